"""How documents, stages, titles and counts read in Vietnamese."""

from __future__ import annotations

from datetime import date

from gazette.core.decisions import (
    Comment,
    Decision,
    DecisionKind,
    HonourGroup,
    Stage,
)
from gazette.core.entries import stage_of
from gazette.core.periods import Period
from gazette.core.tallies import Count
from gazette.core.titles import Receiver
from gazette.honour_rolls.views import Status
from gazette.publishing.formatting import bound, day, figure, partial_day

STATUS = {
    Stage.ASKED: Status(kind="asked", text="Đề nghị"),
    Stage.AGREED: Status(kind="agreed", text="Hội đồng thống nhất"),
    Stage.COMMENTED: Status(kind="commented", text="Lấy ý kiến"),
    Stage.DECIDED: Status(kind="decided", text="Đã quyết định"),
    Stage.PRESENTED: Status(kind="presented", text="Đã trao"),
    Stage.REVOKED: Status(kind="revoked", text="Đã hủy bỏ"),
}

_KIND = {
    DecisionKind.PROPOSAL: "Văn bản đề nghị",
    DecisionKind.AGREED: "Danh sách thống nhất",
    DecisionKind.COMMENT: "Lấy ý kiến nhân dân",
    DecisionKind.DECISION: "Quyết định",
    DecisionKind.REVOCATION: "Quyết định hủy bỏ",
    DecisionKind.CORRECTION: "Văn bản đính chính",
    DecisionKind.NEWS: "Theo tin đã đăng",
}

_RECEIVER = {
    Receiver.PERSON: "cá nhân",
    Receiver.UNIT: "tập thể",
    Receiver.BOTH: "tập thể, cá nhân",
}

OPEN = Status(kind="commented", text="Đang lấy ý kiến")
CLOSED = Status(kind="commented", text="Đã hết hạn lấy ý kiến")
COMING = Status(kind="commented", text="Sắp lấy ý kiến")


def kind_of(decision: Decision) -> str:
    """What the document is, for the line above its title."""
    numbered = decision.number or ""
    if decision.kind is DecisionKind.REVOCATION and "QĐ" not in numbered:
        return "Văn bản hủy bỏ"
    return _KIND[decision.kind]


def status_of(decision: Decision, today: date) -> Status:
    """How far the document takes its honours, or what it does to another's."""
    if decision.kind is DecisionKind.REVOCATION:
        return Status(kind="revoked", text="Hủy bỏ khen thưởng")
    if decision.kind is DecisionKind.CORRECTION:
        return Status(kind="corrected", text="Đính chính")
    if decision.comment is not None and decision.kind is DecisionKind.COMMENT:
        return window_status(decision.comment, today)
    if decision.kind is DecisionKind.NEWS and decision.presented is None:
        return Status(kind="decided", text="Đã tặng, theo tin đã đăng")
    return STATUS[stage_of(decision)]


def window_status(window: Comment, today: date) -> Status:
    """Whether the public may comment on *today*."""
    if today < window.opens:
        return COMING
    return OPEN if today <= window.closes else CLOSED


def window_text(window: Comment) -> str:
    """``từ 10/11/2026 đến hết 30/11/2026``."""
    return f"từ {day(window.opens)} đến hết {day(window.closes)}"


def cited(decision: Decision) -> str:
    """The document in a sentence: number and day, or its name."""
    if decision.number is None:
        return bound(decision.name)
    word = "Quyết định" if "QĐ" in decision.number else "Văn bản"
    exact = decision.date.exact
    on = f"ngày {day(exact)}" if exact else partial_day(decision.date)
    return bound(f"{word} số {decision.number} {on}")


def short(decision: Decision) -> str:
    """The document as the ground of a row: its number, or its name."""
    if decision.number is None:
        return bound(decision.name)
    word = "Quyết định" if "QĐ" in decision.number else "Văn bản"
    return bound(f"{word} {decision.number}")


def receivers(receiver: Receiver, people: int = 0, collectives: int = 0) -> str:
    """Who is counted; for a title of both kinds what the rows show."""
    if receiver is Receiver.BOTH and people and not collectives:
        return _RECEIVER[Receiver.PERSON]
    if receiver is Receiver.BOTH and collectives and not people:
        return _RECEIVER[Receiver.UNIT]
    return _RECEIVER[receiver]


def count_of(decision: Decision, group: HonourGroup, receiver: Receiver) -> str | None:
    """``6 cá nhân``: what the document itself gives, asks for or lists."""
    number = group.number
    if number is None:
        number = {
            DecisionKind.PROPOSAL: group.asked,
            DecisionKind.AGREED: group.agreed,
        }.get(decision.kind)
    people = sum(not row.collective for row in group.recipients)
    collectives = len(group.recipients) - people
    if number is None:
        known = len(group.recipients)
        text = receivers(receiver, people, collectives)
        return bound(f"ít nhất {figure(known)} {text}") if known else None
    if people and collectives and number == people + collectives:
        return bound(f"{figure(collectives)} tập thể, {figure(people)} cá nhân")
    if number != people + collectives:  # the rows missing here may be of either kind
        people = collectives = 0
    return bound(f"{figure(number)} {receivers(receiver, people, collectives)}")


def figures_of(decision: Decision, group: HonourGroup, receiver: Receiver) -> str:
    """``Lao động tiên tiến năm 2025: 47 cá nhân``, for lists of documents."""
    year = "" if group.year is None else f" năm {group.year}"
    count = count_of(decision, group, receiver) or "chưa rõ số lượng"
    return bound(f"{group.printed_title}{year}: {count}")


def revoked_words(number: int) -> str:
    """``1 đã bị hủy bỏ``."""
    return f"{figure(number)} đã bị hủy bỏ"


def counted(count: Count | None) -> str | None:
    """``32``, ``ít nhất 8``, or nothing."""
    if count is None:
        return None
    number = figure(count.number)
    return f"ít nhất {number}" if count.at_least else number


def span_text(period: Period) -> str:
    """``từ 01/07/2025``, ``đến 30/06/2025`` or both."""
    start = f"từ {day(period.start)}" if period.start else ""
    end = f"đến {day(period.end)}" if period.end else ""
    return " ".join(part for part in (start, end) if part)
