"""Every hostile file ends in a clear fault or in a safe picture, and alone."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from gazette.imaging.developing import develop
from gazette.imaging.faults import PhotoFault
from gazette.imaging.measuring import measure
from gazette.imaging.names import inside, name_fault
from gazette.imaging.photo_cache import PhotoCache
from gazette.imaging.recipes import Recipe, plan
from gazette.imaging.shelf import Job
from gazette.store.messages import CATALOGUE
from tests.imaging.conftest import Draw, opened
from tests.imaging.hostile_files import SAFE, SECRET, TABLE, Hostile

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def outcome(path: Path) -> str:
    """The code that the photo at *path* earns, or ``safe`` if its renditions are."""
    found = measure(path)
    if isinstance(found, PhotoFault):
        return found.code
    recipes = [
        Recipe(width=w, height=h, format=form, quality=70)
        for w, h in plan(found.width, found.height, (160, 80))
        for form in ("avif", "webp", "jpeg")
    ]
    made = develop(path, recipes, sha256=found.sha256)
    if isinstance(made, PhotoFault):
        return made.code
    for data, recipe in zip(made, recipes, strict=True):
        image = opened(data)
        assert image.size == (recipe.width, recipe.height)
        assert getattr(image, "n_frames", 1) == 1
        assert not dict(image.getexif())
        assert SECRET not in data
        assert b"Secret" not in data
    return SAFE


def test_the_table_is_long_enough() -> None:
    assert len(TABLE) >= 50
    assert len({(row.what, row.name) for row in TABLE}) == len(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.what)
def test_each_earns_its_fault_or_is_made_safe(tmp_path: Path, row: Hostile) -> None:
    path = tmp_path / row.name
    path.write_bytes(row.make())
    found = outcome(path)
    assert found in row.earns
    assert found == SAFE or CATALOGUE[found].remedy


NAMES = (
    ("..", "photo-name-refused"),
    ("../../etc/passwd", "photo-name-refused"),
    ("a/../b.jpg", "photo-name-refused"),
    ("", "photo-name-refused"),
    ("a\nb.jpg", "photo-name-character"),
    ("a\x1b[2Jb.jpg", "photo-name-character"),
    ("a\0b.jpg", "photo-name-character"),
    ("\u202egpj.exe", "photo-name-character"),
    ("a\\b.jpg", "photo-name-character"),
    ("C:a.jpg", "photo-name-character"),
    ("a?.jpg", "photo-name-character"),
    ("ả" * 100 + ".jpg", "photo-name-long"),
    ("CON.jpg", "photo-name-refused"),
    ("lpt1.png", "photo-name-refused"),
    (" a.jpg", "photo-name-refused"),
    ("a.jpg.", "photo-name-refused"),
)


@pytest.mark.parametrize(("name", "earns"), NAMES)
def test_names_that_no_photo_may_have(tmp_path: Path, name: str, earns: str) -> None:
    found = inside(tmp_path, name)
    assert isinstance(found, PhotoFault)
    assert found.code == earns
    assert CATALOGUE[found.code].remedy


@pytest.mark.parametrize(
    "name",
    ["điểm cầu.jpg", unicodedata.normalize("NFD", "điểm cầu.jpg"), "a.b-c_1.png"],
)
def test_names_as_officers_give_them(tmp_path: Path, name: str) -> None:
    assert name_fault(name) is None
    assert isinstance(inside(tmp_path, name), Path)


@POSIX
def test_what_stands_where_a_photo_should(tmp_path: Path, draw: Draw) -> None:
    (tmp_path / "folder.jpg").mkdir()
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "ring.jpg").symlink_to("ring.jpg")
    (tmp_path / "device.jpg").symlink_to("/dev/zero")
    with (tmp_path / "heavy.jpg").open("wb") as stream:
        stream.write(b"\xff\xd8\xff")
        stream.truncate(1 << 40)
    assert {
        name: outcome(tmp_path / f"{name}.jpg")
        for name in ("folder", "pipe", "ring", "device", "heavy", "none")
    } == {
        "folder": "photo-not-a-file",
        "pipe": "photo-not-a-file",
        "ring": "photo-unreadable",
        "device": "photo-not-a-file",
        "heavy": "photo-too-heavy",
        "none": "photo-gone",
    }


@POSIX
def test_a_link_that_leads_out(tmp_path: Path, draw: Draw) -> None:
    secret = draw("secret.jpg")
    folder = tmp_path / "report"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.jpg").symlink_to(secret)
    (folder / "b.jpg").symlink_to(folder / "deep")
    (folder / "up").symlink_to(tmp_path)
    for name in ("a.jpg", "up/secret.jpg"):
        found = inside(folder, name)
        assert isinstance(found, PhotoFault)
        assert found.code == "photo-outside"
    assert inside(folder, "b.jpg") == (folder / "deep").resolve()


@pytest.mark.slow
def test_the_bad_ones_take_no_good_one_with_them(tmp_path: Path, draw: Draw) -> None:
    """All of the table and six sound photos in one darkroom of two workers."""
    jobs = []
    small = Recipe(width=40, height=30, format="jpeg", quality=70)
    for number, row in enumerate(TABLE):
        path = tmp_path / f"{number}{Path(row.name).suffix}"
        path.write_bytes(row.make())
        jobs.append(Job(path=path, sha256=f"{number:064x}", recipes=(small,)))
    good = []
    for number in range(6):
        path = draw(f"good{number}.jpg", 400 + number, 300)
        found = measure(path)
        assert not isinstance(found, PhotoFault)
        good.append(Job(path=path, sha256=found.sha256, recipes=(small,)))
    mixed = [*jobs[:20], *good[:3], *jobs[20:], *good[3:]]
    cache = PhotoCache(tmp_path / "store")
    done = cache.develop_all(mixed, workers=2)
    assert done.made == len(good)
    assert len(done.faults) == len(TABLE)
    for job in good:
        kept = cache.get(job.sha256, small)
        assert kept is not None
        assert opened(kept.read_bytes()).size == (40, 30)


PROGRAM = """
import sys
from pathlib import Path
from gazette.imaging.developing import develop
from gazette.imaging.measuring import measure
from gazette.imaging.recipes import Recipe
for name in sys.argv[1:]:
    measure(Path(name))
    develop(Path(name), [Recipe(width=8, height=6, format="jpeg", quality=70)])
status = Path("/proc/self/status").read_text().split()
print(status[status.index("VmHWM:") + 1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for the peak")
@pytest.mark.slow
def test_no_bomb_fills_the_memory(tmp_path: Path) -> None:
    """All files of the table, one after the other, in less than 250 MiB in all."""
    paths = []
    for number, row in enumerate(TABLE):
        path = tmp_path / f"{number}{Path(row.name).suffix}"
        path.write_bytes(row.make())
        paths.append(str(path))
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *paths],
        env={**os.environ, "PYTHONPATH": "plugins"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(run.stdout) / 1024 < 250
