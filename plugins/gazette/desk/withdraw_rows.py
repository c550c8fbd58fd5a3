"""A row of the record without the person: the name gone, unit and place kept.

Texts in, texts out. Lines are counted as the record's readers count them. Refuses a row
that is written in no form it knows; whether what it made reads as meant, who asked for
it must see.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

from gazette.store.honour_lists import column_of
from gazette.store.source_text import split_lines

BLANK = "Tên đã rút"
_BREAK = re.compile(r"(\r\n|\r|\n)")


class UnusualRowError(Exception):
    """The row is written in a way that cannot be rewritten; the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What stays of a row that begins on *line*. ``own_unit`` is written in it."""

    line: int
    own_unit: str | None
    outside: bool

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks it bears from now on."""
        return ("ngoài ngành", "đã ẩn") if self.outside else ("đã ẩn",)


def without_yaml_row(text: str, row: Kept) -> str:
    """The *text* of a decision, with *row* blanked. Raises UnusualRowError."""
    pieces = _BREAK.split(text)
    at = 2 * (row.line - 1)
    head, dash, _ = pieces[at].partition("- ")
    if not dash or head.strip():
        raise UnusualRowError("dòng viết theo lối riêng")
    own = [row.own_unit] if row.own_unit else []
    pieces[at] = f"{head}- {' | '.join([BLANK, '_', *own, *row.marks])}"
    return "".join(pieces)


def without_list_row(text: str, row: Kept) -> str:
    """The *text* of a list, with *row* blanked cell by cell under its header.

    Raises UnusualRowError.
    """
    lines = split_lines(text.removeprefix("\ufeff"))
    delimiter = max(";\t,", key=lines[0].count)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    titles = next(rows)
    last = rows.line_num
    for cells in rows:
        first, last = last + 1, rows.line_num
        if first == row.line:
            written = _row(titles, cells, row, delimiter)
            return _put(text, first, last, written)
    raise UnusualRowError("không thấy dòng ấy trong danh sách")


def _row(titles: list[str], cells: list[str], row: Kept, delimiter: str) -> str:
    kept = {"STT", "Đơn vị"}
    written = {"Họ và tên": BLANK, "Ghi chú": ", ".join(row.marks)}
    columns = [column_of(title) for title in titles]
    if "Ghi chú" not in columns:
        raise UnusualRowError("danh sách chưa có cột Ghi chú để đánh dấu “đã ẩn”")
    cells += [""] * (len(titles) - len(cells))
    new = [
        cell if name in kept else written.get(name or "", "")
        for cell, name in zip(cells, columns, strict=False)
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="").writerow(new)
    return out.getvalue()


def _put(text: str, first: int, last: int, line: str) -> str:
    pieces = _BREAK.split(text)
    start, end = 2 * (first - 1), 2 * (last - 1)
    return "".join([*pieces[:start], line, *pieces[end + 1 :]])
