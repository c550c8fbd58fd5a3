"""Sizes by arithmetic alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.imaging.recipes import Recipe, plan


@pytest.mark.parametrize(
    ("size", "widths", "sizes"),
    [
        ((4000, 3000), (480, 800), ((480, 360), (800, 600))),
        ((1000, 750), (480, 800, 1200), ((480, 360), (800, 600), (1000, 750))),
        ((800, 600), (480, 800, 1200), ((480, 360), (800, 600))),
        ((300, 200), (480, 800), ((300, 200),)),
        ((4000, 3), (400,), ((400, 1),)),
        ((3, 2), (2, 2, 1), ((1, 1), (2, 1))),
        ((1000, 1001), (500,), ((500, 501),)),
        ((800, 600), (), ()),
    ],
)
def test_plan(
    size: tuple[int, int], widths: tuple[int, ...], sizes: tuple[tuple[int, int], ...]
) -> None:
    assert plan(*size, widths) == sizes


@given(st.integers(1, 16_000), st.integers(1, 16_000), st.lists(st.integers(1, 4000)))
def test_never_enlarged_distinct_and_rising(
    width: int, height: int, widths: list[int]
) -> None:
    sizes = plan(width, height, widths)
    assert bool(sizes) == bool(widths)
    assert [w for w, _ in sizes] == sorted({w for w, _ in sizes})
    for w, h in sizes:
        assert w in widths or w == width
        assert w <= width
        assert 1 <= h <= height
        assert abs(h - height * w / width) <= 1


def test_a_format_nobody_makes() -> None:
    with pytest.raises(ValueError, match="gif"):
        Recipe(width=1, height=1, format="gif", quality=80)
