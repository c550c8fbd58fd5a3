"""A photo line: image, caption on the line under it, credit in its last bracket."""

from __future__ import annotations

import pytest

from gazette.core.problems import Severity
from gazette.markup.body import Body, Photo, Prose
from gazette.markup.conversion import convert
from gazette.markup.photo_lines import LONGEST_CAPTION

ENDPOINT = "Điểm cầu Hội nghị trực tuyến tại VKSND tỉnh Đắk Lắk."


def body(text: str) -> Body:
    return convert(text, file="content/a/index.md", first_line=1)


def photos(text: str) -> list[Photo]:
    return [piece for piece in body(text).passages if isinstance(piece, Photo)]


def faults(text: str) -> list[tuple[str, int, int]]:
    return [
        (problem.code, problem.place.line, problem.place.column)
        for problem in body(text).problems
    ]


def test_image_caption_and_credit() -> None:
    text = (
        "Mở đầu.\n\n![Đại biểu ngồi quanh bàn họp](dak-lak.jpg)\n"
        f"{ENDPOINT} (Ảnh: VKSND tỉnh Đắk Lắk)\n\nKết thúc./."
    )
    before, photo, after = body(text).passages
    assert photo == Photo(
        src="dak-lak.jpg",
        alt="Đại biểu ngồi quanh bàn họp",
        caption=ENDPOINT,
        credit="Ảnh: VKSND tỉnh Đắk Lắk",
        focus=None,
        line=3,
        column=1,
    )
    assert before == Prose(html="<p>Mở đầu.</p>")
    assert after == Prose(html="<p>Kết thúc./.</p>")
    assert faults(text) == []


@pytest.mark.parametrize(
    ("bracket", "credit"),
    [
        ("(Ảnh: TL)", "Ảnh: TL"),
        ("(Nguồn: BVPL).", "Nguồn: BVPL"),
        ("( ảnh :  Hữu  Thắng )", "ảnh : Hữu Thắng"),
        ("(Nguồn: VKSND tỉnh Mẫu (Mẫu An))", "Nguồn: VKSND tỉnh Mẫu (Mẫu An)"),
        ("(Ảnh minh họa)", None),
        ("(cũ) (Ảnh: TL) và sau đó", None),
    ],
)
def test_only_the_last_bracket_that_says_so_is_the_credit(
    bracket: str, credit: str | None
) -> None:
    (photo,) = photos(f"![Bàn họp](a.jpg)\nQuang cảnh hội nghị. {bracket}")
    assert photo.credit == credit
    assert (bracket in photo.caption) == (credit is None)


def test_caption_over_several_lines_without_its_emphasis_and_links() -> None:
    (photo,) = photos(
        "![a \\[b\\]](a.jpg)\nĐồng chí **Nguyễn Văn A**\n_phát biểu_ tại "
        "[hội nghị](x.md) < 5 &amp; 6."
    )
    assert photo.caption == "Đồng chí Nguyễn Văn A phát biểu tại hội nghị < 5 & 6."
    assert photo.alt == "a [b]"


def test_image_paragraphs_one_after_the_other_are_a_gallery() -> None:
    text = "![a](1.jpg)\nMột.\n\n![b](2.jpg)\nHai.\n\n![c](3.jpg)\nBa."
    assert [photo.src for photo in photos(text)] == ["1.jpg", "2.jpg", "3.jpg"]
    assert faults(text) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dak%20lak.jpg", "dak lak.jpg"),
        ("dak lak.jpg", "dak lak.jpg"),
        ("<dak (1).jpg>", "dak (1).jpg"),
        ("dak(1).jpg", "dak(1).jpg"),
        ("Đắk Lắk.JPG", "Đắk Lắk.JPG"),
    ],
)
def test_file_names_as_officers_have_them(written: str, meant: str) -> None:
    (photo,) = photos(f"![Bàn họp]({written})\n{ENDPOINT}")
    assert photo.src == meant


def test_focus() -> None:
    (photo,) = photos(f'![Bàn họp](a.jpg){{focus="0.5,0.3"}}\n{ENDPOINT}')
    assert photo.focus == (0.5, 0.3)


@pytest.mark.parametrize(
    "value",
    ['"0,5,0,3"', '"1.2,0.5"', '"0.5"', '"giữa"', '"-0.1,0.5"', '"nan,0.5"', '""'],
)
def test_focus_that_is_none(value: str) -> None:
    text = f"![Bàn họp](a.jpg){{focus={value}}}\n{ENDPOINT}"
    assert faults(text) == [("photo-focus", 1, 1)]
    assert photos(text)[0].focus is None


@pytest.mark.parametrize(
    "attributes", ['{width="300"}', "{.wide}", '{focus="0.5,0.5" #anh}']
)
def test_other_attributes_are_refused(attributes: str) -> None:
    text = f"![Bàn họp](a.jpg){attributes}\n{ENDPOINT}"
    assert faults(text) == [("photo-attribute", 1, 1)]


def test_attributes_that_never_close() -> None:
    text = f'![Bàn họp](a.jpg){{focus="0.5,0.5"\n{ENDPOINT}'
    assert faults(text) == [("photo-attribute", 1, 18)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"![](a.jpg)\n{ENDPOINT}", ("photo-alt-missing", 1, 1)),
        ("![Bàn họp](a.jpg)", ("photo-caption-missing", 1, 1)),
        ("![Bàn họp](a.jpg)\n(Ảnh: TL)", ("photo-caption-missing", 1, 1)),
        ("![Bàn họp](a.jpg)\nBàn họp.", ("photo-caption-is-alt", 2, 1)),
        ("![Bàn họp](a-b.jpg)\nA b", ("photo-caption-is-file-name", 2, 1)),
        (
            f"![Bàn họp](a.jpg)\n{'x' * (LONGEST_CAPTION + 1)}",
            ("photo-caption-long", 2, 1),
        ),
        ('![Bàn họp](a.jpg "Quang cảnh.")', ("photo-caption-as-title", 1, 1)),
        ("![Bàn họp](a.jpg “Quang cảnh.”)", ("photo-caption-as-title", 1, 1)),
        ("![Bàn họp](a.jpg) Quang cảnh.", ("photo-caption-beside", 1, 19)),
    ],
)
def test_unfinished_photos_are_warned_of(
    text: str, fault: tuple[str, int, int]
) -> None:
    assert faults(text) == [fault]
    assert body(text).problems[0].severity is Severity.WARNING
    assert len(photos(text)) == 1


def test_caption_of_the_longest_length_is_fine() -> None:
    assert faults(f"![Bàn họp](a.jpg)\n{'x' * LONGEST_CAPTION}") == []


def test_old_title_and_words_beside_still_serve_as_caption() -> None:
    assert photos('![Bàn](a.jpg "Quang cảnh.")')[0].caption == "Quang cảnh."
    assert photos("![Bàn](a.jpg) Quang cảnh.")[0].caption == "Quang cảnh."
    assert photos('![Bàn](a.jpg "Cũ.")\nMới hơn.')[0].caption == "Mới hơn."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("![a](1.jpg)\n![b](2.jpg)\nChú thích.", ("photo-two-together", 2, 1)),
        ("![a](1.jpg) ![b](2.jpg)\nChú thích.", ("photo-two-together", 1, 13)),
        ("![a](1.jpg)\nMột.\n![b](2.jpg)\nHai.", ("photo-inside-paragraph", 3, 1)),
        ("Chữ trước ![a](1.jpg) chữ sau.", ("photo-inside-paragraph", 1, 11)),
        ("- mục\n- ![a](1.jpg)", ("photo-inside-paragraph", 2, 3)),
        ("> ![a](1.jpg)", ("photo-inside-paragraph", 1, 3)),
        ("[![a](1.jpg)](x.md)", ("photo-inside-paragraph", 1, 2)),
        ("Chữ ![a][anh] chữ.", ("photo-inside-paragraph", 1, 5)),
        ("![a][anh]\nChú thích.", ("photo-malformed", 1, 1)),
        ("![a(1.jpg)\nChú thích.", ("photo-malformed", 1, 1)),
        ("![a](https://a.vn/1.jpg)\nChú thích.", ("photo-remote", 1, 1)),
        ("![a](//a.vn/1.jpg)\nChú thích.", ("photo-remote", 1, 1)),
        ("![a](data:image/png;base64,AA==)\nChú thích.", ("photo-remote", 1, 1)),
        ("![a](C:\\anh\\1.jpg)\nChú thích.", ("photo-address", 1, 1)),
        ("![a]()\nChú thích.", ("photo-address", 1, 1)),
        ("![a](1.jpg)\n## Kết quả", ("photo-caption-opens", 2, 1)),
        ("![a](1.jpg)\n> Trích", ("photo-caption-opens", 2, 1)),
        ("![a](1.jpg)\n- Mục", ("photo-caption-opens", 2, 1)),
        ("![a](1.jpg)\nChú thích.\n  1. Mục", ("photo-caption-opens", 3, 3)),
        ("![a](1.jpg)\n| x | y |", ("photo-caption-opens", 2, 1)),
        ("![a](1.jpg)\nChú thích\n---", ("photo-caption-opens", 3, 1)),
        ('<img src="1.jpg" onerror="x">', ("photo-as-html", 1, 1)),
    ],
)
def test_what_cannot_be_shown_is_an_error(
    text: str, fault: tuple[str, int, int]
) -> None:
    code, line, column = fault
    found = [problem for problem in body(text).problems if problem.code == code]
    assert [(p.place.line, p.place.column) for p in found] == [(line, column)]
    assert found[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "`![a](1.jpg)` là một dòng ảnh.",
        "<!--\n![a](1.jpg)\n-->\n\nChữ.",
        "Thật là vui! [Xem](x.md)",
    ],
)
def test_what_is_no_photo(text: str) -> None:
    assert faults(text) == []
    assert photos(text) == []


def test_photo_file_line_counts_from_the_front_matter() -> None:
    result = convert("\n![a](1.jpg)\nChú thích.", file="a.md", first_line=20)
    assert [p.line for p in result.passages if isinstance(p, Photo)] == [21]
