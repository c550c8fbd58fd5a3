"""The course of a cluster: its reports one after another, through its years.

Years join only by ``continues``. A report knows the one before and the one after it,
no more: so a new report rewrites exactly one older page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.clusters import ClusterKey
from gazette.core.reports import Event, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A report as a step of a cluster's year."""

    cluster: ClusterKey
    event: Event
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The steps before and after ``here``."""

    here: Stop
    previous: Stop | None
    following: Stop | None


def neighbours(archive: Archive) -> Mapping[str, tuple[Neighbours, ...]]:
    """For each report that tells of a cluster, by its key: one entry a cluster."""
    found: dict[str, list[Neighbours]] = defaultdict(list)
    for stops in courses(archive).values():
        before = (None, *stops[:-1])
        after = (*stops[1:], None)
        for previous, here, following in zip(before, stops, after, strict=True):
            found[here.report.key].append(
                Neighbours(here=here, previous=previous, following=following)
            )
    return {
        key: tuple(sorted(entries, key=lambda entry: entry.here.cluster))
        for key, entries in found.items()
    }


def courses(archive: Archive) -> Mapping[ClusterKey, tuple[Stop, ...]]:
    """The steps of each cluster by its first year's key, in order of time."""
    first_years: dict[ClusterKey, ClusterKey] = {}
    stops: dict[ClusterKey, dict[str, Stop]] = defaultdict(dict)
    for report in archive.reports:
        for event in report.events:
            if event.cluster is not None:
                root = _first_year(archive, event.cluster, first_years)
                stop = Stop(cluster=event.cluster, event=event, report=report)
                stops[root].setdefault(report.key, stop)
    return {
        root: tuple(
            sorted(
                by_report.values(),
                key=lambda s: (s.cluster.year, s.report.date, s.report.slug),
            )
        )
        for root, by_report in sorted(stops.items())
    }


def _first_year(
    archive: Archive, key: ClusterKey, known: dict[ClusterKey, ClusterKey]
) -> ClusterKey:
    """The earliest cluster that *key* goes on from; a ring ends where it closes."""
    path = [key]
    while (cluster := archive.cluster.get(path[-1])) is not None:
        earlier = cluster.continues
        if path[-1] in known or earlier is None or earlier in path:
            break
        path.append(earlier)
    root = known.get(path[-1], path[-1])
    known.update(dict.fromkeys(path, root))
    return root
