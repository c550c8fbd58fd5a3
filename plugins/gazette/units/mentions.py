"""What stands on a unit: everything of the record that names it, found in one pass.

Knows clusters and reports; honours come from ``core.rolls``. Refuses to know pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gazette.core.archive import Archive
from gazette.core.clusters import Cluster
from gazette.core.reports import Endpoint, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointMention:
    """The unit as a điểm cầu of a report."""

    report: Report
    endpoint: Endpoint


@dataclass(slots=True)
class Mentions:
    """All of it for one unit, each list in the archive's order."""

    clusters: list[Cluster] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    endpoints: list[EndpointMention] = field(default_factory=list)


def mentions_of(archive: Archive) -> dict[str, Mentions]:
    """The mentions of every unit that has any, by unit id."""
    found: defaultdict[str, Mentions] = defaultdict(Mentions)
    for cluster in archive.clusters:
        for unit in _once(_units_of_cluster(cluster)):
            found[unit].clusters.append(cluster)
    for report in archive.reports:
        for unit in report.named_units:
            found[unit].reports.append(report)
        for event in report.events:
            for endpoint in event.endpoints:
                mention = EndpointMention(report=report, endpoint=endpoint)
                found[endpoint.unit or ""].endpoints.append(mention)
    found.pop("", None)
    return dict(found)


def _units_of_cluster(cluster: Cluster) -> Iterator[str]:
    yield from (member.unit for member in cluster.members)
    yield from (unit for unit in (cluster.lead, cluster.deputy) if unit)


def _once(units: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(units))
