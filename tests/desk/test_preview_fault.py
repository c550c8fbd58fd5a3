"""The band above a page that could not be renewed says what, where and what to do."""

from __future__ import annotations

from gazette.core.problems import Place, Problem, error
from gazette.desk.preview.fault import MOST, fault_html

LINE = "date: 08/07/2025 <b>"


def day_first(line: int = 3) -> Problem:
    place = Place(file="content/news/2025/a/index.md", line=line, column=7)
    return error("date-day-first", place, value="08/07/2025", proper="2025-07-08")


def line_of(_file: str, _line: int) -> str:
    return LINE


def test_a_fault_has_its_sentence_place_line_and_remedy() -> None:
    band = fault_html([day_first()], line_of)
    assert 'role="alert"' in band
    assert "Còn 1 lỗi" in band
    assert "<code>08/07/2025</code>" in band
    assert "content/news/2025/a/index.md:3:7" in band
    assert "3 | date: 08/07/2025 &lt;b&gt;\n" in band
    assert "<strong>Cách sửa:</strong> Viết: 2025-07-08" in band
    assert "<b>" not in band


def test_where_nothing_is_wrong_nothing_is_shown() -> None:
    assert fault_html([], line_of) == ""


def test_a_flood_is_cut_and_counted() -> None:
    band = fault_html([day_first(line) for line in range(1, MOST + 6)], line_of)
    assert band.count("<li>") == MOST
    assert f"Còn {MOST + 5} lỗi" in band
    assert "Và 5 lỗi nữa" in band
