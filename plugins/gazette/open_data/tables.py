"""What a table is: columns with a type and a meaning, and rows of plain values.

Knows no table in particular (see ``catalogue``) and no file form.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum


class Type(Enum):
    """What a column holds; the value is Table Schema's word for it."""

    TEXT = "string"
    LIST = "list"
    INTEGER = "integer"
    NUMBER = "number"
    FLAG = "boolean"
    DAY = "date"
    MOMENT = "datetime"
    KNOWN_DAY = "string:date"
    """A year, a month or a day: what is known, no more."""


Cell = str | int | Decimal | date | datetime | bool | tuple[str, ...] | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. ``name`` never changes; ``choices`` are all the texts it may hold;
    ``refers`` names the table whose key it is.
    """

    name: str
    title: str
    about: str = ""
    type: Type = Type.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table. ``key`` are the columns that no two rows share; ``yearly`` tables
    come in one file a year; ``sheet`` ones also as a spreadsheet.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    yearly: bool = False
    sheet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table with rows, in the table's column order."""

    table: Table
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        width = len(self.table.columns)
        if any(len(row) != width for row in self.rows):
            raise ValueError(f"a row of {self.table.name} has not {width} cells")


def sheet(table: Table, rows: Iterable[Row]) -> Sheet:
    """A sheet of *rows*."""
    return Sheet(table=table, rows=tuple(rows))
