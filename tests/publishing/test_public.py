"""What the public may see at a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

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
from gazette.core.entries import Entry, entries
from gazette.core.periods import PartialDate
from gazette.core.problems import Place
from gazette.core.reports import ReportStatus
from gazette.publishing.public import WITHHELD, public_record
from tests.toy.archive import toy_archive
from tests.toy.decisions import DECIDED_2022, HOANG
from tests.toy.reports import AS_OF
from tests.toy.rows import paper
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER


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


def withholding(
    also: Callable[[HonourGroup, Recipient], bool] = lambda _group, _row: False,
    *later: Decision,
) -> Archive:
    """The toy with more rows withheld, and *later* documents."""

    def withheld(group: HonourGroup) -> HonourGroup:
        rows = (
            replace(row, hidden=row.hidden or also(group, row))
            for row in group.recipients
        )
        return replace(group, recipients=tuple(rows))

    toy = toy_archive()
    decisions = (
        replace(decision, honours=tuple(map(withheld, decision.honours)))
        for decision in toy.decisions
    )
    return replace(toy, decisions=(*decisions, *later))


def changing(kind: DecisionKind, day: int, *change: str | None) -> Decision:
    """A document of 2023-05 with one change: was, now, reason."""
    was, now, reason = (*change, None, None)[:3]
    assert was is not None
    return paper(
        DecisionKey(year=2023, slug=f"van-ban-{day}"),
        kind,
        "Văn bản sau",
        PartialDate(year=2023, month=5, day=day),
        changes_to=DECIDED_2022,
        changes=(
            Change(
                title=None,
                was=was,
                now=now,
                reason=reason,
                place=Place(file=f"data/decisions/2023/van-ban-{day}.yaml", line=7),
            ),
        ),
    )


def rows_of_2022(archive: Archive) -> dict[int, Entry]:
    """The rows of the decision of 2022 by line, as the public has them."""
    public = public_record(archive, AS_OF).archive
    return {
        entry.recipient.place.line: entry
        for entry in entries(public)
        if entry.decision.key == DECIDED_2022
    }


def test_a_withheld_honour_that_was_revoked_stays_revoked_and_nameless() -> None:
    archive = withholding(
        lambda _group, _row: False,
        changing(DecisionKind.CORRECTION, 1, "Người Xin Rút", "Người Đọc Lại"),
        changing(
            DecisionKind.REVOCATION, 2, "Người Đọc Lại", None, "người đọc lại khai sai"
        ),
    )
    row = rows_of_2022(archive)[20]
    assert row.stage is Stage.REVOKED
    assert row.corrected
    assert row.name == WITHHELD
    printed = repr(public_record(archive, AS_OF).archive.decisions).casefold()
    assert "xin rút" not in printed
    assert "đọc lại" not in printed


def test_of_several_withheld_rows_only_the_right_one_is_revoked() -> None:
    # Trần Thị Đức loses one title of two; the third withheld row loses nothing.
    archive = withholding(lambda _group, row: row.name == "Trần Thị Đức")
    rows = rows_of_2022(archive)
    withheld = {n: row.stage for n, row in rows.items() if row.recipient.hidden}
    assert withheld == {
        15: Stage.PRESENTED,
        20: Stage.PRESENTED,
        27: Stage.REVOKED,
    }
    assert rows[27].group.title == BASE_FIGHTER
    [amendment] = rows[27].amendments
    assert amendment.change is not None
    assert amendment.change.reason == "khai sai thành tích"


def test_a_change_of_shown_rows_is_left_as_it_was() -> None:
    toy = toy_archive()
    public = public_record(toy, AS_OF).archive
    assert [d.changes for d in public.decisions] == [d.changes for d in toy.decisions]


def test_a_change_that_also_means_a_shown_row_still_reaches_it() -> None:
    archive = withholding(
        lambda group, row: row.name == "Phạm Êm" and group.title == ADVANCED_WORKER,
        changing(DecisionKind.REVOCATION, 3, "Phạm Êm"),
    )
    rows = rows_of_2022(archive)
    revoked = {n: row.name for n, row in rows.items() if row.stage is Stage.REVOKED}
    assert revoked == {12: WITHHELD, 27: "Trần Thị Đức", 37: "Phạm Êm"}


def test_a_person_whose_every_row_is_withheld_has_no_record() -> None:
    shown = public_record(toy_archive(), AS_OF).archive.people
    assert HOANG in {person.id for person in shown}
    archive = withholding(lambda _group, row: row.person == HOANG)
    public = public_record(archive, AS_OF).archive
    assert HOANG not in {person.id for person in public.people}
