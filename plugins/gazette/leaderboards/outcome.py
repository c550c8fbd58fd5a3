"""What a unit's figures come to: its rank, its tie, its share of votes, its award."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gazette.core.approval import Approval
from gazette.core.board import Row, Standing
from gazette.core.ranking import BY_VOTE, Placing
from gazette.publishing.formatting import figure


def outcome(standing: Standing, row: Row) -> Iterator[str]:
    """The sentences under a unit's sum."""
    if row.placing is not None:
        yield f"Hạng {row.placing.rank}{_beside(standing, row.placing)}."
        if row.placing.broken_by:
            yield f"Bằng điểm với đơn vị khác, xếp theo {steps(row.placing.broken_by)}."
    if row.approval is not None:
        yield _approved(row.approval)
    if row.nomination is not None:
        name = row.nomination.award.name
        if row.nomination.contested:
            yield (
                f"Suất {name} chưa phân định: số đơn vị đồng hạng nhiều hơn số suất"
                " còn lại."
            )
        else:
            yield f"Được đề nghị: {name}."


def steps(names: tuple[str, ...]) -> str:
    """``tiêu chí A1, B2`` or ``kết quả biểu quyết``."""
    if names == (BY_VOTE,):
        return "kết quả biểu quyết"
    return f"tiêu chí {', '.join(names)}"


def share_text(share: Fraction | None) -> str:
    """``77,8%``, for reading only: rules compare the exact fraction."""
    if share is None:
        return "–"
    tenths = (share.numerator * 2000 + share.denominator) // (2 * share.denominator)
    whole, tenth = divmod(tenths, 10)
    return f"{figure(whole)},{tenth}%" if tenth else f"{figure(whole)}%"


def _beside(standing: Standing, placing: Placing) -> str:
    if not placing.shared:
        return ""
    names = [
        row.sheet.printed
        for row in standing.rows
        if row.unit in set(placing.shared_with)
    ]
    return f", đồng hạng với {' và '.join(names)}"


def _approved(found: Approval) -> str:
    said = "đạt" if found.met else "chưa đạt"
    return (
        f"{found.agreed} phiếu trên {found.rule.base} là {found.base}"
        f" ({share_text(found.share)}); cần {found.rule.share}, tức {found.needed}"
        f" phiếu: {said}."
    )
