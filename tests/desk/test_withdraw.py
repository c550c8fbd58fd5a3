"""A name withdrawn: out of every byte published or kept, and the trace there."""

from __future__ import annotations

import csv
import errno
import sqlite3
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from gazette.core.folding import fold, slug
from gazette.desk.withdraw import RECORD, NotWithdrawnError, Request, withdraw
from gazette.desk.withdraw_rows import Kept, without_list_row
from gazette.store.honour_lists import read_list
from gazette.store.source_text import split_lines
from tests.build.folder import REPOSITORY, Desk, newsroom

NAME = "Lê Thử Ánh"
BASIS = "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15"
MORE = "content/news/2023/khen/index.md"
DECISION = "data/decisions/2023/7-qd-vks.yaml"
LIST = "data/decisions/2023/danh-sach.csv"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(
        root=newsroom(tmp_path / "root"),
        output=tmp_path / "site",
        store=tmp_path / "store",
    )


def asked(desk: Desk, **changed: object) -> Request:
    told = {"name": NAME, "on": date(2024, 5, 2), "basis": BASIS, **changed}
    return Request(root=desk.root, **told)  # type: ignore[arg-type]


def traces(*folders: Path) -> list[str]:
    """Every file under *folders* that tells the name, packed or not."""
    forms = {NAME, normalize("NFD", NAME), NAME.upper(), fold(NAME), slug(NAME)}
    forms |= {form.replace(" ", "\u00a0") for form in forms}
    marks = [form.casefold().encode() for form in forms]
    found = []
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            texts = [path.read_bytes(), str(path).encode()]
            if path.name == "renders.sqlite":
                with sqlite3.connect(path) as base:
                    rows = base.execute("SELECT packed FROM pages").fetchall()
                texts += [zlib.decompress(packed) for (packed,) in rows]
            for text in texts:
                plain = text.decode("utf-8", "replace").casefold().encode()
                if any(mark in plain for mark in marks):
                    found.append(str(path))
                    break
    return found


def shelf(desk: Desk) -> Path:
    return desk.output.parent / f".{desk.output.name}.releases"


def door(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, REPOSITORY / "tasks.py", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_no_byte_tells_the_name_and_the_trace_stands(desk: Desk) -> None:
    built = desk.build()
    assert built.status == 0, built.said
    page = desk.root / "content/pages/gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    assert desk.build().status == 0  # two releases now tell the name
    assert traces(desk.output, shelf(desk), desk.store)

    said: list[str] = []
    assert withdraw(asked(desk), said.append) == 0, said
    assert not traces(desk.root)
    built = desk.build()
    assert built.status == 0, built.said
    assert traces(desk.output, shelf(desk), desk.store) == []

    decision = desk.output / "khen-thuong/quyet-dinh/2023/7-qd-vks/index.html"
    text = decision.read_text(encoding="utf-8").replace("\u00a0", " ")
    text = text.replace('<span class="whole">', "").replace("</span>", "")
    assert f"Một tên đã được rút theo yêu cầu, ngày 02/05/2024, căn cứ {BASIS}" in text
    assert "(tên được rút theo yêu cầu)" in text
    assert "Trần Thử Bình" in text
    rows = (desk.output / "ca-nhan/rut-ten/index.html").read_text(encoding="utf-8")
    assert 'href="/khen-thuong/quyet-dinh/2023/7-qd-vks/#h1-2"' in rows

    back = subprocess.run(
        [
            sys.executable,
            str(REPOSITORY / "tasks.py"),
            "rollback",
            "--output",
            desk.output,
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert back.returncode == 2
    assert "[release-none]" in back.stderr

    again = desk.build()  # the next build keeps its releases and its store again
    assert again.status == 0
    assert "đã bỏ các bản phát hành cũ" not in again.said


def test_a_name_that_comes_back_stops_the_build_at_its_place(desk: Desk) -> None:
    withdraw(asked(desk), lambda _line: None)
    assert desk.build().status == 0
    report = desk.root / "content/news/2023/tong-ket/index.md"
    rewrite(report, "summary: Hai", "summary: Lê Thử Ánh và hai")
    stopped = desk.build()
    assert stopped.status == 1
    assert "[withdrawn-name-stands]" in stopped.said
    assert "content/news/2023/tong-ket/index.md:8:10" in stopped.said
    assert not traces(desk.output)


def test_a_name_that_only_the_page_would_show_is_found_in_the_plan(desk: Desk) -> None:
    """YAML's escapes hide the name from a search of the file, not from readers."""
    withdraw(asked(desk), lambda _line: None)
    report = desk.root / "content/news/2023/tong-ket/index.md"
    text = report.read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith("summary:"))
    hidden = r'summary: "L\u00ea Th\u1eed \u00c1nh và những người khác."'
    report.write_text(text.replace(line, hidden), encoding="utf-8", newline="\n")
    stopped = desk.build()
    assert stopped.status == 1
    assert "[withdrawn-name-leaks]" in stopped.said, stopped.said
    assert "/tin-tuc/2023/tong-ket/" in stopped.said  # every page that would, at once
    assert "/chu-de/tong-ket/" in stopped.said
    assert not traces(desk.output)


def test_a_namesake_is_an_exception_that_is_written_down(desk: Desk) -> None:
    withdraw(asked(desk), lambda _line: None)
    report = desk.root / "content/news/2023/tong-ket/index.md"
    rewrite(report, "summary: Hai", "summary: Lê Thử Ánh và hai")
    assert desk.build().status == 1
    record = desk.root / RECORD
    record.write_text(
        record.read_text(encoding="utf-8")
        + "    exceptions:\n"
        + "      - content/news/2023/tong-ket/index.md | người khác, ở tỉnh khác\n",
        encoding="utf-8",
    )
    built = desk.build()
    assert built.status == 0, built.said


def test_namesakes_are_told_apart_by_the_officer_alone(desk: Desk) -> None:
    rewrite(desk.root / LIST, "Trần Thử Bình", NAME)
    with pytest.raises(NotWithdrawnError, match="7-qd-vks#h1-1"):
        withdraw(asked(desk), lambda _line: None)
    assert not (desk.root / RECORD).exists()
    left = withdraw(asked(desk, rows=("2023/7-qd-vks#h1-2",)), lambda _line: None)
    assert left == 1  # the other row, which an exception may keep
    assert "2;Tên đã rút;;VKSND khu vực Thử Đức;đã ẩn" in (desk.root / LIST).read_text(
        encoding="utf-8"
    )
    assert desk.build().status == 1


def test_rows_written_in_the_decision_keep_unit_and_place(desk: Desk) -> None:
    rewrite(
        desk.root / DECISION,
        "    list: danh-sach.csv\n",
        "    complete: false\n    to:\n"
        "      - Lê Thử Ánh (1) | Chuyên viên | VKSND khu vực Thử Đức | truy tặng\n"
        "      - unit: VKSND khu vực Thử An\n        to:\n"
        "          - Phan Thử Ê | Chuyên viên\n",
    )
    (desk.root / LIST).unlink()
    assert withdraw(asked(desk), lambda _line: None) == 0
    text = (desk.root / DECISION).read_text(encoding="utf-8")
    assert "      - Tên đã rút | _ | VKSND khu vực Thử Đức | đã ẩn\n" in text
    assert "          - Phan Thử Ê | Chuyên viên\n" in text
    built = desk.build()
    assert built.status == 0, built.said


def test_a_row_that_is_not_withheld_yet_is_a_fault_of_its_line(desk: Desk) -> None:
    withdraw(asked(desk), lambda _line: None)
    rewrite(desk.root / LIST, "Thử Đức;đã ẩn", "Thử Đức;")
    stopped = desk.build()
    assert stopped.status == 1
    assert f"{LIST}:3" in stopped.said
    assert "[withdrawal-row-shown]" in stopped.said


def test_two_withdrawals_share_a_salt_and_one_name_is_sealed_once(desk: Desk) -> None:
    withdraw(asked(desk), lambda _line: None)
    withdraw(asked(desk, name="Đỗ Thử Êm"), lambda _line: None)
    text = (desk.root / RECORD).read_text(encoding="utf-8")
    assert text.count("salt:") == 1
    assert text.count("seal:") == 2
    built = desk.build()
    assert built.status == 0, built.said
    with pytest.raises(NotWithdrawnError, match="đã được niêm"):
        withdraw(asked(desk), lambda _line: None)
    assert (desk.root / RECORD).read_text(encoding="utf-8") == text
    withdraw(asked(desk, anyway=True), lambda _line: None)
    assert (desk.root / RECORD).read_text(encoding="utf-8") == text
    assert desk.build().status == 0


def test_rows_that_come_back_are_added_to_the_seal_that_stands(desk: Desk) -> None:
    withdraw(asked(desk), lambda _line: None)
    rewrite(desk.root / LIST, "Đỗ Thử Êm", NAME)
    assert withdraw(asked(desk), lambda _line: None) == 0
    text = (desk.root / RECORD).read_text(encoding="utf-8")
    assert text.count("seal:") == 1
    assert [key for key in ("#h1-2", "#h1-3") if f"- 2023/7-qd-vks{key}" in text] == [
        "#h1-2", "#h1-3"
    ]  # fmt: skip
    assert not traces(desk.root)


HEADER = "STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú\n"
TAIL = "2;Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;\n"
UNUSUAL_ROWS = {
    "a line separator in an earlier row": (
        "1;Trần\u2028Bình;Kiểm sát viên;VKSND khu vực Thử An;\n" + TAIL
    ),
    "a vertical tab in an earlier row": (
        "1;Trần\x0bBình;Kiểm sát viên;VKSND khu vực Thử An;\n" + TAIL
    ),
    "a cell over two lines": (
        "1;Trần Thử Bình;Kiểm sát viên;VKSND khu vực Thử An;\n"
        '2;Lê Thử Ánh;"Chuyên viên,\nPhó phòng";VKSND khu vực Thử Đức;\n'
        "3;Đỗ Thử Êm;Kiểm tra viên;VKSND khu vực Thử Đức;\n"
    ),
    "line ends of Windows": TAIL.replace("\n", "\r\n"),
}


@pytest.mark.parametrize("rows", UNUSUAL_ROWS.values(), ids=UNUSUAL_ROWS)
def test_the_right_row_of_a_list_is_blanked_and_no_other(rows: str) -> None:
    text = HEADER + rows
    before, _ = read_list(text, "a.csv")
    lines = split_lines(text)
    number = next(n for n, line in enumerate(lines, 1) if "Lê Thử Ánh" in line)
    kept = Kept(line=number, own_unit="VKSND khu vực Thử Đức", outside=False)
    made = without_list_row(text, kept)
    assert "Lê Thử Ánh" not in made
    assert "Phó phòng" not in made
    after = list(csv.reader(split_lines(made), delimiter=";"))
    meant = list(csv.reader(lines, delimiter=";"))
    at = next(n for n, cells in enumerate(meant) if "Lê Thử Ánh" in cells)
    meant[at] = ["2", "Tên đã rút", "", "VKSND khu vực Thử Đức", "đã ẩn"]
    assert after == meant
    again, _ = read_list(made, "a.csv")
    if before is not None:
        assert again is not None
        names = [row.name.text for row in before.rows]
        names[at - 1] = "Tên đã rút"
        assert [row.name.text for row in again.rows] == names


def test_other_words_for_the_columns_are_understood() -> None:
    text = "TT,Họ tên,Nơi công tác,Ghi chú\n1,Lê Thử Ánh,VKSND khu vực Thử Đức,\n"
    kept = Kept(line=2, own_unit="VKSND khu vực Thử Đức", outside=True)
    assert without_list_row(text, kept).splitlines()[1] == (
        '1,Tên đã rút,VKSND khu vực Thử Đức,"ngoài ngành, đã ẩn"'
    )


def untouched(desk: Desk, match: str, **changed: object) -> None:
    before = {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()}
    with pytest.raises(NotWithdrawnError, match=match):
        withdraw(asked(desk, **changed), lambda _line: None)
    assert {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()} == before


def test_a_row_in_an_unusual_form_leaves_every_file_as_it_was(desk: Desk) -> None:
    """The list's row could be blanked; the decision's own cannot: nothing is."""
    rewrite(
        desk.root / DECISION,
        "    list: danh-sach.csv\n",
        "    list: danh-sach.csv\n  - title: Lao động tiên tiến\n    year: 2022\n"
        "    to:\n      -\n        Lê Thử Ánh | Chuyên viên | VKSND khu vực Thử Đức\n",
    )
    untouched(desk, "Chưa ghi gì cả")


def test_a_list_that_cannot_be_read_is_no_all_clear(desk: Desk) -> None:
    text = (desk.root / LIST).read_text(encoding="utf-8")
    (desk.root / LIST).write_bytes(text.encode("utf-16"))
    untouched(desk, "danh-sach.csv: chạy check")


def test_an_empty_record_is_filled_and_not_torn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    salt = "0123456789abcdef" * 2
    (desk.root / RECORD).write_text(
        f"salt: {salt}\nwithdrawals: []\n", encoding="utf-8"
    )
    said: list[str] = []
    real = Path.replace

    def killed(self: Path, target: Path) -> Path:
        if target.name == "danh-sach.csv":
            raise OSError(errno.ENOSPC, "full")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(NotWithdrawnError, match="ổ đĩa đã đầy"):
            withdraw(asked(desk), said.append)
    assert "[withdrawal-row-shown]" in desk.build().said
    assert withdraw(asked(desk), said.append) == 0, said
    record = (desk.root / RECORD).read_text(encoding="utf-8")
    assert record.count("seal:") == record.count("#h1-2") == 1
    assert not traces(desk.root)
    assert not list(desk.root.rglob(".*"))


@pytest.mark.parametrize("name", ["Lê Thử Ảnh", "Lê Thừ Ánh", "Le Thử Ánh"])
def test_a_slip_in_the_name_seals_nothing_and_offers_the_right_one(
    desk: Desk, name: str
) -> None:
    before = {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()}
    said: list[str] = []
    with pytest.raises(NotWithdrawnError) as refused:
        withdraw(asked(desk, name=name), said.append)
    assert f"Không tìm thấy tên “{name}”" in str(refused.value)
    assert NAME in str(refused.value)
    assert said == []
    assert {p: p.read_bytes() for p in desk.root.rglob("*") if p.is_file()} == before


def test_an_unknown_name_is_sealed_in_advance_only_when_asked_to(desk: Desk) -> None:
    stranger = "Ngô Chưa Thấy"
    done = door(
        *("withdraw", "--root", desk.root, "--name", stranger),
        *("--on", "2024-05-02", "--basis", BASIS),
    )
    assert done.returncode == 2, done.stderr
    assert "--anyway" in done.stderr
    assert "Có phải là" not in done.stderr
    assert not (desk.root / RECORD).exists()
    assert withdraw(asked(desk, name=stranger, anyway=True), lambda _line: None) == 0
    assert "seal:" in (desk.root / RECORD).read_text(encoding="utf-8")


def test_a_name_that_stands_in_a_sentence_alone_is_sealed(desk: Desk) -> None:
    report = desk.root / "content/news/2023/tong-ket/index.md"
    rewrite(report, "summary: Hai", "summary: Ngô Chỉ Đây và hai")
    assert withdraw(asked(desk, name="Ngô Chỉ Đây"), lambda _line: None) == 1
    assert "seal:" in (desk.root / RECORD).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--name", "Ánh", "--on", "2024-05-02", "--basis", "Luật"),
            "ít nhất hai tiếng",
        ),
        (("--name", NAME, "--on", "2/5/2024", "--basis", "Luật"), "Ngày viết như"),
        (("--name", NAME, "--on", "2024-05-02"), "Cần đủ --name, --on và --basis"),
        (
            ("--name", NAME, "--on", "2024-05-02", "--basis", "Luật", "--rows", "x"),
            "không mang tên ấy",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    desk: Desk, options: tuple[str, ...], said: str
) -> None:
    done = door("withdraw", "--root", desk.root, *options)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert not (desk.root / RECORD).exists()
