"""What was worked out once from content, kept between builds under that content's hash.

For results that are dear to make and that page views are too small to hold: the search
index reads bodies through it. A value is a function of its key, so a lost one is made
again; what a build did not ask for is dropped with it, so that nothing outlives the
text it came from. Refuses to know what the values mean.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from gazette.publishing.desk_store import PATIENCE, DamagedStore


class Memo(Protocol):
    """Remembers values by key."""

    def recall(self, key: str, make: Callable[[], bytes]) -> Value:
        """The value of *key*, made if it is not kept."""

    def renew(self, key: str, data: bytes) -> None:
        """Keep *data* under *key* from now on."""


class Value(Protocol):
    """A kept value, read in parts: it may be large."""

    def whole(self) -> bytes:
        """All of it."""

    def part(self, start: int, size: int) -> bytes:
        """*size* bytes from *start*."""


@dataclass(frozen=True, slots=True)
class Held:
    """A value in memory."""

    data: bytes

    def whole(self) -> bytes:
        return self.data

    def part(self, start: int, size: int) -> bytes:
        return self.data[start : start + size]


class Forgetful:
    """Keeps nothing: for one edition that is never made again."""

    def recall(self, _key: str, make: Callable[[], bytes]) -> Value:
        return Held(make())

    def renew(self, _key: str, _data: bytes) -> None:
        return


class MemoStore:
    """Values in one SQLite file of *folder*, which may be deleted at any time.

    Open per build; ``keep_used`` when the build has asked for all it needs.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._base = sqlite3.connect(folder / "memo.sqlite", timeout=PATIENCE)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=NORMAL")
        # A name taken out of a report must not stay in a free page of this file.
        self._base.execute("PRAGMA secure_delete=ON")
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS memo"
            " (key TEXT PRIMARY KEY, size INTEGER, value BLOB)"
        )
        self._rows: dict[str, tuple[int, int]] = {
            key: (row, size)
            for row, key, size in self._base.execute(
                "SELECT rowid, key, size FROM memo"
            )
        }
        self._used: set[str] = set()

    def recall(self, key: str, make: Callable[[], bytes]) -> Value:
        """The value of *key*, made if it is not kept."""
        digest = hashlib.sha256(key.encode()).hexdigest()
        self._used.add(digest)
        found = self._rows.get(digest)
        if found is not None:
            return _Row(self._base, *found)
        data = make()
        self._keep(digest, data)
        return Held(data)

    def renew(self, key: str, data: bytes) -> None:
        """Keep *data* under *key* from now on."""
        self._keep(hashlib.sha256(key.encode()).hexdigest(), data)

    def _keep(self, digest: str, data: bytes) -> None:
        row = self._base.execute(
            "INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", (digest, len(data), data)
        ).lastrowid
        assert row is not None
        self._used.add(digest)
        self._rows[digest] = (row, len(data))

    def keep_used(self) -> None:
        """Drop what was not asked for since the store was opened."""
        gone = [(key,) for key in self._rows if key not in self._used]
        self._base.executemany("DELETE FROM memo WHERE key = ?", gone)
        for (key,) in gone:
            del self._rows[key]

    def commit(self) -> None:
        """What was kept until now outlives this process."""
        self._base.commit()

    def close(self) -> None:
        """Commit and close."""
        self.commit()
        self._base.close()


@dataclass(frozen=True, slots=True)
class _Row:
    base: sqlite3.Connection
    row: int
    size: int

    def whole(self) -> bytes:
        found = self.base.execute(
            "SELECT value FROM memo WHERE rowid = ?", (self.row,)
        ).fetchone()
        if found is None or len(found[0]) != self.size:
            raise DamagedStore("memo")
        return bytes(found[0])

    def part(self, start: int, size: int) -> bytes:
        if start + size > self.size:
            raise DamagedStore("memo")
        with self.base.blobopen("memo", "value", self.row, readonly=True) as blob:
            blob.seek(start)
            return blob.read(size)
