"""A small press for the tests of the release engine: real folders, real processes."""

from __future__ import annotations

import hashlib
import os
import signal
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazette.publishing.manifest import Entry, encode
from gazette.publishing.outputs import Output, Published
from gazette.publishing.release import publish, roll_back
from gazette.publishing.switch import HERE, Abilities

MANIFEST = ".bang-vang.json"
FOLDER = Abilities(symlinks=False)
TWO_RENAMES = Abilities(symlinks=False, exchange=False)
COPYING = Abilities(hard_links=False)

Pages = Mapping[str, bytes]
Tree = dict[str, tuple[int, bytes | str | None]]


def key_of(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def outputs_of(pages: Pages, *, keep: bool = True) -> list[Output]:
    return [
        Output(path=path, key=key_of(data), keep=keep) for path, data in pages.items()
    ]


def tree(folder: Path) -> Tree:
    """Everything in a folder: mode, and bytes, link text or nothing."""
    found: Tree = {}
    for path in sorted(folder.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = (mode, os.fspath(path.readlink()))
        else:
            found[name] = (mode, path.read_bytes() if path.is_file() else None)
    return found


def site_of(pages: Pages) -> Tree:
    """What a published folder must hold, made from the pages alone."""
    entries = [
        Entry(path, key_of(data), hashlib.sha256(data).hexdigest(), len(data))
        for path, data in sorted(pages.items())
    ]
    files = {**pages, MANIFEST: encode(entries)}
    folders = {
        parent.as_posix()
        for path in pages
        for parent in Path(path).parents
        if parent.name
    }
    return {
        **{path: (0o644, data) for path, data in files.items()},
        **dict.fromkeys(folders, (493, None)),
    }


@dataclass
class Press:
    """One target with its store; remembers what it asked for and what was said."""

    room: Path
    abilities: Abilities = HERE
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def target(self) -> Path:
        return self.room / "site"

    @property
    def shelf(self) -> Path:
        return self.room / ".site.releases"

    @property
    def store(self) -> Path:
        return self.room / "store"

    def publish(
        self, pages: Pages, *, on_stage: Callable[[str], None] | None = None
    ) -> Published:
        self.asked.clear()

        def produce(output: Output) -> bytes:
            self.asked.append(output.path)
            return pages[output.path]

        return publish(
            self.target,
            outputs_of(pages),
            produce,
            store=self.store,
            say=self.said.append,
            on_stage=on_stage,
            abilities=self.abilities,
        )

    def roll_back(self) -> None:
        roll_back(self.target, say=self.said.append, abilities=self.abilities)

    def on_shelf(self) -> list[str]:
        """The roles on the shelf; seals are counted, the lock is left out."""
        names = [path.name.rsplit("-", 1)[0] for path in self.shelf.iterdir()]
        return sorted(name for name in names if name != "lock")


def in_child(work: Callable[[], None]) -> int:
    """Run *work* in a process of its own: 0, its exit status, or minus the signal."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def die() -> None:
    """As a power cut or the out-of-memory killer would have it."""
    os.kill(os.getpid(), signal.SIGKILL)
