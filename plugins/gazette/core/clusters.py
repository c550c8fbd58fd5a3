"""Clusters and blocks (cụm, khối thi đua), one record a year."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place


class ClusterKind(Enum):
    """Cụm groups units of one level; khối groups units of one work."""

    CLUSTER = "cụm"
    BLOCK = "khối"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ClusterKey:
    """``nganh/cum-7/2021``: the number alone is ambiguous, so it is never a key."""

    organizer: str
    slug: str
    year: int

    def __str__(self) -> str:
        return f"{self.organizer}/{self.slug}/{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A unit of the cluster: the printed name stands, the id joins.

    ``outside`` marks a member from outside the sector; ``valid`` a part of a year.
    """

    unit: str
    printed: str
    valid: Period = ALWAYS
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """One cluster in one year.

    ``members`` may be incomplete (``complete`` False): sources rarely name all.
    ``member_count`` is what is published about their number, named or not.
    ``lead``, ``deputy`` are members' unit ids. ``continues`` is the cluster of an
    earlier year that this one goes on from; years join in no other way.
    """

    key: ClusterKey
    name: str
    kind: ClusterKind
    number: str | None = None
    organizer_unit: str
    members: tuple[Member, ...] = ()
    complete: bool = False
    member_count: int | None = None
    lead: str | None = None
    deputy: str | None = None
    follower: str | None = None
    continues: ClusterKey | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place
