"""Gaps: places that only an officer can fill, marked so that nobody misses them.

Whoever drafts for others writes ``gap("tít của bài")``; readers of files find the mark
again, in front matter and text alike. Refuses to know what belongs there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from gazette.core.problems import Place, Problem, error

MARK = "CẦN BỔ SUNG"

_GAP = re.compile(rf"{MARK}(?:\s*:\s*([^\n\]\"|]*))?")


def gap(what: str) -> str:
    """The text that stands where *what* is missing."""
    return f"{MARK}: {' '.join(what.split())}"


def gaps(text: str, file: str) -> Iterator[Problem]:
    """An error for each gap in the whole *text* of *file*."""
    for number, line in enumerate(text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        for found in _GAP.finditer(composed):
            place = Place(file=file, line=number, column=found.start() + 1)
            yield error("gap-left", place, what=(found[1] or "chỗ này").strip())
