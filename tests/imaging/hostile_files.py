"""Files that are broken by accident or on purpose, made by real code.

Each row: what it is, its file name, its bytes, and the codes it may earn. ``SAFE``
means that it may also come out as a sound picture without anything of what it hid.
"""

# ruff: noqa: E501 - one row, one file
from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from tests.imaging.conftest import chunk, exif, picture, png

SAFE = "safe"
SECRET = b"SecretInside"
SCRIPT = b"<script>alert('SecretInside')</script>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """``earns`` are the only acceptable outcomes."""

    what: str
    name: str
    make: Callable[[], bytes]
    earns: tuple[str, ...]


def saved(form: str, mode: str = "RGB", size: tuple[int, int] = (400, 300), **how: object) -> bytes:  # fmt: skip
    out = io.BytesIO()
    picture(*size, mode).save(out, form, **how)
    return out.getvalue()


def noisy_jpeg(**how: object) -> bytes:
    """A JPEG of many bytes, so that there is something to cut off."""
    out = io.BytesIO()
    grain = Image.frombytes("L", (400, 300), random.Random(7).randbytes(400 * 300))
    grain.convert("RGB").save(out, "JPEG", **how)
    return out.getvalue()


def overwritten(data: bytes) -> bytes:
    """Half a kibibyte of nothing where a disk lost a sector."""
    half = len(data) // 2
    return data[:half] + bytes(512) + data[half + 512 :]


def lost(data: bytes) -> bytes:
    """Half a kibibyte less, as when a transfer goes on behind a gap."""
    half = len(data) // 2
    return data[:half] + data[half + 512 :]


def moving(form: str) -> bytes:
    out = io.BytesIO()
    frames = [Image.new("RGB", (80, 60), c) for c in ("red", "blue", "green")]
    frames[0].save(out, form, save_all=True, append_images=frames[1:])
    return out.getvalue()


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("evil.class", SECRET)
    return out.getvalue()


def heic() -> bytes:
    from pillow_heif import register_heif_opener

    register_heif_opener()
    return saved("HEIF")


def patched(data: bytes, marker: bytes, offset: int, new: bytes) -> bytes:
    at = data.index(marker) + offset
    return data[:at] + new + data[at + len(new) :]


def with_chunk(*extra: bytes) -> bytes:
    """A sound PNG with *extra* chunks behind its head."""
    data = saved("PNG")
    return data[:33] + b"".join(extra) + data[33:]


def flat_png(width: int, height: int) -> bytes:
    """Black, one bit a pixel, and really so large once unpacked."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    chunks = (chunk(b"IHDR", header), chunk(b"IDAT", packed), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def overflowing_png() -> bytes:
    """Ten by ten pixels, and 200 MB behind them in the same stream."""
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    packed = b"".join(packer.compress(block) for _ in range(200)) + packer.flush()
    return png(10, 10, chunk(b"IDAT", packed), chunk(b"IEND", b""))


def bomb(size: int = 200 << 20) -> bytes:
    packer = zlib.compressobj(9)
    block = bytes(1 << 20)
    count = size >> 20
    return b"".join(packer.compress(block) for _ in range(count)) + packer.flush()


def many_scans() -> bytes:
    """A progressive JPEG whose last scan is repeated five hundred times."""
    data = noisy_jpeg(progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:last] + data[last:-2] * 500 + data[-2:]


def laughing_xmp() -> bytes:
    """A billion laughs where the rights notice is looked for."""
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    packet = f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a9;</x>'
    return saved("JPEG", xmp=packet.encode())


def ringed_exif() -> bytes:
    """A directory of EXIF whose next one is itself."""
    ring = b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 0x0112, 3, 1, 6)
    return saved("JPEG", exif=b"Exif\0\0" + ring + struct.pack("<I", 8))


def lying_iptc() -> bytes:
    body = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", 0x7FFFFFFF)
    data = saved("JPEG")
    segment = b"\xff\xed" + struct.pack(">H", len(body) + 2) + body
    return data[:2] + segment + data[2:]


def commented(form: str) -> bytes:
    if form == "JPEG":
        return saved("JPEG", comment=SCRIPT)
    return with_chunk(chunk(b"tEXt", b"Comment\0" + SCRIPT))


SVG = b"<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + b"</svg>"


def row(what: str, name: str, make: Callable[[], bytes], *earns: str) -> Hostile:
    return Hostile(what=what, name=name, make=make, earns=earns)


TABLE = (
    # broken on the way
    row("nothing at all", "a.jpg", bytes, "photo-empty"),
    row("one byte", "a.jpg", lambda: b"\xff", "photo-format-unknown"),
    row("a note", "a.jpg", "ảnh gửi sau".encode, "photo-format-unknown"),
    row("JPEG cut in its head", "a.jpg", lambda: noisy_jpeg()[:200], "photo-truncated"),
    row("JPEG cut in its scan", "a.jpg", lambda: noisy_jpeg()[:9000], "photo-truncated"),
    row("JPEG overwritten in its scan", "a.jpg", lambda: overwritten(noisy_jpeg()), "photo-damaged"),
    row("JPEG that lost a piece", "a.jpg", lambda: lost(noisy_jpeg()), "photo-damaged"),
    row("JPEG without its end", "a.jpg", lambda: noisy_jpeg()[:-2], "photo-truncated"),
    row(
        "progressive JPEG cut between scans", "a.jpg",
        lambda: (d := noisy_jpeg(progressive=True))[: d.rindex(b"\xff\xda")],
        "photo-truncated",
    ),
    row("PNG cut in its head", "a.png", lambda: saved("PNG")[:20], "photo-truncated"),
    row("PNG cut in its data", "a.png", lambda: saved("PNG")[:400], "photo-truncated"),
    row("PNG without its end", "a.png", lambda: saved("PNG")[:-12], "photo-truncated"),
    row("WebP cut", "a.webp", lambda: saved("WEBP")[:-300], "photo-truncated"),
    row("HEIC cut", "a.heic", lambda: heic()[:-300], "photo-truncated"),
    row("HEIC head alone", "a.heic", lambda: heic()[:60], "photo-truncated", "photo-damaged"),
    row(
        "PNG with a wrong sum", "a.png",
        lambda: patched(saved("PNG"), b"IDAT", 40, b"\xff\xff\xff\xff"),
        "photo-damaged",
    ),
    row(
        "PNG head with a wrong sum", "a.png",
        lambda: patched(saved("PNG"), b"IHDR", 17, b"\0\0\0\0"), "photo-damaged",
    ),
    row(
        "PNG of rubbish", "a.png",
        lambda: png(80, 60, chunk(b"IDAT", b"no deflate"), chunk(b"IEND", b"")),
        "photo-damaged",
    ),
    row(
        "PNG that ends early inside", "a.png",
        lambda: png(80, 60, chunk(b"IDAT", zlib.compress(bytes(241))), chunk(b"IEND", b"")),
        "photo-damaged",
    ),
    row(
        "WebP of rubbish", "a.webp",
        lambda: patched(saved("WEBP"), b"VP8 ", 20, b"\xaa" * 200), "photo-damaged", SAFE,
    ),
    # another thing than it says
    row("PNG called JPEG", "a.jpg", lambda: saved("PNG"), "photo-suffix"),
    row("JPEG called PNG", "a.png", lambda: saved("JPEG"), "photo-suffix"),
    row("WebP called JPEG", "a.jpg", lambda: saved("WEBP"), "photo-suffix"),
    row("GIF called JPEG", "a.jpg", lambda: moving("GIF"), "photo-format-refused"),
    row("TIFF", "a.tif", lambda: saved("TIFF"), "photo-format-refused"),
    row("Lab TIFF", "a.tif", lambda: saved("TIFF", "LAB"), "photo-format-refused"),
    row("BMP", "a.bmp", lambda: saved("BMP"), "photo-format-refused"),
    row("icon", "a.jpg", lambda: saved("ICO", size=(64, 64)), "photo-format-unknown"),
    row("JPEG 2000", "a.jpg", lambda: saved("JPEG2000"), "photo-format-refused"),
    row("AVIF", "a.avif", lambda: saved("AVIF"), "photo-format-refused"),
    row("PDF", "a.jpg", lambda: saved("PDF"), "photo-format-refused"),
    row("SVG with a script", "a.svg", lambda: SVG, "photo-format-refused"),
    row("SVG called PNG", "a.png", lambda: SVG, "photo-format-refused"),
    row("page called JPEG", "a.jpg", lambda: b"<!doctype html>" + SCRIPT, "photo-format-refused"),
    row("ZIP called JPEG", "a.jpg", zipped, "photo-format-refused"),
    row("GIF that is a script", "a.jpg", lambda: b"GIF89a=1;alert(1)//", "photo-format-refused"),
    # two things at once
    row("JPEG and ZIP", "a.jpg", lambda: saved("JPEG") + zipped(), "photo-carries-more"),
    row("PNG and page", "a.png", lambda: saved("PNG") + SCRIPT, "photo-carries-more"),
    row("WebP and ZIP", "a.webp", lambda: saved("WEBP") + zipped(), "photo-carries-more"),
    row("HEIC and page", "a.heic", lambda: heic() + SCRIPT, "photo-carries-more"),
    row("JPEG with a script as comment", "a.jpg", lambda: commented("JPEG"), SAFE),
    row("PNG with a script as text", "a.png", lambda: commented("PNG"), SAFE),
    row("JPEG with place and device", "a.jpg", lambda: saved("JPEG", exif=exif(6)), SAFE),
    # bombs
    row("900 megapixels in 110 KB", "a.png", lambda: flat_png(30_000, 30_000), "photo-too-large"),
    row(
        "a scan of 100 megapixels", "a.jpg",
        lambda: saved("JPEG", "L", (10_000, 10_000)), "photo-too-large",
    ),
    row(
        "JPEG that says 65500 × 65500", "a.jpg",
        lambda: patched(saved("JPEG"), b"\xff\xc0", 5, struct.pack(">HH", 65_500, 65_500)),
        "photo-too-large",
    ),
    row(
        "WebP that says 16383 × 16383", "a.webp",
        lambda: patched(saved("WEBP"), b"VP8 ", 14, struct.pack("<HH", 16_383, 16_383)),
        "photo-too-large", "photo-damaged",
    ),
    row(
        "a strip of 60000 × 1", "a.png",
        lambda: flat_png(60_000, 1), "photo-too-large",
    ),
    row("PNG that overflows", "a.png", overflowing_png, "photo-damaged"),
    row(
        "a bomb for a profile", "a.png",
        lambda: with_chunk(chunk(b"iCCP", b"p\0\0" + bomb())), "photo-damaged", SAFE,
    ),
    row(
        "a bomb for a text", "a.png",
        lambda: with_chunk(chunk(b"zTXt", b"t\0\0" + bomb())), "photo-damaged", SAFE,
    ),
    row(
        "a hundred bombs for texts", "a.png",
        lambda: with_chunk(*(chunk(b"zTXt", b"t\0\0" + bomb(1 << 20)),) * 100),
        "photo-damaged", SAFE,
    ),
    row("JPEG of 500 scans", "a.jpg", many_scans, "photo-too-demanding"),
    row("a billion laughs", "a.jpg", laughing_xmp, SAFE),
    # heads that lie
    row("PNG of no width", "a.png", lambda: png(0, 60, chunk(b"IEND", b"")), "photo-damaged"),
    row(
        "JPEG of no height", "a.jpg",
        lambda: patched(saved("JPEG"), b"\xff\xc0", 5, b"\0\0"), "photo-damaged",
    ),
    row(
        "JPEG of 12 bits", "a.jpg",
        lambda: patched(saved("JPEG"), b"\xff\xc0", 4, b"\x0c"), "photo-damaged",
    ),
    row("EXIF in a ring", "a.jpg", ringed_exif, SAFE),
    row(
        "EXIF of orientation 99", "a.jpg", lambda: saved("JPEG", exif=exif(99)), SAFE,
    ),
    row("IPTC longer than the file", "a.jpg", lying_iptc, SAFE),
    row("a profile that is none", "a.jpg", lambda: saved("JPEG", icc_profile=b"\0" * 900), SAFE),
    row(
        "PNG of 4 billion frames", "a.png",
        lambda: with_chunk(chunk(b"acTL", b"\xff" * 8)), "photo-damaged", SAFE,
    ),
    row("moving PNG", "a.png", lambda: moving("PNG"), SAFE),
    row("moving WebP", "a.webp", lambda: moving("WEBP"), SAFE),
)  # fmt: skip
