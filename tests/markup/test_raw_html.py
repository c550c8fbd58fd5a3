"""Raw HTML: taken out and said, or kept as words. Never lost in silence."""

from __future__ import annotations

import pytest

from gazette.core.problems import Severity
from gazette.markup.body import Prose
from gazette.markup.conversion import convert


def read(text: str) -> tuple[str, list[tuple[str, int, int, str]]]:
    result = convert(text, file="a.md", first_line=1)
    html = "".join(p.html for p in result.passages if isinstance(p, Prose))
    said = [
        (p.code, p.place.line, p.place.column, dict(p.particulars).get("tag", ""))
        for p in result.problems
    ]
    return html, said


@pytest.mark.parametrize(
    ("text", "tag", "column"),
    [
        ("Chữ <script>alert(1)</script> sau", "script", 5),
        ("<style>p{color:red}</style>\n\nChữ sau", "style", 1),
        ('Chữ <iframe src="https://a.vn">khung</iframe> sau', "iframe", 5),
        ("Chữ <svg onload=alert(1)><text>x</text></svg> sau", "svg", 5),
        ("Chữ <SCRIPT >x</script > sau", "script", 5),
        ('Chữ <embed src="a.swf"> sau', "embed", 5),
    ],
)
def test_programs_and_foreign_pages_go_with_what_they_hold(
    text: str, tag: str, column: int
) -> None:
    html, said = read(text)
    assert f"<{tag}" not in html.lower()
    assert "alert" not in html
    assert "color" not in html
    assert "sau" in html
    assert ("html-removed", 1, column, tag) in said


@pytest.mark.parametrize(
    "tag", ["!--", "script", "style", "iframe", "svg", "b", "table"]
)
def test_what_never_closes_swallows_nothing(tag: str) -> None:
    html, said = read(f"Trước.\n\nĐoạn <{tag} x> hai.\n\n![a](a.jpg)\nMột.\n\nBa.")
    assert "Trước." in html
    assert "hai." in html
    assert "Ba." in html
    assert said == [("html-unclosed", 3, 6, tag)]


def test_handlers_are_taken_out_and_said() -> None:
    html, said = read('Chữ <b onclick="x()" class="y">đậm</b>')
    assert html == "<p>Chữ <b>đậm</b></p>"
    assert said == [("html-removed", 1, 5, "b onclick")]


def test_form_parts_leave_their_words() -> None:
    html, said = read("Chữ <button>bấm</button> sau")
    assert " ".join(html.split()) == "<p>Chữ bấm sau</p>"
    assert said == [("html-removed", 1, 5, "button")]


def test_dress_from_word_goes_in_silence() -> None:
    html, said = read(
        '<div class="MsoNormal">Chữ <span style="color:red">đỏ</span>'
        "<o:p></o:p></div><!--[if gte mso 9]><xml/><![endif]-->"
    )
    assert " ".join(html.split()) == "<p>Chữ đỏ</p>"
    assert said == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Tỷ lệ < 5% và > 3%", "<p>Tỷ lệ &lt; 5% và &gt; 3%</p>"),
        ("Ông <Nguyễn Văn A> nói", "<p>Ông &lt;Nguyễn Văn A&gt; nói</p>"),
        ("<Ảnh: TL>", "<p>&lt;Ảnh: TL&gt;</p>"),
        ("a <? b ?> c <! d", "<p>a &lt;? b ?&gt; c &lt;! d</p>"),
        ("cuối <", "<p>cuối &lt;</p>"),
        ("H<sub>2</sub>O m<sup>2</sup>", "<p>H<sub>2</sub>O m<sup>2</sup></p>"),
        ("`<script>`", "<p><code>&lt;script&gt;</code></p>"),
        ("&lt;script&gt; &amp; &nbsp;", "<p>&lt;script&gt; &amp; &nbsp;</p>"),
    ],
)
def test_what_is_only_words_stays_as_written(text: str, html: str) -> None:
    assert read(text) == (html, [])


def test_places_hold_after_something_was_taken_out() -> None:
    _, said = read("<!-- ghi chú\nhai dòng --> chữ <script>x</script> <form>y</form>")
    assert said == [
        ("html-removed", 2, 18, "script"),
        ("html-removed", 2, 37, "form"),
    ]


def test_a_comment_hides_what_it_holds() -> None:
    html, said = read("Trước.\n\n<!--\n\n# Nháp\n\n[x](y.md)\n\n-->\n\nSau.")
    assert html == "<p>Trước.</p>\n<p>Sau.</p>"
    assert said == []


def test_faults_of_raw_html_do_not_stop_a_build() -> None:
    result = convert("<script>x</script> <b>", file="a.md", first_line=1)
    assert {p.severity for p in result.problems} == {Severity.WARNING}


def test_raw_tables_are_kept_and_dressed() -> None:
    html, said = read(
        "<table>\n<thead>\n<tr><th rowspan=2>Đơn vị</th><th colspan=2>Điểm</th></tr>\n"
        "</thead>\n<tbody>\n<tr><th>Mẫu An</th><td>9,5</td></tr>\n</tbody>\n</table>"
    )
    assert said == []
    assert '<th rowspan="2" scope="col">Đơn vị</th>' in html
    assert '<th scope="row">Mẫu An</th>' in html
    assert html.count("<div") == html.count("</div>") == 1


def test_words_of_another_language_say_so() -> None:
    html, said = read(
        'The <i lang="vi">Viện kiểm sát</i> and <q lang="fr">le parquet</q>.'
    )
    assert '<i lang="vi">Viện kiểm sát</i>' in html
    assert '<q lang="fr">le parquet</q>' in html
    assert not said


def test_a_language_that_is_none_is_not_told() -> None:
    html, _ = read('Chữ <i lang="tiếng anh">word</i>, <b lang="tieng-anh">b</b>.')
    assert "<i>word</i>" in html
    assert "<b>b</b>" in html
