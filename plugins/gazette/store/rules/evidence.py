"""Proofs of points: a document that is cited honours the unit that cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKind, Transcribed
from gazette.core.folding import spelling
from gazette.core.problems import Problem, warning

_NUMBER = re.compile(r"\b\d+/[A-ZĐ][\w-]*(?:-[A-ZĐ]\w*)*")


def evidence_rules(archive: Archive) -> Iterator[Problem]:
    """A doubt about each bonus whose document is here in full, without the unit.

    A number that two documents of that time bear is nobody's proof against anybody.
    """
    papers = _awards(archive)
    for scores in archive.scores if papers else ():
        year = scores.cluster.year
        for sheet in scores.units:
            for line in sheet.bonus:
                for number in _NUMBER.findall(line.evidence or ""):
                    found = [
                        decision
                        for each in (year, year + 1)
                        for decision in papers.get((spelling(number), each), ())
                    ]
                    if len(found) == 1 and sheet.unit not in _units(found[0]):
                        yield warning(
                            "evidence-without-unit",
                            line.place,
                            number=number,
                            name=sheet.printed,
                            key=found[0].key,
                        )


def _awards(archive: Archive) -> dict[tuple[str, int], list[Decision]]:
    """The award decisions that are typed in to the last row, by number and year."""
    found: dict[tuple[str, int], list[Decision]] = {}
    for decision in archive.decisions:
        if decision.kind is not DecisionKind.DECISION or decision.number is None:
            continue
        whole = decision.transcribed is Transcribed.FULL and all(
            group.complete and group.recipients for group in decision.honours
        )
        if whole and decision.honours:
            key = (spelling(decision.number), decision.date.year)
            found.setdefault(key, []).append(decision)
    return found


def _units(decision: Decision) -> set[str | None]:
    return {row.unit for group in decision.honours for row in group.recipients}
