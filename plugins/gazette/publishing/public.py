"""What the public may see of an archive at a moment: the one place that decides.

Drafts and items whose hour has not come are absent, names withheld on request are
replaced, before any slice sees the record.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, HonourGroup, Recipient
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
    return PublicRecord(
        archive=replace(
            archive,
            reports=tuple(listed),
            pages=tuple(p for p in archive.pages if p.status is not ReportStatus.DRAFT),
            decisions=tuple(
                _redacted(decision)
                for decision in archive.decisions
                if decision.date.period.start is None
                or decision.date.period.start <= as_of.date()
            ),
        ),
        hidden=tuple(hidden),
        withheld=tuple(withheld),
    )


def _redacted(decision: Decision) -> Decision:
    if not any(r.hidden for group in decision.honours for r in group.recipients):
        return decision
    return replace(
        decision, honours=tuple(_redacted_group(g) for g in decision.honours)
    )


def _redacted_group(group: HonourGroup) -> HonourGroup:
    return replace(group, recipients=tuple(_redacted_row(r) for r in group.recipients))


def _redacted_row(row: Recipient) -> Recipient:
    if not row.hidden:
        return row
    return replace(
        row, name=WITHHELD, post=None, person=None, ordinal=None, citation=None
    )
