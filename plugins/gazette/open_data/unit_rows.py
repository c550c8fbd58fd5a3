"""Rows of units, titles and people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.open_data.parts import PersonPart, TitleBook, UnitPart
from gazette.open_data.tables import Row


def unit_rows(parts: Iterable[UnitPart]) -> Iterator[Row]:
    """A row for each unit."""
    for part in parts:
        unit = part.unit
        yield (
            unit.id,
            unit.name,
            unit.name_en,
            unit.kind.value,
            unit.parent,
            unit.valid.start,
            unit.valid.end,
            unit.predecessors,
            part.successors,
            unit.basis,
            unit.sources,
            part.page,
            unit.illustrative,
        )


def name_rows(parts: Iterable[UnitPart]) -> Iterator[Row]:
    """A row for each name of each unit, in order of time."""
    for part in parts:
        for number, name in enumerate(part.unit.names, start=1):
            yield (
                part.unit.id,
                number,
                name.text,
                name.valid.start,
                name.valid.end,
                part.unit.illustrative,
            )


def title_rows(book: TitleBook) -> Iterator[Row]:
    """A row for each title, by precedence."""
    for part in book.titles:
        title = part.title
        yield (
            title.id,
            title.name,
            title.aliases,
            title.kind.value,
            title.level.value,
            title.receiver.value,
            title.precedence,
            title.meaning,
            title.once_per_person,
            title.sources,
            part.page,
            title.illustrative,
        )


def person_rows(parts: Iterable[PersonPart]) -> Iterator[Row]:
    """A row for each person with a page."""
    for part in parts:
        person = part.person
        yield (person.id, person.name, part.page, person.illustrative)


def post_rows(parts: Iterable[PersonPart]) -> Iterator[Row]:
    """A row for each post of each of them, as recorded."""
    for part in parts:
        for number, post in enumerate(part.person.posts, start=1):
            yield (
                part.person.id,
                number,
                post.title,
                post.unit,
                post.printed_unit,
                post.valid.start,
                post.valid.end,
                part.person.illustrative,
            )
