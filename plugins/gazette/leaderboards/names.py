"""Names that every page of the boards prints: organizers, members, the explainer."""

from __future__ import annotations

from gazette.core.clusters import Cluster
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition

SECTION = "leaderboards"


def organizer_name(edition: Edition, cluster: Cluster) -> str:
    """The organizer's name."""
    unit = edition.archive.unit.get(cluster.organizer_unit)
    return unit.name if unit else cluster.key.organizer


def member_link(edition: Edition, cluster: Cluster, unit: str | None) -> Link | None:
    """A unit as the cluster's record prints it; ``None`` for none."""
    if unit is None:
        return None
    printed = next((m.printed for m in cluster.members if m.unit == unit), None)
    known = edition.archive.unit.get(unit)
    return edition.unit_link(unit, printed or (known.name if known else unit))


def what_is(edition: Edition) -> Link | None:
    """The standing page that explains what a cluster is."""
    href = edition.url("standing", "cum-thi-dua-la-gi")
    return Link(text="Cụm thi đua là gì?", href=href) if href else None
