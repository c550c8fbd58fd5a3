"""Patterns that find Vietnamese words whatever became of their marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gazette.core.folding import fold

_LETTERS = {
    "a": "aàáảãạăằắẳẵặâầấẩẫậ",
    "d": "dđ",
    "e": "eèéẻẽẹêềếểễệ",
    "i": "iìíỉĩịyỳýỷỹỵ",
    "o": "oòóỏõọôồốổỗộơờớởỡợ",
    "u": "uùúủũụưừứửữự",
    "y": "yỳýỷỹỵiìíỉĩị",
}


UPPER = "A-ZĐ" + "".join(_LETTERS.values()).upper()
"""All capitals, for a class of a pattern: no range of code points holds just them."""


def loose(words: str) -> str:
    """A pattern for *words* with any marks, or none, in any case."""
    return "".join(map(_letter, fold(words)))


def any_of(phrases: Iterable[str], *, capital: bool = False) -> str:
    """A pattern for a word's beginning that is one of *phrases*, long ones first.

    It opens with the class of their first letters, which a search skips along; with
    *capital* only a capital may stand there.
    """
    firsts: set[str] = set()
    branches = []
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        first = _both(fold(phrase)[0])
        first = "".join(c for c in first if c.isupper()) if capital else first
        firsts.update(first)
        branches.append(f"(?<=[{first}]){loose(phrase[1:])}")
    return rf"[{''.join(sorted(firsts))}](?<!\w.)(?:{'|'.join(branches)})"


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    both = _both(letter)
    return f"[{both}]" if len(both) > 1 else re.escape(letter)


def _both(letter: str) -> str:
    letters = _LETTERS.get(letter, letter)
    return letters + letters.upper() if letters.upper() != letters else letters
