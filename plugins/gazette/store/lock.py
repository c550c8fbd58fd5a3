"""One build at a time: a lock that dies with the process that holds it.

Knows the operating system's locks. Refuses to know what they guard, and keeps no
process number in a file: a number outlives its process.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_HELD: Final[set[int]] = set()


class AlreadyHeld(Exception):
    """Another process, or another thread of this one, holds the lock."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock at *path* while the block runs.

    Raises AlreadyHeld at once rather than wait, and OSError where the file cannot be
    made. The file stays: removing it would let two holders in.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    _HELD.add(descriptor)
    try:
        _take(descriptor)
        yield
    finally:
        if descriptor in _HELD:  # a forked child has closed its own already
            _HELD.discard(descriptor)
            _release(descriptor)
            os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as fault:
            raise AlreadyHeld from fault

    def _release(descriptor: int) -> None:
        """Closing does."""

else:
    import fcntl

    def _take(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise AlreadyHeld from fault

    def _release(descriptor: int) -> None:
        # Closing would not do while a worker just forked still has it open.
        fcntl.flock(descriptor, fcntl.LOCK_UN)

    def _let_go() -> None:
        # A forked worker shares the lock; one that outlives a killed build would
        # hold it for ever.
        while _HELD:
            os.close(_HELD.pop())

    os.register_at_fork(after_in_child=_let_go)
