"""Reports that a reader of one report may want next, all of them older.

Looking back only, a page once made stays as it is when new reports come.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from gazette.core.archive import Archive
from gazette.core.reports import Report

MOST = 4
NOBODY: Mapping[str, tuple[str, ...]] = MappingProxyType({})
_REMEMBERED = 12  # the last reports of a subject; older ones are too far to relate

# What the record knows comes first: a shared cluster says more than a person, a person
# more than a unit. Tags and the section only part those that the record leaves equal.
_CLUSTER, _PERSON, _UNIT = 8000, 5000, 4000
_TAG, _SECTION = 3, 1


def related(
    reports: tuple[Report, ...], people: Mapping[str, tuple[str, ...]] = NOBODY
) -> Mapping[str, tuple[Report, ...]]:
    """For each report by key, up to four older ones, the nearest first.

    *reports* come oldest first; *people* are the recorded persons that a report tells
    of, by its key. Cost grows with the number of reports alone.
    """
    seen: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    found: dict[str, tuple[Report, ...]] = {}
    for index, report in enumerate(reports):
        weights: defaultdict[int, int] = defaultdict(int)
        for subject, weight in _subjects(report, people.get(report.key, ())):
            for earlier in seen[subject]:
                weights[earlier] += weight
            seen[subject].append(index)
        near = sorted(((w, i) for i, w in weights.items()), reverse=True)[:MOST]
        found[report.key] = tuple(reports[i] for _, i in near)
    return found


def people_of(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """The recorded persons in the decisions that each report names, by its key."""
    recorded = {
        str(key): tuple(
            recipient.person
            for group in decision.honours
            for recipient in group.recipients
            if recipient.person is not None and not recipient.hidden
        )
        for key, decision in archive.decision.items()
    }
    found: dict[str, tuple[str, ...]] = {}
    for report in archive.reports:
        named = (recorded.get(key, ()) for key in report.decisions)
        if persons := tuple(dict.fromkeys(chain.from_iterable(named))):
            found[report.key] = persons
    return found


def _subjects(report: Report, people: Iterable[str]) -> Iterator[tuple[str, int]]:
    subjects: dict[str, int] = {f"section {report.section}": _SECTION}
    subjects.update((f"tag {tag}", _TAG) for tag in report.tags)
    subjects.update((f"person {person}", _PERSON) for person in people)
    subjects.update((f"unit {unit}", _UNIT) for unit in units_of(report))
    for event in report.events:
        if event.chair is not None and event.chair.post is not None:
            # A name alone may be another's; in one post it is one person.
            subjects[f"chair {event.chair.name}, {event.chair.post}"] = _PERSON
        if event.cluster is not None:
            name = f"cluster {event.cluster.organizer}/{event.cluster.slug}"
            subjects[name] = _CLUSTER
    yield from subjects.items()


def units_of(report: Report) -> tuple[str, ...]:
    """The units that the report tells of, each once."""
    units: dict[str, None] = dict.fromkeys(report.units)
    for event in report.events:
        named = (event.organizer, event.host, *(e.unit for e in event.endpoints))
        units.update(dict.fromkeys(unit for unit in named if unit is not None))
    return tuple(units)
