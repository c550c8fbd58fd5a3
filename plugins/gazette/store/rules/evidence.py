"""Proofs of points: a document that is cited honours the unit that cites it."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKind, Transcribed
from gazette.core.problems import Problem, warning
from gazette.core.proofs import Proofs


def evidence_rules(archive: Archive) -> Iterator[Problem]:
    """A doubt about each bonus whose document is here in full, without the unit.

    A number that two documents of that time bear is nobody's proof against anybody.
    """
    proofs = Proofs(archive)
    for scores in archive.scores:
        for sheet in scores.units:
            for line in sheet.bonus:
                for number, paper in proofs.cited(line.evidence, scores.cluster.year):
                    if _is_whole(paper) and sheet.unit not in _units(paper):
                        yield warning(
                            "evidence-without-unit",
                            line.place,
                            number=number,
                            name=sheet.printed,
                            key=paper.key,
                        )


def _is_whole(decision: Decision) -> bool:
    """Whether the document gives awards and is typed in to the last row."""
    return (
        decision.kind is DecisionKind.DECISION
        and decision.transcribed is Transcribed.FULL
        and bool(decision.honours)
        and all(group.complete and group.recipients for group in decision.honours)
    )


def _units(decision: Decision) -> set[str | None]:
    return {row.unit for group in decision.honours for row in group.recipients}
