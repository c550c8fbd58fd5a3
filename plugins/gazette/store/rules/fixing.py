"""Official boards: the document that made one official is in the record."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.folding import spelling
from gazette.core.problems import Problem, warning
from gazette.core.scores import ScoreStatus
from gazette.store.near import near


def fixing_rules(archive: Archive) -> Iterator[Problem]:
    """A doubt about each ``fixed_by`` that no recorded document of the organizer bears.

    It may well be that the document is not published here: its board says so.
    """
    numbers: dict[tuple[str, int], list[str]] = {}
    for decision in archive.decisions:
        if decision.number:
            own = numbers.setdefault((decision.issuer, decision.date.year), [])
            own.append(decision.number)
    keys = {str(decision.key) for decision in archive.decisions}
    for scores in archive.scores:
        fixed, key = scores.fixed_by, scores.cluster
        if scores.status is not ScoreStatus.OFFICIAL or fixed is None or fixed in keys:
            continue
        organizer = archive.cluster[key].organizer_unit
        known = [
            number
            for year in (key.year, key.year + 1)
            for number in numbers.get((organizer, year), ())
        ]
        if spelling(fixed) not in map(spelling, known):
            offered = near(fixed, known)
            yield warning("fixed-by-unknown", scores.place, *offered, fixed=fixed)
