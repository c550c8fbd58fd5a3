"""Rows of people and collectives: ``name | post | unit | marks``.

Whether a row is a person or a collective depends on its title, so the fields are kept
as they stand; the marks, which are fixed words, are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.store.leaf import Refused
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, place_of, with_code
from gazette.store.texts import unpersonal

FORM = "họ tên | chức vụ | đơn vị | dấu"
MARKS = ("truy tặng", "nhóm tác giả", "ngoài ngành", "đã ẩn", "tập thể")

_MARKS = {spelling(mark): mark for mark in MARKS}
_CITATION = re.compile(r"thành tích\s*:\s*(\S.*)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?P<name>.*\S)\s*\((?P<number>[1-9][0-9]?)\)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientRow:
    """A row: its name, up to two further fields, and its marks.

    ``code`` is the id behind ``@``, of a person or of a collective's unit.
    """

    name: Words
    code: Words | None = None
    ordinal: int | None = None
    rest: tuple[Words, ...] = ()
    posthumous: bool = False
    joint: bool = False
    outside: bool = False
    hidden: bool = False
    collective: bool = False
    citation: Words | None = None


def read_recipient(scalar: Scalar) -> RecipientRow:
    """A row of a list of recipients."""
    if fault := unpersonal(scalar):
        raise Refused(fault)
    return recipient(scalar, fields(scalar, most=9, form=FORM))


def recipient(scalar: Scalar, parts: Sequence[Words]) -> RecipientRow:
    """The row whose fields are *parts*; *scalar* is where it stands."""
    printed, code = with_code(parts[0])
    told_apart = _ORDINAL.fullmatch(printed.text)
    row = RecipientRow(
        name=replace(printed, text=told_apart["name"]) if told_apart else printed,
        code=code,
        ordinal=int(told_apart["number"]) if told_apart else None,
    )
    marked = False
    for field in parts[1:]:
        if (with_mark := marked_by(row, field)) is not None:
            row, marked = with_mark, True
        elif marked or len(row.rest) == 2:
            place = place_of(scalar, field)
            known = ", ".join((*MARKS, "thành tích: …"))
            raise Refused(error("row-mark", place, mark=field.text, known=known))
        else:
            row = replace(row, rest=(*row.rest, field))
    return row


def marked_by(row: RecipientRow, field: Words) -> RecipientRow | None:
    """*row* with the mark that *field* is, or None if it is none."""
    if citation := _CITATION.fullmatch(field.text):
        column = field.column + citation.start(1) if field.column else 0
        said = Words(text=citation[1], line=field.line, column=column)
        return replace(row, citation=said)
    match _MARKS.get(spelling(field.text)):
        case "truy tặng":
            return replace(row, posthumous=True)
        case "nhóm tác giả":
            return replace(row, joint=True)
        case "ngoài ngành":
            return replace(row, outside=True)
        case "đã ẩn":
            return replace(row, hidden=True)
        case "tập thể":
            return replace(row, collective=True)
    return None
