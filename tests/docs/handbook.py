"""Reads the handbook: its fenced examples and the marks above them.

A mark is an HTML comment on the line above a fence, unseen by readers:
``tệp: PATH`` is a whole file of the newsroom; ``trong tệp: PATH`` quotes lines of
one; ``tệp sai: PATH`` is a file with a fault and ``máy trả lời`` what the program
then says; ``tòa soạn mới: PATH`` is a file of a newsroom that stands alone; ``file:
PATH``, in English pages, is a file of this repository. A fence may be indented.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE, QUOTED, WRONG, ANSWER, ALONE, CODE = (
    "tệp",
    "trong tệp",
    "tệp sai",
    "máy trả lời",
    "tòa soạn mới",
    "file",
)

_MARK = re.compile(r"<!-- ([^:>]+?)(?:: (\S+))? -->")
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A fenced block: its mark, the file it names, its text and its line."""

    mark: str
    file: str
    language: str
    text: str
    line: int


def examples(page: Path) -> Iterator[Example]:
    """Every fenced block of *page* in order; without a mark, ``mark`` is empty."""
    lines = page.read_text(encoding="utf-8").splitlines()
    fence, opened, above = "", 0, ""
    for number, line in enumerate(lines):
        bare = line.strip()
        if not fence and (match := re.fullmatch(r"(`{3,})(\w*)", bare)):
            fence, opened, above = match[1], number, lines[number - 1].strip()
        elif fence and bare == fence:
            mark = _MARK.fullmatch(above)
            text = "".join(f"{text}\n" for text in lines[opened + 1 : number])
            yield Example(
                mark=mark[1] if mark else "",
                file=(mark[2] or "") if mark else "",
                language=lines[opened].strip(" `"),
                text=textwrap.dedent(text) if lines[opened][:1] == " " else text,
                line=opened + 1,
            )
            fence = ""
    assert not fence, f"{page.name}:{opened + 1}: the fence is not closed"


def prose(page: Path) -> str:
    """The text of *page* without its fenced blocks and `code`."""
    text = page.read_text(encoding="utf-8")
    text = re.sub(r"^ *(`{3,}).*?^ *\1$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]*`", "", text)


def links(page: Path) -> Iterator[str]:
    """Every address that *page* links to."""
    for match in _LINK.finditer(prose(page)):
        yield match[1]
