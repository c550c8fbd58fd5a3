"""CSV files as grids of cells: their encoding, their separator, their lines.

Knows how spreadsheets in Vietnam save them. Refuses rows that fall apart, which a
decimal comma between commas makes.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections import Counter

from gazette.core.legacy_text import decoded
from gazette.importers.arrivals import Arrival
from gazette.importers.findings import Finding, RefusedImportError, unsure
from gazette.importers.grids import Cell, Grid
from gazette.importers.legacy_text import detect, share_of_syllables, to_unicode
from gazette.importers.sheet_parts import MAX_CELLS

_SEPARATORS = ";\t,|"


def csv_grid(arrival: Arrival) -> tuple[Grid, tuple[Finding, ...]]:
    """The table of a .csv or .tsv. Raises RefusedImportError."""
    text, findings = _text(arrival.data(), arrival.name)
    lines = text.splitlines()
    told = ""
    if lines and lines[0].strip().strip('"').lower().startswith("sep="):
        told = lines[0].strip().strip('"')[4:5]
        text = "\n" + text.split("\n", 1)[1] if "\n" in text else ""
    separator = told or _separator(text)
    rows: list[tuple[Cell, ...]] = []
    numbers: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for cells in reader:
            rows.append(tuple(Cell(text=" ".join(cell.split())) for cell in cells))
            numbers.append(start)
            start = reader.line_num + 1
    except csv.Error:
        raise RefusedImportError(
            "dấu ngoặc kép không khép hoặc đứng giữa ô. Sửa dòng này, hoặc nhập tệp "
            ".xlsx.",
            source=arrival.name,
            where=f"dòng {start}",
        ) from None
    width = max(map(len, rows), default=0)
    if width * len(rows) > MAX_CELLS:
        raise RefusedImportError("bảng quá lớn.", source=arrival.name)
    _refuse_torn(rows, numbers, separator, arrival.name)
    grid = Grid(
        source=arrival.name,
        rows=tuple((*row, *(Cell(),) * (width - len(row))) for row in rows),
        lines=tuple(numbers),
    )
    return grid, findings


def _text(data: bytes, source: str) -> tuple[str, tuple[Finding, ...]]:
    """*data* as text, and what had to be assumed of its encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _by("utf-16", data, source), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    if data[:200].count(0) > 20:
        wide = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        return _by(wide, data, source), ()
    old = data.decode("latin-1")
    encoding = detect(old)
    if encoding is not None:
        return to_unicode(old, encoding), (
            unsure(f"chữ ở bảng mã {encoding.value}, đã chuyển sang Unicode.", source),
        )
    text = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if "\ufffd" not in text and share_of_syllables(text) > 0.5:
        said = "chữ ở bảng mã Windows-1258, đã chuyển sang Unicode."
        return text, (unsure(said, source),)
    before = decoded(data)[:40].split("\n")[0]
    raise RefusedImportError(
        f"không rõ bảng mã của chữ (mở đầu: “{before}”). Mở bằng Excel, lưu lại dạng "
        "“CSV UTF-8” hoặc .xlsx rồi nhập.",
        source=source,
        where=_first_bad(data),
    )


def _by(encoding: str, data: bytes, source: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise RefusedImportError(
            "tệp UTF-16 bị cụt hoặc hỏng. Lưu lại dạng “CSV UTF-8”.", source=source
        ) from None


def _first_bad(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8")
        lines = before.split("\n")
        return f"dòng {len(lines)}, cột {len(lines[-1]) + 1}"
    return ""


def _separator(text: str) -> str:
    """The separator that parts most lines alike; of equals the one named first."""
    best, score = ";", 0
    sample = "\n".join(text.splitlines()[:60])
    for separator in _SEPARATORS:
        try:
            rows = list(csv.reader(io.StringIO(sample), delimiter=separator))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if len(row) > 1)
        if widths:
            width, times = widths.most_common(1)[0]
            if times * min(width, 4) > score:
                best, score = separator, times * min(width, 4)
    return best


def _refuse_torn(
    rows: list[tuple[Cell, ...]], numbers: list[int], separator: str, source: str
) -> None:
    """A row wider than the widest that is usual: a figure's comma parted it."""
    if separator != ",":
        return
    widths = Counter(len(row) for row in rows if sum(c.filled for c in row) > 2)
    if len(widths) < 2:
        return
    header = next(len(row) for row in rows if sum(c.filled for c in row) > 2)
    for row, number in zip(rows, numbers, strict=True):
        extra = [cell for cell in row[header:] if cell.filled]
        if extra:
            raise RefusedImportError(
                f"có {len(row)} ô trong khi hàng đầu bảng có {header}: dấu phẩy của số "
                "lẻ đã cắt ô. Lưu lại với dấu chấm phẩy ngăn ô, hoặc nhập tệp .xlsx.",
                source=source,
                where=f"dòng {number}",
            )
