"""The sample's drawings: the same name gives the same picture, of the agreed size."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PIL import Image

TOOLS = Path(__file__).resolve().parents[2] / "theme" / "tools"
sys.path.insert(0, str(TOOLS))

import illustrations as tool  # noqa: E402


@pytest.mark.parametrize("scene", ["diem-cau", "bang-khen", "tru-so"])
def test_a_name_gives_one_picture(scene: str, tmp_path: Path) -> None:
    pictures = []
    for turn in ("one", "two"):
        path = tmp_path / f"{turn}.jpg"
        seed = tool.seed_of("dak-lak")
        assert tool.draw(scene, seed, None, None).save(path) < 200_000
        pictures.append(path.read_bytes())
    assert pictures[0] == pictures[1]
    with Image.open(tmp_path / "one.jpg") as picture:
        assert picture.size == (1600, 1067)
        assert picture.format == "JPEG"


def test_two_names_give_two_pictures(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for name, path in zip(("dak-lak", "gia-lai"), paths, strict=True):
        tool.draw("diem-cau", tool.seed_of(name), None, None).save(path)
    assert paths[0].read_bytes() != paths[1].read_bytes()
