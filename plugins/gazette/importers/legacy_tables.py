"""The letters of TCVN3 (ABC fonts) and VNI Windows, as a Latin-1 reader sees them.

Sources: TCVN 5712:1993 for the ABC fonts, which hold 74 of its letters (the capitals
with tones stand in fonts of their own, ``.VnTimeH``); VNI's published character set,
a vowel and a second sign for its marks, compared with the table of xvnkb (2002).
"""

from __future__ import annotations

import unicodedata

from gazette.core.legacy_text import TCVN_5712

_CAPITALS = "ĂÂÊÔƠƯĐ"

TCVN3 = {
    chr(byte): letter
    for byte, letter in TCVN_5712.items()
    if (letter.islower() and not unicodedata.combining(letter)) or letter in _CAPITALS
}
"""74 letters; what stands in a capitals' font has the same signs."""

_PLAIN = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ROOF = dict(zip("áàåãä", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_BOWL = dict(zip("éèúüë", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_ALONE = {
    "ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị",
    "î": "ỵ",
}  # fmt: skip


def _vni() -> dict[str, str]:
    found = dict(_ALONE)
    for base in "aeouy":
        found |= {base + sign: base + tone for sign, tone in _PLAIN.items()}
    for base, letter in (("ô", "ơ"), ("ö", "ư")):
        found |= {base + sign: letter + tone for sign, tone in _PLAIN.items()}
    for base, letter in zip("aeo", "âêô", strict=True):
        found[base + "â"] = letter
        found |= {base + sign: letter + tone for sign, tone in _ROOF.items()}
    found["aê"] = "ă"
    found |= {"a" + sign: "ă" + tone for sign, tone in _BOWL.items()}
    del found["yï"]  # written with a sign of its own
    composed = {k: unicodedata.normalize("NFC", v) for k, v in found.items()}
    return composed | {k.upper(): v.upper() for k, v in composed.items()}


VNI = _vni()
"""Vowel and sign, or one sign alone, to the letter; both cases."""

AS_WINDOWS_1258 = {
    letter: chr(byte)
    for byte in range(0xA1, 0x100)
    for letter in bytes([byte]).decode("cp1258", errors="ignore")
    if letter != chr(byte)
}
"""The same bytes as a Vietnamese Windows names them, to their Latin-1 letters."""
