"""The feeds that a page announces, Atom and JSON Feed, by their key.

Keys: ``""`` for all news, a section's slug, ``cluster:nganh/cum-7``, ``unit:<id>``.
"""

from __future__ import annotations

from gazette.publishing.atoms import Alternate
from gazette.publishing.data_links import Book

FORMS = (
    ("feed", "application/atom+xml", "Atom"),
    ("feed-json", "application/feed+json", "JSON Feed"),
)


def feed_links(book: Book, key: str, title: str) -> tuple[Alternate, ...]:
    """The feeds under *key*, for the head; none where the slice is off."""
    return tuple(
        Alternate(href=href, type=media, title=f"{title} ({form})")
        for kind, media, form in FORMS
        if (href := book.url(kind, key)) is not None
    )
