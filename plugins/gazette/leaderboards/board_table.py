"""The board's table: a row a unit, a column a group, and the whole sum inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gazette.core.board import ColumnTotal, Row, Standing, group_points
from gazette.core.breakdown import StepKind
from gazette.core.collation import sort_key
from gazette.core.scores import Adjustment, Column
from gazette.core.scoring import VOTES
from gazette.leaderboards.addresses import row_anchor
from gazette.leaderboards.views import (
    BoardColumn,
    BoardRow,
    BoardTable,
    Detail,
    DetailRow,
)
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure

UNKNOWN = "–"

_COLUMN_HEADS = {
    Column.SELF: "Tự chấm",
    Column.CLUSTER: "Cụm chấm",
    Column.VERIFIED: "Thẩm định",
}


def board_table(edition: Edition, standing: Standing) -> BoardTable:
    """The table of *standing*: ranked rows, then those without a rank."""
    rows = (*standing.rows, *standing.incomplete, *standing.not_considered)
    by_name = sorted(rows, key=lambda row: sort_key(row.sheet.printed))
    order = {row.unit: str(place) for place, row in enumerate(by_name, start=1)}
    columns = tuple(_columns(standing))
    figures = {row.unit: _figures(standing, row) for row in rows}
    decimals = _decimals(figures.values())
    top = max((_total(standing, row) or Decimal(0) for row in rows), default=None)
    cluster = standing.cluster
    return BoardTable(
        caption=bound(f"{_caption(standing)} năm {cluster.key.year}, {cluster.name}"),
        label="Bảng xếp hạng, cuộn ngang được",
        span=len(columns) + 3,
        columns=columns,
        rows=tuple(
            BoardRow(
                id=row_anchor(row.unit),
                rank=str(row.rank) if row.rank is not None else UNKNOWN,
                rank_note="đồng hạng" if row.placing and row.placing.shared else None,
                unit=edition.unit_link(row.unit, row.sheet.printed),
                cells=cells[:-1],
                total=cells[-1],
                width=_width(_total(standing, row), top) if row.placing else None,
                note=_note(standing, row),
                sort_name=order[row.unit],
                detail=_detail(standing, row) if row.sheet.criteria else None,
            )
            for row in rows
            for cells in [_aligned(figures[row.unit], decimals)]
        ),
    )


def _figures(standing: Standing, row: Row) -> tuple[Decimal | None, ...]:
    """The row's figures from the first column to the total; ``None`` is unknown."""
    total = _total(standing, row) if row.placing else None
    return (*_points(standing, row), total)


def _decimals(rows: Iterable[tuple[Decimal | None, ...]]) -> tuple[int, ...]:
    """How many places each column needs, so that its commas stand in one line."""
    return tuple(
        max((_places(value) for value in column if value is not None), default=0)
        for column in zip(*rows, strict=True)
    )


def _places(value: Decimal) -> int:
    """Places after the comma that are not zeros."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _aligned(
    figures: tuple[Decimal | None, ...], decimals: tuple[int, ...]
) -> tuple[str, ...]:
    pairs = zip(figures, decimals, strict=True)
    return tuple(UNKNOWN if f is None else figure(f, d) for f, d in pairs)


def _caption(standing: Standing) -> str:
    if standing.criteria_set.scoring == VOTES:
        return "Số phiếu bầu"
    column = standing.ranking_column
    return f"Điểm {column.value}" if column else "Điểm"


def _columns(standing: Standing) -> Iterator[BoardColumn]:
    criteria = standing.criteria_set
    if criteria.scoring == VOTES:
        return
    for group in criteria.groups:
        yield BoardColumn(
            text=bound(f"{group.id}. {group.name}"),
            note=f"tối đa {figure(group.maximum)}",
        )
    cap = criteria.bonus_cap
    yield BoardColumn(
        text="Điểm thưởng", note=f"tối đa {figure(cap)}" if cap is not None else None
    )
    yield BoardColumn(text="Điểm trừ", note=None)


def _total(standing: Standing, row: Row) -> Decimal | None:
    return row.total(standing.ranking_column)


def _width(total: Decimal | None, top: Decimal | None) -> float | None:
    if total is None or not top or top <= 0 or total < 0:
        return None
    return float(round(total / top * 100, 1))


def _note(standing: Standing, row: Row) -> str | None:
    outside = row.sheet.not_considered
    if outside is not None:
        basis = f". Căn cứ: {outside.basis}" if outside.basis else ""
        return bound(f"Không xét thi đua: {outside.reason}{basis}")
    if row.placing is None:
        missing = _ranking_total(standing, row)
        lacking = ", ".join(missing.breakdown.missing) if missing else ""
        return f"Chưa đủ điểm: {lacking}" if lacking else "Chưa có điểm"
    return None


def _ranking_total(standing: Standing, row: Row) -> ColumnTotal | None:
    wanted = standing.ranking_column
    return next((t for t in row.totals if t.column is wanted), None)


def _points(standing: Standing, row: Row) -> Iterator[Decimal | None]:
    """Points by group, then bonus and deduction, in the column that ranks."""
    criteria = standing.criteria_set
    if criteria.scoring == VOTES:
        return
    total = _ranking_total(standing, row)
    if total is None or row.sheet.not_considered is not None:
        yield from [None] * (len(criteria.groups) + 2)
        return
    breakdown = total.breakdown
    for _, points in group_points(criteria, breakdown):
        yield points
    yield breakdown.bonus
    yield breakdown.deduction


def _detail(standing: Standing, row: Row) -> Detail | None:
    if standing.criteria_set.scoring == VOTES:
        return None
    heads = (_COLUMN_HEADS[t.column] for t in row.totals if t.column is not None)
    return Detail(
        title=bound(f"Điểm từng tiêu chí của {row.sheet.printed}"),
        columns=("Tiêu chí", *heads),
        rows=(
            *_criteria_rows(standing, row),
            *_adjustment_rows(row.sheet.bonus, "Thưởng", "+", len(row.totals)),
            *_adjustment_rows(row.sheet.deductions, "Trừ", "−", len(row.totals)),
            *_closing_rows(row),
        ),
    )


def _criteria_rows(standing: Standing, row: Row) -> Iterator[DetailRow]:
    given = {score.criterion: score for score in row.sheet.criteria}
    for criterion in standing.criteria_set.criteria:
        score = given.get(criterion.id)
        figures = score.figures if score else (None,) * len(row.totals)
        yield DetailRow(
            code=criterion.id,
            name=bound(f"{criterion.name} (tối đa {figure(criterion.maximum)})"),
            note=bound(score.reason) if score and score.reason else None,
            cells=tuple(UNKNOWN if f is None else figure(f) for f in figures),
        )


def _adjustment_rows(
    lines: tuple[Adjustment, ...], word: str, sign: str, columns: int
) -> Iterator[DetailRow]:
    for line in lines:
        yield DetailRow(
            code=word,
            name=bound(line.reason),
            note=f"Căn cứ: {bound(line.evidence)}" if line.evidence else None,
            cells=(f"{sign}{figure(line.points)}",) * columns,
        )


def _closing_rows(row: Row) -> Iterator[DetailRow]:
    """Caps and rounding where they bite, then the total of every column."""
    for kind, name in (
        (StepKind.BONUS_CAP, "Phần thưởng vượt trần không tính"),
        (StepKind.DEDUCTION_CAP, "Phần trừ vượt trần không tính"),
        (StepKind.ROUNDING, "Làm tròn"),
    ):
        effects = tuple(t.breakdown.of_kind(kind) for t in row.totals)
        if any(effects):
            yield DetailRow(
                code=None, name=name, note=None, cells=tuple(map(_signed, effects))
            )
    yield DetailRow(
        code=None,
        name="Tổng điểm",
        note=None,
        cells=tuple(
            UNKNOWN if t.total is None else figure(t.total) for t in row.totals
        ),
    )


def _signed(value: Decimal) -> str:
    return f"−{figure(-value)}" if value < 0 else f"+{figure(value)}"
