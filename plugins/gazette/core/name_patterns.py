"""Whether a name follows the pattern family, middle, given, as most names do.

Knows which syllables Vietnamese can have, and a few signs of highland names. Refuses to
order a name that does not follow: that takes a ``sort_name`` written by somebody who
knows the person (``collation.person_key``).

Source: names are listed by the given name, which is the last syllable of a Kinh name;
names such as Rah Lan Chung or Y Blăk Ayŭn do not follow the pattern.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ch|th|tr|ph|qu|[bcdđghklmnpqrstvx])?"
    r"(?!(?:iê|yê|uô|ươ|ă|â|uâ|oă)$)[aăâeêioôơuưy]{1,3}"
    r"(?:ch|ng|nh|[cmnpt])?"
)
# Family names that look like Vietnamese syllables, and words before a name that tell
# man from woman.
_HIGHLAND_FIRST = frozenset({"y", "h", "k", "a", "siu", "nay", "rơ", "ama", "ami"})


def follows_pattern(name: str) -> bool:
    """Whether the last syllable of *name* may be taken for the given name."""
    first, *others = name.split() or [""]
    return _may_open(first) and all(map(is_syllable, others))


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether Vietnamese can have *word* as a syllable, tones aside."""
    letters = _TONES.sub("", normalize("NFD", word.lower()))
    return _SYLLABLE.fullmatch(normalize("NFC", letters)) is not None


def same_letters(name: str, sort_name: str) -> bool:
    """Whether *sort_name* holds the letters of *name*, in whatever order of parts."""
    return _letters(name) == _letters(sort_name)


@lru_cache(maxsize=4096)
def _may_open(first: str) -> bool:
    return is_syllable(first) and first.lower() not in _HIGHLAND_FIRST


def _letters(text: str) -> list[str]:
    return sorted(c for c in normalize("NFC", text).casefold() if c.isalpha())
