"""A sheet as CSV (RFC 4180): UTF-8 with a byte order mark, commas, CRLF.

The mark makes Excel read Vietnamese as Vietnamese. Figures keep the decimal point and
days ISO 8601, for machines; who wants them as Excel shows them takes the spreadsheet.

A text that Excel would run as a formula is given an apostrophe in front; so is a text
that begins with an apostrophe, so that taking one away always gives the text back.
"""

from __future__ import annotations

import csv
import io
from datetime import date

from gazette.open_data.files import Source, sheets_of
from gazette.open_data.tables import Cell, Type

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What a guarded text begins with: all but the apostrophe start a formula in some
program (OWASP, CSV Injection).
"""
JOINT = " | "


def csv_bytes(source: Source) -> bytes:
    """The main sheet of *source*."""
    main = sheets_of(source.content)[0]
    stream = io.StringIO(newline="")
    stream.write(BOM)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in main.table.columns)
    texts = [column.type is Type.TEXT for column in main.table.columns]
    for row in main.rows:
        writer.writerow(
            [
                _guarded(value)
                if is_text or isinstance(value, tuple)
                else _plain(value)
                for value, is_text in zip(row, texts, strict=True)
            ]
        )
    return stream.getvalue().encode()


def guarded(text: str) -> str:
    """*text* that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def unguarded(text: str) -> str:
    """The text that *guarded* was given."""
    return text.removeprefix("'")


def _guarded(value: Cell) -> str:
    return guarded(_plain(value))


def _plain(value: Cell) -> str:
    if value is None:
        return ""
    if type(value) is str:  # nearly all
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return JOINT.join(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
