"""Paper, brush and perspective for the sample's drawings.

Knows colours, shapes, light and a simple camera. Refuses to know what is drawn. All is
deterministic: chance comes from the seed alone.
"""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1600, 1067
FINE = 2
HEAVIEST = 200_000

Point = tuple[float, float]
Colour = tuple[int, int, int]


def colour(text: str) -> Colour:
    """``#8c1222`` as three numbers."""
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """*one* with *share* (0 to 1) of *other*."""
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(one, other, strict=True)
    )
    return red, green, blue


def darker(one: Colour, share: float) -> Colour:
    """Towards a warm black."""
    return mix(one, (24, 16, 14), share)


def lighter(one: Colour, share: float) -> Colour:
    """Towards a warm white."""
    return mix(one, (255, 249, 238), share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """A time of day: the light and the colours that go with it."""

    sky: tuple[Colour, Colour]
    sun: Colour
    far: Colour
    near: Colour
    wall: Colour
    floor: Colour
    wood: Colour
    leaf: Colour
    cloth: Colour
    screen: Colour


def _mood(sky: str, **rest: str) -> Mood:
    top, bottom = sky.split()
    return Mood(
        sky=(colour(top), colour(bottom)),
        **{name: colour(text) for name, text in rest.items()},
    )


MOODS = {
    "sáng": _mood(
        "#c9d8dc #f6e7cf",
        sun="#fff3d6",
        far="#8fa5a6",
        near="#4c6652",
        wall="#e9dfcb",
        floor="#b79a78",
        wood="#7a4f33",
        leaf="#5d7a56",
        cloth="#8c1222",
        screen="#2c4653",
    ),
    "trưa": _mood(
        "#a9c8d8 #e8efe6",
        sun="#ffffff",
        far="#86a7ab",
        near="#47714f",
        wall="#eee9dd",
        floor="#a7a195",
        wood="#8a5a38",
        leaf="#4f7d52",
        cloth="#97162a",
        screen="#27495e",
    ),
    "chiều": _mood(
        "#d8a184 #f8dcae",
        sun="#fff0c4",
        far="#9a7f86",
        near="#5a5045",
        wall="#e2c9a8",
        floor="#946c50",
        wood="#633d2b",
        leaf="#6c6a45",
        cloth="#7d1020",
        screen="#3b3a4e",
    ),
    "mưa": _mood(
        "#aab4b5 #d9dad2",
        sun="#eef0ea",
        far="#8f9c9e",
        near="#51625c",
        wall="#d6d3c8",
        floor="#8e877c",
        wood="#6a4a38",
        leaf="#56695a",
        cloth="#861427",
        screen="#33474f",
    ),
}


@dataclass(slots=True)
class Canvas:
    """A sheet of WIDTH × HEIGHT units, drawn at twice the size."""

    seed: int
    mood: Mood
    width: int = WIDTH
    height: int = HEIGHT
    image: Image.Image = field(init=False)
    pen: ImageDraw.ImageDraw = field(init=False)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        size = (self.width * FINE, self.height * FINE)
        self.image = Image.new("RGB", size, self.mood.wall)
        self.pen = ImageDraw.Draw(self.image)
        self.chance = random.Random(self.seed)  # noqa: S311  (drawing, not secrecy)

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self.pen.polygon([(x * FINE, y * FINE) for x, y in points], fill=fill)

    def rectangle(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        fill: Colour,
        round_: float = 0,
    ) -> None:
        box = (x * FINE, y * FINE, (x + wide) * FINE, (y + high) * FINE)
        self.pen.rounded_rectangle(box, round_ * FINE, fill=fill)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: Colour) -> None:
        box = ((x - rx) * FINE, (y - ry) * FINE, (x + rx) * FINE, (y + ry) * FINE)
        self.pen.ellipse(box, fill=fill)

    def line(self, points: Sequence[Point], fill: Colour, thick: float = 1) -> None:
        scaled = [(x * FINE, y * FINE) for x, y in points]
        self.pen.line(
            scaled, fill=fill, width=max(1, round(thick * FINE)), joint="curve"
        )

    def gradient(self, points: Sequence[Point], top: Colour, bottom: Colour) -> None:
        """A shape whose colour runs from *top* to *bottom* of its own height."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        x0, y0 = max(0, min(xs)), max(0, min(ys))
        x1, y1 = min(self.width, max(xs)), min(self.height, max(ys))
        size = (max(1, round((x1 - x0) * FINE)), max(1, round((y1 - y0) * FINE)))
        ramp = Image.linear_gradient("L").resize(size)
        mask = Image.new("L", size, 0)
        inside = [((x - x0) * FINE, (y - y0) * FINE) for x, y in points]
        ImageDraw.Draw(mask).polygon(inside, fill=255)
        shade = Image.composite(
            Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp
        )
        self.image.paste(shade, (round(x0 * FINE), round(y0 * FINE)), mask)

    def glow(
        self, points: Sequence[Point], tone: Colour, strength: float, blur: float
    ) -> None:
        """Soft light or, with a dark tone, soft shadow in the form of *points*."""
        half = (self.width, self.height)
        mask = Image.new("L", half, 0)
        ImageDraw.Draw(mask).polygon(list(points), fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(blur)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, tone), (0, 0), mask)

    def shadow(
        self, points: Sequence[Point], strength: float = 0.3, blur: float = 14
    ) -> None:
        self.glow(points, (30, 18, 14), strength, blur)

    def star(self, x: float, y: float, radius: float, fill: Colour) -> None:
        points = []
        for corner in range(10):
            reach = radius if corner % 2 == 0 else radius * 0.382
            angle = math.pi * corner / 5
            points.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
        self.polygon(points, fill)

    def place(
        self, other: Canvas, x: float, y: float, wide: float, high: float
    ) -> None:
        """Hangs another picture, filling the box."""
        size = (round(wide * FINE), round(high * FINE))
        ratio = max(size[0] / other.image.width, size[1] / other.image.height)
        grown = (
            math.ceil(other.image.width * ratio),
            math.ceil(other.image.height * ratio),
        )
        scaled = other.image.resize(grown, Image.Resampling.LANCZOS)
        left, top = (grown[0] - size[0]) // 2, (grown[1] - size[1]) // 2
        cut = scaled.crop((left, top, left + size[0], top + size[1]))
        self.image.paste(cut, (round(x * FINE), round(y * FINE)))

    def _grain(self) -> Image.Image:
        size = (self.width, self.height)
        noise = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1]))
        soft = noise.filter(ImageFilter.GaussianBlur(1.1))
        return soft.point(lambda value: 128 + (value - 128) * 0.16)

    def save(self, path: Path, wide: int | None = None) -> int:
        """Writes the picture as JPEG, quality 85, or less where 200 KB would be passed;
        returns its bytes. *wide* makes it smaller, in the same shape."""
        small = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        grain = self._grain()
        grained = ImageChops.overlay(small, Image.merge("RGB", (grain, grain, grain)))
        if wide is not None:
            size = (wide, round(self.height * wide / self.width))
            grained = grained.resize(size, Image.Resampling.LANCZOS)
        for quality in range(85, 50, -5):
            data = io.BytesIO()
            grained.save(data, "JPEG", quality=quality, optimize=True, progressive=True)
            if len(data.getvalue()) < HEAVIEST:
                break
        path.write_bytes(data.getvalue())
        return len(data.getvalue())


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """A room in metres seen from *height* above the floor, looking along +z."""

    canvas: Canvas
    height: float = 2.0
    focus: float = 1150
    horizon: float = 430
    middle: float = WIDTH / 2

    def at(self, x: float, y: float, z: float) -> Point:
        """Where a point of the room stands on the sheet."""
        return (
            self.middle + self.focus * x / z,
            self.horizon + self.focus * (self.height - y) / z,
        )

    def face(self, corners: Sequence[tuple[float, float, float]]) -> list[Point]:
        return [self.at(*corner) for corner in corners]

    def floor(
        self, x0: float, x1: float, z0: float, z1: float, y: float = 0
    ) -> list[Point]:
        """A flat piece at height *y*."""
        return self.face([(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)])

    def upright(
        self, x0: float, x1: float, y0: float, y1: float, z: float
    ) -> list[Point]:
        """A piece that faces us."""
        return self.face([(x0, y1, z), (x1, y1, z), (x1, y0, z), (x0, y0, z)])

    def side(self, x: float, y0: float, y1: float, z0: float, z1: float) -> list[Point]:
        """A piece of a wall along the view."""
        return self.face([(x, y1, z0), (x, y1, z1), (x, y0, z1), (x, y0, z0)])

    def box(
        self,
        x: tuple[float, float],
        y: tuple[float, float],
        z: tuple[float, float],
        tone: Colour,
    ) -> None:
        """A block: its far parts are hidden by its near ones."""
        if x[0] > 0:
            self.canvas.polygon(self.side(x[0], *y, *z), darker(tone, 0.28))
        if x[1] < 0:
            self.canvas.polygon(self.side(x[1], *y, *z), darker(tone, 0.2))
        if y[1] < self.height:
            self.canvas.polygon(self.floor(*x, *z, y=y[1]), lighter(tone, 0.14))
        self.canvas.polygon(self.upright(*x, *y, z[0]), tone)
