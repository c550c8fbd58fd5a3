"""Award lists as offices make them come out as decisions that the store reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gazette.importers.document_facts import document_facts
from gazette.importers.drafts import Draft
from gazette.importers.findings import Fate
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import nobody
from gazette.importers.sheets import list_draft, sheet_draft
from gazette.store.models.decisions import DecisionFile
from gazette.store.reading import FileKind, read_file
from tests.importers import sheet_makers as make
from tests.importers.test_legacy_text import tcvn3, vni

DOCUMENT = (
    "(Kèm theo Quyết định số 88/QĐ-VKS ngày 20 tháng 11 năm 2025 của Viện trưởng VKSND "
    "tỉnh Mẫu)"
)
HEAD = [
    ["VKSND TỈNH MẪU"],
    ["DANH SÁCH ĐƯỢC CÔNG NHẬN DANH HIỆU THI ĐUA NĂM 2025"],
    [DOCUMENT],
    [],
]  # fmt: skip
COLUMNS = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú"]
AN, AAN = "VKSND khu vực Mẫu An", "VKSND khu vực Mẫu Ân"


def drafted(path: Path, data: bytes, record: Newsroom) -> Draft:
    reader = sheet_draft if path.suffix == ".xlsx" else list_draft
    return reader(make.arrival(path, data), record, nobody)


def read(draft: Draft) -> DecisionFile:
    file = draft.files[0]
    found = read_file(FileKind.DECISION, file.data(), file.path)
    assert found.problems == (), found.problems
    assert isinstance(found.draft, DecisionFile)
    return found.draft


def rows_of(file: DecisionFile) -> dict[str, list[tuple[str, ...]]]:
    """By title: name with its ordinal, then the fields behind it."""
    return {
        honour.title.text: [
            (
                f"{r.row.name.text} {r.row.ordinal or ''}".strip(),
                *(field.text for field in r.row.rest),
            )
            for r in honour.to
            if r.row
        ]
        for honour in file.honours
    }


def said(draft: Draft, fate: Fate) -> str:
    return "\n".join(f.text for f in draft.findings if f.fate is fate)


def book(rows: Sequence[Sequence[object]]) -> bytes:
    return make.book_of([*HEAD, *rows], "Danh sách")


def test_groups_by_title_and_unit_with_numbers_that_start_again(
    tmp_path: Path, record: Newsroom
) -> None:
    data = book([
        COLUMNS,
        ["I", "CHIẾN SĨ THI ĐUA CƠ SỞ (02 người)"],
        [1, "Nguyễn Văn Hùng", "Viện trưởng", AN],
        [2, "Lê Thị Ánh", "Phó Viện trưởng", "KV Mẫu Ân"],
        ["II", "Lao động tiên tiến"],
        [None, "VKSND khu vực Mẫu An"],
        [1, "Nguyễn Văn Hùng", "Viện trưởng"],
        [2, "Ông Đặng Quốc An", "Kiểm sát viên trung cấp", None, "truy tặng"],
        [None, "VKSND khu vực Mẫu Ân"],
        [1, "Nguyễn Văn Hùng", "Kiểm sát viên"],
        [None, "Tổng cộng: 03 người"],
    ])  # fmt: skip
    draft = drafted(tmp_path / "ds.xlsx", data, record)
    file = read(draft)
    assert draft.files[0].path == "data/decisions/2025/88-qd-vks-tinh-mau.yaml"
    assert (file.number and file.number.text) == "88/QĐ-VKS"
    assert str(file.date.value) == "2025-11-20"
    assert (file.kind.value, file.issuer.text) == ("quyết định", "VKSND tỉnh Mẫu")
    assert rows_of(file) == {
        "Chiến sĩ thi đua cơ sở": [
            ("Nguyễn Văn Hùng", "Viện trưởng", AN),
            ("Lê Thị Ánh", "Phó Viện trưởng", AAN),
        ],
        "Lao động tiên tiến": [
            ("Nguyễn Văn Hùng", "Viện trưởng", AN),
            ("Đặng Quốc An", "Kiểm sát viên trung cấp", AN),
            ("Nguyễn Văn Hùng", "Kiểm sát viên", AAN),
        ],
    }
    counts = [h.count.value if h.count else None for h in file.honours]
    assert counts == [2, 3]
    assert file.honours[1].to[1].row
    assert file.honours[1].to[1].row.posthumous
    assert "“KV Mẫu Ân” hiểu là" in said(draft, Fate.UNSURE)


def test_personal_data_is_dropped_said_and_never_written(
    tmp_path: Path, record: Newsroom
) -> None:
    data = book([
        ["TT", "Họ và tên", "Ngày sinh", "Số CCCD", "Dân tộc", "Chức vụ", "Đơn vị",
         "Điện thoại", "Danh hiệu"],
        [1, "Trần Văn Mẫu (sinh năm 1980)", "01/02/1980", "001080123456", "Kinh",
         "Kiểm sát viên", AN, "0912345678", "LĐTT, CSTĐCS"],
        [2, "Trần Thị Mẫu", "02/03/1981", "001181123456", "Ê Đê",
         "Kiểm tra viên, ĐT 0987654321", AN, "0912345679", "LĐTT"],
    ])  # fmt: skip
    draft = drafted(tmp_path / "ds.xlsx", data, record)
    rows = rows_of(read(draft))
    assert rows["Chiến sĩ thi đua cơ sở"] == [("Trần Văn Mẫu", "Kiểm sát viên", AN)]
    assert [name for name, *_ in rows["Lao động tiên tiến"]] == [
        "Trần Văn Mẫu",
        "Trần Thị Mẫu",
    ]
    everything = b"".join(f.data() for f in draft.files).decode()
    everything += "\n".join(f.text for f in draft.findings)
    for private in ("198", "001", "Kinh", "Ê Đê", "0912", "0987"):
        assert private not in everything
    assert "“Ngày sinh”, “Số CCCD”, “Dân tộc”, “Điện thoại”" in said(draft, Fate.LEFT)


def test_birth_years_under_a_joined_heading_are_personal_too(
    tmp_path: Path, record: Newsroom
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [
        *HEAD[:3],
        ["Lao động tiên tiến"],
        ["STT", "Họ và tên", "Năm sinh", None, "Chức vụ", "Đơn vị"],
        [None, None, "Nam", "Nữ", None, None],
        [1, "Trần Mẫu Văn", 1980, None, "Kiểm sát viên", AN],
        [2, "Trần Thị Mẫu Ý", None, 1985, "Kiểm sát viên", AN],
    ]:
        sheet.append(row)
    for joined in ("A5:A6", "B5:B6", "C5:D5", "E5:E6", "F5:F6"):
        sheet.merge_cells(joined)
    draft = drafted(tmp_path / "ds.xlsx", make.saved(book), record)
    names = [name for name, *_ in rows_of(read(draft))["Lao động tiên tiến"]]
    assert names == ["Trần Mẫu Văn", "Trần Thị Mẫu Ý"]
    assert "198" not in draft.files[0].data().decode()
    assert "Năm sinh" in said(draft, Fate.LEFT)


def test_collectives_by_heading_and_a_column_of_titles_joined_down(
    tmp_path: Path, record: Newsroom
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [
        *HEAD,
        ["STT", "Tên đơn vị", "Danh hiệu"],
        [1, "Mẫu An", "Tập thể lao động tiên tiến"],
        [2, "Mẫu Ân"],
        [3, "Mẫu Ô", "Tập thể lao động xuất sắc"],
        ["Cộng", None, 3],
    ]:
        sheet.append(row)
    sheet.merge_cells("C6:C7")
    draft = drafted(tmp_path / "tap the.xlsx", make.saved(book), record)
    assert rows_of(read(draft)) == {
        "Tập thể lao động tiên tiến": [(AN,), (AAN,)],
        "Tập thể lao động xuất sắc": [("VKSND khu vực Mẫu Ô",)],
    }


def test_people_and_collectives_of_one_title(tmp_path: Path, record: Newsroom) -> None:
    title = "Bằng khen của Viện trưởng VKSND tối cao"
    people = [
        [1, "Nguyễn Mẫu Văn", "Viện trưởng", AN],
        [2, "Y Thuyên Mẫu", "Kiểm sát viên", '"'],
    ]
    headed = [["A", "Tập thể (02)"], [1, AN], [2, "Mẫu Ân"], ["B", "Cá nhân"], *people]
    bare = [[1, AN], [2, AAN], *people]
    for rows in (headed, bare):
        data = book([[title], COLUMNS, *rows])
        draft = drafted(tmp_path / "bk.xlsx", data, record)
        file = read(draft)
        assert rows_of(file)[title] == [
            (AN,),
            (AAN,),
            ("Nguyễn Mẫu Văn", "Viện trưởng", AN),
            ("Y Thuyên Mẫu", "Kiểm sát viên", AN),
        ]
        marks = [r.row.collective for r in file.honours[0].to if r.row]
        assert marks == [True, True, False, False]
        assert said(draft, Fate.LEFT) == ""


def test_a_unit_with_nobody_under_it_is_not_lost_in_silence(
    tmp_path: Path, record: Newsroom
) -> None:
    rows = [[None, AN], [None, AAN], [1, "Lê Mẫu Ánh", "Kiểm sát viên"]]
    data = book([["Lao động tiên tiến"], COLUMNS, *rows])
    draft = drafted(tmp_path / "ds.xlsx", data, record)
    assert f"hàng 7: “{AN}” được hiểu là tiêu đề" in said(draft, Fate.UNSURE)


def test_equal_names_are_kept_apart_and_a_wrong_sum_is_said(
    tmp_path: Path, record: Newsroom
) -> None:
    data = book([
        ["Danh hiệu: Lao động tiên tiến"],
        COLUMNS,
        [1, "Nguyễn Văn Hùng", "Viện trưởng", AN],
        [2, "Nguyễn Văn Hùng", "Kiểm sát viên", AN],
        [3, "Nguyễn Văn Hùng", "Kiểm sát viên", AAN],
        ["Tổng cộng", "5 người"],
    ])  # fmt: skip
    draft = drafted(tmp_path / "ds.xlsx", data, record)
    file = read(draft)
    assert [name for name, *_ in rows_of(file)["Lao động tiên tiến"]] == [
        "Nguyễn Văn Hùng 1", "Nguyễn Văn Hùng 2", "Nguyễn Văn Hùng",
    ]  # fmt: skip
    assert "ô" not in said(draft, Fate.MISSING)
    assert "hàng cộng ghi 5, đếm được 3" in said(draft, Fate.UNSURE)
    assert file.honours[0].count
    assert file.honours[0].count.value == 5
    assert file.transcribed is None


def test_post_and_unit_in_one_column(tmp_path: Path, record: Newsroom) -> None:
    data = book([
        ["Lao động tiên tiến"],
        ["TT", "HỌ VÀ TÊN", "CHỨC VỤ, ĐƠN VỊ CÔNG TÁC"],
        [1, "Nguyễn Mẫu An", f"Kiểm sát viên, {AN}"],
        [2, "Nguyễn Mẫu Ân", "Ủy viên Ban cán sự, Phó Viện trưởng - Mẫu Ân"],
        [3, "Nguyễn Mẫu Ý", "Trưởng phòng, kiêm thủ quỹ"],
    ])  # fmt: skip
    rows = rows_of(read(drafted(tmp_path / "ds.xlsx", data, record)))
    assert rows["Lao động tiên tiến"] == [
        ("Nguyễn Mẫu An", "Kiểm sát viên", AN),
        ("Nguyễn Mẫu Ân", "Ủy viên Ban cán sự, Phó Viện trưởng", AAN),
        ("Nguyễn Mẫu Ý", "Trưởng phòng, kiêm thủ quỹ"),
    ]


def test_a_long_list_stands_in_a_csv(tmp_path: Path, record: Newsroom) -> None:
    people = [
        [n, f"Nguyễn Văn {chr(64 + n)}", "Kiểm sát viên", AN] for n in range(1, 26)
    ]
    data = book([["Lao động tiên tiến"], COLUMNS, *people])
    draft = drafted(tmp_path / "ds.xlsx", data, record)
    first, second = draft.files
    assert second.path == (
        "data/decisions/2025/88-qd-vks-tinh-mau-lao-dong-tien-tien.csv"
    )
    assert second.data().decode().count("\n") == 26
    assert read_file(FileKind.HONOUR_LIST, second.data(), second.path).problems == ()
    assert "list: 88-qd-vks-tinh-mau-lao-dong-tien-tien.csv" in first.data().decode()


def test_crosses_under_titles_and_names_in_two_columns(
    tmp_path: Path, record: Newsroom
) -> None:
    data = book([
        ["STT", "Họ đệm", "Tên", "Chức vụ", "Đơn vị", "LĐTT", "CSTĐ cơ sở"],
        [1, "Nguyễn Văn", "An", "Kiểm sát viên", AN, "x", "x"],
        [2, "Lê Thị", "Bình", "Kiểm tra viên", AN, "x", None],
    ])  # fmt: skip
    rows = rows_of(read(drafted(tmp_path / "ds.xlsx", data, record)))
    assert [name for name, *_ in rows["Lao động tiên tiến"]] == [
        "Nguyễn Văn An",
        "Lê Thị Bình",
    ]
    assert [name for name, *_ in rows["CSTĐ cơ sở"]] == ["Nguyễn Văn An"]


@pytest.mark.parametrize("typed", [tcvn3, vni])
def test_a_list_in_old_letters(tmp_path: Path, record: Newsroom, typed: object) -> None:
    rows: list[list[object]] = [
        ["Danh sách Lao động tiên tiến năm 2025"],
        COLUMNS,
        [1, "Lê Thị Ánh", "Phó Viện trưởng", AAN, ""],
        [2, "Đặng Quốc Ấn", "Kiểm sát viên", AN, ""],
    ]
    data = "\n".join(";".join(typed(str(c)) for c in row) for row in rows)  # type: ignore[operator]
    draft = drafted(tmp_path / "cu.csv", data.encode("latin-1"), record)
    text = draft.files[0].data().decode()
    assert "Lê Thị Ánh | Phó Viện trưởng | VKSND khu vực Mẫu Ân" in text
    assert "Đặng Quốc Ấn" in text
    assert "CẦN BỔ SUNG: ngày ký văn bản" in text
    assert "đã chuyển sang Unicode" in said(draft, Fate.UNSURE)


@pytest.mark.parametrize(
    ("above", "number", "signed", "issuer"),
    [
        ("Kèm theo Quyết định số: 152 /QĐ-VKSTC ngày 15/12/2023 của Viện trưởng X",
         "152/QĐ-VKSTC", "2023-12-15", "X"),
        ("(Kèm theo Tờ trình số 51/TTr-VKS ngày 5 tháng 7 năm 2025 của X)",
         "51/TTr-VKS", "2025-07-05", "X"),
        ("Quyết định số      /QĐ-VKS ngày    tháng 11 năm 2025", None, "None", None),
        ("X\nDANH SÁCH năm 2025\nngày 31/2/2025", None, "None", "X"),
    ],
)  # fmt: skip
def test_the_lines_over_a_list(
    above: str, number: str | None, signed: str, issuer: str | None
) -> None:
    facts = document_facts(above, lambda text: text == "X")
    assert (facts.number, str(facts.signed), facts.issuer) == (number, signed, issuer)
