"""Entries: the rows of documents, as later documents leave them.

Knows that a revocation or correction marks an earlier row. Refuses to delete a row or
to change what was printed: ``recipient`` is the print, ``name`` today's reading.

Source: a decision is cancelled or corrected by a later one, never unmade (Law
06/2022/QH15, chapter VII).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazette.core.archive import Archive
from gazette.core.decisions import (
    Change,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Recipient,
    Stage,
)
from gazette.core.folding import spelling

STAGE_OF_KIND = {
    DecisionKind.PROPOSAL: Stage.ASKED,
    DecisionKind.AGREED: Stage.AGREED,
    DecisionKind.COMMENT: Stage.COMMENTED,
    DecisionKind.DECISION: Stage.DECIDED,
    DecisionKind.NEWS: Stage.DECIDED,
    DecisionKind.CORRECTION: Stage.DECIDED,
    DecisionKind.REVOCATION: Stage.REVOKED,
}
WITHHELD, COLLECTIVE = "withheld:", "unit:"
"""How the keys of holders begin who are nobody to be named, and who are no person."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class HonourKey:
    """A row's place: decision, group and row counted from 1. ``2023/15-qd#h2-1``."""

    decision: DecisionKey
    group: int
    row: int

    @property
    def anchor(self) -> str:
        """The row's id on its decision's page."""
        return anchor_of(self.group, self.row)

    def __str__(self) -> str:  # asked for every row, by every page it stands on
        of = self.decision
        return f"{of.year}/{of.slug}#{anchor_of(self.group, self.row)}"


def anchor_of(group: int, row: int) -> str:
    """The id of a row on its decision's page, both counted from 1."""
    return f"h{group}-{row}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A later document that revokes or corrects a row.

    ``change`` is ``None`` where the whole document was revoked.
    """

    decision: Decision
    change: Change | None = None

    @property
    def revokes(self) -> bool:
        """Whether the honour is gone, not only written otherwise."""
        return self.decision.kind is DecisionKind.REVOCATION


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row in its document. ``name`` is today's reading, ``recipient`` the print."""

    key: HonourKey
    decision: Decision
    group: HonourGroup
    recipient: Recipient
    name: str
    amendments: tuple[Amendment, ...] = ()

    @property
    def year(self) -> int:
        """The year honoured; the document's own where none is named."""
        return year_of(self.group, self.decision)

    @property
    def revoked(self) -> bool:
        """Whether a later document took it back, or this one does."""
        if self.decision.kind is DecisionKind.REVOCATION:
            return True
        if not self.amendments:  # nearly all; rolls ask for every row, and often
            return False
        return any(amendment.revokes for amendment in self.amendments)

    @property
    def corrected(self) -> bool:
        """Whether a later document changed the reading."""
        return any(not amendment.revokes for amendment in self.amendments)

    @property
    def stage(self) -> Stage:
        """How far the honour had come with this document."""
        return Stage.REVOKED if self.revoked else stage_of(self.decision)

    @property
    def holder(self) -> str:
        """Who holds it, as a key equal in all documents; a withheld row is alone."""
        if self.recipient.hidden:
            return f"{WITHHELD}{self.key}"
        return holder_of(self.recipient, self.name)


def holder_of(recipient: Recipient, name: str) -> str:
    """Who holds a row that is not withheld and reads *name* today."""
    if recipient.person is not None:
        return f"person:{recipient.person}"
    if recipient.collective:
        return f"{COLLECTIVE}{recipient.unit or spelling(name)}"
    where = recipient.unit or spelling(recipient.printed_unit or "")
    return f"name:{spelling(name)}|{recipient.ordinal or ''}|{where}"


def stage_of(decision: Decision) -> Stage:
    """How far the document takes its rows."""
    stage = STAGE_OF_KIND[decision.kind]
    presented = decision.presented is not None and stage is Stage.DECIDED
    return Stage.PRESENTED if presented else stage


def year_of(group: HonourGroup, decision: Decision) -> int:
    """The year that *group* honours; the document's own where none is named."""
    return decision.date.year if group.year is None else group.year


def entries(archive: Archive) -> tuple[Entry, ...]:
    """Every row of every document, by document and then in printed order."""
    return tuple(row for rows in entries_by_document(archive).values() for row in rows)


def entries_by_document(archive: Archive) -> dict[DecisionKey, list[Entry]]:
    """The rows of each document in printed order, as later documents leave them."""
    amending = amending_of(archive)
    return {
        decision.key: entries_of(decision, amending.get(decision.key, ()))
        for decision in archive.decisions
    }


def amending_of(archive: Archive) -> dict[DecisionKey, list[Decision]]:
    """The later documents by the document that they change, in order of time."""
    amending: dict[DecisionKey, list[Decision]] = {}
    for decision in archive.decisions:
        if decision.changes_to is not None:
            amending.setdefault(decision.changes_to, []).append(decision)
    return amending


def entry_at(decision: Decision, group: int, row: int) -> Entry:
    """One row of a document that no later one changes, both counted from 1."""
    of = decision.honours[group - 1]
    recipient = of.recipients[row - 1]
    return Entry(
        key=HonourKey(decision=decision.key, group=group, row=row),
        decision=decision,
        group=of,
        recipient=recipient,
        name=recipient.name,
    )


def entries_of(decision: Decision, amending: Iterable[Decision] = ()) -> list[Entry]:
    """The rows of one document, read as the *amending* ones leave them."""
    rows = [
        Entry(
            key=HonourKey(decision=decision.key, group=group_number, row=row_number),
            decision=decision,
            group=group,
            recipient=recipient,
            name=recipient.name,
        )
        for group_number, group in enumerate(decision.honours, start=1)
        for row_number, recipient in enumerate(group.recipients, start=1)
    ]
    for later in amending:
        rows = [_amended(row, later) for row in rows]
    return rows


def amended_rows(decision: Decision, change: Change) -> list[Entry]:
    """The rows of *decision* that *change* means: one, or the record is at fault."""
    return [row for row in entries_of(decision) if _means(change, row)]


def _amended(row: Entry, later: Decision) -> Entry:
    """*row* as *later* leaves it; a revocation without rows takes everything back."""
    whole = later.kind is DecisionKind.REVOCATION and not later.changes
    amendments = [Amendment(decision=later)] if whole else []
    for change in later.changes:
        if _means(change, row):
            amendments.append(Amendment(decision=later, change=change))
            row = replace(row, name=change.now or row.name)
    return replace(row, amendments=(*row.amendments, *amendments))


def _means(change: Change, row: Entry) -> bool:
    """Whether *change* names the row, in print or as it reads by now."""
    if change.title is not None and spelling(change.title) not in {
        spelling(row.group.title),
        spelling(row.group.printed_title),
    }:
        return False
    number = f" ({row.recipient.ordinal})" if row.recipient.ordinal else ""
    readings = {row.recipient.name, row.name, f"{row.recipient.name}{number}"}
    readings.add(f"{row.name}{number}")
    return spelling(change.was) in {spelling(reading) for reading in readings}
