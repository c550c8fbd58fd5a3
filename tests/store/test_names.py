"""Names are found on the day of the thing, the issuer's tree first; never guessed."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.core.periods import PartialDate, Period
from gazette.store.names import Names, life
from gazette.store.placed import Words
from tests.toy.units import (
    AN,
    DUC,
    NAMESAKE,
    NEIGHBOUR,
    PROVINCE,
    PROVINCE_2025,
    SUPREME,
    UNITS,
)

NAMES = Names(UNITS)
IN_2022 = PartialDate(year=2022).period
IN_2025 = PartialDate(year=2025).period


def words(text: str) -> Words:
    return Words(text=text, line=3, column=5)


def on(year: int, month: int, day: int) -> Period:
    return Period(start=date(year, month, day), end=date(year, month, day))


@pytest.mark.parametrize(
    ("name", "when", "within", "unit"),
    [
        ("VKSND tỉnh Mẫu", on(2025, 6, 30), None, PROVINCE),
        ("VKSND tỉnh Mẫu", on(2025, 7, 1), None, PROVINCE_2025),
        ("VKSND tỉnh Mẫu @vksnd-tinh-mau", IN_2025, None, PROVINCE),
        ("vksnd  Tỉnh mẫu", IN_2022, None, PROVINCE),
        ("VKSND TX Mẫu Đức", IN_2022, None, DUC),
        ("VKSND huyện Mẫu An", IN_2022, PROVINCE, AN),
        ("VKSND huyện Mẫu An", IN_2022, NEIGHBOUR, NAMESAKE),
        ("VKS Mẫu tối cao", IN_2022, PROVINCE, SUPREME),
    ],
)
def test_one_unit_is_an_answer(
    name: str, when: Period, within: str | None, unit: str
) -> None:
    named = NAMES.find(words(name), "x", when, within=within)
    assert named.problem is None
    assert named.id == unit
    assert "@" not in named.printed


@pytest.mark.parametrize(
    ("name", "when", "code"),
    [
        ("VKSND tỉnh Mẫu", IN_2025, "unit-two"),
        ("VKSND huyện Mẫu An", IN_2022, "unit-two"),
        ("VKSND huyện Mẫu An", on(2026, 1, 1), "unit-not-then"),
        ("VKSND khu vực 1 - Mẫu", IN_2022, "unit-not-then"),
        ("VKSND tỉnh Mẫu @vksnd-tinh-mau-2025", IN_2022, "unit-not-then"),
        ("VKSND tỉnh Mẫu @vksnd-mau", IN_2022, "unit-id-unknown"),
        ("VKSND tỉnh Mẫn", IN_2022, "unit-unknown"),
    ],
)
def test_none_or_two_are_a_fault(name: str, when: Period, code: str) -> None:
    named = NAMES.find(words(name), "x", when)
    assert named.unit is None
    assert named.problem is not None
    assert named.problem.code == code


def test_two_candidates_are_offered_with_their_ids_and_lives() -> None:
    named = NAMES.find(words("VKSND tỉnh Mẫu"), "x", IN_2025)
    assert named.problem is not None
    assert named.problem.near == (
        "VKSND tỉnh Mẫu @vksnd-tinh-mau",
        "VKSND tỉnh Mẫu @vksnd-tinh-mau-2025",
    )
    particulars = dict(named.problem.particulars)
    assert particulars["when"] == "năm 2025"
    assert "vksnd-tinh-mau (đến 30/06/2025)" in particulars["candidates"]


def test_a_near_miss_is_offered() -> None:
    named = NAMES.find(words("VKSND tinh Mau"), "x", IN_2022)
    assert named.problem is not None
    assert named.problem.near[0] == "VKSND tỉnh Mẫu"
    assert (named.problem.place.line, named.problem.place.column) == (3, 5)


def test_a_story_may_tell_of_a_unit_that_is_no_more() -> None:
    late = on(2026, 3, 1)
    assert NAMES.mention(words("VKSND thị xã Mẫu Đức"), "x", late).id == DUC
    assert NAMES.mention(words("VKSND tỉnh Mẫu"), "x", late).id == PROVINCE_2025
    escape = words("VKSND tỉnh Mẫu @vksnd-tinh-mau")
    assert NAMES.mention(escape, "x", late).id == PROVINCE
    unclear = NAMES.mention(words("VKSND huyện Mẫu An"), "x", late)
    assert unclear.problem is not None


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (on(2021, 12, 1), "01/12/2021"),
        (IN_2022, "năm 2022"),
        (PartialDate(year=2021, month=2).period, "từ 01/02/2021 đến 28/02/2021"),
        (Period(start=date(2025, 7, 1)), "từ 01/07/2025"),
        (Period(end=date(2025, 6, 30)), "đến 30/06/2025"),
        (Period(start=date(2020, 1, 1), end=date(2021, 12, 31)), "2020-2021"),
        (Period(), "mọi lúc"),
    ],
)
def test_a_life_in_words(period: Period, said: str) -> None:
    assert life(period) == said
