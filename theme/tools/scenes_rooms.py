"""Indoors: a meeting room, a wall of screens, a hall, a lectern. Nobody is drawn."""

from __future__ import annotations

import math
from dataclasses import replace

from drawing import HEIGHT, WIDTH, Camera, Canvas, Colour, darker, lighter, mix
from scenes_places import GOLD, PLACES, RED, circle


def shell(
    camera: Camera, half: float, high: float, deep: float, near: float = 1.2
) -> None:
    """Floor, walls and ceiling of a room *half* metres to each side."""
    canvas, mood = camera.canvas, camera.canvas.mood
    wall = mood.wall
    canvas.gradient(
        camera.floor(-half, half, near, deep), darker(mood.floor, 0.08), mood.floor
    )
    canvas.polygon(camera.floor(-half, half, near, deep, y=high), lighter(wall, 0.55))
    canvas.gradient(
        camera.side(-half, 0, high, near, deep), lighter(wall, 0.12), darker(wall, 0.08)
    )
    canvas.gradient(
        camera.side(half, 0, high, near, deep), lighter(wall, 0.05), darker(wall, 0.14)
    )
    canvas.gradient(
        camera.upright(-half, half, 0, high, deep), lighter(wall, 0.3), wall
    )
    panel = mix(mood.wood, wall, 0.35)
    canvas.polygon(camera.side(-half, 0, 0.9, near, deep), panel)
    canvas.polygon(camera.side(half, 0, 0.9, near, deep), darker(panel, 0.08))
    canvas.polygon(camera.upright(-half, half, 0, 0.9, deep), lighter(panel, 0.08))
    step = deep - near
    for share in (0.12, 0.34, 0.56, 0.78):
        z = near + step * share
        for x in (-half * 0.55, half * 0.3):
            canvas.polygon(
                camera.floor(x, x + half * 0.26, z, z + step * 0.1, y=high - 0.01),
                (255, 253, 244),
            )
    for z in range(math.ceil(near), math.ceil(deep)):
        canvas.line(
            [camera.at(-half, 0, z), camera.at(half, 0, z)], darker(mood.floor, 0.13), 1
        )


WALLS: tuple[Colour, ...] = (
    (236, 224, 198),
    (206, 214, 204),
    (214, 220, 226),
    (230, 206, 178),
    (240, 236, 224),
    (198, 188, 170),
)
FLOORS: tuple[Colour, ...] = (
    (168, 132, 98),
    (150, 146, 138),
    (120, 86, 64),
    (176, 168, 150),
    (134, 74, 66),
)


def furnish(canvas: Canvas) -> None:
    """Gives the room walls, a floor and cloth of its own, within the mood's light."""
    mood, chance = canvas.mood, canvas.chance
    canvas.mood = replace(
        mood,
        wall=mix(mood.wall, chance.choice(WALLS), 0.6),
        floor=mix(mood.floor, chance.choice(FLOORS), 0.65),
        wood=mix(mood.wood, chance.choice(FLOORS), chance.choice((0.0, 0.3))),
    )


def window(camera: Camera, x: float, z0: float, z1: float, high: float) -> None:
    """A window in a side wall: sky, a hill, a frame, light on the floor."""
    canvas, mood = camera.canvas, camera.canvas.mood
    canvas.gradient(camera.side(x, 1.1, high, z0, z1), mood.sky[0], mood.sky[1])
    canvas.polygon(
        camera.face(
            [
                (x, 1.1, z0),
                (x, 1.55, z0),
                (x, 1.75, (z0 + z1) / 2),
                (x, 1.5, z1),
                (x, 1.1, z1),
            ]
        ),
        mix(mood.far, mood.near, 0.4),
    )
    frame = lighter(mood.wall, 0.6)
    for place in (z0, (z0 + z1) / 2, z1):
        canvas.line([camera.at(x, 1.1, place), camera.at(x, high, place)], frame, 5)
    for level in (1.1, high):
        canvas.line([camera.at(x, level, z0), camera.at(x, level, z1)], frame, 5)
    away = 2.0 if x < 0 else -2.0
    canvas.glow(
        camera.face(
            [
                (x + away * 0.1, 0, z0),
                (x + away, 0, z0 - 0.3),
                (x + away, 0, z1 - 0.3),
                (x + away * 0.1, 0, z1),
            ]
        ),
        mood.sun,
        0.28,
        12,
    )


def chair(camera: Camera, x: float, z: float, turn: int, tone: Colour) -> None:
    """A chair beside a table: its back is to our left (*turn* -1) or right (1)."""
    camera.box((x - 0.24, x + 0.24), (0.4, 0.48), (z - 0.24, z + 0.24), tone)
    edge = x + 0.22 * turn
    camera.box(
        (edge - 0.04, edge + 0.04),
        (0.48, 1.06),
        (z - 0.24, z + 0.24),
        darker(tone, 0.12),
    )
    for dz in (-0.2, 0.2):
        camera.box(
            (x - 0.2, x - 0.16), (0, 0.4), (z + dz, z + dz + 0.03), darker(tone, 0.35)
        )


def long_table(camera: Camera, z0: float, z1: float, half: float) -> None:
    """A table with name plates, folders and glasses, chairs at both sides."""
    canvas, mood, chance = camera.canvas, camera.canvas.mood, camera.canvas.chance
    seat = mix(mood.cloth, mood.wood, chance.choice((0.15, 0.8)))
    canvas.shadow(camera.floor(-half - 0.9, half + 0.9, z0, z1 + 0.3), 0.3, 18)
    places = [
        z0 + 0.45 + step * 0.95 for step in range(int((z1 - z0 - 0.3) / 0.95) + 1)
    ]
    for z in reversed(places):
        chair(camera, -half - 0.42, z, -1, seat)
        chair(camera, half + 0.42, z, 1, seat)
    wood = lighter(mood.wood, 0.06)
    camera.box(
        (-half + 0.25, half - 0.25), (0, 0.72), (z0 + 0.2, z1 - 0.2), darker(wood, 0.3)
    )
    camera.box((-half, half), (0.72, 0.79), (z0, z1), wood)
    canvas.glow(
        camera.floor(-half * 0.35, half * 0.2, z0 + 0.4, z1 - 0.3, y=0.79),
        lighter(wood, 0.6),
        0.35,
        26,
    )
    for z in reversed(places):
        for side in (-1, 1):
            x = side * (half - 0.26)
            canvas.polygon(
                camera.floor(x - 0.15, x + 0.15, z - 0.2, z + 0.2, y=0.795),
                (250, 246, 236),
            )
            plate = side * (half - 0.62)
            canvas.polygon(
                camera.upright(plate - 0.13, plate + 0.13, 0.79, 0.9, z),
                lighter(mood.cloth, 0.05),
            )
            glass = side * (half - 0.5)
            camera.box(
                (glass - 0.03, glass + 0.03),
                (0.79, 0.93),
                (z + 0.26, z + 0.32),
                lighter(mood.sky[0], 0.3),
            )
    flowers(camera, 0, 0.79, (z0 + z1) / 2, 0.9)


def flowers(camera: Camera, x: float, y: float, z: float, size: float) -> None:
    """A low bowl of lotus."""
    canvas, mood = camera.canvas, camera.canvas.mood
    cx, cy = camera.at(x, y, z)
    unit = camera.focus / z * 0.1 * size
    canvas.ellipse(
        cx, cy - unit * 0.4, unit * 1.7, unit * 0.75, lighter(mood.wall, 0.5)
    )
    for step in range(7):
        angle = math.pi * (step + 0.5) / 7
        leaf = mix(mood.leaf, mood.near, (step % 3) / 3)
        canvas.ellipse(
            cx - 1.9 * unit * math.cos(angle),
            cy - unit - 0.7 * unit * math.sin(angle),
            unit * 0.75,
            unit * 0.45,
            leaf,
        )
    for dx, dy in ((-1.0, -1.7), (0.1, -2.2), (1.1, -1.6)):
        lotus(canvas, cx + dx * unit, cy + dy * unit, unit * 0.62)


def lotus(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A lotus from the side: petals in two rows."""
    pink, pale = (214, 122, 132), (243, 205, 202)
    for dx, tall, tone in (
        (-0.9, 0.8, pink),
        (0.9, 0.8, pink),
        (-0.5, 1.15, pale),
        (0.5, 1.15, pale),
        (0, 1.35, lighter(pale, 0.35)),
    ):
        tip = (x + dx * size * 1.15, y - tall * size)
        base = (x + dx * size * 0.2, y + size * 0.35)
        bulge = size * 0.42
        canvas.polygon(
            [
                base,
                (base[0] * 0.4 + tip[0] * 0.6 - bulge, (base[1] + tip[1]) / 2),
                tip,
                (base[0] * 0.4 + tip[0] * 0.6 + bulge, (base[1] + tip[1]) / 2),
            ],
            tone,
        )


def flag(camera: Camera, x: float, z: float) -> None:
    """The flag on its stand, hanging in folds."""
    canvas = camera.canvas
    camera.box((x - 0.02, x + 0.02), (0, 2.5), (z, z + 0.04), GOLD)
    top, foot = camera.at(x, 2.42, z), camera.at(x, 0.85, z)
    unit = camera.focus / z
    for step in range(5):
        left = top[0] + unit * 0.1 * step * 0.95
        tone = darker(RED, 0.2 * (step % 2))
        canvas.polygon(
            [
                (left, top[1] + unit * 0.03 * step),
                (left + unit * 0.11, top[1] + unit * 0.03 * (step + 1)),
                (left + unit * 0.09, foot[1] - unit * 0.05 * step),
                (left - unit * 0.01, foot[1] - unit * 0.04 * step),
            ],
            tone,
        )
    canvas.star(top[0] + unit * 0.24, top[1] + unit * 0.42, unit * 0.12, (236, 196, 70))


def screen(
    canvas: Canvas,
    x: float,
    y: float,
    wide: float,
    high: float,
    columns: int,
    lines: int,
) -> None:
    """A display that shows so many rooms, each of them empty."""
    canvas.shadow(
        [
            (x + 6, y + 8),
            (x + wide + 8, y + 8),
            (x + wide + 8, y + high + 14),
            (x + 6, y + high + 14),
        ],
        0.4,
        10,
    )
    canvas.rectangle(x - 5, y - 5, wide + 10, high + 10, (22, 22, 24), 4)
    canvas.rectangle(x, y, wide, high, canvas.mood.screen)
    gap = max(2.0, wide / 160)
    tile_wide = (wide - gap * (columns + 1)) / columns
    tile_high = (high - gap * (lines + 1)) / lines
    for line in range(lines):
        for column in range(columns):
            left = x + gap + column * (tile_wide + gap)
            top = y + gap + line * (tile_high + gap)
            little_room(canvas, left, top, tile_wide, tile_high)


def little_room(canvas: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """A distant meeting room, as a camera on its wall sees it."""
    chance, mood = canvas.chance, canvas.mood
    wall = mix(
        mood.wall,
        chance.choice(
            ((196, 210, 206), (226, 206, 176), (206, 200, 214), (232, 228, 214))
        ),
        0.6,
    )
    canvas.gradient(
        [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)],
        lighter(wall, 0.15),
        darker(wall, 0.1),
    )
    drape = mix(mood.cloth, wall, 0.15)
    canvas.rectangle(x + wide * 0.28, y, wide * 0.44, high * 0.5, drape)
    for step in range(1, 7):
        canvas.rectangle(
            x + wide * (0.28 + 0.063 * step),
            y,
            wide * 0.012,
            high * 0.5,
            darker(drape, 0.18),
        )
    canvas.star(x + wide * 0.5, y + high * 0.18, high * 0.075, GOLD)
    window_left = x + wide * chance.choice((0.06, 0.78))
    canvas.gradient(
        [
            (window_left, y + high * 0.12),
            (window_left + wide * 0.15, y + high * 0.12),
            (window_left + wide * 0.15, y + high * 0.44),
            (window_left, y + high * 0.44),
        ],
        mood.sky[0],
        mood.sky[1],
    )
    canvas.polygon(
        [
            (x, y + high),
            (x + wide, y + high),
            (x + wide * 0.86, y + high * 0.52),
            (x + wide * 0.14, y + high * 0.52),
        ],
        mix(mood.floor, wall, 0.3),
    )
    wood = mood.wood
    count = chance.choice((4, 5))
    for step in range(count):
        left = x + wide * (0.2 + 0.6 * step / (count - 1)) - wide * 0.045
        canvas.rectangle(
            left,
            y + high * 0.45,
            wide * 0.09,
            high * 0.2,
            darker(mood.cloth, 0.25),
            wide * 0.015,
        )
    canvas.rectangle(
        x + wide * 0.12, y + high * 0.6, wide * 0.76, high * 0.05, lighter(wood, 0.25)
    )
    canvas.gradient(
        [
            (x + wide * 0.12, y + high * 0.65),
            (x + wide * 0.88, y + high * 0.65),
            (x + wide * 0.9, y + high * 0.92),
            (x + wide * 0.1, y + high * 0.92),
        ],
        wood,
        darker(wood, 0.2),
    )
    for step in range(count):
        left = x + wide * (0.2 + 0.6 * step / (count - 1)) - wide * 0.03
        canvas.rectangle(
            left, y + high * 0.565, wide * 0.06, high * 0.04, (250, 246, 236)
        )


def meeting(canvas: Canvas, _place: str) -> None:
    """A long table before the screens of the other điểm cầu."""
    furnish(canvas)
    chance = canvas.chance
    camera = Camera(
        canvas=canvas,
        height=1.95,
        horizon=400,
        middle=WIDTH / 2 + chance.choice((-120, 0, 110)),
    )
    shell(camera, 4.0, 3.3, 10.5)
    side = chance.choice((-4.0, 4.0))
    for z in (3.4, 5.6, 7.8):
        window(camera, side * 0.998, z, z + 1.5, 2.5)
    (x0, y0), (x1, y1) = camera.at(-2.5, 2.75, 10.5), camera.at(2.5, 1.15, 10.5)
    wide, high = x1 - x0, y1 - y0
    if chance.random() < 0.5:
        screen(canvas, x0, y0, wide * 0.47, high, 3, 2)
        screen(canvas, x0 + wide * 0.53, y0, wide * 0.47, high, 2, 2)
    else:
        screen(canvas, x0 + wide * 0.1, y0, wide * 0.8, high, chance.choice((3, 4)), 2)
    flag(camera, -3.2 if side > 0 else 2.9, 10.0)
    long_table(camera, 2.7, 8.6, chance.choice((0.95, 1.15)))


def endpoint(canvas: Canvas, place: str) -> None:
    """The room of one điểm cầu: tables across, the curtain and the flag behind."""
    furnish(canvas)
    chance, mood = canvas.chance, canvas.mood
    camera = Camera(
        canvas=canvas,
        height=chance.uniform(1.8, 2.2),
        horizon=chance.uniform(370, 430),
        middle=WIDTH / 2 + chance.choice((-130, -40, 60, 140)),
    )
    shell(camera, 4.4, 3.3, 8.4)
    backdrop(camera, chance.choice((2.0, 2.6, 3.1)), 8.35)
    side = chance.choice((-1, 1))
    outside(camera, place, 4.39 * side)
    flag(camera, -3.6 * side - 0.2, 8.0)
    seat = mix(mood.cloth, chance.choice((mood.wood, mood.screen)), chance.random())
    for z in (6.6, 4.6, 2.9)[: chance.choice((2, 3))]:
        row_of_seats(camera, z, chance.choice((1.7, 2.2, 2.6)), seat)
    if chance.random() < 0.6:
        (x0, y0), (x1, y1) = (
            camera.at(2.3 * side, 2.5, 8.2),
            camera.at(3.9 * side, 1.5, 8.2),
        )
        screen(canvas, min(x0, x1), y0, abs(x1 - x0), y1 - y0, 2, 2)


def backdrop(camera: Camera, half: float, z: float) -> None:
    """A curtain on the back wall with the star on it."""
    canvas, chance = camera.canvas, camera.canvas.chance
    tones = (
        canvas.mood.cloth,
        mix(RED, canvas.mood.cloth, 0.5),
        (34, 74, 92),
        (46, 84, 66),
    )
    drape = chance.choice(tones)
    (x0, y0), (x1, y1) = camera.at(-half, 3.1, z), camera.at(half, 0.1, z)
    canvas.gradient(
        [(x0, y0), (x1, y0), (x1, y1), (x0, y1)], drape, darker(drape, 0.25)
    )
    folds = round(half * 16)
    for step in range(folds):
        x = x0 + (x1 - x0) * step / folds
        canvas.rectangle(x, y0, 4, y1 - y0, darker(drape, 0.1 + 0.14 * (step % 2)))
    canvas.rectangle(
        x0 - 10, y0 - 12, x1 - x0 + 20, 16, mix(GOLD, canvas.mood.wood, 0.5)
    )
    canvas.star((x0 + x1) / 2, y0 + (y1 - y0) * 0.24, (y1 - y0) * 0.1, (228, 186, 74))
    camera.box(
        (-0.42, 0.42), (0, 1.1), (z - 0.9, z - 0.5), lighter(canvas.mood.wood, 0.06)
    )


def outside(camera: Camera, place: str, x: float) -> None:
    """Two windows in a side wall; the country of *place* in them."""
    canvas, mood = camera.canvas, camera.canvas.mood
    hill = {"cao nguyên": 1.9, "ven biển": 1.35, "đồng bằng": 1.45}[place]
    field_ = {"cao nguyên": mood.near, "ven biển": mood.far, "đồng bằng": mood.leaf}[
        place
    ]
    for z in (3.2, 5.6):
        window(camera, x, z, z + 1.7, 2.6)
        points = [(x, 1.14, z + 0.05), (x, hill, z + 0.05), (x, hill - 0.12, z + 0.9)]
        points += [(x, hill + 0.05, z + 1.65), (x, 1.14, z + 1.65)]
        canvas.polygon(camera.face(points), mix(field_, mood.sky[1], 0.2))
        for place_z in (z + 0.85,):
            canvas.line(
                [camera.at(x, 1.1, place_z), camera.at(x, 2.6, place_z)],
                lighter(mood.wall, 0.6),
                5,
            )


def row_of_seats(camera: Camera, z: float, half: float, seat: Colour) -> None:
    """A table across the room, seats behind it, papers and plates on it."""
    canvas, mood, chance = camera.canvas, camera.canvas.mood, camera.canvas.chance
    count = max(3, round(half * 2 / 0.85))
    xs = [
        (-half + 0.4) + step * (half * 2 - 0.8) / (count - 1) for step in range(count)
    ]
    for x in xs:
        camera.box((x - 0.27, x + 0.27), (0.45, 1.12), (z + 0.75, z + 0.83), seat)
    canvas.shadow(camera.floor(-half - 0.2, half + 0.2, z - 0.2, z + 0.7), 0.35, 14)
    cloth = (lighter(mood.wood, 0.08), mood.cloth, mix(mood.wall, (255, 255, 255), 0.3))
    front = chance.choice(cloth)
    camera.box((-half, half), (0, 0.74), (z, z + 0.6), darker(front, 0.08))
    camera.box((-half - 0.04, half + 0.04), (0.74, 0.79), (z - 0.04, z + 0.64), front)
    for x in xs:
        paper = camera.floor(x - 0.15, x + 0.15, z + 0.2, z + 0.5, y=0.795)
        canvas.polygon(paper, (250, 246, 236))
        canvas.polygon(
            camera.upright(x - 0.15, x + 0.15, 0.79, 0.9, z + 0.08), (252, 249, 240)
        )
        edge = camera.upright(x - 0.1, x + 0.1, 0.825, 0.845, z + 0.079)
        canvas.polygon(edge, mix(mood.cloth, (252, 249, 240), 0.3))
        bottle = x + 0.24
        camera.box(
            (bottle - 0.03, bottle + 0.03),
            (0.79, 0.98),
            (z + 0.3, z + 0.36),
            lighter(mood.sky[0], 0.35),
        )
    flowers(camera, (xs[0] + xs[1]) / 2, 0.8, z + 0.2, 0.8)


def screens(canvas: Canvas, _place: str) -> None:
    """A wall of screens: one room large, the others around it."""
    mood, chance = canvas.mood, canvas.chance
    wall = darker(mix(mood.wall, mood.screen, 0.55), 0.12)
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)], wall, darker(wall, 0.3)
    )
    canvas.glow(
        [(200, 60), (1400, 60), (1500, 820), (100, 820)],
        lighter(mood.screen, 0.4),
        0.35,
        90,
    )
    columns, lines = chance.choice(((3, 2), (3, 3), (4, 3), (2, 2)))
    screen(canvas, 150, 90, 1300, 731, columns, lines)
    wood = darker(mood.wood, 0.15)
    canvas.gradient(
        [(0, 905), (WIDTH, 905), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(wood, 0.16),
        darker(wood, 0.3),
    )
    canvas.glow(
        [(300, 910), (1300, 910), (1420, 1000), (180, 1000)],
        lighter(mood.screen, 0.5),
        0.25,
        40,
    )
    for x in (330, 800, 1270):
        microphone(canvas, x + chance.uniform(-30, 30), 960)
        canvas.polygon(
            [(x - 150, 985), (x - 40, 985), (x - 30, 1040), (x - 165, 1040)],
            (246, 241, 230),
        )


def microphone(canvas: Canvas, x: float, y: float) -> None:
    """A microphone on a desk."""
    dark = (28, 26, 26)
    canvas.ellipse(x, y + 14, 46, 13, dark)
    canvas.line([(x, y + 10), (x - 6, y - 60), (x - 26, y - 104)], dark, 5)
    canvas.ellipse(x - 30, y - 112, 11, 16, darker(canvas.mood.cloth, 0.2))


def curtain(canvas: Canvas, top: float, bottom: float, tone: Colour) -> None:
    """Velvet in folds, the whole width."""
    canvas.gradient(
        [(0, top), (WIDTH, top), (WIDTH, bottom), (0, bottom)], tone, darker(tone, 0.3)
    )
    x = -20.0
    while x < WIDTH:
        wide = canvas.chance.uniform(26, 62)
        canvas.gradient(
            [(x, top), (x + wide * 0.5, top), (x + wide * 0.5, bottom), (x, bottom)],
            darker(tone, 0.16),
            darker(tone, 0.4),
        )
        canvas.glow(
            [
                (x + wide * 0.62, top),
                (x + wide * 0.8, top),
                (x + wide * 0.8, bottom),
                (x + wide * 0.62, bottom),
            ],
            lighter(tone, 0.3),
            0.35,
            5,
        )
        x += wide


def podium(canvas: Canvas, _place: str) -> None:
    """A lectern with lotus before the curtain and the flag."""
    mood, chance = canvas.mood, canvas.chance
    curtain(canvas, 0, 880, mix(mood.cloth, RED, 0.2))
    floor = darker(mood.wood, 0.2)
    canvas.gradient(
        [(0, 860), (WIDTH, 860), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(floor, 0.14),
        floor,
    )
    x = chance.choice((520, 1040))
    light = WIDTH - x
    canvas.glow(
        [(light - 60, -40), (light + 60, -40), (x + 480, 880), (x - 480, 880)],
        mood.sun,
        0.16,
        60,
    )
    canvas.star(light, 320, 118, darker((224, 178, 60), 0.14))
    canvas.star(light, 314, 112, (228, 186, 74))
    wood = lighter(mood.wood, 0.05)
    canvas.shadow(
        [(x - 230, 930), (x + 250, 930), (x + 330, 985), (x - 290, 985)], 0.5, 22
    )
    canvas.gradient(
        [(x - 150, 520), (x + 150, 520), (x + 180, 945), (x - 180, 945)],
        lighter(wood, 0.12),
        darker(wood, 0.22),
    )
    canvas.polygon(
        [(x - 118, 575), (x + 118, 575), (x + 138, 900), (x - 138, 900)],
        darker(wood, 0.13),
    )
    canvas.ellipse(x, 706, 66, 66, mix(wood, GOLD, 0.5))
    canvas.ellipse(x, 706, 58, 58, RED)
    canvas.star(x, 706, 42, (232, 192, 76))
    canvas.polygon(
        [(x - 192, 520), (x + 192, 520), (x + 162, 470), (x - 162, 470)],
        lighter(wood, 0.3),
    )
    canvas.rectangle(x - 192, 518, 384, 24, darker(wood, 0.06))
    canvas.polygon(
        [(x - 80, 508), (x + 40, 508), (x + 34, 480), (x - 70, 480)], (250, 246, 236)
    )
    for dx in (86, 112):
        canvas.line(
            [(x + dx, 498), (x + dx - 6, 430), (x + dx - 34, 392)], (26, 24, 24), 4
        )
        canvas.ellipse(x + dx - 37, 387, 8, 12, (26, 24, 24))
    vase(canvas, x + (-330 if x < 800 else 330), 945)


def vase(canvas: Canvas, x: float, foot: float) -> None:
    """A tall vase with lotus and leaves, on a stand."""
    mood = canvas.mood
    glaze = mix(mood.sky[0], (255, 255, 255), 0.45)
    canvas.shadow(circle(x + 20, foot + 4, 34, 3), 0.45, 12)
    for dx, dy, size in (
        (-118, -420, 52),
        (96, -392, 58),
        (-40, -318, 46),
        (132, -300, 40),
    ):
        canvas.line(
            [(x, foot - 190), (x + dx * 0.5, foot + dy * 0.62), (x + dx, foot + dy)],
            darker(mood.leaf, 0.1),
            5,
        )
        leaf = mix(mood.leaf, mood.near, 0.25)
        canvas.ellipse(x + dx, foot + dy, size * 1.2, size * 0.66, leaf)
        canvas.ellipse(
            x + dx - 4, foot + dy - 5, size * 0.9, size * 0.4, lighter(leaf, 0.14)
        )
    for dx, dy, size in ((-64, -505, 56), (44, -545, 66), (6, -430, 50)):
        canvas.line(
            [(x, foot - 190), (x + dx * 0.5, foot + dy * 0.6), (x + dx, foot + dy)],
            darker(mood.leaf, 0.2),
            5,
        )
        lotus(canvas, x + dx, foot + dy, size)
    outline = [
        (x - 34, foot - 214),
        (x + 34, foot - 214),
        (x + 28, foot - 182),
        (x + 74, foot - 96),
        (x + 40, foot),
        (x - 40, foot),
        (x - 74, foot - 96),
        (x - 28, foot - 182),
    ]
    canvas.gradient(outline, lighter(glaze, 0.3), darker(glaze, 0.2))
    canvas.glow(
        [
            (x - 46, foot - 120),
            (x - 24, foot - 150),
            (x - 20, foot - 40),
            (x - 40, foot - 60),
        ],
        (255, 255, 255),
        0.5,
        8,
    )
    canvas.line(
        [(x - 60, foot - 118), (x + 60, foot - 118)], mix(mood.screen, glaze, 0.3), 4
    )


def hall(canvas: Canvas, _place: str) -> None:
    """Rows of empty seats before a stage."""
    mood, chance = canvas.mood, canvas.chance
    camera = Camera(canvas=canvas, height=2.7, horizon=360, focus=1050)
    shell(camera, 7.5, 5.2, 17)
    drape = mix(mood.cloth, RED, 0.25)
    (x0, y0), (x1, y1) = camera.at(-6, 4.7, 16.8), camera.at(6, 0.9, 16.8)
    canvas.gradient([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], drape, darker(drape, 0.3))
    for step in range(1, 40):
        x = x0 + (x1 - x0) * step / 40
        canvas.rectangle(x, y0, 3, y1 - y0, darker(drape, 0.14 + 0.12 * (step % 2)))
    middle = (x0 + x1) / 2
    canvas.star(x0 + (x1 - x0) * 0.16, y0 + 62, 30, (228, 186, 74))
    screen(canvas, middle - 190, y0 + 26, 380, 168, chance.choice((3, 4)), 2)
    camera.box((-6.6, 6.6), (0, 0.9), (14.2, 16.8), lighter(mood.wood, 0.1))
    for x in (-4.2, -2.8, 2.8, 4.2):
        flowers(camera, x, 0.9, 14.4, 2.6)
    camera.box((3.6, 4.5), (0.9, 2.0), (14.6, 15.1), lighter(mood.wood, 0.02))
    flag(camera, -6.2, 15.6)
    seat = mix(mood.cloth, chance.choice((mood.wood, mood.screen, mood.cloth)), 0.55)
    for row in range(11, 0, -1):
        z = 1.9 + row * 1.02
        for column in range(-9, 10):
            if column == 0:
                continue
            x = column * 0.66 + (0.12 if column > 0 else -0.12)
            tone = darker(seat, 0.05 * (row % 2) + (11 - row) * 0.012)
            left, top = camera.at(x - 0.28, 1.02, z)
            right, bottom = camera.at(x + 0.28, 0.28, z)
            curve = (right - left) * 0.2
            canvas.rectangle(left, top, right - left, bottom - top, tone, curve)
            canvas.rectangle(
                left + curve * 0.4,
                top + curve * 0.35,
                right - left - curve * 0.8,
                (bottom - top) * 0.1,
                lighter(tone, 0.2),
                curve * 0.3,
            )


def view_from_window(canvas: Canvas, place: str) -> None:
    """A desk with papers at a window; the country outside."""
    outside = Canvas(seed=canvas.seed, mood=canvas.mood)
    PLACES[place](outside)
    mood = canvas.mood
    canvas.gradient(
        [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(mood.wall, 0.1),
        darker(mood.wall, 0.2),
    )
    canvas.place(outside, 250, 80, 1100, 640)
    frame = lighter(mood.wall, 0.55)
    for x in (232, 610, 972, 1340):
        canvas.rectangle(x, 66, 20, 668, frame)
    for y in (62, 380, 720):
        canvas.rectangle(232, y, 1128, 18 if y != 380 else 10, frame)
    canvas.rectangle(196, 738, 1208, 30, lighter(frame, 0.2))
    canvas.shadow([(196, 768), (1404, 768), (1404, 790), (196, 790)], 0.3, 10)
    wood = mood.wood
    canvas.gradient(
        [(0, 850), (WIDTH, 850), (WIDTH, HEIGHT), (0, HEIGHT)],
        lighter(wood, 0.22),
        darker(wood, 0.18),
    )
    canvas.glow([(360, 860), (1240, 860), (1460, 1067), (140, 1067)], mood.sun, 0.2, 50)
    for step in range(5):
        left = 470 + step * 3
        tone = (250, 246, 236) if step % 2 else (238, 231, 216)
        canvas.polygon(
            [
                (left, 905 - step * 9),
                (left + 330, 905 - step * 9),
                (left + 366, 985 - step * 9),
                (left - 30, 985 - step * 9),
            ],
            tone,
        )
    canvas.line([(560, 900), (760, 884)], darker(mood.cloth, 0.1), 8)
    vase_small = canvas.chance.choice((1060, 300))
    canvas.ellipse(vase_small, 985, 80, 18, darker(wood, 0.3))
    canvas.gradient(
        [
            (vase_small - 58, 850),
            (vase_small + 58, 850),
            (vase_small + 46, 985),
            (vase_small - 46, 985),
        ],
        (252, 249, 240),
        (224, 216, 200),
    )
    canvas.ellipse(vase_small, 850, 58, 13, (120, 78, 48))
    canvas.line(
        [
            (vase_small + 52, 880),
            (vase_small + 92, 890),
            (vase_small + 84, 940),
            (vase_small + 48, 946),
        ],
        (240, 235, 224),
        9,
    )
