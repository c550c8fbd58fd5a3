"""The Archive: everything that is recorded, immutable, every order total.

Knows all records and finds them by key. Refuses to know how they were written
down, and which moment it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.criteria import CriteriaSet
from gazette.core.decisions import Decision, DecisionKey
from gazette.core.people import Person
from gazette.core.reports import Report, StandingPage
from gazette.core.scores import Scores
from gazette.core.site import Redirect, Site
from gazette.core.titles import Title
from gazette.core.units import Unit
from gazette.core.withdrawals import Withdrawal

Key = TypeVar("Key")
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All records, each sequence in its total order, with an index beside it.

    Orders: units by id; clusters by key; criteria sets by id; scores by cluster;
    titles by precedence then id; decisions by date, then key; people by id;
    reports by date, then slug; standing pages by order, then slug; withdrawals by
    day, then rows. ``withdrawn`` is by the row, ``2025/61-qd#h1-4``.
    """

    site: Site
    units: tuple[Unit, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    criteria_sets: tuple[CriteriaSet, ...] = ()
    scores: tuple[Scores, ...] = ()
    titles: tuple[Title, ...] = ()
    decisions: tuple[Decision, ...] = ()
    people: tuple[Person, ...] = ()
    reports: tuple[Report, ...] = ()
    pages: tuple[StandingPage, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()

    unit: Mapping[str, Unit] = field(init=False, repr=False, compare=False)
    cluster: Mapping[ClusterKey, Cluster] = field(init=False, repr=False, compare=False)
    criteria_set: Mapping[str, CriteriaSet] = field(
        init=False, repr=False, compare=False
    )
    scores_of: Mapping[ClusterKey, Scores] = field(
        init=False, repr=False, compare=False
    )
    title: Mapping[str, Title] = field(init=False, repr=False, compare=False)
    decision: Mapping[DecisionKey, Decision] = field(
        init=False, repr=False, compare=False
    )
    person: Mapping[str, Person] = field(init=False, repr=False, compare=False)
    report: Mapping[str, Report] = field(init=False, repr=False, compare=False)
    withdrawn: Mapping[str, Withdrawal] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "units", tuple(sorted(self.units, key=lambda u: u.id)))
        put(self, "clusters", tuple(sorted(self.clusters, key=lambda c: c.key)))
        put(
            self,
            "criteria_sets",
            tuple(sorted(self.criteria_sets, key=lambda c: c.id)),
        )
        put(self, "scores", tuple(sorted(self.scores, key=lambda s: s.cluster)))
        put(
            self,
            "titles",
            tuple(sorted(self.titles, key=lambda t: (t.precedence, t.id))),
        )
        put(self, "decisions", tuple(sorted(self.decisions, key=_decision_order)))
        put(self, "people", tuple(sorted(self.people, key=lambda p: p.id)))
        put(
            self,
            "reports",
            tuple(sorted(self.reports, key=lambda r: (r.date, r.slug))),
        )
        put(self, "pages", tuple(sorted(self.pages, key=lambda p: (p.order, p.slug))))
        put(self, "redirects", tuple(sorted(self.redirects, key=lambda r: r.old)))
        put(
            self,
            "withdrawals",
            tuple(sorted(self.withdrawals, key=lambda w: (w.on, w.rows, w.seal.exact))),
        )
        put(self, "unit", _index((u.id, u) for u in self.units))
        put(self, "cluster", _index((c.key, c) for c in self.clusters))
        put(self, "criteria_set", _index((c.id, c) for c in self.criteria_sets))
        put(self, "scores_of", _index((s.cluster, s) for s in self.scores))
        put(self, "title", _index((t.id, t) for t in self.titles))
        put(self, "decision", _index((d.key, d) for d in self.decisions))
        put(self, "person", _index((p.id, p) for p in self.people))
        put(self, "report", _index((r.key, r) for r in self.reports))
        put(self, "withdrawn", _index((r, w) for w in self.withdrawals for r in w.rows))


def _decision_order(decision: Decision) -> tuple[str, DecisionKey]:
    return (str(decision.date), decision.key)


def _index(pairs: Iterable[tuple[Key, Record]]) -> Mapping[Key, Record]:
    return MappingProxyType(dict(pairs))
