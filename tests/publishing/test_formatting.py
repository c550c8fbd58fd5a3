"""Days and figures as Vietnamese readers expect them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from gazette.core.periods import PartialDate
from gazette.publishing import formatting
from gazette.publishing.formatting import NBSP


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
