"""Clusters: members counted, roles held by members, years joined once.

Source: a unit not considered for emulation in a year may not be nominated lead or
deputy for the next (guidance for 2020 on clusters of the sector).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.periods import PartialDate
from gazette.core.problems import Problem, error, warning
from gazette.core.scores import Scores
from gazette.store.assembling.clusters import BuiltCluster
from gazette.store.placed import place


def cluster_rules(
    clusters: tuple[BuiltCluster, ...], scores: Mapping[ClusterKey, Scores]
) -> Iterator[Problem]:
    """Everything that is wrong in and between clusters."""
    continued: dict[ClusterKey, str] = {}
    for built in clusters:
        yield from _members(built)
        yield from _count(built)
        yield from _roles(built)
        yield from _after_exclusion(built, scores)
        yield from _continued_twice(built, continued)


def _members(built: BuiltCluster) -> Iterator[Problem]:
    year = built.cluster.key.year
    seen: set[str] = set()
    for member, row in built.members:
        spot = place(built.file, row.unit)
        if member.unit in seen:
            yield error("member-twice", spot, name=member.printed)
        seen.add(member.unit)
        if not member.valid.overlaps(PartialDate(year=year).period):
            yield error("member-outside-year", spot, name=member.printed, year=year)


def _count(built: BuiltCluster) -> Iterator[Problem]:
    cluster, count = built.cluster, built.form.member_count
    if count is None:
        return
    named = len(built.form.members)
    if named > count.value or (cluster.complete and named != count.value):
        yield error(
            "member-count", place(built.file, count), count=count.value, named=named
        )


def _roles(built: BuiltCluster) -> Iterator[Problem]:
    cluster, form = built.cluster, built.form
    members = {member.unit for member in cluster.members}
    for unit, words in ((cluster.lead, form.lead), (cluster.deputy, form.deputy)):
        if words is None or unit is None:
            continue
        spot = place(built.file, words)
        if cluster.complete and unit not in members:
            yield error("role-not-member", spot, name=words.text)
    if form.deputy and cluster.lead and cluster.lead == cluster.deputy:
        spot = place(built.file, form.deputy)
        yield error("role-twice", spot, name=form.deputy.text)


def _after_exclusion(
    built: BuiltCluster, scores: Mapping[ClusterKey, Scores]
) -> Iterator[Problem]:
    left_out = _left_out(_year_before(built.cluster), scores)
    roles = (
        (built.cluster.lead, built.form.lead),
        (built.cluster.deputy, built.form.deputy),
    )
    for unit, words in roles:
        if words and unit in left_out:
            yield warning(
                "role-after-exclusion",
                place(built.file, words),
                name=words.text,
                year=built.cluster.key.year - 1,
            )


def _year_before(cluster: Cluster) -> ClusterKey:
    if cluster.continues:
        return cluster.continues
    key = cluster.key
    return ClusterKey(organizer=key.organizer, slug=key.slug, year=key.year - 1)


def _left_out(key: ClusterKey, scores: Mapping[ClusterKey, Scores]) -> frozenset[str]:
    sheet = scores.get(key)
    units = sheet.units if sheet else ()
    return frozenset(unit.unit for unit in units if unit.not_considered)


def _continued_twice(
    built: BuiltCluster, continued: dict[ClusterKey, str]
) -> Iterator[Problem]:
    before, words = built.cluster.continues, built.form.continues
    if before is None or words is None:
        return
    other = continued.setdefault(before, built.form.at.text)
    if other != built.form.at.text:
        yield error(
            "cluster-continued-twice",
            place(built.file, words),
            key=words.text,
            other=other,
        )
