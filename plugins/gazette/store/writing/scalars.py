"""One text as YAML: unquoted where every reader finds the very text, else in quotes.

Double quotes are the house's; single ones stand where the text itself holds a double
quote or a backslash; escapes only where a line break or tab leaves no other way.
"""

from __future__ import annotations

import re

from gazette.core.problems import Place, Problem
from gazette.store.plain_scalars import ambiguity

_NOWHERE = Place(file="")
_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`=")
# What ends or changes an unquoted text: a comment, a key, a line break.
_INSIDE = re.compile(r"\s#|:(?=\s|$)|[\t\r\n]")
_NEEDS_ESCAPE = re.compile(r"[\t\r\n]")
# With the marks behind it: a mark would join the letter of the escape.
_ESCAPED = re.compile(r"([\\\"\t\r\n])([\u0300-\u036f]*)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WORDS = frozenset({"true", "false", "<<"})


class Unwritable(Exception):
    """What was to be written cannot be read back; ``problems`` say why."""

    def __init__(self, reason: str, problems: tuple[Problem, ...] = ()) -> None:
        codes = ", ".join(problem.code for problem in problems)
        super().__init__(f"{reason}: {codes}" if codes else reason)
        self.problems = problems


def scalar(text: str) -> str:
    """*text*, which is in NFC, as a value or key."""
    return text if is_plain(text) else quoted(text)


def key(text: str) -> str:
    """*text* as a key; ``on`` and ``no`` are only words there."""
    return text if text.isalpha() else scalar(text)


def is_plain(text: str) -> bool:
    """Whether *text* may stand without quotes."""
    if not text or text != text.strip() or text[0] in _FIRST or text in _WORDS:
        return False
    if text.startswith("...") or _INSIDE.search(text):
        return False
    return ambiguity(text, _NOWHERE) is None


def quoted(text: str) -> str:
    """*text* in the quotes that suit it."""
    if _NEEDS_ESCAPE.search(text):
        return '"' + _ESCAPED.sub(_escape, text) + '"'
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES[found[1]] + "".join(f"\\u{ord(mark):04x}" for mark in found[2])
