"""What is wrong with a photo file, as a value.

Knows a code and its particulars, as core's problems have them. Refuses to know the
place: whoever asked for the photo knows the file and the line.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFault:
    """Why a file is no photo of ours; ``code`` keys the message catalogue."""

    code: str
    particulars: tuple[tuple[str, str], ...] = ()


def photo_fault(code: str, /, **particulars: object) -> PhotoFault:
    """A fault; keyword arguments become its particulars."""
    texts = ((name, str(value)) for name, value in particulars.items())
    return PhotoFault(code=code, particulars=tuple(sorted(texts)))
