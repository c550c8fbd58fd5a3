"""Where everything stands in a YAML text: each value with its first and last letter.

Knows positions only, from the parser's own events. Refuses to judge: the text has
already passed the strict reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

import yaml

from gazette.store.yaml_events import events

Spot = tuple[int, int]
"""Line and column, both from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One value. ``last`` is the last line that belongs to it.

    ``entries`` are a group's keys with their values, ``items`` a list's; ``flow``
    says that braces or brackets hold them, or that the text is no block of lines.
    """

    start: Spot
    end: Spot
    last: int
    flow: bool
    text: str = ""
    entries: tuple[tuple[Span, Span], ...] | None = None
    items: tuple[Span, ...] | None = None

    @property
    def is_text(self) -> bool:
        return self.entries is None and self.items is None

    def key_index(self, key: str) -> int | None:
        """The place of *key* among the group's entries."""
        for index, (name, _) in enumerate(self.entries or ()):
            if name.text == key:
                return index
        return None


def spans(lines: Sequence[str]) -> Span:
    """The tree of the document in *lines*, which end without their breaks."""
    source = events("\n".join(lines))
    next(source)
    next(source)
    return _span(next(source), source, lines)


def _span(event: Any, source: Iterator[Any], lines: Sequence[str]) -> Span:
    start = (event.start_mark.line, event.start_mark.column)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(event, start, source, lines)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(event, start, source, lines)
    end = _end(event)
    in_block = event.style in ("|", ">")
    last = _last_of_block(start, end, lines) if in_block else end[0]
    text = normalize("NFC", event.value)  # as the strict reader has it
    return Span(start=start, end=end, last=last, flow=not in_block, text=text)


def _mapping(
    event: Any, start: Spot, source: Iterator[Any], lines: Sequence[str]
) -> Span:
    entries = []
    while not isinstance(first := next(source), yaml.MappingEndEvent):
        key = _span(first, source, lines)
        entries.append((key, _span(next(source), source, lines)))
    end = _end(first)
    last = end[0] if event.flow_style else entries[-1][1].last
    return Span(
        start=start,
        end=end,
        last=last,
        flow=bool(event.flow_style),
        entries=tuple(entries),
    )


def _sequence(
    event: Any, start: Spot, source: Iterator[Any], lines: Sequence[str]
) -> Span:
    items = []
    while not isinstance(first := next(source), yaml.SequenceEndEvent):
        items.append(_span(first, source, lines))
    end = _end(first)
    last = end[0] if event.flow_style else items[-1].last
    return Span(
        start=start,
        end=end,
        last=last,
        flow=bool(event.flow_style),
        items=tuple(items),
    )


def _end(event: Any) -> Spot:
    return event.end_mark.line, event.end_mark.column


def _last_of_block(start: Spot, end: Spot, lines: Sequence[str]) -> int:
    """The last line with text of a block; blank lines after it belong to nobody."""
    last = min(end[0], len(lines) - 1)
    if end[1] == 0 and last > start[0]:
        last -= 1
    while last > start[0] and not lines[last].strip():
        last -= 1
    return last
