"""What must have been held before, judged only where the lists are known in full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKey, DecisionKind, Recipient
from gazette.core.entitlement import (
    PrerequisiteCheck,
    Verdict,
    needed_years,
    prerequisite_checks,
)
from gazette.core.periods import PartialDate
from gazette.core.rolls import Rolls
from gazette.core.titles import Prerequisite, TitleVersion
from tests.toy.archive import toy_archive
from tests.toy.decisions import DECIDED_2022, HOANG
from tests.toy.rows import group, paper, row
from tests.toy.titles import BASE_FIGHTER, EXCELLENT_COLLECTIVE, SECTOR_FIGHTER
from tests.toy.units import AN, DUNG, EM


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


@pytest.mark.parametrize(
    ("times", "cycle", "years"),
    [(2, 3, (2021, 2022, 2023, 2024, 2025)), (1, 3, (2024, 2025))],
)
def test_times_running_are_sought_where_they_can_fall(
    times: int, cycle: int, years: tuple[int, ...]
) -> None:
    prerequisite = Prerequisite(title="x", times=times)
    assert needed_years(prerequisite, 2025, cycle) == years


def two_times(*held: int) -> Verdict:
    """Whether someone with the sector's title in *held* may have the next one in 2025.

    All lists of 2020 to 2025 are known in full.
    """
    archive = toy_archive()
    national, file = "chien-si-thi-dua-toan-quoc", "f"
    sector = archive.title[SECTOR_FIGHTER]
    title = replace(
        sector,
        id=national,
        precedence=1,
        aliases=(),
        versions=(
            TitleVersion(prerequisites=(Prerequisite(title=SECTOR_FIGHTER, times=2),)),
        ),
    )
    someone = row(file, 1, "Hoàng Thị Ánh", DUNG, person=HOANG)
    other = row(file, 2, "Lê Ân", DUNG)

    def paper_of(year: int, title_id: str, *rows: Recipient) -> Decision:
        return paper(
            DecisionKey(year=year, slug=f"qd-{title_id}"),
            DecisionKind.DECISION,
            "Quyết định",
            PartialDate(year=year, month=12, day=1),
            group(file, 1, title_id, year, *rows, printed="x"),
        )

    lists = [
        paper_of(year, SECTOR_FIGHTER, other, *((someone,) if year in held else ()))
        for year in range(2020, 2026)
    ]
    archive = replace(
        archive,
        titles=(*archive.titles, title),
        decisions=(*lists, paper_of(2025, national, someone)),
    )
    [check] = checks(archive, national).values()
    return check.verdict


def test_two_times_running() -> None:
    """Chiến sĩ thi đua toàn quốc: «02 lần liên tục» the sector's title, each of three
    years (Law 06/2022/QH15; the sample's catalogue says so).
    """
    assert two_times(2022, 2025) is Verdict.MET
    assert two_times(2021, 2024) is Verdict.MET
    assert two_times(2025) is Verdict.MISSING
    # Once long ago and once now is not running.
    assert two_times(2020, 2025) is Verdict.MISSING
