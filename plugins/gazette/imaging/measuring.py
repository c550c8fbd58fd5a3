"""Photos in figures: size, format, identity. Nothing is decoded.

Knows headers. Refuses to judge whether a photo is large enough for its place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from gazette.imaging.faults import PhotoFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A sound photo. Width and height in pixels, upright as a reader sees them.

    ``format`` is ``jpeg``, ``png``, ``webp`` or ``heic``; ``frames`` is more than 1
    for a moving picture, of which the first frame is shown.
    """

    width: int
    height: int
    format: str
    sha256: str
    bytes: int
    frames: int
    has_alpha: bool


def measure(path: Path) -> Measured | PhotoFault:
    """The figures of the photo at *path*, or what is wrong with it. Never raises."""
    # Pillow is loaded by the first new photo: an unchanged site has none.
    from gazette.imaging.originals import open_original

    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    width, height = original.size
    return Measured(
        width=width,
        height=height,
        format=original.format,
        sha256=hashlib.sha256(original.data).hexdigest(),
        bytes=len(original.data),
        frames=original.frames,
        has_alpha=original.has_alpha,
    )
