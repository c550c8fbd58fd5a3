"""The one row grammar: ``name | post | unit | marks``, fields parted by a bar.

Posts and unit names hold commas, so a comma parts nothing. ``_`` stands for a field
that is not given. Dates in a row read ``từ 2021-01-01`` and ``đến 2022-05-31``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.core.folding import spelling
from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place, error
from gazette.store.days import day
from gazette.store.leaf import Refused
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.texts import guarded

NOT_GIVEN = "_"

_BOUND = re.compile(r"(từ|đến)\s+(\S.*)", re.IGNORECASE)
_CODE = re.compile(r"(?P<text>.*\S)\s+@(?P<id>\S*)")


def fields(
    scalar: Scalar, *, least: int = 1, most: int, form: str
) -> tuple[Words, ...]:
    """The fields of a row of *least* to *most* fields; *form* is shown if it is not."""
    if fault := guarded(scalar):
        raise Refused(fault)
    found = tuple(_fields(scalar))
    for field in found:
        if not field.text:
            place = Place(file=scalar.place.file, line=field.line, column=field.column)
            raise Refused(error("row-field-empty", place, form=form))
    if not least <= len(found) <= most:
        raise Refused(error("row-form", scalar.place, count=len(found), form=form))
    return found


def given(field: Words) -> Words | None:
    """*field*, or None where the row says that it is not given."""
    return None if field.text == NOT_GIVEN else field


def place_of(scalar: Scalar, field: Words) -> Place:
    """The place of a row's *field*."""
    return Place(file=scalar.place.file, line=field.line, column=field.column)


def period(scalar: Scalar, bounds: Sequence[Words], form: str) -> Period:
    """The days between the row's ``từ`` and ``đến``; without them, always."""
    days = {}
    for field in bounds:
        match = _BOUND.fullmatch(field.text)
        if match is None:
            place = place_of(scalar, field)
            raise Refused(error("row-mark", place, mark=field.text, known=form))
        word = "start" if spelling(match[1]) == spelling("từ") else "end"
        if word in days:
            raise Refused(
                error("row-bound-twice", place_of(scalar, field), word=match[1])
            )
        days[word] = day(match[2], place_of(scalar, field))
    if not days:
        return ALWAYS
    start, end = days.get("start"), days.get("end")
    if start and end and end < start:
        raise Refused(
            error(
                "period-backwards",
                place_of(scalar, bounds[-1]),
                since=start,
                until=end,
            )
        )
    return Period(start=start, end=end)


def with_code(field: Words) -> tuple[Words, Words | None]:
    """The printed text of *field* and the id behind its ``@``, if there is one."""
    match = _CODE.fullmatch(field.text)
    if match is None:
        return field, None
    text = Words(text=match["text"], line=field.line, column=field.column)
    column = field.column + match.start("id") if field.column else 0
    return text, Words(text=match["id"], line=field.line, column=column)


def _fields(scalar: Scalar) -> list[Words]:
    found = []
    start = 0
    for part in scalar.text.split("|"):
        text = part.strip()
        inset = len(part) - len(part.lstrip()) if text else 0
        spot = scalar.at(start + inset)
        found.append(Words(text=text, line=spot.line, column=spot.column))
        start += len(part) + 1
    return found
