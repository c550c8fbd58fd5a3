"""A table as cells in rows, whatever program wrote it, and how officers name a place.

Knows Excel's way of naming cells. Refuses to know what a table is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from gazette.core.numerals import Unread, read_decimal, write_decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a cell shows: its ``text``, and its ``number`` or ``day`` if it holds one.

    ``fault`` says in Vietnamese why a cell cannot be read.
    """

    text: str = ""
    number: Decimal | None = None
    day: date | None = None
    fault: str | None = None

    @property
    def filled(self) -> bool:
        """Whether anything stands here."""
        return bool(self.text or self.fault)


EMPTY = Cell()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Cells joined into one, all four counted from 0 and included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One sheet, or one CSV file, which has no ``name``. Rows are all of one width."""

    source: str
    name: str = ""
    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...] = ()
    joined: tuple[Block, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()

    def at(self, row: int, column: int) -> Cell:
        """The cell there, from 0; an empty one outside."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return EMPTY

    def where(self, row: int, column: int | None = None) -> str:
        """``trang tính Tổng hợp, ô C7``; of a CSV file ``dòng 7, cột C``."""
        if not self.name:
            line = self.lines[row] if row < len(self.lines) else row + 1
            place = "" if column is None else f", cột {letters(column)}"
            return f"dòng {line}{place}"
        cell = f"hàng {row + 1}" if column is None else f"ô {letters(column)}{row + 1}"
        return f"trang tính {self.name}, {cell}"

    def spread(self) -> Grid:
        """The grid with each joined block's text in all of its cells."""
        rows = [list(row) for row in self.rows]
        for block in self.joined:
            own = self.at(block.top, block.left)
            for row in range(block.top, min(block.bottom + 1, len(rows))):
                for column in range(block.left, min(block.right + 1, len(rows[row]))):
                    rows[row][column] = own
        return replace(self, rows=tuple(map(tuple, rows)))

    def texts(self) -> Iterator[tuple[int, int, str]]:
        """Every text with its row and column."""
        for number, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                if cell.text:
                    yield number, column, cell.text


def letters(column: int) -> str:
    """The letters over a column, from 0: A, B, … Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def figure(cell: Cell) -> Decimal | str | None:
    """The figure in *cell*, None where it is empty or a dash, else what is wrong."""
    if cell.fault:
        return cell.fault
    if cell.day is not None:
        shown = f"{cell.day.day}/{cell.day.month}"
        return f"là ngày {cell.day:%d/%m/%Y}, không phải điểm; có lẽ đã gõ {shown}"
    if cell.number is not None:
        return cell.number
    bare = cell.text.strip().casefold()
    for unit in ("điểm", "đ"):
        bare = bare.removesuffix(unit).rstrip()
    if bare in ("", "-", "–", "—", "_", "x", "/"):
        return None
    read = read_decimal(bare)
    if not isinstance(read, Unread):
        return read
    if read.readings:
        ways = " hay ".join(
            write_decimal(each, grouped=False) for each in read.readings
        )
        return f"ghi “{cell.text}”, không rõ là {ways}"
    return f"ghi “{cell.text}”, không phải một con số"
