"""Comments over the keys of a new file: what belongs there, in the officer's words.

Knows files as ``document`` writes them: two spaces a step, one key a line. Refuses to
touch a file that anybody else has written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_KEY = re.compile(r"(?P<indent> *)(?P<dash>- )?(?P<key>[\w-]+):")


def with_notes(text: str, notes: Mapping[str, str]) -> str:
    """*text* with each note over the first line of its key, ``event.chair``."""
    left = dict(notes)
    above: list[tuple[int, str]] = []
    lines: list[str] = []
    for line in text.splitlines():
        if found := _KEY.match(line):
            column = found.start("key")
            above = [step for step in above if step[0] < column]
            above.append((column, found["key"]))
            note = left.pop(".".join(key for _, key in above), "")
            lines += [f"{found['indent']}# {part}" for part in note.splitlines()]
        lines.append(line)
    return "\n".join([*lines, ""])
