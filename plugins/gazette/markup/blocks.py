"""A text in blocks: photo lines, plain paragraphs, and what needs Markdown.

Knows blank lines and what a line opens like. Refuses to know what becomes of a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Nothing in it means anything to Markdown or HTML, at any place of a line. The second
# line of a paragraph may not begin like an underline, a list or a heading either.
_MARKUP = r"\\`*_\[\]<>&{}!|~^#=+\x00-\x09\x0b-\x1f\x7f-\xa0\xad"
_SPACES = r"\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ue000-\uf8ff"
_PLAIN_LINE = rf"(?![-: ]|\d+[.)])[^{_MARKUP}{_SPACES}\n]+(?<! )"
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*")

_RESIDUE = re.compile(r"leftcenterrightdel", re.IGNORECASE)
_RULE = re.compile(r" {0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})$")
_BULLET = re.compile(r" {0,3}[-*+][ ]+\S")
_NUMBER = re.compile(r" {0,3}\d+\.[ ]+\S")
_FIRST = re.compile(r" {0,3}1\.[ ]+\S")
# What a line of a caption may not open like, in the words of an officer.
_OPENINGS = (
    (re.compile(r"#{1,6}(?:\s|$)"), "tiêu đề"),
    (re.compile(r">"), "trích dẫn"),
    (re.compile(r"[-*+]\s+\S|\d+[.)]\s+\S"), "danh sách"),
    (re.compile(r"\|"), "bảng"),
    (re.compile(r"(?:[-=*_]\s*){3,}$"), "đường kẻ"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines between blank lines; ``row`` is the text's row of the first, from 0."""

    row: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The lines as one string."""
        return "\n".join(self.lines)

    @property
    def is_photo(self) -> bool:
        """Whether an image opens it."""
        return self.lines[0].lstrip().startswith("![")

    @property
    def is_plain(self) -> bool:
        """Whether it is one paragraph without any markup."""
        return _PLAIN.fullmatch("\n".join(self.lines).rstrip(" ")) is not None


def blocks(text: str) -> Iterator[Block]:
    """The blocks of *text* in order."""
    lines: list[str] = []
    start = 0
    for row, line in enumerate(text.split("\n")):
        if line.strip():
            if not lines:
                start = row
            lines.append(line)
        elif lines:
            yield Block(row=start, lines=tuple(lines))
            lines = []
    if lines:
        yield Block(row=start, lines=tuple(lines))


def residue(text: str) -> Iterator[tuple[int, int]]:
    """Rows and columns of the newsroom CMS's image toolbar, copied along as a word."""
    if not _RESIDUE.search(text):
        return
    for row, line in enumerate(text.split("\n")):
        if found := _RESIDUE.search(line):
            yield row, found.start()


def without_residue(text: str) -> str:
    """*text* without that word."""
    return _RESIDUE.sub("", text)


def opening(line: str) -> str | None:
    """What *line* opens like, in Vietnamese, if not like a sentence."""
    bare = line.lstrip()
    return next((name for form, name in _OPENINGS if form.match(bare)), None)


def with_lists_apart(lines: tuple[str, ...]) -> list[str]:
    """*lines* with a blank one before a list that follows its sentence directly.

    Every editor's preview shows a list there; Python-Markdown would run it on.
    """
    out: list[str] = []
    in_list = bool(_BULLET.match(lines[0]) or _NUMBER.match(lines[0]))
    for index, line in enumerate(lines):
        item = (_BULLET.match(line) and not _RULE.match(line)) or _FIRST.match(line)
        if item and index and not in_list:
            out.append("")
            in_list = True
        out.append(line)
    return out
