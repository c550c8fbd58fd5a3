"""What a page costs who opens it, against the budgets of the house.

    python -m theme.tools.budgets SITE

Knows the limits and how a page's own words name what it fetches. Reads files alone and
opens no browser: what is counted is what a server sends, brotli at its best.
Exit status 1 when a page is over.
"""

from __future__ import annotations

import argparse
import functools
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli

from theme.tools.browsing import base_of
from theme.tools.specimens import Specimen, specimens

WHOLE = 60_000  # HTML, styles and scripts of one page
SCRIPTS = 12_000
FONTS = 2  # files fetched before text
FIRST_PHOTO = 150_000  # on a phone of 360 px at 2 pixels a px, in the newest format

_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
_SCRIPT = re.compile(r'<script [^>]*?src="([^"]+)"')
_FONT = re.compile(r'<link rel="preload" [^>]*as="font"')
_FIRST = re.compile(r"<picture.*?</picture>", re.DOTALL)
_CHOICES = re.compile(r'srcset="([^"]+)"')
_EAGER = 'fetchpriority="high"'
_PHONE = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Bytes of one page, compressed; the photo is None where none comes first."""

    name: str
    html: int
    css: int
    js: int
    fonts: int
    photo: int | None

    @property
    def whole(self) -> int:
        """All that must arrive before the page is whole, photos apart."""
        return self.html + self.css + self.js

    def over(self) -> Iterator[str]:
        """What this page spends too much of."""
        for what, spent, limit in (
            ("HTML+CSS+JS", self.whole, WHOLE),
            ("JS", self.js, SCRIPTS),
            ("fonts", self.fonts, FONTS),
            ("photo", self.photo or 0, FIRST_PHOTO),
        ):
            if spent > limit:
                yield f"{self.name}: {what} {spent} > {limit}"


def cost(site: Path, one: Specimen) -> Cost:
    """What the page *one* of *site* costs."""
    text = one.file.read_text(encoding="utf-8")
    base = base_of(site)

    def weight(addresses: list[str]) -> int:
        return sum(
            packed(site / a.removeprefix(base)) for a in dict.fromkeys(addresses)
        )

    return Cost(
        name=one.name,
        html=packed(one.file),
        css=weight(_STYLE.findall(text)),
        js=weight(_SCRIPT.findall(text)),
        fonts=len(_FONT.findall(text)),
        photo=_photo(site, base, text),
    )


@functools.cache
def packed(path: Path) -> int:
    """The bytes of a file as a good server sends it."""
    return len(brotli.compress(path.read_bytes(), quality=11))


def _photo(site: Path, base: str, text: str) -> int | None:
    """The file that a phone takes for the first photo, if one is fetched early."""
    for picture in _FIRST.findall(text):
        choices = _CHOICES.findall(picture)
        if _EAGER in picture and choices:
            sizes = [choice.split() for choice in choices[0].split(", ")]
            fit = [a for a, w in sizes if int(w[:-1]) >= _PHONE] or [sizes[-1][0]]
            return (site / fit[0].removeprefix(base)).stat().st_size
    return None


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    site = parser.parse_args().site
    costs = [cost(site, one) for one in specimens(site)]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(
        f"{'page':<24}{'HTML':>8}{'CSS':>8}{'JS':>8}{'whole':>8}{'fonts':>7}{'photo':>9}"
    )
    for c in sorted(costs, key=lambda c: -c.whole):
        photo = "–" if c.photo is None else str(c.photo)
        row = f"{c.name:<24}{c.html:>8}{c.css:>8}{c.js:>8}{c.whole:>8}{c.fonts:>7}"
        print(f"{row}{photo:>9}")
    print(f"{'limit':<24}{'':>16}{SCRIPTS:>8}{WHOLE:>8}{FONTS:>7}{FIRST_PHOTO:>9}")
    over = [fault for c in costs for fault in c.over()]
    print(*over, sep="\n", file=sys.stderr)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
