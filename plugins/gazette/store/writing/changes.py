"""A change named by its path, done to the lines: which of the edits it takes.

Knows how a path leads through the text, and that brackets, braces and keys without
value are written anew as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.store.writing import edits
from gazette.store.writing.edits import Slot
from gazette.store.writing.order import Shape, position
from gazette.store.writing.spans import Span
from gazette.store.writing.trees import PathMissing, Steps, nested, put, taken, told
from gazette.store.writing.values import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reached:
    """How far a path leads: the block in which its next step is looked for.

    ``slot`` is what the block hangs on, None for the whole file; ``known`` are the
    steps that led to it.
    """

    span: Span
    slot: Slot | None
    known: Steps


def put_lines(
    lines: list[str], root: Span, shape: Shape, path: Steps, new: Plain
) -> list[str]:
    """*lines* with *new* at *path*."""
    reached = _walk(lines, root, path)
    span, slot, known = reached.span, reached.slot, reached.known
    rest = path[len(known) :]
    if not rest and slot:
        return edits.replaced(lines, slot, new)
    if _is_block(span) and isinstance(rest[0], str):
        if span.entries is None:
            raise PathMissing(told(path))
        present = [key.text for key, _ in span.entries]
        place = position(present, rest[0], shape.under(known))
        return edits.inserted(lines, span, place, rest[0], nested(rest[1:], new))
    if _is_block(span):
        if span.items is None or rest[0] != len(span.items):
            raise PathMissing(told(path))
        return edits.appended(lines, span, nested(rest[1:], new))
    if slot is None or (span.is_text and span.text):
        raise PathMissing(told(path))
    return edits.replaced(lines, slot, put(_value(span), rest, new))


def taken_lines(lines: list[str], root: Span, path: Steps) -> list[str]:
    """*lines* without what stands at *path*."""
    reached = _walk(lines, root, path)
    if reached.slot is None:
        raise PathMissing(told(path))
    rest = path[len(reached.known) :]
    if rest:
        left = taken(_value(reached.span), rest)
        return edits.replaced(lines, reached.slot, left)
    holder = _walk(lines, root, path[:-1]).span
    place = _place(holder, path[-1])
    following = None if place is None else _slot(lines, holder, place + 1)
    return edits.without(lines, reached.slot, following)


def _walk(lines: list[str], root: Span, path: Steps) -> _Reached:
    span, slot = root, None
    for number, step in enumerate(path):
        place = _place(span, step) if _is_block(span) else None
        inner = None if place is None else _slot(lines, span, place)
        if inner is None:
            return _Reached(span=span, slot=slot, known=path[:number])
        span, slot = inner.value, inner
    return _Reached(span=span, slot=slot, known=path)


def _is_block(span: Span) -> bool:
    return not span.is_text and not span.flow


def _place(span: Span, step: str | int) -> int | None:
    if isinstance(step, str):
        return span.key_index(step)
    return step if span.items is not None else None


def _slot(lines: list[str], span: Span, place: int) -> Slot | None:
    if not 0 <= place < len(span.entries or span.items or ()):
        return None
    make = edits.key_slot if span.entries is not None else edits.item_slot
    return make(lines, span, place)


def _value(span: Span) -> Plain:
    """What brackets hold; nothing for a key without value and for empty brackets."""
    items: Sequence[Span] = span.items or ()
    return tuple(item.text for item in items) if items else ""
