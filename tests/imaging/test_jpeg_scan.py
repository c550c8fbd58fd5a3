"""A scan is as long as its picture needs, whoever wrote it; damage makes it another."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from gazette.imaging.developing import develop
from gazette.imaging.faults import PhotoFault
from gazette.imaging.jpeg_scan import holds_its_scan
from gazette.imaging.recipes import Recipe
from tests.imaging.conftest import picture

HOWS: tuple[dict[str, object], ...] = (
    {},
    {"quality": 30},
    {"quality": 100, "subsampling": 0},
    {"optimize": True},
    {"progressive": True},
    {"restart_marker_blocks": 3},
    {"restart_marker_rows": 1},
)


def noise(mode: str = "RGB", size: tuple[int, int] = (401, 299)) -> Image.Image:
    grain = random.Random(7).randbytes(size[0] * size[1])
    return Image.frombytes("L", size, grain).convert(mode)


def jpeg(image: Image.Image, form: str = "JPEG", **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def scan(data: bytes) -> tuple[int, int]:
    """Where the bytes of the only scan begin and end."""
    return data.index(b"\xff\xda") + 14, data.rindex(b"\xff\xd9")


def clean(data: bytes) -> bytes:
    """No marker in what is put into a scan."""
    return data.replace(b"\xff", b"\xfe")


@pytest.mark.parametrize("how", HOWS, ids=repr)
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_what_a_writer_makes_is_whole(how: dict[str, object], mode: str) -> None:
    assert holds_its_scan(jpeg(noise(mode), **how))
    assert holds_its_scan(jpeg(picture(400, 300, mode), **how))


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (17, 16), (1, 900), (900, 1)])
def test_small_and_flat_pictures_are_whole(size: tuple[int, int]) -> None:
    for how in HOWS:
        assert holds_its_scan(jpeg(noise(size=size), **how))
        assert holds_its_scan(jpeg(Image.new("RGB", size, "white"), **how))


def test_a_phones_second_picture_stays_out_of_it() -> None:
    two = jpeg(noise(), "MPO", save_all=True, append_images=[noise()])
    assert holds_its_scan(two)
    assert holds_its_scan(jpeg(noise()) + bytes(5000))


@pytest.mark.parametrize("filling", [b"\0" * 300, b"\xff" * 300, b"\x5a" * 9])
def test_a_camera_may_fill_up_before_the_end(filling: bytes) -> None:
    data = jpeg(noise())
    assert holds_its_scan(data[:-2] + filling + data[-2:])
    assert not holds_its_scan(data[:-2] + b"\x5a" * 300 + data[-2:])


@pytest.mark.parametrize("where", [0.2, 0.5, 0.8])
def test_damage_in_the_middle_of_a_scan_is_noticed(where: float) -> None:
    dice = random.Random(7)
    soft = noise(size=(60, 45)).resize((1200, 900), Image.Resampling.BICUBIC)
    for image in (noise(), soft):
        data = jpeg(image, quality=90)
        start, end = scan(data)
        at = start + int((end - start) * where)
        length = (end - start) // 6
        zeros = data[:at] + bytes(length) + data[at + length :]
        lost = data[:at] + data[at + length :]
        ended = data[:at] + b"\xff\xd9" + data[at + 2 :]
        more = data[:at] + clean(dice.randbytes(length)) + data[at:]
        for bad in (zeros, lost, ended, more):
            Image.open(io.BytesIO(bad)).load()  # Pillow finds nothing wrong
            assert not holds_its_scan(bad)
        assert not holds_its_scan(data[:at] + b"\xff\xc4" + data[at + 2 :])


def test_a_damaged_photo_is_a_fault_and_no_picture(tmp_path: Path) -> None:
    data = jpeg(noise(), quality=90)
    start, end = scan(data)
    at = (start + end) // 2
    path = tmp_path / "a.jpg"
    path.write_bytes(data[:at] + bytes(512) + data[at + 512 :])
    recipe = Recipe(width=200, height=149, format="jpeg", quality=80)
    found = develop(path, (recipe,))
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-damaged"
    path.write_bytes(data)
    assert isinstance(develop(path, (recipe,)), tuple)
