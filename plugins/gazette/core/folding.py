"""Texts made alike: for search, for finding a name, for addresses.

Knows which spellings a Vietnamese reader takes for the same. Refuses to repair what
was written: folded text is compared, never printed (``slug`` is for addresses).
The vectors beside the tests bind the browser's twin of ``fold`` and ``search_form``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, normalize

_ONE_FOR_MANY = str.maketrans(
    {
        # Look-alikes of đ come from other keyboards and from PDF.
        **dict.fromkeys("ĐÐƉðɖ", "đ"),
        **dict.fromkeys("‘’ʼ`´′", "'"),
        **dict.fromkeys("“”«»″„", '"'),
        # Roles and provinces are joined by a hyphen or a dash at random in print.
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_BARE = str.maketrans({"đ": "d", "ƀ": "b", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"})
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_SYLLABLE = re.compile(r"\w[\w\u0300-\u036f]*")
_I_FOR_Y = re.compile(r"\b([hklmstv]|qu)y\b")
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=16384)  # a unit, a section, a title is named ten thousand times
def spelling(text: str) -> str:
    """*text* as one name, letters and tones kept: ``HOÀ  BÌNH`` is ``hòa bình``.

    Case, spaces, dashes, quotes, Unicode form, the look-alikes of đ and the old or new
    place of the tone no longer matter; ``Mẫu An`` and ``Mẫu Ân`` stay two names. The
    tone stands behind its syllable, so the result is a key and no text.
    """
    return _SYLLABLE.sub(_tone_last, normalize("NFD", _tidy(text)))


def fold(text: str) -> str:
    """*text* without case, tones and marks: ``Đắk  Lắk`` and ``dak lak`` are one.

    Letter by letter, each looked up once in a life: bodies by the thousand are folded.
    """
    return " ".join(text.translate(_FOLDED).split())


def search_form(text: str) -> str:
    """``fold``, and i for y where print hesitates: sĩ/sỹ, kỉ/kỷ, Mĩ/Mỹ, Quí/Quý."""
    return _I_FOR_Y.sub(r"\1i", fold(text))


def slug(text: str) -> str:
    """*text* for an address: ``a-z``, ``0-9`` and single inner hyphens; may be empty.

    Many names share a slug (29 Vietnamese syllables become ``do``): an address needs
    something more wherever two things may bear like names.
    """
    return _NOT_IN_A_SLUG.sub("-", fold(text)).strip("-")


class _Folded(dict[int, str]):
    """What becomes of each letter, by its code point; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        decomposed = normalize("NFKD", _tidy(f"x{normalize('NFKC', chr(code))}x"))
        bare = "".join(c for c in decomposed if category(c) != "Mn")
        self[code] = found = bare.translate(_BARE)[1:-1]
        return found


_FOLDED = _Folded()


def _tidy(text: str) -> str:
    """Composed, lower case, single spaces, one sign for signs that look alike."""
    visible = "".join(c for c in normalize("NFC", text) if category(c) != "Cf")
    return " ".join(visible.translate(_ONE_FOR_MANY).casefold().split())


def _tone_last(syllable: re.Match[str]) -> str:
    letters = syllable.group()
    return _TONE.sub("", letters) + "".join(_TONE.findall(letters))
