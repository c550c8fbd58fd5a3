"""Text as it is copied out of a newsroom's CMS: a paragraph a line.

Knows lines that a program broke, the toolbar's word, and the bars that are left of a
table. Refuses to know bytes and files.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from gazette.importers.markdown_text import escaped, plain_line
from gazette.importers.pieces import BLANK, Picture, Piece, PieceKind

TOOLBAR = re.compile(r"(?:leftcenterrightdel\s*)+", re.IGNORECASE)
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_BULLET = re.compile(r"[-+*•‣–]\s+(\S.*)")
_ENDS = re.compile(r"[.!?…:;\"”’)\]]\s*$")
_LONGEST_LINE = 100  # of a program that breaks lines


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of *text*, line by line."""
    lines = _joined(tidied(text).split("\n"))
    at = 0
    while at < len(lines):
        number, line = lines[at]
        block = [line for _, line in _while_barred(lines[at:])]
        if block:
            yield from _barred(block, number)
            at += len(block)
            continue
        yield from line_pieces(line, number)
        at += 1


def line_pieces(line: str, number: int) -> Iterator[Piece]:
    """One line: a marker and what follows it, an image, a heading, a paragraph."""
    rest = line.strip()
    if not rest:
        yield BLANK
        return
    if found := TOOLBAR.match(rest):
        yield Piece(kind=PieceKind.MARK, number=number)
        rest = rest[found.end() :].strip()
        if not rest:
            return
    if found := _IMAGE.fullmatch(rest):
        yield _image(found, number)
    elif found := _HEADING.fullmatch(rest):
        yield _piece(PieceKind.HEADING, found[2], number, level=len(found[1]))
    elif found := _BULLET.fullmatch(rest):
        yield _piece(PieceKind.ITEM, found[1], number)
    else:
        yield _piece(PieceKind.TEXT, rest, number)


def tidied(text: str) -> str:
    """*text* in NFC with plain spaces, without what cannot be seen."""
    composed = unicodedata.normalize("NFC", text)
    composed = composed.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(_visible(sign) for sign in composed)


def _visible(sign: str) -> str:
    if sign == "\n":
        return sign
    category = unicodedata.category(sign)
    if category == "Zs" or sign in "\t\v\f\u2028\u2029":
        return " "
    return "" if category in ("Cf", "Cc", "Co", "Cn") else sign


def _joined(lines: Sequence[str]) -> list[tuple[int, str]]:
    """Lines with their numbers; those that a program broke in two are one again."""
    joined: list[tuple[int, str]] = []
    broken = _is_broken(lines)
    for number, line in enumerate(lines, start=1):
        before = joined[-1][1] if joined else ""
        goes_on = line[:1].islower() and before.strip() and not _ENDS.search(before)
        if broken and goes_on and not TOOLBAR.fullmatch(before.strip()):
            joined[-1] = (joined[-1][0], f"{before.rstrip()} {line.strip()}")
        else:
            joined.append((number, line))
    return joined


def _is_broken(lines: Sequence[str]) -> bool:
    """Whether no line is as long as a paragraph is."""
    return max((len(line) for line in lines), default=0) <= _LONGEST_LINE


def _while_barred(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The lines of a table that the first of *lines* opens, if it opens one."""
    for number, line in lines:
        bare = line.strip()
        if not bare.startswith("|") and not bare.endswith("|"):
            return
        yield number, line


def _barred(block: Sequence[str], number: int) -> Iterator[Piece]:
    """A table: of photos with captions under them, or of data."""
    rows = [_cells(line) for line in block]
    rows = [row for row in rows if not _is_rule(row)]
    filled = [
        [cell for cell in row if cell and not _IMAGE.fullmatch(cell)] for row in rows
    ]
    if any(len(row) > 1 for row in filled):
        width = max(len(row) for row in rows)
        cells = (tuple(escaped(plain_line(cell)) for cell in row) for row in rows)
        padded = (row + ("",) * (width - len(row)) for row in cells)
        yield Piece(kind=PieceKind.TABLE, number=number, rows=tuple(padded))
        yield BLANK
        return
    yield from layout(rows, number)


def layout(rows: Sequence[Sequence[str]], number: int) -> Iterator[Piece]:
    """Rows of one cell: empty or image-only ones are photos, words are captions."""
    pending = False
    for offset, row in enumerate(rows):
        words = " ".join(cell for cell in row if cell)
        if image := _IMAGE.search(words):
            yield _image(image, number + offset)
            words, pending = plain_line(_IMAGE.sub("", words)), False
        elif not words:
            pending = True
            continue
        if TOOLBAR.fullmatch(words):
            pending = True
            continue
        if words:
            if pending:
                yield Piece(kind=PieceKind.MARK, number=number + offset)
            yield _piece(PieceKind.CAPTION, words, number + offset)
            pending = False
    if pending:
        yield Piece(kind=PieceKind.MARK, number=number + len(rows) - 1)
    yield BLANK


def _cells(line: str) -> list[str]:
    bare = line.strip()
    inner = bare.removeprefix("|").removesuffix("|")
    return [plain_line(cell) for cell in inner.split("|")]


def _is_rule(row: Sequence[str]) -> bool:
    return any(row) and all(re.fullmatch(r":?-{3,}:?|", cell) for cell in row)


def _image(found: re.Match[str], number: int) -> Piece:
    name = found[2].strip()
    if not name:
        return Piece(kind=PieceKind.MARK, number=number)
    picture = Picture(name=name, alt=plain_line(found[1]))
    return Piece(kind=PieceKind.PICTURE, number=number, picture=picture)


def _piece(kind: PieceKind, text: str, number: int, *, level: int = 0) -> Piece:
    plain = plain_line(text)
    return Piece(
        kind=kind, text=escaped(plain), plain=plain, number=number, level=level
    )
