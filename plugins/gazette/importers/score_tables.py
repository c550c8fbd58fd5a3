"""Score tables taken apart: which figure is whose, for what, given by whom.

Three layouts: units down and criteria across, criteria down and units across, one
sheet a unit. Refuses to judge figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from gazette.core.criteria import CriteriaSet
from gazette.core.folding import fold, spelling
from gazette.core.scores import Column
from gazette.core.scoring import VOTES
from gazette.importers.grids import Cell
from gazette.importers.headings import Role
from gazette.importers.tables import Heading, Table
from gazette.importers.unit_names import UnitNames


class Item(Enum):
    """What a figure or word of a unit's sheet is, besides criteria."""

    BONUS = "bonus"
    BONUS_REASON = "bonus reason"
    DEDUCTION = "deduction"
    DEDUCTION_REASON = "deduction reason"
    TOTAL = "total"
    VOTES = "votes"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One cell: of the unit printed so, for ``item`` (a criterion's id or an ``Item``).

    ``column`` is None where the header does not say who gave the figure.
    """

    unit: str
    item: str | Item
    column: Column | None = None
    cell: Cell
    where: str
    reason_for: str | None = None


_ITEMS = {
    Role.BONUS: Item.BONUS,
    Role.BONUS_REASON: Item.BONUS_REASON,
    Role.DEDUCTION: Item.DEDUCTION,
    Role.DEDUCTION_REASON: Item.DEDUCTION_REASON,
    Role.TOTAL: Item.TOTAL,
    Role.VOTES: Item.VOTES,
    Role.NOTE: Item.NOTE,
}
_CODE = re.compile(r"^\W*([A-ZĐ][A-ZĐ]*[0-9]+)\b[\s.:)–-]*(.*)$", re.DOTALL)
_POINTS = re.compile(
    r"\(\s*(?:tối đa\s*)?[0-9][0-9.,]*\s*(?:điểm|đ)?\s*\)", re.IGNORECASE
)
_SUMS = re.compile(
    r"(?:tong(?: so)?(?: diem)?|cong|tong cong|trung binh|binh quan|diem trung binh)"
    r"(?:[ :].*)?"
)
_UNIT_LINE = re.compile(
    r"^\s*(?:tên\s+)?đơn vị[^:\n]{0,30}:\s*(.+?)\s*$", re.IGNORECASE | re.MULTILINE
)


class ScoreLayout:
    """A table read with one set of criteria and the units it may speak of."""

    def __init__(self, table: Table, criteria: CriteriaSet, units: UnitNames) -> None:
        self.table = table
        self.criteria = criteria
        self.units = units
        self._by_name = {spelling(c.name): c.id for c in criteria.criteria}
        self._ids = {c.id for c in criteria.criteria}
        self.across = {
            h.column: found
            for h in table.headings
            if (found := self._criterion_over(h)) is not None
        }
        self.down = {
            row: found
            for row in table.body()
            if not self.across and (found := self._criterion_in(row)) is not None
        }

    @property
    def criteria_found(self) -> frozenset[str]:
        """The criteria that the table has figures for."""
        return frozenset((*self.across.values(), *self.down.values()))

    def readings(self) -> Iterator[Reading]:
        """Every cell that says something of a unit, empty ones too where figures go."""
        if self.across or self._is_ballot():
            yield from self._units_down()
        elif self.down:
            yield from self._criteria_down()

    def passed_over(self) -> Iterator[Heading]:
        """The columns that nothing was read from."""
        for heading in self.table.headings:
            used = heading.role in _ITEMS or heading.role in _ORDERING
            scored = heading.scored_by is not None and heading.role is None
            used = used or scored or heading.column in self.across
            if not used and not (self.down and self._unit_over(heading)):
                yield heading

    def _is_ballot(self) -> bool:
        has_votes = self.table.of(Role.VOTES) is not None
        return self.criteria.scoring == VOTES and has_votes

    def _units_down(self) -> Iterator[Reading]:
        for row in self.table.body():
            unit = self.table.cell(row, Role.UNIT)
            if not unit.text:
                unit = self.table.cell(row, Role.NAME)
            if not unit.text or is_sum(unit.text):
                continue
            for heading in self.table.headings:
                item = self.across.get(heading.column) or _item(heading)
                if item is not None:
                    yield self._reading(unit.text, item, heading, row)

    def _criteria_down(self) -> Iterator[Reading]:
        over = [(h, self._unit_over(h)) for h in self.table.headings]
        columns = [(h, unit) for h, unit in over if unit]
        if not columns:
            own = self.own_unit()
            columns = [(h, own) for h in self.table.headings if _is_figure(h)]
        for row in self.table.body():
            item = self.down.get(row) or self._item_in(row)
            if item is None:
                continue
            for heading, unit in columns:
                yield self._reading(unit, item, heading, row)
            note = self.table.of(Role.NOTE)
            units = list(dict.fromkeys(unit for _, unit in columns))
            if note and len(units) == 1:
                yield self._note(units[0], item, note, row)

    def _note(self, unit: str, item: str | Item, note: Heading, row: int) -> Reading:
        reasons = {
            Item.BONUS: Item.BONUS_REASON,
            Item.DEDUCTION: Item.DEDUCTION_REASON,
        }
        if isinstance(item, Item):
            return self._reading(unit, reasons.get(item, Item.NOTE), note, row)
        found = self._reading(unit, Item.NOTE, note, row)
        return Reading(
            unit=unit,
            item=Item.NOTE,
            cell=found.cell,
            where=found.where,
            reason_for=item,
        )

    def _reading(
        self, unit: str, item: str | Item, heading: Heading, row: int
    ) -> Reading:
        return Reading(
            unit=unit,
            item=item,
            column=heading.scored_by,
            cell=self.table.grid.at(row, heading.column),
            where=self.table.grid.where(row, heading.column),
        )

    def own_unit(self) -> str:
        """The one unit that the whole sheet is about, as printed."""
        said = _UNIT_LINE.search(self.table.above())
        if said:
            return said[1]
        for line in self.table.above().splitlines():
            if self.units.knows(line):
                return line.strip()
        return self.table.grid.name

    def _unit_over(self, heading: Heading) -> str:
        return next((text for text in heading.texts if self.units.knows(text)), "")

    def _criterion_over(self, heading: Heading) -> str | None:
        if heading.role in (Role.UNIT, Role.NUMBER, Role.PERSONAL):
            return None
        found = (self.criterion(text) for text in reversed(heading.texts))
        return next((one for one in found if one), None)

    def _criterion_in(self, row: int) -> str | None:
        code = self.table.cell(row, Role.CODE).text.strip(" .")
        if code in self._ids:
            return code
        number = self.table.cell(row, Role.NUMBER).text.strip(" .")
        if number in self._ids:
            return number
        return self.criterion(self.table.cell(row, Role.CRITERION).text)

    def _item_in(self, row: int) -> Item | None:
        texts = [self.table.cell(row, r).text for r in (Role.CRITERION, Role.CODE)]
        texts += [cell.text for cell in self.table.grid.rows[row][:3]]
        for text in texts:
            bare = fold(text).strip(" .:")
            if re.fullmatch(r"(?:tong )?(?:diem )?thuong|diem cong(?: them)?", bare):
                return Item.BONUS
            if re.fullmatch(r"(?:diem|tong|tong diem)(?: bi)? tru|tru diem", bare):
                return Item.DEDUCTION
            if re.fullmatch(r"tong(?: so)?(?: diem| cong)?|tong cong diem|cong", bare):
                return Item.TOTAL
        return None

    def criterion(self, text: str) -> str | None:
        """The id of the criterion that *text* names by code or name."""
        coded = _CODE.match(text)
        if coded and coded[1] in self._ids:
            return coded[1]
        bare = _POINTS.sub(" ", text).strip(" .:*-")
        return self._by_name.get(spelling(bare)) if bare else None


_ORDERING = (
    Role.NUMBER, Role.UNIT, Role.NAME, Role.CODE, Role.CRITERION, Role.MAXIMUM,
)  # fmt: skip


def is_sum(text: str) -> bool:
    """Whether a row so named sums others up."""
    return _SUMS.fullmatch(fold(text).strip(" .:")) is not None


def _item(heading: Heading) -> Item | None:
    return _ITEMS.get(heading.role) if heading.role else None


def _is_figure(heading: Heading) -> bool:
    if heading.scored_by is not None:
        return True
    return heading.role is None and "diem" in fold(heading.text).split()
