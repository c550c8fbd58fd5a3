"""The record as its own newsroom may see it: what nobody else sees yet, marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from gazette.core.archive import Archive
from gazette.core.reports import Report, ReportStatus


def early_record(archive: Archive, moment: datetime) -> Archive:
    """*archive* with drafts and embargoed reports as if published at *moment*.

    Their titles say what they are, wherever they stand.
    """
    return replace(
        archive, reports=tuple(_early(report, moment) for report in archive.reports)
    )


def _early(report: Report, moment: datetime) -> Report:
    waits = report.date > moment
    draft = report.status is ReportStatus.DRAFT
    if not waits and not draft:
        return report
    mark = "Nháp" if draft else f"Hẹn {report.date:%H:%M %d/%m/%Y}"
    return replace(
        report,
        title=f"[{mark}] {report.title}",
        status=ReportStatus.PUBLISHED,
        date=min(report.date, moment),
    )
