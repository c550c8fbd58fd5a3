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

from gazette.publishing.store_room import forget_all
from gazette.publishing.system_words import reason

STAMP: Final = "withdrawn"


def is_due(folder: Path, digest: str) -> bool:
    """Whether *folder* was not yet cleared for the names that *digest* stands for.

    Where nothing is withdrawn any more (``""``) nothing needs to be forgotten.
    """
    return digest != "" and _stamped(folder) != digest


def stamp(folder: Path, digest: str) -> None:
    """Say that *folder* is cleared."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STAMP).write_text(digest + "\n", encoding="utf-8", newline="\n")


def clear_store(store: Path, digest: str, say: Callable[[str], None]) -> None:
    """Throw away what was read and rendered, and the log of a failure."""
    if not is_due(store, digest):
        return
    try:
        forget_all(store)
        stamp(store, digest)
    except OSError as fault:  # a preview has it open, where that forbids removal
        say(
            f"Có tên mới được rút nhưng chưa xóa được kho tạm ({reason(fault)}): đóng"
            " bản xem thử rồi dựng lại."
        )
        return
    say("Có tên mới được rút: đã xóa kho tạm, lần dựng sau sẽ đọc lại từ đầu.")


def _stamped(folder: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return (folder / STAMP).read_text(encoding="utf-8").strip()
    return ""
