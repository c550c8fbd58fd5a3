"""What became of documents and their rows, whatever was put between them.

Knows a row by who it names, not by its number: a row inserted above moves nobody. A
document is known by its key, else by number, day and issuer. Refuses to take a changed
transcription for a correction: that takes a document of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.decisions import (
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
)
from gazette.core.entries import year_of
from gazette.core.row_changes import RowChange, row_changes
from gazette.core.sameness import differing
from gazette.core.turns import Turn

ISSUED = frozenset({DecisionKind.DECISION, DecisionKind.NEWS})
_HEAD = ("number", "name", "date", "printed_issuer", "signer")
_COUNTS = ("asked", "agreed", "count", "sent_up", "complete")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountChange:
    """A published figure of a group that reads otherwise; ``field`` is its name."""

    title: str
    year: int
    field: str
    was: int | None
    now: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadChange:
    """A line of a document's head that reads otherwise: number, day, signer."""

    field: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionChange:
    """One document. ``head`` are lines of its head with what they were, ``fields`` all
    its parts but the honours that read otherwise; ``named`` counts the rows of one that
    came or went; ``amended_by`` are new documents that change it; ``withdrawn`` counts
    names that were taken out on request, whose rows are not among ``rows``.
    """

    turn: Turn
    key: DecisionKey
    key_was: DecisionKey | None = None
    kind: DecisionKind
    number: str | None
    name: str
    head: tuple[HeadChange, ...] = ()
    fields: tuple[str, ...] = ()
    rows: tuple[RowChange, ...] = ()
    counts: tuple[CountChange, ...] = ()
    named: int = 0
    amended_by: tuple[DecisionKey, ...] = ()
    withdrawn: int = 0
    illustrative: bool = False

    @property
    def silent(self) -> bool:
        """Whether an issued document's honours were changed, or it went, without a
        document that says so.
        """
        moved = self.turn is Turn.REMOVED or bool(self.rows or self.counts)
        known = self.turn is not Turn.ADDED and self.kind in ISSUED
        return known and moved and not self.amended_by


def decision_changes(old: Archive, new: Archive) -> tuple[DecisionChange, ...]:
    """The documents that came, went or read otherwise, in their order."""
    found = []
    taken: set[DecisionKey] = set()
    by_paper = {_paper(d): d for d in old.decisions if d.number}
    amending = _new_amendments(old, new)
    withdrawn = _newly_withdrawn(old, new)
    for now in new.decisions:
        was = old.decision.get(now.key)
        if was is None and now.number:
            moved = by_paper.get(_paper(now))
            was = moved if moved and moved.key not in new.decision else None
        if was is not None:
            taken.add(was.key)
        asked = withdrawn[str(now.key)]
        change = _document(was, now, amending.get(now.key, ()), asked)
        if change is not None:
            found.append(change)
    for was in old.decisions:
        if was.key not in taken:
            found.append(_came_or_went(Turn.REMOVED, was))
    return tuple(found)


def _paper(decision: Decision) -> tuple[str | None, str, str]:
    return decision.number, decision.issuer, str(decision.date)


def _new_amendments(
    old: Archive, new: Archive
) -> dict[DecisionKey, tuple[DecisionKey, ...]]:
    found: dict[DecisionKey, tuple[DecisionKey, ...]] = {}
    for decision in new.decisions:
        target = decision.changes_to
        if target is not None and decision.key not in old.decision:
            found[target] = (*found.get(target, ()), decision.key)
    return found


def _newly_withdrawn(old: Archive, new: Archive) -> Counter[str]:
    """How many rows of each document a withdrawal hides that was not there before."""
    before = {row for withdrawal in old.withdrawals for row in withdrawal.rows}
    return Counter(
        row.partition("#")[0]
        for withdrawal in new.withdrawals
        for row in withdrawal.rows
        if row not in before
    )


def _but_withdrawn(rows: tuple[RowChange, ...], asked: int) -> tuple[RowChange, ...]:
    """*rows* but those of names withdrawn: so many went, and so many came unnamed."""
    came = [row for row in rows if row.unnamed and row.turn is Turn.ADDED]
    went = [row for row in rows if row.unnamed and row.turn is Turn.REMOVED]
    if asked and len(came) == len(went) == asked:
        return tuple(row for row in rows if row not in (*came, *went))
    return rows


def _document(
    was: Decision | None,
    now: Decision,
    amended_by: tuple[DecisionKey, ...],
    asked: int,
) -> DecisionChange | None:
    if was is None:
        return _came_or_went(Turn.ADDED, now)
    if was == now:
        return None
    fields = tuple(differing(was, now, but=("honours", "key")))
    all_rows, counts = _groups(was, now)
    rows = _but_withdrawn(all_rows, asked)
    withdrawn = (len(all_rows) - len(rows)) // 2
    if not (fields or all_rows or counts or was.key != now.key):
        return None
    return DecisionChange(
        turn=Turn.ALTERED,
        key=now.key,
        key_was=was.key if was.key != now.key else None,
        kind=now.kind,
        number=now.number,
        name=now.name,
        head=tuple(_head(was, now, field) for field in _HEAD if field in fields),
        fields=fields,
        rows=rows,
        counts=counts,
        amended_by=amended_by,
        withdrawn=withdrawn,
        illustrative=now.illustrative,
    )


def _head(was: Decision, now: Decision, field: str) -> HeadChange:
    before, after = getattr(was, field), getattr(now, field)
    return HeadChange(
        field=field,
        was=None if before is None else str(before),
        now=None if after is None else str(after),
    )


def _came_or_went(turn: Turn, decision: Decision) -> DecisionChange:
    return DecisionChange(
        turn=turn,
        key=decision.key,
        kind=decision.kind,
        number=decision.number,
        name=decision.name,
        named=sum(len(group.recipients) for group in decision.honours),
        illustrative=decision.illustrative,
    )


_GroupKey = tuple[str, int, int]


def _groups(
    was: Decision, now: Decision
) -> tuple[tuple[RowChange, ...], tuple[CountChange, ...]]:
    before, after = _keyed(was), _keyed(now)
    gone = [key for key in before if key not in after]
    rows: list[RowChange] = []
    counts: list[CountChange] = []
    for key in (*after, *gone):
        title, year, _ = key
        one, other = before.get(key), after.get(key)
        rows += row_changes(
            title,
            year,
            one.recipients if one else (),
            other.recipients if other else (),
        )
        counts += _counts(title, year, one, other)
    return tuple(rows), tuple(counts)


def _keyed(decision: Decision) -> dict[_GroupKey, HonourGroup]:
    """The groups by title and year; further ones of the same by their turn."""
    found: dict[_GroupKey, HonourGroup] = {}
    for group in decision.honours:
        number = 0
        year = year_of(group, decision)
        while (group.title, year, number) in found:
            number += 1
        found[group.title, year, number] = group
    return found


def _counts(
    title: str, year: int, one: HonourGroup | None, other: HonourGroup | None
) -> Iterator[CountChange]:
    for field in _COUNTS:
        was = getattr(one, field) if one else None
        now = getattr(other, field) if other else None
        if one and other and was != now:
            yield CountChange(title=title, year=year, field=field, was=was, now=now)
