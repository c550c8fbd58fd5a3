"""Units through time: what a name meant on a day, and where a unit came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gazette.core.periods import PartialDate
from gazette.core.succession import Relative, Succession
from tests.toy.archive import toy_archive
from tests.toy.units import (
    AAN,
    AN,
    DUC,
    DUNG,
    EM,
    FIRST_NEW_DAY,
    LAST_OLD_DAY,
    NAMESAKE,
    NEIGHBOUR,
    PROVINCE,
    PROVINCE_2025,
    REGION_1,
    REGION_2,
    RENAMED,
    SUPREME,
)

UNITS = Succession(toy_archive().units)


def ids(name: str, day: date, within: str | None = None) -> list[str]:
    return [unit.id for unit in UNITS.unit_on(name, day, within=within)]


def line(relatives: tuple[Relative, ...]) -> list[tuple[str, int]]:
    return [(relative.unit.id, relative.steps) for relative in relatives]


def test_a_merged_unit_that_kept_its_name_is_another_unit() -> None:
    assert ids("VKSND tỉnh Mẫu", LAST_OLD_DAY) == [PROVINCE]
    assert ids("VKSND tỉnh Mẫu", FIRST_NEW_DAY) == [PROVINCE_2025]


def test_a_year_of_a_merger_leaves_both() -> None:
    found = UNITS.named("VKSND tỉnh Mẫu", PartialDate(year=2025).period)
    assert [unit.id for unit in found] == [PROVINCE, PROVINCE_2025]
    before = UNITS.named("VKSND tỉnh Mẫu", PartialDate(year=2025, month=6).period)
    assert [unit.id for unit in before] == [PROVINCE]


def test_a_unit_that_is_no_more_is_not_found() -> None:
    assert ids("VKSND tỉnh Mẫu Đông", FIRST_NEW_DAY) == []
    assert ids("VKSND tỉnh Không Có", LAST_OLD_DAY) == []


def test_renamed_in_mid_year_it_answers_to_both_names() -> None:
    day_before = RENAMED - timedelta(days=1)
    for day in (day_before, RENAMED):
        assert ids("VKSND huyện Mẫu Đức", day) == [DUC]
        assert ids("VKSND thị xã Mẫu Đức", day) == [DUC]
    unit = UNITS.family(DUC).unit
    assert unit.name_on(day_before) == "VKSND huyện Mẫu Đức"
    assert unit.name_on(RENAMED) == "VKSND thị xã Mẫu Đức"


def test_a_name_in_force_goes_before_another_s_former_name() -> None:
    """Had Mẫu Ân taken the name that Mẫu Đức gave up, the name would be Mẫu Ân's."""
    taken = UNITS.family(DUC).unit.names[0].text
    units = Succession(
        replace(u, aliases=(taken,)) if u.id == AAN else u for u in toy_archive().units
    )
    assert [u.id for u in units.unit_on(taken, RENAMED)] == [AAN]


@pytest.mark.parametrize(
    "spelt",
    ["vksnd  TX mẫu đức", "VKSND TX Mẫu Ðức", "VKSND TX Mẫu Đức", DUC],
)
def test_spellings_aliases_and_ids_resolve(spelt: str) -> None:
    assert ids(spelt, RENAMED) == [DUC]


def test_an_is_not_aan() -> None:
    assert ids("VKSND huyện Mẫu Ân", RENAMED) == [AAN]


def test_the_organizer_s_tree_comes_first() -> None:
    assert ids("VKSND huyện Mẫu An", RENAMED) == [AN, NAMESAKE]
    assert ids("VKSND huyện Mẫu An", RENAMED, within=PROVINCE) == [AN]
    assert ids("VKSND huyện Mẫu An", RENAMED, within=NEIGHBOUR) == [NAMESAKE]
    assert ids("VKSND huyện Mẫu An", RENAMED, within=SUPREME) == [AN, NAMESAKE]


def test_outside_the_organizer_s_tree_the_sector_answers() -> None:
    assert ids("VKSND tỉnh Mẫu Đông", RENAMED, within=PROVINCE) == [NEIGHBOUR]


def test_direct_relatives() -> None:
    assert [u.id for u in UNITS.predecessors(PROVINCE_2025)] == [PROVINCE, NEIGHBOUR]
    assert [u.id for u in UNITS.successors(AAN)] == [REGION_1]
    assert UNITS.successors(REGION_1) == ()


def test_the_family_line_reaches_through_generations() -> None:
    units = Succession(
        [
            *toy_archive().units,
            replace(
                UNITS.family(REGION_2).unit,
                id="vksnd-khu-vuc-3-mau",
                predecessors=(REGION_1, REGION_2),
            ),
        ]
    )
    family = units.family("vksnd-khu-vuc-3-mau")
    assert line(family.origins)[:2] == [(REGION_1, 1), (REGION_2, 1)]
    assert line(family.origins)[2:] == [(u, 2) for u in (AN, AAN, DUNG, EM, DUC)]
    assert line(units.family(EM).heirs) == [(REGION_2, 1), ("vksnd-khu-vuc-3-mau", 2)]


def test_a_circle_in_the_record_ends() -> None:
    first, second = UNITS.family(AN).unit, UNITS.family(AAN).unit
    units = Succession(
        [
            replace(first, predecessors=(AAN,), parent=AAN),
            replace(second, predecessors=(AN, "khong-co"), parent=AN),
        ]
    )
    assert line(units.family(AN).origins) == [(AAN, 1)]
    assert not units.belongs(AN, SUPREME)
