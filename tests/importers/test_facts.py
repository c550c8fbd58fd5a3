"""What a text says of its conference: taken where it is said once, asked elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.core.periods import PartialDate
from gazette.core.reports import EventKind, Mode
from gazette.importers.facts import day_of, seen, year_of
from gazette.importers.newsroom import Newsroom
from gazette.importers.unit_mentions import UnitFinder


def test_one_year_is_the_year_and_two_are_a_question() -> None:
    assert year_of(seen("", ["Tổng kết năm 2021, biểu dương năm 2021."])) == 2021
    assert year_of(seen("", ["Tổng kết năm 2021, phương hướng năm 2022."])) is None
    assert year_of(seen("", ["Có 2021 hồ sơ."])) is None


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Sáng 17/9/2025, cụm họp.", [date(2025, 9, 17)]),
        ("Ngày 17 tháng 9 năm 2025, cụm họp.", [date(2025, 9, 17)]),
        ("Ngày 17/9, cụm họp tổng kết năm 2025.", [date(2025, 9, 17)]),
        ("Ngày 17/9, cụm họp.", []),
        ("Ngày 31/2/2025, cụm họp.", []),
        ("Công văn 17/9/2025 có hiệu lực.", []),
    ],
)
def test_days_that_the_text_names(line: str, days: list[date]) -> None:
    assert list(seen("", [line]).days) == days


def test_one_day_of_the_year_is_offered() -> None:
    told = seen("", ["Ngày 17/9/2025 họp, nhắc lại ngày 20/12/2024."])
    assert day_of(told, 2025) == PartialDate(year=2025, month=9, day=17)
    assert day_of(told, None) is None


@pytest.mark.parametrize(
    ("title", "line", "kinds"),
    [
        ("Cụm 1 ký giao ước, tổng kết", "", [EventKind.PACT, EventKind.CLOSING]),
        ("", "Hội nghị trực tuyến sơ kết 6 tháng", [EventKind.MIDYEAR]),
        ("", "Các đơn vị đều sơ kết, tổng kết từng đợt.", []),
        ("Cụm 1 họp", "Lễ ký kết giao ước thi đua", [EventKind.PACT]),
    ],
)
def test_what_kind_of_meeting(title: str, line: str, kinds: list[EventKind]) -> None:
    assert list(seen(title, [line]).kinds) == kinds


def test_counts_are_exact_or_nothing() -> None:
    told = seen("", ["Có 774 điểm cầu.", "Hơn 817 điểm cầu.", "5 đơn vị trong Cụm."])
    assert (told.endpoints, told.units) == ((774,), (5,))


def test_form_and_chair() -> None:
    line = "Đồng chí Trần Thử Bình, Viện trưởng VKSND tỉnh Thử - Cụm trưởng, chủ trì."
    told = seen("", ["Hội nghị trực tuyến khai mạc.", line])
    assert told.mode is Mode.ONLINE
    post = "Viện trưởng VKSND tỉnh Thử - Cụm trưởng"
    assert told.chairs == (("Trần Thử Bình", post),)
    assert seen("", ["Đồng chí trưởng đoàn, khách mời, chủ trì."]).chairs == ()


def names(record: Newsroom, text: str, year: int) -> list[str]:
    finder = UnitFinder(record, PartialDate(year=year).period)
    return [named.printed for named in finder.found(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("VKSND tỉnh Gia Lai và VKSND tỉnh Kon Tum", ["Gia Lai", "Kon Tum"]),
        (
            "VKSND các tỉnh: Gia Lai (đơn vị Cụm trưởng), Kon Tum và Lâm Đồng dự.",
            ["Gia Lai", "Kon Tum", "Lâm Đồng"],
        ),
        ("Viện kiểm sát nhân dân tỉnh Gia Lai", ["Gia Lai"]),
        ("VKSND tỉnh Gia Lai Nguyễn Văn A phát biểu", ["Gia Lai"]),
        ("VKSND tỉnh Gia Lai Mới", []),
        ("UBND tỉnh Gia Lai", []),
    ],
)
def test_units_that_a_text_names(record: Newsroom, text: str, found: list[str]) -> None:
    assert names(record, text, 2021) == [f"VKSND tỉnh {name}" for name in found]


def test_a_unit_is_found_on_the_day_only(record: Newsroom) -> None:
    assert names(record, "VKSND tỉnh Kon Tum", 2021) == ["VKSND tỉnh Kon Tum"]
    assert names(record, "VKSND tỉnh Kon Tum", 2026) == []


def test_in_the_year_of_a_merger_one_name_is_two_units(record: Newsroom) -> None:
    finder = UnitFinder(record, PartialDate(year=2025).period)
    (named,) = finder.found("VKSND tỉnh Gia Lai họp.")
    assert not named.sure
    assert len(named.options) == 2
