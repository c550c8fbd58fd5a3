"""The chart of ranks over the years, placed point by point; its table says the same.

Only years under one criteria set and one ranking column are joined by a line: a gap
in the line is a year that cannot be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.core.board import Standing
from gazette.core.collation import sort_key
from gazette.leaderboards.views import (
    BumpChart,
    ChartDot,
    ChartLine,
    ChartTable,
    ChartTableRow,
    ChartYear,
)
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound

_LEFT, _TOP, _STEP_X, _STEP_Y, _NAMES = 40, 44, 130, 40, 260
_TONES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    column: int
    rank: int
    joined: bool


def bump_chart(edition: Edition, standings: Sequence[Standing]) -> BumpChart | None:
    """The chart, or ``None`` with fewer than two ranked years."""
    ranked = [standing for standing in standings if standing.rows]
    if len(ranked) < 2:
        return None
    names = _names(ranked)
    lines = {unit: _points(ranked, unit) for unit in names}
    lowest = max(p.rank for points in lines.values() for p in points)
    years = [s.cluster.key.year for s in ranked]
    return BumpChart(
        id="bieu-do-hang",
        title=bound(f"Thứ hạng các năm {years[0]}–{years[-1]}"),
        summary=_summary(ranked),
        width=_LEFT + _STEP_X * (len(ranked) - 1) + _NAMES,
        height=_TOP + _STEP_Y * lowest,
        years=tuple(
            ChartYear(x=_x(column), text=str(year)) for column, year in enumerate(years)
        ),
        lines=tuple(
            _line(name, lines[unit], place)
            for place, (unit, name) in enumerate(names.items())
        ),
        table=ChartTable(
            heads=tuple(str(year) for year in years),
            rows=tuple(
                ChartTableRow(
                    name=edition.unit_link(unit, name),
                    cells=tuple(_cell(standing, unit) for standing in ranked),
                )
                for unit, name in names.items()
            ),
        ),
    )


def _names(ranked: Sequence[Standing]) -> dict[str, str]:
    """Units that were ever ranked, as last printed, in Vietnamese order."""
    names = {row.unit: row.sheet.printed for s in ranked for row in s.rows}
    return dict(sorted(names.items(), key=lambda item: (sort_key(item[1]), item[0])))


def _points(ranked: Sequence[Standing], unit: str) -> list[_Point]:
    points: list[_Point] = []
    for column, standing in enumerate(ranked):
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
        points.append(_Point(column=column, rank=row.rank, joined=joined))
    return points


def _line(name: str, points: list[_Point], place: int) -> ChartLine:
    path = " ".join(
        f"{'L' if p.joined else 'M'}{_x(p.column)} {_y(p.rank)}" for p in points
    )
    last = points[-1]
    return ChartLine(
        name=name.removeprefix("VKSND "),
        path=path,
        tone=place % _TONES + 1,
        marked=any(p.rank == 1 for p in points),
        label_x=_x(last.column) + 20,
        label_y=_y(last.rank),
        dots=tuple(
            ChartDot(x=_x(p.column), y=_y(p.rank), text=str(p.rank)) for p in points
        ),
    )


def _x(column: int) -> float:
    return float(_LEFT + column * _STEP_X)


def _y(rank: int) -> float:
    return float(_TOP + (rank - 1) * _STEP_Y)


def _cell(standing: Standing, unit: str) -> str:
    row = standing.row(unit)
    if row is None:
        return "–"
    if row.sheet.not_considered is not None:
        return "không xét"
    return str(row.rank) if row.rank is not None else "–"


def _summary(ranked: Sequence[Standing]) -> str:
    """Who was first in each year, in words."""
    parts = []
    for standing in ranked:
        first = [row.sheet.printed for row in standing.rows if row.rank == 1]
        parts.append(f"năm {standing.cluster.key.year} hạng nhất {' và '.join(first)}")
    text = "; ".join(parts)
    return bound(text[:1].upper() + text[1:] + ".")
