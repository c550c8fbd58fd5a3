"""A build may be killed at any moment.

The sweeps kill a real process at every single operation on the disk: Python announces
each (PEP 578), and the process ends itself by SIGKILL just before the one whose turn
it is. No moment is left to luck. Another test kills from outside, by the clock.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import sleep

import pytest

from gazette.publishing.switch import HERE, Abilities
from tests.publishing.press import (
    COPYING,
    FOLDER,
    TWO_RENAMES,
    Press,
    Tree,
    die,
    in_child,
    site_of,
    tree,
)

OPERATIONS = {"open", "sqlite3.connect", "shutil.rmtree", "fcntl.flock", "time.sleep"}
WAYS = {"link": HERE, "folder": FOLDER, "renames": TWO_RENAMES, "copies": COPYING}
ON_SHELF = {"lock", "release", "spare", "seal"}


def pages(state: int) -> dict[str, bytes]:
    """Small sites of which each differs from the last in many ways."""
    return {
        "index.html": f"<p>{state}</p>".encode(),
        "don-vi/dak-lak/index.html": b"always the same",
        f"tin-tuc/{state % 3}/index.html": f"<p>{state % 3}</p>".encode(),
        ("lich" if state % 2 else "lich/index.html"): b"a file, then a folder",
    }


def killed_before(moment: int, work: Callable[[], object]) -> bool:
    """Run *work* in a process killed before its disk operation number *moment*."""

    def run() -> None:
        left = moment

        def count(event: str, _arguments: object) -> None:
            nonlocal left
            if event in OPERATIONS or event.startswith("os."):
                left -= 1
                if left == 0:
                    die()

        sys.addaudithook(count)
        work()

    status = in_child(run)
    assert status in {0, -signal.SIGKILL}
    return status != 0


def killed_at(stage: str, press: Press, state: int) -> bool:
    def stop(now: str) -> None:
        if now == stage:
            die()

    status = in_child(lambda: press.publish(pages(state), on_stage=stop))
    assert status in {0, -signal.SIGKILL}
    return status != 0


def standing(press: Press) -> Tree | None:
    return tree(press.target) if os.path.lexists(press.target) else None


def assert_either(press: Press, old: Tree | None, new: Tree) -> None:
    found = standing(press)
    if found is None and old is not None and press.abilities == TWO_RENAMES:
        # Between two renames; the next build, whatever it wants, mends that first.
        (ready,) = press.shelf.glob("ready-*")
        assert tree(ready) == new
    else:
        assert found in (old, new)


def assert_tidy(press: Press) -> None:
    names = [path.name.split("-")[0] for path in press.shelf.iterdir()]
    assert set(names) <= ON_SHELF
    in_shelf = 2 if press.target.is_symlink() else 1
    assert names.count("release") <= in_shelf
    assert names.count("spare") <= 1
    assert names.count("seal") <= 3
    assert [path.name for path in press.room.iterdir() if path.name[0] != "."] in (
        [["site", "store"], ["store", "site"]]
    )


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_killed_before_any_operation_the_site_is_the_old_or_the_new(
    way: str, tmp_path: Path
) -> None:
    press = Press(tmp_path, WAYS[way])
    state = moment = 0
    killed = True
    while killed:
        for _ in range(3):  # until a spare release will be built upon
            state += 1
            press.publish(pages(state))
        old, new = site_of(pages(state)), site_of(pages(state + 1))
        state += 1
        moment += 1
        killed = killed_before(moment, partial(press.publish, pages(state)))
        assert_either(press, old, new)
        press.publish(pages(state))
        assert tree(press.target) == new
        assert_tidy(press)
    assert moment > 40  # or nothing was counted
    press.roll_back()
    assert tree(press.target) == old


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("there", ["nothing", "an empty folder"])
def test_killed_at_the_first_release_there_is_nothing_or_all(
    there: str, way: str, tmp_path: Path
) -> None:
    moment = 0
    killed = True
    while killed:
        moment += 1
        press = Press(tmp_path / str(moment), WAYS[way])
        press.room.mkdir()
        if there == "an empty folder":
            press.target.mkdir()
        before, after = standing(press), site_of(pages(0))
        killed = killed_before(moment, partial(press.publish, pages(0)))
        assert_either(press, before, after)
        press.publish(pages(0))
        assert tree(press.target) == after
        assert_tidy(press)
    assert moment > 20


@pytest.mark.parametrize("way", WAYS)
def test_killed_while_going_back_the_site_is_one_of_the_two(
    way: str, tmp_path: Path
) -> None:
    press = Press(tmp_path, WAYS[way])
    state = moment = 0
    killed = True
    while killed:
        state, moment = state + 2, moment + 1
        press.publish(pages(state))
        press.publish(pages(state + 1))
        older, newer = site_of(pages(state)), site_of(pages(state + 1))
        killed = killed_before(moment, press.roll_back)
        assert_either(press, newer, older)
    assert moment > 4
    assert tree(press.target) == older
    press.publish(pages(1))
    assert_tidy(press)


@pytest.mark.parametrize("way", WAYS)
def test_killed_again_while_healing(way: str, tmp_path: Path) -> None:
    press = Press(tmp_path, WAYS[way])
    chance = random.Random(way)
    for state in range(20):
        press.publish(pages(state))
        old, new = site_of(pages(state)), site_of(pages(state + 1))
        for _ in range(3):
            killed_before(
                chance.randrange(1, 70), partial(press.publish, pages(state + 1))
            )
            assert_either(press, old, new)
        press.publish(pages(state + 1))
        assert tree(press.target) == new
        assert_tidy(press)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("stage", "switched"),
    [
        ("staged-first", False),
        ("staged", False),
        ("before-switch", False),
        ("between-renames", None),
        ("switched", True),
        ("pruned", True),
    ],
)
def test_killed_at_each_stage(
    stage: str, switched: bool | None, way: str, tmp_path: Path
) -> None:
    press = Press(tmp_path, WAYS[way])
    for state in range(4):
        press.publish(pages(state))
    killed = killed_at(stage, press, 4)
    assert killed is (way == "renames" or stage != "between-renames")
    if not killed:
        return
    if switched is None:
        assert standing(press) is None
    else:
        assert tree(press.target) == site_of(pages(4 if switched else 3))
    done = press.publish(pages(4))
    assert done.switched is (switched is False)
    assert tree(press.target) == site_of(pages(4))
    assert_tidy(press)
    press.roll_back()
    assert tree(press.target) == site_of(pages(3))


def test_a_half_renamed_site_is_mended_even_by_a_build_that_wants_another(
    tmp_path: Path,
) -> None:
    press = Press(tmp_path, TWO_RENAMES)
    press.publish(pages(0))
    assert killed_at("between-renames", press, 1)
    assert standing(press) is None
    press.publish(pages(2))
    assert tree(press.target) == site_of(pages(2))
    press.roll_back()
    assert tree(press.target) == site_of(pages(1))


CHILD = """
import sys
from pathlib import Path
from tests.publishing.press import Press
from tests.publishing.test_release_kills import many, way_of
press = Press(Path(sys.argv[1]), way_of(sys.argv[2]))
press.publish(many(int(sys.argv[3])), on_stage=lambda stage: print(stage, flush=True))
"""


def way_of(name: str) -> Abilities:
    return WAYS[name]


def many(state: int) -> dict[str, bytes]:
    return {
        f"tin-tuc/{number % 7}/{number}/index.html": (
            f"<p>{number} {state if number % 3 else 0}</p>" * 30
        ).encode()
        for number in range(600)
    }


@pytest.mark.slow
@pytest.mark.parametrize("way", ["link", "folder", "renames"])
def test_killed_from_outside_by_the_clock(
    way: str, tmp_path: Path, repository: Path
) -> None:
    press = Press(tmp_path, WAYS[way])
    press.publish(many(0))
    chance = random.Random(7)
    paths = os.pathsep.join((str(repository / "plugins"), str(repository)))
    killed = 0
    for state in range(1, 9):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(tmp_path), way, str(state)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": paths},
        )
        assert child.stdout is not None
        with child.stdout:
            assert child.stdout.readline() == b"staged-first\n"
            sleep(chance.random() * 0.12)
            child.kill()
            killed += child.wait() == -signal.SIGKILL
        assert_either(press, site_of(many(state - 1)), site_of(many(state)))
        press.publish(many(state))
        assert tree(press.target) == site_of(many(state))
        assert_tidy(press)
    assert killed >= 3
