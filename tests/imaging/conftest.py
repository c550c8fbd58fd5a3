"""Real photo files, drawn for the tests that need them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ExifTags, Image

Draw = Callable[..., Path]

GPS = {1: "N", 2: (12.0, 40.0, 0.0), 3: "E", 4: (108.0, 3.0, 0.0)}


def picture(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose four corners differ: red, green, blue, white from upper left."""
    image = Image.new("RGB", (2, 2))
    image.putdata([(220, 20, 20), (20, 200, 20), (20, 20, 220), (250, 250, 250)])
    return image.resize((width, height), Image.Resampling.BILINEAR).convert(mode)


def exif(orientation: int = 1) -> bytes:
    """EXIF as a phone writes it: place, device, owner and how it was held."""
    data = Image.Exif()
    data[ExifTags.Base.Orientation] = orientation
    data[ExifTags.Base.Make] = "SecretMaker"
    data[ExifTags.Base.Artist] = "SecretOwner"
    data.get_ifd(ExifTags.IFD.GPSInfo).update(GPS)
    return data.tobytes()


@pytest.fixture
def draw(tmp_path: Path) -> Draw:
    """Save a picture as a file: ``draw("a.jpg", 400, 300, mode="RGB", **save)``."""

    def saved(
        name: str,
        width: int = 400,
        height: int = 300,
        mode: str = "RGB",
        **save: object,
    ) -> Path:
        path = tmp_path / name
        picture(width, height, mode).save(path, **save)
        return path

    return saved


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG whose header says any size, with only the given chunks behind it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join((chunk(b"IHDR", header), *chunks))


def chunk(name: bytes, data: bytes) -> bytes:
    """One PNG chunk with its length and sum."""
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def opened(data: bytes) -> Image.Image:
    """Bytes as a decoded picture."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
