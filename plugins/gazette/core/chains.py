"""Chains of documents: from the proposal to the handing over, step by step.

Knows the steps asked, agreed, commented, decided, presented, revoked, and that papers
join only where one ``follows`` another. Refuses to guess a chain from equal names or
titles, and to skip a step silently: every step before the furthest one is reached,
waived with its reason, or missing.

Source of the steps: the yearly process of the sector (Circular 02/2024/TT-VKSTC) and
the public comment on state honours (Decree 152/2025/NĐ-CP, article 44.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from gazette.core.archive import Archive
from gazette.core.decisions import (
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Stage,
    Waiver,
)
from gazette.core.entries import Entry, entries_of, year_of
from gazette.core.tallies import Paper
from gazette.core.titles import TitleVersion

_KINDS = {
    Stage.ASKED: (DecisionKind.PROPOSAL,),
    Stage.AGREED: (DecisionKind.AGREED,),
    Stage.COMMENTED: (DecisionKind.COMMENT,),
    Stage.DECIDED: (DecisionKind.DECISION, DecisionKind.NEWS),
}

_WAY = tuple(stage for stage in Stage if stage is not Stage.REVOKED)
"""The steps an honour goes; taking it back is none that comes after the others."""

_Revoking = dict[DecisionKey, tuple[Decision, list[int | None]]]


class Reach(Enum):
    """How a step stands: in a document, in a figure alone, waived, or not at all."""

    DONE = "done"
    TOLD = "told"
    WAIVED = "waived"
    MISSING = "missing"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainStep:
    """One step of a title in a chain: its documents and the figure they give."""

    stage: Stage
    reach: Reach
    papers: tuple[Decision, ...] = ()
    count: int | None = None
    waiver: str | None = None


class Chains:
    """The documents of an archive as ``follows`` joins them, worked out once."""

    def __init__(self, archive: Archive) -> None:
        self._before: dict[DecisionKey, tuple[Decision, ...]] = {}
        after: dict[DecisionKey, list[Decision]] = {}
        self._changing: dict[DecisionKey, list[Decision]] = {}
        self._place = {d.key: n for n, d in enumerate(archive.decisions)}
        for decision in archive.decisions:
            known = (archive.decision.get(key) for key in decision.follows)
            before = tuple(other for other in known if other is not None)
            if before:
                self._before[decision.key] = before
            for other in before:
                after.setdefault(other.key, []).append(decision)
            if decision.changes_to is not None:
                self._changing.setdefault(decision.changes_to, []).append(decision)
        self._after = {key: tuple(some) for key, some in after.items()}

    def before(self, decision: Decision) -> tuple[Decision, ...]:
        """The documents that *decision* follows, as it names them."""
        return self._before.get(decision.key, ())

    def after(self, decision: Decision) -> tuple[Decision, ...]:
        """The documents that follow *decision*, in order of time."""
        return self._after.get(decision.key, ())

    def chain(self, decision: Decision) -> tuple[Decision, ...]:
        """*decision* with all before and all after it, in order of time.

        Its siblings are not among them: another office's proposal is its own.
        """
        found = {
            decision.key: decision,
            **_reached(decision, self._before),
            **_reached(decision, self._after),
        }
        return tuple(sorted(found.values(), key=lambda d: self._place[d.key]))

    def steps(
        self, decision: Decision, group: HonourGroup, version: TitleVersion | None
    ) -> tuple[ChainStep, ...]:
        """The steps of *group*'s title through the chain of *decision*.

        *version* is the title's in the year honoured: it says whether the public is
        asked. The step of public comment is left out where nothing speaks of it.
        """
        papers = papers_on(self.chain(decision), group.title, year_of(group, decision))
        waivers = [waiver for paper, _ in papers for waiver in paper.skipped]
        revoking = self._revoking(papers)
        known = {stage: _documents(papers, stage, revoking) for stage in Stage}
        told = {stage: _figure(papers, stage, revoking) for stage in Stage}
        furthest = max((n for n, stage in enumerate(_WAY) if known[stage]), default=0)
        return tuple(
            _step(stage, known[stage], told[stage], waivers, ahead=n > furthest)
            for n, stage in enumerate(Stage)
            if _belongs(stage, known[stage], waivers, version)
        )

    def _revoking(self, papers: Sequence[Paper]) -> _Revoking:
        """The papers that took rows of these groups back, each with how many."""
        found: _Revoking = {}
        for paper, group in papers:
            changing = self._changing.get(paper.key, ())
            later = [d for d in changing if d.kind is DecisionKind.REVOCATION]
            rows = entries_of(paper, changing) if later else []
            for one in later:
                taken = _taken_back(rows, group, one)
                if taken != 0:
                    found.setdefault(one.key, (one, []))[1].append(taken)
        return found


def papers_on(chain: Iterable[Decision], title: str, year: int) -> tuple[Paper, ...]:
    """The groups of a chain on one title and year, in order of time."""
    return tuple(
        (paper, group)
        for paper in chain
        for group in paper.honours
        if group.title == title and year_of(group, paper) == year
    )


def skipped(steps: Sequence[ChainStep]) -> tuple[ChainStep, ...]:
    """Steps missing between two documents of one chain: what must not be silent.

    Before the first document nothing is known, so nothing is missing.
    """
    first = next((n for n, step in enumerate(steps) if step.papers), len(steps))
    return tuple(step for step in steps[first:] if step.reach is Reach.MISSING)


def _reached(
    start: Decision, ways: Mapping[DecisionKey, tuple[Decision, ...]]
) -> dict[DecisionKey, Decision]:
    found: dict[DecisionKey, Decision] = {}
    to_go = list(ways.get(start.key, ()))
    while to_go:
        here = to_go.pop()
        if here.key not in found and here.key != start.key:
            found[here.key] = here
            to_go.extend(ways.get(here.key, ()))
    return found


def _taken_back(
    rows: Iterable[Entry], group: HonourGroup, later: Decision
) -> int | None:
    """How many of *group*'s honours *later* took back; ``None`` is not known."""
    if not later.changes:
        return group.number
    return sum(
        row.group is group
        and any(amendment.decision is later for amendment in row.amendments)
        for row in rows
    )


def _documents(
    papers: Sequence[Paper], stage: Stage, revoking: _Revoking
) -> tuple[Decision, ...]:
    if stage is Stage.REVOKED:
        return tuple(decision for decision, _ in revoking.values())
    if stage is Stage.PRESENTED:
        return tuple(paper for paper, _ in papers if paper.presented is not None)
    return tuple(paper for paper, _ in papers if paper.kind in _KINDS[stage])


def _figure(papers: Sequence[Paper], stage: Stage, revoking: _Revoking) -> int | None:
    """What the latest document says of a step, else the rows of the step's own ones."""
    if stage is Stage.REVOKED:
        return _sum(count for _, counts in revoking.values() for count in counts)
    for _, group in reversed(papers):
        published = {Stage.ASKED: group.asked, Stage.AGREED: group.agreed}.get(stage)
        if published is not None:
            return published
    own = [g for paper, g in papers if paper.kind in _KINDS.get(stage, ())]
    return _sum(group.number for group in own)


def _sum(numbers: Iterable[int | None]) -> int | None:
    """The sum of figures that are all known; of none, nothing."""
    given = list(numbers)
    known = [number for number in given if number is not None]
    return sum(known) if known and len(known) == len(given) else None


def _belongs(
    stage: Stage,
    known: Sequence[Decision],
    waivers: Sequence[Waiver],
    version: TitleVersion | None,
) -> bool:
    if known or any(waiver.stage is stage for waiver in waivers):
        return True
    if stage is Stage.COMMENTED:
        return version is not None and version.comment is not None
    return stage is not Stage.REVOKED


def _step(
    stage: Stage,
    known: tuple[Decision, ...],
    count: int | None,
    waivers: Sequence[Waiver],
    *,
    ahead: bool,
) -> ChainStep:
    reason = next((w.reason for w in waivers if w.stage is stage), None)
    if known:
        reach = Reach.DONE
    elif count is not None:
        reach = Reach.TOLD
    elif reason is not None:
        reach = Reach.WAIVED
    else:
        reach = Reach.AHEAD if ahead else Reach.MISSING
    waiver = reason if reach is Reach.WAIVED else None
    return ChainStep(stage=stage, reach=reach, papers=known, count=count, waiver=waiver)
