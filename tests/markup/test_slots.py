"""Links: slots in the HTML, places in the file, addresses that can do no harm."""

from __future__ import annotations

import pytest

from gazette.markup.body import Body, Prose
from gazette.markup.conversion import convert
from gazette.markup.slots import allowed, fill


def body(text: str) -> Body:
    return convert(text, file="a.md", first_line=1)


def html(text: str) -> str:
    return "".join(p.html for p in body(text).passages if isinstance(p, Prose))


def test_each_link_has_its_slot_and_its_place() -> None:
    text = (
        "Xem [bài](../b/index.md) và\n[trang][t].\n\n"
        "- <https://a.vn/x?y=1&z=2>\n- <ban.bien.tap@a.vn>\n\n"
        '<a href="tel:113" target="_blank">gọi</a>\n\n[t]: </tin-tuc/> "Tin"'
    )
    found = [(link.href, link.line, link.column) for link in body(text).links]
    assert found == [
        ("../b/index.md", 1, 11),
        ("/tin-tuc/", 9, 7),
        ("https://a.vn/x?y=1&z=2", 4, 4),
        ("mailto:ban.bien.tap@a.vn", 5, 4),
        ("tel:113", 7, 10),
    ]
    made = html(text)
    for number in range(5):
        assert made.count(f'<a href="slot:{number}"') == 1


def test_slots_are_counted_through_the_whole_body() -> None:
    result = body("[a](1.md)\n\n![x](x.jpg)\nMột.\n\n[b](2.md)")
    first, _, second = result.passages
    assert isinstance(first, Prose)
    assert isinstance(second, Prose)
    assert "slot:0" in first.html
    assert "slot:1" in second.html
    assert [link.href for link in result.links] == ["1.md", "2.md"]


def test_links_to_other_hosts_are_marked() -> None:
    assert '<a href="slot:0" class="external" rel="noopener">' in html(
        "[a](https://b.vn)"
    )
    assert '<a href="slot:0">' in html("[a](../b.md)")
    assert '<a href="slot:0">' in html("[a](mailto:a@b.vn)")


def test_filling_escapes_the_address_and_touches_nothing_else() -> None:
    made = html("“A” [b](c.md) &nbsp; d")
    filled = fill(made, ['/x/?a=1&b="2"<'])
    assert filled == made.replace('"slot:0"', '"/x/?a=1&amp;b=&quot;2&quot;&lt;"')


def test_words_that_look_like_a_slot_are_not_filled() -> None:
    text = 'Viết `<a href="slot:0">` hay href="slot:0" [a](b.md)'
    filled = fill(html(text), ["/b/"])
    assert filled.count("slot:0") == 2
    assert filled.count('href="/b/"') == 1


def test_a_place_that_is_not_there_leaves_the_words() -> None:
    assert fill(html("Xem [**đơn vị**](x.md)."), [None]) == (
        "<p>Xem <strong>đơn vị</strong>.</p>"
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", " java\nscript:x", "data:,x"]
)
def test_filling_refuses_an_address_that_runs(address: str) -> None:
    with pytest.raises(ValueError, match="slot 0"):
        fill(html("[a](b.md)"), [address])


def test_filling_with_too_few_addresses() -> None:
    with pytest.raises(ValueError, match="slot 1"):
        fill(html("[a](b.md) [c](d.md)"), ["/b/"])


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[a](javascript:alert(1))", "link-scheme"),
        ("[a](JavaScript:alert(1))", "link-scheme"),
        ("[a](&#106;avascript:alert(1))", "link-scheme"),
        ("[a](java&#10;script:alert(1))", "link-scheme"),
        ("[a](&#1;javascript:alert(1))", "link-scheme"),
        ("[a](vbscript:x)", "link-scheme"),
        ("[a](data:text/html,x)", "link-scheme"),
        ("[a](file:///C:/x.docx)", "link-scheme"),
        ("<ftp://a.vn/x>", "link-scheme"),
        ("[a](www.vksndtc.gov.vn)", "link-incomplete"),
        ("[a]()", "link-empty"),
        ("[](b.md)", "link-without-text"),
    ],
)
def test_links_that_are_none(written: str, code: str) -> None:
    result = body(f"Chữ {written} sau")
    assert [p.code for p in result.problems] == [code]
    assert result.problems[0].place.line == 1
    assert result.problems[0].place.column >= 5
    assert result.links == ()
    assert "<a" not in html(f"Chữ {written} sau")


def test_raw_javascript_link_is_gone() -> None:
    assert "javascript" not in html('<a href="javascript:alert(1)">a</a>')


def test_near_miss_of_an_incomplete_address() -> None:
    (problem,) = body("[a](www.a.vn/x)").problems
    assert problem.near == ("https://www.a.vn/x",)


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("/tin-tuc/", True),
        ("#muc", True),
        ("?q=a:b", True),
        ("HTTPS://a.vn", True),
        ("mailto:a@b.vn", True),
        ("java\tscript:x", False),
        ("\x01javascript:x", False),
        ("blob:x", False),
    ],
)
def test_allowed(address: str, may: bool) -> None:
    assert allowed(address) is may
