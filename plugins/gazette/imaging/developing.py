"""From an original to its renditions: one decode, all sizes, no trace of the camera.

Knows colour, orientation and encoders. Refuses to know where the bytes will lie.
Whoever changes them raises shelf.DEVELOPING.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageCms

from gazette.imaging.cropping import Focus, crop
from gazette.imaging.faults import PhotoFault, photo_fault
from gazette.imaging.originals import Original, open_original
from gazette.imaging.recipes import Recipe, scaled

PAPER = (255, 255, 255)
"""What shows through a transparent picture."""

# Intermediate widths. A rendition comes from the narrowest one at least _STEP wider (a
# shorter step would blur), whatever else is made beside it: its bytes depend on the
# original and its recipe alone, and yet the large sizes are computed once.
_LADDER = (1600, 800, 400)
_STEP = 1.3

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def develop(
    path: Path,
    recipes: Sequence[Recipe],
    *,
    sha256: str | None = None,
) -> tuple[bytes, ...] | PhotoFault:
    """The bytes of each recipe, in order, or why there are none. Never raises.

    The renditions are upright, in sRGB, on white where the original is transparent,
    without EXIF, GPS, profile or any word: those are inscribed at publication. If
    *sha256* is given and the file is another one by now, that is the fault.
    """
    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    if sha256 and hashlib.sha256(original.data).hexdigest() != sha256:
        return photo_fault("photo-changed")
    width, height = original.size
    if any(r.width > width or r.height > height for r in recipes):
        return photo_fault("photo-changed")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _develop(original, recipes)
    # Pillow's decoders raise what their formats suggest (OSError, SyntaxError,
    # ValueError, EOFError, MemoryError…); one bad photo must not end a build.
    except Exception as reason:  # noqa: BLE001
        return photo_fault("photo-damaged", reason=type(reason).__name__)


def picture(
    path: Path, width: int, height: int, *, focus: Focus | None = None
) -> Image.Image | PhotoFault:
    """The photo at *path* cut around *focus* and scaled to exactly that size.

    Upright, in sRGB, on white; mode RGB. Meant for drawings that a photo is a part of:
    a small one is enlarged. Never raises: what is wrong with the photo is the answer.
    """
    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    box = crop(*original.size, (width, height), focus)
    # As much of a JPEG is decoded as leaves the cut part no smaller than asked for.
    across = max(width, scaled(original.size[0], width, box.width))
    size = (across, scaled(original.size[1], across, original.size[0]))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            whole = _decoded(original, size)
            box = crop(*whole.size, (width, height), focus)
            cut = whole.resize(
                (width, height), Image.Resampling.LANCZOS, box=box.corners
            )
            return cut.convert("RGB")
    except Exception as reason:  # noqa: BLE001 - as in develop
        return photo_fault("photo-damaged", reason=type(reason).__name__)


def _develop(original: Original, recipes: Sequence[Recipe]) -> tuple[bytes, ...]:
    ladder = _Ladder(original)
    made: dict[tuple[int, int], Image.Image] = {}
    for recipe in recipes:
        size = (recipe.width, recipe.height)
        if size not in made:
            made[size] = ladder.sized(*size)
    return tuple(_encoded(made[r.width, r.height], r) for r in recipes)


class _Ladder:
    """One original in all the widths that others are made from, each made once."""

    def __init__(self, original: Original) -> None:
        self.original = original
        self.width, self.height = original.size
        self.rungs: dict[int, Image.Image] = {}
        self.decoded: dict[int, Image.Image] = {}

    def sized(self, width: int, height: int) -> Image.Image:
        """The picture in one size."""
        on_ladder = width in _LADDER and width < self.width
        source = self._rung(width) if on_ladder else self._source(width)
        return source.resize((width, height), Image.Resampling.LANCZOS)

    def _source(self, width: int) -> Image.Image:
        """The picture that one of *width* is made from."""
        wider = [rung for rung in _LADDER if width * _STEP <= rung < self.width]
        return self._rung(wider[-1]) if wider else self._decoded(width)

    def _rung(self, width: int) -> Image.Image:
        if width not in self.rungs:
            size = (width, scaled(self.height, width, self.width))
            source = self._source(width)
            self.rungs[width] = source.resize(size, Image.Resampling.LANCZOS)
        return self.rungs[width]

    def _decoded(self, width: int) -> Image.Image:
        """The whole picture, or as little of a JPEG as the ladder's top needs."""
        top = self.width if width > _LADDER[0] else min(_LADDER[0], self.width)
        if top not in self.decoded:
            size = (top, scaled(self.height, top, self.width))
            self.decoded[top] = _decoded(self.original, size)
        return self.decoded[top]


def _decoded(original: Original, size: tuple[int, int]) -> Image.Image:
    """The picture upright, in sRGB or grey, JPEGs only as large as *size* needs."""
    image = original.opened()
    image.draft(None, size[::-1] if original.sideways else size)
    image.load()
    profile = image.info.get("icc_profile")
    flat = _flat(image)
    flat = _in_srgb(flat, profile) if isinstance(profile, bytes) else flat
    if flat.mode not in ("RGB", "L"):
        flat = flat.convert("RGB")
    turn = _UPRIGHT.get(original.orientation)
    flat = flat if turn is None else flat.transpose(turn)
    # Pillow's encoders fall back on it for comments and profiles of the original.
    flat.info.clear()
    return flat


def _flat(image: Image.Image) -> Image.Image:
    """*image* with 8 bits a channel and no transparency, in its own colours."""
    if image.mode.startswith("I"):  # 16-bit grey
        wide = image.convert("I").point(lambda value: value * (1 / 257) + 0.5)
        return wide.convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, (*PAPER, 255))
        return Image.alpha_composite(paper, clear).convert("RGB")
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """*image* in sRGB; a profile that cannot be read is as good as none."""
    if b"sRGB" in profile or b"s\0R\0G\0B" in profile:
        return image
    try:
        return _profiled(image, profile) or image
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image


def _profiled(image: Image.Image, profile: bytes) -> Image.Image | None:
    return ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _encoded(image: Image.Image, recipe: Recipe) -> bytes:
    out = io.BytesIO()
    if recipe.format == "webp":
        image.save(out, "WEBP", quality=recipe.quality, method=recipe.effort)
    elif recipe.format == "avif":
        image.save(
            out,
            "AVIF",
            quality=recipe.quality,
            speed=10 - recipe.effort,
            max_threads=1,  # the bytes may not depend on the number of processors
        )
    else:
        image.save(out, "JPEG", quality=recipe.quality, optimize=True, subsampling=2)
    return out.getvalue()
