"""Where honours stand, and the ids of rows that others may link to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.core.decisions import Decision
from gazette.core.entries import year_of
from gazette.core.folding import slug
from gazette.core.tallies import papers
from gazette.honour_rolls.sheets import sheets_of
from gazette.publishing.edition import Edition, KeptFile
from gazette.publishing.numbering import PAGE
from gazette.publishing.slices import Address, RowsAddress

INDEX = "/khen-thuong/"
COMMENT_LISTS = f"{INDEX}lay-y-kien/"
DECISIONS = f"{INDEX}quyet-dinh/"


def year_route(year: int) -> str:
    """The honours of a year."""
    return f"{INDEX}{year}/"


def year_papers_route(year: int) -> str:
    """The documents issued in a year, where they are many."""
    return f"{year_route(year)}van-ban/"


def roll_route(title: str, year: int) -> str:
    """The documents on a title in a year, where they are many."""
    return f"{year_route(year)}{title}/"


def title_route(title: str) -> str:
    """A title of the catalogue."""
    return f"{INDEX}{title}/"


def decision_route(decision: Decision) -> str:
    """``/khen-thuong/quyet-dinh/2022/152-qd-vkstc/``."""
    return f"{DECISIONS}{decision.key}/"


def group_anchor(number: int) -> str:
    """The id of a document's group, counted from 1."""
    return f"h{number}"


def file_key(decision: Decision) -> str | None:
    """The document's file by its path from the newsroom root."""
    if decision.file is None:
        return None
    return str(PurePosixPath(decision.place.file).parent / decision.file)


def file_of(edition: Edition, decision: Decision) -> KeptFile | None:
    """The document's file, if it is there."""
    key = file_key(decision)
    return None if key is None else edition.files.get(key)


def file_route(decision: Decision) -> str:
    """The document's file beside its page, under a name every system can write."""
    path = PurePosixPath(decision.file or "")
    name = slug(path.stem) or "van-ban"
    suffix = slug(path.suffix)
    return f"{decision_route(decision)}{name}" + (f".{suffix}" if suffix else "")


def years(edition: Edition) -> tuple[int, ...]:
    """Years with an honour or a document, the earliest first."""
    found = {
        year
        for decision in edition.archive.decisions
        for year in (
            decision.date.year,
            *(year_of(group, decision) for group in decision.honours),
        )
    }
    return tuple(sorted(found))


def addresses(edition: Edition) -> Iterator[Address | RowsAddress]:
    """Every page of the slice, and every row of every document."""
    yield Address(kind="honours", key="", route=INDEX)
    yield Address(kind="comment-lists", key="", route=COMMENT_LISTS)
    for year in years(edition):
        yield Address(kind="honours-year", key=str(year), route=year_route(year))
    for title in edition.archive.titles:
        yield Address(kind="title", key=title.id, route=title_route(title.id))
    for year, count in sorted(Counter(papers_years(edition)).items()):
        if count > PAGE:
            key = str(year)
            yield Address(kind="year-papers", key=key, route=year_papers_route(year))
    for (title_id, year), some in sorted(papers(edition.archive).items()):
        if len(some) > PAGE:
            route = roll_route(title_id, year)
            yield Address(kind="roll", key=f"{year}/{title_id}", route=route)
    for decision in edition.archive.decisions:
        yield from _of_decision(decision)


def papers_years(edition: Edition) -> Iterator[int]:
    """The year of issue of every document."""
    return (decision.date.year for decision in edition.archive.decisions)


def _of_decision(decision: Decision) -> Iterator[Address | RowsAddress]:
    own, key = decision_route(decision), str(decision.key)
    yield Address(kind="decision", key=key, route=own)
    for sheet in sheets_of(decision):
        for span in sheet.spans:
            yield RowsAddress(
                key=key,
                group=span.group,
                first=span.first,
                last=span.last,
                route=sheet.route(own),
            )
