"""Vietnamese text of before Unicode: bytes that say nothing of their encoding.

Knows Windows-1258 and TCVN 5712 (the ABC fonts' encoding, of most papers up to about
2010). Refuses to know where the bytes come from.
"""

from __future__ import annotations

import unicodedata

# ABC fonts leave out most capitals, which takes nothing away from what can be read.
TCVN_5712 = dict(
    zip(
        range(0xA1, 0xFF),
        "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềể"
        "ễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""TCVN 5712:1993, bytes A1 to FE."""
_LETTERS = frozenset("aăâeêioôơuưyđ")
_MARKS = "\u0300\u0301\u0303\u0309\u0323"


def decoded(data: bytes) -> str:
    """*data* as text, NFC: UTF-8 where it is that, else the likelier of the two.

    The likelier one reads more like Vietnamese; of equals it is Windows-1258.
    """
    try:
        return unicodedata.normalize("NFC", data.decode("utf-8"))
    except UnicodeDecodeError:
        windows = data.decode("cp1258", errors="replace")
        return min(_composed(windows), _composed(_tcvn(data)), key=_strangeness)


def _tcvn(data: bytes) -> str:
    return "".join(chr(b) if b < 0x80 else TCVN_5712.get(b, "\ufffd") for b in data)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _strangeness(text: str) -> int:
    """How many characters no Vietnamese text would hold, or not there; a syllable has
    one tone at most.
    """
    odd = sum(_odd(*pair) for pair in zip(" " + text, text, strict=False))
    return odd + sum(max(0, _tones(word) - 1) for word in text.split())


def _tones(word: str) -> int:
    return sum(sign in _MARKS for sign in unicodedata.normalize("NFD", word))


def _odd(before: str, sign: str) -> bool:
    if sign.isascii() or sign in "–—‘’“”…":
        return False
    plain = "".join(
        c for c in unicodedata.normalize("NFD", sign.lower()) if c not in _MARKS
    )
    if unicodedata.normalize("NFC", plain) not in _LETTERS:
        return True
    # A capital with marks inside a word of small letters is a wrong guess.
    return sign.isupper() and before.islower()
