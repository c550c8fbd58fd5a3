"""A file's source: what it holds and the words that go with it.

The head travels in every JSON file and spreadsheet, so that one copied away still says
what it is, under which licence, and whether it is fiction.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.open_data.contents import Content
from gazette.open_data.tables import Sheet
from gazette.publishing.data_links import citation_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes the data, and where it is explained. ``demonstration``: the whole
    site is one; rows say for themselves whether they are fiction.
    """

    site: str
    body: str
    licence: str
    about: str
    schema: str
    demonstration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Of one file: its title and the page it stands beside."""

    title: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that a writer sees."""

    publisher: Publisher
    head: Head
    content: Content


def sheets_of(content: Content) -> tuple[Sheet, ...]:
    """The sheets of *content*, worked out once for its forms, which come together."""
    if not _last or _last[0][0] is not content:
        _last[:] = [(content, content.sheets())]
    return _last[0][1]


_last: list[tuple[Content, tuple[Sheet, ...]]] = []


def citation(source: Source, sheets: tuple[Sheet, ...]) -> str:
    """How to cite the file; fiction is called so."""
    return citation_of(
        source.publisher.site,
        source.head.title,
        source.head.page,
        illustrative=fictional(sheets),
    )


def fictional(sheets: tuple[Sheet, ...]) -> bool:
    """Whether any row is fiction; the last column of every table says so."""
    return any(row[-1] is True for each in sheets for row in each.rows)
