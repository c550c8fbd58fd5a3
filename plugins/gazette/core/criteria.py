"""Criteria sets (bộ tiêu chí): what is scored, up to how much, by which rule.

Versioned by year and kind of unit; years under different sets are not compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from gazette.core.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One line of the sheet; ``maximum`` in points."""

    id: str
    name: str
    maximum: Decimal
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaGroup:
    """A heading of the sheet with its criteria, in printed order."""

    id: str
    name: str
    criteria: tuple[Criterion, ...]

    @property
    def maximum(self) -> Decimal:
        """The group's most, in points."""
        return sum((c.maximum for c in self.criteria), Decimal(0))


class EventUnit(Enum):
    """What an event rule counts; the value is printed."""

    TIME = "lần"
    DAY = "ngày"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """Points for each event (mỗi lần) or each day of one (mỗi ngày).

    ``most``: times in the year that count, or days of one event that count.
    ``daily_cap``: points that count on one calendar day. ``None``: no such cap.
    """

    id: str
    name: str
    points: Decimal
    per: EventUnit
    most: int | None = None
    daily_cap: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAward:
    """What the next ``places`` of the ranking are put forward for."""

    name: str
    places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRule:
    """The share of a body that must agree: names of ``core.approval``'s rules."""

    share: str
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaSet:
    """The sheet of some years.

    ``scoring`` names a rule of ``core.scoring``; ``tie_break`` is ``"đồng hạng"``
    (shared rank, the default), ``"biểu quyết"`` (the sheet's votes decide) or
    criterion ids in order. ``bonus_cap``/``deduction_cap``: most points, ``None``
    for no cap. ``decimals``: places that totals are rounded to, half up.
    ``start``: what every unit starts from where there are no criteria to add up.
    ``awards`` go by rank, the first row first; ``approval`` must be met for them.
    """

    id: str
    name: str
    first_year: int
    last_year: int | None = None
    unit_kind: str | None = None
    groups: tuple[CriteriaGroup, ...] = ()
    scoring: str
    tie_break: str | tuple[str, ...] = "đồng hạng"
    bonus_cap: Decimal | None = None
    deduction_cap: Decimal | None = None
    start: Decimal | None = None
    bonus_rules: tuple[EventRule, ...] = ()
    deduction_rules: tuple[EventRule, ...] = ()
    awards: tuple[PlaceAward, ...] = ()
    approval: ApprovalRule | None = None
    decimals: int = 2
    basis: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria in printed order."""
        return tuple(c for group in self.groups for c in group.criteria)

    @property
    def maximum(self) -> Decimal:
        """The nominal maximum, without bonus, in points."""
        if self.start is not None:
            return self.start
        return sum((g.maximum for g in self.groups), Decimal(0))

    def covers(self, year: int) -> bool:
        """Whether the set is in force in *year*."""
        return self.first_year <= year and (
            self.last_year is None or year <= self.last_year
        )
