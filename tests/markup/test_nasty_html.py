"""Nasty HTML, as pasted or as attacked: whatever comes, no page runs it or loads it."""

from __future__ import annotations

import pytest
from lxml import html as parser

from gazette.markup.body import Prose
from gazette.markup.conversion import convert

NASTY = (
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<ScRiPt/x>alert(1)</sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src='x'onerror='alert(1)'>",
    '<a href="javascript:alert(1)">bấm</a>',
    '<a href="JaVa&#x09;Script:alert(1)">bấm</a>',
    '<a href=" &#14; javascript:alert(1)">bấm</a>',
    '<a href="vbscript:x">bấm</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">bấm</a>',
    "[bấm](javascript:alert(1))",
    "[bấm](<java\tscript:alert(1)>)",
    "<svg/onload=alert(1)>",
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1">',
    '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<form action="https://x.example"><input autofocus onfocus=alert(1)></form>',
    '<base href="https://x.example/">',
    '<meta http-equiv="refresh" content="0;url=https://x.example/">',
    '<link rel="stylesheet" href="https://x.example/x.css">',
    "<style>@import 'https://x.example/x.css';</style>",
    '<p style="background:url(https://x.example/x.png)">chữ</p>',
    '<video src="https://x.example/x.mp4" autoplay></video>',
    "<details open ontoggle=alert(1)>chữ</details>",
    "<!--<img src='--><img src=x onerror=alert(1)//'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    '<td background="javascript:alert(1)">ô</td>',
    "<b id=x name=y class=z tabindex=1 contenteditable>chữ</b>",
)
SAFE = {"http", "https", "mailto", "tel", "ftp", ""}


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_runs_and_nothing_is_loaded(nasty: str) -> None:
    result = convert(f"Trước.\n\nĐoạn {nasty} hai.\n\nBa.", file="a.md", first_line=1)
    made = "".join(p.html for p in result.passages if isinstance(p, Prose))
    tree = parser.fromstring(f"<div>{made}</div>")
    for element in tree.iter():
        assert element.tag in {
            *("div", "p", "a", "b", "ul", "li", "table", "tbody", "tr", "td"),
        }, made
        for name, value in element.attrib.items():
            assert name in {"href", "title"}, made
            if name == "href":
                scheme = value.strip().partition(":")[0].lower() if ":" in value else ""
                assert scheme in SAFE, made
    words = tree.text_content()
    assert "Trước." in words
    assert "Ba." in words


@pytest.mark.parametrize("nasty", NASTY)
def test_the_words_around_it_stay_or_their_loss_is_said(nasty: str) -> None:
    """What follows in the same paragraph is read, or a problem names its line."""
    result = convert(f"Trước.\n\nĐoạn {nasty} hai.\n\nBa.", file="a.md", first_line=1)
    made = "".join(p.html for p in result.passages if isinstance(p, Prose))
    words = parser.fromstring(f"<div>{made}</div>").text_content()
    assert "hai." in words or any(p.place.line == 3 for p in result.problems), made
