"""Dateline, time stamp, end mark and byline: taken off, each said."""

from __future__ import annotations

import pytest

from gazette.importers.captions import Pairing
from gazette.importers.findings import Fate
from gazette.importers.plain_text import pieces_of
from gazette.importers.press_marks import Marked, unmarked
from gazette.importers.questions import nobody
from tests.importers.pieces_told import told

BODY = "Buổi họp kéo dài một ngày"


def marked(text: str) -> Marked:
    pairing = Pairing(source="t.txt", unit="dòng", ask=nobody)
    return unmarked(list(pairing.paired(list(pieces_of(text)))), "t.txt", "dòng")


@pytest.mark.parametrize(
    "line",
    [
        "Trần Thử Bình",
        "P.V",
        "PV",
        "BVPL",
        "BAN BIÊN TẬP",
        "Tác giả: Trần Thử Bình",
        "Trần Thử Bình - Lê Thử Ánh",
    ],
)
def test_a_byline_is_its_own_last_line(line: str) -> None:
    found = marked(f"{BODY}./.\n\n{line}")
    assert told(found.pieces) == [f"¶ {BODY}."]
    assert " - ".join(found.authors) == line.removeprefix("Tác giả: ")
    assert all(finding.fate is Fate.TAKEN for finding in found.findings)


def test_a_byline_without_an_end_mark_is_doubted() -> None:
    found = marked(f"{BODY}.\n\nTrần Thử Bình")
    assert found.authors == ("Trần Thử Bình",)
    assert [finding.fate for finding in found.findings] == [Fate.UNSURE]


@pytest.mark.parametrize(
    "line", ["Buổi họp kết thúc lúc 17 giờ.", "Xin chúc mừng", "Năm 2023"]
)
def test_a_last_line_that_is_no_name_stays(line: str) -> None:
    found = marked(f"{BODY}.\n\n{line}")
    assert found.authors == ()
    assert told(found.pieces)[-1] == f"¶ {line}"


@pytest.mark.parametrize(
    "mark", ["(kiemsat.vn) ", "(Kiemsat.vn) - ", "LSO- ", "(PL)- ", "(GLO)-"]
)
def test_datelines_are_taken_off(mark: str) -> None:
    assert told(marked(f"{mark}{BODY}.\n\nHết bài.").pieces)[0] == f"¶ {BODY}."


@pytest.mark.parametrize("start", ["VKSND - ngành", "UBND - Đơn vị", "(Tiếp theo) -"])
def test_what_only_looks_like_a_dateline_stays(start: str) -> None:
    text = f"{start} {BODY}."
    assert told(marked(f"{text}\n\nHết bài.").pieces)[0] == f"¶ {text}"


@pytest.mark.parametrize(
    "stamp",
    [
        "Cập nhật lúc 12:12, Thứ ba, 01/08/2023 (GMT+7)",
        "Ngày đăng : 19:42, 17/09/2025",
        "14/07/2020 14:07",
        "03:40 - Thứ Ba, 24/11/2020",
    ],
)
def test_a_time_stamp_is_a_hint_no_more(stamp: str) -> None:
    found = marked(f"{stamp}\n{BODY}.\n\nHết bài.")
    assert found.stamp == stamp
    assert told(found.pieces)[0] == f"¶ {BODY}."
    assert [finding.fate for finding in found.findings] == [Fate.UNSURE]


@pytest.mark.parametrize("end", ["./.", " ./.", "./"])
def test_the_end_mark_becomes_a_full_stop(end: str) -> None:
    assert told(marked(f"{BODY}{end}").pieces) == [f"¶ {BODY}."]


def test_a_text_without_marks_is_left_as_it_is() -> None:
    found = marked(f"{BODY}, đường dẫn a/b.\n\n{BODY}…")
    assert told(found.pieces) == [f"¶ {BODY}, đường dẫn a/b.", f"¶ {BODY}…"]
    assert found.findings == ()
