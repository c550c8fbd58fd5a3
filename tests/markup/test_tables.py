"""Tables: scoped, named, and scrolling by themselves."""

from __future__ import annotations

import re

from gazette.markup.body import Prose
from gazette.markup.conversion import convert

TABLE = "| Đơn vị | Điểm |\n|---|---:|\n| Mẫu An | 9,5 |\n"


def html(text: str) -> str:
    result = convert(text, file="a.md", first_line=1)
    assert result.problems == ()
    return "".join(p.html for p in result.passages if isinstance(p, Prose))


def test_headers_have_their_scope_and_figures_their_side() -> None:
    made = html(TABLE)
    assert '<th scope="col">Đơn vị</th>' in made
    assert '<td class="table__figure">9,5</td>' in made
    assert "style=" not in made
    assert " align=" not in made


def test_wide_tables_scroll_and_can_be_reached() -> None:
    made = html(TABLE)
    assert made.startswith(
        '<div class="scroll" tabindex="0" role="group"'
        ' aria-label="Bảng 1, cuộn ngang được"><table class="table">'
    )
    assert made.endswith("</table></div>")


def test_the_paragraph_above_that_names_it_is_the_caption() -> None:
    made = html(f'Bảng 1. Điểm **"A"** năm 2025\n\n{TABLE}')
    assert '<caption>Bảng 1. Điểm <strong>"A"</strong> năm 2025</caption>' in made
    assert 'aria-label="Bảng 1. Điểm &quot;A&quot; năm 2025, cuộn ngang được"' in made
    assert "<p>" not in made


def test_another_paragraph_above_stays_one() -> None:
    made = html(f"Bảng xếp hạng như sau:\n\n{TABLE}")
    assert "<p>Bảng xếp hạng như sau:</p>" in made
    assert "<caption>" not in made


def test_names_are_distinct_through_the_body_and_across_photos() -> None:
    photo = "![a](a.jpg)\nMột.\n\n"
    made = html(f"Bảng: Điểm\n\n{TABLE}\n{photo}Bảng: Điểm\n\n{TABLE}\n{photo}{TABLE}")
    assert re.findall(r'aria-label="([^"]*), cuộn', made) == [
        "Bảng: Điểm",
        "Bảng: Điểm (2)",
        "Bảng 3",
    ]


def test_an_empty_corner_is_no_header() -> None:
    made = html("| | A |\n|---|---|\n| x | 1 |\n")
    assert "<th></th>" not in made
    assert '<tr>\n<td></td>\n<th scope="col">A</th>\n</tr>' in made
