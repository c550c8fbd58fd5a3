"""A build killed at any moment leaves the published site whole, old or new.

Moments are counted only after the first staged write. ``BANG_VANG_KILLS`` sets how
many: 8 by default, 50 for a proof; a fifth of them around the switch.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.build.folder import AS_OF, REPOSITORY, Desk, tree

KILLS = int(os.environ.get("BANG_VANG_KILLS", "8"))
AROUND_SWITCH = max(2, KILLS // 5)

# The child tells every stage on its standard output, so that a kill can be placed
# after it; it runs at its own speed.
CHILD = """\
import sys
sys.path[:0] = [{plugins!r}, {repository!r}]
from pathlib import Path
from gazette.publishing import release, sheet
from tests.build.folder import Desk
publish = release.publish
def told(*arguments, **named):
    def tell(stage):
        print(stage, file=sys.__stdout__, flush=True)
    return publish(*arguments, on_stage=tell, **named)
sheet.publish = told
desk = Desk(root=Path({root!r}), output=Path({output!r}), store=Path({store!r}),
            theme=Path({theme!r}))
sys.exit(desk.build().status)
"""

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system"
)


def child(desk: Desk) -> subprocess.Popen[str]:
    program = CHILD.format(
        plugins=str(REPOSITORY / "plugins"),
        repository=str(REPOSITORY),
        root=str(desk.root),
        output=str(desk.output),
        store=str(desk.store),
        theme=str(desk.theme),
    )
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def wait_for(running: subprocess.Popen[str], stage: str) -> None:
    """Read what the child tells until it tells *stage*."""
    assert running.stdout is not None
    for line in running.stdout:
        if line.strip() == stage:
            return
    raise AssertionError(f"the build never came to {stage}")


def kill_after(desk: Desk, stage: str, delay: float) -> bool:
    """Kill a build *delay* seconds after *stage*; whether it was still at work."""
    running = child(desk)
    wait_for(running, stage)
    time.sleep(delay)
    alive = running.poll() is None
    running.kill()
    running.communicate()
    return alive


def time_from(desk: Desk, stage: str) -> float:
    """How long a build goes on after *stage*, in seconds."""
    running = child(desk)
    wait_for(running, stage)
    start = time.monotonic()
    wait_for(running, "pruned")
    end = time.monotonic()
    running.communicate()
    return end - start


def test_the_site_is_whole_whenever_a_build_is_killed(newsdesk: Desk) -> None:
    chance = random.Random(20261122)
    _fill(newsdesk)
    newsdesk.build()
    _edit_all(newsdesk, 0)
    whole = time_from(newsdesk, "staged-first")
    _edit_all(newsdesk, 1)
    switching = time_from(newsdesk, "before-switch")
    old = tree(newsdesk.output)
    killed = seen_old = seen_new = 0
    for attempt in range(2, KILLS * 4):
        if killed == KILLS:
            break
        _edit_all(newsdesk, attempt)
        new = _expected(newsdesk)
        near_switch = killed < AROUND_SWITCH
        stage = "before-switch" if near_switch else "staged-first"
        delay = chance.uniform(0, switching if near_switch else whole)
        killed += kill_after(newsdesk, stage, delay)
        now = tree(newsdesk.output)
        assert now in (old, new), f"half a site after a kill at {stage}+{delay:.3f}s"
        seen_old += now == old
        seen_new += now == new
        healed = newsdesk.build()
        assert healed.status == 0, healed.said
        assert tree(newsdesk.output) == new
        assert _no_leftovers(newsdesk.output)
        old = new
    assert killed == KILLS, f"only {killed} builds could be killed in time"
    assert seen_old, "no kill came before the switch"


def _fill(desk: Desk) -> None:
    """Enough reports that staging takes a while."""
    for number in range(60):
        desk.write(
            f"content/news/2022/tin-{number}/index.md",
            f"---\ntitle: Tin số {number}\ndate: 2022-05-01 0{number % 10}:00\n"
            "category: Thi đua\nauthor: Ban biên tập thử\n"
            f"summary: Tóm tắt {number}.\n---\nNội dung {number}.\n",
        )


def _edit_all(desk: Desk, count: int) -> None:
    """Change what every page shows, so that a half-written site would be seen."""
    site = desk.root / "data/site.yaml"
    lines = site.read_text(encoding="utf-8").splitlines()
    lines[0] = f"name: Bảng Vàng thử lần {count}"
    site.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _expected(desk: Desk) -> dict[str, str]:
    """What a clean build of the newsroom as it now stands gives."""
    beside = desk.root.parent
    fresh = replace(desk, output=beside / "mong-doi", store=beside / "kho-mong-doi")
    made = fresh.build(as_of=AS_OF)
    assert made.status == 0, made.said
    return tree(fresh.output)


def _no_leftovers(output: Path) -> bool:
    """At most the release in use, the one before it, and one to be recycled."""
    shelf = output.with_name(f".{output.name}.releases")
    folders = [p.name for p in shelf.iterdir() if p.is_dir()]
    return len(folders) <= 3
