"""The text as the machine may read it, and the place of every spot of it.

Knows normal form, line ends, invisible characters and the private marks that later
steps write into the text. Refuses to know Markdown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from gazette.core.problems import Place

# Private marks: they cannot come from an author, since clean() takes them out.
LINK_OPEN, LINK_CLOSE = "\ue000", "\ue001"
LESS_THAN = "\ue002"  # a "<" that is text, not a tag: one character, so columns hold
TOKEN_OPEN, TOKEN_CLOSE = "\ue003", "\ue004"

# Controls but tab and newline, surrogates, noncharacters, and the private marks.
# Python-Markdown keeps its own placeholders between U+0002 and U+0003.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000-\ue00f\ufdd0-\ufdef\ufffe\uffff]"
)
_LINK_MARK = re.compile(f"{LINK_OPEN}[0-9]*{LINK_CLOSE}?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One text of one file; ``first_line`` is the file's line of the text's first."""

    file: str
    first_line: int
    text: str

    def place(self, row: int, column: int = 0) -> Place:
        """The place of a spot, *row* and *column* counted from 0."""
        return Place(file=self.file, line=self.first_line + row, column=column + 1)

    def place_of(self, offset: int) -> Place:
        """The place of the character at *offset* of the text."""
        row = self.text.count("\n", 0, offset)
        return self.place(row, offset - (self.text.rfind("\n", 0, offset) + 1))


def clean(text: str) -> str:
    """*text* in NFC with ``\\n`` line ends; a forbidden character becomes a space.

    A newsroom file comes cleaned and its odd characters reported by store; other
    texts come as they are.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))


def settle(html: str) -> str:
    """*html* without private marks: text's own ``<`` escaped, link marks gone."""
    html = _LINK_MARK.sub("", html).replace(LESS_THAN, "&lt;")
    return FORBIDDEN.sub("", html)


def settle_plain(text: str) -> str:
    """Plain *text* without private marks."""
    return FORBIDDEN.sub("", _LINK_MARK.sub("", text).replace(LESS_THAN, "<"))
