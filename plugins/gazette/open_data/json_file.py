"""Sheets as JSON: a head, then every table as a list of objects, one row a line.

Points are numbers as they were written (9.50 stays 9.50), days are ISO 8601; what is
not known is ``null``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from gazette.open_data.catalogue import VERSION
from gazette.open_data.files import Source, citation, fictional, sheets_of
from gazette.open_data.tables import Cell, Row, Sheet


def json_bytes(source: Source) -> bytes:
    """All sheets of *source*."""
    return "".join(_lines(source)).encode()


def _lines(source: Source) -> Iterator[str]:
    sheets = sheets_of(source.content)
    publisher, head = source.publisher, source.head
    yield "{\n"
    for name, value in (
        ("$schema", publisher.schema),
        ("phien_ban", VERSION),
        ("ten", head.title),
        ("trang", head.page),
        ("nha_xuat_ban", publisher.body),
        ("giay_phep", publisher.licence),
        ("trich_dan", citation(source, sheets)),
        ("gioi_thieu", publisher.about),
        ("trang_trinh_dien", publisher.demonstration),
        ("minh_hoa", fictional(sheets)),
    ):
        yield f"{_text(name)}: {_text(value)},\n"
    yield '"bang": {'
    for number, each in enumerate(sheets):
        yield f"{',' if number else ''}\n{_text(each.table.name)}: ["
        yield ",".join(f"\n{row}" for row in _rows(each))
        yield "\n]" if each.rows else "]"
    yield "\n}\n}\n"


def _rows(each: Sheet) -> Iterator[str]:
    names = [_text(column.name) for column in each.table.columns]
    for row in each.rows:
        yield _object(names, row)


def _object(names: list[str], row: Row) -> str:
    cells = zip(names, row, strict=True)
    return "{" + ", ".join(f"{name}: {_value(value)}" for name, value in cells) + "}"


def _value(value: Cell) -> str:
    if value is None:
        return "null"
    if type(value) is str:  # nearly all: tables of honours have them by the million
        return _quoted(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_text, value)) + "]"
    return _text(value)


_quoted = json.encoder.encode_basestring
_text = json.JSONEncoder(ensure_ascii=False).encode
