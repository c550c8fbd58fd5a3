"""The band of boards on the front page: the newest cluster-years' first places."""

from __future__ import annotations

from decimal import Decimal

from gazette.core.board import Row, Standing
from gazette.core.scores import Scores
from gazette.core.scoring import VOTES
from gazette.core.standings import standing_of
from gazette.news.front_views import Board, Place, Status
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import NBSP, bound, figure

_MOST = 3
_LAST_RANK = 3
_ROWS = 6  # a tie may bring more than three; a longer one is read on its page

_STATUS = {
    True: Status(kind="official", text="chính thức"),
    False: Status(kind="provisional", text="tạm tính"),
}


def boards(edition: Edition) -> tuple[Board, ...]:
    """Up to three boards that rank somebody: real ones first, then the newest."""
    found: list[Board] = []
    for scores in sorted(edition.archive.scores, key=_merit):
        standing = standing_of(edition.archive, scores.cluster)
        if standing is not None and standing.rows:
            found.append(_board(edition, standing))
        if len(found) == _MOST:
            break
    return tuple(found)


def _merit(scores: Scores) -> tuple[bool, int, str]:
    return scores.illustrative, -scores.cluster.year, str(scores.cluster)


def _board(edition: Edition, standing: Standing) -> Board:
    key = standing.cluster.key
    first = [row for row in standing.rows if (row.rank or 0) <= _LAST_RANK][:_ROWS]
    best = max((_total(row, standing) for row in first), default=Decimal(0))
    organizer = edition.archive.unit.get(standing.cluster.organizer_unit)
    return Board(
        link=edition.link(
            "cluster-year", str(key), f"{standing.cluster.name}, năm {key.year}"
        ),
        organizer=None if organizer is None else bound(organizer.name),
        status=_STATUS[standing.official],
        places=tuple(_place(edition, standing, row, best) for row in first),
        illustrative=standing.illustrative,
    )


def _place(edition: Edition, standing: Standing, row: Row, best: Decimal) -> Place:
    total = _total(row, standing)
    votes = f"{NBSP}phiếu" if standing.criteria_set.scoring == VOTES else ""
    return Place(
        rank=str(row.rank),
        unit=edition.unit_link(row.unit, bound(row.sheet.printed)),
        total=f"{figure(total)}{votes}",
        width=max(0, int(total * 100 / best)) if best > 0 else 0,
    )


def _total(row: Row, standing: Standing) -> Decimal:
    return row.total(standing.ranking_column) or Decimal(0)
