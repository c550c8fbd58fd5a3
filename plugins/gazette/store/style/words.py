"""Words: what a CMS leaves behind, links that say nothing, ranks and short forms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.folding import search_form, spelling
from gazette.core.problems import Problem, warning
from gazette.store.style.loose import any_of
from gazette.store.style.mentions import KNOWN
from gazette.store.style.prose import DATELINE, Prose

_END_MARK = re.compile(r"\s*\./\.(?=\W*$)")
_BYLINE = re.compile(
    r"\W*(?:P\.?V|BVPL|BBT|BAN BIÊN TẬP|Theo BVPL|Tin,? ảnh\W.*)\W*", re.IGNORECASE
)
_PIPE = re.compile(r"\s*\|?\s*\|\s*|[^|]*[^|\s]\s+\|\s*")
_CAPITALS = re.compile(r"[A-Z]{2,}")
_ENTITY = re.compile(r"&nbsp;")
_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(")
_EMPTY_WORDS = frozenset(
    spelling(words)
    for words in (
        "tại đây",
        "ở đây",
        "đây",
        "này",
        "link",
        "link này",
        "xem",
        "xem thêm",
        "xem tại đây",
        "bấm vào đây",
        "nhấn vào đây",
        "click vào đây",
        "chi tiết",
        "xem chi tiết",
        "đọc thêm",
        "here",
        "click here",
    )
)
RANKS = (
    "Kiểm sát viên",
    "Kiểm sát viên sơ cấp",
    "Kiểm sát viên trung cấp",
    "Kiểm sát viên cao cấp",
    "Kiểm tra viên",
    "Kiểm tra viên chính",
    "Kiểm tra viên cao cấp",
    "Điều tra viên",
    "Viện trưởng",
    "Phó Viện trưởng",
    "Chánh Văn phòng",
    "Trưởng phòng",
)
_RANK = re.compile(rf"{any_of(RANKS, capital=True)}\b")
_RIGHT = {search_form(rank): rank for rank in RANKS}
_LONGEST_BYLINE = 60


def residue(prose: Prose) -> Iterator[Problem]:
    """The end mark, the dateline, the byline and the table strokes of another house."""
    for number, line in enumerate(prose):
        last = number == len(prose) - 1
        for start, end, kept in _residue(line.raw, line.text, last=last):
            found = line.raw[start:end].strip()
            right = line.corrected(start, end, kept) or "(xóa cả dòng)"
            yield warning("style-residue", line.place(start), found=found, right=right)


def _residue(raw: str, text: str, *, last: bool) -> Iterator[tuple[int, int, str]]:
    """From where to where, and what is to stand there."""
    if "./." in text and (found := _END_MARK.search(text)):
        yield *found.span(), "" if text[: found.start()].endswith(".") else "."
    elif last and len(raw) < _LONGEST_BYLINE and _BYLINE.fullmatch(raw):
        yield 0, len(raw), ""
    if (found := DATELINE.match(raw)) and not KNOWN & set(_CAPITALS.findall(found[0])):
        yield *found.span(), ""
    if "|" in raw and _PIPE.fullmatch(raw):
        yield raw.rindex("|"), len(raw), ""
    for found in _ENTITY.finditer(text):
        yield *found.span(), " "


def link_words(prose: Prose) -> Iterator[Problem]:
    """``tại đây``: read aloud by itself, it does not say where it leads."""
    for line in prose:
        for found in _LINK.finditer(line.raw if "](" in line.raw else ""):
            if spelling(found[1].strip(" .:»")) in _EMPTY_WORDS:
                place = line.place(found.start(1))
                yield warning("style-link-text", place, found=found[1])


def ranks(prose: Prose) -> Iterator[Problem]:
    """A rank or post whose marks went astray: ``Kiếm sát viên``."""
    for line in prose:
        for found in _RANK.finditer(line.text):
            right = _RIGHT[search_form(found[0])]
            if spelling(right) == spelling(found[0]):
                continue
            whole = line.corrected(found.start(), found.end(), right)
            place = line.place(found.start())
            yield warning("style-rank", place, found=found[0], right=whole)
