"""One change to the lines of a YAML text; every other line stays letter for letter.

Knows where a value begins and ends and how it hangs on its key or dash. Refuses to
judge the result: ``document`` reads it back.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.store.writing.blocks import STEP, block, entry, inline, item
from gazette.store.writing.scalars import Unwritable
from gazette.store.writing.spans import Span
from gazette.store.writing.values import Bare, Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A value and what it hangs on: a key or dash in *column* of *line*.

    ``head`` is the column behind the key's colon, or behind the dash.
    """

    value: Span
    line: int
    column: int
    head: int
    dash: bool

    @property
    def last(self) -> int:
        """The last line of all that belongs to the slot."""
        return max(self.line, self.value.last)


def key_slot(lines: list[str], group: Span, index: int) -> Slot:
    """The slot of a group's entry."""
    key, value = (group.entries or ())[index]
    line, column = key.start
    colon = lines[line].index(":", key.end[1])
    return Slot(value=value, line=line, column=column, head=colon + 1, dash=False)


def item_slot(lines: list[str], sequence: Span, index: int) -> Slot:
    """The slot of a list's item."""
    value = (sequence.items or ())[index]
    column = sequence.start[1]
    line = value.start[0]
    while lines[line][column : column + 1] != "-":
        line -= 1
    return Slot(value=value, line=line, column=column, head=column + 1, dash=True)


def replaced(lines: list[str], slot: Slot, value: Plain) -> list[str]:
    """*lines* with *value* in the place of what the slot holds."""
    before, after = lines[: slot.line], lines[slot.last + 1 :]
    head, tail = lines[slot.line][: slot.head], _tail(lines, slot)
    if isinstance(value, str | Bare):
        above = () if slot.dash else _between(lines, slot)
        return [*before, *above, f"{head} {inline(value)}{tail}", *after]
    new = block(value, slot.column + STEP)
    if not slot.dash:
        return [*before, head + tail, *_between(lines, slot), *new, *after]
    if isinstance(value, tuple) or tail.strip():
        raise Unwritable("a list in a list has no place in the record")
    first = f"{head} {new[0][slot.column + STEP :]}"
    return [*before, first, *new[1:], *after]


def inserted(
    lines: list[str], group: Span, index: int, key: str, value: Plain
) -> list[str]:
    """*lines* with a new entry before the *index*-th of a block group."""
    entries = group.entries or ()
    column = group.start[1]
    new = entry(key, value, column)
    if index:
        above = key_slot(lines, group, index - 1)
        return _put(lines, above.last + 1, new)
    line = entries[0][0].start[0]
    prefix = lines[line][:column]
    if not prefix.strip():
        return _put(lines, line, new)
    new[0] = prefix + new[0][column:]
    rest = " " * column + lines[line][column:]
    return [*lines[:line], *new, rest, *lines[line + 1 :]]


def appended(lines: list[str], sequence: Span, value: Plain) -> list[str]:
    """*lines* with *value* as the last item of a block list."""
    last = item_slot(lines, sequence, len(sequence.items or ()) - 1).last
    return _put(lines, last + 1, item(value, sequence.start[1]))


def without(lines: list[str], slot: Slot, following: Slot | None) -> list[str]:
    """*lines* without the slot; the next entry takes its place behind a dash."""
    kept = list(lines)
    prefix = lines[slot.line][: slot.column]
    if prefix.strip():
        if following is None:
            raise Unwritable("this entry cannot be taken from its line")
        kept[following.line] = prefix + kept[following.line][slot.column :]
    return kept[: slot.line] + kept[slot.last + 1 :]


def _tail(lines: list[str], slot: Slot) -> str:
    """The comment behind a value, or behind the key of a block, with its blanks."""
    value = slot.value
    if value.start[0] > slot.line:
        return lines[slot.line][slot.head :].rstrip()
    if not value.flow:
        return ""
    inside = "".join(lines[slot.line : value.end[0]])
    if value.end[0] > slot.line and "#" in inside:
        raise Unwritable("a comment stands inside the value")
    return lines[value.end[0]][value.end[1] :].rstrip()


def _between(lines: list[str], slot: Slot) -> list[str]:
    """Comments and blank lines between a key and what begins under it."""
    return lines[slot.line + 1 : slot.value.start[0]]


def _put(lines: list[str], at: int, new: list[str]) -> list[str]:
    return [*lines[:at], *new, *lines[at:]]
