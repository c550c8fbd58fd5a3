"""Long lists of names: the CSV beside a decision.

Knows delimiters, headers and rows. Refuses to know the decision: which title the list
belongs to is said there. A byte order mark is welcome, since spreadsheets write one.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from gazette.core.folding import fold
from gazette.core.problems import Place, Problem, error, warning
from gazette.store.leaf import Refused
from gazette.store.models.recipients import RecipientRow, recipient
from gazette.store.near import near
from gazette.store.nodes import Scalar
from gazette.store.personal import is_personal
from gazette.store.placed import Words
from gazette.store.source_text import clean, odd_characters, split_lines
from gazette.store.texts import unpersonal

HEADER = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú")

_DELIMITERS = ";\t,"
_COLUMNS: Mapping[str, str] = {
    **dict.fromkeys(("stt", "tt", "so tt", "so thu tu", "no"), "STT"),
    **dict.fromkeys(("ho va ten", "ho ten", "ten", "ten tap the"), "Họ và tên"),
    **dict.fromkeys(("tap the", "ten don vi"), "Họ và tên"),
    **dict.fromkeys(("chuc vu", "chuc danh", "chuc vu, chuc danh"), "Chức vụ"),
    **dict.fromkeys(("don vi", "don vi cong tac", "noi cong tac"), "Đơn vị"),
    **dict.fromkeys(("ghi chu", "chu thich"), "Ghi chú"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourListFile:
    """The rows of the list in their order."""

    rows: tuple[RecipientRow, ...] = ()


class LaterList(HonourListFile):
    """A list whose rows are put together by *read*, if somebody asks for them."""

    def __init__(self, read: Callable[[], HonourListFile]) -> None:
        object.__setattr__(self, "_read", read)

    @property
    def rows(self) -> tuple[RecipientRow, ...]:
        """The rows of the list in their order."""
        read: Callable[[], HonourListFile] = self._read  # type: ignore[attr-defined]
        return read().rows


@dataclass(slots=True)
class _Reading:
    file: str
    lines: list[str]
    delimiter: str
    columns: dict[str, int] = field(default_factory=dict)
    width: int = 0
    problems: list[Problem] = field(default_factory=list)
    rows: list[RecipientRow] = field(default_factory=list)
    last_number: int = 0


def read_list(
    text: str, file: str
) -> tuple[HonourListFile | None, tuple[Problem, ...]]:
    """The rows of the list in *text*, or None and everything wrong with it."""
    raw = split_lines(text)
    lines = [clean(line).text for line in raw]
    if not any(line.strip() for line in lines):
        return None, (error("file-empty", Place(file=file)),)
    reading = _Reading(file=file, lines=lines, delimiter=_delimiter(lines[0]))
    reading.problems.extend(odd_characters(raw, file, 1))
    _read_rows(reading)
    if not reading.rows and not reading.problems:
        reading.problems.append(error("list-without-rows", Place(file=file)))
    if any(problem.stops for problem in reading.problems):
        return None, tuple(reading.problems)
    return HonourListFile(rows=tuple(reading.rows)), tuple(reading.problems)


def column_of(title: str) -> str | None:
    """The column that a header's *title* means, by its name in ``HEADER``."""
    return _COLUMNS.get(fold(title))


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def _read_rows(reading: _Reading) -> None:
    rows = csv.reader(reading.lines, delimiter=reading.delimiter, strict=True)
    line = 1
    try:
        for cells in rows:
            if line == 1:
                reading.problems.extend(_read_header(reading, cells))
                if "Họ và tên" not in reading.columns:
                    return
            elif any(cell.strip() for cell in cells):
                reading.problems.extend(_read_row(reading, cells, line))
            line = rows.line_num + 1
    except csv.Error:
        place = Place(file=reading.file, line=line, column=1)
        reading.problems.append(error("list-quotes", place))


def _read_header(reading: _Reading, cells: list[str]) -> Iterator[Problem]:
    if not any(fold(cell) in _COLUMNS for cell in cells):
        place = Place(file=reading.file, line=1, column=1)
        yield error("list-header", place, header="; ".join(HEADER))
        return
    reading.width = len(cells)
    for number, cell in enumerate(cells):
        place = _place(reading, 1, cell)
        name = _COLUMNS.get(fold(cell))
        if is_personal(cell):
            yield error("personal-data", place, key=cell.strip())
        elif name is None and cell.strip():
            yield error(
                "list-column-unknown", place, *near(cell, HEADER), column=cell.strip()
            )
        elif name in reading.columns:
            yield error("list-column-twice", place, column=cell.strip())
        elif name is not None:
            reading.columns[name] = number
    if "Họ và tên" not in reading.columns:
        place = Place(file=reading.file, line=1, column=1)
        yield error("list-header", place, header="; ".join(HEADER))


def _read_row(reading: _Reading, cells: list[str], line: int) -> Iterator[Problem]:
    start = Place(file=reading.file, line=line, column=1)
    wanted = max(reading.columns.values()) + 1
    if len(cells) < wanted or len(cells) > reading.width:
        wanted = max(wanted, min(reading.width, len(cells)))
        yield error("list-cells", start, count=len(cells), wanted=wanted)
        return
    found = {
        name: _cell(reading, line, cells[number])
        for name, number in reading.columns.items()
    }
    yield from _numbered(reading, found.get("STT"), start)
    name = found["Họ và tên"]
    if not name.text:
        yield error("list-name-missing", start)
        return
    yield from _kept(reading, found, line)


def _kept(reading: _Reading, found: dict[str, Words], line: int) -> Iterator[Problem]:
    name = found["Họ và tên"]
    for words in found.values():
        scalar = _scalar(reading, line, words)
        if words.text.startswith("="):
            yield error("list-formula", scalar.place, value=words.text)
            return
        if fault := unpersonal(scalar):
            yield fault
            return
    parts = [name]
    for column in ("Chức vụ", "Đơn vị"):
        if column in found and (found[column].text or column == "Chức vụ"):
            words = found[column]
            parts.append(words if words.text else _not_given(words))
    parts.extend(_marks(found.get("Ghi chú")))
    try:
        reading.rows.append(recipient(_scalar(reading, line, name), parts))
    except Refused as refusal:
        yield from refusal.problems


def _numbered(
    reading: _Reading, number: Words | None, start: Place
) -> Iterator[Problem]:
    """The printed number must go up by one: a gap is a row that was lost."""
    if number is None or not number.text:
        return
    if not (number.text.isascii() and number.text.isdigit()):
        yield error("count-form", start, value=number.text)
        return
    following = int(number.text)
    if reading.last_number and following != reading.last_number + 1:
        yield warning(
            "list-number-gap", start, number=following, before=reading.last_number
        )
    reading.last_number = following


def _marks(notes: Words | None) -> list[Words]:
    if notes is None or not notes.text:
        return []
    if fold(notes.text).startswith("thanh tich"):
        return [notes]
    found, start = [], 0
    for part in notes.text.replace(",", "|").split("|"):
        if part.strip():
            column = notes.column + start if notes.column else 0
            found.append(Words(text=part.strip(), line=notes.line, column=column))
        start += len(part) + 1
    return found


def _not_given(words: Words) -> Words:
    return Words(text="_", line=words.line, column=words.column)


def _cell(reading: _Reading, line: int, cell: str) -> Words:
    place = _place(reading, line, cell)
    return Words(text=" ".join(cell.split()), line=place.line, column=place.column)


def _scalar(reading: _Reading, line: int, words: Words) -> Scalar:
    place = Place(file=reading.file, line=line, column=words.column)
    return Scalar(text=words.text, plain=True, place=place, first_column=words.column)


def _place(reading: _Reading, line: int, cell: str) -> Place:
    """Where *cell* stands in its line; the line's start if it is quoted or repeated."""
    text = reading.lines[line - 1]
    column = text.find(cell.strip()) + 1 if cell.strip() else 1
    return Place(file=reading.file, line=line, column=max(column, 1))
