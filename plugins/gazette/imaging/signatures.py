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
_JPEG_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])", re.DOTALL)
_MARKUP = re.compile(rb"<(?:script|html|svg|body|iframe|\?php)[\s>]", re.IGNORECASE)
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
    ends = {"jpeg": _jpeg_end, "png": _png_end, "webp": _webp_end}
    return ends[form](data) if form in ends else len(data)


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


def _ftyp(brands: bytes) -> str:
    if brands[:4] in (b"avif", b"avis"):
        return "avif"
    heif = any(brand in brands for brand in _HEIF_BRANDS)
    return "heic" if heif else "video"


def _jpeg_end(data: bytes) -> int | None:
    """Segments have lengths; a scan runs to the next marker that is no restart."""
    position = 2
    while found := _JPEG_MARKER.search(data, position):
        marker = found[1][0]
        if marker == 0xD9:
            return found.end()
        if marker in (0xD8, 0x01):
            position = found.end()
            continue
        length = int.from_bytes(data[found.end() : found.end() + 2], "big")
        if length < 2:
            return None
        position = found.end() + length
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
