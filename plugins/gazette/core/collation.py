"""The Vietnamese order of texts and of people's names.

Knows the alphabet, the tones and how a register of names is ordered. Refuses to know
locales: the same text has the same place on every machine.

Two rules are in use in Viet Nam. The dictionary goes syllable by syllable (``An Bình``
before ``Án An``); Unicode's CLDR ``vi`` weighs the letters of the whole text before any
tone (``Án An`` before ``An Bình``). **This house follows CLDR**, because browsers and
spreadsheets do: a reader who sorts our table again finds our order. Two things are
added: a run of digits counts as one number (``Cụm 2`` before ``Cụm 10``), and the
look-alikes ``Ð`` and ``Ɖ`` stand with ``Đ``. In a person's name each part (given,
family, middle) is compared whole before the next one is looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias
from unicodedata import normalize

Weight: TypeAlias = tuple[int, int, str]
SortKey: TypeAlias = tuple[tuple[Weight, ...], tuple[int, ...], tuple[int, ...], str]
PersonKey: TypeAlias = tuple[SortKey, SortKey, SortKey, SortKey]

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
OTHERS = "#"
"""The heading of names that begin with no letter of the alphabet."""

# CLDR's tones come first, in its order; behind them the marks of highland
# names (Ayŭn, Ê Čăm) and of foreign ones, as the root collation has them.
_MARKS = "\u0300\u0309\u0303\u0301\u0323\u0306\u0302\u030c\u030a\u0308\u030b\u0307"
_PUNCTUATION = "_-–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%‰`^+<=>|~$₫"
_WHOLE_LETTERS = frozenset(normalize("NFD", letter) for letter in ALPHABET)
_STANDS_WITH = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_BESIDE = {"ƀ": "b"}  # a letter of its own in Jrai and Bahnar names, after b
_SPACE, _SIGN, _NUMBER, _LETTER, _FOREIGN = range(5)
_PIECE = re.compile(r"[0-9]+|.[\u0300-\u036f]*", re.DOTALL)
_TOLD_APART = re.compile(r"\s*\([^()]*\)\s*$")


@lru_cache(maxsize=16384)  # the same given and family names by the ten thousand
def sort_key(text: str) -> SortKey:
    """The place of *text* among all texts: letters, then tones, then case.

    Source: CLDR ``vi`` with numeric ordering. The order is total: two texts share a
    key only if they are the same text in NFC.
    """
    pieces = [_weigh(piece) for piece in _PIECE.findall(normalize("NFC", text))]
    return (
        tuple(primary for primary, _, _ in pieces),
        tuple(mark for _, marks, _ in pieces for mark in (0, *marks)),
        tuple(case for _, _, case in pieces),
        normalize("NFC", text),
    )


def person_key(name: str, sort_name: str | None = None) -> PersonKey:
    """The place of a person in a register: given name, family name, middle names.

    The last syllable is the given name and the first the family name, which is wrong
    for many highland and all compound given names: those carry a *sort_name*, written
    in the order of comparison, ``Ánh Lê Thị``, with a comma behind a given name of
    several syllables, ``Rah Lan, Chung``. A bracket that tells two people of one name
    apart (``Nguyễn Văn Hùng (1)``) counts last.

    Source: Vietnamese usage in registers of people, by given name; letters and tones as
    in ``sort_key``.
    """
    given, family, middle = parts_of(name, sort_name)
    return sort_key(given), sort_key(family), sort_key(middle), sort_key(name)


def initial(name: str, sort_name: str | None = None) -> str:
    """The A–Z heading a person stands under: the capital of the given name's letter.

    One of ``ALPHABET`` in capitals, or ``OTHERS``.
    """
    return letter_of(person_key(name, sort_name))


def letter_of(key: PersonKey) -> str:
    """The heading of the person with that key."""
    for kind, place, _ in key[0][0][:1]:
        if kind == _LETTER:
            return ALPHABET[place].upper()
    return OTHERS


def parts_of(name: str, sort_name: str | None = None) -> tuple[str, str, str]:
    """Given, family and middle, as *sort_name* has them or as the syllables stand."""
    if sort_name is not None:
        given, _, rest = sort_name.strip().partition("," if "," in sort_name else " ")
        family, _, middle = rest.strip().partition(" ")
        return given.strip(), family, middle
    bare = _TOLD_APART.sub("", name) if ")" in name else name
    match bare.split():
        case [family, *middles, given]:
            return given, family, " ".join(middles)
        case [given]:
            return given, "", ""
    return "", "", ""


@lru_cache(maxsize=8192)
def _weigh(piece: str) -> tuple[Weight, tuple[int, ...], int]:
    """Letter, marks and case of one letter with its marks, or of one number."""
    if piece.isascii() and piece.isdigit():
        digits = piece.lstrip("0")
        return (_NUMBER, len(digits), digits), (), 0
    if piece.isspace():
        return (_SPACE, 0, ""), (), 0
    if piece in _PUNCTUATION:
        return (_SIGN, _PUNCTUATION.index(piece), ""), (), 0
    letter, marks = _letter_and_marks(normalize("NFD", piece.translate(_STANDS_WITH)))
    lower = letter.lower()
    place = ALPHABET.find(_BESIDE.get(lower, lower))
    if place < 0:
        return (_FOREIGN, 0, lower), marks, int(letter != lower)
    beside = lower if lower in _BESIDE else ""
    return (_LETTER, place, beside), marks, int(letter != lower)


def _letter_and_marks(decomposed: str) -> tuple[str, tuple[int, ...]]:
    """The letter of the alphabet (``ậ`` holds ``â``) and the weights of other marks."""
    base, marks = decomposed[0], decomposed[1:]
    for mark in marks:
        if (base + mark).lower() in _WHOLE_LETTERS:
            base, marks = normalize("NFC", base + mark), marks.replace(mark, "", 1)
            break
    return base, tuple(_mark_weight(mark) for mark in marks)


def _mark_weight(mark: str) -> int:
    known = _MARKS.find(mark)
    return known + 1 if known >= 0 else ord(mark)
