"""Pelican's own command line with the committed settings, as its users know it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from tests.build.folder import AS_OF, REPOSITORY, Desk, tree


def pelican(desk: Desk, settings: str, *more: str) -> list[str]:
    """The command that builds *desk* with one of the two committed settings files."""
    extra = {
        "DATA_PATH": str(desk.root / "data"),
        "CACHE_PATH": str(desk.store),
        "THEME": str(desk.theme),
        "AS_OF": AS_OF,
    }
    return [
        *(sys.executable, "-m", "pelican", str(desk.root / "content")),
        *("-s", str(REPOSITORY / settings), "-o", str(desk.output), *more),
        *("-e", *(f"{name}={json.dumps(value)}" for name, value in extra.items())),
    ]


def test_publishconf_takes_the_public_address_from_its_surroundings(
    newsdesk: Desk,
) -> None:
    run = subprocess.run(
        pelican(newsdesk, "publishconf.py"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "SITE_URL": "https://vks.example/bang-vang"},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    home = (newsdesk.output / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://vks.example/bang-vang/">' in home
    assert 'href="/bang-vang/tin-tuc/' in home


def test_pelican_listen_shows_what_was_published(newsdesk: Desk) -> None:
    newsdesk.build()
    assert "index.html" in tree(newsdesk.output)
    with listening(newsdesk) as address:
        page = urllib.request.urlopen(address, timeout=60).read().decode()
    assert "Bảng Vàng thử" in page


@contextmanager
def listening(desk: Desk) -> Iterator[str]:
    """``pelican --listen`` on a free port until it answers."""
    port = free_port()
    running = subprocess.Popen(
        pelican(desk, "pelicanconf.py", "--listen", "--port", str(port)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        for _ in range(600):  # a busy machine starts slowly
            try:
                urllib.request.urlopen(address, timeout=60).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        running.kill()
        running.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
