"""Strict YAML with positions: text to a tree of nodes and all its faults.

Knows the forms of YAML that an office may use, and refuses the rest with its place:
doubled keys, tabs, anchors, tags, further documents, braces, figures in brackets, and
unquoted values that readers read differently. After a syntax error whose remedy is
plain it reads on with the repaired line. Refuses to know what the keys mean.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from gazette.core.problems import Place, Problem, error, in_order
from gazette.store.nodes import Node
from gazette.store.source_text import Line, clean, odd_characters, split_lines
from gazette.store.yaml_events import SyntaxFault, events
from gazette.store.yaml_faults import Spot, explain
from gazette.store.yaml_layout import odd_spaces, spaced, tabs
from gazette.store.yaml_tree import Tree

MAX_CHARACTERS = 8 * 1024 * 1024
MAX_REPAIRS = 50
"""After so many syntax errors in one file the reader stops looking for more."""


def read(
    text: str,
    file: str,
    *,
    first_line: int = 1,
    parser: Callable[[str], Any] | None = None,
) -> tuple[Node | None, tuple[Problem, ...]]:
    """The tree of *text* and every fault found; None when no tree could be made.

    *first_line* is the line of *file* on which *text* begins. *parser* is for tests.
    """
    if len(text) > MAX_CHARACTERS:
        limit = f"{MAX_CHARACTERS // (1024 * 1024)} MB"
        return None, (error("file-too-large", Place(file=file), limit=limit),)
    return _Reading(text, file, first_line, parser).run()


class _Reading:
    """One pass over one text, with the repairs made so far."""

    def __init__(
        self,
        text: str,
        file: str,
        first_line: int,
        parser: Callable[[str], Any] | None,
    ) -> None:
        raw = split_lines(text)
        self.file = file
        self.first_line = first_line
        self.parser = parser
        self.problems: list[Problem] = [
            *odd_characters(raw, file, first_line),
            *tabs(raw, file, first_line),
            *odd_spaces(raw, file, first_line),
        ]
        self.indented_by_tabs = any(
            "\t" in line[: len(line) - len(line.lstrip())] for line in raw
        )
        self.lines: list[Line] = [spaced(clean(line)) for line in raw]
        self.texts: list[str] = [line.text for line in self.lines]
        self.repaired: set[int] = set()

    def run(self) -> tuple[Node | None, tuple[Problem, ...]]:
        """Parse, repair, parse again, until the tree stands or no repair is plain."""
        for _ in range(MAX_REPAIRS):
            tree = Tree(self.file, self.texts, self.locate, self.shifted, self.repaired)
            try:
                node = tree.grow(events("\n".join(self.texts), self.parser))
            except SyntaxFault as fault:
                if self.indented_by_tabs or not self.repair(fault):
                    return None, in_order([*self.problems, *tree.problems])
                continue
            return node, in_order([*self.problems, *tree.problems])
        return None, in_order(self.problems)

    def repair(self, fault: SyntaxFault) -> bool:
        """Report *fault*; whether its line could be repaired."""
        spot = Spot(
            lines=self.texts,
            number=fault.line,
            offset=fault.column,
            locate=self.locate,
        )
        explained = explain(fault, spot)
        number, line = explained.number, explained.repaired
        if number in self.repaired:
            return False
        self.problems.append(explained.problem)
        if line is None or line == self.texts[number]:
            return False
        self.texts[number] = line
        self.repaired.add(number)
        return True

    def locate(self, number: int, offset: int) -> Place:
        """The place in the file of a parsed line and offset, both from 0."""
        if number >= len(self.lines):
            number, offset = len(self.lines) - 1, len(self.lines[-1].text)
        line = self.lines[number]
        if number in self.repaired:
            offset = min(offset, len(line.text))
        column = offset + 1 if line.columns is None else line.column(offset)
        return Place(file=self.file, line=self.first_line + number, column=column)

    def shifted(self, number: int) -> bool:
        """Whether letters of a parsed line stand elsewhere in the file's line."""
        return self.lines[number].columns is not None
