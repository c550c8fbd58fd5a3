"""Values with the spot of their file where they stand, ready for the cache.

Knows line and column. The file's name is not repeated in each value: a draft knows
it once, and ``place`` joins the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from gazette.core.periods import PartialDate
from gazette.core.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text as printed."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A count or a year."""

    value: int
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Points, with the decimals that were written."""

    value: Decimal
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A known day."""

    value: date
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day and an hour in Viet Nam."""

    value: datetime
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A year, a month or a day: what is known, no more."""

    value: PartialDate
    line: int
    column: int


class Spotted(Protocol):
    """Whatever has a line and a column."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def place(file: str, spot: Spotted) -> Place:
    """The full place of *spot* in *file*."""
    return Place(file=file, line=spot.line, column=spot.column)


def value_of(number: Number | None) -> int | None:
    """The number itself; None where none is written."""
    return None if number is None else number.value
