"""What a worksheet's XML says and its values do not: formulas, errors, what is hidden.

Reads the judged parts of a workbook as a stream. Knows how much may stand in one
sheet; refuses to hold its values.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from gazette.importers.findings import RefusedImportError
from gazette.importers.grids import Block, letters

MAX_CELLS = 500_000
"""Filled or empty, in the rectangle that holds all that is filled."""
MAX_JOINED = 20_000
MAX_SHEETS = 100

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class SheetFacts:
    """Places are (row, column) from 0."""

    uncounted: list[tuple[int, int]] = field(default_factory=list)
    formulas: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    joined: list[Block] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFacts:
    """The sheets by name in their order; ``stale`` if Excel is to count all anew."""

    sheets: Mapping[str, SheetFacts]
    stale: bool


def book_facts(data: bytes, source: str) -> BookFacts:
    """What the parts of the workbook *data* say. Raises RefusedImportError."""
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        names = set(bundle.namelist())
        main = _main_part(bundle, source) if "_rels/.rels" in names else ""
        main = main if main in names else "xl/workbook.xml"
        if main not in names:
            raise RefusedImportError("không phải tệp Excel .xlsx.", source=source)
        book = _Workbook()
        _parse(bundle.read(main), book.open, source, main)
        folder, _, own = main.rpartition("/")
        relations = _Relations()
        link = f"{folder}/_rels/{own}.rels"
        if link in names:
            _parse(bundle.read(link), relations.open, source, link)
        sheets: dict[str, SheetFacts] = {}
        for name, relation in book.sheets[:MAX_SHEETS]:
            part = _resolved(folder, relations.targets.get(relation, ""))
            facts = SheetFacts()
            if part in names:
                facts = _Worksheet(name, source).read(bundle.read(part), part)
            sheets[name] = facts
    return BookFacts(sheets=sheets, stale=book.stale)


def _main_part(bundle: zipfile.ZipFile, source: str) -> str:
    relations = _Relations()
    _parse(bundle.read("_rels/.rels"), relations.open, source, "_rels/.rels")
    kinds = (
        k for k, kind in relations.kinds.items() if kind.endswith("officeDocument")
    )
    return next((relations.targets[key].lstrip("/") for key in kinds), "")


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(f"{folder}/{target}")


def _parse(
    data: bytes,
    opened: Callable[[str, dict[str, str]], None],
    source: str,
    part: str,
    closed: Callable[[str], None] | None = None,
    said: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = said
    parser.StartDoctypeDeclHandler = _doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise RefusedImportError(
            "bên trong bị hỏng. Mở bằng Excel hay LibreOffice, lưu lại rồi nhập.",
            source=source,
            where=part,
        ) from None


def _doctype(*_words: object) -> None:
    raise expat.ExpatError("a document type has no place here")


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


class _Workbook:
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.stale = False

    def open(self, name: str, given: dict[str, str]) -> None:
        if _local(name) == "sheet":
            relation = next((v for k, v in given.items() if _local(k) == "id"), "")
            self.sheets.append((given.get("name", ""), relation))
        elif _local(name) == "calcPr":
            self.stale = given.get("fullCalcOnLoad") in ("1", "true")


class _Relations:
    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def open(self, name: str, given: dict[str, str]) -> None:
        if _local(name) == "Relationship" and given.get("TargetMode") != "External":
            key = given.get("Id", "")
            self.targets[key] = given.get("Target", "")
            self.kinds[key] = given.get("Type", "")


class _Worksheet:
    """One sheet as it streams by."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.source = source
        self.facts = SheetFacts()
        self.row = self.column = -1
        self.kind = ""
        self.formula = self.valued = self.filled = self.in_value = False
        self.value: list[str] = []

    def read(self, data: bytes, part: str) -> SheetFacts:
        _parse(data, self.open, self.source, part, self.close, self.said)
        return self.facts

    def open(self, name: str, given: dict[str, str]) -> None:
        match _local(name):
            case "row":
                self.row = _number(given.get("r"), self.row + 2) - 1
                self.column = -1
                if given.get("hidden") in ("1", "true"):
                    self.facts.hidden_rows.append(self.row)
            case "c":
                self._cell(given)
            case "f":
                self.formula = self.filled = True
                self.facts.formulas += 1
            case "v" | "t":
                self.in_value, self.value = True, []
            case "col" if given.get("hidden") in ("1", "true"):
                first = _number(given.get("min"), 1)
                last = min(_number(given.get("max"), first), first + 200)
                self.facts.hidden_columns.extend(range(first - 1, last))
            case "mergeCell":
                self._join(given.get("ref", ""))

    def close(self, name: str) -> None:
        if _local(name) in ("v", "t"):
            self.in_value = False
            self.valued = self.valued or bool("".join(self.value))
            self.filled = self.filled or self.valued
        elif _local(name) == "c" and self.filled:
            self._keep()

    def said(self, text: str) -> None:
        if self.in_value:
            self.value.append(text)

    def _cell(self, given: dict[str, str]) -> None:
        found = _CELL.fullmatch(given.get("r", ""))
        self.column = _column(found[1]) if found else self.column + 1
        self.row = int(found[2]) - 1 if found else max(self.row, 0)
        self.kind = given.get("t", "n")
        self.formula = self.valued = self.filled = False
        self.value = []

    def _keep(self) -> None:
        facts, place = self.facts, (self.row, self.column)
        facts.rows = max(facts.rows, self.row + 1)
        facts.columns = max(facts.columns, self.column + 1)
        if facts.rows * facts.columns > MAX_CELLS:
            raise RefusedImportError(
                f"bảng trải tới ô {letters(self.column)}{self.row + 1}, lớn quá "
                f"{MAX_CELLS:,} ô".replace(",", ".")
                + ". Xóa những gì nằm xa ngoài bảng, lưu lại rồi nhập.",
                source=self.source,
                where=f"trang tính {self.name}",
            )
        if self.kind == "e":
            facts.errors[place] = "".join(self.value)[:20]
        elif self.formula and not self.valued and self.kind != "str":
            facts.uncounted.append(place)

    def _join(self, written: str) -> None:
        first, _, last = written.partition(":")
        a, b = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if a and b and len(self.facts.joined) < MAX_JOINED:
            self.facts.joined.append(
                Block(
                    top=int(a[2]) - 1,
                    left=_column(a[1]),
                    bottom=int(b[2]) - 1,
                    right=_column(b[1]),
                )
            )


def _number(written: str | None, otherwise: int) -> int:
    return (
        int(written)
        if written and written.isascii() and written.isdigit()
        else otherwise
    )


def _column(written: str) -> int:
    found = 0
    for letter in written:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1
