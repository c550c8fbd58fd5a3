"""Rendered pages kept by fingerprint, so that a lost output is not rendered again.

One SQLite file. It may be deleted at any time; what is damaged in it is found by hash
and thrown away. Refuses to know paths, pages, and whether what it gives is published.

An ordinary rollback journal and not a write-ahead log: at rest it is one file, which
CI can put into its cache and take out again, and it works on a network disk. It is not
synced: after a power cut it may be damaged, and then it is rebuilt.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from gazette.publishing.sqlite_faults import is_outside

FILE: Final = "renders.sqlite"
KEPT_BUILDS: Final = 12

_APPLICATION: Final = 0x42564E47
_VERSION: Final = 1
_BATCH: Final = 500
_FAST: Final = 1  # zlib level: packed on every cold build, read on few
_PATIENCE: Final = 2.0  # seconds for another build that is writing

# idle: the build in which the key fell out of use; NULL while a release uses it.
_SCHEMA: Final = (
    f"PRAGMA application_id = {_APPLICATION}",
    f"PRAGMA user_version = {_VERSION}",
    """CREATE TABLE pages (
        key BLOB PRIMARY KEY, sha256 BLOB NOT NULL, packed BLOB NOT NULL, idle INTEGER
    )""",
    "CREATE INDEX by_idleness ON pages (idle, key)",
    "CREATE TABLE builds (last INTEGER NOT NULL)",
    "INSERT INTO builds VALUES (0)",
)

Row = tuple[bytes, bytes]
Found = TypeVar("Found")

_HOLDS: Final = "SELECT 1 FROM pages WHERE key = ?"
_READ: Final = "SELECT sha256, packed FROM pages WHERE key = ?"


class RenderStore:
    """The store in *folder*. Opened when first asked; a fault never escapes."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self.path = folder / FILE
        self._say = say
        self._open: sqlite3.Connection | None = None
        self._build = 0
        self._waiting: dict[str, Row] = {}
        self._renewed = False
        self._closed = False

    def holds(self, key: str) -> bool:
        """Whether bytes are kept under *key*; they may still prove damaged."""
        return key in self._waiting or self._ask(
            lambda store: store.execute(_HOLDS, (_binary(key),)).fetchone() is not None,
            otherwise=False,
        )

    def read(self, key: str) -> bytes | None:
        """The bytes kept under *key*, if their hash is right."""
        row: object = self._waiting.get(key) or self._ask(
            lambda store: store.execute(_READ, (_binary(key),)).fetchone(),
            otherwise=None,
        )
        return _unpacked(*row) if isinstance(row, tuple) else None

    def keep(self, key: str, data: bytes) -> None:
        """Keep *data*, as idle until a publication confirms the key.

        Pages are written many at a time, so that another build with the same store
        waits for a moment and not for our rendering; a killed build keeps what it
        has rendered but the last few.
        """
        self._waiting[key] = (
            hashlib.sha256(data).digest(),
            zlib.compress(data, _FAST),
        )
        if len(self._waiting) >= _BATCH:
            self._write_waiting()

    def confirm(self, used: Collection[str], dropped: Iterable[str]) -> None:
        """Count one more build, in which *dropped* keys fell out of use.

        *used* are all keys in use. What has been idle for KEPT_BUILDS builds goes.
        """

        self._write_waiting()

        def work(store: sqlite3.Connection) -> None:
            store.execute("BEGIN IMMEDIATE")
            store.executemany(
                "UPDATE pages SET idle = ? WHERE key = ? AND idle IS NULL",
                ((self._build, _binary(key)) for key in dropped),
            )
            self._reconcile(store, {_binary(key) for key in used})
            store.execute(
                "DELETE FROM pages WHERE idle <= ?", (self._build - KEPT_BUILDS,)
            )
            store.execute("UPDATE builds SET last = ?", (self._build,))
            store.execute("COMMIT")

        self._ask(work, otherwise=None)

    def close(self) -> None:
        """Write what waits, and close. Nothing is opened if nothing was asked."""
        self._write_waiting()
        self._shut()
        self._closed = True

    def _write_waiting(self) -> None:
        rows, self._waiting = self._waiting, {}

        def work(store: sqlite3.Connection) -> None:
            store.execute("BEGIN IMMEDIATE")
            store.executemany(
                "INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?)",
                ((_binary(key), *row, self._build) for key, row in rows.items()),
            )
            store.execute("COMMIT")

        if rows:
            self._ask(work, otherwise=None)

    def _reconcile(self, store: sqlite3.Connection, used: set[bytes]) -> None:
        """Wake idle pages that are used again; put to rest those in use by nobody.

        Both lists are short in every ordinary build: the idle ones are a few builds'
        changes, and pages wrongly held in use come only of a killed build.
        """
        idle = store.execute("SELECT key FROM pages WHERE idle IS NOT NULL")
        woken = [key for (key,) in idle if key in used]
        store.executemany(
            "UPDATE pages SET idle = NULL WHERE key = ?", ((key,) for key in woken)
        )
        query = "SELECT count(*) FROM pages WHERE idle IS NULL"
        if store.execute(query).fetchone()[0] > len(used):
            held = store.execute("SELECT key FROM pages WHERE idle IS NULL")
            lost = [key for (key,) in held if key not in used]
            store.executemany(
                "UPDATE pages SET idle = ? WHERE key = ?",
                ((self._build, key) for key in lost),
            )

    def _ask(
        self, work: Callable[[sqlite3.Connection], Found], *, otherwise: Found
    ) -> Found:
        for _ in range(2):  # once more on the new file, if the old was thrown away
            try:
                store = self._connection()
                if store is None:
                    return otherwise
                return work(store)
            except sqlite3.Error as fault:
                self._survive(fault)
        return otherwise

    def _connection(self) -> sqlite3.Connection | None:
        if self._open is None and not self._closed:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as fault:
                self._do_without(fault.strerror or "")
                return None
            self._open = sqlite3.connect(
                self.path, timeout=_PATIENCE, isolation_level=None
            )
            self._open.execute("PRAGMA synchronous = OFF")
            self._open.execute("PRAGMA secure_delete = ON")
            self._build = _prepared(self._open) + 1
        return self._open

    def _survive(self, fault: sqlite3.Error) -> None:
        self._shut()
        if is_outside(fault):
            self._do_without(str(fault))
            return
        try:
            for file in _files(self.path):
                file.unlink(missing_ok=True)
        except OSError as obstacle:
            self._do_without(obstacle.strerror or "")
            return
        if self._renewed:  # a new file that fails too is not worth a third
            self._do_without(str(fault))
            return
        self._renewed = True
        self._say(f"Kho trang đã dựng bị hỏng, nay lập lại từ đầu: {self.path.name}.")

    def _do_without(self, reason: str) -> None:
        self._closed = True
        self._say(f"Lần này không dùng được kho trang đã dựng ({reason}).")

    def _shut(self) -> None:
        if self._open is not None:
            with suppress(sqlite3.Error):
                self._open.close()
            self._open = None


class _Foreign(sqlite3.DatabaseError):
    """A sound SQLite file, but not a render store of this version."""


def _prepared(store: sqlite3.Connection) -> int:
    """The number of the last build; the tables are made if there are none."""
    if _is_empty(store):
        store.execute("BEGIN IMMEDIATE")
        if _is_empty(store):  # no other build was quicker
            for statement in _SCHEMA:
                store.execute(statement)
        store.execute("COMMIT")
    (application,) = store.execute("PRAGMA application_id").fetchone()
    (version,) = store.execute("PRAGMA user_version").fetchone()
    last = store.execute("SELECT max(last) FROM builds").fetchone()[0]
    if (application, version) != (_APPLICATION, _VERSION) or not isinstance(last, int):
        raise _Foreign
    return last


def _is_empty(store: sqlite3.Connection) -> bool:
    query = "SELECT count(*) FROM sqlite_master"
    return bool(store.execute(query).fetchone()[0] == 0)


def _binary(key: str) -> bytes:
    return key.encode("ascii")


def _unpacked(sha256: object, packed: object) -> bytes | None:
    if not isinstance(packed, bytes):
        return None
    try:
        data = zlib.decompress(packed)
    except zlib.error:
        return None
    return data if hashlib.sha256(data).digest() == sha256 else None


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(
        path.with_name(path.name + end) for end in ("", "-journal", "-wal", "-shm")
    )
