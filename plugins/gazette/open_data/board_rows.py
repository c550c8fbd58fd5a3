"""Rows of clusters, their members, boards and every step of every sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gazette.core.board import ColumnTotal, Standing
from gazette.core.board import Row as BoardRow
from gazette.core.criteria import CriteriaSet
from gazette.core.scores import Column
from gazette.core.standings import standing
from gazette.open_data.parts import ClusterPart
from gazette.open_data.tables import Row


def standing_of(part: ClusterPart) -> Standing | None:
    """The standing that follows from the part's own sheet."""
    if part.scores is None or part.criteria is None:
        return None
    return standing(part.scores, part.criteria, part.cluster)


def cluster_rows(parts: Iterable[ClusterPart]) -> Iterator[Row]:
    """A row for each cluster's year."""
    for part in parts:
        cluster = part.cluster
        yield (
            str(cluster.key),
            cluster.name,
            cluster.kind.value,
            cluster.number,
            cluster.key.year,
            cluster.organizer_unit,
            cluster.lead,
            cluster.deputy,
            cluster.follower,
            cluster.member_count,
            cluster.complete,
            str(cluster.continues) if cluster.continues else None,
            cluster.note,
            cluster.sources,
            part.page,
            cluster.illustrative,
        )


def member_rows(parts: Iterable[ClusterPart]) -> Iterator[Row]:
    """A row for each member of each cluster's year, in printed order."""
    for part in parts:
        for number, member in enumerate(part.cluster.members, start=1):
            yield (
                str(part.cluster.key),
                number,
                member.unit,
                member.printed,
                member.valid.start,
                member.valid.end,
                member.outside,
                part.cluster.illustrative,
            )


def board_rows(parts: Iterable[ClusterPart]) -> Iterator[Row]:
    """A row for each unit of each published board, by rank, then those outside it."""
    for part in parts:
        board = standing_of(part)
        if board is None:
            continue
        for state, rows in (
            ("xếp hạng", board.rows),
            ("thiếu số liệu", board.incomplete),
            ("không xét thi đua", board.not_considered),
        ):
            for row in rows:
                yield _row(part, board, row, state)
        for member in board.unscored:
            yield _cells(part, board, member.unit, member.printed, "chưa có bảng điểm")


def _row(part: ClusterPart, board: Standing, row: BoardRow, state: str) -> Row:
    outside = row.sheet.not_considered
    return _cells(
        part,
        board,
        row.unit,
        row.sheet.printed,
        state,
        rank=row.rank,
        shared=row.placing.shared if row.placing else None,
        totals=(
            row.total(Column.SELF),
            row.total(Column.CLUSTER),
            row.total(Column.VERIFIED),
            row.total(None),
        ),
        reason=outside.reason if outside else None,
        basis=outside.basis if outside else None,
    )


def _cells(
    part: ClusterPart,
    board: Standing,
    unit: str,
    printed: str,
    state: str,
    *,
    rank: int | None = None,
    shared: bool | None = None,
    totals: tuple[Decimal | None, ...] = (None, None, None, None),
    reason: str | None = None,
    basis: str | None = None,
) -> Row:
    column = board.ranking_column
    return (
        str(part.cluster.key),
        part.cluster.key.year,
        rank,
        shared,
        unit,
        printed,
        state,
        *totals,
        column.value if column else None,
        reason,
        basis,
        board.scores.status.value,
        board.scores.fixed_by,
        board.criteria_set.id,
        part.page,
        board.illustrative,
    )


def score_rows(parts: Iterable[ClusterPart]) -> Iterator[Row]:
    """A row for each step of each unit's sum in each column."""
    for part in parts:
        board = standing_of(part)
        if board is None:
            continue
        for row in (*board.rows, *board.incomplete, *board.not_considered):
            reasons = {s.criterion: s.reason for s in row.sheet.criteria}
            for total in row.totals:
                yield from _steps(part, board, row, total, reasons)


def _steps(
    part: ClusterPart,
    board: Standing,
    row: BoardRow,
    total: ColumnTotal,
    reasons: dict[str, str | None],
) -> Iterator[Row]:
    for number, step in enumerate(total.breakdown.steps, start=1):
        yield (
            str(part.cluster.key),
            part.cluster.key.year,
            row.unit,
            row.sheet.printed,
            total.column.value if total.column else "phiếu",
            number,
            step.kind.value,
            step.label,
            step.points,
            step.given,
            step.limit,
            reasons.get(step.label),
            step.evidence,
            board.illustrative,
        )


def criteria_rows(sets: Iterable[CriteriaSet]) -> Iterator[Row]:
    """A row for each criterion of each set, in printed order."""
    for criteria in sets:
        for group in criteria.groups:
            for criterion in group.criteria:
                yield (
                    criteria.id,
                    criteria.name,
                    criteria.first_year,
                    criteria.last_year,
                    criteria.scoring,
                    group.id,
                    group.name,
                    criterion.id,
                    criterion.name,
                    criterion.maximum,
                    criteria.illustrative,
                )
