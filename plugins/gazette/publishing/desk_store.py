"""What was read once: cards, bodies and photo sizes, kept between builds.

Cards and bodies stand apart, so that a warm build loads no text. Keyed by content
and by the code that read it; a stat signature is only a hint that saves hashing. The
file may be deleted at any time, and a damaged one is thrown away, never trusted.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from gazette.publishing.newsroom import FoundFile, Signature
from gazette.publishing.sqlite_faults import is_outside

_SCHEMA = """
CREATE TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY, signature BLOB, digest TEXT);
CREATE TABLE IF NOT EXISTS cards (
    path TEXT, digest TEXT, reader TEXT, card BLOB, PRIMARY KEY (path, digest, reader)
);
CREATE TABLE IF NOT EXISTS pieces (digest TEXT PRIMARY KEY, html TEXT);
CREATE TABLE IF NOT EXISTS clean (digest TEXT PRIMARY KEY);
"""


PATIENCE = 30.0
"""Seconds to wait for another process that is writing."""

# Two seconds in nanoseconds: the coarsest clock of the file systems in use (FAT).
_RACY = 2_000_000_000


class DamagedStore(Exception):
    """What the store holds is not what was put: start again without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file's signature and the SHA-256 of its content when last read."""

    signature: Signature
    digest: str


class DeskStore:
    """Opened per build with ``with``; all changes are committed at its end.

    *reader* is a fingerprint of the reading code: other code, other cards.
    """

    def __init__(self, folder: Path, reader: str) -> None:
        self._path = folder / "desk.sqlite"
        self._reader = reader
        folder.mkdir(parents=True, exist_ok=True)
        self._stamp = folder / "opened"
        self._opened = self._now()
        try:
            self._open()
        except (sqlite3.DatabaseError, msgspec.DecodeError) as fault:
            with suppress(AttributeError):  # not even opened
                self._base.close()
            if isinstance(fault, sqlite3.Error) and is_outside(fault):
                raise
            self._throw_away()
            self._open()

    def _open(self) -> None:
        self._base = sqlite3.connect(self._path, timeout=PATIENCE)
        self._base.execute("PRAGMA journal_mode=WAL")
        self._base.execute("PRAGMA synchronous=NORMAL")
        # A name taken out of a report must not stay in a free page of this file.
        self._base.execute("PRAGMA secure_delete=ON")
        self._base.executescript(_SCHEMA)
        decode = msgspec.msgpack.Decoder(Signature).decode
        self._seen = {
            path: Seen(signature=decode(signature), digest=digest)
            for path, signature, digest in self._base.execute(
                "SELECT path, signature, digest FROM seen"
            )
        }
        self._cards: dict[tuple[str, str], bytes] = {
            (path, digest): card
            for path, digest, card in self._base.execute(
                "SELECT path, digest, card FROM cards WHERE reader = ?",
                (self._reader,),
            )
        }

        # Known by their digests alone: a warm build asks for every one of them.
        self._pieces: set[str] = {
            digest for (digest,) in self._base.execute("SELECT digest FROM pieces")
        }

        # Read only where names are withdrawn, and then every one of them.
        self._has_read = False
        self._clean: set[str] | None = None
        self._still_clean: set[str] = set()

    def _now(self) -> int:
        """The time by the clock of the disk, in nanoseconds."""
        self._stamp.write_bytes(b"")
        return self._stamp.stat().st_mtime_ns

    def begin_again(self) -> None:
        """Commit, and be as a store just opened, for a program that keeps it open."""
        self._base.commit()
        self._opened = self._now()

    def _throw_away(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)

    def seen(self, found: FoundFile) -> str | None:
        """The digest of *found* if its signature says it is unchanged."""
        seen = self._seen.get(found.path)
        if seen is None or seen.signature != found.signature:
            return None
        return seen.digest

    def note(self, found: FoundFile, digest: str) -> None:
        """Remember that *found* now has the content *digest*.

        A file changed just before this build opened may change once more within the
        same tick of the disk's clock, so its signature proves nothing (as Git says
        of a racy index); it is hashed again next time.
        """
        if found.signature.changed > self._opened - _RACY:
            self._seen.pop(found.path, None)
            return
        self._seen[found.path] = Seen(signature=found.signature, digest=digest)
        self._base.execute(
            "INSERT OR REPLACE INTO seen VALUES (?, ?, ?)",
            (found.path, msgspec.msgpack.encode(found.signature), digest),
        )

    def card(self, path: str, digest: str) -> bytes | None:
        """The card of that content, as it was put."""
        return self._cards.get((path, digest))

    def put_card(self, path: str, digest: str, card: bytes) -> None:
        """Keep a card; it is found again under the same path, content and reader."""
        self._cards[path, digest] = card
        self._has_read = True
        self._base.execute(
            "INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)",
            (path, digest, self._reader, card),
        )

    def put_piece(self, html: str) -> str:
        """Keep a piece of a body; its digest."""
        digest = hashlib.sha256(html.encode()).hexdigest()
        if digest not in self._pieces:
            self._base.execute(
                "INSERT OR IGNORE INTO pieces VALUES (?, ?)", (digest, html)
            )
            self._pieces.add(digest)
        return digest

    def piece(self, digest: str) -> str:
        """The piece with that digest; ``DamagedStore`` if it is gone or changed."""
        row = self._base.execute(
            "SELECT html FROM pieces WHERE digest = ?", (digest,)
        ).fetchone()
        if row is None or hashlib.sha256(row[0].encode()).hexdigest() != digest:
            raise DamagedStore(digest)
        return str(row[0])

    def has_pieces(self, digests: Iterable[str]) -> bool:
        """Whether all those pieces are here (a card alone is not enough)."""
        return self._pieces.issuperset(digests)

    def is_clean(self, digest: str) -> bool:
        """Whether that content was found clean of withdrawn names before."""
        if self._clean is None:
            rows = self._base.execute("SELECT digest FROM clean")
            self._clean = {known for (known,) in rows}
        if digest not in self._clean:
            return False
        self._still_clean.add(digest)
        return True

    def note_clean(self, digest: str) -> None:
        """Remember that a content is clean."""
        self._still_clean.add(digest)

    def _keep_clean(self) -> None:
        """What was not asked for this time is of no use any more."""
        known = self._clean or set()
        gone = ((digest,) for digest in known - self._still_clean)
        new = ((digest,) for digest in self._still_clean - known)
        self._base.executemany("DELETE FROM clean WHERE digest = ?", gone)
        self._base.executemany("INSERT OR IGNORE INTO clean VALUES (?)", new)

    def forget_others(self, current: dict[str, str], pieces: Iterable[str]) -> None:
        """Drop what the newsroom as it is now has no use for: cards and signatures of
        files that are no longer there, cards of other reading code, and pieces other
        than *pieces*. A cache that is carried from build to build must not grow.
        """
        gone = [(path,) for path in self._seen if path not in current]
        for (path,) in gone:
            del self._seen[path]
        self._base.executemany("DELETE FROM seen WHERE path = ?", gone)
        stale = [
            (path, digest, self._reader)
            for path, digest in self._cards
            if current.get(path) != digest
        ]
        for path, digest, _ in stale:
            del self._cards[path, digest]
        self._base.executemany(
            "DELETE FROM cards WHERE path = ? AND digest = ? AND reader = ?", stale
        )
        if self._has_read:  # else the code is the one that made all that is here
            self._base.execute("DELETE FROM cards WHERE reader != ?", (self._reader,))
        unused = self._pieces.difference(pieces)
        self._base.executemany(
            "DELETE FROM pieces WHERE digest = ?", ((digest,) for digest in unused)
        )
        self._pieces -= unused

    def put_cards_away(self) -> None:
        """All is read: hold no card in memory any more. Bodies are still given."""
        self._cards.clear()
        self._seen.clear()

    def commit(self) -> None:
        """What was read until now outlives this process, and others may write."""
        self._base.commit()

    def close(self) -> None:
        """Commit and close."""
        self._keep_clean()
        self._base.commit()
        self._base.close()

    def abandon(self) -> None:
        """Close, and leave the store as it was when it was opened."""
        self._base.rollback()
        self._base.close()
