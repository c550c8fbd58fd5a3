"""What became of boards: ranks and totals that moved, and what moved them.

Knows that a rank may move because a unit's own figures did, because the criteria or
the column that ranks did, or only because other units moved. Refuses to call it a
correction: only the record itself says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from gazette.core.archive import Archive
from gazette.core.board import Row, Standing
from gazette.core.clusters import ClusterKey
from gazette.core.corrections import Correction
from gazette.core.sameness import same
from gazette.core.scores import Adjustment, Column, Scores, UnitScores
from gazette.core.standings import standing_of
from gazette.core.turns import Turn


class CauseKind(Enum):
    """What moved a total or a rank."""

    SCORE = "điểm tiêu chí"
    BONUS = "điểm thưởng"
    DEDUCTION = "điểm trừ"
    VOTES = "phiếu bầu"
    CONSIDERED = "xét hay không xét thi đua"
    CRITERIA = "bộ tiêu chí"
    COLUMN = "cột xếp hạng"
    OTHERS = "điểm của đơn vị khác"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One reason. ``label`` names the criterion or line, ``column`` who scored."""

    kind: CauseKind
    label: str = ""
    column: Column | None = None
    was: Decimal | None = None
    now: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """One unit of a board. Ranks and totals are those of the column that ranks."""

    turn: Turn
    unit: str
    printed: str
    rank_was: int | None = None
    rank_now: int | None = None
    total_was: Decimal | None = None
    total_now: Decimal | None = None
    causes: tuple[Cause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardChange:
    """One board. ``corrections`` are those it has gained; ``criteria_changed`` says
    that its set is another one or reads otherwise.
    """

    turn: Turn
    cluster: ClusterKey
    name: str
    official_was: bool = False
    official_now: bool = False
    criteria_changed: bool = False
    units: tuple[UnitChange, ...] = ()
    corrections: tuple[Correction, ...] = ()
    illustrative: bool = False

    @property
    def silent(self) -> bool:
        """Whether an official board's figures moved, or it went, without a word."""
        moved = self.turn is Turn.REMOVED or bool(self.units)
        return self.official_was and moved and not self.corrections


def board_changes(old: Archive, new: Archive) -> tuple[BoardChange, ...]:
    """The boards that came, went or moved, by cluster and year."""
    keys = sorted({*old.scores_of, *new.scores_of})
    found = (_board(standing_of(old, key), standing_of(new, key)) for key in keys)
    return tuple(change for change in found if change is not None)


def _board(was: Standing | None, now: Standing | None) -> BoardChange | None:
    there = now or was
    assert there is not None
    units = tuple(_units(was, now)) if was and now else ()
    criteria = bool(was and now and not same(was.criteria_set, now.criteria_set))
    gained = _gained(was.scores if was else None, now.scores if now else None)
    unmoved = was and now and was.official == now.official
    if unmoved and not (units or criteria or gained):
        return None
    return BoardChange(
        turn=Turn.of(was, now),
        cluster=there.cluster.key,
        name=f"{there.cluster.name} năm {there.cluster.key.year}",
        official_was=bool(was and was.official),
        official_now=bool(now and now.official),
        criteria_changed=criteria,
        units=units,
        corrections=gained,
        illustrative=there.illustrative,
    )


def _gained(was: Scores | None, now: Scores | None) -> tuple[Correction, ...]:
    known = set(was.corrections) if was else set()
    return tuple(c for c in (now.corrections if now else ()) if c not in known)


def _units(was: Standing, now: Standing) -> Iterator[UnitChange]:
    before, after = _rows(was), _rows(now)
    gone = [unit for unit in before if unit not in after]
    for unit in (*after, *gone):
        one, other = before.get(unit), after.get(unit)
        change = _unit(was, now, one, other)
        moved = change.rank_was != change.rank_now
        if change.turn is not Turn.ALTERED or moved or change.causes:
            yield change


def _rows(standing: Standing) -> dict[str, Row]:
    rows = (*standing.rows, *standing.incomplete, *standing.not_considered)
    return {row.unit: row for row in rows}


def _unit(
    was: Standing, now: Standing, one: Row | None, other: Row | None
) -> UnitChange:
    there = other or one
    assert there is not None
    causes = tuple(_causes(was, now, one, other)) if one and other else ()
    return UnitChange(
        turn=Turn.of(one, other),
        unit=there.unit,
        printed=there.sheet.printed,
        rank_was=one.rank if one else None,
        rank_now=other.rank if other else None,
        total_was=one.total(was.ranking_column) if one else None,
        total_now=other.total(now.ranking_column) if other else None,
        causes=causes,
    )


def _causes(was: Standing, now: Standing, one: Row, other: Row) -> Iterator[Cause]:
    own = [
        *_scores(was.scores, now.scores, one.sheet, other.sheet),
        *_lines(CauseKind.BONUS, one.sheet.bonus, other.sheet.bonus),
        *_lines(CauseKind.DEDUCTION, one.sheet.deductions, other.sheet.deductions),
        *_votes(one.sheet, other.sheet),
    ]
    if (one.sheet.not_considered is None) != (other.sheet.not_considered is None):
        own.append(Cause(kind=CauseKind.CONSIDERED))
    totals = one.total(was.ranking_column), other.total(now.ranking_column)
    if one.rank == other.rank and totals[0] == totals[1]:
        yield from own
        return
    if not same(was.criteria_set, now.criteria_set):
        own.append(Cause(kind=CauseKind.CRITERIA))
    if was.ranking_column is not now.ranking_column:
        own.append(Cause(kind=CauseKind.COLUMN, column=now.ranking_column))
    yield from own or [Cause(kind=CauseKind.OTHERS)]


def _scores(
    was: Scores, now: Scores, one: UnitScores, other: UnitScores
) -> Iterator[Cause]:
    before, after = _figures(was, one), _figures(now, other)
    gone = [what for what in before if what not in after]
    for what in (*after, *gone):
        if before.get(what) != after.get(what):
            criterion, column = what
            yield Cause(
                kind=CauseKind.SCORE,
                label=criterion,
                column=column,
                was=before.get(what),
                now=after.get(what),
            )


def _figures(
    scores: Scores, sheet: UnitScores
) -> Mapping[tuple[str, Column], Decimal | None]:
    return {
        (row.criterion, column): figure
        for row in sheet.criteria
        for column, figure in zip(scores.columns, row.figures, strict=False)
    }


def _lines(
    kind: CauseKind, was: tuple[Adjustment, ...], now: tuple[Adjustment, ...]
) -> Iterator[Cause]:
    """Lines of one list that came, went or give other points."""
    before, after = Counter(map(_line, was)), Counter(map(_line, now))
    lost, won = sorted((before - after).elements()), (after - before).elements()
    for reason, points in sorted(won):
        same_reason = next((line for line in lost if line[0] == reason), None)
        if same_reason:
            lost.remove(same_reason)
        yield Cause(
            kind=kind,
            label=reason,
            was=same_reason[1] if same_reason else None,
            now=points,
        )
    for reason, points in lost:
        yield Cause(kind=kind, label=reason, was=points)


def _line(adjustment: Adjustment) -> tuple[str, Decimal]:
    return adjustment.reason, adjustment.points


def _votes(one: UnitScores, other: UnitScores) -> Iterator[Cause]:
    if one.votes != other.votes:
        yield Cause(
            kind=CauseKind.VOTES,
            was=None if one.votes is None else Decimal(one.votes),
            now=None if other.votes is None else Decimal(other.votes),
        )
