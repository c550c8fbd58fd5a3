"""What is said under a board in sentences: ties, years before, who is left out.

Knows standings. Refuses to guess a reason that the record does not give.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from gazette.core.board import Row, Standing
from gazette.core.clusters import Cluster
from gazette.leaderboards.outcome import steps
from gazette.leaderboards.words import deputy_word, lead_word
from gazette.publishing.formatting import bound


def ties_of(standing: Standing) -> Iterator[str]:
    """Equal totals in words: who shares a rank, and how the others were told apart."""
    for _, equal in groupby(standing.rows, key=_ranked_total):
        tied = tuple(equal)
        for rank, sharing in groupby(tied, key=lambda row: row.rank):
            names = [row.sheet.printed for row in sharing]
            if len(names) > 1:
                yield bound(f"Đồng hạng {rank}: {' và '.join(names)}.")
        yield from map(bound, _told_apart(tied))


def _told_apart(tied: tuple[Row, ...]) -> Iterator[str]:
    placings = [row.placing for row in tied if row.placing is not None]
    names = ", ".join(row.sheet.printed for row in tied)
    asked = dict.fromkeys(step for p in placings for step in p.broken_by)
    if asked:
        yield f"Bằng điểm, xếp theo {steps(tuple(asked))}: {names}."
    left = dict.fromkeys(step for p in placings for step in p.not_asked)
    if left:
        yield (
            f"Bằng điểm nhưng chưa xét được {steps(tuple(left))}, vì có đơn vị chưa có"
            f" số: {names}."
        )


def _ranked_total(row: Row) -> Decimal | None:
    return row.placing.total if row.placing else None


def comparison_of(standing: Standing | None, before: Standing | None) -> str | None:
    """A word of warning where the year before was scored otherwise."""
    if standing is None or before is None or standing.comparable_with(before):
        return None
    return bound(
        f"Không so sánh điểm với năm {before.cluster.key.year}: hai năm dùng bộ tiêu"
        " chí hoặc cách xếp hạng khác nhau."
    )


def exclusion_of(standing: Standing | None, following: Cluster | None) -> Iterator[str]:
    """What follows for the next year's roles, and whether it was kept.

    Source: the sector's guidance on clusters for 2020: a unit not considered in the
    year just past may not be nominated lead or deputy (cpv.org.vn).
    """
    if standing is None or not standing.not_considered:
        return
    year = standing.cluster.key.year
    lead = lead_word(standing.cluster).lower()
    deputy = deputy_word(standing.cluster).lower()
    yield (
        f"Đơn vị không xét thi đua năm {year} đứng ngoài xếp hạng và không được đề cử"
        f" làm {lead}, {deputy} năm liền sau."
    )
    if following is None:
        return
    names = {row.unit: row.sheet.printed for row in standing.not_considered}
    broken = [names[u] for u in (following.lead, following.deputy) if u in names]
    later = following.key.year
    if broken:
        yield f"Năm {later} giữ vai trò ấy mà thuộc diện này: {', '.join(broken)}."
    elif following.lead or following.deputy:
        yield f"{lead.capitalize()}, {deputy} năm {later} không thuộc diện này."
