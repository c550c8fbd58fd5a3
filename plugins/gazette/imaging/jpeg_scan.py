"""Whether a JPEG's scan gives exactly the blocks that its head promises.

libjpeg decodes around damage, warns where nobody hears it, and lets the file pass. But
damage nearly always puts Huffman's codes out of step: the picture is full before its
data is at an end, or the other way round. Both show by decoding to an eighth, which
costs little. Knows sequential JPEGs of one scan, as cameras write them; of others
(progressive ones, where each scan begins anew) it refuses to judge.
"""

from __future__ import annotations

import io

from PIL import Image

_SEQUENTIAL = (0xC0, 0xC1)
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_END = b"\xff\xd9"
# Bytes that a scan may have too many: some cameras fill up before the end.
_SPARE = 16
# Bytes that libjpeg wants to see ahead of the last code.
_AHEAD = 16


def holds_its_scan(data: bytes) -> bool:
    """Whether the scan is as long as the picture needs, or of a kind not judged."""
    start = _only_scan(data)
    if start is None:
        return True
    end = data.index(_END, start)
    filled = len(data[start:end].rstrip(b"\0\xff"))
    shorter = data[: start + max(0, filled - _SPARE)]
    return not _is_enough(shorter) and _is_enough(data[:end] + bytes(_AHEAD))


def _only_scan(data: bytes) -> int | None:
    """Where the data of a sequential picture's one scan begins."""
    bands = None
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF or data[position + 1] in (0x00, 0xFF):
            position = data.find(b"\xff", position + 1)
            if position < 0:
                return None
            continue
        marker = data[position + 1]
        body = position + 4
        position += 2 + int.from_bytes(data[position + 2 : body], "big")
        if marker in _FRAMES:
            bands = data[body + 5] if marker in _SEQUENTIAL else None
        elif marker == _SCAN:
            return position if data[body] == bands else None
    return None


def _is_enough(data: bytes) -> bool:
    """Whether *data*, its end mark taken off, fills the picture."""
    with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        image.draft(None, (1, 1))
        try:
            image.load()
        except OSError:
            return False
    return True
