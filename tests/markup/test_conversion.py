"""Any text becomes a safe body, the same one each time, and never an exception."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazette.core.problems import Problem
from gazette.markup import dialect
from gazette.markup.blocks import Block
from gazette.markup.body import Body, Photo, Prose
from gazette.markup.conversion import convert
from gazette.markup.slots import fill

_SIGNS = """![ ]( a.jpg ) [ ] ](x.md) ]: {focus= } ** _ # ` > + | --- === \\ ' "
|---|---| | a | b | &lt; &#x3c; &nbsp; &#106; javascript: onclick=x < >
<b> </b> <!-- --> <script> </script> <style> <title> <textarea> <table> <tr> <td> </td>
</table> <p> <h1> <div> <math> <iframe> <? <noscript> <![CDATA[ ]]> <https://a.vn>
<a@b.vn> slot:0 <a leftcenterrightdel \u00a0 \ue000 \ue0030\ue004 \x02 \x03 \ufeff"""
_SPACED = ["\n", "\n\n", " ", "  \n", "    ", "\t", "Hội nghị ", "VKSND tỉnh "]
_OPENERS = ["## ", "> ", "- ", "1. ", "+ ", "<svg onload=x>", "<img src=x>", "<a href="]
PIECES = st.sampled_from([*re.split("[ \n]", _SIGNS), *_SPACED, *_OPENERS])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


class _Judge(HTMLParser):
    """Reads HTML as a browser would and remembers what could run."""

    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "svg",
            "img",
            "form",
        }:
            self.harm.append(tag)
        if tag not in {"br", "hr"}:
            self.open.append(tag)
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or name == "style":
                self.harm.append(name)
            if name in {"href", "src"} and address.startswith(("javascript:", "data:")):
                self.harm.append(address)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.harm.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.harm.append("comment")


def harm(html: str) -> list[str]:
    judge = _Judge()
    judge.feed(html)
    judge.close()
    return judge.harm + judge.open


@settings(max_examples=400, deadline=None)
@given(TEXTS)
@example("<!-- \n\n<script>alert(1)</script>")
@example("[a](java\nscript:x) <a href=' &#1;javascript:x'>")
@example("<table><tr><td>\n\n![a](a.jpg)\n\n</td></tr></table>")
@example('<a href="x"><a href="javascript:y">z</a></a>')
def test_any_text_becomes_a_safe_body(text: str) -> None:
    body = convert(text, file="a.md", first_line=7)
    lines = len(text.splitlines()) + text.count("\r") + 8
    for problem in body.problems:
        assert isinstance(problem, Problem)
        assert 7 <= problem.place.line <= 7 + lines
        assert problem.place.column >= 1
    for piece in body.passages:
        if isinstance(piece, Prose):
            html = fill(piece.html, [link.href for link in body.links])
            assert harm(html) == []
            assert "slot:" not in html or "slot:" in text
            assert not re.search("[\ue000-\ue00f\x00-\x08]", html)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_body(text: str) -> None:
    first = convert(text, file="a.md", first_line=1)
    convert("[a]: b.md\n\n<table>", file="b.md", first_line=1)
    assert convert(text, file="a.md", first_line=1) == first


def _tidy(body: Body) -> Body:
    """*body* without the blanks between and at the ends of blocks."""
    passages = tuple(
        Prose(html=re.sub(r"\s*(</?p>)\s*", r"\1", p.html))
        if isinstance(p, Prose)
        else p
        for p in body.passages
    )
    return replace(body, passages=passages)


LINES = st.lists(
    st.text("aăâbcdđÁ 12.,-:;/()“”\"'–…%$@\n", min_size=1, max_size=60)
    | st.sampled_from(["- mục", "1. mục", "    thụt", "| a | b |\n|--|--|", "**đậm**",
                       "> trích", "![a](a.jpg)\nMột.", "[a](b.md)", "<p>raw</p>"]),
    max_size=8,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(LINES)
@example(["a", "- mục", "    b", "c"])
def test_the_short_way_gives_what_markdown_gives(blocks: list[str]) -> None:
    """Plain paragraphs go round Markdown; nobody may be able to tell."""
    text = "\n\n".join(blocks)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Block, "is_plain", property(lambda _: False))
        slow = convert(text, file="a.md", first_line=1)
    assert _tidy(convert(text, file="a.md", first_line=1)) == _tidy(slow)


def test_nothing_at_all() -> None:
    for text in ("", "\n \n", "<!-- chỉ ghi chú -->", "\ufeff"):
        body = convert(text, file="a.md", first_line=1)
        assert body.passages == ()
        assert body.text == ""


@pytest.mark.parametrize(
    "text",
    ["> " * 3000 + "a", "[" * 1000, "- " * 3000 + "a", "*" * 5000, "<b>" * 2000,
     "![" * 2000, "(" * 5000, "`" * 4000, "&" * 5000, "<" * 5000, "{" * 5000,
     "\n".join("    " * n + "- a" for n in range(120))],
)  # fmt: skip
def test_hostile_depth_ends_in_a_body(text: str) -> None:
    convert(text, file="a.md", first_line=1)


def test_a_text_after_one_that_broke_the_parser() -> None:
    convert("- " * 400 + "> " * 400 + "**a**", file="a.md", first_line=1)
    body = convert("**b**", file="a.md", first_line=1)
    assert body.passages == (Prose(html="<p><strong>b</strong></p>"),)


def test_a_parser_that_gives_up_is_an_error_with_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(text: str) -> str:
        raise RecursionError(text)

    monkeypatch.setattr(dialect, "to_html", broken)
    body = convert("Một.\n\n**hai**", file="a.md", first_line=4)
    (problem,) = [p for p in body.problems if p.code == "markup-unreadable"]
    assert problem.stops
    assert problem.place.line == 4
    assert "Một." in body.text


@pytest.mark.parametrize(
    "text", ["[" * 300, "[a " * 300, "[a](b.md) " + "]" * 9 + "[" * 300]
)
def test_brackets_without_end_are_an_error_and_cost_no_time(text: str) -> None:
    body = convert(f"Một.\n\n{text * 40}", file="a.md", first_line=1)
    assert "markup-unreadable" in {problem.code for problem in body.problems}
    assert "Một." in body.text


def test_many_links_in_a_paragraph_are_no_such_error() -> None:
    body = convert("[a](b.md), " * 400 + "[[[c]]]", file="a.md", first_line=1)
    assert len(body.links) == 400
    assert not body.problems


def test_plain_texts_do_not_load_markdown() -> None:
    program = (
        "import sys; from gazette.markup.conversion import convert; "
        "convert('Một.\\n\\n![a](a.jpg)\\nHai.', file='a', first_line=1); "
        "print('markdown' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": "plugins"},
        capture_output=True,
        check=True,
    )
    assert said.stdout.split() == [b"False"]


def test_text_is_what_a_reader_reads_captions_included() -> None:
    body = convert(
        "## Mục\n\nGồm **22** tập thể:\n- A\n- B\n\n![mô tả](a.jpg)\n"
        "Chú thích. (Ảnh: TL)\n\nHết./.",
        file="a.md",
        first_line=1,
    )
    assert body.text == "Mục\nGồm 22 tập thể:\nA\nB\nChú thích.\nHết./."
    assert [type(p) for p in body.passages] == [Prose, Photo, Prose]


def test_a_link_may_be_defined_beyond_a_photo() -> None:
    body = convert(
        "Xem [bài][1].\n\n![a](a.jpg)\nMột.\n\n[1]: b.md", file="a.md", first_line=1
    )
    assert [link.href for link in body.links] == ["b.md"]
    assert len(body.passages) == 2
