"""What a file is by its bytes, where its picture ends, and what rides behind it.

Knows the first bytes of formats and the frame of three of them. Refuses to decode.
"""

from __future__ import annotations

import re

ACCEPTED = ("jpeg", "png", "webp")
SUFFIXES = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "webp": (".webp",),
    "heic": (".heic", ".heif", ".hif"),
}

MOST_SCANS = 100

_STARTS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"II+\x00", "tiff"),
    (b"8BPS", "psd"),
    (b"\xff\x0a", "jxl"),
    (b"\x00\x00\x00\x0cJXL ", "jxl"),
    (b"\x00\x00\x00\x0cjP  ", "jpeg 2000"),
    (b"%PDF-", "pdf"),
    (b"%!PS", "postscript"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "word"),
    (b"\xd7\xcd\xc6\x9a", "wmf"),
    (b"BM", "bmp"),
)
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1")
_MARKUP = re.compile(rb"<(?:script|html|svg|body|iframe|\?php)[\s>]", re.IGNORECASE)
_SCAN = 0xDA
_ARCHIVE_HEAD, _ARCHIVE_END = b"PK\x03\x04", b"PK\x05\x06"
# A ZIP's directory end lies in the last 64 KiB of a file, its comment included.
_ARCHIVE_TAIL = 65_557


def kind(data: bytes) -> str | None:
    """The format's name in lower case, or None for bytes of no known one."""
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp":
        return _ftyp(data[8:64])
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml")) and b"<svg" in head:
        return "svg"
    return "html" if head.startswith((b"<!doctype", b"<html", b"<?xml")) else None


def end(data: bytes, form: str) -> int | None:
    """The offset behind the picture's last byte; None if the file stops before it."""
    ends = {"jpeg": _jpeg_end, "png": _png_end, "webp": _webp_end, "heic": _heic_end}
    return ends[form](data) if form in ends else len(data)


def is_laborious(data: bytes, form: str) -> bool:
    """Whether a small file makes a decoder go over its picture again and again.

    A progressive JPEG has some ten scans; hundreds keep a processor busy for minutes.
    """
    return form == "jpeg" and data.count(b"\xff\xda") > MOST_SCANS


def stowaway(data: bytes, picture_end: int) -> str | None:
    """What another program would find behind the picture: ``html``, ``zip`` or None.

    Phones hang films and second pictures there, which is no fault.
    """
    if _MARKUP.search(data, picture_end):
        return "html"
    tail = max(picture_end, len(data) - _ARCHIVE_TAIL)
    if (
        data.find(_ARCHIVE_END, tail) >= 0
        and data.find(_ARCHIVE_HEAD, picture_end) >= 0
    ):
        return "zip"
    return None


def png_chunk(data: bytes, name: bytes) -> bytes | None:
    """The body of the first chunk of that name in a PNG."""
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        if data[position + 4 : position + 8] == name:
            return data[position + 8 : position + 8 + length]
        position += 12 + length
    return None


def _ftyp(brands: bytes) -> str:
    if brands[:4] in (b"avif", b"avis"):
        return "avif"
    heif = any(brand in brands for brand in _HEIF_BRANDS)
    return "heic" if heif else "video"


def _jpeg_end(data: bytes) -> int | None:
    """Segments have lengths up to the first scan; in its data no end marker can occur.

    The thumbnail's end, inside a segment, is stepped over.
    """
    position = 2
    while 0 <= position <= len(data) - 4:
        if data[position] != 0xFF or data[position + 1] in (0x00, 0xFF):
            # Padding, or stray bytes that decoders step over as well.
            position = data.find(b"\xff", position + 1)
        elif data[position + 1] == _SCAN:
            found = data.find(b"\xff\xd9", position)
            return found + 2 if found >= 0 else None
        else:
            position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return None


def _png_end(data: bytes) -> int | None:
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name = data[position + 4 : position + 8]
        position += 12 + length
        if name == b"IEND":
            return position if position <= len(data) else None
    return None


def _webp_end(data: bytes) -> int | None:
    size = int.from_bytes(data[4:8], "little") + 8
    return size if size <= len(data) else None


def _heic_end(data: bytes) -> int | None:
    """Boxes with lengths, one behind the other; the last may say «to the end»."""
    position = 0
    while position + 8 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        if not data[position + 4 : position + 8].isalnum():
            return position  # no box any more: what follows is somebody else's
        if length == 0:
            return len(data)
        if length == 1:
            length = int.from_bytes(data[position + 8 : position + 16], "big")
        if length < 8 or position + length > len(data):
            return None
        position += length
    return position
