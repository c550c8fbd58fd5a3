"""The one table of photo sizes and formats. Add a size: add a row or a width."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How large a photo may stand. ``widths`` in pixels, never enlarged beyond the
    original; ``sizes`` as HTML has it, true to the layout (tests/theme/test_sizes.py).

    ``shown`` is how wide it stands on a desk's screen, in CSS pixels: a photo of fewer
    is blurred there. ``ratio`` is the shape of a place that shows only a part of the
    photo, around its focus. ``opens`` is the width of the whole photo behind such a
    part, where a reader can open it.
    """

    widths: tuple[int, ...]
    sizes: str
    shown: int
    lazy: bool = True
    ratio: tuple[int, int] | None = None
    opens: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An encoding; ``fallback`` is the one every browser reads. ``quality`` and
    ``effort`` as imaging's ``Recipe`` has them.
    """

    name: str
    media_type: str
    suffix: str
    quality: int
    effort: int = 4
    fallback: bool = False


# The best first: browsers take the first they can read.
FORMATS = (
    Format(name="avif", media_type="image/avif", suffix="avif", quality=55, effort=5),
    Format(name="webp", media_type="image/webp", suffix="webp", quality=80),
    Format(
        name="jpeg", media_type="image/jpeg", suffix="jpg", quality=80, fallback=True
    ),
)

FALLBACK = next(form for form in FORMATS if form.fallback)

# The shape of cards, tiles and lists: that of most cameras, so that little is cut.
LYING = (3, 2)

# The style sheets' own arithmetic: a sheet of 77rem, edges of 1, 1.5 and 2rem, gaps of
# 1.5 and 2rem, eight columns of twelve from 64em on.
_SHEET = "(min-width: 40em) calc(100vw - 3rem), calc(100vw - 2rem)"
_EIGHT = "(min-width: 81em) 50rem, (min-width: 64em) calc(66.67vw - 4rem)"
_HALF_OF_EIGHT = "(min-width: 81em) 24rem, (min-width: 64em) calc(33.33vw - 3rem)"
_THIRD = "(min-width: 81em) 24.34rem, (min-width: 64em) calc(33.33vw - 2.67rem)"
_QUARTER = "(min-width: 81em) 17.75rem, (min-width: 64em) calc(25vw - 2.5rem)"
_HALF = "(min-width: 40em) calc(50vw - 2.25rem)"

USES = {
    "lead": Use(
        widths=(480, 800, 1200, 1600),
        shown=800,
        sizes=f"{_EIGHT}, {_SHEET}",
        lazy=False,
    ),
    "cover": Use(
        widths=(480, 800, 1200, 1600),
        shown=800,
        sizes=f"{_EIGHT}, (min-width: 40em) calc(100vw - 3rem), 100vw",
        lazy=False,
        ratio=LYING,
    ),
    "body": Use(
        widths=(480, 800, 1200),
        shown=672,
        sizes="(min-width: 69em) 42rem, (min-width: 64em) calc(66.67vw - 4rem), "
        f"(min-width: 45em) 42rem, {_SHEET}",
    ),
    "tile": Use(
        widths=(400, 800),
        shown=390,
        sizes=f"{_THIRD}, {_HALF}, calc(100vw - 2rem)",
        ratio=LYING,
        opens=1200,
    ),
    # Four in a row: the archive, and the điểm cầu of a conference that has many.
    "grid": Use(
        widths=(400, 800),
        shown=284,
        sizes=f"{_QUARTER}, (min-width: 40em) calc(33.33vw - 2rem), "
        "calc(50vw - 1.375rem)",
        ratio=LYING,
        opens=1200,
    ),
    "strip": Use(
        widths=(400, 800),
        shown=384,
        sizes=f"{_HALF_OF_EIGHT}, {_HALF}, calc(50vw - 1.75rem)",
        ratio=LYING,
        opens=1200,
    ),
    "card": Use(
        widths=(400, 800),
        shown=384,
        sizes=f"{_HALF_OF_EIGHT}, {_HALF}, calc(100vw - 2rem)",
        ratio=LYING,
    ),
    "line": Use(
        widths=(192, 352), shown=176, sizes="(min-width: 40em) 11rem, 6rem", ratio=LYING
    ),
}
