"""XMP as one more item of an AVIF file (ISO/IEC 23008-12, annex A).

Knows the boxes that list items, and that every offset moves when they grow. Refuses to
know pictures.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_FULL = 4  # version and flags, in front of what a full box holds


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    name: bytes
    start: int
    body: int
    end: int


def with_xmp(data: bytes, packet: bytes) -> bytes:
    """*data* with *packet* as an item that describes the primary one.

    The packet lies in a box of its own at the end of the file, so that the picture's
    bytes stay together. Raises ValueError for a file without the boxes of an AVIF.
    """
    meta = _only(data, 0, len(data), b"meta")
    inner = list(_boxes(data, meta.body + _FULL, meta.end))
    by_name = {box.name: box for box in inner}
    if not {b"pitm", b"iinf", b"iloc"} <= by_name.keys():
        raise ValueError("no AVIF picture")
    primary = _primary(_bytes(data, by_name[b"pitm"]))
    item = _highest_item(data, by_name[b"iinf"]) + 1
    if item > 0xFFFF:
        raise ValueError("too many items")

    def rewritten(shift: int, place: int) -> bytes:
        """The meta box's content once offsets have moved by *shift*."""
        changed: dict[bytes, Callable[[bytes], bytes]] = {
            b"iinf": lambda box: _listed(box, item),
            b"iloc": lambda box: _located(box, shift, item, place, len(packet)),
            b"iref": lambda box: _referred(box, item, primary),
        }
        body = data[meta.body : meta.body + _FULL]
        for box in inner:
            old = _bytes(data, box)
            body += changed[box.name](old) if box.name in changed else old
        if b"iref" not in by_name:
            body += _referred(_box(b"iref", bytes(_FULL)), item, primary)
        return _box(b"meta", body)

    grown = len(rewritten(0, 0)) - (meta.end - meta.start)
    place = len(data) + grown + 8
    return (
        data[: meta.start]
        + rewritten(grown, place)
        + data[meta.end :]
        + _box(b"mdat", packet)
    )


def _boxes(data: bytes, start: int, end: int) -> Iterator[_Box]:
    while start + 8 <= end:
        size, name = struct.unpack_from(">I4s", data, start)
        body = start + 8
        if size == 1:
            size, body = int.from_bytes(data[body : body + 8], "big"), body + 8
        stop = end if size == 0 else start + size
        if not body <= stop <= end:
            raise ValueError("a box longer than its place")
        yield _Box(name=name, start=start, body=body, end=stop)
        start = stop


def _only(data: bytes, start: int, end: int, name: bytes) -> _Box:
    for box in _boxes(data, start, end):
        if box.name == name:
            return box
    raise ValueError(f"no box {name!r}")


def _bytes(data: bytes, box: _Box) -> bytes:
    return data[box.start : box.end]


def _box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body) + 8, name) + body


def _primary(box: bytes) -> int:
    wide = box[8] > 0
    return int.from_bytes(box[12 : 16 if wide else 14], "big")


def _highest_item(data: bytes, iinf: _Box) -> int:
    first = iinf.body + _FULL + (2 if data[iinf.body] == 0 else 4)
    highest = 0
    for entry in _boxes(data, first, iinf.end):
        wide = data[entry.body] > 2
        number = data[entry.body + 4 : entry.body + (8 if wide else 6)]
        highest = max(highest, int.from_bytes(number, "big"))
    return highest


def _listed(box: bytes, item: int) -> bytes:
    """The list of items with one more, of MIME type RDF."""
    width = 2 if box[8] == 0 else 4
    count = int.from_bytes(box[12 : 12 + width], "big") + 1
    entry = _box(
        b"infe",
        b"\x02\0\0\1" + struct.pack(">HH", item, 0) + b"mime" + b"XMP\0"
        b"application/rdf+xml\0",
    )  # flag 1: hidden, no picture to be shown
    return _box(
        b"iinf", box[8:12] + count.to_bytes(width, "big") + box[12 + width :] + entry
    )


def _referred(box: bytes, item: int, primary: int) -> bytes:
    """The list of references with one more: *item* describes *primary*."""
    wide = box[8] > 0
    form = ">IHI" if wide else ">HHH"
    return _box(b"iref", box[8:] + _box(b"cdsc", struct.pack(form, item, 1, primary)))


def _located(box: bytes, shift: int, item: int, place: int, length: int) -> bytes:
    """Where items lie: those of the file moved by *shift*, and one more."""
    version = box[8]
    offset_size, length_size = box[12] >> 4, box[12] & 15
    base_size, index_size = box[13] >> 4, box[13] & 15 if version else 0
    if offset_size not in (4, 8) or length_size not in (4, 8):
        raise ValueError("no room for the words' place")
    number_size = 4 if version == 2 else 2
    reader = _Reader(box, 14)
    count = reader.number(number_size)
    out = [box[8:14], (count + 1).to_bytes(number_size, "big")]
    for _ in range(count):
        out.append(reader.take(number_size))
        method = reader.number(2) if version else 0
        if version:
            out.append(method.to_bytes(2, "big"))
        out.append(reader.take(2))  # data reference
        base = reader.number(base_size)
        # Construction 0 counts from the file's start; the base, if any, takes the move.
        moved = shift if method & 15 == 0 else 0
        out.append((base + (moved if base else 0)).to_bytes(base_size, "big"))
        extents = reader.number(2)
        out.append(extents.to_bytes(2, "big"))
        for _ in range(extents):
            out.append(reader.take(index_size))
            offset = reader.number(offset_size) + (0 if base else moved)
            out.append(offset.to_bytes(offset_size, "big"))
            out.append(reader.take(length_size))
    out.append(item.to_bytes(number_size, "big"))
    out.append(bytes(2 if version else 0) + bytes(2) + bytes(base_size))
    out.append(b"\0\1" + bytes(index_size) + place.to_bytes(offset_size, "big"))
    out.append(length.to_bytes(length_size, "big"))
    return _box(b"iloc", b"".join(out))


class _Reader:
    """Numbers of given widths, one after another."""

    def __init__(self, data: bytes, position: int) -> None:
        self._data = data
        self._position = position

    def take(self, size: int) -> bytes:
        found = self._data[self._position : self._position + size]
        if len(found) != size:
            raise ValueError("a box ends too early")
        self._position += size
        return found

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")
