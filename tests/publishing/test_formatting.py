"""Days, figures and bindings as Vietnamese readers expect them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.periods import PartialDate
from gazette.publishing import formatting
from gazette.publishing.formatting import NBSP


@pytest.mark.parametrize(
    ("written", "parts_that_hold"),
    [
        ("Cụm thi đua số 7 tổng kết", ["thi đua", "số 7"]),
        ("ngày 20 tháng 11 năm 2021", ["ngày 20 tháng 11 năm 2021"]),
        ("VKSND tỉnh Đắk Lắk", ["VKSND tỉnh Đắk"]),
        ("VKSND tối cao", ["VKSND tối cao"]),
        ("theo Điều 12 Quy chế", ["Điều 12"]),
        ("Viện trưởng - Cụm trưởng", [" - Cụm"]),
    ],
)
def test_what_belongs_together_does_not_break(
    written: str, parts_that_hold: list[str]
) -> None:
    bound = formatting.bound(written)
    assert bound.replace(NBSP, " ") == written
    for part in parts_that_hold:
        assert part.replace(" ", NBSP, part.count(" ")).split(NBSP)[0] in bound
        assert part not in bound


WORDS = st.sampled_from(
    [
        "Cụm",
        "thi",
        "đua",
        "số",
        "7",
        "ngày",
        "20",
        "tháng",
        "11",
        "năm",
        "2021",
        "VKSND",
        "tỉnh",
        "Đắk",
        "tối",
        "cao",
        "Điều",
        "“Vì",
        "nghiệp”",
        "–",
        "-",
        "15/QĐ-VKS",
        "a",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_binding_changes_spaces_and_nothing_else(written: str) -> None:
    """Quotes, dashes and hyphens stay as written; binding twice is binding once."""
    bound = formatting.bound(written)
    assert bound.replace(NBSP, " ") == written
    assert formatting.bound(bound) == bound


@given(st.text(max_size=40))
def test_any_text_may_be_bound(written: str) -> None:
    assert formatting.bound(written).replace(NBSP, " ") == written.replace(NBSP, " ")


def test_a_year_behind_a_number_may_begin_a_line() -> None:
    assert "1 năm" in formatting.bound("Cụm thi đua số 1 năm 2025")


def test_a_plain_sentence_stays_breakable() -> None:
    text = "Các đơn vị trong cụm đã hoàn thành nhiệm vụ"
    assert formatting.bound(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2023, 7, 5), "ngày 05 tháng 7 năm 2023"),
        (date(2021, 2, 20), "ngày 20 tháng 02 năm 2021"),
        (date(2021, 12, 1), "ngày 01 tháng 12 năm 2021"),
    ],
)
def test_zeros_stand_where_the_decree_puts_them(value: date, text: str) -> None:
    assert formatting.long_day(value).replace(NBSP, " ") == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Decimal("98.50"), None, "98,5"),
        (Decimal("98.50"), 2, "98,50"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("14.25"), 1, "14,3"),
        (Decimal("107"), None, "107"),
        (Decimal("100"), None, "100"),
        (12500000, None, "12.500.000"),
        (Decimal("1234.5"), None, "1.234,5"),
        (Decimal("-0.5"), None, "-0,5"),
    ],
)
def test_figures_have_commas_and_dots(
    value: Decimal | int, decimals: int | None, text: str
) -> None:
    assert formatting.figure(value, decimals) == text


def test_only_what_is_known_of_a_day_is_said() -> None:
    assert formatting.partial_day(PartialDate(year=2021)) == f"năm{NBSP}2021"
    month = formatting.partial_day(PartialDate(year=2021, month=12))
    assert month.replace(NBSP, " ") == "tháng 12 năm 2021"


def test_a_moment_keeps_its_own_zone() -> None:
    moment = datetime(2021, 12, 1, 8, 5, tzinfo=UTC)
    assert formatting.clock(moment) == "08:05, 01/12/2021"


@pytest.mark.parametrize(
    ("size", "text"), [(999, "999 B"), (1500, "2 KB"), (1_250_000, "1,2 MB")]
)
def test_sizes_are_short(size: int, text: str) -> None:
    assert formatting.file_size(size).replace(NBSP, " ") == text
