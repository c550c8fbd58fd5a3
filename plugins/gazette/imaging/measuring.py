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
    for a moving picture, of which the first frame is shown. ``rights`` and
    ``source_type`` are the notices that stay with the picture (describing.Notices).
    """

    width: int
    height: int
    format: str
    sha256: str
    bytes: int
    frames: int
    has_alpha: bool
    rights: str | None = None
    source_type: str | None = None


def measure(path: Path) -> Measured | PhotoFault:
    """The figures of the photo at *path*, or what is wrong with it. Never raises."""
    # Pillow is loaded by the first new photo: an unchanged site has none.
    from gazette.imaging.describing import described
    from gazette.imaging.originals import open_original

    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    width, height = original.size
    notices = described(original).notices
    return Measured(
        width=width,
        height=height,
        format=original.format,
        sha256=hashlib.sha256(original.data).hexdigest(),
        bytes=len(original.data),
        frames=original.frames,
        has_alpha=original.has_alpha,
        rights=notices.rights,
        source_type=notices.source_type,
    )
