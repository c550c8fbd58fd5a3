"""The board's table: a row a unit, a column a group, and the whole sum inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gazette.core.board import ColumnTotal, Row, Standing, group_points
from gazette.core.collation import sort_key
from gazette.core.proofs import Proofs
from gazette.core.scores import Column
from gazette.core.scoring import FROM_MAXIMUM, VOTES
from gazette.leaderboards.addresses import row_anchor
from gazette.leaderboards.outcome import share_text
from gazette.leaderboards.sum_sheet import UNKNOWN, Links, signed, sum_sheet
from gazette.leaderboards.views import BoardColumn, BoardRow, BoardTable
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure


def board_table(
    edition: Edition, standing: Standing, previous: Standing | None = None
) -> BoardTable:
    """The table of *standing*: ranked rows, then those without a rank.

    Places won or lost are told where *previous* can be compared.
    """
    rows = (*standing.rows, *standing.incomplete, *standing.not_considered)
    by_name = sorted(rows, key=lambda row: sort_key(row.sheet.printed))
    order = {row.unit: str(place) for place, row in enumerate(by_name, start=1)}
    columns = (*_columns(standing), *_other_columns(standing), *_words(standing))
    differs = _difference_at(standing)
    figures = {row.unit: _figures(standing, row) for row in rows}
    decimals = _decimals(figures.values())
    top = max((_total(standing, row) or Decimal(0) for row in rows), default=None)
    cluster = standing.cluster
    voted = standing.criteria_set.scoring == VOTES
    links = _links(edition, cluster.key.year)
    return BoardTable(
        caption=bound(
            f"{_caption(standing)} năm {cluster.key.year}, {cluster.name}"
            f"{_compared(standing, previous)}"
        ),
        label="Bảng xếp hạng, cuộn ngang được",
        span=len(columns) + 3,
        total="Số phiếu" if voted else "Tổng điểm",
        columns=columns,
        rows=tuple(
            BoardRow(
                id=row_anchor(row.unit),
                rank=str(row.rank) if row.rank is not None else UNKNOWN,
                rank_note="đồng hạng" if row.placing and row.placing.shared else None,
                moved=_moved(standing, row, previous),
                unit=edition.unit_link(row.unit, row.sheet.printed),
                cells=(*cells[:-1], *_said(standing, row)),
                total=cells[-1],
                width=_width(_total(standing, row), top) if row.placing else None,
                note=_note(standing, row),
                sort_name=order[row.unit],
                detail=sum_sheet(standing, row, links),
            )
            for row in rows
            for cells in [_aligned(figures[row.unit], decimals, differs)]
        ),
    )


def _links(edition: Edition, year: int) -> Links:
    """From an evidence to the documents it cites, as far as they have a page."""
    proofs = Proofs(edition.archive)

    def links(evidence: str | None) -> tuple[Link, ...]:
        found = [
            edition.link("decision", str(paper.key), paper.name)
            for _, paper in proofs.cited(evidence, year)
        ]
        return tuple(link for link in found if link.href is not None)

    return links


def _moved(standing: Standing, row: Row, previous: Standing | None) -> str | None:
    """``tăng 2 hạng``; nothing where the years cannot be compared."""
    places = standing.places_gained(row.unit, previous) if previous else None
    if places is None:
        return None
    if not places:
        return "giữ hạng"
    return bound(f"{'tăng' if places > 0 else 'giảm'} {abs(places)} hạng")


def _compared(standing: Standing, previous: Standing | None) -> str:
    """Which year's places the rows speak of, said once for all of them."""
    if previous is None or not any(
        _moved(standing, row, previous) for row in standing.rows
    ):
        return ""
    return f"; tăng, giảm hạng so với năm {previous.cluster.key.year}"


def _figures(standing: Standing, row: Row) -> tuple[Decimal | None, ...]:
    """The row's figures from the first column to the total; ``None`` is unknown."""
    total = _total(standing, row) if row.placing else None
    return (*_points(standing, row), *_other_totals(standing, row), total)


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
    figures: tuple[Decimal | None, ...], decimals: tuple[int, ...], differs: int | None
) -> tuple[str, ...]:
    """The figures as text; the one at *differs* bears its sign."""
    texts = []
    for place, (value, wanted) in enumerate(zip(figures, decimals, strict=True)):
        written = signed if place == differs else figure
        texts.append(UNKNOWN if value is None else written(value, wanted))
    return tuple(texts)


def _caption(standing: Standing) -> str:
    if standing.criteria_set.scoring == VOTES:
        return "Số phiếu bầu"
    column = standing.ranking_column
    return f"Điểm {column.value}" if column else "Điểm"


def _columns(standing: Standing) -> Iterator[BoardColumn]:
    """Groups, then bonus and deduction: what ``_points`` gives figures for."""
    criteria = standing.criteria_set
    if criteria.scoring == VOTES:
        return
    if criteria.start is not None:
        yield BoardColumn(text="Điểm khởi đầu", note=None)
    for group in criteria.groups:
        yield BoardColumn(
            text=bound(f"{group.id}. {group.name}"),
            note=f"tối đa {figure(group.maximum)}",
        )
    cap = criteria.bonus_cap
    yield BoardColumn(
        text="Điểm thưởng", note=f"tối đa {figure(cap)}" if cap is not None else None
    )
    cap = criteria.deduction_cap
    yield BoardColumn(
        text="Điểm trừ", note=f"tối đa {figure(cap)}" if cap is not None else None
    )


def _others(standing: Standing) -> tuple[Column, ...]:
    """The columns that do not rank; none where only one gives figures."""
    columns = standing.scores.columns if standing.ranking_column else ()
    return tuple(c for c in columns if c is not standing.ranking_column)


def _other_columns(standing: Standing) -> Iterator[BoardColumn]:
    """Totals of the columns that do not rank, and the difference between the ends."""
    others, ranking = _others(standing), standing.ranking_column
    for column in others:
        yield BoardColumn(text=f"Tổng {column.value}", note=None)
    if others and ranking is not None:
        yield BoardColumn(
            text="Chênh lệch", note=f"{ranking.value} so với {others[0].value}"
        )


def _other_totals(standing: Standing, row: Row) -> Iterator[Decimal | None]:
    others = _others(standing)
    for column in others:
        yield row.total(column) if row.placing else None
    if others:
        last, first = _total(standing, row), row.total(others[0])
        if row.placing is None or last is None or first is None:
            yield None
        else:
            yield last - first


def _difference_at(standing: Standing) -> int | None:
    """The place of the difference among a row's figures, if the board has it."""
    columns = (*_columns(standing), *_other_columns(standing))
    return len(columns) - 1 if _others(standing) else None


def _words(standing: Standing) -> Iterator[BoardColumn]:
    """The columns that hold words: a vote's share, what a rank is put forward for."""
    criteria = standing.criteria_set
    if criteria.approval is not None:
        rule = criteria.approval
        yield BoardColumn(
            text="Tỷ lệ phiếu", note=f"cần {rule.share} {rule.base}", figures=False
        )
    if criteria.awards:
        yield BoardColumn(text="Đề nghị", note=None, figures=False)


def _said(standing: Standing, row: Row) -> Iterator[str]:
    criteria = standing.criteria_set
    if criteria.approval is not None:
        found = row.approval
        met = "đạt" if found and found.met else "chưa đạt"
        yield f"{share_text(found.share)}, {met}" if found else UNKNOWN
    if criteria.awards:
        nomination = row.nomination
        doubt = ", chưa phân định" if nomination and nomination.contested else ""
        yield f"{nomination.award.name}{doubt}" if nomination else UNKNOWN


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
    starts = criteria.scoring == FROM_MAXIMUM and criteria.start is not None
    total = _ranking_total(standing, row)
    if total is None or row.sheet.not_considered is not None:
        yield from [None] * (starts + len(criteria.groups) + 2)
        return
    if starts:
        yield criteria.maximum
    for _, points in group_points(criteria, total.breakdown):
        yield points
    yield total.breakdown.bonus
    yield total.breakdown.deduction
