"""Takes a picture of every page type: three widths, both schemes, and on paper.

    python -m theme.tools.screenshots SITE FOLDER [NAME…]

FOLDER gets NAME.WIDTH.SCHEME.jpg of the whole page, and NAME.pdf as it prints. With
names, only of those specimens.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from theme.tools.browsing import MISSING, chromium, opened, served
from theme.tools.specimens import Specimen, specimens

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTHS = {360: 780, 768: 1024, 1280: 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# A page taller than this is cut: what comes after is more of the same rows.
TALLEST = 6000
_EAGER = """() => {
    for (const image of document.querySelectorAll("img[loading=lazy]"))
        image.loading = "eager";
    const drawn = (image) => image.decode().catch(() => 0);
    return Promise.all([...document.images].map(drawn))
        .then(() => document.documentElement.scrollHeight);
}"""


def pictures(
    browser: Browser, address: str, folder: Path, site: Path, chosen: Sequence[Specimen]
) -> Iterator[Path]:
    """Each picture as it is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    for specimen in chosen:
        page.goto(address + specimen.route(site))
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                path = folder / f"{specimen.name}.{width}.{scheme}.jpg"
                yield _taken(page, path, width)
        page.emulate_media(color_scheme="light", media="print")
        page.pdf(path=folder / f"{specimen.name}.pdf", prefer_css_page_size=True)
        page.emulate_media(media="screen")
        yield folder / f"{specimen.name}.pdf"
    page.close()


def _taken(page: Page, path: Path, width: int) -> Path:
    tall = min(page.evaluate(_EAGER), TALLEST)
    whole = {"x": 0, "y": 0, "width": width, "height": tall}
    page.screenshot(path=path, type="jpeg", quality=82, full_page=True, clip=whole)  # type: ignore[arg-type]
    return path


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    asked = parser.parse_args()
    executable = chromium()
    if executable is None:
        print(MISSING, file=sys.stderr)
        return 2
    chosen = [
        one
        for one in specimens(asked.site)
        if not asked.names or one.name in asked.names
    ]
    with opened(executable) as browser, served(asked.site) as address:
        for path in pictures(browser, address, asked.folder, asked.site, chosen):
            print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
