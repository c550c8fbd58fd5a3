"""Crops keep their shape, stay inside the photo and follow its focus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.imaging.cropping import Box, crop

SIDES = st.integers(1, 16_000)
SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("size", "ratio", "focus", "corners"),
    [
        ((1600, 900), (16, 9), None, (0, 0, 1600, 900)),
        ((1600, 1200), (16, 9), (0.5, 0.5), (0, 150, 1600, 1050)),
        ((1600, 1200), (16, 9), None, (0, 30, 1600, 930)),
        ((1600, 1200), (16, 9), (0.5, 0.0), (0, 0, 1600, 900)),
        ((1600, 1200), (16, 9), (0.5, 1.0), (0, 300, 1600, 1200)),
        ((1600, 900), (1, 1), (0.25, 0.5), (0, 0, 900, 900)),
        ((1600, 900), (1, 1), (0.4, 0.5), (190, 0, 1090, 900)),
        ((1600, 900), (1, 1), (0.99, 0.5), (700, 0, 1600, 900)),
        ((3, 4000), (16, 9), (0.5, 0.5), (0, 1999, 3, 2001)),
        ((1, 1), (1200, 630), None, (0, 0, 1, 1)),
    ],
)
def test_the_part_that_is_kept(
    size: tuple[int, int],
    ratio: tuple[int, int],
    focus: tuple[float, float] | None,
    corners: tuple[int, int, int, int],
) -> None:
    assert crop(*size, ratio, focus).corners == corners


@given(SIDES, SIDES, st.integers(1, 40), st.integers(1, 40), st.tuples(SHARES, SHARES))
def test_a_crop_lies_inside_touches_two_edges_and_holds_its_focus(
    width: int, height: int, across: int, down: int, focus: tuple[float, float]
) -> None:
    box = crop(width, height, (across, down), focus)
    left, top, right, bottom = box.corners
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert box.width == width or box.height == height
    assert left <= min(width - 1, focus[0] * width) <= right
    assert top <= min(height - 1, focus[1] * height) <= bottom
    # The shape is right to half a pixel of the side that was cut.
    if box.width == width and box.height > 1:
        assert abs(box.height - width * down / across) <= 0.5
    elif box.height == height and box.width > 1:
        assert abs(box.width - height * across / down) <= 0.5


@given(SIDES, SIDES)
def test_a_photo_of_that_shape_is_whole(width: int, height: int) -> None:
    whole = Box(left=0, top=0, width=width, height=height)
    assert crop(width, height, (width, height)) == whole
