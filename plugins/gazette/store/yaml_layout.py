"""The white space of a YAML file: tabs and look-alike spaces where it needs spaces.

Knows lines only, so its faults are found even where the parser gives up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.problems import Place, Problem, error
from gazette.store.source_text import Line

_ODD_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_STRUCTURE = re.compile(
    rf"^(?P<indent>[ \t]*(?:- +)*)(?:(?P<first>-?[{_ODD_SPACE}])"
    rf"|[^\s:#'\"][^:#'\"]*:(?P<after>[{_ODD_SPACE}]))"
)
_TAB_WIDTH = 2


def tabs(lines: list[str], file: str, first_line: int) -> Iterator[Problem]:
    """One fault for the file's tabs, at the first."""
    tabbed = [number for number, line in enumerate(lines) if "\t" in line]
    if tabbed:
        first = tabbed[0]
        column = lines[first].index("\t") + 1
        place = Place(file=file, line=first_line + first, column=column)
        yield error("tab-character", place, lines=len(tabbed))


def odd_spaces(lines: list[str], file: str, first_line: int) -> Iterator[Problem]:
    """Look-alike spaces that indent a line or follow its dash or its key."""
    for number, line in enumerate(lines, first_line):
        offset = _odd_offset(line)
        if offset is not None:
            place = Place(file=file, line=number, column=offset + 1)
            yield error("odd-space", place, character=f"U+{ord(line[offset]):04X}")


def spaced(line: Line) -> Line:
    """*line* with plain spaces where YAML needs them, so that reading can go on."""
    text = line.text
    while (offset := _odd_offset(text)) is not None:
        text = f"{text[:offset]} {text[offset + 1 :]}"
    if "\t" in text:
        return _without_tabs(Line(text=text, columns=line.columns))
    return line if text is line.text else Line(text=text, columns=line.columns)


def _odd_offset(line: str) -> int | None:
    if line.isascii():
        return None
    match = _STRUCTURE.match(line)
    if match is None:
        return None
    if match["after"]:
        return match.start("after")
    return match.end("first") - 1


def _without_tabs(line: Line) -> Line:
    indent = len(line.text) - len(line.text.lstrip())
    letters: list[str] = []
    columns: list[int] = []
    for offset, letter in enumerate(line.text):
        width = _TAB_WIDTH if letter == "\t" and offset < indent else 1
        letters.append(" " * width if letter == "\t" else letter)
        columns.extend([line.column(offset) - 1] * width)
    return Line(text="".join(letters), columns=tuple(columns))
