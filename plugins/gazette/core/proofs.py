"""Proofs of points: documents that a score sheet cites by their printed number.

Knows numbers and years. Refuses to choose between two documents of one number: then
neither is the proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.decisions import Decision
from gazette.core.folding import spelling
from gazette.core.scores import Scores

_NUMBER = re.compile(r"\b\d+/[A-ZĐ]\w*(?:-[A-ZĐ]\w*)*")


class Proofs:
    """The numbered documents of an archive, to be found as sheets cite them."""

    def __init__(self, archive: Archive) -> None:
        self._papers: dict[tuple[str, int], list[Decision]] = {}
        for decision in archive.decisions:
            if decision.number:
                key = (spelling(decision.number), decision.date.year)
                self._papers.setdefault(key, []).append(decision)

    def cited(self, evidence: str | None, year: int) -> Iterator[tuple[str, Decision]]:
        """The numbers in *evidence* of a board of *year*, each with its document."""
        for number, found in self._candidates(evidence, year):
            if len(found) == 1:
                yield number, found[0]

    def may_mean(self, scores: Scores) -> Iterator[Decision]:
        """Every document that some line of *scores* may cite."""
        for sheet in scores.units:
            for line in (*sheet.bonus, *sheet.deductions):
                for _, found in self._candidates(line.evidence, scores.cluster.year):
                    yield from found

    def _candidates(
        self, evidence: str | None, year: int
    ) -> Iterator[tuple[str, list[Decision]]]:
        for number in _NUMBER.findall(evidence or "") if self._papers else ():
            yield (
                number,
                [
                    decision
                    for each in (year, year + 1)
                    for decision in self._papers.get((spelling(number), each), ())
                ],
            )
