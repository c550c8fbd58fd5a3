"""Headings: no second title on the page, no step skipped, an address for each."""

from __future__ import annotations

from gazette.markup.body import Heading, Prose
from gazette.markup.conversion import convert


def headings(text: str) -> list[tuple[str, int, str]]:
    result = convert(text, file="a.md", first_line=1)
    return [(h.id, h.level, h.text) for h in result.headings]


def test_ids_are_plain_letters_and_distinct() -> None:
    assert headings("## Kết quả Đợt 1\n\nChữ.\n\n## Kết quả **Đợt 1**\n\n## !!!") == [
        ("muc-ket-qua-dot-1", 2, "Kết quả Đợt 1"),
        ("muc-ket-qua-dot-1-2", 2, "Kết quả Đợt 1"),
        ("muc", 2, "!!!"),
    ]


def test_steps_are_never_skipped() -> None:
    levels = [level for _, level, _ in headings("#### A\n\n###### B\n\n## C\n\n#### D")]
    assert levels == [2, 3, 2, 3]


def test_title_in_the_text_is_warned_of_and_stands_below_the_page_s_own() -> None:
    text = "# Một\n\nChữ\n\nHai\n===\n\n<h1>Ba</h1>"
    result = convert(text, file="a.md", first_line=5)
    assert [h.level for h in result.headings] == [2, 2, 2]
    assert [(p.code, p.place.line) for p in result.problems] == [
        ("heading-top", 5),
        ("heading-top", 10),
        ("heading-top", 12),
    ]
    assert "<h1" not in "".join(p.html for p in result.passages if isinstance(p, Prose))


def test_a_number_sign_without_a_space_is_words() -> None:
    assert headings("#7 là số của Cụm\n\n#thidua") == []


def test_empty_headings_vanish() -> None:
    result = convert("Chữ.\n\n##  \n\n## <b></b>", file="a.md", first_line=1)
    assert result.headings == ()
    assert all("<h" not in p.html for p in result.passages if isinstance(p, Prose))


def test_heading_links_keep_their_slots_and_lose_them_in_the_text() -> None:
    result = convert("## Theo [Quyết định](x.md)", file="a.md", first_line=1)
    assert result.headings == (
        Heading(id="muc-theo-quyet-dinh", level=2, text="Theo Quyết định"),
    )
    link = '<a href="slot:0">Quyết định</a>'
    assert result.passages == (
        Prose(html=f'<h2 id="muc-theo-quyet-dinh">Theo {link}</h2>'),
    )
