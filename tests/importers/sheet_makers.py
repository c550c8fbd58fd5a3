"""Sheets as offices make them, out of the sample's own figures, by openpyxl."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from gazette.core.criteria import CriteriaSet
from gazette.core.scores import Scores
from gazette.importers.arrivals import Arrival, ArrivalKind

GIVERS = {"tự chấm": "Tự chấm", "cụm chấm": "Cụm chấm", "thẩm định": "Thẩm định"}


def arrival(path: Path, data: bytes) -> Arrival:
    """*data* as it would arrive at *path*."""
    path.write_bytes(data)
    kind = ArrivalKind.SHEET if path.suffix == ".xlsx" else ArrivalKind.LIST
    return Arrival(name=path.name, kind=kind, path=path, size=len(data))


def saved(book: openpyxl.Workbook) -> bytes:
    """The workbook as a file."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def book_of(rows: Sequence[Sequence[object]], title: str = "Bảng") -> bytes:
    """A workbook of one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    return saved(book)


def units_down(scores: Scores, criteria: CriteriaSet, *, text: bool = False) -> bytes:
    """Units as rows; three columns a criterion under one joined cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Tổng hợp"
    sheet["A1"] = f"BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM {scores.cluster.year}"
    sheet["A2"] = "Cụm thi đua số 1"
    sheet.merge_cells("A1:H1")
    top, under = 4, 5
    for column, word in ((1, "STT"), (2, "Đơn vị")):
        sheet.cell(top, column, word)
        sheet.merge_cells(
            start_row=top, end_row=under, start_column=column, end_column=column
        )
    at = 3
    heads = [f"{c.id}. {c.name} ({c.maximum} điểm)" for c in criteria.criteria]
    heads += ["Tổng điểm"]
    for head in heads:
        sheet.cell(top, at, head)
        for number, column in enumerate(scores.columns):
            sheet.cell(under, at + number, GIVERS[column.value])
        last = at + len(scores.columns) - 1
        sheet.merge_cells(start_row=top, end_row=top, start_column=at, end_column=last)
        at = last + 1
    tail = [
        "Điểm thưởng",
        "Lý do thưởng",
        "Điểm trừ",
        "Lý do trừ",
        "Xếp hạng",
        "Ghi chú",
    ]
    for number, word in enumerate(tail):
        sheet.cell(top, at + number, word)
        sheet.merge_cells(
            start_row=top,
            end_row=under,
            start_column=at + number,
            end_column=at + number,
        )
    for number, unit in enumerate(scores.units, 1):
        row: list[object] = [number, unit.printed]
        by_id = {c.criterion: c.figures for c in unit.criteria}
        for criterion in criteria.criteria:
            row += by_id.get(criterion.id, (None,) * len(scores.columns))
        row += unit.printed_totals or (None,) * len(scores.columns)
        row += [sum(a.points for a in unit.bonus) or None]
        row += ["; ".join(a.reason for a in unit.bonus)]
        row += [sum(a.points for a in unit.deductions) or None]
        row += ["; ".join(a.reason for a in unit.deductions), None]
        out = unit.not_considered
        row += [f"Không xét thi đua: {out.reason}" if out else None]
        for column, value in enumerate(row, 1):
            sheet.cell(under + number, column, _value(value, text=text))
    return saved(book)


def sheet_a_unit(scores: Scores, criteria: CriteriaSet) -> bytes:
    """One sheet a unit: criteria as rows, groups between them, the total last."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for unit in scores.units:
        if unit.not_considered:
            continue
        sheet = book.create_sheet(unit.printed.removeprefix("VKSND khu vực "))
        sheet.append([f"BẢNG TỰ CHẤM ĐIỂM NĂM {scores.cluster.year}"])
        sheet.append([f"Đơn vị: {unit.printed}"])
        sheet.append([])
        words = [GIVERS[column.value] for column in scores.columns]
        sheet.append(["TT", "Nội dung tiêu chí", "Điểm chuẩn", *words, "Ghi chú"])
        by_id = {c.criterion: c for c in unit.criteria}
        for group in criteria.groups:
            sheet.append([group.id, group.name, group.maximum])
            for criterion in group.criteria:
                row = by_id[criterion.id]
                sheet.append(
                    [
                        *(criterion.id, criterion.name, criterion.maximum),
                        *(*row.figures, row.reason),
                    ]
                )
        for word, lines in (("Điểm thưởng", unit.bonus), ("Điểm trừ", unit.deductions)):
            points = sum(line.points for line in lines) or None
            reason = "; ".join(line.reason for line in lines) or None
            sheet.append([None, word, None, *[points] * len(words), reason])
        sheet.append([None, "Tổng cộng", None, *unit.printed_totals])
    return saved(book)


def _value(value: object, *, text: bool) -> object:
    if text and isinstance(value, Decimal):
        return str(value).replace(".", ",")
    return value
