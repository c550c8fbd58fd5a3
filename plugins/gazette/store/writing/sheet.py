"""A file's YAML in lines, apart from the fences and body around it.

Knows line ends, and that each line keeps its own. Refuses to know YAML.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.store.front_matter import FENCE
from gazette.store.writing.scalars import Unwritable

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The YAML's ``lines`` with their ``ends``, and what stands before and after.

    ``first`` is the number, from 1, of the first of the lines in the file.
    """

    lines: list[str]
    ends: list[str]
    before: str = ""
    after: str = ""
    first: int = 1

    def joined(self, lines: Sequence[str]) -> str:
        """The file with *lines* for its own; lines that stay keep their ends."""
        head = _common(self.lines, lines)
        tail = _common(self.lines[head:][::-1], lines[head:][::-1])
        usual = next((end for end in self.ends if end), "\n")
        new = self.ends[head : len(self.ends) - tail]
        if len(new) != len(lines) - head - tail:
            new = [usual] * (len(lines) - head - tail)
        ends = [*self.ends[:head], *new, *self.ends[len(self.ends) - tail :]]
        ends[:-1] = [end or usual for end in ends[:-1]]
        text = "".join(line + end for line, end in zip(lines, ends, strict=True))
        return self.before + text + self.after


def sheet(text: str, *, headed: bool) -> Sheet:
    """*text* as a sheet; of a *headed* one only what stands between its fences."""
    found = [match.groups() for match in _LINE.finditer(text)]
    if found[-1] == ("", ""):
        found.pop()
    first, last = _fences(found) if headed else (0, len(found))
    return Sheet(
        lines=[line for line, _ in found[first:last]],
        ends=[end for _, end in found[first:last]],
        before=_joined(found[:first]),
        after=_joined(found[last:]),
        first=first + 1,
    )


def _fences(lines: Sequence[Sequence[str]]) -> tuple[int, int]:
    """The first line of the head, and the line of the fence that closes it."""
    fences = [at for at, (line, _) in enumerate(lines) if line.rstrip() == FENCE]
    if len(fences) < 2 or fences[0]:
        raise Unwritable("the file has no head between fences")
    return 1, fences[1]


def _joined(lines: Sequence[Sequence[str]]) -> str:
    return "".join(line + end for line, end in lines)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines the two begin with together."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
