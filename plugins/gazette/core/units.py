"""Units (đơn vị) through time. A merged unit that kept its name is a new unit.

Knows what a unit is; who succeeds whom is worked out in ``succession``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place


class UnitKind(Enum):
    """Where a unit stands in the organisation; the value is printed."""

    SUPREME = "tối cao"
    HIGH = "cấp cao"
    DEPARTMENT = "đơn vị thuộc VKSND tối cao"
    PROVINCE = "cấp tỉnh"
    DISTRICT = "cấp huyện"
    REGION = "khu vực"
    OFFICE = "phòng"
    MILITARY = "quân sự"
    OUTSIDE = "ngoài ngành"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitName:
    """A name as printed, and the days on which it was the name."""

    text: str
    valid: Period = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit, one legal life.

    ``names`` are in order of time, the last one current; ``aliases`` are other
    spellings that resolve but are never printed. ``predecessors`` are ids;
    ``former_ids`` are ids that this record had, whose addresses lead on.
    """

    id: str
    names: tuple[UnitName, ...]
    kind: UnitKind
    valid: Period = ALWAYS
    aliases: tuple[str, ...] = ()
    name_en: str | None = None
    parent: str | None = None
    predecessors: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()
    basis: str | None = None
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place

    @property
    def name(self) -> str:
        """The last name it bore."""
        return self.names[-1].text

    def name_on(self, day: date) -> str:
        """The name valid on *day*, else the nearest one in time that is known."""
        for name in self.names:
            if name.valid.holds(day):
                return name.text
        first = self.names[0]
        before = first.valid.start is not None and day < first.valid.start
        return first.text if before else self.name
