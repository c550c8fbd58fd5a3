"""What is escaped reads as it was written, whatever signs it is made of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.importers.markdown_text import (
    escaped,
    opened,
    photo_line,
    plain_line,
    table,
)
from gazette.markup.body import Photo
from gazette.markup.conversion import convert

SIGNS = st.text(alphabet="ab c1.*_`~#>-+=[](){}<>!|\\&;:/'\"“”…đ7", max_size=24)


def read(markdown: str) -> str:
    return convert(markdown, file="t.md", first_line=1).text.strip()


@settings(max_examples=300, deadline=None)
@given(SIGNS)
def test_a_paragraph_reads_as_it_came(written: str) -> None:
    plain = plain_line(written)
    if plain:
        assert read(f"Trước.\n\n{opened(escaped(plain))}\n\nSau.").split() == [
            "Trước.",
            *plain.split(),
            "Sau.",
        ]


@pytest.mark.parametrize(
    "written",
    [
        "1. Một việc", "12) việc", "- gạch", "# không phải đề mục", "> trích", "--- x",
        "| ô |", "*sao*", "[x](y)", "![x](y)", "<b>x</b>", "&nbsp;", "a < b & c > d",
        "{focus}", "`mã`", "https://a.example/b_c_d", "2*3*4", "snake_case_name",
        "~~x~~", "[^1]", ": nghĩa", "= =", "+ x",
    ],
)  # fmt: skip
def test_signs_that_open_something_open_nothing(written: str) -> None:
    found = convert(opened(escaped(written)), file="t.md", first_line=1)
    assert found.text.strip() == written
    assert [problem.code for problem in found.problems if problem.stops] == []


@pytest.mark.parametrize(
    "caption", ["Sân *lớn* [A] #1", "- gạch đầu", "Trụ sở. (Ảnh: P.V)", "1. Một"]
)
def test_a_photo_line_keeps_its_caption(caption: str) -> None:
    line = photo_line("a.jpg", "Điều [thấy]", opened(escaped(caption)))
    (photo,) = convert(line, file="t.md", first_line=1).passages
    assert isinstance(photo, Photo)
    assert photo.alt == "Điều [thấy]"
    credit = f" ({photo.credit})" if photo.credit else ""
    assert photo.caption + credit == caption


def test_a_table_keeps_its_cells() -> None:
    made = table([["Đơn vị", "Điểm"], [escaped("A|B *"), "9,5"]])
    assert "A|B *" in read(made)
    assert "9,5" in read(made)
