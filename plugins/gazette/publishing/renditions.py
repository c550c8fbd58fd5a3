"""The one table of photo sizes and formats. Add a size: add a row or a width."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """How large a photo may stand. ``widths`` in pixels, never enlarged beyond the
    original; ``sizes`` as HTML has it.
    """

    widths: tuple[int, ...]
    sizes: str
    lazy: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """An encoding; ``fallback`` is the one every browser reads."""

    name: str
    media_type: str
    suffix: str
    quality: int
    fallback: bool = False


FORMATS = (
    Format(name="webp", media_type="image/webp", suffix="webp", quality=80),
    Format(
        name="jpeg", media_type="image/jpeg", suffix="jpg", quality=80, fallback=True
    ),
)

USES = {
    "lead": Use(
        widths=(480, 800, 1200, 1600),
        sizes="(min-width: 64em) 56rem, 100vw",
        lazy=False,
    ),
    "body": Use(widths=(480, 800, 1200), sizes="(min-width: 48em) 42rem, 100vw"),
    "tile": Use(
        widths=(320, 480, 800, 1200),
        sizes="(min-width: 64em) 20rem, (min-width: 40em) 50vw, 100vw",
    ),
    "card": Use(
        widths=(320, 480, 800),
        sizes="(min-width: 64em) 20rem, (min-width: 40em) 33vw, 100vw",
    ),
    # Widths that every photo of a report has anyway: the archive makes none of its own.
    "album": Use(
        widths=(480, 800, 1200),
        sizes="(min-width: 64em) 20rem, (min-width: 40em) 33vw, 50vw",
    ),
    "line": Use(widths=(160, 320), sizes="8rem"),
}
