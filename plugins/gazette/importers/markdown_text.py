"""Markdown as our own reports write it: texts that say what was meant, no more.

Whatever a sign would mean to Markdown, a text that came does not mean it: it is
escaped. Refuses to know where texts come from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]{}"})
_ANGLES = str.maketrans({"<": "&lt;", ">": "&gt;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPENS = re.compile(r"[#>|!]|[-+*](?=\s|$)|-{2}|-(?:\s*-){2}")
_NUMBER = re.compile(r"(\d+)([.)])(?=\s|$)")


def plain_line(text: str) -> str:
    """*text* in one line, its spaces single."""
    return " ".join(text.split())


def escaped(text: str) -> str:
    """*text* inside a line: no sign of it means anything."""
    return _ENTITY.sub("&amp;", text).translate(_SPECIAL).translate(_ANGLES)


def opened(line: str) -> str:
    """*line*, escaped already, so that it opens like nothing but a paragraph."""
    if found := _NUMBER.match(line):
        return f"{found[1]}\\{found[2]}{line[found.end() :]}"
    if line.startswith("="):  # a backslash would be seen before it
        return f"&#61;{line[1:]}"
    return f"\\{line}" if _OPENS.match(line) else line


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table whose first row is its head; cells are Markdown of one line."""
    width = max(len(row) for row in rows)
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = [_row(row) for row in full]
    lines.insert(1, _row(["---"] * width))
    return "\n".join(lines)


def photo_line(file: str, alt: str, caption: str) -> str:
    """An image with its caption, Markdown already, on the line under it."""
    image = f"![{escaped(alt)}]({file})"
    return f"{image}\n{opened(caption)}" if caption else image


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
