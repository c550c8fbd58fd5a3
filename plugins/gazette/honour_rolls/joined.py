"""What a document is joined to: its chain, what changes it and what it changes, boards.

Knows that a page of a document needs these documents and no other, and the last day on
which anything that such a page dates came or went: until the next it stays the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from gazette.core.archive import Archive
from gazette.core.chains import Chains
from gazette.core.cluster_years import fixing_decision
from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision, DecisionKey
from gazette.core.entries import amending_of
from gazette.publishing.edition import Edition

_DAY = timedelta(days=1)


class Joined:
    """The joints of an archive's documents, worked out once, as seen on *today*."""

    def __init__(self, archive: Archive, today: date) -> None:
        self._archive = archive
        self._today = today
        self._chains = Chains(archive)
        self._amending = amending_of(archive)
        self._place = {d.key: place for place, d in enumerate(archive.decisions)}
        self._named_since = _latest(_names_change(archive), today)
        self._boards: dict[DecisionKey, list[Cluster]] = {}
        for scores in archive.scores:
            fixing = fixing_decision(archive, scores.cluster)
            if fixing is not None:
                board = archive.cluster[scores.cluster]
                self._boards.setdefault(fixing.key, []).append(board)

    def papers(self, decision: Decision) -> tuple[Decision, ...]:
        """*decision* and all documents that it is joined to, in order of time."""
        found = {each.key: each for each in self._chains.chain(decision)}
        target = self._archive.decision.get(decision.changes_to or decision.key)
        if target is not None:
            found[target.key] = target
        for key in tuple(found):
            found.update((later.key, later) for later in self._amending.get(key, ()))
        if len(found) == 1:
            return (decision,)
        return tuple(sorted(found.values(), key=lambda each: self._place[each.key]))

    def boards(self, decision: Decision) -> tuple[Cluster, ...]:
        """The clusters' years whose boards *decision* fixed."""
        return tuple(self._boards.get(decision.key, ()))

    def quiet_since(self, papers: Iterable[Decision]) -> date:
        """The last day on which a unit's name or a window of *papers* came or went."""
        return max(self._named_since, _latest(_windows(papers), self._today))


_last: list[tuple[Edition, Joined]] = []


def joined_of(edition: Edition) -> Joined:
    """The joints of *edition*'s documents, which all pages share."""
    if not _last or _last[0][0] is not edition:
        _last[:] = [(edition, Joined(edition.archive, edition.as_of.date()))]
    return _last[0][1]


def _latest(days: Iterable[date], today: date) -> date:
    return max((day for day in days if day <= today), default=date.min)


def _names_change(archive: Archive) -> Iterator[date]:
    for unit in archive.units:
        for name in unit.names:
            if name.valid.start is not None:
                yield name.valid.start
            if name.valid.end is not None:
                yield name.valid.end + _DAY


def _windows(papers: Iterable[Decision]) -> Iterator[date]:
    for paper in papers:
        if paper.comment is not None:
            yield paper.comment.opens
            yield paper.comment.closes + _DAY
