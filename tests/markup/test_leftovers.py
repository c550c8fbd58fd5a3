"""Signs of markup a reader would see, and words a reader would miss."""

from __future__ import annotations

import pytest

from gazette.core.problems import Problem
from gazette.markup.conversion import convert
from gazette.markup.leftovers import lost_words
from gazette.markup.manuscript import Manuscript


def said(text: str) -> list[tuple[str, int, int]]:
    problems: tuple[Problem, ...] = convert(text, file="a.md", first_line=1).problems
    return [(p.code, p.place.line, p.place.column) for p in problems]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Chữ {focus} sau", 5),
        ("Chữ **đậm ** sau", 5),
        ("Chữ [a](b c", 7),
        ("Chữ [a][b] sau", 7),
        ("Chữ[^1] sau", 4),
        ("Chữ ~~bỏ~~ sau", 5),
        ("**đúng** rồi **sai **", 14),
    ],
)
def test_visible_markup_is_found_where_it_stands(text: str, column: int) -> None:
    assert said(f"Đoạn một.\n\n{text}")[0] == ("markup-left", 3, column)


def test_table_under_its_sentence_without_a_blank_line() -> None:
    assert ("markup-left", 3, 1) in said("Kết quả:\n| a | b |\n|---|---|\n| 1 | 2 |")


@pytest.mark.parametrize(
    "text",
    [
        "**đậm** và *nghiêng* và [a](b.md)",
        "`{mã}` và `**`",
        "Họ tên: ______",
        "5 * 3 = 15 ; 2*3",
        "Ghi chú [1] và [a]",
    ],
)
def test_markup_that_works_and_words_that_are_none(text: str) -> None:
    assert said(text) == []


def test_lost_words_are_told_with_their_line() -> None:
    source = Manuscript(file="a.md", first_line=10, text="Một hai\n\nba bốn năm\n\nsáu")
    before = "<p>Một hai</p><p>ba bốn năm</p><p>sáu</p>"
    (problem,) = lost_words(before, "<p>Một hai</p>", [0, 2, 4], source)
    assert (problem.code, problem.place.line) == ("text-lost", 12)
    assert dict(problem.particulars)["words"] == "ba bốn năm sáu"


def test_nothing_lost_says_nothing() -> None:
    source = Manuscript(file="a.md", first_line=1, text="a & b")
    assert (
        list(lost_words("<p>a &amp; b <x></p>", "<p>b &amp; a</p>", [0], source)) == []
    )
