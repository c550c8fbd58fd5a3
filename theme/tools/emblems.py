"""Draws the marks of the paper from its own face: favicon and touch icon.

    python theme/tools/emblems.py

Knows the name's initial and the tokens' colours.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

STATIC = Path(__file__).resolve().parents[1] / "static"


def token(name: str) -> str:
    """The light scheme's colour of that name in tokens.css."""
    text = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    found = re.search(rf"--{name}: (#[0-9a-f]{{6}});", text)
    if found is None:
        raise SystemExit(f"tokens.css has no --{name}")
    return found[1]


def favicon() -> str:
    """A crimson field, the name's initial, a rule under it."""
    font = TTFont(STATIC / "fonts" / "bang-vang-serif-600.woff2")
    glyphs = font.getGlyphSet()
    name = font.getBestCmap()[ord("B")]
    scale, width = 0.056, glyphs[name].width
    left = (64 - width * scale) / 2
    pen = SVGPathPen(
        glyphs, ntos=lambda number: f"{number:.1f}".rstrip("0").rstrip(".")
    )
    glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, left, 46)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<path fill="{token("crimson")}" d="M0 0h64v64H0z"/>'
        f'<path fill="{token("on-crimson")}" d="{pen.getCommands()}M12 52h40v3H12z"/>'
        "</svg>\n"
    )


def face(file: str, size: int) -> ImageFont.FreeTypeFont:
    """A face of the site; FreeType reads woff2."""
    data = (STATIC / "fonts" / f"{file}.woff2").read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)


def touch_icon() -> Image.Image:
    """The favicon's drawing as a picture."""
    picture = Image.new("RGB", (180, 180), token("crimson"))
    pen = ImageDraw.Draw(picture)
    light = token("on-crimson")
    pen.text((90, 132), "B", light, face("bang-vang-serif-600", 158), anchor="ms")
    pen.rectangle((34, 147, 146, 154), fill=light)
    return picture


def main() -> None:
    """Writes both files."""
    folder = STATIC / "images"
    folder.mkdir(exist_ok=True)
    (folder / "favicon.svg").write_text(favicon(), encoding="utf-8", newline="\n")
    touch_icon().save(folder / "touch-icon.png", optimize=True)


if __name__ == "__main__":
    main()
