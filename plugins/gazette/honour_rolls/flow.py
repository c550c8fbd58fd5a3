"""The way of a title, step by step: asked, agreed, commented, decided, presented.

Asked, agreed and granted are three figures and never one. A step that no document and
no figure tells of is printed as such; so is one that was not needed, with its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.chains import Chains, ChainStep, Reach, skipped
from gazette.core.decisions import Decision, DecisionKind, HonourGroup, Stage
from gazette.core.entries import year_of
from gazette.core.tallies import Count, Tally
from gazette.honour_rolls.views import FlowStep
from gazette.honour_rolls.words import counted, short, window_text
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, figure

NAMES = {
    Stage.ASKED: "Đề nghị",
    Stage.AGREED: "Hội đồng thống nhất",
    Stage.COMMENTED: "Lấy ý kiến nhân dân",
    Stage.DECIDED: "Quyết định",
    Stage.PRESENTED: "Trao",
    Stage.REVOKED: "Hủy bỏ",
}
SENT_UP = "Gửi cấp trên xét"

_NOTES = {
    Reach.TOLD: "chỉ biết số lượng",
    Reach.MISSING: "trang tin này không có văn bản",
    Reach.AHEAD: "trang tin này chưa có tin",
}
_SKIPPED = "không có văn bản, dù các bước trước và sau đều có"


def flow_of(
    edition: Edition, chains: Chains, decision: Decision, group: HonourGroup
) -> tuple[FlowStep, ...]:
    """The steps of *group* through the chain of its document."""
    title = edition.archive.title[group.title]
    version = title.version_in(year_of(group, decision))
    steps = chains.steps(decision, group, version)
    gaps = skipped(steps)
    return tuple(_flow(edition, decision, group, steps, gaps))


def _flow(
    edition: Edition,
    decision: Decision,
    group: HonourGroup,
    steps: Iterable[ChainStep],
    gaps: tuple[ChainStep, ...],
) -> Iterator[FlowStep]:
    for step in steps:
        yield _step(edition, decision, step, gap=step in gaps)
        if step.stage is Stage.DECIDED and group.sent_up is not None:
            yield FlowStep(kind="told", name=SENT_UP, figure=figure(group.sent_up))


def _step(
    edition: Edition, decision: Decision, step: ChainStep, *, gap: bool
) -> FlowStep:
    note = _SKIPPED if gap else _NOTES.get(step.reach)
    if step.waiver is not None:
        note = f"không qua bước này: {step.waiver}"
    return FlowStep(
        kind=step.reach.value,
        name=_name(step),
        figure=_figure(step),
        links=tuple(
            Link(text=short(paper), href=edition.url("decision", str(paper.key)))
            for paper in step.papers
            if paper.key != decision.key
        ),
        note=_note(step) if step.reach is Reach.DONE else bound(note or ""),
        here=step.stage not in (Stage.PRESENTED, Stage.REVOKED)
        and any(paper.key == decision.key for paper in step.papers),
    )


def _name(step: ChainStep) -> str:
    """News tell that it was granted; the decision itself is not known."""
    told = all(paper.kind is DecisionKind.NEWS for paper in step.papers)
    if step.stage is Stage.DECIDED and step.papers and told:
        return "Đã tặng, theo tin"
    return NAMES[step.stage]


def _figure(step: ChainStep) -> str | None:
    """How many; rows taken back are called so, for the honours that stand are more."""
    if step.count is None:
        return None
    number = figure(step.count)
    return bound(f"{number} dòng") if step.stage is Stage.REVOKED else number


def _note(step: ChainStep) -> str | None:
    """The days of public comment and of the ceremony."""
    if not step.papers:
        return None
    last = step.papers[-1]
    if step.stage is Stage.COMMENTED and last.comment is not None:
        received = last.comment.received
        text = window_text(last.comment)
        return bound(text if received is None else f"{text}, {figure(received)} ý kiến")
    if step.stage is Stage.PRESENTED and last.presented is not None:
        return bound(f"ngày {day(last.presented.on)}")
    return None


def flow_of_tally(tally: Tally) -> tuple[FlowStep, ...]:
    """The figures of a roll, where more than one is known."""
    known: list[tuple[str, Count | None]] = [
        (NAMES[Stage.ASKED], tally.asked),
        (NAMES[Stage.AGREED], tally.agreed),
        (NAMES[Stage.DECIDED], tally.granted),
        (SENT_UP, tally.sent_up),
    ]
    steps = tuple(
        FlowStep(kind="told", name=name, figure=counted(count))
        for name, count in known
        if count is not None
    )
    return steps if len(steps) > 1 else ()
