"""A table in a sheet: where its header is, what its columns hold, where its rows begin.

Knows headers of one to three rows with joined cells. Refuses to know criteria, units
and titles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.folding import spelling
from gazette.core.scores import Column
from gazette.importers.grids import Cell, Grid
from gazette.importers.headings import Role, role, scored_by

_SEARCHED = 40
_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A column: the texts over it from the top, and what they mean."""

    column: int
    texts: tuple[str, ...]
    role: Role | None = None
    scored_by: Column | None = None

    @property
    def text(self) -> str:
        """All that stands over the column."""
        return " / ".join(self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A grid with its header understood; ``first`` is the row under the header."""

    grid: Grid
    top: int
    first: int
    headings: tuple[Heading, ...]

    def of(self, wanted: Role) -> Heading | None:
        """The first column of the role."""
        return next((h for h in self.headings if h.role is wanted), None)

    def cell(self, row: int, wanted: Role) -> Cell:
        """What *row* has under the role; an empty cell without such a column."""
        heading = self.of(wanted)
        return self.grid.at(row, heading.column if heading else -1)

    def above(self) -> str:
        """The lines over the header."""
        rows = self.grid.rows[: self.top]
        return "\n".join(" ".join(c.text for c in row if c.text) for row in rows)

    def body(self) -> Iterator[int]:
        """The rows under the header in which something stands, header repeats left out.

        A page's header comes again in long tables, and so does the line 1, 2, 3 … or
        A, B, 1, 2 that numbers the columns.
        """
        header = [cell.text for cell in self.grid.rows[self.top]]
        for row in range(self.first, len(self.grid.rows)):
            texts = [cell.text for cell in self.grid.rows[row]]
            if any(texts) and texts != header and not _counts_columns(texts):
                yield row


def table(grid: Grid) -> Table | None:
    """The table in *grid*, or None where no row reads like a header."""
    full = grid.spread()
    best, score = -1, 1
    for row in range(min(len(full.rows), _SEARCHED)):
        found = _score(full, row)
        if found > score:
            best, score = row, found
    if best < 0:
        return None
    top, last = best, _last(grid, best)
    return Table(
        grid=grid,
        top=top,
        first=last + 1,
        headings=tuple(_headings(full, top, last)),
    )


def _score(grid: Grid, row: int) -> int:
    """How many different things the cells of *row* are headings of."""
    cells = [cell for cell in grid.rows[row] if cell.text and cell.number is None]
    roles = {role(cell.text) for cell in cells}
    roles.discard(None)
    return len(roles)


def _last(grid: Grid, top: int) -> int:
    """The header's last row: joined cells reach into it, or it has words alone."""
    last = top
    for block in grid.joined:
        if block.top == top and block.bottom - top < _HEADER_ROWS:
            last = max(last, block.bottom)
    while last - top < _HEADER_ROWS and _continues(grid, last + 1):
        last += 1
    return last


def _continues(grid: Grid, row: int) -> bool:
    """Whether *row* says who scored, under the header's wider cells."""
    if row >= len(grid.rows):
        return False
    said = [cell.text for cell in grid.rows[row] if cell.text]
    return bool(said) and all(
        scored_by(text) or role(text) in (Role.CODE, Role.PERSONAL, Role.GIVEN)
        for text in said
    )


def _headings(grid: Grid, top: int, last: int) -> Iterator[Heading]:
    width = max(map(len, grid.rows), default=0)
    before = ""
    for column in range(width):
        texts = _texts(grid, top, last, column)
        if not grid.at(top, column).text and len(texts) == 1 and scored_by(texts[0]):
            texts = (before, *texts) if before else texts  # a wide cell, not joined
        elif texts:
            before = texts[0]
        if texts:
            yield _heading(column, texts)


def _texts(grid: Grid, top: int, last: int, column: int) -> tuple[str, ...]:
    found: list[str] = []
    for row in range(top, last + 1):
        text = grid.at(row, column).text
        if text and (not found or spelling(text) != spelling(found[-1])):
            found.append(text)
    return tuple(found)


def _heading(column: int, texts: tuple[str, ...]) -> Heading:
    givers = [giver for text in texts if (giver := scored_by(text))]
    others = [text for text in texts if not scored_by(text)]
    roles = [found for text in others if (found := role(text))]
    if Role.PERSONAL in roles:
        return Heading(column=column, texts=texts, role=Role.PERSONAL)
    found = roles[-1] if roles else None
    if found is Role.TOTAL and role(others[0]) is not Role.TOTAL:
        found = None  # the sum of a group of criteria, under the group's name
    return Heading(
        column=column,
        texts=texts,
        role=found,
        scored_by=givers[-1] if givers else None,
    )


def _counts_columns(texts: list[str]) -> bool:
    said = [text.strip("()") for text in texts if text]
    numbers = [int(text) for text in said if text.isascii() and text.isdigit()]
    letters = [text for text in said if len(text) == 1 and text.isalpha()]
    return (
        len(said) > 2
        and len(numbers) + len(letters) == len(said)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        if numbers
        else False
    )
