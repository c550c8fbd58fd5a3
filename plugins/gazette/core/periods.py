"""Spans of days, both ends included. Knows nothing of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From ``start`` to ``end``, both included; ``None`` is an open end."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a period ends {self.end} before it starts {self.start}")

    def holds(self, day: date) -> bool:
        """Whether *day* lies in the period."""
        return (self.start is None or self.start <= day) and (
            self.end is None or day <= self.end
        )

    def overlaps(self, other: Period) -> bool:
        """Whether the two share at least one day."""
        starts_before_other_ends = (
            self.start is None or other.end is None or self.start <= other.end
        )
        other_starts_before_end = (
            other.start is None or self.end is None or other.start <= self.end
        )
        return starts_before_other_ends and other_starts_before_end


ALWAYS = Period()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A year, a month or a day: what is known, no more."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day without its month is not a date")
        date(self.year, self.month or 1, self.day or 1)

    @property
    def period(self) -> Period:
        """The first and last day it can mean."""
        if self.month is None:
            return Period(start=date(self.year, 1, 1), end=date(self.year, 12, 31))
        if self.day is None:
            return Period(
                start=date(self.year, self.month, 1),
                end=_last_day(self.year, self.month),
            )
        exact = date(self.year, self.month, self.day)
        return Period(start=exact, end=exact)

    @property
    def exact(self) -> date | None:
        """The day, if it is known."""
        if self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
