"""The share card of a cluster-year: its first places, or that none are known.

A shared place is shown whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from gazette.core.board import Row, Standing
from gazette.core.clusters import Cluster
from gazette.core.scoring import VOTES
from gazette.leaderboards.names import organizer_name
from gazette.leaderboards.words import lead_word, members_text, status_of
from gazette.publishing.card_desk import Card, Mark, Place
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import NBSP, bound, figure

_LAST_RANK = 3
_ROWS = 4


def board_card(
    edition: Edition,
    cluster: Cluster,
    standing: Standing | None,
    heading: str,
    *,
    illustrative: bool,
) -> Card | None:
    """What other sites show of the board."""
    first = () if standing is None else _first(standing)
    shared = 0 if first or standing is None else _leaders(standing)
    return edition.cards.card(
        title=heading,
        on=date(cluster.key.year, 12, 31),
        illustrative=illustrative,
        kicker=organizer_name(edition, cluster),
        mark=Mark(text=status_of(standing).text),
        places=tuple(_place(standing, row) for row in first) if standing else (),
        figure=str(shared) if shared else "",
        figure_label="đơn vị đồng hạng nhất" if shared else "",
        foot=tuple(_foot(edition, cluster)),
    )


def _first(standing: Standing) -> tuple[Row, ...]:
    """The first places, as many whole ones as the card has rows for."""
    found: tuple[Row, ...] = ()
    for rank, rows in groupby(standing.rows, key=lambda row: row.rank):
        more = (*found, *rows)
        if rank is None or rank > _LAST_RANK or len(more) > _ROWS:
            break
        found = more
    return found


def _leaders(standing: Standing) -> int:
    return sum(row.rank == 1 for row in standing.rows)


def _place(standing: Standing, row: Row) -> Place:
    total = row.total(standing.ranking_column) or Decimal(0)
    unit = "phiếu" if standing.criteria_set.scoring == VOTES else "điểm"
    return Place(
        rank=str(row.rank),
        name=bound(row.sheet.printed),
        value=f"{figure(total)}{NBSP}{unit}",
    )


def _foot(edition: Edition, cluster: Cluster) -> Iterator[str]:
    lead = edition.archive.unit.get(cluster.lead or "")
    led = [f"{lead_word(cluster)}: {lead.name}"] if lead else []
    yield " · ".join([f"Thành viên: {members_text(cluster)}", *led])
