"""Reports that a reader of one report may want next, all of them older.

Looking back only, a page once made stays as it is when new reports come.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping

from gazette.core.reports import Report

MOST = 4
_REMEMBERED = 12  # the last reports of a subject; older ones are too far to relate

# A cluster says more than a unit, a unit more than a tag, a tag more than a section.
_CLUSTER, _UNIT, _TAG, _SECTION = 8, 4, 3, 1


def related(reports: tuple[Report, ...]) -> Mapping[str, tuple[Report, ...]]:
    """For each report by key, up to four older ones, the nearest first.

    *reports* come oldest first. Cost grows with the number of reports alone.
    """
    seen: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
    found: dict[str, tuple[Report, ...]] = {}
    for index, report in enumerate(reports):
        weights: defaultdict[int, int] = defaultdict(int)
        for subject, weight in _subjects(report):
            for earlier in seen[subject]:
                weights[earlier] += weight
            seen[subject].append(index)
        near = sorted(((w, i) for i, w in weights.items()), reverse=True)[:MOST]
        found[report.key] = tuple(reports[i] for _, i in near)
    return found


def _subjects(report: Report) -> Iterator[tuple[str, int]]:
    subjects: dict[str, int] = {f"section {report.section}": _SECTION}
    subjects.update((f"tag {tag}", _TAG) for tag in report.tags)
    subjects.update((f"unit {unit}", _UNIT) for unit in units_of(report))
    for event in report.events:
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
