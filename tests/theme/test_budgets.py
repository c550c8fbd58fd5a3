"""The heaviest page of each type stays within the budgets of the house."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from theme.tools.budgets import FIRST_PHOTO, FONTS, SCRIPTS, WHOLE, Cost, cost
from theme.tools.specimens import specimens

LIGHT = Cost(name="x", html=WHOLE - SCRIPTS, css=0, js=SCRIPTS, fonts=FONTS, photo=None)


@pytest.fixture(scope="module")
def costs(sample: Path) -> list[Cost]:
    return [cost(sample, one) for one in specimens(sample)]


def test_the_limits_are_those_of_the_brief() -> None:
    assert (WHOLE, SCRIPTS, FONTS) == (60_000, 12_000, 2)


def test_no_page_is_over(costs: list[Cost]) -> None:
    assert not [fault for one in costs for fault in one.over()]


def test_what_is_counted_is_there(costs: list[Cost]) -> None:
    """A page that fetched nothing would pass as well."""
    for one in costs:
        assert one.html > 1000
        assert one.css > 5000
        assert one.js > 1000
        assert one.fonts
    assert sum(one.photo is not None for one in costs) >= 4


def test_the_search_page_alone_carries_the_search(costs: list[Cost]) -> None:
    by_name = {one.name: one for one in costs}
    assert by_name["search"].js > by_name["report"].js


@pytest.mark.parametrize(
    ("more", "word"),
    [
        ({"html": WHOLE}, "HTML"),
        ({"js": SCRIPTS + 1}, "JS"),
        ({"fonts": 3}, "fonts"),
        ({"photo": FIRST_PHOTO + 1}, "photo"),
    ],
)
def test_too_much_is_told(more: dict[str, int], word: str) -> None:
    assert not list(LIGHT.over())
    assert any(word in fault for fault in dataclasses.replace(LIGHT, **more).over())
