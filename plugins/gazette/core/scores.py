"""Score sheets (bảng điểm) of a cluster's year: figures as given, nothing computed.

Totals and ranks are computed in ``standings``; the printed ones are only checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from gazette.core.clusters import ClusterKey
from gazette.core.corrections import Correction
from gazette.core.problems import Place


class Column(Enum):
    """Who scored; the value is the heading in print."""

    SELF = "tự chấm"
    CLUSTER = "cụm chấm"
    VERIFIED = "thẩm định"


class ScoreStatus(Enum):
    """Provisional figures may change; official ones rest on a decision."""

    PROVISIONAL = "tạm tính"
    OFFICIAL = "chính thức"


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionScore:
    """The figures for one criterion, one a column in the sheet's column order.

    ``None`` is *not given*, which is never zero. ``reason`` explains a difference.
    """

    criterion: str
    figures: tuple[Decimal | None, ...]
    reason: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A bonus or deduction in positive points, with reason and evidence.

    ``rule`` is the event rule it falls under, ``count`` its times or days; ``points``
    are then the rule's, times ``count``, before any cap. ``on`` is the day, if given.
    """

    points: Decimal
    reason: str
    evidence: str | None = None
    rule: str | None = None
    count: int = 1
    on: date | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConsidered:
    """Không xét thi đua: outside the ranking, with reason and basis."""

    reason: str
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitScores:
    """One unit's sheet. ``votes`` stands where units vote instead of scoring, or where
    a vote breaks ties; ``written`` of them came in writing from absent members.
    """

    unit: str
    printed: str
    criteria: tuple[CriterionScore, ...] = ()
    bonus: tuple[Adjustment, ...] = ()
    deductions: tuple[Adjustment, ...] = ()
    votes: int | None = None
    written: int = 0
    printed_totals: tuple[Decimal | None, ...] = ()
    not_considered: NotConsidered | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The score sheet of one cluster-year.

    ``ballots`` is the number of votes cast, where the rule is by votes; ``voters`` are
    all who may vote, ``absent`` those of them who were not at the meeting.
    ``fixed_by`` is the decision's key or printed number that made it official.
    """

    cluster: ClusterKey
    criteria_set: str
    columns: tuple[Column, ...]
    status: ScoreStatus
    fixed_by: str | None = None
    ballots: int | None = None
    voters: int | None = None
    absent: int = 0
    units: tuple[UnitScores, ...]
    corrections: tuple[Correction, ...] = ()
    note: str | None = None
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place
