"""Parser events to nodes, refusing what a record may not contain.

Knows keys, lists and texts. Refuses anchors, tags, merge keys, braces, nested or
figure-filled brackets, further documents and bottomless nesting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import yaml

from gazette.core.problems import Place, Problem, error
from gazette.store.nodes import Broken, Comment, Mapping, Node, Scalar
from gazette.store.nodes import Sequence as SequenceNode
from gazette.store.plain_scalars import ambiguity
from gazette.store.source_text import escaped_character

MAX_DEPTH = 12
"""Deepest nesting; the deepest record needs seven."""

_COMMENT = re.compile(r"\s+(#.*?)\s*$")
_FIGURE = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_SWALLOWED_ITEM = re.compile(r"\s*-\s?\S")


class TooDeep(Exception):
    """Nesting beyond MAX_DEPTH; the rest is not read."""


class Tree:
    """Grows one document's nodes; what it refuses stands in ``problems``."""

    def __init__(
        self,
        file: str,
        lines: Sequence[str],
        locate: Callable[[int, int], Place],
        shifted: Callable[[int], bool],
        repaired: set[int],
    ) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._lines = lines
        self._locate = locate
        self._shifted = shifted
        self._repaired = repaired
        self._source: Iterator[Any] = iter(())

    def grow(self, source: Iterator[Any]) -> Node | None:
        """The first document of *source*; None when it is empty or bottomless."""
        self._source = source
        try:
            return self._document()
        except TooDeep:
            return None

    def _document(self) -> Node | None:
        next(self._source)
        start = next(self._source)
        if isinstance(start, yaml.StreamEndEvent):
            self._refuse_empty()
            return None
        self._refuse_directives(start)
        node = self._node(next(self._source), 1)
        next(self._source)
        self._refuse_second(next(self._source))
        if isinstance(node, Scalar) and not node.text:
            self._refuse_empty()
            return None
        return node

    def _node(self, event: Any, depth: int) -> Node:
        place = self._place(event.start_mark)
        if depth > MAX_DEPTH:
            self.problems.append(error("nested-too-deep", place, depth=MAX_DEPTH))
            raise TooDeep
        if isinstance(event, yaml.AliasEvent):
            self.problems.append(error("anchor-or-alias", place, sign="*"))
            return Broken(place=place)
        refused = self._refuse_properties(event, place)
        if isinstance(event, yaml.MappingStartEvent):
            node: Node = self._mapping(event, place, depth)
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(event, place, depth)
        else:
            node = self._scalar(event, place)
        return Broken(place=place) if refused else node

    def _mapping(self, event: Any, place: Place, depth: int) -> Node:
        entries: list[tuple[Scalar, Node]] = []
        lines: dict[str, int] = {}
        while not isinstance(first := next(self._source), yaml.MappingEndEvent):
            key = self._key(first, depth + 1)
            value = self._node(next(self._source), depth + 1)
            if isinstance(key, Scalar) and self._accepts(key, lines):
                lines[key.text] = key.place.line
                entries.append((key, value))
            elif not isinstance(key, Scalar | Broken):
                self.problems.append(error("key-not-text", key.place))
        if event.flow_style and entries:
            self.problems.append(self._flow_mapping(event.start_mark, place))
            return Broken(place=place)
        return Mapping(entries=tuple(entries), place=place)

    def _key(self, event: Any, depth: int) -> Node:
        """A key; ``on`` and ``no`` are only words here: a key is never a value."""
        word = isinstance(event, yaml.ScalarEvent) and event.value.isalpha()
        if word:
            place = self._place(event.start_mark)
            if not self._refuse_properties(event, place):
                return Scalar(text=event.value, plain=not event.style, place=place)
            return Broken(place=place)
        return self._node(event, depth)

    def _flow_mapping(self, mark: yaml.Mark, place: Place) -> Problem:
        if self._lines[mark.line].startswith("{", mark.column):
            return error("braces", place)
        return error("nested-brackets", place)

    def _accepts(self, key: Scalar, lines: dict[str, int]) -> bool:
        if key.text == "<<" and key.plain:
            self.problems.append(error("merge-key", key.place))
            return False
        if not key.text:
            self.problems.append(error("key-empty", key.place))
            return False
        if key.text in lines:
            self.problems.append(
                error(
                    "duplicate-key",
                    key.place,
                    key=key.text,
                    first_line=lines[key.text],
                )
            )
            return False
        return True

    def _sequence(self, event: Any, place: Place, depth: int) -> Node:
        items: list[Node] = []
        while not isinstance(first := next(self._source), yaml.SequenceEndEvent):
            item = self._node(first, depth + 1)
            items.append(self._one_line(item, first) if not event.flow_style else item)
        if not event.flow_style:
            return SequenceNode(items=tuple(items), place=place)
        return self._bracketed(tuple(items), place)

    def _one_line(self, item: Node, event: Any) -> Node:
        """A plain list item on two lines is two items, one without its dash."""
        if not isinstance(item, Scalar) or not item.plain:
            return item
        if event.start_mark.line == event.end_mark.line:
            return item
        line = self._lines[event.start_mark.line + 1]
        start = len(line) - len(line.lstrip())
        place = self._locate(event.start_mark.line + 1, start)
        self.problems.append(error("item-on-two-lines", place))
        return Broken(place=item.place)

    def _bracketed(self, items: tuple[Node, ...], place: Place) -> Node:
        """A list in brackets may hold words only: a comma cuts figures and names."""
        for item in items:
            if not isinstance(item, Scalar | Broken):
                self.problems.append(error("nested-brackets", item.place))
                return Broken(place=place)
            if isinstance(item, Scalar) and item.plain and _FIGURE.fullmatch(item.text):
                self.problems.append(error("figures-in-brackets", place))
                return Broken(place=place)
        return SequenceNode(items=items, place=place)

    def _scalar(self, event: Any, place: Place) -> Node:
        plain = not event.style
        if plain:
            fault = ambiguity(event.value, place) or self._swallowed(event)
        else:
            fault = escaped_character(event.value, place)
        if fault:
            self.problems.append(fault)
            return Broken(place=place)
        return Scalar(
            text=event.value,
            plain=plain,
            place=place,
            comment=self._comment(event.end_mark),
            first_column=self._first_column(event, place),
        )

    def _swallowed(self, event: Any) -> Problem | None:
        """A list item that YAML reads as the end of the line above it."""
        first, last = event.start_mark.line, event.end_mark.line
        for number in range(first + 1, last + 1):
            if _SWALLOWED_ITEM.match(self._lines[number]):
                line = self._lines[number]
                place = self._locate(number, len(line) - len(line.lstrip()))
                return error("line-swallowed", place, above=place.line - 1)
        return None

    def _comment(self, mark: yaml.Mark) -> Comment | None:
        line = self._lines[mark.line] if mark.line < len(self._lines) else ""
        if "#" not in line:
            return None
        match = _COMMENT.match(line, mark.column)
        if match is None:
            return None
        return Comment(text=match[1], place=self._locate(mark.line, match.start(1)))

    def _first_column(self, event: Any, place: Place) -> int:
        mark = event.start_mark
        if mark.line != event.end_mark.line or mark.line >= len(self._lines):
            return 0
        inset = 1 if event.style else 0
        line = self._lines[mark.line]
        if not line.startswith(event.value, mark.column + inset):
            return 0
        if self._shifted(mark.line):
            return 0
        return place.column + (0 if mark.line in self._repaired else inset)

    def _refuse_properties(self, event: Any, place: Place) -> bool:
        if event.anchor is not None:
            self.problems.append(error("anchor-or-alias", place, sign="&"))
            return True
        if event.tag is not None:
            self.problems.append(error("tag", place))
            return True
        return False

    def _refuse_directives(self, start: Any) -> None:
        if start.version or start.tags:
            self.problems.append(error("directive", self._place(start.start_mark)))

    def _refuse_second(self, event: Any) -> None:
        if not isinstance(event, yaml.StreamEndEvent):
            place = self._place(event.start_mark)
            self.problems.append(error("several-documents", place))

    def _refuse_empty(self) -> None:
        self.problems.append(error("file-empty", Place(file=self._file)))

    def _place(self, mark: yaml.Mark) -> Place:
        return self._locate(mark.line, mark.column)
