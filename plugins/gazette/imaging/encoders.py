"""A finished picture as JPEG, WebP or AVIF.

Knows the encoders and what is asked of them. Whoever changes the bytes raises
shelf.DEVELOPING.
"""

from __future__ import annotations

import io
from functools import cache

from PIL import AvifImagePlugin, Image, features

from gazette.imaging.recipes import Recipe

# Measured on photographs (tests/bench/photos.py): at speed 6 both together give more
# SSIM from fewer bytes than speed 5 does with the defaults, in a fifth of its time.
# The other two are tools that speed 5 makes no use of for a still and keeps room for
# all the same: without them the same bytes come from 100 MiB instead of 121, for a
# standing picture of 1600 pixels.
_AOM = {
    "tune": "ssim",
    "enable-rect-partitions": "0",
    "enable-cdef": "0",
    "enable-tpl-model": "0",
}


def missing_encoder(format_: str) -> bool:
    """Whether this machine's Pillow cannot write *format_*."""
    return format_ in ("avif", "webp") and not features.check(format_)


def encoded(image: Image.Image, recipe: Recipe) -> bytes:
    """The bytes of *image*, which has the recipe's size."""
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
            **_avif(),
        )
    else:
        image.save(out, "JPEG", quality=recipe.quality, optimize=True, subsampling=2)
    return out.getvalue()


@cache
def _avif() -> dict[str, object]:
    """What only one encoder understands; a system's own Pillow may have another."""
    if AvifImagePlugin.get_codec_version("aom") is None:
        return {}
    return {"codec": "aom", "advanced": _AOM}
