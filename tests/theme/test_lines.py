"""Lines in a real browser: where they break, and what a reader's search finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazette.markup.typesetting import typeset

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = Path(__file__).parents[2] / "theme" / "static" / "css" / "base.css"
TEXT = (
    "Theo Quyết định số 61/QĐ-VKS ngày 12/3/2021, Cụm thi đua số 7 có 22 tập thể"
    " và 402 cá nhân được “Kỷ niệm chương ” – theo Điều 24 Nghị định 98/2023/NĐ-CP;"
    " gửi về gop-y@vks-mau.example trong giai đoạn 2021–2025."
)
UNBROKEN = (
    *("61/QĐ-VKS", "số 61", "ngày 12/3/2021", "thi đua", "số 7", "22 tập", "402 cá"),
    *("Điều 24", "98/2023/NĐ-CP", "gop-y@vks-mau.example", "2021–2025", "chương ”"),
)
WIDTHS = range(240, 640, 7)

# Each character of the paragraph with the height it stands at.
_HEIGHTS = """() => {
    const walker = document.createTreeWalker(document.querySelector("p"), 4);
    const read = [];
    for (let node; (node = walker.nextNode()); ) {
        for (let at = 0; at < node.length; at += 1) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            read.push([node.data[at], box.bottom]);
        }
    }
    return read;
}"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    style = f"<style>{BASE.read_text(encoding='utf-8')}</style>"
    opened.set_content(
        f"{style}{typeset(f'<body><p>{TEXT}</p></body>')}", wait_until="commit"
    )
    yield opened
    opened.close()


def test_no_line_breaks_where_it_must_not(page: Page) -> None:
    lines = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 600})
        read = page.evaluate(_HEIGHTS)
        text = "".join(letter for letter, _ in read).replace("\xa0", " ")
        assert text == TEXT
        for words in UNBROKEN:
            start = text.index(words)
            heights = {round(y) for _, y in read[start : start + len(words)]}
            assert len(heights) == 1, f"{words} is torn at {width} px"
        first = {round(y): letter for letter, y in reversed(read) if letter != " "}
        assert not {"”", "–", ",", ";"} & set(first.values()), f"at {width} px"
        lines.add(len(first))
    assert len(lines) > 3  # the paragraph did break, in many ways


@pytest.mark.parametrize("sought", ["61/QĐ-VKS", "số 61", "Cụm thi đua số 7", "22 tập"])
def test_a_search_in_the_page_finds_what_is_typed(page: Page, sought: str) -> None:
    page.evaluate("getSelection().removeAllRanges()")
    assert page.evaluate("(sought) => window.find(sought)", sought)
    assert page.evaluate("getSelection().toString()").replace("\xa0", " ") == sought
