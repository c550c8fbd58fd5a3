"""The board (bảng xếp hạng) of a cluster's year, and what may be asked of it.

Knows computed totals, ranks and differences; ``standings`` works them out. Refuses to
compare years scored under different sets: the answer is then ``None``, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gazette.core.approval import Approval
from gazette.core.breakdown import Breakdown, StepKind
from gazette.core.clusters import Cluster, Member
from gazette.core.criteria import CriteriaSet
from gazette.core.place_awards import Nomination
from gazette.core.ranking import Placing
from gazette.core.scores import Column, Scores, ScoreStatus, UnitScores
from gazette.core.scoring import FROM_MAXIMUM, VOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnTotal:
    """One column's total, computed; ``printed`` is what the paper says.

    ``column`` is ``None`` where units were voted for.
    """

    column: Column | None
    breakdown: Breakdown
    printed: Decimal | None = None

    @property
    def total(self) -> Decimal | None:
        """The computed total; ``None`` while a figure is missing."""
        return self.breakdown.total

    @property
    def agrees(self) -> bool | None:
        """Whether print and computation agree; ``None`` if either is missing."""
        if self.printed is None or self.total is None:
            return None
        return self.printed == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A criterion that a later column sees otherwise than the one before it."""

    criterion: str
    before: Column
    after: Column
    was: Decimal
    now: Decimal
    reason: str | None = None

    @property
    def points(self) -> Decimal:
        """The change in points; negative where points were taken away."""
        return self.now - self.was


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One unit. ``placing`` is ``None`` outside the ranking.

    ``approval`` is the outcome of its vote where the set asks for a share;
    ``nomination`` what its rank puts it forward for, the share permitting.
    """

    sheet: UnitScores
    placing: Placing | None
    totals: tuple[ColumnTotal, ...]
    differences: tuple[Difference, ...] = ()
    approval: Approval | None = None
    nomination: Nomination | None = None

    @property
    def unit(self) -> str:
        """The unit's id."""
        return self.sheet.unit

    @property
    def rank(self) -> int | None:
        """The rank, shared or not."""
        return self.placing.rank if self.placing else None

    def total(self, column: Column | None) -> Decimal | None:
        """The total of *column*, as far as it can be computed."""
        return next((t.total for t in self.totals if t.column is column), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """``rows`` by rank, then in Vietnamese order; the rest in Vietnamese order.

    ``ranking_column`` is ``None`` for votes and where nothing can be ranked yet.
    ``incomplete`` lack a figure in that column; ``not_considered`` stand outside by
    decision; ``unscored`` are members without a sheet.
    """

    cluster: Cluster
    criteria_set: CriteriaSet
    scores: Scores
    ranking_column: Column | None
    rows: tuple[Row, ...]
    incomplete: tuple[Row, ...] = ()
    not_considered: tuple[Row, ...] = ()
    unscored: tuple[Member, ...] = ()

    @property
    def official(self) -> bool:
        """Whether a decision stands behind the figures."""
        return self.scores.status is ScoreStatus.OFFICIAL

    @property
    def illustrative(self) -> bool:
        """Whether any of its sources is fiction."""
        return any(
            source.illustrative
            for source in (self.cluster, self.criteria_set, self.scores)
        )

    def row(self, unit: str) -> Row | None:
        """The row of *unit*, ranked or not."""
        everyone = (*self.rows, *self.incomplete, *self.not_considered)
        return next((row for row in everyone if row.unit == unit), None)

    def comparable_with(self, other: Standing) -> bool:
        """Whether totals and ranks mean the same: one set, one column that ranks.

        Source: the tables change often (decision 424/QĐ-VKSTC of 25/11/2020 has six;
        the courts made theirs anew in 2014, 2016, 2018 and 2020): points under two of
        them are no more alike than two currencies.
        """
        return (
            self.criteria_set.id == other.criteria_set.id
            and self.ranking_column is other.ranking_column
        )

    def places_gained(self, unit: str, previous: Standing) -> int | None:
        """How many places *unit* rose since *previous*, ``None`` if not comparable."""
        now, then = self.row(unit), previous.row(unit)
        if now is None or then is None or not self.comparable_with(previous):
            return None
        if now.rank is None or then.rank is None:
            return None
        return then.rank - now.rank


def group_points(
    criteria: CriteriaSet, breakdown: Breakdown
) -> tuple[tuple[str, Decimal | None], ...]:
    """Each group's id and points in one column; ``None`` while a figure is missing.

    Without criteria there are no groups: votes give none.
    """
    counted = {
        step.label: step.points
        for step in breakdown.steps
        if step.kind is StepKind.CRITERION
    }
    if breakdown.rule == VOTES:
        return ()
    starts_full = breakdown.rule == FROM_MAXIMUM
    points: list[tuple[str, Decimal | None]] = []
    for group in criteria.groups:
        names = [criterion.id for criterion in group.criteria]
        start = group.maximum if starts_full else Decimal(0)
        known = sum((counted[name] for name in names if name in counted), start)
        points.append((group.id, None if {*names} & {*breakdown.missing} else known))
    return tuple(points)
