"""Where clusters stand: ``/thi-dua/<organizer>/<cluster>/<year>/``."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.clusters import Cluster, ClusterKey
from gazette.publishing.edition import Edition
from gazette.publishing.slices import Address

INDEX = "/thi-dua/"


def series_key(key: ClusterKey) -> str:
    """``nganh/cum-7``: the cluster without its year."""
    return f"{key.organizer}/{key.slug}"


def series_route(key: ClusterKey) -> str:
    """The page of a cluster through the years."""
    return f"{INDEX}{series_key(key)}/"


def year_route(key: ClusterKey) -> str:
    """The page of one year of a cluster."""
    return f"{INDEX}{key}/"


def row_anchor(unit: str) -> str:
    """The id of a unit's row on a board."""
    return f"don-vi-{unit}"


def series(edition: Edition) -> dict[str, tuple[Cluster, ...]]:
    """Clusters by ``organizer/slug``, each with its years from the oldest."""
    found: dict[str, list[Cluster]] = {}
    for cluster in edition.archive.clusters:
        found.setdefault(series_key(cluster.key), []).append(cluster)
    return {key: tuple(years) for key, years in found.items()}


def addresses(edition: Edition) -> Iterator[Address]:
    """The index, every cluster, every year."""
    yield Address(kind="leaderboards", key="", route=INDEX)
    for key, years in series(edition).items():
        yield Address(kind="cluster", key=key, route=series_route(years[0].key))
        for cluster in years:
            yield Address(
                kind="cluster-year",
                key=str(cluster.key),
                route=year_route(cluster.key),
            )
