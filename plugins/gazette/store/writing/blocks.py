"""Plain values as lines of YAML: one value a line, two spaces a step, no wrapping."""

from __future__ import annotations

from gazette.store.writing.scalars import Unwritable, key, scalar
from gazette.store.writing.values import Bare, Plain

STEP = 2


def entry(name: str, value: Plain, column: int) -> list[str]:
    """``name: value`` with its key in *column*, from 0."""
    head = " " * column + key(name) + ":"
    if isinstance(value, str | Bare):
        return [f"{head} {inline(value)}"]
    return [head, *block(value, column + STEP)]


def item(value: Plain, column: int) -> list[str]:
    """One item of a list, its dash in *column*."""
    dash = " " * column + "- "
    if isinstance(value, str | Bare):
        return [dash + inline(value)]
    if isinstance(value, tuple):
        raise Unwritable("a list in a list has no place in the record")
    lines = block(value, column + STEP)
    return [dash + lines[0][column + STEP :], *lines[1:]]


def block(value: dict[str, Plain] | tuple[Plain, ...], column: int) -> list[str]:
    """The lines of a group or list that begins in *column*."""
    if isinstance(value, tuple):
        return [line for part in value for line in item(part, column)]
    return [line for key, part in value.items() for line in entry(key, part, column)]


def inline(value: str | Bare) -> str:
    """A value of one line."""
    return value.text if isinstance(value, Bare) else scalar(value)
