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


class Borrowed:
    """What *store* keeps, for an edition of which nothing shall be kept."""

    def __init__(self, store: MemoStore) -> None:
        self._store = store

    def recall(self, key: str, make: Callable[[], bytes]) -> Value:
        return self._store.find(key) or Held(make())

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
        self._base.execute("DROP TABLE IF EXISTS memo")  # values without a digest
        self._base.execute(
            "CREATE TABLE IF NOT EXISTS kept"
            " (key TEXT PRIMARY KEY, size INTEGER, digest BLOB, value BLOB)"
        )
        self._rows: dict[str, tuple[int, bytes]] = {
            key: (size, digest)
            for key, size, digest in self._base.execute(
                "SELECT key, size, digest FROM kept"
            )
        }
        self._used: set[str] = set()

    def recall(self, key: str, make: Callable[[], bytes]) -> Value:
        """The value of *key*, made if it is not kept."""
        found = self.find(key)
        if found is not None:
            return found
        data = make()
        self.renew(key, data)
        return Held(data)

    def find(self, key: str) -> Value | None:
        """The value of *key*, if it is kept; it has then been asked for."""
        name = hashlib.sha256(key.encode()).hexdigest()
        self._used.add(name)
        found = self._rows.get(name)
        return None if found is None else _Row(self._base, name, *found)

    def renew(self, key: str, data: bytes) -> None:
        """Keep *data* under *key* from now on."""
        self._keep(hashlib.sha256(key.encode()).hexdigest(), data)

    def _keep(self, name: str, data: bytes) -> None:
        digest = _digest(name, data)
        self._base.execute(
            "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)",
            (name, len(data), digest, data),
        )
        self._used.add(name)
        self._rows[name] = (len(data), digest)

    def begin_again(self) -> None:
        """Be as a store just opened, for a program that keeps it open."""
        self._used.clear()

    def keep_used(self) -> None:
        """Drop what was not asked for since the store was opened."""
        gone = [(key,) for key in self._rows if key not in self._used]
        self._base.executemany("DELETE FROM kept WHERE key = ?", gone)
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
    name: str
    size: int
    digest: bytes

    def whole(self) -> bytes:
        found = self.base.execute(
            "SELECT value FROM kept WHERE key = ?", (self.name,)
        ).fetchone()
        if found is None or _digest(self.name, found[0]) != self.digest:
            raise DamagedStore("memo")
        return bytes(found[0])

    def part(self, start: int, size: int) -> bytes:
        """Not held to the digest, which is that of the whole: who asks for parts keeps
        a digest of each.
        """
        row = self.base.execute(
            "SELECT rowid FROM kept WHERE key = ? AND digest = ?",
            (self.name, self.digest),
        ).fetchone()
        if row is None or start + size > self.size:
            raise DamagedStore("memo")
        with self.base.blobopen("kept", "value", row[0], readonly=True) as blob:
            blob.seek(start)
            return blob.read(size)


def _digest(name: str, data: object) -> bytes:
    """Of a value and of what it is the value of: rows cannot change places."""
    whole = data if isinstance(data, bytes) else b""
    return hashlib.blake2b(whole, digest_size=16, key=bytes.fromhex(name)).digest()
