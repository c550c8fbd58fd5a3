"""Sheets that are broken, spoilt or meant to do harm end in a sentence, and soon."""

from __future__ import annotations

import io
import re
import resource
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gazette.importers.findings import RefusedImportError
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import nobody
from gazette.importers.sheets import list_draft, sheet_draft
from tests.importers import sheet_makers as make

SHEET = "xl/worksheets/sheet1.xml"
PLAIN = [
    ["Cụm thi đua số 1 năm 2025"],
    ["STT", "Đơn vị", "Tổng điểm"],
    [1, "Mẫu An", 9],
]


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A plain workbook with one part rewritten or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make.book_of(PLAIN))) as old:
        names = old.namelist()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for each in names:
                data = old.read(each)
                new.writestr(each, change(data) if each == name else data)
            if name not in names:
                new.writestr(name, change(b""))
    return out.getvalue()


def in_sheet(old: str, new: str) -> bytes:
    def change(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode(), 1)

    return with_part(SHEET, change)


def formula_without_result() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in PLAIN:
        sheet.append(row)
    sheet["C3"] = "=1+1"
    return make.saved(book)


def stale_formula() -> bytes:
    cell = '<c r="C3"><f>1+1</f><v>2</v></c>'
    return in_sheet('<c r="C3" t="n"><v>9</v></c>', cell)


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        for name, data in parts.items():
            bundle.writestr(name, data)
    return out.getvalue()


def _twice() -> bytes:
    out = io.BytesIO(make.book_of(PLAIN))
    with (
        pytest.warns(UserWarning, match="Duplicate name"),
        zipfile.ZipFile(out, "a") as bundle,
    ):
        bundle.writestr(SHEET, b"<worksheet/>")
    return out.getvalue()


BOMB = b"<x>" + b" " * (20 * 1024 * 1024) + b"</x>"
LAUGHS = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
SPOILT = "Mẫu Ân".encode().decode("cp1252")
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "not a zip": (lambda: b"PK\x03\x04" + b"\0" * 200, "tệp hỏng"),
    "cut short": (lambda: make.book_of(PLAIN)[:-400], "tệp hỏng"),
    "no workbook": (
        lambda: _zip({"[Content_Types].xml": b"<Types/>"}),
        "không phải tệp",
    ),
    "bomb": (lambda: with_part("xl/bomb.xml", lambda _: BOMB), "bom nén|quá"),
    "entities": (lambda: with_part(SHEET, lambda d: LAUGHS.encode() + d), "DOCTYPE"),
    "entities in UTF-16": (
        lambda: with_part(
            "xl/styles.xml", lambda _: (LAUGHS + "<l>&b;</l>").encode("utf-16")
        ),
        "DOCTYPE",
    ),
    "macro": (lambda: with_part("xl/vbaProject.bin", lambda _: b"x"), "macro"),
    "far cell": (
        lambda: in_sheet(
            "</sheetData>",
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
        "trải tới ô XFD1048576",
    ),
    "broken markup": (lambda: in_sheet("</sheetData>", "<c"), "hỏng"),
    "formula without result": (
        formula_without_result,
        "công thức chưa có kết quả ở ô C3",
    ),
    "formula that waits for Excel": (stale_formula, "chưa được tính lại"),
    "spoilt letters": (
        lambda: make.book_of([*PLAIN, [2, "Nguyễn".encode().decode("cp1252"), 1]], "S"),
        "trang tính S, ô B4.*sai bảng mã",
    ),
    "lost letters": (
        lambda: make.book_of([*PLAIN, [2, "Nguy\ufffdn", 1]], "S"),
        "trang tính S, ô B4.*sai bảng mã",
    ),
    "two parts of one name": (_twice, "cùng tên"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_refused_with_a_reason(
    name: str, tmp_path: Path, record: Newsroom
) -> None:
    data, told = HOSTILE[name]
    arrival = make.arrival(tmp_path / "x.xlsx", data())
    before, start = (
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        time.process_time(),
    )
    with pytest.raises(RefusedImportError) as refused:
        sheet_draft(arrival, record, nobody)
    assert re.search(told, str(refused.value)), str(refused.value)
    assert time.process_time() - start < 5  # of the processor, not of the clock
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 100 * 1024  # KiB


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("STT;Đơn vị;Điểm\n1;\"Mẫu".encode(), "dòng 2.*ngoặc kép"),
        (b"\xff\xfeS\x00T", "UTF-16 bị cụt"),
        ("STT,Đơn vị,A1,A2\n1,Mẫu An,9,5,10\n2,Mẫu Ân,9,10\n".encode(), "dòng 2.*5 ô"),
        (b"\x80\x81\xfe\xff\xfe;\xd0\xd1\xd2\xd3;\xc0\xc1\xc2\n", "không rõ bảng mã"),
        (f"STT;Đơn vị\n1;{SPOILT}".encode(), "dòng 2, cột B"),
    ],
)  # fmt: skip
def test_a_hostile_csv_is_refused_with_its_place(
    data: bytes, told: str, tmp_path: Path, record: Newsroom
) -> None:
    arrival = make.arrival(tmp_path / "x.csv", data)
    with pytest.raises(RefusedImportError) as refused:
        list_draft(arrival, record, nobody)
    assert re.search(told, str(refused.value)), str(refused.value)


def test_hidden_things_and_links_are_said(tmp_path: Path, record: Newsroom) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Điểm"
    for row in PLAIN:
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Nháp").sheet_state = "hidden"
    draft = sheet_draft(
        make.arrival(tmp_path / "x.xlsx", make.saved(book)), record, nobody
    )
    texts = [finding.text for finding in draft.findings]
    assert "x.xlsx, Nháp: trang tính bị ẩn, không đọc." in texts
    assert "x.xlsx, Điểm: hàng bị ẩn vẫn được đọc: 3." in texts
    assert "x.xlsx, Điểm: cột bị ẩn vẫn được đọc: C." in texts
