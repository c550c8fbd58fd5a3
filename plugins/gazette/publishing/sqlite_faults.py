"""Which faults of SQLite are the file's own, and which are not.

A file that another build is writing to, or that stands on a full disk, may be sound: it
must not be thrown away. Refuses to know what the files hold.
"""

from __future__ import annotations

import sqlite3
from typing import Final

_BUSY: Final = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DISK: Final = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
}


def is_busy(fault: sqlite3.Error) -> bool:
    """Whether another process was writing, for longer than we wait."""
    return _code(fault) in _BUSY


def is_outside(fault: sqlite3.Error) -> bool:
    """Whether the disk or another process refused, and the file may be sound."""
    return _code(fault) in _BUSY | _DISK


def _code(fault: sqlite3.Error) -> int:
    return int(getattr(fault, "sqlite_errorcode", 0)) & 0xFF
