"""Excel and CSV files to drafts: whichever of score sheet and award list they hold.

Knows the order of work: cells, old letters, headers, then what the header says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazette.importers.arrivals import Arrival
from gazette.importers.award_lists import award_draft
from gazette.importers.csv_grids import csv_grid
from gazette.importers.drafts import Draft, joined
from gazette.importers.findings import Finding, RefusedImportError, left, unsure
from gazette.importers.grids import Grid
from gazette.importers.legacy_text import LegacyEncoding, detect, mended, misread
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask
from gazette.importers.score_sheets import score_draft
from gazette.importers.tables import Table, table
from gazette.importers.workbooks import workbook


def sheet_draft(arrival: Arrival, record: Newsroom, ask: Ask) -> Draft:
    """What an .xlsx holds. Raises RefusedImportError."""
    book = workbook(arrival)
    return _drafted(book.grids, book.findings, arrival, record, ask)


def list_draft(arrival: Arrival, record: Newsroom, ask: Ask) -> Draft:
    """What a .csv holds. Raises RefusedImportError."""
    grid, findings = csv_grid(arrival)
    return _drafted((grid,), findings, arrival, record, ask)


def _drafted(
    grids: Sequence[Grid],
    findings: Sequence[Finding],
    arrival: Arrival,
    record: Newsroom,
    ask: Ask,
) -> Draft:
    source = arrival.name
    readable, said = _in_unicode(grids, source)
    found: list[Table] = []
    for grid in readable:
        if (one := table(grid)) is not None:
            found.append(one)
        elif any(grid.texts()):
            what = "không thấy hàng tiêu đề (STT, Đơn vị, Họ và tên, Tiêu chí…)."
            said.append(left(what, source, grid.name))
    if not readable:
        said.append(left("không có ô nào có chữ hay số.", source))
    draft = award_draft(found, source, arrival.stem, record, ask)
    draft = draft or score_draft(found, source, record, ask)
    if draft is None and found:
        what = "không nhận ra bảng điểm hay danh sách khen thưởng trong tệp này."
        draft = Draft(findings=(left(what, source),))
    return joined([Draft(findings=(*findings, *said)), draft or Draft()])


def _in_unicode(grids: Sequence[Grid], source: str) -> tuple[list[Grid], list[Finding]]:
    """The grids with old letters made new. Raises RefusedImportError for lost ones."""
    for grid in grids:
        for row, column, text in grid.texts():
            if misread(text) is not None:
                raise RefusedImportError(
                    f"chữ đã hỏng vì đọc sai bảng mã: “{text[:40]}”. Xin lại tệp gốc, "
                    "đừng sửa tay.",
                    source=source,
                    where=grid.where(row, column),
                )
    encoding = detect("\n".join(text for g in grids for *_, text in g.texts()))
    if encoding is None:
        return list(grids), []
    what = f"chữ ở bảng mã {encoding.value}, đã chuyển sang Unicode."
    if encoding is LegacyEncoding.TCVN3:
        what += " Chữ hoa có dấu của phông .VnTimeH không ghi trong tệp: xem lại tên."
    return [_mended(grid, encoding) for grid in grids], [unsure(what, source)]


def _mended(grid: Grid, encoding: LegacyEncoding) -> Grid:
    rows = tuple(
        tuple(
            replace(cell, text=mended(cell.text, encoding)) if cell.text else cell
            for cell in row
        )
        for row in grid.rows
    )
    return replace(grid, rows=rows, name=mended(grid.name, encoding))
