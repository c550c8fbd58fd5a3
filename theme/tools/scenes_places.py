"""Out of doors: country by region, and the house of a procuracy standing in it."""

from __future__ import annotations

import math

from drawing import HEIGHT, WIDTH, Canvas, Colour, Point, darker, lighter, mix

GOLD: Colour = (214, 170, 62)
RED: Colour = (176, 24, 40)


def sky(canvas: Canvas, horizon: float = 620) -> None:
    """Sky with a sun and a few long clouds."""
    mood, chance = canvas.mood, canvas.chance
    canvas.gradient([(0, 0), (WIDTH, 0), (WIDTH, horizon), (0, horizon)], *mood.sky)
    x, y = chance.uniform(250, 1350), chance.uniform(140, 330)
    for radius, strength in ((230, 0.35), (120, 0.4)):
        canvas.glow(circle(x, y, radius), mood.sun, strength, radius / 3)
    canvas.ellipse(x, y, 46, 46, lighter(mood.sun, 0.4))
    for _ in range(chance.randint(3, 5)):
        cloud(canvas, chance.uniform(-100, WIDTH), chance.uniform(70, horizon * 0.55))


def circle(x: float, y: float, radius: float, stretch: float = 1) -> list[Point]:
    """A circle as a polygon of 48 corners."""
    turns = [math.tau * step / 48 for step in range(48)]
    return [
        (x + radius * stretch * math.cos(turn), y + radius * math.sin(turn))
        for turn in turns
    ]


def cloud(canvas: Canvas, x: float, y: float) -> None:
    """A long flat cloud."""
    tone = lighter(canvas.mood.sky[1], 0.55)
    long = canvas.chance.uniform(160, 380)
    canvas.rectangle(x, y, long, 9, tone, 5)
    canvas.rectangle(x + long * 0.22, y - 9, long * 0.45, 10, tone, 5)


def ridge(canvas: Canvas, base: float, rise: float, tone: Colour, sharp: float) -> None:
    """A line of hills: *sharp* hills have short waves."""
    phases = [canvas.chance.uniform(0, math.tau) for _ in range(4)]
    points: list[Point] = []
    for x in range(-10, WIDTH + 20, 10):
        wave = sum(
            math.sin(x / WIDTH * math.tau * sharp * (level + 1) + phase) / (level + 1.4)
            for level, phase in enumerate(phases)
        )
        points.append((x, base - rise * (0.5 + wave / 4)))
    canvas.gradient(
        [*points, (WIDTH + 10, HEIGHT), (-10, HEIGHT)], tone, lighter(tone, 0.22)
    )


def highland(canvas: Canvas, horizon: float = 640) -> None:
    """Ridges behind ridges, and rows of coffee."""
    mood = canvas.mood
    sky(canvas, horizon + 40)
    for step in range(4):
        tone = mix(mix(mood.far, mood.sky[1], 0.45), mood.near, step / 3.2)
        ridge(canvas, horizon - 60 + step * 52, 190 - step * 32, tone, 1.1 + step * 0.5)
    ground(canvas, horizon + 85, mood.near)
    rows(canvas, horizon + 110, mix(mood.leaf, mood.near, 0.3))


def coast(canvas: Canvas, horizon: float = 560) -> None:
    """A headland, the sea in bands, sand."""
    mood = canvas.mood
    sky(canvas, horizon + 10)
    ridge(canvas, horizon + 12, 90, mix(mood.far, mood.sky[1], 0.25), 0.8)
    sea = mix(mood.far, mood.screen, 0.35)
    canvas.gradient(
        [(0, horizon), (WIDTH, horizon), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(sea, 0.3),
        sea,
    )
    for step in range(26):
        y = horizon + 8 + step * step * 0.42
        x = canvas.chance.uniform(-100, WIDTH - 100)
        canvas.rectangle(x, y, 90 + step * 16, 2 + step / 9, lighter(sea, 0.42), 3)
    for _ in range(canvas.chance.randint(2, 4)):
        boat(
            canvas,
            canvas.chance.uniform(160, 1440),
            horizon + canvas.chance.uniform(24, 90),
        )
    sand = mix(mood.floor, mood.sky[1], 0.6)
    shore = [
        (x, 850 + 26 * math.sin(x / 210) - x * 0.03) for x in range(0, WIDTH + 40, 40)
    ]
    canvas.polygon(
        [(x, y - 9) for x, y in shore] + [(WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(sand, 0.5),
    )
    canvas.gradient([*shore, (WIDTH, HEIGHT), (0, HEIGHT)], sand, darker(sand, 0.12))


def boat(canvas: Canvas, x: float, y: float) -> None:
    """A fishing boat with its flag."""
    tone = darker(canvas.mood.wood, 0.15)
    canvas.polygon([(x - 30, y), (x + 34, y), (x + 22, y + 12), (x - 20, y + 12)], tone)
    canvas.line([(x, y), (x, y - 34)], tone, 2)
    canvas.polygon([(x, y - 32), (x + 18, y - 26), (x, y - 21)], canvas.mood.cloth)


def delta(canvas: Canvas, horizon: float = 520) -> None:
    """Paddies to the horizon, a canal, palms."""
    mood = canvas.mood
    sky(canvas, horizon + 10)
    ridge(canvas, horizon + 8, 34, mix(mood.far, mood.near, 0.35), 2.6)
    ground(canvas, horizon, mix(mood.leaf, mood.sun, 0.25))
    green = mix(mood.leaf, mood.sun, 0.12)
    for step in range(1, 9):
        y = horizon + step * step * 8.4
        tone = mix(green, mood.sun, 0.1 + 0.2 * (step % 2))
        canvas.polygon(
            [(0, y), (WIDTH, y - 4), (WIDTH, y + 3 + step), (0, y + 5 + step)], tone
        )
    for slope in (-1500, -760, -330, 380, 900, 1700):
        canvas.line(
            [(800 + slope * 0.08, horizon), (800 + slope, HEIGHT)],
            lighter(green, 0.26),
            4,
        )
    water = lighter(mood.sky[0], 0.25)
    canvas.polygon(
        [(985, horizon), (1000, horizon), (1560, HEIGHT), (1100, HEIGHT)], water
    )
    for _ in range(canvas.chance.randint(4, 7)):
        x = canvas.chance.choice(
            (canvas.chance.uniform(40, 560), canvas.chance.uniform(1180, 1560))
        )
        palm(canvas, x, horizon + canvas.chance.uniform(10, 70))


def palm(canvas: Canvas, x: float, y: float) -> None:
    """A palm at the edge of a field."""
    high = canvas.chance.uniform(110, 190)
    lean = canvas.chance.uniform(-16, 16)
    trunk, leaf = darker(canvas.mood.wood, 0.1), darker(canvas.mood.leaf, 0.25)
    canvas.line(
        [(x, y), (x + lean * 0.3, y - high * 0.5), (x + lean, y - high)], trunk, 5
    )
    for turn in range(9):
        angle = math.pi * (turn / 8) - math.pi
        reach = high * 0.42
        tip = (
            x + lean + reach * math.cos(angle),
            y - high + reach * 0.62 * math.sin(angle) + 22,
        )
        middle = (
            x + lean + reach * 0.5 * math.cos(angle),
            y - high + reach * 0.7 * math.sin(angle),
        )
        canvas.line([(x + lean, y - high), middle, tip], leaf, 5)


def ground(canvas: Canvas, top: float, tone: Colour) -> None:
    """Level ground up to *top*."""
    canvas.gradient(
        [(0, top), (WIDTH, top), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(tone, 0.1),
        darker(tone, 0.12),
    )


def rows(canvas: Canvas, top: float, tone: Colour) -> None:
    """Bushes in rows that grow towards us."""
    y, size = top, 9.0
    while y < HEIGHT + size:
        x = canvas.chance.uniform(-size, 0)
        while x < WIDTH + size:
            shade = darker(tone, canvas.chance.uniform(0, 0.22))
            canvas.ellipse(x, y, size * 1.15, size * 0.72, shade)
            canvas.ellipse(
                x - size * 0.2,
                y - size * 0.25,
                size * 0.7,
                size * 0.36,
                lighter(shade, 0.14),
            )
            x += size * 2.1
        y += size * 1.15
        size *= 1.13


PLACES = {"cao nguyên": highland, "ven biển": coast, "đồng bằng": delta}


def landscape(canvas: Canvas, place: str) -> None:
    """The country alone."""
    PLACES[place](canvas)


def tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A round tree of a court's garden."""
    leaf = mix(canvas.mood.leaf, canvas.mood.near, canvas.chance.uniform(0, 0.6))
    canvas.shadow(circle(x + size * 0.3, y + 4, size * 0.5, 1.8), 0.22, 9)
    canvas.rectangle(
        x - size * 0.06,
        y - size * 0.7,
        size * 0.12,
        size * 0.7,
        darker(canvas.mood.wood, 0.2),
    )
    for dx, dy, share in ((0, -1.15, 0.62), (-0.34, -0.9, 0.46), (0.36, -0.92, 0.44)):
        canvas.ellipse(
            x + dx * size, y + dy * size, size * share, size * share * 0.86, leaf
        )
    canvas.ellipse(
        x - size * 0.2, y - size * 1.32, size * 0.3, size * 0.24, lighter(leaf, 0.16)
    )


def facade(canvas: Canvas, place: str) -> None:
    """The house of a procuracy: steps, columns, a flag; the country behind it."""
    chance, mood = canvas.chance, canvas.mood
    PLACES[place](canvas)
    yard = mix(mood.floor, mood.sky[1], 0.5)
    floor_line = 850
    canvas.gradient(
        [(0, floor_line), (WIDTH, floor_line), (WIDTH, HEIGHT), (0, HEIGHT)],
        yard,
        darker(yard, 0.14),
    )
    storeys = chance.choice((2, 3))
    wide = chance.choice((980, 1080, 1180))
    left = WIDTH / 2 - wide / 2 + chance.choice((-60, 0, 50))
    storey = 150 if storeys == 3 else 180
    top = floor_line - storeys * storey
    stone = mix(
        mood.wall,
        chance.choice(((255, 248, 230), (240, 214, 160), (222, 226, 220))),
        0.45,
    )
    canvas.shadow(
        [
            (left - 30, floor_line - 6),
            (left + wide + 50, floor_line - 6),
            (left + wide + 90, floor_line + 34),
            (left - 50, floor_line + 34),
        ],
        0.32,
        16,
    )
    canvas.gradient(
        [
            (left, top),
            (left + wide, top),
            (left + wide, floor_line),
            (left, floor_line),
        ],
        lighter(stone, 0.2),
        darker(stone, 0.06),
    )
    roof(canvas, left, wide, top, chance.choice(("mái", "bằng")))
    windows(canvas, left, wide, top, storey, storeys, stone)
    portico(canvas, left + wide / 2, floor_line, top, stone)
    for x in (left - 110, left - 30, left + wide + 50, left + wide + 140):
        tree(
            canvas,
            x + chance.uniform(-20, 20),
            floor_line + chance.uniform(6, 26),
            chance.uniform(70, 112),
        )
    flagpole(canvas, chance.choice((250, 1330)), floor_line + 70)
    hedge = darker(mood.leaf, 0.1)
    for x in range(-20, WIDTH + 40, 34):
        if not 610 < x < 990:
            canvas.ellipse(
                x,
                1012,
                30,
                24 + chance.uniform(0, 6),
                darker(hedge, chance.uniform(0, 0.15)),
            )
    canvas.polygon(
        [(680, floor_line + 40), (920, floor_line + 40), (1130, HEIGHT), (470, HEIGHT)],
        lighter(yard, 0.25),
    )


def roof(canvas: Canvas, left: float, wide: float, top: float, kind: str) -> None:
    """A tiled roof ("mái") or a flat one ("bằng")."""
    if kind == "mái":
        tile = mix(canvas.mood.cloth, canvas.mood.wood, 0.45)
        canvas.gradient(
            [
                (left - 34, top),
                (left + 60, top - 74),
                (left + wide - 60, top - 74),
                (left + wide + 34, top),
            ],
            lighter(tile, 0.12),
            tile,
        )
        for step in range(1, 6):
            y = top - 74 + step * 12.4
            canvas.line(
                [(left + 60 - step * 15, y), (left + wide - 60 + step * 15, y)],
                darker(tile, 0.16),
                1.4,
            )
    else:
        canvas.rectangle(
            left - 22, top - 26, wide + 44, 28, lighter(canvas.mood.wall, 0.45)
        )
        canvas.rectangle(left - 22, top, wide + 44, 7, darker(canvas.mood.wall, 0.24))


def windows(
    canvas: Canvas,
    left: float,
    wide: float,
    top: float,
    storey: float,
    storeys: int,
    stone: Colour,
) -> None:
    """Rows of windows, left free where the portico stands."""
    glass = mix(canvas.mood.screen, canvas.mood.sky[0], 0.35)
    count = round(wide / 92)
    step = wide / count
    for level in range(storeys):
        y = top + level * storey
        canvas.rectangle(left, y + storey - 9, wide, 7, darker(stone, 0.1))
        for place in range(count):
            x = left + place * step + step / 2 - 23
            if abs(x + 23 - left - wide / 2) < 170 and storey * (storeys - level) < 420:
                continue
            canvas.rectangle(x - 5, y + 31, 56, storey - 68, lighter(stone, 0.42))
            canvas.gradient(
                [
                    (x, y + 36),
                    (x + 46, y + 36),
                    (x + 46, y + storey - 42),
                    (x, y + storey - 42),
                ],
                lighter(glass, 0.28),
                glass,
            )
            canvas.rectangle(x + 22, y + 36, 2.5, storey - 78, lighter(stone, 0.42))
            canvas.rectangle(x - 8, y + storey - 38, 62, 7, darker(stone, 0.14))


def portico(
    canvas: Canvas, middle: float, floor_line: float, top: float, stone: Colour
) -> None:
    """Columns on steps under a gable with a star in a ring."""
    light, high = lighter(stone, 0.5), max(top - 14, floor_line - 420)
    canvas.rectangle(
        middle - 190,
        high + 40,
        380,
        floor_line - high - 40,
        mix(darker(stone, 0.2), canvas.mood.screen, 0.2),
    )
    canvas.gradient(
        [
            (middle - 62, floor_line - 190),
            (middle + 62, floor_line - 190),
            (middle + 62, floor_line - 30),
            (middle - 62, floor_line - 30),
        ],
        darker(canvas.mood.wood, 0.1),
        darker(canvas.mood.wood, 0.3),
    )
    canvas.rectangle(
        middle - 1.5, floor_line - 190, 3, 160, lighter(canvas.mood.wood, 0.2)
    )
    for dx in (-176, -92, 92, 176):
        canvas.gradient(
            [
                (middle + dx - 17, high + 46),
                (middle + dx + 17, high + 46),
                (middle + dx + 19, floor_line - 30),
                (middle + dx - 19, floor_line - 30),
            ],
            light,
            darker(light, 0.1),
        )
        canvas.rectangle(
            middle + dx + 6, high + 46, 10, floor_line - high - 76, darker(light, 0.13)
        )
        canvas.rectangle(middle + dx - 25, high + 38, 50, 14, light)
        canvas.rectangle(middle + dx - 26, floor_line - 44, 52, 15, light)
    canvas.rectangle(middle - 226, high + 8, 452, 32, light)
    canvas.rectangle(middle - 226, high + 38, 452, 4, darker(light, 0.24))
    canvas.polygon(
        [(middle - 240, high + 8), (middle, high - 86), (middle + 240, high + 8)], light
    )
    canvas.polygon(
        [(middle - 186, high), (middle, high - 68), (middle + 186, high)],
        darker(light, 0.1),
    )
    canvas.ellipse(middle, high - 26, 27, 27, RED)
    canvas.star(middle, high - 26, 19, GOLD)
    for step in range(4):
        canvas.rectangle(
            middle - 212 - step * 16,
            floor_line - 30 + step * 15,
            424 + step * 32,
            16,
            darker(light, 0.04 + step * 0.05),
        )


def flagpole(canvas: Canvas, x: float, y: float) -> None:
    """The national flag: red, one gold star."""
    pole = lighter(canvas.mood.wall, 0.5)
    canvas.rectangle(x - 44, y - 14, 88, 26, darker(pole, 0.18))
    canvas.rectangle(x - 3.5, 190, 7, y - 200, darker(pole, 0.1))
    canvas.ellipse(x, 186, 8, 8, GOLD)
    top, wide, high = 204.0, 208.0, 136.0
    upper, lower = [], []
    for step in range(27):
        sway = 9 * math.sin(step / 26 * math.tau * 1.15 + 0.4) * step / 26
        upper.append((x + 4 + wide * step / 26, top + sway))
        lower.append((x + 4 + wide * step / 26, top + high + sway * 1.1))
    canvas.polygon([*upper, *reversed(lower)], RED)
    for share in (0.3, 0.66):
        step = round(26 * share)
        canvas.glow(
            [upper[step - 2], upper[step + 2], lower[step + 2], lower[step - 2]],
            (60, 0, 8),
            0.34,
            7,
        )
    canvas.star(x + wide / 2 + 4, top + high / 2 + 4, 40, (236, 196, 70))
