"""What must have been held before, judged only where the lists are known in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.core.archive import Archive
from gazette.core.entitlement import (
    PrerequisiteCheck,
    Verdict,
    needed_years,
    prerequisite_checks,
)
from gazette.core.rolls import Rolls
from gazette.core.titles import Prerequisite
from tests.toy.archive import toy_archive
from tests.toy.decisions import DECIDED_2022
from tests.toy.titles import BASE_FIGHTER, EXCELLENT_COLLECTIVE, SECTOR_FIGHTER
from tests.toy.units import AN, EM


def checks(archive: Archive, title: str) -> dict[tuple[str, int], PrerequisiteCheck]:
    return {
        (check.honour.name, check.honour.year): check
        for check in prerequisite_checks(archive, Rolls(archive))
        if check.honour.title == title
    }


@pytest.mark.parametrize(
    ("running", "years"),
    [(0, (2023,)), (1, (2023,)), (2, (2022, 2023)), (3, (2021, 2022, 2023))],
)
def test_years_running(running: int, years: tuple[int, ...]) -> None:
    assert needed_years(Prerequisite(title="x", years=running), 2023) == years


def test_three_years_running_are_found_through_the_person_s_record() -> None:
    check = checks(toy_archive(), SECTOR_FIGHTER)["Hoàng Thị Ánh", 2023]
    assert check.held == (2021, 2022, 2023)
    assert check.verdict is Verdict.MET


def test_a_year_that_a_full_list_lacks_is_missing() -> None:
    check = checks(toy_archive(), SECTOR_FIGHTER)["Lê Ân", 2023]
    assert check.held == (2021, 2023)
    assert check.lacking == (2022,)
    assert check.verdict is Verdict.MISSING


def test_a_list_not_known_in_full_proves_nothing() -> None:
    archive = toy_archive()
    partly = tuple(
        replace(d, honours=tuple(replace(g, complete=False) for g in d.honours))
        if d.key == DECIDED_2022
        else d
        for d in archive.decisions
    )
    check = checks(replace(archive, decisions=partly), SECTOR_FIGHTER)["Lê Ân", 2023]
    assert check.lacking == ()
    assert check.verdict is Verdict.UNKNOWN


def test_the_same_year_s_lower_title() -> None:
    found = checks(toy_archive(), BASE_FIGHTER)
    assert found["Hoàng Thị Ánh", 2022].verdict is Verdict.MET
    assert found["Hoàng Thị Ánh", 2021].verdict is Verdict.UNKNOWN
    assert found["Lê Ân", 2023].verdict is Verdict.MISSING


def test_a_collective_lives_by_its_people_s_titles() -> None:
    found = checks(toy_archive(), EXCELLENT_COLLECTIVE)
    by_unit = {check.honour.unit: check.verdict for check in found.values()}
    assert by_unit == {AN: Verdict.MET, EM: Verdict.MISSING}


def test_a_revoked_prerequisite_is_held_no_more_and_a_revoked_honour_needs_none() -> (
    None
):
    found = checks(toy_archive(), BASE_FIGHTER)
    assert ("Trần Thị Đức", 2022) not in found
