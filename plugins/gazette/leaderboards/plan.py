"""The boards of an edition: an index, a page a cluster, a page a year.

Knows clusters and standings. Refuses to join years that the record does not join.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.reports import Report
from gazette.leaderboards.addresses import INDEX, addresses, series
from gazette.leaderboards.board_page import board_plan
from gazette.leaderboards.cluster_page import cluster_plan, index_plan
from gazette.leaderboards.names import SECTION
from gazette.publishing.edition import Edition
from gazette.publishing.plans import Plan
from gazette.publishing.slices import MenuEntry, Slice


def plan(edition: Edition) -> Iterator[Plan]:
    """All pages of clusters."""
    reports = _reports_by_cluster(edition)
    following = {
        cluster.continues: cluster
        for cluster in edition.archive.clusters
        if cluster.continues
    }
    yield index_plan(edition)
    for years in series(edition).values():
        of_all_years = [r for c in years for r in reports.get(c.key, ())]
        yield cluster_plan(edition, years, tuple(dict.fromkeys(of_all_years)))
        for cluster in years:
            yield board_plan(
                edition,
                cluster,
                reports.get(cluster.key, ()),
                _before(edition, cluster),
                following.get(cluster.key),
            )


def menu(_edition: Edition) -> Iterator[MenuEntry]:
    """«Thi đua», between the news and the honours."""
    yield MenuEntry(order=20, key=SECTION, route=INDEX, text="Thi đua")


def _before(edition: Edition, cluster: Cluster) -> Cluster | None:
    if cluster.continues is None:
        return None
    return edition.archive.cluster.get(cluster.continues)


def _reports_by_cluster(edition: Edition) -> dict[ClusterKey, tuple[Report, ...]]:
    found: defaultdict[ClusterKey, dict[str, Report]] = defaultdict(dict)
    for report in edition.archive.reports:
        for event in report.events:
            if event.cluster is not None:
                found[event.cluster][report.key] = report
    return {key: tuple(reports.values()) for key, reports in found.items()}


SLICE = Slice(name="leaderboards", addresses=addresses, plan=plan, menu=menu)
