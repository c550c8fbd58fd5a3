"""How a cluster, its status and its rules read in Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.approval import BASES, of_all_members
from gazette.core.board import Standing
from gazette.core.clusters import Cluster, ClusterKind
from gazette.core.criteria import CriteriaSet, EventRule, EventUnit
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
    yield from _approval_and_awards(criteria)
    if criteria.scoring == VOTES:
        yield "Thứ hạng do trang tự xếp từ số phiếu."
    else:
        yield "Tổng điểm và thứ hạng do trang tự tính từ điểm từng tiêu chí."


def _limits(criteria: CriteriaSet) -> Iterator[str]:
    if criteria.scoring == VOTES:
        return
    if criteria.start is not None:
        yield f"Mọi đơn vị bắt đầu từ {figure(criteria.start)} điểm."
    else:
        yield (
            f"Điểm tối đa của bộ tiêu chí: {figure(criteria.maximum)}; điểm thưởng cộng"
            " thêm nên tổng có thể cao hơn."
        )
    for rule in criteria.bonus_rules:
        yield f"Thưởng {_event_text(rule)}"
    for rule in criteria.deduction_rules:
        yield f"Trừ {_event_text(rule)}"
    if criteria.bonus_cap is not None:
        yield f"Điểm thưởng nhiều nhất {figure(criteria.bonus_cap)}."
    if criteria.deduction_cap is not None:
        yield f"Điểm trừ nhiều nhất {figure(criteria.deduction_cap)}."
    yield (
        f"Chỉ tổng điểm được làm tròn, đến {criteria.decimals} chữ số thập phân; nửa"
        " đơn vị làm tròn lên."
    )


def _event_text(rule: EventRule) -> str:
    """``T1 Cờ thi đua: 15 điểm mỗi lần, tối đa 2 lần một năm.``"""
    text = f"{rule.id} {rule.name}: {figure(rule.points)} điểm mỗi {rule.per.value}"
    if rule.most is not None:
        of = "một năm" if rule.per is EventUnit.TIME else "một việc"
        text += f", tối đa {rule.most} {rule.per.value} {of}"
    if rule.daily_cap is not None:
        text += f", một ngày không quá {figure(rule.daily_cap)} điểm"
    return f"{text}."


def _approval_and_awards(criteria: CriteriaSet) -> Iterator[str]:
    rule = criteria.approval
    if rule is not None:
        counted = (
            "người vắng mặt gửi phiếu bằng văn bản và được tính"
            if BASES[rule.base] is of_all_members
            else "phiếu gửi bằng văn bản của người vắng mặt không tính"
        )
        yield f"Đạt khi có {rule.share} {rule.base} đồng ý; {counted}."
    if criteria.awards:
        rows = [f"{award.places} {award.name}" for award in criteria.awards]
        yield (
            f"Đề nghị khen theo thứ hạng: {', tiếp theo '.join(rows)}. Đơn vị không đạt"
            " tỷ lệ phiếu không nhường suất cho đơn vị sau."
            if rule is not None
            else f"Đề nghị khen theo thứ hạng: {', tiếp theo '.join(rows)}."
        )


def _tie_rule(criteria: CriteriaSet) -> str:
    equal = "Bằng phiếu" if criteria.scoring == VOTES else "Bằng điểm"
    if isinstance(criteria.tie_break, tuple):
        order = ", ".join(criteria.tie_break)
        return f"{equal} thì xét lần lượt tiêu chí {order}; vẫn bằng thì đồng hạng."
    if criteria.tie_break == "biểu quyết":
        return f"{equal} thì các đơn vị biểu quyết, nhiều phiếu hơn xếp trên."
    return f"{equal} thì đồng hạng; hạng liền sau bỏ trống (1, 2, 2, 4)."
