"""People: a stable id where rows of different decisions are one person.

A row needs no person. No birth date, number, phone, address or ethnicity: the
record has no such field (Law 91/2025/QH15).
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A post (chức vụ) held in a unit for a time."""

    title: str
    unit: str
    printed_unit: str
    valid: Period = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """``sort_name`` stands where the last syllable is not the given name.

    ``other_than`` are records of the same name that are known to be other people.
    """

    id: str
    name: str
    sort_name: str | None = None
    posts: tuple[Post, ...] = ()
    other_than: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place
