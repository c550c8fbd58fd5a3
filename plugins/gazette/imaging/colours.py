"""From whatever colours a file holds to those of the web: sRGB or grey, 8 bits.

Knows profiles, palettes, inks and transparency. Refuses to know sizes.
"""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageCms

PAPER = (255, 255, 255)
"""What shows through a transparent picture."""

# A profile that moves no colour of the cube below by more is sRGB by whatever name.
_UNSEEN = 2
_STEPS = (0, 36, 73, 109, 146, 182, 219, 255)


def in_srgb(image: Image.Image) -> Image.Image:
    """*image* in mode ``RGB`` or ``L``, on paper where it is transparent."""
    profile = image.info.get("icc_profile")
    flat = _flat(image)
    if isinstance(profile, bytes):
        flat = _converted(flat, profile)
    return flat if flat.mode in ("RGB", "L") else flat.convert("RGB")


def _flat(image: Image.Image) -> Image.Image:
    """*image* with 8 bits a channel and no transparency, in its own colours."""
    if image.mode.startswith("I"):  # 16-bit grey
        wide = image.convert("I").point(lambda value: value * (1 / 257) + 0.5)
        return wide.convert("L")
    if image.has_transparency_data:
        clear = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = Image.new("RGB", clear.size, PAPER)
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """*image* in sRGB; a profile that cannot be read is as good as none."""
    try:
        if image.mode == "RGB" and _is_srgb(profile):
            return image
        return _through(image, profile) or image
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return image


@lru_cache(maxsize=16)
def _is_srgb(profile: bytes) -> bool:
    """Whether *profile* leaves colours as they are. Its name is no witness: there is a
    «Display P3 Gamut with sRGB Transfer».
    """
    cube = Image.new("RGB", (len(_STEPS) ** 2, len(_STEPS)))
    cube.putdata([(r, g, b) for r in _STEPS for g in _STEPS for b in _STEPS])
    seen = _through(cube, profile)
    if seen is None:
        return False
    pairs = zip(cube.tobytes(), seen.tobytes(), strict=True)
    return all(abs(before - after) <= _UNSEEN for before, after in pairs)


def _through(image: Image.Image, profile: bytes) -> Image.Image | None:
    return ImageCms.profileToProfile(
        image,
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        ImageCms.createProfile("sRGB"),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        outputMode="RGB",
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
