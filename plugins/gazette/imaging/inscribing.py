"""Words written into a finished picture, byte by byte: no pixel is touched.

Knows where JPEG, WebP and AVIF keep metadata. Refuses to decode, and to know what the
words say. A changed caption so costs a copy of the file and no encoder.

What comes in are our own renditions, which hold no metadata yet.
"""

from __future__ import annotations

import struct

from gazette.imaging.avif_boxes import with_xmp as avif_with_xmp
from gazette.imaging.packets import Words, iptc, xmp

# Raise it when the same words give other bytes than before.
INSCRIBING = 1

_XMP_SEGMENT = b"http://ns.adobe.com/xap/1.0/\0"
_PHOTOSHOP_SEGMENT = b"Photoshop 3.0\0"
_IPTC_RESOURCE = 0x0404
_LONGEST_SEGMENT = 65_533
_APP0, _APP1, _APP13 = 0xE0, 0xE1, 0xED

_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10


class NotOursError(ValueError):
    """Bytes that are no picture of ours, or words too long for any segment."""


def inscribed(data: bytes, form: str, words: Words) -> bytes:
    """The picture *data* of format *form* (``jpeg``, ``webp``, ``avif``) with *words*.

    Equal input gives equal bytes; no words give *data* itself. Raises NotOursError.
    """
    packet = xmp(words)
    if not packet:
        return data
    try:
        if form == "jpeg":
            return _jpeg(data, packet, iptc(words))
        if form == "webp":
            return _webp(data, packet)
        return avif_with_xmp(data, packet)
    except (struct.error, IndexError, ValueError) as fault:
        raise NotOursError(str(fault)) from fault


def _jpeg(data: bytes, packet: bytes, records: bytes) -> bytes:
    """XMP and IPTC behind the JFIF head, which has to come first."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    cut = 2
    if data[3] == _APP0:
        cut += 2 + int.from_bytes(data[4:6], "big")
    segments = _segment(_APP1, _XMP_SEGMENT + packet)
    if records:
        segments += _segment(_APP13, _PHOTOSHOP_SEGMENT + _resource(records))
    return data[:cut] + segments + data[cut:]


def _segment(marker: int, body: bytes) -> bytes:
    if len(body) > _LONGEST_SEGMENT:
        raise ValueError("too long for a JPEG segment")
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def _resource(records: bytes) -> bytes:
    """An image resource block without a name; its body is padded to even length."""
    head = b"8BIM" + struct.pack(">HHI", _IPTC_RESOURCE, 0, len(records))
    return head + records + b"\0" * (len(records) % 2)


def _webp(data: bytes, packet: bytes) -> bytes:
    """The extended form: a head with the canvas's size, the picture, the words last."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP")
    body = data[12 : 8 + int.from_bytes(data[4:8], "little")]
    if body[:4] == b"VP8X":
        head = bytearray(body[:18])
        head[8] |= _XMP_FLAG
        body = bytes(head) + body[18:]
    else:
        body = _chunk(b"VP8X", _canvas(body)) + body
    body += _chunk(b"XMP ", packet)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _canvas(body: bytes) -> bytes:
    """The extended head of a picture in the simple form."""
    flags = _XMP_FLAG
    if body[:4] == b"VP8 ":
        width = int.from_bytes(body[14:16], "little") & 0x3FFF
        height = int.from_bytes(body[16:18], "little") & 0x3FFF
    elif body[:4] == b"VP8L":
        bits = int.from_bytes(body[9:13], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        flags |= _ALPHA_FLAG if bits >> 28 & 1 else 0
    else:
        raise ValueError("no WebP picture")
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return bytes((flags, 0, 0, 0)) + size


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
