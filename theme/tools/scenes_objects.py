"""Still lifes: what is given and what is signed. No hand has a face."""

from __future__ import annotations

import math

from drawing import HEIGHT, WIDTH, Canvas, Colour, Point, darker, lighter, mix
from scenes_places import GOLD, RED, circle
from scenes_rooms import lotus, vase

PAPER: Colour = (251, 247, 237)


def desk(canvas: Canvas) -> None:
    """A wooden table seen from above, boards and light."""
    chance, wood = canvas.chance, lighter(canvas.mood.wood, 0.08)
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(wood, 0.12),
        darker(wood, 0.14),
    )
    y = 0.0
    while y < HEIGHT:
        high = chance.uniform(120, 190)
        tone = mix(wood, darker(wood, 0.3), chance.uniform(0.05, 0.4))
        canvas.rectangle(0, y, WIDTH, high - 2.5, tone)
        for _ in range(9):
            line = y + chance.uniform(8, high - 10)
            bend = chance.uniform(-9, 9)
            points = [
                (x, line + bend * math.sin(x / 260 + line))
                for x in range(0, WIDTH + 40, 40)
            ]
            canvas.line(points, darker(tone, chance.uniform(0.05, 0.14)), 1.6)
        y += high
    x = chance.uniform(200, 900)
    canvas.glow(
        [(x, -60), (x + 620, -60), (x + 280, HEIGHT + 60), (x - 420, HEIGHT + 60)],
        canvas.mood.sun,
        0.24,
        90,
    )


def turned(points: list[Point], x: float, y: float, angle: float) -> list[Point]:
    """*points* about the origin, turned and moved to (x, y)."""
    cos, sin = math.cos(angle), math.sin(angle)
    return [(x + px * cos - py * sin, y + px * sin + py * cos) for px, py in points]


def sheet(
    canvas: Canvas, x: float, y: float, half: Point, angle: float, fill: Colour
) -> None:
    """A flat thing on the table, turned, with its shadow."""
    wide, high = half
    corners = [(-wide, -high), (wide, -high), (wide, high), (-wide, high)]
    canvas.shadow(turned(corners, x + 12, y + 16, angle), 0.42, 14)
    canvas.polygon(turned(corners, x, y, angle), fill)


def bar(
    canvas: Canvas,
    at: Point,
    angle: float,
    box: tuple[float, float, float, float],
    fill: Colour,
) -> None:
    """A bar inside a turned sheet: left, top, width, height from its middle."""
    left, top, wide, high = box
    points = [
        (left, top),
        (left + wide, top),
        (left + wide, top + high),
        (left, top + high),
    ]
    canvas.polygon(turned(points, *at, angle), fill)


def certificate(canvas: Canvas, _place: str) -> None:
    """A framed certificate; its words are bars."""
    chance, mood = canvas.chance, canvas.mood
    if chance.random() < 0.5:
        desk(canvas)
    else:
        wall = mix(mood.wall, mood.sky[1], 0.4)
        canvas.gradient(
            [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)],
            lighter(wall, 0.16),
            darker(wall, 0.2),
        )
        canvas.glow(
            [(900, -80), (1300, -80), (760, 1140), (240, 1140)], mood.sun, 0.4, 90
        )
    angle = chance.choice((-0.05, 0.0, 0.04))
    x, y = WIDTH / 2 + chance.uniform(-60, 60), HEIGHT / 2
    frame = mix(mood.wood, GOLD, 0.35)
    sheet(canvas, x, y, (560, 395), angle, darker(frame, 0.1))
    for wide, high, tone in (
        (548, 383, frame),
        (536, 371, lighter(frame, 0.25)),
        (526, 361, darker(frame, 0.2)),
        (520, 355, PAPER),
    ):
        canvas.polygon(
            turned(
                [(-wide, -high), (wide, -high), (wide, high), (-wide, high)],
                x,
                y,
                angle,
            ),
            tone,
        )
    border(canvas, (x, y), angle, mix(mood.cloth, (226, 168, 96), 0.35))
    top = turned([(0, -232)], x, y, angle)[0]
    canvas.ellipse(*top, 50, 50, RED)
    canvas.star(*top, 36, (236, 196, 70))
    ink = (120, 108, 98)
    bar(canvas, (x, y), angle, (-240, -150, 480, 13), ink)
    bar(canvas, (x, y), angle, (-300, -100, 600, 46), mood.cloth)
    for line, wide in enumerate((380, 520, 460, 300)):
        bar(
            canvas,
            (x, y),
            angle,
            (-wide / 2, -10 + line * 38, wide, 10),
            mix(ink, PAPER, 0.35),
        )
    bar(canvas, (x, y), angle, (110, 170, 260, 9), mix(ink, PAPER, 0.35))
    seal(canvas, turned([(235, 232)], x, y, angle)[0])


def border(canvas: Canvas, at: Point, angle: float, tone: Colour) -> None:
    """Two rules with a chain of rings between them."""
    for wide, high, thick in ((488, 323, 4.0), (452, 287, 2.0)):
        ring = [
            (-wide, -high),
            (wide, -high),
            (wide, high),
            (-wide, high),
            (-wide, -high),
        ]
        canvas.line(turned(ring, *at, angle), tone, thick)
    light = mix(tone, PAPER, 0.35)
    spots = [(dx, side * 305) for side in (-1, 1) for dx in range(-470, 471, 20)]
    spots += [(side * 470, dy) for side in (-1, 1) for dy in range(-285, 286, 20)]
    for dx, dy in spots:
        x, y = turned([(dx, dy)], *at, angle)[0]
        canvas.ellipse(x, y, 9, 9, light)
        canvas.ellipse(x, y, 6, 6, PAPER)
        canvas.ellipse(x, y, 2.4, 2.4, tone)


def seal(canvas: Canvas, at: Point) -> None:
    """A red seal: rings and a star."""
    x, y = at
    tone = mix(RED, PAPER, 0.22)
    canvas.ellipse(x, y, 62, 62, tone)
    canvas.ellipse(x, y, 55, 55, PAPER)
    canvas.ellipse(x, y, 50, 50, tone)
    canvas.ellipse(x, y, 46, 46, mix(PAPER, tone, 0.12))
    canvas.star(x, y, 30, tone)


def medal(canvas: Canvas, _place: str) -> None:
    """A medal on its ribbon, on velvet."""
    chance, mood = canvas.chance, canvas.mood
    desk(canvas)
    x, y = WIDTH / 2 + chance.uniform(-120, 120), 560
    angle = chance.uniform(-0.06, 0.06)
    velvet = chance.choice(
        (mood.cloth, mix(mood.screen, (20, 26, 40), 0.4), darker(mood.leaf, 0.45))
    )
    sheet(canvas, x, y, (430, 430), angle, darker(mood.wood, 0.35))
    for half, tone in ((418, darker(velvet, 0.35)), (396, velvet)):
        canvas.gradient(
            turned(
                [(-half, -half), (half, -half), (half, half), (-half, half)],
                x,
                y,
                angle,
            ),
            lighter(tone, 0.1),
            darker(tone, 0.24),
        )
    canvas.glow(circle(x - 60, y - 60, 260), lighter(velvet, 0.35), 0.35, 90)
    ribbon(canvas, x, y - 330)
    canvas.shadow(circle(x + 16, y + 122, 176), 0.55, 18)
    points = chance.choice((8, 12, 16))
    for turn in range(points):
        base = math.tau * turn / points
        for half, tone in ((0.19, darker(GOLD, 0.22)), (-0.19, lighter(GOLD, 0.18))):
            reach = 186 if turn % 2 == 0 else 158
            canvas.polygon(
                [
                    (x, y + 105),
                    (x + reach * math.sin(base), y + 105 - reach * math.cos(base)),
                    (
                        x + 118 * math.sin(base + half * 8 / points * 2),
                        y + 105 - 118 * math.cos(base + half * 8 / points * 2),
                    ),
                ],
                tone,
            )
    for radius, tone in (
        (118, darker(GOLD, 0.15)),
        (110, lighter(GOLD, 0.3)),
        (98, GOLD),
        (88, RED),
    ):
        canvas.ellipse(x, y + 105, radius, radius, tone)
    canvas.glow(circle(x - 30, y + 70, 44), (255, 220, 200), 0.3, 22)
    canvas.star(x, y + 105, 62, darker(GOLD, 0.18))
    canvas.star(x, y + 102, 58, lighter(GOLD, 0.25))


def ribbon(canvas: Canvas, x: float, top: float) -> None:
    """A pleated ribbon with stripes, down to the ring of the medal."""
    stripes = canvas.chance.choice(
        ((RED, GOLD, RED), (RED, PAPER, RED), (GOLD, RED, GOLD))
    )
    canvas.shadow(
        [
            (x - 104, top + 12),
            (x + 124, top + 12),
            (x + 124, top + 176),
            (x + 12, top + 262),
            (x - 96, top + 176),
        ],
        0.5,
        12,
    )
    bands = [
        (-112, -58, stripes[0]),
        (-58, -40, stripes[1]),
        (-40, 40, stripes[2]),
        (40, 58, stripes[1]),
        (58, 112, stripes[0]),
    ]
    for left, right, tone in bands:
        low_left = top + 250 - abs(left) * 0.74
        low_right = top + 250 - abs(right) * 0.74
        canvas.gradient(
            [
                (x + left, top),
                (x + right, top),
                (x + right, low_right),
                (x + left, low_left),
            ],
            lighter(tone, 0.08),
            darker(tone, 0.18),
        )
    canvas.rectangle(x - 122, top - 14, 244, 26, darker(GOLD, 0.05), 5)
    canvas.rectangle(x - 122, top - 14, 244, 8, lighter(GOLD, 0.3), 4)
    canvas.ellipse(x, top + 262, 24, 24, darker(GOLD, 0.1))
    canvas.ellipse(x, top + 262, 15, 15, darker(canvas.mood.cloth, 0.3))


def emulation_flag(canvas: Canvas, _place: str) -> None:
    """A fringed flag of emulation hanging on a wall."""
    chance, mood = canvas.chance, canvas.mood
    wall = mix(mood.wall, mood.sky[1], 0.3)
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(wall, 0.2),
        darker(wall, 0.14),
    )
    canvas.gradient(
        [(0, 830), (WIDTH, 830), (WIDTH, HEIGHT), (0, HEIGHT)],
        mood.wood,
        darker(mood.wood, 0.25),
    )
    canvas.rectangle(0, 822, WIDTH, 12, lighter(mood.wood, 0.25))
    count = chance.choice((1, 2, 3))
    places = {1: (800,), 2: (520, 1080), 3: (360, 800, 1240)}[count]
    for x in places:
        hanging(
            canvas,
            x,
            110,
            190 if count == 3 else 240,
            600,
            (RED, mood.cloth)[chance.randint(0, 1)],
        )
    for x in (140, 1460) if count < 3 else (580, 1020):
        for step in range(5):
            angle = math.pi * (step + 0.5) / 5
            canvas.ellipse(
                x - 74 * math.cos(angle),
                790 - 60 * math.sin(angle),
                46,
                20,
                mix(mood.leaf, mood.near, step / 5),
            )
        lotus(canvas, x - 26, 700, 40)
        lotus(canvas, x + 34, 720, 34)
        canvas.gradient(
            [(x - 60, 770), (x + 60, 770), (x + 46, 880), (x - 46, 880)],
            lighter(mood.sky[0], 0.4),
            darker(mood.sky[0], 0.1),
        )


def hanging(
    canvas: Canvas, x: float, top: float, half: float, high: float, tone: Colour
) -> None:
    """One flag: pole, cloth in folds, fringe, a star and a wreath."""
    canvas.shadow(
        [
            (x - half + 22, top + 26),
            (x + half + 26, top + 26),
            (x + half + 26, top + high + 34),
            (x - half + 22, top + high + 34),
        ],
        0.38,
        22,
    )
    canvas.rectangle(x - half - 24, top - 16, half * 2 + 48, 15, darker(GOLD, 0.2), 7)
    for end in (-1, 1):
        canvas.ellipse(x + end * (half + 24), top - 9, 15, 15, GOLD)
    canvas.gradient(
        [
            (x - half, top),
            (x + half, top),
            (x + half, top + high),
            (x - half, top + high),
        ],
        lighter(tone, 0.06),
        darker(tone, 0.12),
    )
    for share in (-0.72, -0.28, 0.2, 0.66):
        left = x + half * share
        canvas.glow(
            [
                (left, top),
                (left + 20, top),
                (left + 30, top + high),
                (left + 6, top + high),
            ],
            (50, 0, 8),
            0.3,
            12,
        )
    step = x - half
    while step < x + half - 2:
        canvas.polygon(
            [
                (step, top + high),
                (step + 7, top + high),
                (step + 6, top + high + 34),
                (step + 2, top + high + 34),
            ],
            darker(GOLD, 0.1 + 0.15 * (int(step) % 2)),
        )
        step += 8
    for inset, thick in ((20, 4.0), (31, 1.6)):
        ring = [
            (x - half + inset, top + inset),
            (x + half - inset, top + inset),
            (x + half - inset, top + high - inset),
            (x - half + inset, top + high - inset),
            (x - half + inset, top + inset),
        ]
        canvas.line(ring, darker(GOLD, 0.05), thick)
    middle = top + high * 0.42
    canvas.star(x, middle - 10, half * 0.27, (236, 196, 70))
    for side in (-1, 1):
        for leaf in range(9):
            angle = math.pi * (0.5 + side * (0.1 + leaf * 0.088))
            px, py = (
                x + half * 0.56 * math.cos(angle),
                middle + half * 0.56 * math.sin(angle),
            )
            lean = angle + side * 0.9
            canvas.polygon(
                turned(
                    [
                        (-half * 0.1, 0),
                        (0, -half * 0.035),
                        (half * 0.1, 0),
                        (0, half * 0.035),
                    ],
                    px,
                    py,
                    lean,
                ),
                lighter(GOLD, 0.12),
            )
    for line, wide in enumerate((0.62, 0.44)):
        canvas.rectangle(
            x - half * wide,
            top + high * 0.76 + line * 30,
            half * wide * 2,
            11,
            darker(GOLD, 0.02),
        )


def pact(canvas: Canvas, _place: str) -> None:
    """Two folders being signed: sleeves, hands and pens, seen from above."""
    mood, chance = canvas.mood, canvas.chance
    desk(canvas)
    cloth = mix(mood.leaf, mood.near, 0.5) if chance.random() < 0.4 else mood.cloth
    canvas.gradient(
        [(0, 150), (WIDTH, 150), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(cloth, 0.06),
        darker(cloth, 0.16),
    )
    canvas.glow(
        [(420, 150), (1180, 150), (1300, 1067), (300, 1067)], mood.sun, 0.16, 90
    )
    for x in (455, 1145):
        folder(canvas, x, 520, chance.uniform(-0.05, 0.05))
    skin = chance.choice(((206, 156, 120), (196, 146, 112)))
    hand(canvas, (560, 690), 0.0, skin, darker(mood.screen, 0.3))
    hand(
        canvas,
        (1250, 690),
        0.05,
        skin,
        chance.choice((darker(mood.screen, 0.3), (64, 66, 60))),
    )
    flag_pair(canvas, 800, 250)


def folder(canvas: Canvas, x: float, y: float, angle: float) -> None:
    """A folder of signing, open at two pages."""
    leather = darker(canvas.mood.cloth, 0.3)
    sheet(canvas, x, y, (300, 215), angle, leather)
    for side in (-1, 1):
        page = [
            (side * 6, -200),
            (side * 286, -200),
            (side * 286, 200),
            (side * 6, 200),
        ]
        canvas.polygon(
            turned(page, x, y, angle), PAPER if side > 0 else darker(PAPER, 0.05)
        )
        for line in range(7):
            wide = 210 if line % 3 else 150
            bar(
                canvas,
                (x, y),
                angle,
                (40 if side > 0 else -246, -150 + line * 36, wide, 6),
                (196, 187, 174),
            )
    bar(canvas, (x, y), angle, (-3, -200, 6, 400), darker(PAPER, 0.28))


def hand(canvas: Canvas, at: Point, angle: float, skin: Colour, sleeve: Colour) -> None:
    """A right hand with a pen, coming from below right."""

    def put(points: list[Point]) -> list[Point]:
        return turned(points, *at, angle)

    canvas.shadow(
        put([(-20, 14), (110, 60), (330, 420), (180, 460), (10, 130)]), 0.45, 16
    )
    canvas.gradient(
        put([(118, 128), (214, 84), (470, 430), (250, 470)]),
        lighter(sleeve, 0.12),
        darker(sleeve, 0.15),
    )
    canvas.polygon(put([(98, 124), (196, 66), (216, 92), (118, 152)]), (250, 247, 240))
    canvas.line(put([(-58, -22), (66, -128)]), (26, 24, 26), 11)
    canvas.line(put([(-58, -22), (-76, -6)]), GOLD, 6)
    canvas.polygon(
        put([(-6, 16), (42, -34), (112, -18), (184, 62), (110, 122), (26, 92)]), skin
    )
    for dx, dy, reach, tone in (
        (18, 66, 74, 0.14),
        (6, 42, 70, 0.07),
        (0, 16, 66, 0.0),
    ):
        tip = (-38 + dx, dy - 22)
        canvas.line(
            put([(60 + dx, dy - 12), (10 + dx, dy - 34), tip]),
            darker(skin, tone),
            25 - reach * 0.02,
        )
        end = put([tip])[0]
        canvas.ellipse(*end, 12, 12, darker(skin, tone))
    canvas.line(put([(88, -2), (30, -52), (-14, -44)]), lighter(skin, 0.06), 26)
    end = put([(-14, -44)])[0]
    canvas.ellipse(*end, 13, 13, lighter(skin, 0.06))


def flag_pair(canvas: Canvas, x: float, y: float) -> None:
    """A small table flag between the folders."""
    canvas.shadow(circle(x + 8, y + 60, 22, 2.4), 0.4, 8)
    canvas.ellipse(x, y + 54, 42, 14, darker(GOLD, 0.25))
    canvas.line([(x, y + 50), (x, y - 130)], GOLD, 5)
    canvas.polygon(
        [(x + 2, y - 128), (x + 118, y - 112), (x + 112, y - 34), (x + 2, y - 48)], RED
    )
    canvas.star(x + 56, y - 80, 23, (236, 196, 70))


def archive(canvas: Canvas, _place: str) -> None:
    """Shelves of files with their labels."""
    chance, mood = canvas.chance, canvas.mood
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)],
        darker(mood.wood, 0.35),
        darker(mood.wood, 0.5),
    )
    tones = (
        mood.cloth,
        mix(mood.screen, mood.wall, 0.25),
        mix(mood.leaf, mood.wall, 0.2),
        mix(mood.floor, mood.wall, 0.3),
        darker(mood.cloth, 0.25),
        lighter(mood.screen, 0.15),
    )
    for shelf in range(4):
        base = 262 + shelf * 270
        x = 40.0
        while x < WIDTH - 70:
            wide, high = chance.choice((44, 52, 62, 74)), chance.uniform(186, 218)
            tone = chance.choice(tones)
            if chance.random() < 0.06:
                x += 30
                continue
            canvas.gradient(
                [
                    (x, base - high),
                    (x + wide - 3, base - high),
                    (x + wide - 3, base),
                    (x, base),
                ],
                lighter(tone, 0.1),
                darker(tone, 0.2),
            )
            canvas.rectangle(x + wide - 11, base - high, 8, high, darker(tone, 0.24))
            canvas.rectangle(x + 8, base - high * 0.74, wide - 22, 58, PAPER, 2)
            for line in range(3):
                canvas.rectangle(
                    x + 12,
                    base - high * 0.74 + 12 + line * 14,
                    (wide - 30) * (0.9 - 0.2 * line),
                    4,
                    (170, 160, 148),
                )
            canvas.ellipse(x + wide / 2 - 2, base - 40, 9, 9, darker(tone, 0.4))
            x += wide
        canvas.rectangle(0, base, WIDTH, 26, lighter(mood.wood, 0.1))
        canvas.rectangle(0, base + 22, WIDTH, 6, darker(mood.wood, 0.3))
        canvas.shadow(
            [(0, base + 28), (WIDTH, base + 28), (WIDTH, base + 60), (0, base + 60)],
            0.4,
            12,
        )
    canvas.glow(
        [(300, -40), (1000, -40), (760, HEIGHT), (100, HEIGHT)], mood.sun, 0.16, 110
    )


def still_life(canvas: Canvas, _place: str) -> None:
    """Lotus beside a book of law and a file, at the edge of a table."""
    chance, mood = canvas.chance, canvas.mood
    wall = mood.wall
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, 760), (0, 760)],
        lighter(wall, 0.25),
        darker(wall, 0.1),
    )
    canvas.glow([(900, 0), (1400, 0), (1040, 760), (480, 760)], mood.sun, 0.4, 80)
    canvas.gradient(
        [(0, 740), (WIDTH, 740), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(mood.wood, 0.18),
        darker(mood.wood, 0.2),
    )
    x = chance.choice((430, 1150))
    books = WIDTH - x
    canvas.shadow(
        [
            (books - 320, 860),
            (books + 330, 860),
            (books + 380, 920),
            (books - 300, 920),
        ],
        0.45,
        18,
    )
    y = 880.0
    for _ in range(chance.randint(4, 6)):
        wide, high = chance.uniform(230, 300), chance.uniform(44, 64)
        shift = chance.uniform(-24, 24)
        tone = chance.choice(
            (
                mood.cloth,
                mood.screen,
                darker(mood.leaf, 0.2),
                mood.floor,
                darker(mood.cloth, 0.3),
            )
        )
        canvas.gradient(
            [
                (books - wide + shift, y - high),
                (books + wide + shift, y - high),
                (books + wide + shift, y),
                (books - wide + shift, y),
            ],
            lighter(tone, 0.12),
            darker(tone, 0.2),
        )
        canvas.rectangle(
            books + wide + shift - 40, y - high + 8, 40, high - 14, darker(PAPER, 0.06)
        )
        for share in (-0.72, -0.62, 0.4):
            canvas.rectangle(
                books + wide * share + shift, y - high, 7, high, mix(GOLD, tone, 0.25)
            )
        y -= high
    vase(canvas, x, 900)
