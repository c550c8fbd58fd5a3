"""Renditions: upright, in sRGB, without a trace, the same bytes each time."""

from __future__ import annotations

import io
import subprocess
import sys
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageStat, features

from gazette.imaging.cropping import Box
from gazette.imaging.developing import develop
from gazette.imaging.developing import picture as cut_picture
from gazette.imaging.faults import PhotoFault
from gazette.imaging.recipes import Recipe, plan
from tests.imaging.conftest import Draw, chunk, exif, opened, picture, png

FORMATS = ("webp", "jpeg", "avif")
LOOKS = {"webp": "WEBP", "jpeg": "JPEG", "avif": "AVIF"}


def recipe(width: int, height: int, form: str = "jpeg") -> Recipe:
    return Recipe(width=width, height=height, format=form, quality=80)


def made(path: Path, *recipes: Recipe) -> list[Image.Image]:
    result = develop(path, recipes)
    assert not isinstance(result, PhotoFault), result
    return [opened(data) for data in result]


def corners(image: Image.Image) -> list[str]:
    """The colour of each corner by name, from upper left, line by line."""
    right, bottom = image.width - 1, image.height - 1
    names = []
    for spot in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        red, green, blue = image.convert("RGB").getpixel(spot)
        strong = (red > 140, green > 140, blue > 140)
        names.append(
            {
                (1, 0, 0): "red",
                (0, 1, 0): "green",
                (0, 0, 1): "blue",
                (1, 1, 1): "white",
            }[tuple(map(int, strong))]
        )
    return names


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_a_photo_is_turned_upright(draw: Draw, name: str, orientation: int) -> None:
    path = draw(name, 400, 300, exif=exif(orientation))
    upright = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}[orientation]
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    expected = picture(400, 300)
    if upright in turns:
        expected = expected.transpose(turns[upright])
    size = (150, 200) if orientation >= 5 else (200, 150)
    (image,) = made(path, recipe(*size))
    assert image.size == size
    assert corners(image) == corners(expected)


def test_each_recipe_in_its_order_with_one_decode(draw: Draw) -> None:
    path = draw("a.jpg", 1600, 1200)
    wanted = [recipe(w, w * 3 // 4, f) for f in FORMATS for w in (400, 160, 1200, 800)]
    images = made(path, *wanted)
    assert [(i.size, i.format) for i in images] == [
        ((r.width, r.height), LOOKS[r.format]) for r in wanted
    ]
    assert develop(path, ()) == ()


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_the_camera_is_left(draw: Draw, form: str) -> None:
    path = draw(
        "a.jpg", exif=exif(6), comment=b"SecretComment", xmp=b"<x>SecretXmp</x>",
        icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
    )  # fmt: skip
    assert b"Secret" in path.read_bytes()
    result = develop(path, [recipe(300, 400, form)])
    assert isinstance(result, tuple)
    assert b"Secret" not in result[0]
    assert b"GPS" not in result[0]
    image = opened(result[0])
    assert dict(image.getexif()) == {}
    assert not image.info.get("icc_profile")
    assert not image.info.get("xmp")


@pytest.mark.parametrize(
    ("mode", "name"),
    [("L", "a.jpg"), ("CMYK", "a.jpg"), ("P", "a.png"), ("1", "a.png"), ("LA", "a.png"),
     ("RGBA", "a.png"), ("I;16", "a.png"), ("RGBA", "a.webp")],
)  # fmt: skip
@pytest.mark.parametrize("form", FORMATS)
def test_every_kind_of_pixel(draw: Draw, mode: str, name: str, form: str) -> None:
    if mode == "I;16":
        grey = picture(400, 300, "L").convert("I").point(lambda v: v * 257)
        path = draw(name)
        grey.convert("I;16").save(path)
    else:
        path = draw(name, mode=mode)
    (image,) = made(path, recipe(200, 150, form))
    expected = picture(200, 150, "L")
    seen = image.convert("L")
    for spot in ((20, 20), (180, 20), (20, 130), (180, 130), (100, 75)):
        assert abs(_at(seen, spot) - _at(expected, spot)) < (90 if mode == "1" else 24)


def _at(image: Image.Image, spot: tuple[int, int]) -> int:
    """The mean brightness of a few pixels around *spot*."""
    x, y = spot
    return image.crop((x - 8, y - 8, x + 8, y + 8)).resize((1, 1)).getpixel((0, 0))


@pytest.mark.parametrize("name", ["a.png", "a.webp"])
def test_transparency_lies_on_white_paper(
    draw: Draw, name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    Image.new("RGBA", (80, 60), (200, 0, 0, 0)).save(path, lossless=True)
    (image,) = made(path, recipe(40, 30))
    assert min(image.convert("L").tobytes()) > 250


def test_transparent_palette(tmp_path: Path) -> None:
    image = Image.new("P", (80, 60), 1)
    image.putpalette([255, 0, 0, 0, 0, 0])
    image.save(tmp_path / "a.png", transparency=1)
    (seen,) = made(tmp_path / "a.png", recipe(40, 30))
    assert min(seen.convert("L").tobytes()) > 250


def test_colours_of_another_profile_become_srgb(draw: Draw) -> None:
    """Linear light at half strength is 188 of 255 in sRGB."""
    linear = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    path = draw("a.png")
    Image.new("RGB", (80, 60), (128, 128, 128)).save(
        path, icc_profile=_linear_rgb() or linear.tobytes()
    )
    (image,) = made(path, recipe(40, 30))
    assert abs(image.convert("L").getpixel((20, 15)) - 188) < 4


def _linear_rgb() -> bytes:
    """An sRGB profile whose tone curves are straight lines, and so is not sRGB."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = bytearray(
        profile.replace(b"s\0R\0G\0B", b"l\0i\0n\0 ").replace(b"sRGB", b"line")
    )
    data[16:20] = b"RGB "
    tags = int.from_bytes(data[128:132], "big")
    for index in range(tags):
        at = 132 + 12 * index
        if data[at : at + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            offset = int.from_bytes(data[at + 4 : at + 8], "big")
            data[offset : offset + 12] = b"curv" + bytes(8)
    return bytes(data)


def test_a_profile_that_is_none_is_ignored(draw: Draw) -> None:
    (image,) = made(draw("a.jpg", icc_profile=b"no profile" * 20), recipe(200, 150))
    assert corners(image) == corners(picture(200, 150))


def test_a_phone_s_jpeg_with_a_second_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture(400, 300).save(path, "MPO", save_all=True, append_images=[picture(50, 40)])
    (image,) = made(path, recipe(200, 150))
    assert corners(image) == corners(picture(200, 150))


def test_the_first_frame_of_a_moving_picture(tmp_path: Path) -> None:
    path = tmp_path / "a.webp"
    frames = [Image.new("RGB", (80, 60), c) for c in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])
    (image,) = made(path, recipe(40, 30))
    assert image.getpixel((20, 15))[0] > 200


def test_small_renditions_are_as_sharp_as_from_the_whole(draw: Draw) -> None:
    """Steps and shrinking decoders may not show: within 2 of 255 on average."""
    path = draw("a.jpg", 1600, 1200, quality=95)
    whole = Image.open(path).convert("RGB")
    sizes = [(1200, 900), (800, 600), (480, 360), (320, 240), (160, 120)]
    for image in made(path, *(recipe(*size) for size in sizes)):
        reference = whole.resize(image.size, Image.Resampling.LANCZOS)
        difference = ImageChops.difference(image.convert("L"), reference.convert("L"))
        assert ImageStat.Stat(difference).mean[0] < 2


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    widths=st.lists(st.integers(40, 2000), min_size=2, max_size=5, unique=True),
    original=st.sampled_from([700, 1600, 2000]),
    held=st.sampled_from([1, 6]),
    name=st.sampled_from(["a.jpg", "a.png"]),
)
def test_a_rendition_is_the_same_whatever_is_made_beside_it(
    draw: Draw, widths: list[int], original: int, held: int, name: str
) -> None:
    """Else a warm build, which makes only what is missing, would differ."""
    path = draw(name, original, original * 3 // 4, exif=exif(held))
    upright = (
        (original * 3 // 4, original) if held == 6 else (original, original * 3 // 4)
    )
    recipes = [recipe(*size) for size in plan(*upright, widths)]
    together = develop(path, recipes)
    assert together == tuple(develop(path, [alone])[0] for alone in recipes)


PROGRAM = """
import hashlib, pathlib, sys
from gazette.imaging.developing import develop
from gazette.imaging.recipes import Recipe
recipes = [Recipe(width=w, height=w * 3 // 4, format=f, quality=60)
           for f in ("webp", "jpeg", "avif") for w in (320, 160)]
for data in develop(pathlib.Path(sys.argv[1]), recipes):
    print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_bytes_in_every_process(draw: Draw) -> None:
    path = draw("a.jpg", 800, 600)
    runs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(path)],
            env={"PYTHONPATH": "plugins", "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    assert len(runs) == 1
    assert len(runs.pop().split()) == 6


class Counted(AbstractContextManager[None]):
    """A turn that counts how often somebody had it."""

    def __init__(self) -> None:
        self.had = 0

    def __enter__(self) -> None:
        self.had += 1

    def __exit__(self, *_: object) -> None:
        return


def test_a_turn_is_waited_for_by_large_avifs_alone(tmp_path: Path) -> None:
    """And the answer stands in the order of the recipes, whatever was made first."""
    path = tmp_path / "a.jpg"
    Image.new("RGB", (1600, 1700), "teal").save(path)
    wanted = [
        recipe(*size, form)
        for size in ((1600, 1700), (400, 425))
        for form in ("avif", "jpeg")
    ]
    turn = Counted()
    result = develop(path, wanted, turn=turn)
    assert not isinstance(result, PhotoFault)
    sizes = [(opened(data).size, opened(data).format) for data in result]
    assert sizes == [((r.width, r.height), r.format.upper()) for r in wanted]
    assert turn.had == 1
    assert develop(path, wanted) == result


def test_a_photo_that_changed_meanwhile(draw: Draw) -> None:
    path = draw("a.jpg")
    other = develop(path, [recipe(200, 150)], sha256="0" * 64)
    larger = develop(path, [recipe(800, 600)])
    assert isinstance(other, PhotoFault)
    assert isinstance(larger, PhotoFault)
    assert other.code == larger.code == "photo-changed"


def test_a_header_that_promises_too_much(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(
        png(4000, 3000, chunk(b"IDAT", b"x\x9cc\0\0"), chunk(b"IEND", b""))
    )
    found = develop(path, [recipe(400, 300)])
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-damaged"


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    name=st.sampled_from(["a.jpg", "a.png", "a.webp"]),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=12)), max_size=6),
)
def test_no_damage_raises(draw: Draw, name: str, cuts: list[tuple[int, bytes]]) -> None:
    path = draw(name, 64, 48)
    data = bytearray(path.read_bytes())
    for at, junk in cuts:
        data[at : at + len(junk)] = junk
    path.write_bytes(bytes(data))
    result = develop(path, [recipe(32, 24), recipe(16, 12, "webp")])
    assert isinstance(result, PhotoFault) or len(result) == 2


def test_a_whole_photo_is_never_decoded_for_small_renditions(draw: Draw) -> None:
    """libjpeg shrinks while it decodes: peak memory stays that of the rendition."""
    path = draw("a.jpg", 4000, 3000)
    image = Image.open(io.BytesIO(path.read_bytes()))
    image.draft(None, (480, 360))
    assert image.size == (500, 375)
    (seen,) = made(path, recipe(480, 360))
    assert corners(seen) == corners(picture(480, 360))


@pytest.mark.parametrize(
    ("focus", "left", "right"),
    [((0.0, 0.5), "red", "red"), ((1.0, 0.5), "blue", "blue"), (None, "red", "blue")],
)
@pytest.mark.parametrize("held", [1, 6])
def test_a_part_of_a_photo_for_a_drawing(
    tmp_path: Path,
    focus: tuple[float, float] | None,
    left: str,
    right: str,
    held: int,
) -> None:
    """The left half is red, the right half blue, whichever way the camera was held."""
    upright = Image.new("RGB", (1600, 400), "red")
    upright.paste("blue", (800, 0, 1600, 400))
    turned = upright.transpose(Image.Transpose.ROTATE_90) if held == 6 else upright
    path = tmp_path / "a.jpg"
    turned.save(path, exif=exif(held))
    cut = cut_picture(path, 300, 300, focus=focus)
    assert isinstance(cut, Image.Image)
    assert (cut.size, cut.mode) == ((300, 300), "RGB")
    pure = {"red": 0, "blue": 2}
    for spot, colour in (((10, 150), left), ((290, 150), right)):
        seen = cut.getpixel(spot)
        assert max(range(3), key=lambda band: seen[band]) == pure[colour]


def test_a_part_of_a_broken_photo(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(
        png(4000, 3000, chunk(b"IDAT", b"x\x9cc\0\0"), chunk(b"IEND", b""))
    )
    found = cut_picture(path, 1200, 630)
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-damaged"


@pytest.mark.parametrize("held", [1, 6])
@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_rendition_of_a_part(tmp_path: Path, name: str, held: int) -> None:
    """A red square in grey, cut out: red to its edges."""
    upright = Image.new("RGB", (2000, 3000), "grey")
    upright.paste("red", (200, 1000, 1400, 1800))
    turned = upright.transpose(Image.Transpose.ROTATE_90) if held == 6 else upright
    path = tmp_path / name
    turned.save(path, exif=exif(held))
    box = Box(left=200, top=1000, width=1200, height=800)
    for width in (1200, 480, 120):
        part = replace(recipe(width, width * 2 // 3), crop=box)
        (image,) = made(path, part)
        right, bottom = image.width - 3, image.height - 3
        for spot in ((2, 2), (right, 2), (2, bottom), (right, bottom)):
            red, green, _ = image.getpixel(spot)
            assert red > 225
            assert green < 40


def test_a_part_is_never_enlarged_nor_outside(draw: Draw) -> None:
    path = draw("a.jpg", 800, 600)
    for box in (
        Box(left=0, top=0, width=300, height=200),
        Box(left=500, top=0, width=400, height=300),
    ):
        found = develop(path, [replace(recipe(400, 300), crop=box)])
        assert isinstance(found, PhotoFault)
        assert found.code == "photo-changed"


def test_a_pillow_without_the_encoder(
    draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(features, "check", lambda name: name != "avif")
    found = develop(draw("a.jpg"), [recipe(200, 150), recipe(200, 150, "avif")])
    assert isinstance(found, PhotoFault)
    assert (found.code, found.particulars) == (
        "photo-encoder-missing",
        (("format", "AVIF"),),
    )
    assert isinstance(develop(draw("a.jpg"), [recipe(200, 150)]), tuple)


def test_memory_that_is_not_there(draw: Draw, monkeypatch: pytest.MonkeyPatch) -> None:
    def starved(*_: object) -> None:
        raise MemoryError

    path = draw("a.jpg")
    monkeypatch.setattr(Image.Image, "resize", starved)
    found = develop(path, [recipe(200, 150)])
    assert isinstance(found, PhotoFault)
    assert found.code == "photo-too-demanding"


def _wide_gamut() -> bytes:
    """Display P3's primaries (D50) under the name and the curves of sRGB, as phones
    write it: «Display P3 Gamut with sRGB Transfer».
    """
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    primaries = {
        b"rXYZ": (0.51512, 0.24120, -0.00105),
        b"gXYZ": (0.29198, 0.69225, 0.04189),
        b"bXYZ": (0.15710, 0.06657, 0.78407),
    }
    for index in range(int.from_bytes(data[128:132], "big")):
        at = 132 + 12 * index
        name = bytes(data[at : at + 4])
        if name in primaries:
            offset = int.from_bytes(data[at + 4 : at + 8], "big") + 8
            for axis, value in enumerate(primaries[name]):
                fixed = round(value * 65536).to_bytes(4, "big", signed=True)
                data[offset + 4 * axis : offset + 4 * axis + 4] = fixed
    return bytes(data)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.heic"])
def test_wide_colours_are_converted_whatever_their_profile_s_name(
    tmp_path: Path, name: str
) -> None:
    """Display P3's (200, 100, 50) lies at (212, 96, 37) or so in sRGB."""
    if name == "a.heic":
        pytest.importorskip("pillow_heif").register_heif_opener()
    path = tmp_path / name
    wide = Image.new("RGB", (80, 60), (200, 100, 50))
    wide.save(path, icc_profile=_wide_gamut(), quality=95)
    (image,) = made(path, recipe(40, 30))
    red, green, blue = image.getpixel((20, 15))
    assert 206 < red < 218
    assert 90 < green < 99
    assert 28 < blue < 45
    same = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    wide.save(path, icc_profile=same, quality=95)
    (image,) = made(path, recipe(40, 30))
    assert all(
        abs(seen - meant) < 5
        for seen, meant in zip(image.getpixel((20, 15)), (200, 100, 50), strict=True)
    )


def test_a_phone_s_heic_is_turned_and_stripped(tmp_path: Path) -> None:
    heif = pytest.importorskip("pillow_heif")
    heif.register_heif_opener()
    path = tmp_path / "a.heic"
    picture(400, 300).save(path, "HEIF", exif=exif(6))
    (image,) = made(path, recipe(150, 200))
    assert corners(image) == corners(
        picture(400, 300).transpose(Image.Transpose.ROTATE_270)
    )
    assert not dict(image.getexif())
