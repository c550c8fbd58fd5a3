"""The folder of what was kept between builds: whose it is, and how it is forgotten.

Every file of a store is listed here by its name, and nothing else is ever removed from
one. A mark says that a folder is a store (https://bford.info/cachedir/, so that a
backup leaves it out); a folder with other people's files is refused. Refuses to know
what stands in the files.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from gazette.publishing.desk_store import DamagedStore
from gazette.publishing.sqlite_faults import is_busy, is_outside
from gazette.publishing.system_words import reason
from gazette.publishing.target import RefusedTarget, refusal
from gazette.store.lock import AlreadyHeld, held

MARK: Final = "CACHEDIR.TAG"
PREVIEW: Final = "xem-thu"
"""The preview's own part of a store: a build is not kept waiting by it."""

_WORDS: Final = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Kho tạm của Bảng Vàng: xóa cả thư mục này lúc nào cũng được.\n"
)
_BASES: Final = ("desk.sqlite", "memo.sqlite", "renders.sqlite")
_BASE_FILES: Final = tuple(
    base + end for base in _BASES for end in ("", "-journal", "-wal", "-shm")
)
_LOG: Final = "last-failure.log"
# A whole built site, made on the way to what an officer carries away.
WORKSHOP: Final = "portable"
_SITES: Final = (WORKSHOP, ".portable.releases")
_KEPT: Final = frozenset(
    {
        *_BASE_FILES,
        *_SITES,
        f"{WORKSHOP}.lock",
        "bo-anh.zip",
        "opened",
        "photos",
        "withdrawn",
        PREVIEW,
    }
)
# What may lie where nothing was kept yet, and makes no folder somebody's.
_BLANK: Final = frozenset(
    {_LOG, "environment.lock", "patterns", ".DS_Store", "Thumbs.db", "desktop.ini"}
    | {".gitignore", ".gitkeep", "lost+found"}
)

Work = TypeVar("Work")
Say = Callable[[str], None]


def claim(store: Path) -> None:
    """Make *store* ours, if it is nobody else's.

    Raises RefusedTarget where it holds anything that is not a store's.
    """
    mark = store / MARK
    try:
        if mark.is_file() and mark.read_bytes() == _WORDS.encode():
            return
        store.mkdir(parents=True, exist_ok=True)
        names = {entry.name for entry in store.iterdir()}
        # A store from before there were marks is known by its first file.
        known = _KEPT | _BLANK if _BASES[0] in names else _BLANK
        if foreign := sorted(names - known):
            raise refusal("store-foreign", store, found=foreign[0])
        mark.write_bytes(_WORDS.encode())
    except OSError as fault:
        raise refusal("store-unusable", store, reason=reason(fault)) from fault


def is_new(store: Path) -> bool:
    """Whether nothing was kept in *store* yet, so that there is nothing to forget."""
    folders = (store, store / PREVIEW)
    return not any((folder / name).exists() for folder in folders for name in _BASES)


def forget(store: Path) -> None:
    """Throw away what was read, planned and rendered. Photos stay: they hold no word
    of a report.
    """
    for name in _BASE_FILES:
        (store / name).unlink(missing_ok=True)


def forget_all(store: Path) -> None:
    """All that may hold a name: the preview's too, a failure's log, whole sites."""
    forget(store)
    forget(store / PREVIEW)
    for name in (_LOG, "bo-anh.zip"):
        (store / name).unlink(missing_ok=True)
    with suppress(AlreadyHeld), held(store / f"{WORKSHOP}.lock"):
        for name in _SITES:  # who holds it is making one now, and leaves nothing
            _remove(store / name)


def healed(store: Path, say: Say, work: Callable[[], Work]) -> Work:
    """What *work* comes to with *store*; done again from nothing if that is damaged.

    Raises RefusedTarget where the store is not ours, where the disk refuses, and where
    another build is writing to it: that one's files are not ours to throw away.
    """
    claim(store)
    try:
        return work()
    except sqlite3.Error as fault:
        if is_outside(fault):
            raise _refusal(store, fault) from fault
    except (DamagedStore, msgspec.MsgspecError):
        pass
    say("Kho tạm bị hỏng; bỏ đi và dựng lại từ đầu.")
    forget(store)
    try:
        return work()
    except sqlite3.Error as fault:
        raise _refusal(store, fault) from fault


def _refusal(store: Path, fault: sqlite3.Error) -> RefusedTarget:
    if is_busy(fault):
        return refusal("store-busy", store)
    return refusal("store-unusable", store, reason=fault)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
