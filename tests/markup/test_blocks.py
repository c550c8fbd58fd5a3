"""What a line is, before Markdown sees it."""

from __future__ import annotations

import pytest

from gazette.markup.body import Prose
from gazette.markup.conversion import convert


def html(text: str) -> str:
    result = convert(text, file="a.md", first_line=1)
    return "".join(p.html for p in result.passages if isinstance(p, Prose))


def items(text: str) -> int:
    return html(text).count("<li>")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gồm:\n- A\n- B", 2),
        ("Gồm:\n* A\n* B", 2),
        ("Gồm:\n1. A\n2. B", 2),
        ("- A\n- B\n\n- C", 3),
        ("Ngày\n20. 11 là ngày", 0),
        ("Gạch\n-ngang", 0),
        ("Dòng – gạch\n– dài", 0),
    ],
)
def test_a_list_directly_under_its_sentence(text: str, count: int) -> None:
    assert items(text) == count


def test_numbered_list_keeps_its_first_number() -> None:
    assert '<ol start="3">' in html("Chữ.\n\n3. Ba\n4. Bốn")


@pytest.mark.parametrize("indent", ["    ", "\t", "        "])
def test_an_indented_paragraph_is_a_paragraph(indent: str) -> None:
    assert html(f"Một.\n\n{indent}Hai **ba**.") == (
        "<p>Một.</p>\n<p>Hai <strong>ba</strong>.</p>"
    )


@pytest.mark.parametrize(
    "residue", ["leftcenterrightdel", "  leftcenterrightdel ", "LeftCenterRightDel"]
)
def test_residue_of_the_cms_is_an_error_and_never_shown(residue: str) -> None:
    text = f"Một.\n\n{residue}\nĐồng chí A phát biểu."
    result = convert(text, file="a.md", first_line=1)
    (problem,) = result.problems
    assert problem.code == "text-cms-residue"
    assert problem.stops
    assert problem.place.line == 3
    assert html(text) == "<p>Một.</p>\n<p>Đồng chí A phát biểu.</p>"


def test_text_is_left_as_written() -> None:
    text = "“Mục tiêu kép” – 'a' - \"b\"... 5‰; 30/4./."
    assert html(text) == f"<p>{text}</p>"


def test_text_is_in_normal_form() -> None:
    assert html("Đa\u0306\u0301k La\u0306\u0301k") == "<p>Đắk Lắk</p>"


def test_two_spaces_at_a_line_s_end_break_it() -> None:
    assert html("Một  \nhai") == "<p>Một<br>\nhai</p>"
