"""Which part of a photo stands in a place of another shape.

Knows numbers. Refuses to open a photo, and to guess where its subject is.
"""

from __future__ import annotations

from dataclasses import dataclass

Focus = tuple[float, float]

UPPER_MIDDLE: Focus = (0.5, 0.4)
"""Where faces are in a photo of a room, if nobody has said what matters in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a picture in whole pixels, counted from its upper left corner."""

    left: int
    top: int
    width: int
    height: int

    @property
    def corners(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom, as Pillow's ``crop`` and ``resize`` take it."""
        return (self.left, self.top, self.left + self.width, self.top + self.height)


def crop(
    width: int, height: int, ratio: tuple[int, int], focus: Focus | None = None
) -> Box:
    """The largest part of *width* × *height* in the shape *ratio* (``(16, 9)``).

    *focus* (0 to 1 from the upper left; ``None``: the upper middle) stands as near to
    its middle as the edges allow. Nothing is cut off a photo of that shape.
    """
    across, down = ratio
    if width * down > height * across:
        cut = (max(1, _share(height, across, down)), height)
    else:
        cut = (width, max(1, _share(width, down, across)))
    x, y = UPPER_MIDDLE if focus is None else focus
    return Box(
        left=_offset(width, cut[0], x),
        top=_offset(height, cut[1], y),
        width=cut[0],
        height=cut[1],
    )


def _share(side: int, part: int, whole: int) -> int:
    """*side* × *part* ÷ *whole*, half a pixel rounded up."""
    return (2 * side * part + whole) // (2 * whole)


def _offset(side: int, kept: int, point: float) -> int:
    """How much is cut off before the part, so that *point* is in its middle."""
    before = side * min(max(point, 0.0), 1.0) - kept / 2
    return min(max(0, int(before + 0.5)), side - kept)
