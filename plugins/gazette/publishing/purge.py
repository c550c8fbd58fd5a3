"""Forgetting what was published or kept before a name was withdrawn.

A stamp says for which withdrawn names a shelf or a store was last cleared. Where it
differs, every older release goes, so that no roll-back brings a name back, and so does
all that was kept of reading and rendering. The stamp is written last: a killed purge is
done again. Refuses to look whether a name was really there: all of it goes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

STAMP: Final = "withdrawn"


def is_due(folder: Path, digest: str) -> bool:
    """Whether *folder* was not yet cleared for the names that *digest* stands for.

    Where nothing is withdrawn any more (``""``) nothing needs to be forgotten.
    """
    return digest != "" and _stamped(folder) != digest


def is_new(store: Path) -> bool:
    """Whether nothing was kept in *store* yet, so that there is nothing to forget."""
    return not any(store.rglob("*.sqlite*"))


def stamp(folder: Path, digest: str) -> None:
    """Say that *folder* is cleared."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).write_text(digest + "\n", encoding="utf-8", newline="\n")


def clear_store(store: Path, digest: str, say: Callable[[str], None]) -> None:
    """Throw away what was read and rendered, and the log of a failure."""
    if not is_due(store, digest):
        return
    for kept in sorted([*store.rglob("*.sqlite*"), *store.glob("*.log")]):
        kept.unlink(missing_ok=True)
    stamp(store, digest)
    say("Có tên mới được rút: đã xóa kho tạm, lần dựng sau sẽ đọc lại từ đầu.")


def _stamped(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / STAMP).read_text(encoding="utf-8").strip()
    return ""
