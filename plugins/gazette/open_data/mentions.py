"""Where units and recorded people stand in documents, worked out in one walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.decisions import Decision

Rows = dict[int, list[tuple[int, int]]]
"""Group and row of each mention, by the place of its document in the archive."""


class Mentions:
    """Where each unit and each recorded person stands in the documents."""

    def __init__(self, archive: Archive) -> None:
        units: defaultdict[str, Rows] = defaultdict(dict)
        people: defaultdict[str, Rows] = defaultdict(dict)
        for place, decision in enumerate(archive.decisions):
            for spot, unit, person in _rows(decision):
                if unit is not None:
                    units[unit].setdefault(place, []).append(spot)
                if person is not None:
                    people[person].setdefault(place, []).append(spot)
        self.units: dict[str, Rows] = units
        self.people: dict[str, Rows] = people


def mentions_of(archive: Archive) -> Mentions:
    """The mentions of *archive*; addresses and plans of an edition share them."""
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, Mentions(archive))]
    return _last[0][1]


_last: list[tuple[Archive, Mentions]] = []


def _rows(
    decision: Decision,
) -> Iterator[tuple[tuple[int, int], str | None, str | None]]:
    for group_number, group in enumerate(decision.honours, start=1):
        for row_number, row in enumerate(group.recipients, start=1):
            yield (group_number, row_number), row.unit, row.person
