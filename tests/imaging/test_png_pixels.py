"""A PNG's promise is counted as PNG writers keep it."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image

from gazette.imaging.png_pixels import holds_its_pixels
from tests.imaging.conftest import chunk, picture, png

END = chunk(b"IEND", b"")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (7, 3), (80, 61)])
def test_what_a_writer_makes_is_whole(mode: str, size: tuple[int, int]) -> None:
    out = io.BytesIO()
    image = Image.new("I;16", size) if mode == "I;16" else picture(*size, mode)
    image.save(out, "PNG")
    assert holds_its_pixels(out.getvalue())


@pytest.mark.parametrize(
    ("size", "promised"), [((1, 1), 4), ((5, 5), 86), ((8, 8), 207)]
)
def test_the_seven_passes(size: tuple[int, int], promised: int) -> None:
    """Figures by hand: 3 bytes a pixel and one a row of each pass that has any."""
    data = bytearray(png(*size, chunk(b"IDAT", zlib.compress(bytes(promised))), END))
    data[28] = 1
    assert holds_its_pixels(bytes(data))
    less = bytearray(
        png(*size, chunk(b"IDAT", zlib.compress(bytes(promised - 1))), END)
    )
    less[28] = 1
    assert not holds_its_pixels(bytes(less))


@pytest.mark.parametrize("count", [0, 10 * 31 - 1, 10 * 31 + 1, 10_000_000])
def test_too_little_and_too_much(count: int) -> None:
    data = png(10, 10, chunk(b"IDAT", zlib.compress(bytes(count))), END)
    assert not holds_its_pixels(data)


def test_the_stream_may_lie_in_many_chunks() -> None:
    stream = zlib.compress(bytes(10 * 31))
    parts = (chunk(b"IDAT", stream[at : at + 5]) for at in range(0, len(stream), 5))
    assert holds_its_pixels(png(10, 10, *parts, END))
    assert not holds_its_pixels(png(10, 10, chunk(b"IDAT", stream[:-6]), END))
    assert not holds_its_pixels(png(10, 10, chunk(b"IDAT", b"rubbish"), END))
