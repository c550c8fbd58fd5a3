"""A published correction (đính chính): what was said, what is right, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A dated correction, printed on the record and in the public log.

    ``text`` is the whole of it in words. Where it was written in parts, ``was`` is
    what stood there before, ``now`` what stands there, ``why`` the reason.
    """

    on: date
    text: str
    was: str | None = None
    now: str | None = None
    why: str | None = None
