"""From an original to its renditions: one decode, all sizes, no trace of the camera.

Knows orientation, cuts and scales. Refuses to know where the bytes will lie.
Whoever changes them raises shelf.DEVELOPING.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TypeVar

from PIL import Image

from gazette.imaging.colours import in_srgb
from gazette.imaging.cropping import Box, Focus, crop
from gazette.imaging.encoders import encoded, missing_encoder
from gazette.imaging.faults import PhotoFault, photo_fault
from gazette.imaging.jpeg_scan import holds_its_scan
from gazette.imaging.originals import Original, open_original
from gazette.imaging.png_pixels import holds_its_pixels
from gazette.imaging.recipes import LADDER, Recipe, scaled

# A rendition comes from the narrowest rung at least _STEP wider (a shorter step would
# blur), whatever else is made beside it: its bytes depend on the original and its
# recipe alone, and yet the large sizes are computed once.
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

_Made = TypeVar("_Made")
_Size = tuple[int, int, Box | None]
_Picture = tuple[_Size, Image.Image]

Turn = AbstractContextManager[object]
"""What is held while somebody has a turn at what not all may do at once."""
_ALONE: Turn = nullcontext()

# Pixels from which an AVIF encoder takes so much memory (some 75 MiB) that not all
# workers should have one: a standing photo in the widest size, not a lying one.
LARGE = 2_500_000


def develop(
    path: Path,
    recipes: Sequence[Recipe],
    *,
    sha256: str | None = None,
    turn: Turn = _ALONE,
) -> tuple[bytes, ...] | PhotoFault:
    """The bytes of each recipe, in order, or why there are none. Never raises.

    The renditions are upright, in sRGB, on white where the original is transparent,
    without EXIF, GPS, profile or any word: those are inscribed at publication. If
    *sha256* is given and the file is another one by now, that is the fault. *turn* is
    held while a LARGE picture is made an AVIF.
    """
    for form in dict.fromkeys(recipe.format for recipe in recipes):
        if missing_encoder(form):
            return photo_fault("photo-encoder-missing", format=form.upper())
    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    if sha256 and hashlib.sha256(original.data).hexdigest() != sha256:
        return photo_fault("photo-changed")
    if not all(_fits(recipe, original.size) for recipe in recipes):
        return photo_fault("photo-changed")
    pictures = _guarded(partial(_scaled, original, recipes))
    del original
    if isinstance(pictures, PhotoFault):
        return pictures
    return _guarded(lambda: _encoded(pictures, recipes, turn))


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

    def cut() -> Image.Image:
        ladder = _Ladder(original)
        return ladder.sized((width, height), box).convert("RGB")

    return _guarded(cut)


def _guarded(make: Callable[[], _Made]) -> _Made | PhotoFault:
    """What *make* makes of an original, or how that failed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return make()
    except MemoryError:
        return photo_fault("photo-too-demanding")
    # Pillow's decoders raise what their formats suggest (OSError, SyntaxError,
    # ValueError, EOFError…); one bad photo must not end a build.
    except Exception as reason:  # noqa: BLE001
        return photo_fault("photo-damaged", reason=type(reason).__name__)


def _fits(recipe: Recipe, size: tuple[int, int]) -> bool:
    """Whether *recipe* was planned for a picture of that *size* or a larger one."""
    if recipe.crop is None:
        return recipe.width <= size[0] and recipe.height <= size[1]
    right, bottom = recipe.crop.corners[2:]
    whole = right <= size[0] and bottom <= size[1]
    return whole and recipe.width <= recipe.crop.width


def _scaled(original: Original, recipes: Sequence[Recipe]) -> list[_Picture]:
    """The picture in every size; what it was decoded to is let go here."""
    ladder = _Ladder(original)
    sizes = dict.fromkeys((r.width, r.height, r.crop) for r in recipes)
    return [(size, ladder.sized(size[:2], size[2])) for size in sizes]


def _encoded(
    pictures: list[_Picture], recipes: Sequence[Recipe], turn: Turn
) -> tuple[bytes, ...]:
    """The smallest first, each of *pictures* taken out when it is encoded.

    An encoder takes some thirty bytes a pixel: while it works on the largest picture,
    nothing else should lie about.
    """
    made: dict[Recipe, bytes] = {}
    pictures.sort(key=lambda picture: _pixels(picture[1]), reverse=True)
    while pictures:
        size, image = pictures.pop()
        demanding = _pixels(image) >= LARGE
        for recipe in recipes:
            if (recipe.width, recipe.height, recipe.crop) == size:
                held = demanding and recipe.format == "avif"
                with turn if held else nullcontext():
                    made[recipe] = encoded(image, recipe)
    return tuple(made[recipe] for recipe in recipes)


def _pixels(image: Image.Image) -> int:
    return image.width * image.height


class _Ladder:
    """One original in all the widths that others are made from, each made once."""

    def __init__(self, original: Original) -> None:
        self.original = original
        self.width, self.height = original.size
        self.rungs: dict[int, Image.Image] = {}
        self.decoded: dict[int, Image.Image] = {}

    def sized(self, size: tuple[int, int], box: Box | None = None) -> Image.Image:
        """The picture, or the part of it in *box*, in one size."""
        width = size[0]
        if box is None and width in LADDER and width < self.width:
            rung = self._rung(width)
            same = rung.size == size
            return rung if same else rung.resize(size, Image.Resampling.LANCZOS)
        if box is None:
            return self._source(width).resize(size, Image.Resampling.LANCZOS)
        # How wide the whole picture would be at that scale.
        source = self._source(-(-width * self.width // box.width))
        across, down = source.width / self.width, source.height / self.height
        left, top, right, bottom = box.corners
        part = (
            *(left * across, top * down),
            *(min(right * across, source.width), min(bottom * down, source.height)),
        )
        return source.resize(size, Image.Resampling.LANCZOS, box=part)

    def _source(self, width: int) -> Image.Image:
        """The picture that one of *width* is made from."""
        wider = [rung for rung in LADDER if width * _STEP <= rung < self.width]
        return self._rung(wider[-1]) if wider else self._decoded(width)

    def _rung(self, width: int) -> Image.Image:
        if width not in self.rungs:
            size = (width, scaled(self.height, width, self.width))
            source = self._source(width)
            self.rungs[width] = source.resize(size, Image.Resampling.LANCZOS)
        return self.rungs[width]

    def _decoded(self, width: int) -> Image.Image:
        """The whole picture, or as little of a JPEG as the ladder's top needs."""
        top = self.width if width > LADDER[0] else min(LADDER[0], self.width)
        if top not in self.decoded:
            size = (top, scaled(self.height, top, self.width))
            self.decoded[top] = _decoded(self.original, size)
        return self.decoded[top]


def _decoded(original: Original, size: tuple[int, int]) -> Image.Image:
    """The picture upright, in sRGB or grey, JPEGs only as large as *size* needs."""
    if original.format == "png" and not holds_its_pixels(original.data):
        raise EOFError
    if original.format == "jpeg" and not holds_its_scan(original.data):
        raise EOFError
    image: Image.Image = original.opened()
    image.draft(None, size[::-1] if original.sideways else size)
    image.load()
    flat = in_srgb(image)
    del image  # of a large picture two would be too many
    turn = _UPRIGHT.get(original.orientation)
    flat = flat if turn is None else flat.transpose(turn)
    # Pillow's encoders fall back on it for comments and profiles of the original.
    flat.info.clear()
    return flat
