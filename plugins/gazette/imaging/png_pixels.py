"""Whether a PNG holds as many pixels as its head promises.

Pillow fills what is missing with black and says nothing. Knows the frame of the format
and counts; refuses to look at a colour.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by colour type
# Adam7: first column and row of each pass, and the steps to the next.
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)
_BLOCK = 1 << 16


def holds_its_pixels(data: bytes) -> bool:
    """Whether the picture's stream gives exactly as much as its head promises."""
    head = data[16:29]
    wanted = _promised(head)
    return wanted is not None and _given(data, wanted) == wanted


def _promised(head: bytes) -> int | None:
    """Bytes of all rows, each with the one that names its filter."""
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    depth, colour, interlaced = head[8], head[9], head[12]
    if colour not in _SAMPLES or interlaced > 1:
        return None
    bits = depth * _SAMPLES[colour]
    if not interlaced:
        return height * (1 + (width * bits + 7) // 8)
    total = 0
    for left, top, across, down in _PASSES:
        columns = (width - left + across - 1) // across
        rows = (height - top + down - 1) // down
        if columns > 0 and rows > 0:
            total += rows * (1 + (columns * bits + 7) // 8)
    return total


def _given(data: bytes, wanted: int) -> int:
    """Bytes that come out, counted no further than needed to know there are too many;
    none of them is kept.
    """
    unpacker = zlib.decompressobj()
    count = 0
    try:
        for part in _parts(data):
            while part and count <= wanted:
                count += len(unpacker.decompress(part, _BLOCK))
                part = unpacker.unconsumed_tail
        while count <= wanted and (rest := unpacker.decompress(b"", _BLOCK)):
            count += len(rest)
    except zlib.error:
        return -1
    return count


def _parts(data: bytes) -> Iterator[bytes]:
    """What stands in the IDAT chunks."""
    position = 8
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        name = data[position + 4 : position + 8]
        if name == b"IDAT":
            yield data[position + 8 : position + 8 + length]
        elif name == b"IEND":
            return
        position += 12 + length
