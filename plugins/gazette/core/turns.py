"""What can become of a record: it came, it went, it reads otherwise."""

from __future__ import annotations

from enum import Enum


class Turn(Enum):
    """What became of a record; the value is printed."""

    ADDED = "thêm"
    REMOVED = "bỏ"
    ALTERED = "sửa"

    @classmethod
    def of(cls, was: object | None, now: object | None) -> Turn:
        """The turn of a record that was *was* and is *now*."""
        if was is None:
            return cls.ADDED
        return cls.REMOVED if now is None else cls.ALTERED
