"""Opens a built site in an installed Chromium.

Knows where a Chromium may stand and how pages are served to it; refuses to know what is
looked at. It downloads nothing: without a browser the answer is None.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "plugins"))

from gazette.publishing.serving import base_of, open_server  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
MISSING = (
    "không có Chromium / no Chromium: `apt install chromium`, `brew install --cask "
    "chromium`, hoặc đặt biến / or set CHROMIUM=/đường/dẫn/tới/chrome"
)
QUIET = (
    "--no-sandbox",  # root in a container has no other way; pages are our own
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> Path | None:
    """An installed Chromium: the one named by CHROMIUM, or the first found."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES]
    for candidate in (*found, *PLACES):
        if candidate and Path(candidate).is_file():
            return Path(candidate)
    return None


@contextmanager
def opened(executable: Path) -> Iterator[Browser]:
    """That Chromium, driven; pages speak to this machine only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=executable, args=list(QUIET)
        )
        yield started
        started.close()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address, without a slash at its end, under which *site* is served."""
    with open_server(site, base=base_of(site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.address.rstrip("/")
        server.shutdown()
