"""Sheets as a workbook for Excel: Vietnamese headings, real numbers and days.

The only door to XlsxWriter. No text is ever taken for a formula, a number or a link.
The same rows give the same bytes: the workbook bears no day of its making.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from gazette.open_data.catalogue import VERSION
from gazette.open_data.files import Source, citation, fictional, sheets_of
from gazette.open_data.tables import Cell, Column, Sheet, Type

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's property has no zone
FICTION = "SỐ LIỆU MINH HỌA: hư cấu để trình diễn, không dùng làm căn cứ"
_NARROWEST, _WIDEST = 8, 48
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def xlsx_bytes(source: Source) -> bytes:
    """All sheets of *source*, and one that explains them."""
    # A slow door, opened by the few builds that make a workbook.
    import xlsxwriter

    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, _OPTIONS)
    book.set_properties(
        {
            "title": source.head.title,
            "author": source.publisher.body,
            "comments": source.head.page,
            "created": MADE,
        }
    )
    formats = _Formats(book)
    sheets = sheets_of(source.content)
    for each in sheets:
        _write(book.add_worksheet(each.table.name), each, formats)
    _explain(book.add_worksheet("ghi-chu"), source, sheets, formats)
    book.close()
    return stream.getvalue()


class _Formats:
    """The few looks of a cell."""

    def __init__(self, book: Any) -> None:
        self.head = book.add_format(
            {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
        )
        self.day = book.add_format({"num_format": "dd/mm/yyyy"})
        self.moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        self.strong = book.add_format({"bold": True})


def _write(page: Any, each: Sheet, formats: _Formats) -> None:
    columns = each.table.columns
    for place, column in enumerate(columns):
        page.write_string(0, place, column.title, formats.head)
        page.set_column(place, place, _width(each, place))
    page.freeze_panes(1, 0)
    if each.rows:
        page.autofilter(0, 0, len(each.rows), len(columns) - 1)
    for line, row in enumerate(each.rows, start=1):
        for place, value in enumerate(row):
            if value is not None:
                _cell(page, line, place, value, formats)


def _cell(page: Any, line: int, place: int, value: Cell, formats: _Formats) -> None:
    if isinstance(value, bool):
        page.write_boolean(line, place, value)
    elif isinstance(value, (int, Decimal)):
        page.write_number(line, place, value)
    elif isinstance(value, datetime):  # the clock that Vietnam's readers know
        page.write_datetime(line, place, value.replace(tzinfo=None), formats.moment)
    elif isinstance(value, date):
        page.write_datetime(line, place, value, formats.day)
    else:
        text = " | ".join(value) if isinstance(value, tuple) else value or ""
        page.write_string(line, place, text)


def _width(each: Sheet, place: int) -> int:
    column: Column = each.table.columns[place]
    if column.type in {Type.DAY, Type.KNOWN_DAY, Type.MOMENT}:
        return 16
    found = (len(str(row[place] or "")) for row in each.rows[:200])
    longest = max((len(column.title), *found))
    return min(max(longest + 2, _NARROWEST), _WIDEST)


def _explain(
    page: Any, source: Source, sheets: tuple[Sheet, ...], formats: _Formats
) -> None:
    page.set_column(0, 2, 30)
    page.set_column(3, 3, 90)
    for line, cells in enumerate(_words(source, sheets)):
        for place, text in enumerate(cells):
            page.write_string(line, place, text, formats.strong if not place else None)


def _words(source: Source, sheets: tuple[Sheet, ...]) -> Iterator[tuple[str, ...]]:
    publisher, head = source.publisher, source.head
    if fictional(sheets):
        yield (FICTION,)
    yield "Tên", head.title
    yield "Trang", head.page
    yield "Nhà xuất bản", publisher.body
    yield "Giấy phép", publisher.licence
    yield "Cách trích dẫn", citation(source, sheets)
    yield "Giải thích", publisher.about
    yield "Phiên bản lược đồ", VERSION
    yield ("",)
    yield "Bảng", "Cột", "Tên trong CSV, JSON", "Giải thích"
    for each in sheets:
        for column in each.table.columns:
            yield each.table.name, column.title, column.name, column.about
