"""The list of captions that goes with an event's photos: a text, and a table as CSV.

Everything a picture needs once it has left the site: who, where, when, whose it is,
and whether it is a drawing. Refuses to know pictures and ZIPs.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

CODE = ("photos/caption_sheet.py", "photos/albums.py", "publishing/bundles.py")
"""The sources that decide what a bundle holds."""

_HEADS = (
    "Tệp",
    "Loại",
    "Điểm cầu",
    "Chú thích",
    "Nguồn ảnh",
    "Trong ảnh",
    "Tin",
    "Địa chỉ",
)
_DRAWING = "hình minh họa"
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionRow:
    """One picture under its name in the bundle."""

    file: str
    caption: str
    credit: str | None
    alt: str
    endpoint: str | None
    drawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionSheet:
    """All pictures of an event, and where they come from."""

    folder: str
    site: str
    title: str
    address: str
    day: str
    licence: str
    illustrative: bool
    rows: tuple[CaptionRow, ...]


def texts(sheet: CaptionSheet) -> tuple[tuple[str, bytes], ...]:
    """The two lists by their names in the bundle. The CSV opens with a byte order
    mark: without it Excel takes UTF-8 for the machine's old letters.
    """
    return (
        (f"{sheet.folder}/chu-thich.txt", _text(sheet).encode()),
        (f"{sheet.folder}/chu-thich.csv", _table(sheet).encode("utf-8-sig")),
    )


def _text(sheet: CaptionSheet) -> str:
    return "\n".join((*_head(sheet), *_entries(sheet))) + "\n"


def _head(sheet: CaptionSheet) -> Iterator[str]:
    yield sheet.title
    yield f"{sheet.site}, đăng ngày {sheet.day}"
    yield sheet.address
    yield f"Giấy phép: {sheet.licence}"
    if sheet.illustrative:
        yield "Người, đơn vị và số liệu trong tin này là minh họa, không có thật."
    if any(row.drawn for row in sheet.rows):
        yield f"Tệp có chữ “{_DRAWING}” là hình vẽ, không phải ảnh chụp."


def _entries(sheet: CaptionSheet) -> Iterator[str]:
    for row in sheet.rows:
        yield ""
        yield f"{row.file} ({_DRAWING})" if row.drawn else row.file
        particulars = (
            ("Điểm cầu", row.endpoint),
            ("Chú thích", row.caption),
            ("Nguồn", row.credit),
            ("Trong ảnh", row.alt),
        )
        for name, value in particulars:
            if value:
                yield f"  {name}: {value}"


def _table(sheet: CaptionSheet) -> str:
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(_HEADS)
    for row in sheet.rows:
        cells = (
            row.file,
            _DRAWING if row.drawn else "ảnh",
            row.endpoint or "",
            row.caption,
            row.credit or "",
            row.alt,
            sheet.title,
            sheet.address,
        )
        table.writerow(map(_harmless, cells))
    return written.getvalue()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula, made a text."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
