"""The share card of a document: what it is, how many, its number, who issued it.

Gold only where honours are decided; whatever asks, agrees or consults says «Đề nghị».
No person is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.decisions import Decision, DecisionKind, HonourGroup, Stage
from gazette.core.entries import stage_of
from gazette.honour_rolls.words import count_of, kind_of, window_text
from gazette.publishing.card_desk import Card, Mark, Place, Tone
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import NBSP, bound, day, partial_day

_ROWS = 3
_DECIDED = (Stage.DECIDED, Stage.PRESENTED)
_MARKS = {
    Stage.ASKED: "Đề nghị",
    Stage.AGREED: "Đề nghị, hội đồng thống nhất",
    Stage.COMMENTED: "Đề nghị, lấy ý kiến",
    Stage.DECIDED: "Đã quyết định",
    Stage.PRESENTED: "Đã trao",
    Stage.REVOKED: "Hủy bỏ khen thưởng",
}


def decision_card(
    edition: Edition, decision: Decision, *, amended: bool
) -> Card | None:
    """What other sites show of the document."""
    groups = decision.honours
    alone = _great(edition, decision, groups[0]) if len(groups) == 1 else ("", "")
    return edition.cards.card(
        title=decision.name,
        on=decision.date.period.start,
        illustrative=decision.illustrative,
        kicker=kind_of(decision),
        mark=_mark(decision),
        figure=alone[0],
        figure_label=alone[1],
        places=() if alone[0] else _rows(edition, decision),
        foot=tuple(_foot(decision, amended=amended)),
    )


def _mark(decision: Decision) -> Mark:
    if decision.kind is DecisionKind.CORRECTION:
        return Mark(text="Đính chính")
    stage = stage_of(decision)
    if decision.kind is DecisionKind.REVOCATION or stage is Stage.REVOKED:
        return Mark(text=_MARKS[Stage.REVOKED])
    tone = Tone.DECIDED if stage in _DECIDED else Tone.OPEN
    return Mark(text=_MARKS[stage], tone=tone)


def _great(edition: Edition, decision: Decision, group: HonourGroup) -> tuple[str, str]:
    """The document's one figure and what it counts; nothing where that is no figure."""
    count = _count(edition, decision, group).replace(NBSP, " ")
    number, _, rest = count.partition(" ")
    if not number[:1].isdigit() or ("," in rest and any(map(str.isdigit, rest))):
        return "", ""
    year = "" if group.year is None else f" năm {group.year}"
    return number, f"{rest}: {group.printed_title}{year}"


def _rows(edition: Edition, decision: Decision) -> Iterator[Place]:
    """The first groups; of more than there is room for, how many more."""
    groups = decision.honours
    shown = groups if len(groups) <= _ROWS else groups[: _ROWS - 1]
    for group in shown:
        yield _row(edition, decision, group)
    if more := len(groups) - len(shown):
        name = bound(f"và {more} danh hiệu, hình thức khác")
        yield Place(rank="", name=name, value="")


def _row(edition: Edition, decision: Decision, group: HonourGroup) -> Place:
    return Place(
        rank="",
        name=group.printed_title,
        value=_count(edition, decision, group) or "chưa rõ số lượng",
    )


def _count(edition: Edition, decision: Decision, group: HonourGroup) -> str:
    receiver = edition.archive.title[group.title].receiver
    return count_of(decision, group, receiver) or ""


def _foot(decision: Decision, *, amended: bool) -> Iterator[str]:
    exact = decision.date.exact
    yield " · ".join(
        (
            *([f"Số {decision.number}"] if decision.number else []),
            decision.printed_issuer,
            day(exact) if exact else partial_day(decision.date),
        )
    )
    if decision.kind is DecisionKind.COMMENT and decision.comment is not None:
        yield f"Lấy ý kiến {window_text(decision.comment)}"
    if amended:
        yield "Về sau có văn bản hủy bỏ hoặc đính chính"
