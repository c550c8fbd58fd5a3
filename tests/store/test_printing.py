from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

from gazette.core.problems import Place, error, warning
from gazette.store.printing import as_json, count, human

LINE = "to: Lê Thị Ánh\tB"


def line_of(file: str, line: int) -> str | None:
    return LINE if (file, line) == ("data/a.yaml", 3) else None


def at(line: int, column: int, file: str = "data/a.yaml") -> Place:
    return Place(file=file, line=line, column=column)


def test_a_block_shows_place_line_caret_and_remedy() -> None:
    problem = error("duplicate-key", at(3, 5), key="to", first_line=1)
    assert human([problem], line_of).splitlines() == [
        "data/a.yaml:3:5: lỗi [duplicate-key] Khóa `to` đã có ở dòng 1.",
        "     3 | to: Lê Thị Ánh→B",
        "       |     ^",
        "  Cách sửa: Gộp hai chỗ lại, hoặc xóa dòng thừa; mỗi khóa chỉ ghi một lần.",
        "",
        "1 lỗi, 0 cảnh báo.",
    ]


def test_a_caret_stands_under_decomposed_and_wide_letters() -> None:
    raw = unicodedata.normalize("NFD", "tỉnh 中 x")
    column = raw.index("x") + 1
    printed = human([error("file-empty", at(1, column))], lambda file, line: raw)
    shown, caret = printed.splitlines()[1:3]
    assert len(unicodedata.normalize("NFC", shown.split("x")[0])) + 1 == caret.index(
        "^"
    )


def test_a_long_line_is_shown_around_its_fault() -> None:
    raw = "a" * 500 + "X" + "b" * 500
    printed = human([error("file-empty", at(1, 501))], lambda file, line: raw)
    shown, caret = printed.splitlines()[1:3]
    assert shown[caret.index("^")] == "X"
    assert len(shown) < 120


def test_near_misses_are_offered_as_a_question() -> None:
    problem = error("file-empty", at(0, 0), "A", "B")
    assert "Có phải là `A` hay `B`?" in human([problem], line_of)


def test_problems_come_in_order_of_place_whoever_found_them() -> None:
    one, two = error("file-empty", at(2, 1)), error("file-empty", at(10, 1))
    other = error("file-empty", at(1, 1, "data/A.yaml"))
    assert human([two, one, other], line_of) == human([other, one, two], line_of)
    assert human([two, one], line_of).index(":2:1") < human([two, one], line_of).index(
        ":10:1"
    )


def test_faults_of_drafts_are_counted_apart_and_stop_nobody() -> None:
    faults = [
        error("file-empty", at(1, 1)),
        warning("file-empty", at(2, 1)),
        replace(error("file-empty", at(3, 1)), in_draft=True),
    ]
    assert count(faults) == "1 lỗi, 1 cảnh báo, 1 điểm cần sửa trong bản nháp."
    assert "lỗi (bản nháp) [file-empty]" in human(faults, line_of)
    assert json.loads(as_json(faults))["errors"] == 1


def test_json_says_what_people_read() -> None:
    problem = error("duplicate-key", at(3, 5), "near", key="to", first_line=1)
    document = json.loads(as_json([problem]))
    assert document["summary"] == "1 lỗi, 0 cảnh báo."
    (plain,) = document["problems"]
    assert plain["message"] == "Khóa `to` đã có ở dòng 1."
    assert plain["near"] == ["near"]
    assert (plain["file"], plain["line"], plain["column"]) == ("data/a.yaml", 3, 5)
    assert plain["english"] == "The key `to` already stands on line 1."


def test_an_uncatalogued_code_and_a_missing_particular_still_print() -> None:
    printed = human([error("never-heard-of", at(1, 1))], line_of)
    assert "[never-heard-of]" in printed
    assert "Khóa `…`" in human([error("duplicate-key", at(1, 1))], line_of)
