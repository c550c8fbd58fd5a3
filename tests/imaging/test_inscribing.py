"""Words inside published photos, read back with Pillow and with exiftool."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, IptcImagePlugin

from gazette.imaging.describing import Described, Notices, describe
from gazette.imaging.developing import develop
from gazette.imaging.faults import PhotoFault
from gazette.imaging.inscribing import NotOursError, inscribed
from gazette.imaging.packets import DRAWN, Words
from gazette.imaging.recipes import SUFFIX, Recipe
from tests.imaging.conftest import Draw, exif, opened
from tests.imaging.exiftool import read

FORMS = ("jpeg", "webp", "avif")
WORDS = Words(
    caption="Điểm cầu tại VKSND tỉnh Đắk Lắk & “bạn” <2021>.",
    alt="Đại biểu ngồi quanh bàn họp",
    credit="VKSND tỉnh Đắk Lắk",
    rights="© VKSND tỉnh Đắk Lắk",
    terms="CC BY 4.0",
    source_type=DRAWN,
)


def printed(path: Path, form: str, width: int = 201, height: int = 150) -> bytes:
    recipe = Recipe(width=width, height=height, format=form, quality=80)
    result = develop(path, [recipe])
    assert not isinstance(result, PhotoFault)
    return result[0]


@pytest.mark.parametrize("form", FORMS)
def test_exiftool_reads_every_word_and_finds_nothing_wrong(
    draw: Draw, tmp_path: Path, form: str
) -> None:
    path = tmp_path / f"out.{SUFFIX[form]}"
    path.write_bytes(inscribed(printed(draw("a.jpg", exif=exif(6)), form), form, WORDS))
    tags = read(path)
    assert tags["ExifTool:Validate"] == "OK"
    assert "ExifTool:Warning" not in tags
    assert tags["XMP-dc:Description"] == WORDS.caption
    assert tags["XMP-dc:Rights"] == WORDS.rights
    assert tags["XMP-photoshop:Credit"] == WORDS.credit
    assert tags["XMP-xmpRights:UsageTerms"] == WORDS.terms
    assert tags["XMP-iptcCore:AltTextAccessibility"] == WORDS.alt
    assert str(tags["XMP-iptcExt:DigitalSourceType"]).endswith("/digitalCreation")
    if form == "jpeg":
        assert tags["IPTC:CodedCharacterSet"] == "UTF8"
        assert tags["IPTC:Caption-Abstract"] == WORDS.caption
        assert tags["IPTC:Credit"] == WORDS.credit
        assert tags["IPTC:CopyrightNotice"] == WORDS.rights
    assert not [name for name in tags if "GPS" in name or "Make" in name]
    assert b"Secret" not in path.read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_pillow_reads_the_words_and_the_same_pixels(draw: Draw, form: str) -> None:
    bare = printed(draw("a.jpg"), form)
    data = inscribed(bare, form, WORDS)
    assert opened(data).tobytes() == opened(bare).tobytes()
    image = Image.open(io.BytesIO(data))
    assert "Điểm cầu tại".encode() in image.info["xmp"]
    if form == "jpeg":
        records = IptcImagePlugin.getiptcinfo(image)
        assert records is not None
        assert records[1, 90] == b"\x1b%G"
        assert records[2, 120] == WORDS.caption.encode()


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
def test_our_own_reader_takes_back_what_was_written(
    draw: Draw, tmp_path: Path, name: str
) -> None:
    form = "jpeg" if name == "a.jpg" else "webp"
    path = tmp_path / "out" / name
    path.parent.mkdir()
    path.write_bytes(inscribed(printed(draw(name), form), form, WORDS))
    assert describe(path) == Described(
        caption=WORDS.caption,
        credit=WORDS.credit,
        notices=Notices(rights=WORDS.rights, source_type=DRAWN),
    )


@pytest.mark.parametrize("form", FORMS)
def test_no_words_no_byte_and_equal_words_equal_bytes(draw: Draw, form: str) -> None:
    bare = printed(draw("a.jpg"), form)
    assert inscribed(bare, form, Words()) == bare
    assert inscribed(bare, form, WORDS) == inscribed(bare, form, WORDS)
    assert inscribed(bare, form, WORDS) != inscribed(bare, form, Words(caption="A"))


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (400, 300)])
@pytest.mark.parametrize("form", FORMS)
def test_any_size_stays_readable(draw: Draw, form: str, size: tuple[int, int]) -> None:
    data = inscribed(printed(draw("a.jpg"), form, *size), form, WORDS)
    assert opened(data).size == size


@pytest.mark.parametrize(
    ("mode", "options"),
    [
        ("RGB", {"lossless": True}),
        ("RGBA", {"lossless": True}),
        ("RGBA", {}),
        ("RGB", {}),
    ],
)
def test_every_kind_of_webp(
    mode: str, options: dict[str, bool], tmp_path: Path
) -> None:
    image = Image.new(mode, (37, 23), (200, 10, 20, 90)[: len(mode)])
    out = io.BytesIO()
    image.save(out, "WEBP", **options)
    path = tmp_path / "a.webp"
    path.write_bytes(inscribed(out.getvalue(), "webp", WORDS))
    assert opened(path.read_bytes()).size == (37, 23)
    assert opened(path.read_bytes()).mode == mode
    assert read(path)["ExifTool:Validate"] == "OK"


def test_an_avif_with_a_transparent_second_picture(tmp_path: Path) -> None:
    """Its items already refer to one another."""
    out = io.BytesIO()
    image = Image.new("RGB", (64, 64), (200, 10, 20))
    image.putalpha(Image.radial_gradient("L").resize(image.size))
    image.save(out, "AVIF", speed=10)
    path = tmp_path / "a.avif"
    path.write_bytes(inscribed(out.getvalue(), "avif", WORDS))
    assert opened(path.read_bytes()).mode == "RGBA"
    assert read(path)["XMP-dc:Description"] == WORDS.caption


def test_long_words_are_whole_in_xmp_and_cut_between_letters_in_iptc(
    draw: Draw, tmp_path: Path
) -> None:
    words = Words(caption="ế" * 1500, credit="Viện kiểm sát nhân dân tỉnh Đắk Lắk")
    path = tmp_path / "a.jpg"
    path.write_bytes(inscribed(printed(draw("b.jpg"), "jpeg"), "jpeg", words))
    tags = read(path)
    assert tags["XMP-dc:Description"] == words.caption
    assert tags["IPTC:Caption-Abstract"] == "ế" * (2000 // 3)
    assert tags["IPTC:Credit"] == "Viện kiểm sát nhân dân t"
    assert "ExifTool:Warning" not in tags


def test_what_xml_cannot_hold_is_left_out(draw: Draw, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    words = Words(caption="A\x00B\x0bC\u202eD ]]> & <script>")
    path.write_bytes(inscribed(printed(draw("b.jpg"), "jpeg"), "jpeg", words))
    assert read(path)["XMP-dc:Description"] == "ABCD ]]> & <script>"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"RIFF", bytes(range(64, 128))])
def test_bytes_that_are_no_picture_are_refused(form: str, data: bytes) -> None:
    with pytest.raises(NotOursError):
        inscribed(data, form, WORDS)


def test_words_too_long_for_a_segment_are_refused(draw: Draw) -> None:
    with pytest.raises(NotOursError):
        inscribed(printed(draw("a.jpg"), "jpeg"), "jpeg", Words(caption="x" * 70_000))
