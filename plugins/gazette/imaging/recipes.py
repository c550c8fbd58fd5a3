"""Renditions as plain arithmetic: which sizes, made how.

Knows numbers. Refuses to open a photo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.imaging.cropping import Box

SUFFIX = {"webp": "webp", "jpeg": "jpg", "avif": "avif"}

LADDER = (1600, 800, 400)
"""Widths that others are scaled from; JPEGs are decoded no larger than the first one
needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """One rendition, upright, as ``webp``, ``jpeg`` or ``avif``.

    ``quality`` is 1 to 100, ``effort`` 0 (fast) to 6 (small): WebP's method, 10 less
    AVIF's speed, nothing to JPEG. ``crop`` is the part of the upright original that is
    shown, all of it if None. Raises ValueError for another format.
    """

    width: int
    height: int
    format: str
    quality: int
    effort: int = 4
    crop: Box | None = None

    def __post_init__(self) -> None:
        if self.format not in SUFFIX:
            raise ValueError(f"no recipe for {self.format!r}, only {[*SUFFIX]}")


def plan(width: int, height: int, widths: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Sizes of a *width* × *height* photo for *widths*, rising, each once.

    Never enlarged: a photo narrower than the widest asked for gives its own width
    last. Heights are rounded half up, at least 1.
    """
    fitting = {wanted for wanted in widths if 0 < wanted <= width}
    if any(wanted > width for wanted in widths):
        fitting.add(width)
    return tuple((w, scaled(height, w, width)) for w in sorted(fitting))


def scaled(height: int, to_width: int, from_width: int) -> int:
    """The height that goes with a new width, half a pixel rounded up."""
    return max(1, (2 * height * to_width + from_width) // (2 * from_width))
