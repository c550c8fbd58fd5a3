"""Lines of the newsroom's files, as they lie there now: for faults to be shown with."""

from __future__ import annotations

from pathlib import Path


class LinesOf:
    """Called with a file (POSIX, from the newsroom's root) and a line from 1."""

    def __init__(self, rooms: dict[str, Path]) -> None:
        self._rooms = rooms

    def __call__(self, file: str, line: int) -> str | None:
        """The line, or ``None`` where there is none."""
        room, _, inside = file.partition("/")
        folder = self._rooms.get(room)
        if folder is None or line < 1:
            return None
        try:
            text = (folder / inside).read_text(encoding="utf-8-sig", errors="replace")
        except OSError:
            return None
        lines = text.splitlines()
        return lines[line - 1] if line <= len(lines) else None
