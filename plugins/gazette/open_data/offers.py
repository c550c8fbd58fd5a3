"""One file's worth of the open record: what it holds, where it stands, in what forms.

Knows how a file beside a page is named. Refuses to know how files are written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.open_data.contents import Content
from gazette.open_data.tables import Table
from gazette.publishing.data_links import data_key
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import NBSP

HOME = "/du-lieu/"
CSV, JSON, XLSX = "csv", "json", "xlsx"
PLAIN = (CSV, JSON)
ALL = (CSV, JSON, XLSX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One content in several forms, at ``stem`` with the form for a suffix. ``key`` is
    its key in the address book; ``table`` and ``year`` say what part of the record it
    is, where it is one. ``page`` is the route of the page it stands beside.
    """

    key: str
    stem: str
    forms: tuple[str, ...]
    title: str
    page: str
    content: Content
    table: Table | None = None
    year: int | None = None

    def route(self, form: str) -> str:
        """Where the file of *form* is."""
        return f"{self.stem}.{form}"


def beside(
    edition: Edition,
    kind: str,
    key: str,
    main: Table,
    title: str,
    content: Content,
    *,
    forms: tuple[str, ...] = PLAIN,
) -> Iterator[Offer]:
    """Beside the page of *kind* and *key*, if there is one; the file is named after
    its main table.
    """
    route = edition.book.route(kind, key)
    if route is not None:
        key = data_key(kind, key)
        yield offer_at(route, key, main, title, content, forms=forms)


def offer_at(
    route: str,
    key: str,
    main: Table,
    title: str,
    content: Content,
    *,
    forms: tuple[str, ...] = PLAIN,
) -> Offer:
    """Beside the page at *route*, found under *key*."""
    return Offer(
        key=key,
        stem=f"{route}{main.name}",
        forms=forms,
        title=title.replace(NBSP, " "),
        page=route,
        content=content,
    )
