"""What a newsroom's CMS leaves of a photo: six forms, each with its narrow miss."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from gazette.importers.captions import IS_CAPTION, IS_TEXT
from gazette.importers.questions import Question
from tests.importers.pieces_told import of_text


class Case(NamedTuple):
    form: str
    text: str
    pieces: list[str]
    doubts: int = 0


MARK = "leftcenterrightdel"
BODY = "Ban tổ chức đã chuẩn bị hội trường từ sáng sớm để đón khách về dự."
CAPTION = "Khách mời xem gian trưng bày của VKSND khu vực Thử An."

CASES = (
    Case("a", f"{BODY}\n\n{MARK}\n{CAPTION}\n\n{BODY}", [f"¶ {BODY}", f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("a: two spaces before, one behind", f"{MARK}\n  {CAPTION} \n\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("a: no-break space", f"{MARK}\n\u00a0{CAPTION}\u00a0\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("a: body on the very next line", f"{MARK}\n{CAPTION}\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("a: capitals", f"LeftCenterRightDel\n{CAPTION}", [f"▣ {CAPTION}"]),
    Case("a: caption behind the word", f"{MARK} {CAPTION}\n\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("a: credit in brackets", f"{MARK}\n{CAPTION} (Ảnh: TL)", [f"▣ {CAPTION} (Ảnh: TL)"]),
    Case("a: gallery without blank lines", f"{MARK}\nMột.\n{MARK}\nHai.\n{MARK}\nBa.", ["▣ Một.", "▣ Hai.", "▣ Ba."]),
    Case("a: a paragraph is no caption", f"{MARK}\n{BODY * 6}", ["▣", f"¶ {BODY * 6}"]),
    Case("b: blank-looking line", f"{MARK}\n \u00a0\n{MARK}\n{CAPTION}", ["▣", f"▣ {CAPTION}"]),
    Case("b: marker at the end", f"{BODY}\n{MARK}\n\n", [f"¶ {BODY}", "▣"]),
    Case("b: a plain line after a blank one stays text", f"{MARK}\n\n{BODY}", ["▣", f"¶ {BODY}"], 1),
    Case("b: one that reads like a caption is taken, and said", f"{MARK}\n\nToàn cảnh sân trụ sở.", ["▣ Toàn cảnh sân trụ sở."], 1),
    Case("c", f"|\n|\n{CAPTION} |\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("d", f"    |\n |\n| {CAPTION} |\n\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("d: cells of the toolbar", f"| {MARK} |\n| {CAPTION} |", [f"▣ {CAPTION}"]),
    Case("d: image without caption", f"{BODY}\n|\n|\n\n{BODY}", [f"¶ {BODY}", "▣", f"¶ {BODY}"], 1),
    Case("d: a table of data is none", "| Đơn vị | Điểm |\n|---|---|\n| Thử An | 9,5 |", ["table Đơn vị,Điểm / Thử An,9,5"]),
    Case("e", f"![]() |\n{CAPTION} |\n\n{BODY}", [f"▣ {CAPTION}", f"¶ {BODY}"]),
    Case("e: caption in the same cell", f"![]() {CAPTION} |", [f"▣ {CAPTION}"]),
    Case("f: a bracket says whose photo", f"{BODY}\n\n{CAPTION} (Ảnh: TL)\n\n{BODY}", [f"¶ {BODY}", f"▣ {CAPTION} (Ảnh: TL)", f"¶ {BODY}"], 1),
    Case("f: the words of a caption", f"{BODY}\n\nQuang cảnh buổi họp\n\n{BODY}", [f"¶ {BODY}", "▣ Quang cảnh buổi họp", f"¶ {BODY}"], 1),
    Case("f: a story that opens so", f"Quang cảnh đã khác. {BODY} {BODY}", [f"¶ Quang cảnh đã khác. {BODY} {BODY}"]),
)  # fmt: skip
# ruff: noqa: E501


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.form)
def test_what_is_left_of_a_photo(case: Case) -> None:
    pieces, doubts = of_text(case.text)
    assert pieces == case.pieces
    assert len(doubts) == case.doubts, doubts


def test_the_six_forms_are_all_here() -> None:
    assert {case.form[0] for case in CASES} == set("abcdef")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(IS_CAPTION, "▣ Quang cảnh buổi họp"), (IS_TEXT, "¶ Quang cảnh buổi họp")],
)
def test_an_officer_has_the_last_word(answer: str, expected: str) -> None:
    asked: list[Question] = []

    def ask(question: Question) -> str:
        asked.append(question)
        return answer

    pieces, doubts = of_text(f"{BODY}\n\nQuang cảnh buổi họp", ask)
    assert pieces[-1] == expected
    assert doubts == []
    assert ["dòng 3" in question.text for question in asked] == [True]


def test_lines_that_a_program_broke_are_joined() -> None:
    text = (
        "Hội nghị đã nghe báo cáo của các đơn vị và\nthảo luận trong một buổi.\n\nHết."
    )
    assert of_text(text)[0] == [
        "¶ Hội nghị đã nghe báo cáo của các đơn vị và thảo luận trong một buổi.",
        "¶ Hết.",
    ]


def test_lists_and_headings_are_seen() -> None:
    assert of_text("## Kết quả\n- Một việc\n• Hai việc")[0] == [
        "heading Kết quả",
        "item Một việc",
        "item Hai việc",
    ]
