"""A report's file in two: the YAML between its fences, and the body after them.

Knows fences and line numbers. Refuses to know keys and Markdown.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.problems import Place, Problem, error, in_order
from gazette.store.nodes import Node
from gazette.store.source_text import clean, odd_characters, split_lines
from gazette.store.yaml_reader import read

FENCE = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """``body`` is in NFC with ``\\n`` breaks; it begins on ``body_first_line``."""

    node: Node | None
    body: str
    body_first_line: int


def split(text: str, file: str) -> tuple[FrontMatter | None, tuple[Problem, ...]]:
    """The two parts of *text*; None where the fences are not in order."""
    lines = split_lines(text)
    if lines[0].rstrip() != FENCE:
        start = Place(file=file, line=1, column=1)
        return None, (error("fence-missing", start),)
    closing = _closing_fence(lines)
    if closing is None:
        return None, (error("fence-not-closed", Place(file=file, line=1, column=1)),)
    node, problems = read("\n".join(lines[1:closing]), file, first_line=2)
    body = lines[closing + 1 :]
    parts = FrontMatter(
        node=node,
        body="\n".join(clean(line).text for line in body),
        body_first_line=closing + 2,
    )
    return parts, in_order([*problems, *_damage(body, file, closing + 2)])


def _closing_fence(lines: list[str]) -> int | None:
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return number
    return None


def _damage(body: list[str], file: str, first_line: int) -> list[Problem]:
    """Lost and control characters; what cannot be seen is dropped from a body."""
    return [
        problem
        for problem in odd_characters(body, file, first_line)
        if problem.code != "invisible-character"
    ]
