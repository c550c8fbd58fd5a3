"""Whether two records say the same, wherever in a file they stand.

Knows that a ``Place`` is where something was written, not what was written.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from gazette.core.problems import Place


def same(one: Any, other: Any) -> bool:
    """Whether *one* and *other* are equal but for their places."""
    if one is other:
        return True
    if isinstance(one, Place) and isinstance(other, Place):
        return True
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if dataclasses.is_dataclass(one) and type(one) is type(other):
        return not any(True for _ in differing(one, other))
    return bool(one == other)


def differing(one: Any, other: Any, but: Iterable[str] = ()) -> Iterable[str]:
    """The fields in which two records of one kind differ, without those of *but*."""
    skipped = {"place", *but}
    for field in dataclasses.fields(one):
        name = field.name
        if name in skipped or not field.compare:
            continue
        if not same(getattr(one, name), getattr(other, name)):
            yield name
