"""Lines of type: measured, broken, balanced, fitted into a place.

Knows fonts and widths. Refuses to know what the text says; a line breaks at plain
spaces only, so that bound words ("Cụm thi đua số 7") stay together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from math import inf
from pathlib import Path

from PIL import ImageFont

HEAD_LEADING = 1.26
"""Room for stacked tone marks: the house's least for headlines."""

_CUT = "…"
_LOOSE = " ,;:–-"
_BOUND = "\N{NO-BREAK SPACE}"
_GAUGE = 128  # the size at which words are measured, for all sizes
_SAFETY = 1.005  # what rounding to pixels may add at another size


@lru_cache(maxsize=64)
def face(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """A font at *size* pixels; FreeType reads WOFF2."""
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.RAQM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Lines in one font, and how far apart they stand."""

    lines: tuple[str, ...]
    font: ImageFont.FreeTypeFont
    leading: int

    @property
    def height(self) -> int:
        """From the first line's top to the last line's foot."""
        return self.leading * len(self.lines)


def fitted(
    text: str,
    path: Path,
    sizes: Sequence[int],
    width: int,
    height: int,
    *,
    leading: float = HEAD_LEADING,
) -> Setting:
    """*text* in the largest of *sizes* (falling) in which it fits; cut with an ellipsis
    where it does not fit in the smallest.
    """
    words = text.split(" ")
    for size in sizes:
        step = round(size * leading)
        most = max(1, height // step)
        measure = _Measure(path, size, width)
        lines = measure.broken(words)
        if len(lines) <= most and not measure.overlong(words):
            return Setting(
                lines=measure.balanced(words), font=face(path, size), leading=step
            )
    return Setting(lines=measure.cut(lines, most), font=face(path, size), leading=step)


def in_one_line(text: str, path: Path, size: int, width: int) -> str:
    """*text*, or as much of it as fits with an ellipsis."""
    measure = _Measure(path, size, width)
    return measure.cut(measure.broken(text.split(" ")), 1)[0]


@lru_cache(maxsize=16_384)
def _advance(text: str, path: Path) -> float:
    """The width of *text* at one pixel of size. The same words stand on many cards."""
    return face(path, _GAUGE).getlength(text) / _GAUGE


class _Measure:
    """Breaks words into lines of one font, size and width."""

    def __init__(self, path: Path, size: int, width: int) -> None:
        self._path = path
        self._size = size
        self._width = width

    def broken(self, words: Sequence[str]) -> list[str]:
        """Lines, each as full as it can be."""
        room = self._width
        gap = self._long(" ")
        lines: list[str] = []
        used = float(room)
        for word in words:
            for piece in self._pieces(word):
                long = self._long(piece)
                if lines and used + gap + long <= room:
                    lines[-1] += f" {piece}"
                    used += gap + long
                else:
                    lines.append(piece)
                    used = long
        return lines

    def balanced(self, words: Sequence[str]) -> tuple[str, ...]:
        """As few lines as can be, as even in length as they can be."""
        count = len(self.broken(words))
        gap = self._long(" ")
        ends = [0.0, *accumulate(self._long(word) + gap for word in words)]

        @cache
        def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
            """The least unevenness of the words from *start* on, and where to break."""
            options = []
            last = len(words) if lines == 1 else len(words) - lines + 1
            for end in range(last if lines == 1 else start + 1, last + 1):
                slack = self._width - (ends[end] - ends[start] - gap)
                if slack >= 0:
                    rest, breaks = best(end, lines - 1) if lines > 1 else (0.0, ())
                    options.append((slack * slack + rest, (end, *breaks)))
            return min(options, default=(inf, ()))

        start, lines = 0, []
        for end in best(0, count)[1]:
            lines.append(" ".join(words[start:end]))
            start = end
        return tuple(lines)

    def overlong(self, words: Sequence[str]) -> bool:
        """Whether a word is wider than a line."""
        return any(self._long(word) > self._width for word in words)

    def cut(self, lines: Sequence[str], most: int) -> tuple[str, ...]:
        """The first *most* lines, an ellipsis for the rest."""
        if len(lines) <= most:
            return tuple(lines)
        last = lines[most - 1].rstrip(_LOOSE)
        while " " in last and self._long(last + _CUT) > self._width:
            last = last.rpartition(" ")[0].rstrip(_LOOSE)
        while len(last) > 1 and self._long(last + _CUT) > self._width:
            last = last[:-1]
        return (*lines[: most - 1], last + _CUT)

    def _pieces(self, word: str) -> list[str]:
        """What is bound together and too wide for a line: parted at bound spaces, then
        anywhere.
        """
        if self._long(word) <= self._width:
            return [word]
        if _BOUND in word:
            return [p for part in word.split(_BOUND) for p in self._pieces(part)]
        count = len(word) - 1
        while count > 1 and self._long(word[:count]) > self._width:
            count -= 1
        return [word] if count < 1 else [word[:count], *self._pieces(word[count:])]

    def _long(self, text: str) -> float:
        return _advance(text, self._path) * self._size * _SAFETY
