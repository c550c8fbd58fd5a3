"""The cache: nothing made twice, nothing damaged kept, nothing half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from gazette.imaging import shelf
from gazette.imaging.darkroom import FEW
from gazette.imaging.measuring import Measured, measure
from gazette.imaging.photo_cache import PhotoCache
from gazette.imaging.recipes import Recipe
from gazette.imaging.shelf import Job
from tests.imaging.conftest import Draw, opened

SMALL = Recipe(width=80, height=60, format="webp", quality=80)
LARGE = Recipe(width=200, height=150, format="jpeg", quality=80)


def job(path: Path, *recipes: Recipe) -> Job:
    found = measure(path)
    assert isinstance(found, Measured)
    return Job(
        path=path,
        sha256=found.sha256,
        recipes=recipes or (SMALL, LARGE),
    )


def files(cache: PhotoCache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file())


@pytest.fixture
def cache(tmp_path: Path) -> PhotoCache:
    return PhotoCache(tmp_path / "store")


def test_made_once_and_then_kept(cache: PhotoCache, draw: Draw, tmp_path: Path) -> None:
    wanted = job(draw("a.jpg"))
    assert cache.get(wanted.sha256, SMALL) is None
    first = cache.develop_all([wanted])
    assert (first.made, first.kept, first.faults) == (2, 0, ())
    path = cache.get(wanted.sha256, SMALL)
    assert path is not None
    assert opened(path.read_bytes()).size == (80, 60)
    again = PhotoCache(tmp_path / "store")
    heard: list[tuple[int, int]] = []
    second = again.develop_all([wanted], progress=lambda *n: heard.append(n))
    assert (second.made, second.kept, heard) == (0, 2, [])
    assert again.get(wanted.sha256, SMALL) == path


def test_one_decode_for_the_same_photo_asked_for_twice(
    cache: PhotoCache, draw: Draw
) -> None:
    path = draw("a.jpg")
    heard: list[tuple[int, int]] = []
    done = cache.develop_all(
        [job(path, SMALL), job(path, LARGE), job(path, SMALL)],
        progress=lambda *n: heard.append(n),
    )
    assert (done.made, heard) == (2, [(1, 1)])


def test_everything_the_bytes_depend_on_makes_another_file(
    cache: PhotoCache, draw: Draw, tmp_path: Path
) -> None:
    wanted = job(draw("a.jpg"), SMALL)
    cache.develop_all([wanted])
    better = Recipe(width=80, height=60, format="webp", quality=81)
    slower = Recipe(width=80, height=60, format="webp", quality=80, effort=6)
    assert cache.get(wanted.sha256, better) is None
    assert cache.get(wanted.sha256, slower) is None
    assert cache.get("0" * 64, SMALL) is None
    other = PhotoCache(tmp_path / "store", encoder="another")
    assert other.get(wanted.sha256, SMALL) is None
    assert cache.get(wanted.sha256, SMALL) is not None


def _shorten(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [_shorten, _flip, _empty, Path.unlink])
def test_damage_is_noticed_and_made_good(
    cache: PhotoCache, draw: Draw, tmp_path: Path, damage: object
) -> None:
    wanted = job(draw("a.jpg"))
    cache.develop_all([wanted])
    path = cache.get(wanted.sha256, SMALL)
    assert path is not None
    sound = path.read_bytes()
    assert callable(damage)
    damage(path)
    later = PhotoCache(tmp_path / "store")
    assert later.get(wanted.sha256, SMALL) is None
    assert later.develop_all([wanted]).made == 1
    healed = later.get(wanted.sha256, SMALL)
    assert healed is not None
    assert healed.read_bytes() == sound
    assert len(files(later)) == 2


def test_bit_rot_under_an_honest_date_is_found_by_reading_all(
    cache: PhotoCache, draw: Draw
) -> None:
    wanted = job(draw("a.jpg"))
    cache.develop_all([wanted])
    path = cache.get(wanted.sha256, SMALL)
    assert path is not None
    stat = path.stat()
    _flip(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert cache.verify() == (path,)
    assert cache.get(wanted.sha256, SMALL) is None
    assert cache.verify() == ()


def test_a_restored_cache_with_new_dates_is_believed_after_reading(
    cache: PhotoCache, draw: Draw
) -> None:
    wanted = job(draw("a.jpg"), SMALL)
    cache.develop_all([wanted])
    path = cache.get(wanted.sha256, SMALL)
    assert path is not None
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert cache.get(wanted.sha256, SMALL) == path


def test_prune_keeps_what_is_wanted(cache: PhotoCache, draw: Draw) -> None:
    kept, gone = job(draw("a.jpg")), job(draw("b.jpg", 300, 200), SMALL)
    cache.develop_all([kept, gone])
    path = cache.get(kept.sha256, SMALL)
    assert path is not None
    (cache.folder / ".making-x").write_bytes(b"half")
    assert cache.prune([path]) == 3
    assert files(cache) == [path]
    assert cache.get(kept.sha256, LARGE) is None
    assert cache.prune([]) == 1
    assert list(cache.folder.iterdir()) == []


def test_one_bad_photo_is_told_and_the_others_are_made(
    cache: PhotoCache, draw: Draw
) -> None:
    good, bad = job(draw("a.jpg")), job(draw("b.jpg", 300, 200))
    bad.path.write_bytes(bad.path.read_bytes()[:-500])
    done = cache.develop_all([bad, good])
    assert [(j.path.name, f.code) for j, f in done.faults] == [
        ("b.jpg", "photo-truncated")
    ]
    assert (done.made, done.kept) == (2, 0)


def _many(draw: Draw) -> list[Job]:
    return [job(draw(f"{n}.jpg", 400 + n, 300)) for n in range(FEW + 5)]


def test_workers_make_the_same_bytes(
    draw: Draw, tmp_path: Path, cache: PhotoCache
) -> None:
    jobs = _many(draw)
    heard: list[tuple[int, int]] = []
    done = cache.develop_all(jobs, workers=2, progress=lambda *n: heard.append(n))
    assert (done.made, done.faults) == (2 * len(jobs), ())
    assert heard[-1] == (len(jobs), len(jobs))
    alone = PhotoCache(tmp_path / "alone")
    alone.develop_all(jobs, workers=1)
    names = [path.name for path in files(cache)]
    assert [path.name for path in files(alone)] == names


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_worker_that_dies_costs_no_photo(draw: Draw, cache: PhotoCache) -> None:
    import multiprocessing

    killed: list[int] = []

    def kill_one(_done: int, _all: int) -> None:
        children = multiprocessing.active_children()
        if children and not killed:
            killed.append(children[0].pid or 0)
            os.kill(killed[0], signal.SIGKILL)

    jobs = _many(draw)
    done = cache.develop_all(jobs, workers=2, progress=kill_one)
    assert killed
    assert done.faults == ()
    assert all(cache.get(j.sha256, r) for j in jobs for r in j.recipes)


PROGRAM = """
import sys
from pathlib import Path
from gazette.imaging.measuring import measure
from gazette.imaging.photo_cache import PhotoCache
from gazette.imaging.recipes import Recipe
from gazette.imaging.shelf import Job

if __name__ == "__main__":
    recipes = tuple(Recipe(width=w, height=w * 3 // 4, format="webp", quality=80)
                    for w in (1200, 800, 400))
    jobs = [Job(path=p, sha256=measure(p).sha256, recipes=recipes)
            for p in map(Path, sys.argv[2:])]
    def said(done, todo):
        print(done, flush=True)
    PhotoCache(Path(sys.argv[1])).develop_all(jobs, workers=2, progress=said)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent otherwise there")
def test_an_interrupt_leaves_whole_files_and_no_process(
    draw: Draw, tmp_path: Path
) -> None:
    photos = [draw(f"{n}.jpg", 2400 + n, 1800) for n in range(12)]
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    store = tmp_path / "store"
    run = subprocess.Popen(
        [sys.executable, str(program), str(store), *map(str, photos)],
        env={**os.environ, "PYTHONPATH": "plugins"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline().strip() == b"1"
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all of them
    assert run.wait(timeout=120) != 0
    run.stdout.close()
    assert _gone(run.pid)
    cache = PhotoCache(store)
    left = files(cache)
    assert 0 < len(left) < 36
    assert all(shelf.is_sound(path, trust=False) for path in left)
    assert not any(path.name.startswith(".making-") for path in left)


def _gone(group: int, seconds: float = 10) -> bool:
    """Whether no process of the group is left, within *seconds*."""
    for _ in range(int(seconds * 20)):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_nothing_to_do_opens_no_photo(
    cache: PhotoCache, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: Iterable[Job] = [job(draw("a.jpg")), job(draw("b.jpg", 300, 200))]
    cache.develop_all(list(jobs))
    for wanted in jobs:
        wanted.path.unlink()
    assert cache.develop_all(list(jobs)).faults == ()
    program = (
        "import sys, gazette.imaging.measuring, gazette.imaging.photo_cache; "
        "print('PIL.Image' in sys.modules, 'concurrent.futures' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": "plugins"},
        capture_output=True,
        check=True,
    )
    assert said.stdout.split() == [b"False", b"False"]


def test_the_unwanted_stay_for_some_rounds(
    cache: PhotoCache, draw: Draw, tmp_path: Path
) -> None:
    """As when two branches take turns: what comes back in time is still there."""
    old, new = job(draw("a.jpg"), SMALL), job(draw("b.jpg", 500, 300), SMALL)
    cache.develop_all([old, new])
    kept = cache.get(new.sha256, SMALL)
    assert kept is not None
    for _ in range(2):
        assert PhotoCache(tmp_path / "store").prune([kept], grace=2) == 0
    back = cache.get(old.sha256, SMALL)
    assert back is not None
    assert cache.prune([kept, back], grace=2) == 0  # wanted again: counted from nothing
    assert [cache.prune([kept], grace=2) for _ in range(4)] == [0, 0, 1, 0]
    assert cache.get(old.sha256, SMALL) is None
    assert files(cache) == [kept]


def test_a_damaged_list_of_the_unwanted_forgets(cache: PhotoCache, draw: Draw) -> None:
    wanted = job(draw("a.jpg"), SMALL)
    cache.develop_all([wanted])
    for damage in (b"", b"[1]", b'{"a": []}', b"\xff"):
        (cache.folder / "unwanted.json").write_bytes(damage)
        assert cache.prune([], grace=1) == 0
        assert cache.verify() == ()
    assert cache.prune([], grace=1) == 1


def test_unfinished_files_have_no_grace(cache: PhotoCache, draw: Draw) -> None:
    wanted = job(draw("a.jpg"), SMALL)
    cache.develop_all([wanted])
    home = files(cache)[0].parent
    (home / ".making-1").write_bytes(b"half")
    assert cache.prune([], grace=5) == 1
    assert not (home / ".making-1").exists()
