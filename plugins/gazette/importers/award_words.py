"""The words of award lists: counts in headings, marks in notes, names as typed.

Knows single cells. Refuses to know rows and the record.
"""

from __future__ import annotations

import re

from gazette.core.folding import spelling
from gazette.store.models.recipients import MARKS

_COUNT = re.compile(
    r"[(:–-]?\s*\b([0-9]{1,4})\s*(?:người|đồng chí|đ/c|cá nhân|tập thể|đơn vị"
    r"|trường hợp)\b\)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\(\s*([0-9]{1,4})\s*\)")
_ENUMERATED = re.compile(
    r"^\s*(?:(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|[0-9]{1,3}(?:\.[0-9]+)*)\s*[.)/:-]|[-–+*•])\s*"
)
_SALUTATION = re.compile(
    r"^(?:ông|bà|anh|chị|cô|đ/c|đồng chí)\s*[:.]?\s+", re.IGNORECASE
)
_BORN = re.compile(
    r"\s*[(,;-]*\s*(?:sn|sinh(?: năm| ngày)?)\b[^()]*\)?\s*$", re.IGNORECASE
)
_MARKS = {spelling(mark): mark for mark in MARKS}


def counted(text: str) -> int | None:
    """The number of recipients that a heading names: ``(32 người)``."""
    found = _COUNT.search(text) or _COUNTED.search(text)
    return int(found[1]) if found else None


def heading_words(text: str) -> str:
    """A heading without its number in front and its count behind."""
    bare = _COUNT.sub(" ", _ENUMERATED.sub("", text))
    return _COUNTED.sub(" ", bare).strip(" :.-–()")


def unnumbered(text: str) -> str:
    """*text* without ``I.``, ``a)`` or a dash in front."""
    return _ENUMERATED.sub("", text)


def addressed(name: str) -> str:
    """*name* without ``Ông``, ``Bà``, ``Đ/c`` in front."""
    return _SALUTATION.sub("", name)


def without_birth(name: str) -> str:
    """*name* without the year or day of birth behind it."""
    return _BORN.sub("", name)


def marked(note: str) -> tuple[tuple[str, ...], str]:
    """The marks that a note is made of, and what else it says."""
    parts = [part.strip() for part in re.split(r"[,;|]", note) if part.strip()]
    marks = [_MARKS[spelling(part)] for part in parts if spelling(part) in _MARKS]
    rest = [part for part in parts if spelling(part) not in _MARKS]
    return tuple(marks), "; ".join(rest)


def is_number(text: str) -> bool:
    """Whether a cell holds nothing but a figure."""
    return re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?\.?", text) is not None


def is_enumerator(text: str) -> bool:
    """Whether a cell only numbers its row: ``II``, ``a)``, ``1.2``."""
    return re.fullmatch(r"(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|[0-9.]+)[.)]?", text) is not None


def plain(text: str) -> str:
    """A cell's words as a field of a row."""
    clean = text.replace("|", "/").replace("@", " ").replace(" #", " số ")
    return " ".join(clean.split()).strip(" ,;")
