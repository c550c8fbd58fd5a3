"""Excel's workbooks as grids of cells; the door of python_calamine.

Knows what a cell may hold and what of it cannot be trusted: formulas that nobody has
counted, errors, dates. Refuses to know what a table says.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import python_calamine

from gazette.core.numerals import write_decimal
from gazette.importers.arrivals import Arrival
from gazette.importers.findings import Finding, RefusedImportError, left, unsure
from gazette.importers.grids import EMPTY, Cell, Grid, letters
from gazette.importers.sheet_parts import BookFacts, SheetFacts, book_facts
from gazette.importers.unpacking import Package, package


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """The sheets that can be seen, and what is to be said of the others."""

    grids: tuple[Grid, ...]
    findings: tuple[Finding, ...]


def workbook(arrival: Arrival) -> Workbook:
    """The tables of an .xlsx. Raises RefusedImportError."""
    clean = package(io.BytesIO(arrival.data()), arrival.name)
    facts = book_facts(clean.data, arrival.name)
    _refuse_uncounted(facts, arrival.name)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(clean.data))
        kept = [_shown(book, number) for number in range(len(book.sheet_names))]
    except (python_calamine.CalamineError, ValueError, OSError):
        raise RefusedImportError(
            "không đọc được bảng tính. Mở bằng Excel hay LibreOffice, lưu lại dạng "
            ".xlsx rồi nhập.",
            source=arrival.name,
        ) from None
    findings = [*_of_package(clean, arrival.name)]
    grids = []
    for name, sheet in kept:
        if sheet is None:
            findings.append(left("trang tính bị ẩn, không đọc.", arrival.name, name))
        elif (grid := _grid(sheet, name, facts, arrival.name)).rows:
            grids.append(grid)
            findings.extend(_hidden(grid))
    return Workbook(grids=tuple(grids), findings=tuple(findings))


def _shown(
    book: python_calamine.CalamineWorkbook, number: int
) -> tuple[str, python_calamine.CalamineSheet | None]:
    about = book.sheets_metadata[number]
    shown = about.visible is python_calamine.SheetVisibleEnum.Visible
    return about.name, book.get_sheet_by_index(number) if shown else None


def _refuse_uncounted(facts: BookFacts, source: str) -> None:
    """A formula without a result is no figure, and never zero."""
    for name, sheet in facts.sheets.items():
        if sheet.uncounted:
            cells = ", ".join(f"{letters(c)}{r + 1}" for r, c in sheet.uncounted[:5])
            more = len(sheet.uncounted) - 5
            raise RefusedImportError(
                f"công thức chưa có kết quả ở ô {cells}"
                + (f" và {more} ô nữa" if more > 0 else "")
                + ". Mở tệp bằng Excel hay LibreOffice, lưu lại (để máy tính ra số) "
                "rồi nhập.",
                source=source,
                where=f"trang tính {name}",
            )
        if sheet.formulas and facts.stale:
            raise RefusedImportError(
                "tệp do một chương trình khác ghi ra và công thức chưa được tính lại. "
                "Mở bằng Excel hay LibreOffice, lưu lại rồi nhập.",
                source=source,
                where=f"trang tính {name}",
            )


def _of_package(clean: Package, source: str) -> Iterator[Finding]:
    if clean.outside:
        shown = ", ".join(clean.outside[:3])
        yield left(f"không mở liên kết tới tệp khác: {shown}.", source)


def _grid(
    sheet: python_calamine.CalamineSheet, name: str, facts: BookFacts, source: str
) -> Grid:
    own = facts.sheets.get(name, SheetFacts())
    rows: list[tuple[Cell, ...]] = []
    for number, values in enumerate(sheet.to_python(skip_empty_area=False)):
        cells = [
            _cell(value, own.errors.get((number, column)))
            for column, value in enumerate(values)
        ]
        rows.append(tuple(cells))
    for row, column in own.errors:  # the last ones may lie outside what was read
        while row >= len(rows):
            rows.append(())
        if column >= len(rows[row]):
            wider = (*rows[row], *(EMPTY,) * (column + 1 - len(rows[row])))
            rows[row] = (*wider[:column], _cell("", own.errors[row, column]))
    width = max(map(len, rows), default=0)
    return Grid(
        source=source,
        name=name,
        rows=tuple((*row, *(EMPTY,) * (width - len(row))) for row in rows),
        joined=tuple(own.joined),
        hidden_rows=tuple(row for row in own.hidden_rows if row < len(rows)),
        hidden_columns=tuple(c for c in own.hidden_columns if c < width),
    )


def _cell(value: object, fault: str | None) -> Cell:
    if fault is not None:
        return Cell(text=fault, fault=f"báo lỗi {fault or 'của Excel'}")
    if isinstance(value, bool):
        return Cell(text="x" if value else "")
    if isinstance(value, int | float):
        # Fifteen digits are what Excel itself keeps and shows.
        number = Decimal(f"{value:.15g}").normalize()
        number = number.quantize(Decimal(1)) if number == int(number) else number
        return Cell(text=write_decimal(number, grouped=False), number=number)
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Cell(text=f"{day:%d/%m/%Y}", day=day)
    if isinstance(value, time | timedelta):
        return Cell(text=str(value), fault=f"là giờ {value}, không phải chữ hay số")
    return Cell(text=" ".join(str(value).split()))


def _hidden(grid: Grid) -> Iterator[Finding]:
    if grid.hidden_rows:
        shown = ", ".join(str(row + 1) for row in grid.hidden_rows[:10])
        yield unsure(f"hàng bị ẩn vẫn được đọc: {shown}.", grid.source, grid.name)
    if grid.hidden_columns:
        shown = ", ".join(letters(column) for column in grid.hidden_columns[:10])
        yield unsure(f"cột bị ẩn vẫn được đọc: {shown}.", grid.source, grid.name)
