"""The boards of an edition: an index, a page a cluster, a page a year.

Knows clusters and standings. Refuses to join years that the record does not join.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.cluster_years import fixing_decision
from gazette.core.clusters import Cluster
from gazette.core.proofs import Proofs
from gazette.core.reports import Report
from gazette.leaderboards.addresses import INDEX, addresses, series
from gazette.leaderboards.board_page import board_plan
from gazette.leaderboards.cluster_page import (
    cluster_plan,
    index_plan,
    of_years,
    reports_by_cluster,
)
from gazette.leaderboards.names import SECTION
from gazette.publishing.edition import Edition
from gazette.publishing.kept import kept_plan
from gazette.publishing.plans import Plan
from gazette.publishing.slices import MenuEntry, Slice


def plan(edition: Edition) -> Iterator[Plan]:
    """All pages of clusters."""
    reports = reports_by_cluster(edition.archive)
    following = {
        cluster.continues: cluster
        for cluster in edition.archive.clusters
        if cluster.continues
    }
    proofs = Proofs(edition.archive)
    yield index_plan(edition)
    for key, years in series(edition).items():
        told = _records(edition, years, of_years(reports, years), years, proofs)
        yield kept_plan(edition, cluster_plan, key, told)
        for cluster in years:
            before, after = _before(edition, cluster), following.get(cluster.key)
            scored = (cluster, before) if before else (cluster,)
            known = (*scored, after) if after else scored
            own = reports.get(cluster.key, ())
            told = _records(edition, known, own, scored, proofs)
            yield kept_plan(edition, board_plan, cluster.key, told)


def _records(
    edition: Edition,
    clusters: tuple[Cluster, ...],
    reports: tuple[Report, ...],
    scored: tuple[Cluster, ...],
    proofs: Proofs,
) -> Archive:
    """What a page of *clusters* may tell: their units, the sheets of those *scored*
    with their rules, the decisions that fixed them and those that they cite, and
    *reports*.
    """
    archive = edition.archive
    units = dict.fromkeys(unit for c in clusters for unit in _units(c))
    sheets = [s for c in scored if (s := archive.scores_of.get(c.key))]
    fixing = [fixing_decision(archive, c.key) for c in scored]
    cited = [paper for sheet in sheets for paper in proofs.may_mean(sheet)]
    told = {d.key: d for d in (*filter(None, fixing), *cited)}
    return Archive(
        site=archive.site,
        units=tuple(archive.unit[unit] for unit in units if unit in archive.unit),
        clusters=clusters,
        criteria_sets=tuple(
            archive.criteria_set[key]
            for key in dict.fromkeys(sheet.criteria_set for sheet in sheets)
        ),
        scores=tuple(sheets),
        decisions=tuple(told[key] for key in sorted(told)),
        reports=reports,
    )


def _units(cluster: Cluster) -> Iterator[str]:
    yield from (cluster.organizer_unit, cluster.lead or "", cluster.deputy or "")
    yield from (member.unit for member in cluster.members)


def menu(_edition: Edition) -> Iterator[MenuEntry]:
    """«Thi đua», between the news and the honours."""
    yield MenuEntry(order=20, key=SECTION, route=INDEX, text="Thi đua")


def _before(edition: Edition, cluster: Cluster) -> Cluster | None:
    if cluster.continues is None:
        return None
    return edition.archive.cluster.get(cluster.continues)


SLICE = Slice(name="leaderboards", addresses=addresses, plan=plan, menu=menu)
