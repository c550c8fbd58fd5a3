"""How a cluster, its status and its rules read in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.board import Standing
from gazette.core.clusters import Cluster, ClusterKind
from gazette.core.criteria import CriteriaSet
from gazette.core.scoring import FROM_MAXIMUM, SUM_WITH_CAPS, VOTES
from gazette.leaderboards.views import Status
from gazette.publishing.formatting import figure

UNSCORED = Status(kind="unscored", text="Bảng điểm chưa được công bố")

_RULES = {
    SUM_WITH_CAPS: (
        "Tổng điểm là tổng các tiêu chí, mỗi tiêu chí không quá điểm tối đa, cộng điểm"
        " thưởng và trừ điểm trừ."
    ),
    FROM_MAXIMUM: (
        "Mỗi đơn vị bắt đầu từ điểm tối đa; phần không đạt bị trừ, phần thưởng được"
        " cộng thêm."
    ),
    VOTES: "Không chấm điểm: các đơn vị bỏ phiếu, nhiều phiếu hơn xếp trên.",
}


def status_of(standing: Standing | None) -> Status:
    """The status of a year's figures."""
    if standing is None:
        return UNSCORED
    if standing.official:
        return Status(kind="official", text="Chính thức")
    return Status(kind="provisional", text="Tạm tính")


def lead_word(cluster: Cluster) -> str:
    """Cụm trưởng or Khối trưởng."""
    return "Cụm trưởng" if cluster.kind is ClusterKind.CLUSTER else "Khối trưởng"


def deputy_word(cluster: Cluster) -> str:
    """Cụm phó or Khối phó."""
    return "Cụm phó" if cluster.kind is ClusterKind.CLUSTER else "Khối phó"


def members_text(cluster: Cluster) -> str:
    """``5 đơn vị`` as published, else what is named of them."""
    if cluster.member_count is not None:
        return f"{cluster.member_count} đơn vị"
    if not cluster.members:
        return "chưa rõ"
    if cluster.complete:
        return f"{len(cluster.members)} đơn vị"
    return f"biết tên {len(cluster.members)} đơn vị"


def method(standing: Standing) -> Iterator[str]:
    """How the board is computed, sentence by sentence, for the page."""
    criteria = standing.criteria_set
    yield _RULES[criteria.scoring]
    yield from _limits(criteria)
    if standing.ranking_column is not None:
        yield f"Xếp hạng theo cột {standing.ranking_column.value}."
    yield _tie_rule(criteria)
    if criteria.scoring == VOTES:
        yield "Thứ hạng do trang tự xếp từ số phiếu."
    else:
        yield "Tổng điểm và thứ hạng do trang tự tính từ điểm từng tiêu chí."


def _limits(criteria: CriteriaSet) -> Iterator[str]:
    if criteria.scoring == VOTES:
        return
    yield f"Điểm tối đa của bộ tiêu chí: {figure(criteria.maximum)}."
    if criteria.bonus_cap is not None:
        yield f"Điểm thưởng nhiều nhất {figure(criteria.bonus_cap)}."
    if criteria.deduction_cap is not None:
        yield f"Điểm trừ nhiều nhất {figure(criteria.deduction_cap)}."
    yield f"Tổng điểm làm tròn đến {criteria.decimals} chữ số thập phân."


def _tie_rule(criteria: CriteriaSet) -> str:
    equal = "Bằng phiếu" if criteria.scoring == VOTES else "Bằng điểm"
    if isinstance(criteria.tie_break, tuple):
        order = ", ".join(criteria.tie_break)
        return f"{equal} thì xét lần lượt tiêu chí {order}."
    if criteria.tie_break == "biểu quyết":
        return f"{equal} thì các đơn vị biểu quyết."
    return f"{equal} thì đồng hạng; hạng liền sau bỏ trống (1, 2, 2, 4)."
