"""What went wrong between the text as written and the text as read.

Knows two signs: markup that a reader would see, and words a reader would miss. Refuses
to know which rule was broken.
"""

from __future__ import annotations

import html as entities
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from gazette.core.problems import Problem, warning
from gazette.markup.manuscript import Manuscript, settle_plain
from gazette.markup.sanitise import visible

_LEFT = re.compile(
    r"(?=[{}\[*_\]!|`~])(?:\{[^{}\n]{0,60}\}?|\}|\[\^[^\]\s]+\]|\*\*|(?<!\w)__(?=[^\W_])|\]\(|!\[|\]\["
    r"|\|[ ]*:?-{3,}|```|~~)"
)
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_WORD = re.compile(r"\w+")
_AROUND = 10  # characters beside a sign that tell it from the same sign used rightly


def left_markup(
    html: str, rows: Sequence[int], source: Manuscript
) -> Iterator[Problem]:
    """A warning for each sign of markup that a reader of *html* would see.

    *rows* are the source's rows that *html* was made from.
    """
    text = settle_plain(visible(_CODE.sub("", html)))
    lines = source.text.split("\n")
    said: set[tuple[int, str]] = set()
    for found in _LEFT.finditer(text):
        row, column = _find(found, text, rows, lines)
        if (row, found[0]) not in said:
            said.add((row, found[0]))
            yield warning("markup-left", source.place(row, column), sign=found[0])


def lost_words(
    before: str, after: str, rows: Sequence[int], source: Manuscript
) -> Iterator[Problem]:
    """A warning with the line of the first word that *before* has and *after* lacks.

    *before* is HTML as Markdown made it, *after* the same sanitised.
    """
    had = _WORD.findall(settle_plain(entities.unescape(_TAG.sub(" ", before))))
    missing = Counter(had)
    missing.subtract(
        _WORD.findall(settle_plain(entities.unescape(_TAG.sub(" ", after))))
    )
    lost = [word for word in had if missing[word] > 0]
    if not lost:
        return
    lines = source.text.split("\n")
    row = next((row for row in rows if _holds(lines[row], lost)), rows[0])
    yield warning("text-lost", source.place(row), words=" ".join(lost[:8]))


def _holds(line: str, lost: Sequence[str]) -> bool:
    words = _WORD.findall(line)
    first = tuple(lost[: min(3, len(lost))])
    return any(tuple(words[at : at + len(first)]) == first for at in range(len(words)))


def _find(
    found: re.Match[str], text: str, rows: Sequence[int], lines: Sequence[str]
) -> tuple[int, int]:
    """Row and column of the sign in the source, by the words around it."""
    _, _, before = text[max(0, found.start() - _AROUND) : found.start()].rpartition(
        "\n"
    )
    after, _, _ = text[found.end() : found.end() + _AROUND].partition("\n")
    wanted = ((before, after), ("", after), (before, ""), ("", ""))
    for left, right in wanted:
        for row in rows:
            column = lines[row].find(left + found[0] + right)
            if column >= 0:
                return row, column + len(left)
    return rows[0], 0
