"""Totals by their parts as bars: an accessible drawing whose table is the board.

Knows the points that the board prints. A part that was taken away again is drawn as an
outline at the end, so that what is filled is as long as the total.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gazette.core.board import Row, Standing, group_points
from gazette.core.breakdown import Breakdown
from gazette.core.scoring import VOTES
from gazette.leaderboards.views import Bar, BarChart, BarKey, BarSegment
from gazette.publishing.formatting import bound, figure

_WIDTH, _ROOM, _STEP, _TOP, _TOTAL = 344, 290, 38, 6, 6
_BONUS_TONE = 6


def bar_chart(standing: Standing) -> BarChart | None:
    """The chart of a board with two groups and two ranked units at least."""
    groups = standing.criteria_set.groups
    if standing.criteria_set.scoring == VOTES or len(groups) < 2:
        return None
    drawn = [(row, parts) for row in standing.rows for parts in [_parts(standing, row)]]
    if len(drawn) < 2 or len(groups) >= _BONUS_TONE:
        return None
    longest = max((sum(parts, Decimal(0)) for _, (parts, _) in drawn), default=None)
    if not longest:
        return None
    scale = Decimal(_ROOM) / longest
    return BarChart(
        id="bieu-do-diem",
        title=bound(f"Điểm theo nhóm tiêu chí, năm {standing.cluster.key.year}"),
        summary=_summary(standing),
        width=_WIDTH,
        height=_TOP + _STEP * len(drawn),
        bars=tuple(
            _bar(standing, row, parts, cut, scale, place)
            for place, (row, (parts, cut)) in enumerate(drawn)
        ),
        keys=tuple(_keys(standing, drawn)),
    )


Parts = tuple[tuple[Decimal, ...], Decimal]


def _parts(standing: Standing, row: Row) -> Parts:
    """The points of each group and the bonus, and what was deducted."""
    breakdown = _breakdown(standing, row)
    groups = group_points(standing.criteria_set, breakdown)
    gained = tuple(points or Decimal(0) for _, points in groups)
    return (*gained, breakdown.bonus), breakdown.deduction


def _breakdown(standing: Standing, row: Row) -> Breakdown:
    ranking = standing.ranking_column
    return next(t.breakdown for t in row.totals if t.column is ranking)


def _bar(
    standing: Standing,
    row: Row,
    parts: tuple[Decimal, ...],
    cut: Decimal,
    scale: Decimal,
    place: int,
) -> Bar:
    total = row.total(standing.ranking_column) or Decimal(0)
    length = sum(parts, Decimal(0)) * scale
    return Bar(
        name=bound(f"{row.rank}. {row.sheet.printed.removeprefix('VKSND ')}"),
        total=figure(total),
        y=float(_TOP + _STEP * place),
        total_x=_place(length + _TOTAL),
        segments=tuple(_segments(parts, cut, scale)),
    )


def _segments(
    parts: tuple[Decimal, ...], cut: Decimal, scale: Decimal
) -> Iterator[BarSegment]:
    """The parts from the left; deductions shorten the last ones."""
    end = max(sum(parts, Decimal(0)) - cut, Decimal(0))
    start = Decimal(0)
    for number, points in enumerate(parts, start=1):
        shown = min(start + points, end) - start
        if shown > 0:
            tone = _BONUS_TONE if number == len(parts) else number
            yield _segment(start, shown, scale, tone)
        start += points
    if cut > 0 and start > end:
        yield _segment(end, start - end, scale, _BONUS_TONE, cut=True)


def _segment(
    start: Decimal, points: Decimal, scale: Decimal, tone: int, *, cut: bool = False
) -> BarSegment:
    return BarSegment(
        x=_place(start * scale), width=_place(points * scale), tone=tone, cut=cut
    )


def _place(value: Decimal) -> float:
    return float(round(value, 1))


def _keys(standing: Standing, drawn: list[tuple[Row, Parts]]) -> Iterator[BarKey]:
    for tone, group in enumerate(standing.criteria_set.groups, start=1):
        yield BarKey(tone=tone, text=bound(f"{group.id}. {group.name}"), cut=False)
    if any(parts[-1] for _, (parts, _) in drawn):
        yield BarKey(tone=_BONUS_TONE, text="Điểm thưởng", cut=False)
    if any(cut for _, (_, cut) in drawn):
        yield BarKey(tone=_BONUS_TONE, text="Phần bị trừ", cut=True)


def _summary(standing: Standing) -> str:
    """The first and the last in words."""
    column = standing.ranking_column
    first, last = standing.rows[0], standing.rows[-1]
    ends = [
        f"{row.sheet.printed} {figure(total)} điểm"
        for row in (first, last)
        if (total := row.total(column)) is not None
    ]
    return bound(
        f"{len(standing.rows)} đơn vị, từ cao xuống thấp: {', '.join(ends)}."
        " Số của từng nhóm có trong bảng xếp hạng."
    )
