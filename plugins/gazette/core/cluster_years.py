"""A cluster's year as reports and decisions tell it, and its line through the years.

Knows the steps of the emulation year: pact, mid-year review, appraisal, closing,
decision. Refuses to join years by number or name: only ``continues`` does.

Source: the yearly process of the sector, from the pact in spring to the decision after
the cluster's closing conference; a cluster's number alone is ambiguous, for provinces
number theirs too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.decisions import Decision, DecisionKey
from gazette.core.entries import year_of
from gazette.core.folding import spelling
from gazette.core.periods import PartialDate
from gazette.core.reports import Event, EventKind, Report

COURSE = (EventKind.PACT, EventKind.MIDYEAR, EventKind.REVIEW, EventKind.CLOSING)
"""The steps before the decision, in their order in the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A conference and the report that tells of it."""

    event: Event
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the year; without ``told``, nothing is published of it."""

    kind: EventKind
    told: tuple[Told, ...] = ()

    @property
    def held_on(self) -> PartialDate | None:
        """When it was held, by the first report that says so."""
        return next((t.event.held_on for t in self.told if t.event.held_on), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterYear:
    """The course of a cluster's year: always all four steps, then the decisions.

    ``besides`` are conferences that are no step (a launch, a council, a ceremony).
    """

    cluster: Cluster
    steps: tuple[Step, ...]
    besides: tuple[Told, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """Every report of the year once, oldest first."""
        told = (*(t for step in self.steps for t in step.told), *self.besides)
        once = {t.report.key: t.report for t in told}
        return tuple(sorted(once.values(), key=lambda r: (r.date, r.slug)))


class ClusterYears:
    """All cluster-years of an archive; reports are looked through once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._told: dict[ClusterKey, list[Told]] = {}
        self._after: dict[ClusterKey, list[ClusterKey]] = {}
        for report in archive.reports:
            for event in report.events:
                if event.cluster is not None:
                    told = Told(event=event, report=report)
                    self._told.setdefault(event.cluster, []).append(told)
        for cluster in archive.clusters:
            if cluster.continues is not None:
                self._after.setdefault(cluster.continues, []).append(cluster.key)

    def of(self, key: ClusterKey) -> ClusterYear:
        """The course of one cluster's year. Raises ``KeyError`` for no cluster."""
        told = self._told.get(key, [])
        return ClusterYear(
            cluster=self._archive.cluster[key],
            steps=tuple(
                Step(kind=kind, told=tuple(t for t in told if kind in t.event.kinds))
                for kind in COURSE
            ),
            besides=tuple(t for t in told if not set(COURSE) & set(t.event.kinds)),
            decisions=self._decisions(key, told),
        )

    def before(self, key: ClusterKey) -> Cluster | None:
        """The cluster that this one says it continues, if it is recorded."""
        continues = self._archive.cluster[key].continues
        return self._archive.cluster.get(continues) if continues else None

    def after(self, key: ClusterKey) -> tuple[Cluster, ...]:
        """The clusters that say they continue this one, by key."""
        return tuple(self._archive.cluster[k] for k in sorted(self._after.get(key, ())))

    def line(self, key: ClusterKey) -> tuple[Cluster, ...]:
        """The years joined to this one, the earliest first, this one among them."""
        met = {key}
        fringe = [key]
        while fringe:
            here = fringe.pop()
            earlier = self.before(here)
            joined = [*([earlier] if earlier else ()), *self.after(here)]
            fresh = [cluster.key for cluster in joined if cluster.key not in met]
            met.update(fresh)
            fringe.extend(fresh)
        return tuple(
            self._archive.cluster[k] for k in sorted(met, key=lambda k: (k.year, k))
        )

    def _decisions(self, key: ClusterKey, told: Iterable[Told]) -> tuple[Decision, ...]:
        """What fixed the scores, and what the year's reports announce."""
        named = {name for t in told for name in t.report.decisions}
        fixing = fixing_decision(self._archive, key)
        if fixing is not None:
            named.add(str(fixing.key))
        return tuple(d for d in self._archive.decisions if str(d.key) in named)


def fixing_decision(archive: Archive, key: ClusterKey) -> Decision | None:
    """The decision that made a cluster's scores official, if it is recorded.

    The sheet names its key, or its number as printed. Numbers begin anew each year in
    each office: the organizer's own is meant, of that year or the next, and not one
    that honours other years only. ``None`` if that leaves two.
    """
    scores = archive.scores_of.get(key)
    if scores is None or scores.fixed_by is None:
        return None
    number, organizer = spelling(scores.fixed_by), archive.cluster[key].organizer_unit
    named = archive.decision.get(_key(scores.fixed_by))
    by_key = [] if named is None else [named]
    by_number = [
        decision
        for decision in archive.decisions
        if decision.issuer == organizer
        and decision.date.year in {key.year, key.year + 1}
        and spelling(decision.number or "") == number
        and _may_concern(decision, key.year)
    ]
    meant = by_key or by_number
    return meant[0] if len(meant) == 1 else None


def _key(text: str) -> DecisionKey:
    """``2023/15-qd-vks-mau`` as a key; of anything else a key that nothing has."""
    year, _, slug = text.partition("/")
    known = year.isascii() and year.isdigit()
    return DecisionKey(year=int(year) if known else 0, slug=slug)


def _may_concern(decision: Decision, year: int) -> bool:
    years = {year_of(group, decision) for group in decision.honours}
    return not years or year in years
