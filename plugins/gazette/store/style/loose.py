"""Patterns that find Vietnamese words whatever became of their marks."""

from __future__ import annotations

import re

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
    """A pattern for *words* with any marks, or none; case is the caller's flag."""
    return "".join(_letter(letter) for letter in fold(words))


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    others = _LETTERS.get(letter)
    return f"[{others}]" if others else re.escape(letter)
