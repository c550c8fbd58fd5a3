"""``changes`` over real Git and over two real releases."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.desk.changes import Compared, compared
from gazette.publishing.manifest import MANIFEST
from tests.build.folder import command, desk, newsroom
from tests.build.test_since import edit, git

SCORES = "data/scores/2023/cum-1.yaml"
DECISION = "data/decisions/2023/7-qd-vks.yaml"
LIST = "data/decisions/2023/danh-sach.csv"
REPORT = "content/news/2023/ky-giao-uoc/index.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A newsroom in Git whose board is official, with one commit."""
    root = newsroom(tmp_path / "tòa soạn")
    git(tmp_path, "init", "-q", "-b", "main", str(root))
    edit(root, SCORES, "tạm tính", "chính thức")
    edit(root, SCORES, "columns:", "fixed_by: 07/QĐ-VKS\ncolumns:")
    commit(root)
    return root


def commit(root: Path) -> None:
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "một bước")


@pytest.fixture
def compare(root: Path, tmp_path: Path) -> Callable[..., Compared]:
    def ask(old: str = "HEAD~1", new: str = "HEAD", dress: str = "") -> Compared:
        store = tmp_path / "kho"
        return compared(root, store, (old, new), lambda _said: None, dress=dress)

    return ask


def test_an_official_board_changed_in_silence_is_told_with_its_cause(
    root: Path, compare: Callable[..., Compared]
) -> None:
    edit(root, SCORES, "A1: 60 59,5", "A1: 60 57")
    edit(root, SCORES, "printed_total: 100 99,5", "printed_total: 100 97")
    commit(root)
    found = compare()
    assert found.warned
    assert (
        "CẢNH BÁO: Bảng chính thức bị sửa mà không có đính chính: "
        "Cụm thi đua số 1 năm 2023." in found.text
    )
    assert (
        "VKSND khu vực Thử An: hạng 1 → hạng 2, tổng 99,5 → 97; "
        "vì A1 (thẩm định) 59,5 → 57" in found.text
    )
    assert (
        "VKSND khu vực Thử Đức: hạng 2 → hạng 1; vì điểm của đơn vị khác thay đổi"
        in found.text
    )
    line = "corrections:\n  - 2024-01-05 | 59,5 điểm | 57 điểm | chép nhầm\nunits:"
    edit(root, SCORES, "units:", line)
    commit(root)
    said = compare("HEAD~2")
    assert not said.warned
    assert "Đính chính: 05/01/2024, Đã ghi: 59,5 điểm. Đúng là: 57 điểm." in said.text


def test_nothing_but_moved_lines_is_nothing(
    root: Path, compare: Callable[..., Compared]
) -> None:
    edit(root, SCORES, "units:", "# một lời ghi\n\nunits:")
    edit(root, DECISION, "honours:", "# một lời ghi\nhonours:")
    commit(root)
    found = compare()
    assert found.text == "So HEAD~1 với HEAD: Không có gì khác.\n"
    assert (found.faults, found.refusal, found.warned) == ("", "", False)


def test_rows_come_go_and_are_written_otherwise(
    root: Path, compare: Callable[..., Compared]
) -> None:
    text = (root / LIST).read_text(encoding="utf-8").splitlines()
    rows = [
        text[0],
        "1;Võ Thử Mới;Chuyên viên;VKSND khu vực Thử An;",
        "2;Trần Thử Bính;Kiểm sát viên;VKSND khu vực Thử An;",
        "3;Đỗ Thử Êm;Kiểm tra viên;VKSND khu vực Thử Đức;",
    ]
    (root / LIST).write_text("\n".join([*rows, ""]), encoding="utf-8", newline="\n")
    commit(root)
    told = compare().text
    assert "Thêm Lao động tiên tiến 2023: Võ Thử Mới, Chuyên viên" in told
    assert "Bỏ Lao động tiên tiến 2023: Lê Thử Ánh" in told
    assert "Trần Thử Bình; tên “Trần Thử Bình” → “Trần Thử Bính”" in told
    assert "Đỗ Thử Êm" not in told
    assert "mà không có văn bản đính chính hay hủy bỏ" in told


def test_the_head_of_a_document_is_told_with_what_it_was(
    root: Path, compare: Callable[..., Compared]
) -> None:
    edit(root, DECISION, "date: 2023-12-20", "date: 2023-12-22\nsigner: Võ Thử Ký")
    edit(root, DECISION, "number: 07/QĐ-VKS", "number: 7a/QĐ-VKS\nnote: Một ghi chú")
    edit(root, SCORES, "fixed_by: 07/QĐ-VKS", "fixed_by: 7a/QĐ-VKS")
    commit(root)
    told = compare().text
    assert "ngày: 20/12/2023 → 22/12/2023" in told
    assert "số: “07/QĐ-VKS” → “7a/QĐ-VKS”" in told
    assert "người ký: chưa có → “Võ Thử Ký”" in told
    assert "Khác ở: ghi chú" in told


@pytest.mark.parametrize("dress", ["", "markdown", "json"])
def test_a_withheld_name_is_printed_in_no_dress(
    root: Path, compare: Callable[..., Compared], dress: str
) -> None:
    edit(
        root,
        LIST,
        "Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;",
        "Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;đã ẩn",
    )
    commit(root)
    for sides in (("HEAD~1", "HEAD"), ("HEAD", "HEAD~1")):
        told = compare(*sides, dress=dress).text
        assert "Thử Ánh" not in told
        assert "tên được rút theo yêu cầu" in told


def test_markdown_and_json_say_the_same(
    root: Path, compare: Callable[..., Compared]
) -> None:
    edit(root, REPORT, "title: Cụm thi đua", "title: Cụm *thi đua*")
    commit(root)
    markdown = compare(dress="markdown").text
    assert markdown.startswith("## Thay đổi số liệu: `HEAD~1` → `HEAD`\n")
    assert "- Sửa bài: Cụm \\*thi đua\\* số 1 ký giao ước" in markdown
    assert "> **Cảnh báo:** Bài đã đăng bị sửa" in markdown
    document = json.loads(compare(dress="json").text)
    assert [s["title"] for s in document["sections"]] == ["Bài viết"]
    [report] = document["facts"]["reports"]
    assert report["turn"] == "sửa"
    assert report["fields"] == ["title"]
    assert document["warnings"]


def test_a_commit_with_faults_is_told_with_its_lines(
    root: Path, compare: Callable[..., Compared]
) -> None:
    edit(root, SCORES, "A1: 60 59,5", "A1: 61 59,5")
    commit(root)
    edit(root, SCORES, "A1: 61 59,5", "A1: 60 59,5")
    commit(root)
    found = compare()
    assert found.text == ""
    assert "Số liệu của bản `HEAD~1` có lỗi" in found.faults
    assert f"{SCORES}:9:" in found.faults
    assert "A1: 61 59,5" in found.faults, "the line as it was then"
    assert compare("HEAD~2").text.endswith("Không có gì khác.\n")


def test_the_verb_ends_as_the_house_does(root: Path, tmp_path: Path) -> None:
    edit(root, REPORT, "title: Cụm", "title: Cả cụm")
    commit(root)
    there = ("--root", str(root), "--store", str(tmp_path / "kho"))
    good = command("changes", "HEAD~1", "HEAD", *there)
    assert good.status == 0
    assert "Sửa bài: Cả cụm thi đua số 1" in good.said
    assert command("changes", "HEAD~1", "HEAD", "--strict", *there).status == 1
    unknown = command("changes", "không-có", "HEAD", *there)
    assert unknown.status == 2
    assert "Kho Git ở đây không có bản `không-có`" in unknown.said
    missing = command("changes", "HEAD", *there)
    assert missing.status == 2
    assert "Traceback" not in unknown.said + missing.said
    assert git(root, "status", "--porcelain") == ""


def test_a_shallow_clone_says_how_to_get_the_rest(root: Path, tmp_path: Path) -> None:
    edit(root, REPORT, "title: Cụm", "title: Cả cụm")
    commit(root)
    clone = tmp_path / "nông"
    git(tmp_path, "clone", "-q", "--depth", "1", root.resolve().as_uri(), str(clone))
    found = compared(clone, tmp_path / "k", ("HEAD~1", "HEAD"), lambda _said: None)
    assert "git fetch --unshallow" in found.refusal


# --- releases ----------------------------------------------------------------------


def test_two_releases_are_compared_by_what_they_published(tmp_path: Path) -> None:
    house = desk(tmp_path)
    house.change(SCORES, "tạm tính", "chính thức")
    house.change(SCORES, "columns:", "fixed_by: 07/QĐ-VKS\ncolumns:")
    assert house.build().status == 0
    old = house.output.resolve()
    house.change(SCORES, "A1: 60 59,5", "A1: 60 57")
    house.change(SCORES, "printed_total: 100 99,5", "printed_total: 100 97")
    house.change(LIST, "2;Lê Thử Ánh;", "2;Lê Thử Ân;")
    house.change(LIST, "3;Đỗ Thử Êm;Kiểm tra viên;", "3;Đỗ Thử Êm;Chuyên viên;")
    (house.root / REPORT).unlink()
    (house.root / REPORT).with_name("ban-ky.png").unlink()
    house.change(
        "content/news/2023/tong-ket/index.md",
        "[bài ký giao ước](../ky-giao-uoc/index.md)",
        "bài ký giao ước",
    )
    assert house.build().status == 0
    new = house.output.resolve()
    assert old != new
    found = compared(
        tmp_path, house.store, (str(old), str(new / MANIFEST)), lambda _said: None
    )
    assert found.refusal == ""
    assert "Hạng: 1 → 2" in found.text
    assert "Tổng thẩm định: 99,5 → 97" in found.text
    assert "Bỏ: Lê Thử Ánh" in found.text
    assert "Thêm: Lê Thử Ân" in found.text
    assert "Chức vụ: Kiểm tra viên → Chuyên viên" in found.text
    assert "Trần Thử Bình" not in found.text
    assert "- /tin-tuc/2023/ky-giao-uoc/" in found.text
    assert "Bảng chính thức bị sửa mà không có đính chính" in found.text
    same = compared(tmp_path, house.store, (str(new), str(new)), lambda _said: None)
    assert "Không có gì khác." in same.text
    mixed = compared(tmp_path, house.store, (str(new), "HEAD"), lambda _said: None)
    assert "Chỉ so được hai bản Git với nhau" in mixed.refusal
    package = new / "du-lieu" / "datapackage.json"
    foreign = ("[]", '{"resources": [1]}', '{"resources": [{"schema": 5}]}')
    for text in foreign:
        package.write_text(text, encoding="utf-8")
        poor = compared(tmp_path, house.store, (str(old), str(new)), lambda _said: None)
        assert "chỉ kể được trang nào thêm, bỏ, đổi" in poor.text
    package.unlink()
    poor = compared(tmp_path, house.store, (str(old), str(new)), lambda _said: None)
    assert "chỉ kể được trang nào thêm, bỏ, đổi" in poor.text
    assert "- /tin-tuc/2023/ky-giao-uoc/" in poor.text


def test_a_name_withheld_since_is_not_told_from_releases(tmp_path: Path) -> None:
    house = desk(tmp_path)
    assert house.build().status == 0
    old = house.output.resolve()
    house.change(
        LIST,
        "2;Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;",
        "2;Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;đã ẩn",
    )
    assert house.build().status == 0
    sides = (str(old), str(house.output.resolve()))
    for dress in ("", "markdown", "json"):
        told = compared(tmp_path, house.store, sides, lambda _said: None, dress=dress)
        assert "Thử Ánh" not in told.text
        assert "tên được rút theo yêu cầu" in told.text
