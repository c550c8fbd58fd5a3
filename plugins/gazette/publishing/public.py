"""What the public may see of an archive at a moment: the one place that decides.

Drafts and items whose hour has not come are absent, names withheld on request are
replaced, before any slice sees the record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from gazette.core.archive import Archive
from gazette.core.decisions import (
    Change,
    Decision,
    DecisionKey,
    HonourGroup,
    Recipient,
)
from gazette.core.entries import Entry, entries_of
from gazette.core.folding import spelling
from gazette.core.people import Person
from gazette.core.problems import Place
from gazette.core.reports import Report, ReportStatus

WITHHELD = "(tên được rút theo yêu cầu)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A report that must not show: ``marks`` are bytes that would give it away."""

    place: Place
    marks: tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRecord:
    """``archive`` holds listed reports only; ``hidden`` ones have a page and no
    mention; ``withheld`` are the drafts and embargoed reports.
    """

    archive: Archive
    hidden: tuple[Report, ...]
    withheld: tuple[Report, ...]

    def watched(self) -> tuple[Withheld, ...]:
        """What the leak check looks for: addresses, and titles that no public
        report shares (a draft may be a copy of what is published).
        """
        shown = {r.title for r in (*self.archive.reports, *self.hidden)}
        return tuple(
            Withheld(
                place=report.place,
                marks=(
                    f"/{report.key}/".encode(),
                    *((report.title.encode(),) if report.title not in shown else ()),
                ),
            )
            for report in self.withheld
        )


def public_record(archive: Archive, as_of: datetime) -> PublicRecord:
    """The part of *archive* that is public at *as_of* (aware, Vietnam time)."""
    listed, hidden, withheld = [], [], []
    for report in archive.reports:
        if report.status is ReportStatus.DRAFT or report.date > as_of:
            withheld.append(report)
        elif report.status is ReportStatus.HIDDEN:
            hidden.append(report)
        else:
            listed.append(report)
    redaction = _Redaction(archive)
    return PublicRecord(
        archive=replace(
            archive,
            reports=tuple(listed),
            pages=tuple(p for p in archive.pages if p.status is not ReportStatus.DRAFT),
            people=redaction.people(),
            decisions=tuple(
                redaction.decision(decision)
                for decision in archive.decisions
                if decision.date.period.start is None
                or decision.date.period.start <= as_of.date()
            ),
        ),
        hidden=tuple(hidden),
        withheld=tuple(withheld),
    )


class _Redaction:
    """Names withheld on request, taken out of every document that prints them.

    A revocation or correction of such a row still finds it: both are given the same
    words and, where a document withholds several rows, the same number.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._changes: dict[tuple[DecisionKey, Change], list[Change]] = {}
        amending: dict[DecisionKey, list[Decision]] = {}
        for decision in archive.decisions:
            if decision.changes_to is not None:
                amending.setdefault(decision.changes_to, []).append(decision)
        self._withholding = {d.key for d in archive.decisions if _withholds(d)}
        for decision in archive.decisions:
            if decision.key in self._withholding:
                self._read(decision, amending.get(decision.key, []))

    def decision(self, decision: Decision) -> Decision:
        """*decision* without any withheld name; the same one if it has none."""
        if decision.key in self._withholding:
            decision = replace(decision, honours=_redacted_groups(decision))
        changes = tuple(
            redacted
            for change in decision.changes
            for redacted in self._changes.get((decision.key, change), [change])
        )
        if changes == decision.changes:
            return decision
        return replace(decision, changes=changes)

    def people(self) -> tuple[Person, ...]:
        """The recorded people, without those whose every row is withheld."""
        if not self._withholding:
            return self._archive.people
        shown: dict[str | None, bool] = {}
        for decision in self._archive.decisions:
            for group in decision.honours:
                for row in group.recipients:
                    shown[row.person] = shown.get(row.person, False) or not row.hidden
        return tuple(p for p in self._archive.people if shown.get(p.id, True))

    def _read(self, decision: Decision, amending: list[Decision]) -> None:
        """What *amending* documents say of the withheld rows of *decision*."""
        numbers = _numbers(decision)
        also_shown: dict[tuple[DecisionKey, Change], None] = {}
        for entry in entries_of(decision, amending):
            for amendment in entry.amendments:
                if amendment.change is None:
                    continue
                what = (amendment.decision.key, amendment.change)
                if entry.recipient.hidden:
                    row = _redacted_change(amendment.change, entry, numbers)
                    self._changes.setdefault(what, []).append(row)
                else:
                    also_shown[what] = None
        for what in also_shown:
            if what in self._changes:
                self._changes[what].append(what[1])


def _withholds(decision: Decision) -> bool:
    return any(row.hidden for group in decision.honours for row in group.recipients)


def _numbers(decision: Decision) -> dict[Recipient, int]:
    """Numbers that tell several withheld rows of a document apart."""
    rows = [r for group in decision.honours for r in group.recipients if r.hidden]
    return {row: n for n, row in enumerate(rows, start=1)} if len(rows) > 1 else {}


def _redacted_groups(decision: Decision) -> tuple[HonourGroup, ...]:
    numbers = _numbers(decision)
    return tuple(
        replace(
            group,
            recipients=tuple(
                _redacted_row(row, numbers.get(row)) for row in group.recipients
            ),
        )
        for group in decision.honours
    )


def _redacted_row(row: Recipient, number: int | None) -> Recipient:
    if not row.hidden:
        return row
    return replace(
        row, name=WITHHELD, post=None, person=None, ordinal=number, citation=None
    )


def _redacted_change(
    change: Change, entry: Entry, numbers: dict[Recipient, int]
) -> Change:
    """The change as it may be printed; a reason that tells the name is left out."""
    number = numbers.get(entry.recipient)
    told = spelling(change.reason or "")
    names = (entry.recipient.name, entry.name, change.was, change.now or change.was)
    return replace(
        change,
        title=entry.group.title,
        was=WITHHELD if number is None else f"{WITHHELD} ({number})",
        now=None if change.now is None else WITHHELD,
        reason=None if any(spelling(n) in told for n in names) else change.reason,
    )
