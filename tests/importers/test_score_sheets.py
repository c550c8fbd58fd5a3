"""Score sheets as offices make them come out as the record would be typed."""

from __future__ import annotations

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gazette.core.scores import Column
from gazette.importers.drafts import Draft
from gazette.importers.findings import Fate
from gazette.importers.newsroom import Newsroom, newsroom
from gazette.importers.questions import Ask, Question, nobody
from gazette.importers.sheets import list_draft, sheet_draft
from gazette.store.assembling.scores import BuiltScores
from gazette.store.models.scores import ScoresFile
from gazette.store.reading import FileKind, read_file
from tests.importers import sheet_makers as make

KEY = "vksnd-tinh-mau/cum-1/2025"
Sample = Mapping[str, BuiltScores]


def drafted(
    path: Path, data: bytes, record: Newsroom, ask: Ask = nobody
) -> tuple[Draft, ScoresFile | None]:
    """The draft of *data*, and its file as the store reads it."""
    arrival = make.arrival(path, data)
    reader = sheet_draft if path.suffix == ".xlsx" else list_draft
    draft = reader(arrival, record, ask)
    if not draft.files:
        return draft, None
    [file] = draft.files
    read = read_file(FileKind.SCORES, file.data(), file.path)
    gaps = [p for p in read.problems if p.code != "gap-left"]
    assert not gaps, gaps
    if read.draft is None:
        return draft, None
    assert isinstance(read.draft, ScoresFile)
    return draft, read.draft


def said(draft: Draft, fate: Fate) -> list[str]:
    return [finding.text for finding in draft.findings if finding.fate is fate]


def figures(file: ScoresFile) -> dict[str, dict[str, list[Decimal | None]]]:
    """By unit and criterion, one figure a column."""
    wide = len(file.columns) or 1
    return {
        unit.at.text: {
            row.criterion.text: [f.value if f else None for f in row.figures]
            * (1 if len(row.figures) == wide else wide)
            for row in unit.criteria
        }
        for unit in file.units
    }


def meant(sample: BuiltScores) -> dict[str, dict[str, list[Decimal | None]]]:
    return {
        unit.printed: {row.criterion: list(row.figures) for row in unit.criteria}
        for unit in sample.scores.units
    }


@pytest.mark.parametrize("text", [False, True], ids=["numbers", "typed as text"])
def test_units_down_criteria_across(
    tmp_path: Path, record: Newsroom, sample_scores: Sample, text: bool
) -> None:
    own = sample_scores[KEY]
    data = make.units_down(own.scores, own.criteria, text=text)
    draft, file = drafted(tmp_path / "tong hop.xlsx", data, record)
    assert file is not None
    assert figures(file) == meant(own)
    assert file.cluster.text == KEY
    assert file.criteria.text == "mau-2025"
    assert file.columns == (Column.SELF, Column.CLUSTER, Column.VERIFIED)
    by_name = {unit.at.text: unit for unit in file.units}
    an = by_name["VKSND khu vực Mẫu An"]
    assert an.printed_total
    totals = [f.value for f in an.printed_total.figures if f]
    assert totals == [Decimal("119"), Decimal("117.5"), Decimal("117")]
    bonus = by_name["VKSND khu vực Mẫu Ân"].bonus
    assert [row.points.value for row in bonus if row.points] == [Decimal("3.5")]
    left_out = by_name["VKSND khu vực Mẫu Đông"].not_considered
    assert left_out
    assert left_out.reason.text == "có công chức bị kỷ luật trong năm"
    assert said(draft, Fate.LEFT) == [
        "tong hop.xlsx: cột không đưa vào bảng: “Xếp hạng”."
    ]
    assert said(draft, Fate.MISSING) == []


def test_one_sheet_a_unit(
    tmp_path: Path, record: Newsroom, sample_scores: Sample
) -> None:
    own = sample_scores[KEY]
    data = make.sheet_a_unit(own.scores, own.criteria)
    draft, file = drafted(tmp_path / "tung don vi.xlsx", data, record)
    assert file is not None
    wanted = {name: rows for name, rows in meant(own).items() if rows}
    assert figures(file) == wanted
    an = file.units[0].criteria[0]
    assert an.reason
    assert an.reason.text == "01 tin báo quá hạn kiểm sát"
    assert [u.bonus[0].reason.text for u in file.units if u.bonus][1:] == [
        "Sáng kiến được công nhận cấp tỉnh"
    ]
    assert said(draft, Fate.MISSING) == []
    total = file.units[0].printed_total
    assert total
    assert [f.value for f in total.figures if f][-1] == 117


def criteria_down() -> list[list[object]]:
    head = ["Tiêu chí", "Điểm tối đa", "VKSND khu vực Mẫu An", "Mẫu Ân"]
    rows = [[f"{code} - việc", 10, 9.5, "8,75"] for code in CODES]
    return [
        ["Cụm thi đua số 1, năm 2025"],
        head,
        *rows,
        ["Tổng điểm", 110, 104.5, None],
    ]


CODES = ["A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "C1", "C2"]


def test_criteria_down_units_across_and_who_scored_is_asked(
    tmp_path: Path, record: Newsroom
) -> None:
    asked: list[Question] = []

    def officer(question: Question) -> str | None:
        asked.append(question)
        return "thẩm định"

    data = make.book_of(criteria_down())
    draft, file = drafted(tmp_path / "ngang.xlsx", data, record, officer)
    assert file is not None
    assert [question.key for question in asked] == ["columns"]
    assert file.columns == (Column.VERIFIED,)
    assert [u.at.text for u in file.units] == [
        "VKSND khu vực Mẫu An",
        "VKSND khu vực Mẫu Ân",
    ]
    assert figures(file)["VKSND khu vực Mẫu Ân"]["B4"] == [Decimal("8.75")]
    assert any("“Mẫu Ân” hiểu là" in text for text in said(draft, Fate.UNSURE))


def test_where_nobody_answers_a_gap_stays(tmp_path: Path, record: Newsroom) -> None:
    data = make.book_of(criteria_down())
    draft, _ = drafted(tmp_path / "ngang.xlsx", data, record)
    assert "CẦN BỔ SUNG: ai chấm" in draft.files[0].data().decode()
    assert any("do ai chấm" in text for text in said(draft, Fate.MISSING))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("#REF!", "ô C4: điểm A1 báo lỗi #REF!"),
        ("chín", "ô C4: điểm A1 ghi “chín”, không phải một con số"),
        ("1.234,5", "ô C4: điểm A1 ghi “1.234,5”, không rõ là 1234,5"),
        (-1, "ô C4: điểm A1 ghi “-1”, điểm không thể âm"),
    ],
)
def test_a_cell_that_is_no_figure_is_named_and_leaves_a_gap(
    tmp_path: Path, record: Newsroom, value: object, told: str
) -> None:
    rows = criteria_down()
    rows[2][2] = value
    # openpyxl writes a text that looks like an error as one.
    draft, _ = drafted(tmp_path / "x.xlsx", make.book_of(rows, "Điểm"), record)
    # The third row of the sheet: title, header, first criterion.
    told = told.replace("C4", "C3")
    assert any(told in text for text in said(draft, Fate.MISSING)), draft.findings
    assert "CẦN BỔ SUNG: điểm A1, ô C3" in draft.files[0].data().decode()


def test_a_figure_that_excel_took_for_a_day(tmp_path: Path, record: Newsroom) -> None:
    rows = criteria_down()
    rows[2][2] = dt.date(2025, 5, 9)
    draft, _ = drafted(tmp_path / "x.xlsx", make.book_of(rows), record)
    assert any(
        "là ngày 09/05/2025, không phải điểm; có lẽ đã gõ 9/5" in text
        for text in said(draft, Fate.MISSING)
    )


def test_an_unknown_unit_is_offered_its_near_misses(
    tmp_path: Path, record: Newsroom
) -> None:
    rows = criteria_down()
    rows[1][3] = "VKSND khu vực Mẫu Ấn"
    rows[1].append("VKSND khu vực Mẫu Ân")
    for row in rows[2:]:
        row.append(9)
    draft, _ = drafted(tmp_path / "x.xlsx", make.book_of(rows), record)
    assert any("Mẫu Ấn" in text for text in said(draft, Fate.LEFT))


def as_csv(rows: list[list[object]], separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"]
)
def test_csv_as_spreadsheets_save_it(
    tmp_path: Path, record: Newsroom, separator: str, encoding: str
) -> None:
    rows = criteria_down()
    for row in rows[2:]:
        row[2] = "9,5"
    text = as_csv(rows, separator)
    if encoding == "cp1258":
        text = _for_1258(text)
    data = text.encode(encoding)
    _, file = drafted(tmp_path / "bang.csv", data, record, lambda q: q.options[0])
    assert file is not None
    assert figures(file)["VKSND khu vực Mẫu An"]["A1"] == [Decimal("9.5")]
    assert figures(file)["VKSND khu vực Mẫu Ân"]["A1"] == [Decimal("8.75")]


def _for_1258(text: str) -> str:
    out = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        tones = [c for c in apart if c in "\u0300\u0301\u0303\u0309\u0323"]
        bare = "".join(c for c in apart if c not in tones)
        out.append(unicodedata.normalize("NFC", bare) + "".join(tones))
    return "".join(out)


def test_one_year_two_clusters_is_asked_and_not_guessed(
    tmp_path: Path, record: Newsroom
) -> None:
    rows = criteria_down()
    rows[0] = ["Bảng điểm"]
    draft, file = drafted(tmp_path / "khong nam.xlsx", make.book_of(rows), record)
    assert file is None
    assert any("không thấy năm" in text for text in said(draft, Fate.LEFT))


def test_a_cluster_that_has_its_sheet_is_left_alone(
    tmp_path: Path, sample_scores: Sample
) -> None:
    own = sample_scores[KEY]
    data = make.units_down(own.scores, own.criteria)
    whole = newsroom(Path(__file__).parents[2])
    draft, file = drafted(tmp_path / "lai.xlsx", data, whole)
    assert file is None
    assert any("mau-cum-1.yaml" in text for text in said(draft, Fate.LEFT))


def test_three_rows_of_header_and_the_sum_of_a_group(
    tmp_path: Path, record: Newsroom
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    both = ["Tự chấm", "Thẩm định"]
    for row in [
        ["BẢNG ĐIỂM CỤM THI ĐUA SỐ 1 NĂM 2025"],
        ["STT", "Đơn vị", "A. Chuyên môn", *[None] * 5, "Tổng điểm", None],
        [None, None, "A1", None, "A2", None, "Cộng", None, None, None],
        [None, None, *both * 4],
        [1, "Mẫu An", 25, 24.5, 15, 14, 40, 38.5, 90, 88.5],
        [2, "Mẫu Ân", 25, 25, 15, 15, 40, 40, 91, 91],
        ["Trung bình", None, 25, 24.7, 15, 14.5, 40, 39, 90, 89],
    ]:
        sheet.append(row)
    for joined in ("A2:A4", "B2:B4", "C2:H2", "C3:D3", "E3:F3", "G3:H3", "I2:J3"):
        sheet.merge_cells(joined)
    asked: list[Question] = []

    def officer(question: Question) -> str | None:
        asked.append(question)
        return next(text for text in question.options if text.endswith("mau-2025"))

    _, file = drafted(tmp_path / "ba hang.xlsx", make.saved(book), record, officer)
    assert file is not None
    # A1 and A2 alone are in two sets: that is not for a machine to settle.
    assert [question.key for question in asked] == ["criteria"]
    assert figures(file) == {
        "VKSND khu vực Mẫu An": {
            "A1": [Decimal(25), Decimal("24.5")], "A2": [Decimal(15), Decimal(14)]
        },
        "VKSND khu vực Mẫu Ân": {
            "A1": [Decimal(25), Decimal(25)], "A2": [Decimal(15), Decimal(15)]
        },
    }  # fmt: skip
    totals = [unit.printed_total for unit in file.units]
    assert [[f.value for f in row.figures if f] for row in totals if row] == [
        [90, Decimal("88.5")],
        [91],
    ]


def test_a_ballot_and_a_sheet_of_totals_alone(tmp_path: Path, record: Newsroom) -> None:
    rows = [
        ["Khối thi đua số 3 năm 2025"],
        ["STT", "Đơn vị", "Số phiếu"],
        [1, "Sở Tư pháp tỉnh Mẫu", 8],
        [2, "VKSND tỉnh Mẫu", 7],
    ]
    _, file = drafted(tmp_path / "phieu.xlsx", make.book_of(rows), record)
    assert file is not None
    assert [unit.votes.value for unit in file.units if unit.votes] == [8, 7]
    rows[1][2] = "Tổng điểm"
    draft, file = drafted(tmp_path / "tong.xlsx", make.book_of(rows), record)
    assert file is None
    assert "Chỉ có tổng điểm" in "".join(said(draft, Fate.LEFT))
