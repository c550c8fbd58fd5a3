"""Twelve-megapixel files as a camera writes them, drawn: no photograph is needed.

A photograph has detail at every size (its spectrum falls as one over the frequency),
hard edges of objects, soft ones out of focus, and the noise of a sensor over all. Each
picture is one of a seed: textures of nine octaves, some eighty lit shapes in front of
one another, a lens's blur, noise, and EXIF with orientation, device and place.
"""

from __future__ import annotations

import random
from pathlib import Path

from PIL import ExifTags, Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4000, 3000)
_HELD = (1, 1, 1, 6, 8, 3)
_GPS = {1: "N", 2: (12.0, 40.0, 0.0), 3: "E", 4: (108.0, 3.0, 0.0)}


def write(folder: Path, count: int, seed: int) -> list[Path]:
    """*count* files in *folder*; those that are there already are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{seed}-{number:04}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            _one(random.Random(f"{seed} {number}"), path)
    return paths


def _one(dice: random.Random, path: Path) -> None:
    # Rooms and people are no rainbow: colour varies far less than light.
    bands = [
        _texture(dice, octaves, strength)
        for octaves, strength in ((9, 0.9), (5, 0.15), (5, 0.15))
    ]
    picture = Image.merge("YCbCr", bands).convert("RGB")
    for _ in range(80):
        _put_shape(dice, picture)
    picture = picture.filter(ImageFilter.GaussianBlur(0.8))
    noise = _grain(dice, SIZE).point(lambda value: 128 + (value - 128) // 24)
    picture = ImageChops.add(picture, Image.merge("RGB", [noise] * 3), offset=-128)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = dice.choice(_HELD)
    exif[ExifTags.Base.Make] = "Camera"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(_GPS)
    picture.save(path, quality=93, subsampling=2, exif=exif.tobytes())


def _grain(dice: random.Random, size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("L", size, dice.randbytes(size[0] * size[1]))


def _texture(dice: random.Random, octaves: int, strength: float) -> Image.Image:
    """Noise of *octaves* sizes, each half as coarse as the last and as strong."""
    sum_ = Image.new("L", SIZE, dice.randrange(118, 139))
    for octave in range(octaves):
        across = 4 << octave
        grain = _grain(dice, (across, across * 3 // 4))
        share = strength / 1.6**octave
        soft = grain.point(lambda value, s=share: 128 + round((value - 128) * s))
        wide = soft.resize(SIZE, Image.Resampling.BICUBIC)
        sum_ = ImageChops.add(sum_, wide, offset=-128)
    return sum_


def _put_shape(dice: random.Random, picture: Image.Image) -> None:
    """A lit object in front of what is there: some sharp, some out of focus."""
    width, height = dice.randrange(60, 900), dice.randrange(60, 900)
    left, top = dice.randrange(-200, SIZE[0] - 100), dice.randrange(-200, SIZE[1] - 100)
    mask = Image.new("L", (width, height))
    pencil = ImageDraw.Draw(mask)
    if dice.random() < 0.4:
        pencil.ellipse((8, 8, width - 8, height - 8), fill=255)
    elif dice.random() < 0.5:
        corners = [
            (dice.randrange(8, width - 8), dice.randrange(8, height - 8))
            for _ in range(dice.randrange(3, 7))
        ]
        pencil.polygon(corners, fill=255)
    else:
        for line in range(0, height, 26):
            end = dice.randrange(width // 3, width)
            pencil.rectangle((8, line, end, line + dice.randrange(3, 14)), fill=255)
    if dice.random() < 0.5:
        mask = mask.filter(ImageFilter.GaussianBlur(dice.uniform(1, 12)))
    light = Image.linear_gradient("L").resize((width, height))
    colour = [dice.randrange(20, 236) for _ in range(3)]
    bands = [
        light.point(lambda value, c=c: round(c * (0.55 + 0.45 * value / 255)))
        for c in colour
    ]
    picture.paste(Image.merge("RGB", bands), (left, top), mask)
