"""Figures as Vietnamese writes them; a figure with two readings is never guessed."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.numerals import Doubt, Unread, read_decimal, write_decimal

VECTORS = json.loads(
    (Path(__file__).parent / "vectors" / "numerals.json").read_text(encoding="utf-8")
)
figures = st.decimals(
    min_value=-1_000_000, max_value=1_000_000, places=4, allow_nan=False
)


@pytest.mark.parametrize(("text", "value"), VECTORS["read"])
def test_read(text: str, value: str) -> None:
    figure = read_decimal(text)
    assert isinstance(figure, Decimal)
    assert str(figure) == str(Decimal(value))


@pytest.mark.parametrize(("text", "readings"), VECTORS["doubtful"])
def test_a_figure_with_thousands_is_refused_with_its_readings(
    text: str, readings: list[str]
) -> None:
    assert read_decimal(text) == Unread(
        text=text,
        doubt=Doubt.THOUSANDS,
        readings=tuple(Decimal(reading) for reading in readings),
    )


@pytest.mark.parametrize("text", VECTORS["no_figure"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    unread = read_decimal(text)
    assert isinstance(unread, Unread)
    assert unread.doubt is (Doubt.NOT_A_FIGURE if text.strip() else Doubt.EMPTY)
    assert unread.readings == ()


def test_a_slip_of_the_keyboard_is_too_long() -> None:
    unread = read_decimal("9" * 16)
    assert isinstance(unread, Unread)
    assert unread.doubt is Doubt.TOO_LONG
    assert read_decimal("9" * 15) == Decimal("9" * 15)


@pytest.mark.parametrize(("value", "text"), VECTORS["write"])
def test_write(value: str, text: str) -> None:
    assert write_decimal(Decimal(value)) == text


def test_decimals_pad_and_round_half_up() -> None:
    assert write_decimal(Decimal("98.5"), 2) == "98,50"
    assert write_decimal(Decimal("98.125"), 2) == "98,13"
    assert write_decimal(Decimal("-0.001"), 2) == "0,00"
    assert write_decimal(7, 0) == "7"


@given(figures)
def test_what_is_written_without_groups_is_read_back(value: Decimal) -> None:
    assert read_decimal(write_decimal(value, grouped=False)) == value


@given(st.text(max_size=12))
def test_any_text_is_a_figure_or_a_refusal(text: str) -> None:
    figure = read_decimal(text)
    assert isinstance(figure, Unread) or figure.is_finite()
