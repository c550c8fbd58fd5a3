"""From a save to the page that shows it, beside the generators' own servers.

``python tests/bench/preview.py --reports 3000 --peer pelican --peer hugo`` writes the
sample reports of ``corpus.py``, starts each preview (ours: ``tasks.py serve``; Pelican:
``pelican --listen --autoreload``; Hugo: ``hugo server``), saves one report again and
again and asks for its page every few milliseconds until the new words are in it. The
browser's own work is left out, the server's way of telling it as well. Printed are the
median and the worst of the seconds; ratios are ours divided by the peer's.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPOSITORY / "plugins")]

import corpus  # noqa: E402 - stands beside this file
import peer_sites  # noqa: E402 - as above

SEED = 7
PORTS = {"ours": 8711, "pelican": 8712, "hugo": 8713}
ASKED_EVERY = 0.004
PATIENCE = 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A preview: its command, the file that is saved and the page that shows it."""

    name: str
    folder: Path
    command: Sequence[str]
    report: Path
    page: str


def ours(folder: Path, reports: int) -> Server:
    """This repository's preview."""
    corpus.write(folder, "newsroom", reports, SEED)
    edited = corpus.sample(reports // 2, SEED)
    return Server(
        name="ours",
        folder=REPOSITORY,
        command=(
            *(sys.executable, str(REPOSITORY / "tasks.py"), "serve"),
            *("--root", str(folder), "--store", str(folder / ".cache")),
            *("--port", str(PORTS["ours"])),
        ),
        report=folder / corpus.as_newsroom(edited)[0],
        page=f"/tin-tuc/{edited.date.year}/{edited.slug}/",
    )


def peer(name: str, folder: Path, reports: int, hugo: str) -> Server:
    """The same texts under a peer's own server."""
    corpus.write(folder, name, reports, SEED)
    edited = corpus.sample(reports // 2, SEED)
    for path, text in peer_sites.FILES[name].items():
        corpus.put(folder, path, text)
    port = str(PORTS[name])
    commands = {
        "pelican": (
            *(sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py"),
            *("--listen", "--autoreload", "--port", port),
        ),
        "hugo": (hugo, "server", "--quiet", "--port", port, "--baseURL", "/"),
    }
    return Server(
        name=name,
        folder=folder,
        command=commands[name],
        report=folder / corpus.FORMS[name](edited)[0],
        page=f"/tin/{edited.date.year}/{edited.slug}/",
    )


def measured(server: Server, saves: int) -> list[float]:
    """Seconds from each save until the page shows it."""
    text = server.report.read_text(encoding="utf-8")
    found = []
    with subprocess.Popen(
        server.command,
        cwd=server.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            until(server, "Số liệu minh họa")
            for number in range(saves):
                time.sleep(4)  # let the server come to rest
                words = f"Câu thứ {number} vừa viết."
                began = time.perf_counter()
                server.report.write_text(f"{text}\n{words}\n", encoding="utf-8")
                until(server, words)
                found.append(time.perf_counter() - began)
        finally:
            process.terminate()
    return found


def until(server: Server, words: str) -> None:
    """Ask for the page until it has *words*."""
    address = f"http://127.0.0.1:{PORTS[server.name]}{server.page}"
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        time.sleep(ASKED_EVERY)
    sys.exit(f"{server.name}: {words!r} never came")


def main() -> None:
    """Read the words of the command line and measure."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--reports", type=int, default=3000)
    words.add_argument("--saves", type=int, default=7)
    words.add_argument("--peer", action="append", choices=("pelican", "hugo"))
    words.add_argument("--hugo", default="hugo", help="Hugo's program")
    told = words.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        servers = [ours(Path(scratch) / "ours", told.reports)]
        for name in told.peer or ():
            servers.append(peer(name, Path(scratch) / name, told.reports, told.hugo))
        middle = {}
        for server in servers:
            seconds = measured(server, told.saves)
            middle[server.name] = statistics.median(seconds)
            ratio = middle["ours"] / middle[server.name]
            print(
                f"{server.name:8} median {middle[server.name]:6.2f} s  "
                f"worst {max(seconds):6.2f} s  ours / it: {ratio:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
