"""Draws the sample newsroom's pictures: rooms, houses, honours, country; nobody's face.

    python theme/tools/illustrations.py --list
    python theme/tools/illustrations.py NAME SCENE OUT.jpg [--seed N]
        [--place PLACE] [--mood MOOD] [--wide PIXELS]

NAME alone decides the drawing where no seed is given, so the same name always gives the
same picture. The pictures are drawings and must be called so ("Ảnh minh họa: …").
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Callable
from pathlib import Path

from drawing import MOODS, Canvas
from scenes_objects import archive, certificate, emulation_flag, medal, pact, still_life
from scenes_places import PLACES, facade, landscape
from scenes_rooms import (
    endpoint,
    hall,
    meeting,
    podium,
    screens,
    view_from_window,
)

SCENES: dict[str, Callable[[Canvas, str], None]] = {
    "phong-hop": meeting,
    "diem-cau": endpoint,
    "man-hinh": screens,
    "hoi-truong": hall,
    "buc-phat-bieu": podium,
    "cua-so": view_from_window,
    "tru-so": facade,
    "phong-canh": landscape,
    "bang-khen": certificate,
    "huan-chuong": medal,
    "co-thi-dua": emulation_flag,
    "ky-giao-uoc": pact,
    "luu-tru": archive,
    "hoa-sen": still_life,
}


def seed_of(name: str) -> int:
    """A number that only *name* decides."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:6], "big")


def draw(scene: str, seed: int, place: str | None, mood: str | None) -> Canvas:
    """The picture of *scene*; place and mood follow from the seed if not given."""
    moods, places = tuple(MOODS), tuple(PLACES)
    canvas = Canvas(seed=seed, mood=MOODS[mood or moods[seed % len(moods)]])
    SCENES[scene](canvas, place or places[seed // 7 % len(places)])
    return canvas


def main() -> None:
    """Draws one picture, or lists what can be drawn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", nargs="?")
    parser.add_argument("scene", nargs="?", choices=sorted(SCENES))
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--place", choices=sorted(PLACES))
    parser.add_argument("--mood", choices=sorted(MOODS))
    parser.add_argument("--wide", type=int, help="smaller than 1600 pixels across")
    parser.add_argument("--list", action="store_true", help="what can be drawn")
    chosen = parser.parse_args()
    if chosen.list:
        for scene, drawing in SCENES.items():
            print(f"{scene:14} {(drawing.__doc__ or '').strip()}")
        print("places:", ", ".join(PLACES), "· moods:", ", ".join(MOODS))
        return
    if chosen.out is None:
        parser.error("NAME, SCENE and OUT.jpg are needed")
    seed = seed_of(chosen.name) if chosen.seed is None else chosen.seed
    size = draw(chosen.scene, seed, chosen.place, chosen.mood).save(
        chosen.out, chosen.wide
    )
    print(f"{chosen.out} {size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
