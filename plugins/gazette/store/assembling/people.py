"""People: each id once, posts in units of their time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from gazette.core.people import Person, Post
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.keys import first_of_each
from gazette.store.models.people import PeopleFile, PostRow
from gazette.store.names import Names
from gazette.store.placed import place
from gazette.store.reading import FileKind
from gazette.store.texts import text, texts


def people(gathering: Gathering, names: Names) -> tuple[Person, ...]:
    """All people."""
    written = [
        (file, form, draft)
        for file, draft in gathering.of(FileKind.PEOPLE, PeopleFile)
        for form in draft.people
    ]
    return tuple(
        Person(
            id=form.at.text,
            name=form.name.text,
            sort_name=text(form.sort_name),
            posts=_in_time(
                post
                for row in form.posts
                if (post := _post(gathering, names, file, row)) is not None
            ),
            other_than=texts(form.other_than),
            illustrative=form.illustrative or draft.illustrative,
            place=place(file, form.at),
        )
        for file, form, draft in first_of_each(gathering, FileKind.PEOPLE, written)
    )


def _in_time(posts: Iterable[Post]) -> tuple[Post, ...]:
    """*posts* from the first to the last, whatever order they were written in."""
    return tuple(
        sorted(
            posts,
            key=lambda p: (p.valid.start or date.min, p.valid.end or date.max),
        )
    )


def _post(gathering: Gathering, names: Names, file: str, row: PostRow) -> Post | None:
    named = names.find(row.unit, file, row.valid)
    if gathering.whole(FileKind.UNITS):
        gathering.add(named.problem)
    if named.unit is None:
        return None
    return Post(
        title=row.title.text,
        unit=named.unit.id,
        printed_unit=named.printed,
        valid=row.valid,
    )
