"""One holder's awards among each other: a medal given once, a title once a year.

Only rows that surely mean one holder are compared: those of one person record, and
collectives by their unit. Equal names of people are no proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gazette.core.decisions import Decision, DecisionKind, HonourGroup, Recipient
from gazette.core.entries import year_of
from gazette.core.problems import Place, Problem, warning
from gazette.core.titles import Title, TitleKind
from gazette.store.assembling.decisions import BuiltDecision
from gazette.store.rules.documents import is_row

GRANTING = (DecisionKind.DECISION, DecisionKind.NEWS)


class _Award(NamedTuple):
    decision: Decision
    group: HonourGroup
    row: Recipient

    @property
    def holder(self) -> str | None:
        if self.row.hidden:
            return None
        if self.row.collective:
            return f"unit:{self.row.unit}" if self.row.unit else None
        return f"person:{self.row.person}" if self.row.person else None


def award_rules(
    decisions: tuple[BuiltDecision, ...], titles: Mapping[str, Title]
) -> Iterator[Problem]:
    """Doubts about awards that one holder got twice.

    Sources: the medal «Vì sự nghiệp Kiểm sát» is given to a person once (Circular
    02/2024/TT-VKSTC, as published); a title stands for the year of its movement, so
    one year gives it once, while one form of commendation may be given many times (Law
    06/2022/QH15). Both warn: published lists do repeat.
    """
    once: dict[tuple[str, str], _Award] = {}
    yearly: dict[tuple[str, str, int], _Award] = {}
    revoked = frozenset(_revoked(decisions))
    for award in _granted(decisions):
        holder, title = award.holder, titles.get(award.group.title)
        if holder is None or title is None or award.row.place in revoked:
            continue
        if title.once_per_person:
            if not award.row.collective:
                first = once.setdefault((holder, title.id), award)
                yield from _second(award, first, title)
            continue
        year = award.group.year
        if year is not None and title.kind is TitleKind.TITLE:
            same = yearly.setdefault((holder, title.id, year), award)
            yield from _again(award, same, title, year)


def _second(award: _Award, first: _Award, title: Title) -> Iterator[Problem]:
    if first is not award:
        version = title.version_in(year_of(award.group, award.decision))
        yield warning(
            "once-per-person",
            award.row.place,
            name=award.row.name,
            title=title.name,
            other=first.decision.key,
            basis=(version.basis if version else None) or "danh mục danh hiệu",
        )


def _again(award: _Award, same: _Award, title: Title, year: int) -> Iterator[Problem]:
    if same is not award:
        version = title.version_in(year)
        yield warning(
            "title-twice-in-year",
            award.row.place,
            name=award.row.name,
            title=title.name,
            year=year,
            other=same.decision.key,
            basis=(version.basis if version else None) or "danh mục danh hiệu",
        )


def _granted(decisions: tuple[BuiltDecision, ...]) -> Iterator[_Award]:
    in_time = sorted(
        (built.decision for built in decisions),
        key=lambda decision: (str(decision.date), decision.key),
    )
    for decision in in_time:
        if decision.kind in GRANTING:
            for group in decision.honours:
                for row in group.recipients:
                    if row.collective or row.person is not None:  # who surely is one
                        yield _Award(decision, group, row)


def _revoked(decisions: tuple[BuiltDecision, ...]) -> Iterator[Place]:
    """The rows that a revocation took back: all of a document, or those it names."""
    known = {built.decision.key: built.decision for built in decisions}
    for built in decisions:
        target = (
            known.get(built.decision.changes_to) if built.decision.changes_to else None
        )
        if built.decision.kind is not DecisionKind.REVOCATION or target is None:
            continue
        for group in target.honours:
            for row in group.recipients:
                if not built.form.changes or any(
                    is_row(row, form.was) for form in built.form.changes
                ):
                    yield row.place
