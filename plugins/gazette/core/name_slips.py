"""Names of people that hold more than a name: the slips of those who type lists.

Knows words that stand in posts and units and in nobody's name, words of address, and
capitals. Refuses to mend: what was meant is offered, the officer writes it.
"""

from __future__ import annotations

import re
from enum import Enum

_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_POSTS = (
    *("kiểm sát viên", "kiểm tra viên", "điều tra viên", "chuyên viên", "cán sự"),
    *("phó viện trưởng", "viện trưởng", "phó vụ trưởng", "vụ trưởng"),
    *("phó trưởng phòng", "trưởng phòng", "phó chánh văn phòng", "chánh văn phòng"),
    *("chánh thanh tra", "phó cục trưởng", "cục trưởng", "kế toán trưởng"),
)
_UNITS = ("vksnd", "vksqs", "viện kiểm sát", "ubnd", "tand")
_NO_NAME = re.compile(rf"\b(?:{'|'.join((*_POSTS, *_UNITS))})\b", re.IGNORECASE)
_UNIT_FIRST = re.compile(
    rf"(?:{'|'.join(_UNITS)}|vụ|cục|phòng|văn phòng|thanh tra|trường|tạp chí|báo"
    r"|ban|chi bộ|công đoàn|đoàn thanh niên)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:(?:đồng chí|đ/c|đ\.c\.?|bà|anh hùng lao động)\s+(?=\S)"
    # Ông is a family name too, of people with two or three syllables.
    r"|ông\s+(?=\S+\s+\S+\s+\S))",
    re.IGNORECASE,
)
_LEAST_CAPITALS = 2


class Slip(Enum):
    """What stands in a name that is not of it."""

    PARTS = "parts"
    UNIT = "unit"
    ADDRESS = "address"
    CAPITALS = "capitals"


def slip_of(name: str) -> Slip | None:
    """What is wrong with *name* as one person's name; the gravest alone."""
    if _UNIT_FIRST.match(name) and (
        _NO_NAME.match(name) or not _all_capitalised(name) or any(map(_digit, name))
    ):
        return Slip.UNIT
    if _PARTS.search(name) or _NO_NAME.search(name):
        return Slip.PARTS
    if _ADDRESS.match(name):
        return Slip.ADDRESS
    syllables = [word for word in name.split() if len(word) > 1]
    if len(syllables) >= _LEAST_CAPITALS and all(map(str.isupper, syllables)):
        return Slip.CAPITALS
    return None


def in_parts(text: str) -> tuple[str, ...]:
    """A row typed in one breath, cut at its commas or before its post and unit."""
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) == 1:
        words = _NO_NAME.search(text)
        if words is not None and words.start():
            parts = [text[: words.start()].strip(), text[words.start() :]]
    if len(parts) > 1 and parts[1].lower().startswith(_UNITS):
        parts.insert(1, "_")
    return (*parts[:2], ", ".join(parts[2:])) if len(parts) > 2 else tuple(parts)


def bare_name(name: str) -> str:
    """*name* without the word of address before it, and not in capitals alone."""
    bare = _ADDRESS.sub("", name, count=1)
    return bare if slip_of(bare) is not Slip.CAPITALS else _capitalised(bare)


def _capitalised(name: str) -> str:
    return " ".join(word[:1] + word[1:].lower() for word in name.split())


def _all_capitalised(name: str) -> bool:
    return all(word[:1].isupper() for word in name.split())


def _digit(letter: str) -> bool:
    return letter.isdigit()
