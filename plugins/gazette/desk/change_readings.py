"""The record at a commit, read through the store that builds use; nothing is added.

Knows git's revisions through ``publishing.revisions``: no checkout, no index, nothing
in the folder changes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from gazette.core.archive import Archive
from gazette.publishing.newsroom import ROOMS, Survey, survey, turned_back
from gazette.publishing.press import read_through
from gazette.publishing.revisions import then
from gazette.store.printing import human

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRead:
    """The record at a revision, or the faults that keep it from being read, told."""

    archive: Archive | None
    faults: str = ""


def read_revision(root: Path, store: Path, revision: str, say: Say) -> RevisionRead:
    """The record of the newsroom at *root* as *revision* has it.

    Raises ``UnknownRevision`` where Git does not have it.
    """
    rooms = {room: root / room for room in ROOMS}
    with TemporaryDirectory() as folder:
        past = then(rooms, revision, Path(folder))
        found = turned_back(survey(rooms), past.earlier)
        reading = read_through(found, store, say, keeping=False)
        if reading.archive is not None:
            return RevisionRead(archive=reading.archive)
        stopping = [problem for problem in reading.problems if problem.stops]
        told = human(stopping, _line_of(found))
    head = f"Số liệu của bản `{revision}` có lỗi nên không so được:\n\n"
    return RevisionRead(archive=None, faults=head + told)


def _line_of(found: Survey) -> Callable[[str, int], str | None]:
    """How to fetch a line of a file as it was then."""
    sources = {file.path: file.source for file in found.files}

    def line_of(path: str, number: int) -> str | None:
        source = sources.get(path)
        if source is None or number < 1:
            return None
        text = source.read_text(encoding="utf-8-sig", errors="replace")
        lines = text.splitlines()
        return lines[number - 1] if number <= len(lines) else None

    return line_of
