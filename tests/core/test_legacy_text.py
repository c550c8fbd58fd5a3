"""Bytes of before Unicode, read as the likelier of two encodings."""

from __future__ import annotations

import unicodedata

import pytest

from gazette.core.legacy_text import decoded

TONES = "\u0300\u0301\u0303\u0309\u0323"
TEXTS = (
    "Điểm cầu Hội nghị trực tuyến tại VKSND tỉnh Đắk Lắk.",
    "Toàn cảnh hội nghị",
    "đơn vị ở tỉnh Gia Lai, Kon Tum, Bình Phước",
    "Trường Sơn",
    "Nguyễn Chính",
)


def windows_1258(text: str) -> bytes:
    """As Windows writes it: a tone that its letter does not hold stands behind it."""
    out = bytearray()
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            bare = "".join(p for p in parts if p not in TONES)
            tones = "".join(p for p in parts if p in TONES)
            out += unicodedata.normalize("NFC", bare).encode("cp1258")
            out += tones.encode("cp1258")
    return bytes(out)


@pytest.mark.parametrize("text", TEXTS)
def test_windows_1258_and_utf8(text: str) -> None:
    assert decoded(windows_1258(text)) == text
    assert decoded(text.encode()) == text
    assert decoded(unicodedata.normalize("NFD", text).encode()) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [  # as iconv -t TCVN writes them
        (b"\xa7i\xd3m c\xc7u H\xe9i ngh\xde", "Điểm cầu Hội nghị"),
        (b"t\xb9i VKSND t\xd8nh \xa7\xbek L\xbek", "tại VKSND tỉnh Đắk Lắk"),
        (b"Tr\xad\xeang S\xacn", "Trường Sơn"),
        (b"Nguy\xd4n Ch\xddnh", "Nguyễn Chính"),
    ],
)
def test_tcvn(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_bytes_of_neither_still_give_a_text() -> None:
    assert decoded(b"caf\xe9 \xff") != ""
