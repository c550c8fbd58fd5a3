"""What the public may see at a moment."""

from __future__ import annotations

from datetime import timedelta

from gazette.core.reports import ReportStatus
from gazette.publishing.public import WITHHELD, public_record
from tests.toy.archive import toy_archive
from tests.toy.reports import AS_OF


def test_drafts_hidden_and_embargoed_reports_are_told_apart() -> None:
    archive = toy_archive()
    record = public_record(archive, AS_OF)
    listed = record.archive.reports
    assert len(listed) + len(record.hidden) + len(record.withheld) == len(
        archive.reports
    )
    assert all(r.status is ReportStatus.PUBLISHED and r.date <= AS_OF for r in listed)
    assert [r.status for r in record.hidden] == [ReportStatus.HIDDEN]
    assert {r.status for r in record.withheld} == {
        ReportStatus.DRAFT,
        ReportStatus.PUBLISHED,
    }


def test_an_embargo_ends_in_the_very_minute() -> None:
    archive = toy_archive()
    embargoed = next(
        r
        for r in archive.reports
        if r.status is ReportStatus.PUBLISHED and r.date > AS_OF
    )
    before = public_record(archive, embargoed.date - timedelta(minutes=1))
    then = public_record(archive, embargoed.date)
    assert embargoed not in before.archive.reports
    assert embargoed in then.archive.reports


def test_a_withheld_name_is_nowhere_in_the_public_record() -> None:
    archive = toy_archive()
    hidden = [
        row
        for decision in archive.decisions
        for group in decision.honours
        for row in group.recipients
        if row.hidden
    ]
    assert hidden, "the toy archive has a withheld row"
    public = public_record(archive, AS_OF).archive
    rows = [
        row
        for decision in public.decisions
        for group in decision.honours
        for row in group.recipients
    ]
    assert WITHHELD in {row.name for row in rows}
    names_elsewhere = {r.name for r in rows if not r.hidden}
    for row in hidden:
        if row.name not in names_elsewhere:
            assert row.name not in repr(public.decisions)


def test_a_copy_of_a_published_report_is_not_taken_for_a_leak() -> None:
    record = public_record(toy_archive(), AS_OF)
    shown = {report.title.encode() for report in record.archive.reports}
    assert not shown & {mark for item in record.watched() for mark in item.marks}
