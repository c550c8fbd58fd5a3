"""The numbers behind a page as files, and how the page is cited.

Knows the kinds of address under which open data is offered: ``data-json``,
``data-csv``, ``data-xlsx``, each with the page's own kind and key for a key
(``cluster-year:nganh/cum-7/2021``). Refuses to know what is in the files.
"""

from __future__ import annotations

from typing import Protocol

from gazette.publishing.atoms import Alternate, DataLinks, Link

FORMS = (
    ("data-csv", "CSV", "text/csv"),
    ("data-json", "JSON", "application/json"),
    (
        "data-xlsx",
        "Excel (XLSX)",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
)


class Book(Protocol):
    """What is asked of an edition: addresses, and ``None`` where a slice is off."""

    def url(self, kind: str, key: str = "") -> str | None:
        """The address of a thing."""


def data_key(kind: str, key: str) -> str:
    """The key of the data of a page: ``cluster-year:nganh/cum-7/2021``."""
    return f"{kind}:{key}"


def data_links(
    book: Book, of: tuple[str, str], citation: str | None
) -> tuple[DataLinks | None, tuple[Alternate, ...]]:
    """The files of the page *of* (its kind and key), for its foot and for its head;
    nothing where no file is offered.
    """
    key = data_key(*of)
    found = [
        (href, text, media)
        for kind, text, media in FORMS
        if (href := book.url(kind, key)) is not None
    ]
    if not found:
        return None, ()
    links = DataLinks(
        files=tuple(Link(text=text, href=href) for href, text, _ in found),
        media=tuple(media for _, _, media in found),
        citation=citation,
        about=book.url("data"),
    )
    alternates = tuple(
        Alternate(href=href, type=media, title=f"Số liệu của trang này ({text})")
        for href, text, media in found
    )
    return links, alternates


def citation_of(site: str, title: str, canonical: str, *, illustrative: bool) -> str:
    """How to name the page as a source; the reader adds the day of reading."""
    marked = f"{title} (số liệu minh họa)" if illustrative else title
    return f"{site}. “{marked}”. {canonical}"
