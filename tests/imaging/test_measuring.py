"""Photos in figures; hostile and broken files as values, never as exceptions."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from gazette.imaging.faults import PhotoFault
from gazette.imaging.measuring import Measured, measure
from gazette.imaging.originals import MAX_BYTES, digest
from tests.imaging.conftest import Draw, chunk, exif, picture, png


def code(path: Path) -> str | None:
    found = measure(path)
    return found.code if isinstance(found, PhotoFault) else None


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.jpg", "jpeg"), ("a.JPEG", "jpeg"), ("a.png", "png"), ("ảnh.webp", "webp")],
)
def test_figures_of_a_sound_photo(draw: Draw, name: str, form: str) -> None:
    path = draw(name, 400, 300)
    data = path.read_bytes()
    assert measure(path) == Measured(
        width=400,
        height=300,
        format=form,
        sha256=hashlib.sha256(data).hexdigest(),
        bytes=len(data),
        frames=1,
        has_alpha=False,
    )
    assert digest(path) == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_size_is_upright(draw: Draw, name: str, orientation: int) -> None:
    found = measure(draw(name, 400, 300, exif=exif(orientation)))
    assert isinstance(found, Measured)
    upright = (300, 400) if orientation >= 5 else (400, 300)
    assert (found.width, found.height) == upright


def test_transparency_and_movement_are_seen(draw: Draw, tmp_path: Path) -> None:
    clear = measure(draw("a.png", mode="RGBA"))
    frames = [picture(40, 30), picture(40, 30).rotate(90), picture(40, 30).rotate(180)]
    frames[0].save(tmp_path / "b.webp", save_all=True, append_images=frames[1:])
    moving = measure(tmp_path / "b.webp")
    assert isinstance(clear, Measured)
    assert isinstance(moving, Measured)
    assert (clear.has_alpha, clear.frames) == (True, 1)
    assert (moving.has_alpha, moving.frames) == (False, 3)


def test_second_picture_of_a_phone_is_no_animation(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture(400, 300).save(
        path, "MPO", save_all=True, append_images=[picture(200, 150)]
    )
    found = measure(path)
    assert isinstance(found, Measured)
    assert (found.format, found.frames, found.width) == ("jpeg", 1, 400)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert code(tmp_path / "none.jpg") == "photo-gone"
    assert code(tmp_path) == "photo-not-a-file"
    assert code(tmp_path / "a\0b.jpg") == "photo-unreadable"
    assert code(tmp_path / ("a" * 300 + ".jpg")) == "photo-unreadable"
    assert code(tmp_path / "none" / ".." / "x.jpg") == "photo-gone"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg")
    assert code(tmp_path / "a.jpg") == "photo-not-a-file"


def test_a_ring_of_links(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").symlink_to(tmp_path / "b.jpg")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "a.jpg")
    assert code(tmp_path / "a.jpg") == "photo-unreadable"


def test_empty_and_too_heavy(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"")
    assert code(path) == "photo-empty"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert code(path) == "photo-too-heavy"


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_truncated(draw: Draw, name: str, share: float) -> None:
    path = draw(name)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert code(path) == "photo-truncated"


def test_truncated_although_its_thumbnail_is_whole(draw: Draw) -> None:
    small = draw("small.jpg", 60, 40).read_bytes()
    path = draw("a.jpg", comment=small)
    data = path.read_bytes()
    assert code(path) is None
    path.write_bytes(data[:-40])
    assert code(path) == "photo-truncated"


def test_progressive_scans_are_followed_to_their_end(draw: Draw) -> None:
    path = draw("a.jpg", progressive=True)
    assert code(path) is None
    path.write_bytes(path.read_bytes()[:-2])
    assert code(path) == "photo-truncated"


def test_stray_bytes_before_the_first_scan(draw: Draw) -> None:
    path = draw("a.jpg")
    data = path.read_bytes()
    tables = data.index(b"\xff\xdb")
    path.write_bytes(data[:tables] + b"\xff\xff\0\0" + data[tables:])
    assert code(path) is None


def test_a_bomb_is_known_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(50_000, 50_000, chunk(b"IDAT", b""), chunk(b"IEND", b"")))
    found = measure(path)
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-too-large"
    assert dict(found.particulars)["width"] == "50000"
    path.write_bytes(png(20_000, 10, chunk(b"IDAT", b""), chunk(b"IEND", b"")))
    assert code(path) == "photo-too-large"


def test_a_picture_as_large_as_may_be(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png(10_000, 6_000, chunk(b"IDAT", b""), chunk(b"IEND", b"")))
    assert code(path) is None
    path.write_bytes(png(10_000, 6_001, chunk(b"IDAT", b""), chunk(b"IEND", b"")))
    assert code(path) == "photo-too-large"


def test_a_bomb_in_the_jpeg_header(draw: Draw) -> None:
    path = draw("a.jpg")
    data = bytearray(path.read_bytes())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 65_000, 65_000)
    path.write_bytes(bytes(data))
    assert code(path) == "photo-too-large"


def test_wrong_suffix_tells_the_proper_one(draw: Draw, tmp_path: Path) -> None:
    path = draw("a.png").rename(tmp_path / "b.jpg")
    found = measure(path)
    assert isinstance(found, PhotoFault)
    assert (found.code, dict(found.particulars)) == (
        "photo-suffix",
        {"format": "PNG", "proper": ".png"},
    )


@pytest.mark.parametrize(
    ("name", "start", "form"),
    [
        ("a.gif", b"GIF89a", "GIF"),
        ("a.tif", b"II*\x00", "TIFF"),
        ("a.bmp", b"BM\x00\x00", "BMP"),
        ("a.svg", b"<?xml version='1.0'?>\n<svg xmlns='x'/>", "SVG"),
        ("a.jpg", b"%PDF-1.7", "PDF"),
        ("a.jpg", b"PK\x03\x04docx", "ZIP"),
        ("a.avif", b"\0\0\0\x1cftypavif\0\0\0\0mif1", "AVIF"),
        ("a.jpg", b"\0\0\0\x18ftypmp42", "VIDEO"),
        ("a.jpg", b"<!DOCTYPE html><html>", "HTML"),
        ("a.jpg", b"<html>Zalo: loi tai anh", "HTML"),
        ("a.psd", b"8BPS", "PSD"),
    ],
)
def test_other_formats_are_refused_by_name(
    tmp_path: Path, name: str, start: bytes, form: str
) -> None:
    path = tmp_path / name
    path.write_bytes(start + b"\0" * 64)
    found = measure(path)
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-format-refused"
    assert dict(found.particulars) == {"format": form}


def test_bytes_of_no_format(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes("Ảnh sẽ gửi sau".encode())
    assert code(path) == "photo-format-unknown"


def test_heic_is_taken_where_it_can_be_read_else_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.heic"
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 64)
    readable = importlib.util.find_spec("pillow_heif") is not None
    assert code(path) == ("photo-damaged" if readable else "photo-heic")


@pytest.mark.parametrize(
    ("rider", "found"),
    [
        (b"<script>alert(1)</script>", "photo-carries-more"),
        (b"\n<HTML><body>", "photo-carries-more"),
        (b"PK\x03\x04" + b"x" * 99 + b"PK\x05\x06" + b"\0" * 18, "photo-carries-more"),
        (b"\0\0\0\x18ftypmp42 a phone's film, PK\x03\x04 by chance", None),
        (b"\0" * 64, None),
    ],
)
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_what_rides_behind_the_picture(
    draw: Draw, name: str, rider: bytes, found: str | None
) -> None:
    path = draw(name)
    path.write_bytes(path.read_bytes() + rider)
    assert code(path) == found


def test_damaged_exif_says_nothing_about_the_picture(draw: Draw) -> None:
    path = draw("a.jpg", exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + b"\xff" * 40)
    assert code(path) is None


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    name=st.sampled_from(["a.jpg", "a.png", "a.webp"]),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=12)), max_size=6),
)
def test_no_damage_raises(draw: Draw, name: str, cuts: list[tuple[int, bytes]]) -> None:
    path = draw(name, 64, 48, exif=exif(6))
    data = bytearray(path.read_bytes())
    for at, junk in cuts:
        data[at : at + len(junk)] = junk
    path.write_bytes(bytes(data))
    assert isinstance(measure(path), (Measured, PhotoFault))


def test_pillow_is_not_left_with_a_limit_of_its_own() -> None:
    assert Image.MAX_IMAGE_PIXELS is None


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_measuring_decodes_nothing(
    draw: Draw, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = draw(name, 400, 300, exif=exif(6))

    def decoded(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(ImageFile.ImageFile, "load", decoded)
    found = measure(path)
    assert isinstance(found, Measured)
    assert (found.width, found.height) == (300, 400)
