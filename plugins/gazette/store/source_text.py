"""Bytes of a newsroom file to lines that a parser may see, with true columns.

Knows encodings, invisible characters and Unicode forms. Refuses to know YAML.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.problems import Place, Problem, error

MAX_BYTES = 8 * 1024 * 1024
"""Largest text file that is read; the largest real one is far below."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_INVISIBLE = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
)
_ODD = re.compile(f"[{_CONTROL}{_INVISIBLE}\ufffd]")
# What no Vietnamese or foreign word has twice in a line. TCVN3: a sign or a capital
# between small letters, "®" or "§" before one; VNI: a vowel with a letter for its mark;
# UTF-8 once read as Windows-1252.
_OLD = re.compile(
    r"[A-Za-zà-ỹ][¨©®ª¬µ¶¸¹º¼½¾×£¤¥¦¡¢§][a-z]|[a-zà-ỹ][À-ÖØ-ß][a-z]|(?<!\w)[®§][a-zà-ÿ]"
    r"|[aeouyAEOUY][ïøûäåÏØÛÄÅ]|ñ[aeiouyö]|[ae][àáâãèéêìíòóôõùú]"
    r"|á[º»].|Ä[\u0080-\u00bf‘’ƒ]|Æ[°¡]|Ã[\u0080-\u00bf]"
)
_INVISIBLE_ONE = re.compile(f"[{_INVISIBLE}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as the parser sees it; ``columns`` maps it to the file when they differ.

    ``columns[i]`` is the offset in the file's own line of the clean line's letter *i*.
    """

    text: str
    columns: tuple[int, ...] | None = None

    def column(self, offset: int) -> int:
        """The file's column, from 1, of the clean line's letter *offset*."""
        if self.columns is None:
            return offset + 1
        if offset < len(self.columns):
            return self.columns[offset] + 1
        return (self.columns[-1] + 2) if self.columns else 1


def decode(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of *data*, which must be UTF-8; a byte order mark is a fault."""
    whole = Place(file=file)
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        return None, (error("file-too-large", whole, limit=f"{limit} MB"),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, (error("encoding-utf16", whole),)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return None, (_bad_byte(data, fault.start, file),)
    if text.startswith("\ufeff"):
        start = Place(file=file, line=1, column=1)
        return text[1:], (error("byte-order-mark", start),)
    return text, ()


def split_lines(text: str) -> list[str]:
    """The lines of *text* without their breaks, whatever system wrote them."""
    return _LINE_BREAK.split(text)


def clean(line: str) -> Line:
    """*line* in NFC, without what cannot be seen; other odd characters as spaces."""
    if line.isascii() and not _ODD.search(line):
        return Line(text=line)
    if unicodedata.is_normalized("NFC", line) and not _ODD.search(line):
        return Line(text=line)
    letters: list[str] = []
    columns: list[int] = []
    for offset, cluster in _clusters(line):
        whole = _visible(cluster)
        letters.append(whole)
        columns.extend([offset] * len(whole))
    return Line(text="".join(letters), columns=tuple(columns))


def odd_characters(lines: list[str], file: str, first_line: int) -> Iterator[Problem]:
    """The first odd character of each kind on each line."""
    for number, line in enumerate(lines, first_line):
        seen: set[str] = set()
        for match in _ODD.finditer(line):
            place = Place(file=file, line=number, column=match.start() + 1)
            problem = _odd_character(match.group(), place)
            if problem.code not in seen:
                seen.add(problem.code)
                yield problem
    yield from _old_letters(lines, file, first_line)


def escaped_character(text: str, place: Place) -> Problem | None:
    """The fault of a quoted *text* whose escapes write what no file may hold."""
    found = _ODD.search(text)
    return _odd_character(found.group(), place) if found else None


def _old_letters(lines: list[str], file: str, first_line: int) -> Iterator[Problem]:
    """One fault for all text in the letters of an old encoding, at the first."""
    found = [
        (number, match)
        for number, line in enumerate(lines, first_line)
        if not line.isascii() and len(_OLD.findall(line)) > 1
        for match in (_OLD.search(line),)
        if match
    ]
    if found:
        number, match = found[0]
        place = Place(file=file, line=number, column=match.start() + 1)
        yield error(
            "encoding-old-letters", place, sample=match.group(), lines=len(found)
        )


def _odd_character(letter: str, place: Place) -> Problem:
    name = f"U+{ord(letter):04X}"
    if letter == "\ufffd":
        return error("lost-character", place)
    if _INVISIBLE_ONE.match(letter):
        return error("invisible-character", place, character=name)
    return error("control-character", place, character=name)


def _visible(cluster: str) -> str:
    whole = _INVISIBLE_ONE.sub("", unicodedata.normalize("NFC", cluster))
    return _ODD.sub(" ", whole)


def _clusters(line: str) -> Iterator[tuple[int, str]]:
    """Each letter with the marks that follow it, and its offset."""
    start = 0
    for offset in range(1, len(line) + 1):
        if offset == len(line) or not unicodedata.combining(line[offset]):
            yield start, line[start:offset]
            start = offset


def _bad_byte(data: bytes, offset: int, file: str) -> Problem:
    before = data[:offset].decode("utf-8")
    lines = split_lines(before)
    place = Place(file=file, line=len(lines), column=len(lines[-1]) + 1)
    return error("encoding-not-utf8", place, byte=f"0x{data[offset]:02X}")
