"""Entries: a row keeps its print, and bears what later documents say of it."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.archive import Archive
from gazette.core.decisions import Change, DecisionKind, Stage
from gazette.core.entries import Entry, amended_rows, entries
from gazette.core.problems import Place
from tests.toy.archive import toy_archive
from tests.toy.decisions import (
    CORRECTED_2023,
    DECIDED_2022,
    MEDALS_2022,
    REVOKED_2023,
)
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER

HERE = Place(file="data/x.yaml", line=1)


def found(archive: Archive, name: str, title: str) -> list[Entry]:
    return [
        entry
        for entry in entries(archive)
        if entry.key.decision == DECIDED_2022
        and entry.recipient.name == name
        and entry.group.title == title
    ]


def test_rows_stand_by_document_and_then_as_printed() -> None:
    archive = toy_archive()
    rows = [str(row.key) for row in entries(archive)]
    assert rows == [
        f"{decision.key}#h{group_number}-{row_number}"
        for decision in archive.decisions
        for group_number, group in enumerate(decision.honours, start=1)
        for row_number in range(1, len(group.recipients) + 1)
    ]
    assert "2022/15-qd-vks-tinh-mau#h2-3" in rows
    assert not any(str(MEDALS_2022) in row for row in rows)


def test_a_revocation_names_one_title_and_leaves_the_other() -> None:
    (fighter,) = found(toy_archive(), "Trần Thị Đức", BASE_FIGHTER)
    assert fighter.stage is Stage.REVOKED
    (amendment,) = fighter.amendments
    assert amendment.decision.key == REVOKED_2023
    assert amendment.change is not None
    assert amendment.change.reason == "khai sai thành tích"
    (worker,) = found(toy_archive(), "Trần Thị Đức", ADVANCED_WORKER)
    assert worker.stage is Stage.PRESENTED
    assert worker.amendments == ()


def test_a_correction_changes_the_reading_and_keeps_the_print() -> None:
    (row,) = found(toy_archive(), "Đỗ Văn Duy", ADVANCED_WORKER)
    assert (row.name, row.recipient.name) == ("Đỗ Văn Huy", "Đỗ Văn Duy")
    assert row.corrected
    assert not row.revoked
    assert row.amendments[0].decision.key == CORRECTED_2023


def test_a_later_document_may_quote_the_corrected_reading() -> None:
    archive = toy_archive()
    corrected = archive.decision[CORRECTED_2023]
    later = replace(
        corrected,
        key=replace(CORRECTED_2023, slug="5-qd"),
        date=replace(corrected.date, day=9),
        kind=DecisionKind.REVOCATION,
        changes=(Change(title=None, was="đỗ văn HUY", place=HERE),),
    )
    again = replace(archive, decisions=(*archive.decisions, later))
    (row,) = found(again, "Đỗ Văn Duy", ADVANCED_WORKER)
    assert row.stage is Stage.REVOKED


def test_a_revocation_without_rows_takes_the_whole_document_back() -> None:
    archive = toy_archive()
    whole = tuple(
        replace(d, changes=()) if d.key == REVOKED_2023 else d
        for d in archive.decisions
    )
    rows = entries(replace(archive, decisions=whole))
    assert all(r.revoked for r in rows if r.key.decision == DECIDED_2022)
    assert not any(r.revoked for r in rows if r.key.decision != DECIDED_2022)


def test_which_rows_a_change_means() -> None:
    decision = toy_archive().decision[DECIDED_2022]

    def meant(was: str, title: str | None = None) -> list[str]:
        change = Change(title=title, was=was, place=HERE)
        return [row.key.anchor for row in amended_rows(decision, change)]

    assert meant("Trần Thị Đức") == ["h1-4", "h2-2"]
    assert meant("Trần Thị Đức", "Chiến sĩ thi đua cơ sở") == ["h2-2"]
    assert meant("Nguyễn Văn Hùng (2)") == ["h1-3"]
    assert meant("Nguyễn Văn Hùng (1)", ADVANCED_WORKER) == ["h1-2"]
    assert meant("Nguyễn Văn Hũng") == []


def test_two_people_of_one_name_are_two_holders() -> None:
    rows = found(toy_archive(), "Nguyễn Văn Hùng", ADVANCED_WORKER)
    assert len({row.holder for row in rows}) == 2


def test_a_withheld_row_is_nobody_s_but_its_own() -> None:
    (row,) = found(toy_archive(), "Người Xin Rút", ADVANCED_WORKER)
    assert row.holder == f"withheld:{row.key}"


def test_where_no_year_is_named_the_document_s_year_counts() -> None:
    archive = toy_archive()
    bare = tuple(
        replace(d, honours=tuple(replace(g, year=None) for g in d.honours))
        for d in archive.decisions
    )
    years = {e.year for e in entries(replace(archive, decisions=bare))}
    assert years == {2021, 2022, 2023}
