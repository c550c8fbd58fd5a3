"""Letters and signs: where the tone stands, which quotes and dots, composed Unicode.

One text keeps one way. Which way is the writer's choice: the majority of the text
decides, and at a draw whatever came first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gazette.core.problems import Place, Problem, warning
from gazette.store.style.prose import Line, Prose

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_PAIRS = ("oa", "oe", "uy")
_OPEN = re.compile(
    r"(?:[òóỏõọÒÓỎÕỌ][aeAE]|[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[ùúủũụÙÚỦŨỤ][yY]"
    r"|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\w)"
)
_HEAD = re.compile(r"[^\W\d_]*$")
_DOTS = re.compile(r"\.{3,}")
_STRAIGHT = re.compile(r"\"(?<!\d.)")


def tones(prose: Prose) -> Iterator[Problem]:
    """``hoà`` and ``hòa`` in one text; proper names are left as people write them."""
    old: list[tuple[Line, int, str, str]] = []
    new: list[tuple[Line, int, str, str]] = []
    first = ""
    for line in prose:
        for found in _OPEN.finditer(line.text):
            head = _HEAD.search(line.text, 0, found.start())
            assert head is not None
            word = head[0] + found[0]
            kind, other = _placed(word)
            if not kind or _is_name(line.text, head.start(), found.end()):
                continue
            first = first or kind
            (old if kind == "old" else new).append((line, head.start(), word, other))
    fewer = "new" if len(old) > len(new) else "old"
    if len(old) == len(new):
        fewer = "new" if first == "old" else "old"
    for line, start, word, other in old if fewer == "old" else new:
        if not (old and new):
            return
        right = line.corrected(start, start + len(word), other)
        yield warning("style-tone", line.place(start), found=word, right=right)


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a capital word stands beside another: a person's or a place's name."""
    if not text[start].isupper():
        return False
    before = re.search(r"([^\W\d_]+) $", text[:start])
    after = re.match(r" ([^\W\d_]+)", text[end:])
    return any(word is not None and word[1][0].isupper() for word in (before, after))


def _placed(word: str) -> tuple[str, str]:
    """Where the tone of *word*'s open oa, oe or uy stands, and the word written the
    other way; nothing for all other words.
    """
    bare = unicodedata.normalize("NFD", word)
    tone = next((mark for mark in bare if mark in _TONES), "")
    if not tone:
        return "", ""
    plain = bare.replace(tone, "")
    pair = plain[-2:]
    if pair.casefold() not in _PAIRS or plain[-3:-2].casefold() == "q":
        return "", ""
    head = unicodedata.normalize("NFC", plain[:-2])
    first = unicodedata.normalize("NFC", f"{head}{pair[0]}{tone}{pair[1]}")
    last = unicodedata.normalize("NFC", f"{head}{pair}{tone}")
    composed = unicodedata.normalize("NFC", word)
    if composed == first:
        return "old", last
    return ("new", first) if composed == last else ("", "")


def quotes(prose: Prose) -> Iterator[Problem]:
    """Straight quotes where the text has curly ones too."""
    if not any("“" in line.raw for line in prose):
        return
    for line in prose:
        for number, found in enumerate(_STRAIGHT.finditer(line.text)):
            sign = "”" if number % 2 else "“"
            right = line.corrected(found.start(), found.end(), sign)
            yield warning("style-quote", line.place(found.start()), right=right)


def dots(prose: Prose) -> Iterator[Problem]:
    """Three full stops for the one sign that they mean."""
    for line in prose:
        for found in _DOTS.finditer(line.text):
            right = line.corrected(found.start(), found.end(), "…")
            yield warning("style-ellipsis", line.place(found.start()), right=right)


def decomposed(text: str, file: str) -> Iterator[Problem]:
    """Letters whose marks are typed apart: told once a file, at the first."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    lines = [
        (number, line)
        for number, line in enumerate(text.split("\n"), 1)
        if not unicodedata.is_normalized("NFC", line)
    ]
    number, line = lines[0]
    composed = unicodedata.normalize("NFC", line)
    spot = next(
        at
        for at, pair in enumerate(zip(line, composed, strict=False))
        if pair[0] != pair[1]
    )
    place = Place(file=file, line=number, column=spot + 1)
    yield warning("style-nfd", place, lines=len(lines))
