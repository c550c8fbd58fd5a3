"""Counts, years, points and logic values as the record writes them."""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from gazette.core.numerals import Doubt, Unread, read_decimal, write_decimal
from gazette.core.problems import Place, Problem, error
from gazette.store.leaf import Leaf, Refused, spot_of, words
from gazette.store.nodes import Scalar
from gazette.store.placed import Amount, Number, Words

YEARS = (1945, 2100)
AMOUNT_PATTERN = "^[0-9]+(,[0-9]+)?$"

_WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
_SPAN = re.compile(r"([0-9]{4})(?:\s*[-–]\s*([0-9]{4})?)?", re.ASCII)


def read_count(scalar: Scalar) -> Number:
    """A whole number, written without quotes, dots or words."""
    if not scalar.plain or not _WHOLE.fullmatch(scalar.text):
        raise Refused(error("count-form", scalar.place, value=scalar.text))
    return Number(value=int(scalar.text), **spot_of(scalar.place))


def read_year(scalar: Scalar) -> Number:
    """A year of the republic."""
    year = read_count(scalar)
    if not YEARS[0] <= year.value <= YEARS[1]:
        raise Refused(error("year-range", scalar.place, value=scalar.text))
    return year


def read_amount(scalar: Scalar) -> Amount:
    """Points, comma or dot before the decimals."""
    return amount(words(scalar), scalar.place)


def amount(written: Words, place: Place) -> Amount:
    """*written* as points; it stands at *place*."""
    found = read_decimal(written.text)
    if isinstance(found, Unread):
        raise Refused(_unread(found, place))
    if found < 0:
        raise Refused(error("points-negative", place, value=written.text))
    return Amount(value=found, line=written.line, column=written.column)


def read_flag(scalar: Scalar) -> bool:
    """``true`` or ``false``."""
    if not scalar.plain or scalar.text not in ("true", "false"):
        raise Refused(error("logic-form", scalar.place, value=scalar.text))
    return scalar.text == "true"


def read_years(scalar: Scalar) -> Words:
    """``2025``, ``2023-2024``, or ``2025-`` for from 2025 on."""
    match = _SPAN.fullmatch(scalar.text)
    if match is None or (match[2] and int(match[2]) < int(match[1])):
        raise Refused(error("years-form", scalar.place, value=scalar.text))
    return words(scalar)


def span(years: Words) -> tuple[int, int | None]:
    """First and last year of what ``read_years`` took; no last year is None."""
    match = _SPAN.fullmatch(years.text)
    if match is None:
        raise ValueError(years.text)
    first = int(match[1])
    if match[2]:
        return first, int(match[2])
    return (first, None) if years.text != match[1] else (first, first)


def _unread(found: Unread, place: Place) -> Problem:
    if found.doubt is Doubt.THOUSANDS:
        readings = " hay ".join(
            write_decimal(reading, grouped=False) for reading in found.readings
        )
        return error("figure-doubtful", place, value=found.text, readings=readings)
    return error("figure-form", place, value=found.text)


Count: TypeAlias = Annotated[
    Number, Leaf(read_count, {"type": "integer", "minimum": 0})
]
Year: TypeAlias = Annotated[
    Number,
    Leaf(read_year, {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[1]}),
]
Points: TypeAlias = Annotated[
    Amount,
    Leaf(
        read_amount,
        {"type": ["number", "string"], "minimum": 0, "pattern": AMOUNT_PATTERN},
    ),
]
Flag: TypeAlias = Annotated[bool, Leaf(read_flag, {"type": "boolean"})]
Years: TypeAlias = Annotated[
    Words,
    Leaf(
        read_years,
        {
            "anyOf": [
                {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[1]},
                {"type": "string", "pattern": "^[0-9]{4}(-([0-9]{4})?)?$"},
            ]
        },
    ),
]
