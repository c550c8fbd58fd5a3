"""The chart of ranks over the years, placed point by point; its table says the same.

Only years under one criteria set and one ranking column are joined by a line; between
years that cannot be compared stands a broken vertical. Units that share a rank stand
one under the other, each with the shared rank in its dot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazette.core.board import Standing
from gazette.core.collation import sort_key
from gazette.leaderboards.views import (
    BumpChart,
    ChartBreak,
    ChartDot,
    ChartLine,
    ChartTable,
    ChartTableRow,
    ChartYear,
)
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound

_LEFT, _TOP, _STEP_X, _STEP_Y = 18, 44, 76, 34
_LABEL, _LETTER = 20, 7.3
_TONES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    """A unit's place in a year: *slot* from the top, its printed *rank*."""

    column: int
    slot: int
    rank: int
    joined: bool


def bump_chart(edition: Edition, standings: Sequence[Standing]) -> BumpChart | None:
    """The chart, or ``None`` with fewer than two ranked years."""
    ranked = [standing for standing in standings if standing.rows]
    if len(ranked) < 2:
        return None
    names = _names(ranked)
    lines = {unit: _points(ranked, unit) for unit in names}
    lowest = max(len(standing.rows) for standing in ranked)
    last = len(ranked) - 1
    years = [s.cluster.key.year for s in ranked]
    breaks = _breaks(ranked)
    labels = [_short(n) for u, n in names.items() if lines[u][-1].column == last]
    room = round(_LABEL + _LETTER * max(map(len, labels), default=0))
    return BumpChart(
        id="bieu-do-hang",
        title=bound(f"Thứ hạng các năm {years[0]}–{years[-1]}"),
        summary=_summary(ranked),
        width=_LEFT + _STEP_X * last + room,
        height=_TOP + _STEP_Y * lowest,
        years=tuple(
            ChartYear(x=_x(column), text=str(year)) for column, year in enumerate(years)
        ),
        breaks=tuple(ChartBreak(x=_x(column) - _STEP_X / 2) for column in breaks),
        lines=tuple(
            _line(name, lines[unit], place, last)
            for place, (unit, name) in enumerate(names.items())
        ),
        table=ChartTable(
            heads=tuple(
                f"{year} (tiêu chí khác năm trước)" if column in breaks else str(year)
                for column, year in enumerate(years)
            ),
            rows=tuple(
                ChartTableRow(
                    name=edition.unit_link(unit, name),
                    cells=tuple(_cell(standing, unit) for standing in ranked),
                )
                for unit, name in names.items()
            ),
        ),
    )


def _breaks(ranked: Sequence[Standing]) -> tuple[int, ...]:
    """The years, by place, that cannot be compared with the one before."""
    pairs = enumerate(pairwise(ranked), start=1)
    return tuple(n for n, (then, now) in pairs if not now.comparable_with(then))


def _names(ranked: Sequence[Standing]) -> dict[str, str]:
    """Units that were ever ranked, as last printed, in Vietnamese order."""
    names = {row.unit: row.sheet.printed for s in ranked for row in s.rows}
    return dict(sorted(names.items(), key=lambda item: (sort_key(item[1]), item[0])))


def _short(name: str) -> str:
    """The name without what all of them begin with."""
    return name.removeprefix("VKSND ").removeprefix("khu vực ")


def _points(ranked: Sequence[Standing], unit: str) -> list[_Point]:
    points: list[_Point] = []
    for column, standing in enumerate(ranked):
        slots = {row.unit: slot for slot, row in enumerate(standing.rows)}
        row = standing.row(unit)
        if row is None or row.rank is None:
            continue
        before = ranked[column - 1] if column else None
        joined = (
            before is not None
            and standing.comparable_with(before)
            and bool(points)
            and points[-1].column == column - 1
        )
        points.append(
            _Point(column=column, slot=slots[unit], rank=row.rank, joined=joined)
        )
    return points


def _line(name: str, points: list[_Point], place: int, last: int) -> ChartLine:
    path = " ".join(
        f"{'L' if p.joined else 'M'}{_x(p.column):g} {_y(p.slot):g}" for p in points
    )
    end = points[-1]
    below = end.column < last
    return ChartLine(
        name=_short(name),
        path=path,
        tone=place % _TONES + 1,
        marked=any(p.rank == 1 for p in points),
        label_x=_x(end.column) + (0 if below else _LABEL - 4),
        label_y=_y(end.slot) + (19 if below else 0),
        below=below,
        dots=tuple(
            ChartDot(x=_x(p.column), y=_y(p.slot), text=str(p.rank)) for p in points
        ),
    )


def _x(column: int) -> float:
    return float(_LEFT + column * _STEP_X)


def _y(slot: int) -> float:
    return float(_TOP + slot * _STEP_Y)


def _cell(standing: Standing, unit: str) -> str:
    row = standing.row(unit)
    if row is None:
        return "–"
    if row.sheet.not_considered is not None:
        return "không xét"
    return str(row.rank) if row.rank is not None else "–"


def _summary(ranked: Sequence[Standing]) -> str:
    """Who was first in each year, in words, and where the years cannot be compared."""
    parts = []
    for standing in ranked:
        first = [row.sheet.printed for row in standing.rows if row.rank == 1]
        parts.append(f"năm {standing.cluster.key.year} hạng nhất {' và '.join(first)}")
    text = "; ".join(parts)
    broken = [str(ranked[column].cluster.key.year) for column in _breaks(ranked)]
    note = f" Không so được với năm trước: {', '.join(broken)}." if broken else ""
    return bound(f"{text[:1].upper()}{text[1:]}.{note}")
