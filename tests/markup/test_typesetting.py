"""A page set in type: what a reader reads changes its breaks, all else nothing."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.markup.typesetting import typeset

WHOLE = '<span class="whole">{}</span>'


def body(inner: str) -> str:
    """*inner* as the body of a set page, no-break spaces as underscores."""
    page = typeset(f"<!doctype html><head></head><body>{inner}</body>")
    return page.split("<body>")[1].removesuffix("</body>").replace("\xa0", "_")


def words(page: str) -> str:
    """What is read: text without tags, every space alike."""
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", "", page)).split())


@pytest.mark.parametrize(
    "number",
    [
        *("61/QĐ-VKS", "152/QĐ-VKSTC", "30/2020/NĐ-CP", "84/2025/UBTVQH15", "750/VP"),
        *("15/QĐ–VKS", "2021–2025", "60-NQ/TW", "VKSTC-V16", "COVID-19"),
        *("gop-y@vks-mau.example", "toa-soan@bang-vang.example"),
    ],
)
def test_a_number_is_never_torn(number: str) -> None:
    assert body(f"<p>Theo {number}, cả cụm</p>") == (
        f"<p>Theo {WHOLE.format(number)}, cả cụm</p>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "12/3/2021",  # no browser breaks between figures alone
        "2021-2025",
        "giá trị -5 và 3 - 4",
        "https://vksmau.example/tin-tuc/2021/cum-7/61-a",
        "Bà Rịa-Vũng Tàu",
        "12/QĐ-VKS-TĐKT-UBND-HĐTĐKT",  # wider than a headline on a phone
        "rat-dai-khong-ai-co-hop-thu-nhu-the@vks-mau.example",
        "61 / QĐ",
    ],
)
def test_what_is_no_number_or_too_long_may_break(text: str) -> None:
    assert "<span" not in body(f"<p>{text}</p>")


def test_words_stay_together_in_every_text() -> None:
    made = body("<h1>Cụm thi đua số 7</h1>\n<p>họp ngày 12/3/2021</p>")
    assert made == "<h1>Cụm thi_đua số_7</h1>\n<p>họp ngày_12/3/2021</p>"


def test_a_link_stays_by_the_word_before_it() -> None:
    made = body('<p>số <a href="/a">7</a> và <a href="/b">bảy</a></p>')
    assert made == '<p>số_<a href="/a">7</a> và <a href="/b">bảy</a></p>'


@pytest.mark.parametrize(
    "kept",
    [
        '<script type="application/ld+json">{"a>": "số 7, 61/QĐ-VKS"}</script>',
        "<style>a > b { content: 'số 7' }</style>",
        "<svg><text>số 7: 61/QĐ-VKS</text></svg>",
        "<select><option>số 7: 61/QĐ-VKS</option></select>",
        "<textarea>số 7\nngày 8</textarea>",
        "<code>số 7 61/QĐ-VKS</code>",
        '<img alt="số 7, 61/QĐ-VKS" src="/so 7/61/QD-VKS">',
        "<!-- so 7 -->",
    ],
)
def test_what_is_not_read_as_a_line_is_left_alone(kept: str) -> None:
    assert body(kept) == kept
    assert body(f"<p>{kept} số 7</p>") == f"<p>{kept} số_7</p>"


def test_the_head_is_left_alone() -> None:
    head = "<head><title>Cụm số 7, 61/QĐ-VKS</title></head>"
    assert typeset(f"{head}<body><p>a</p></body>") == f"{head}<body><p>a</p></body>"


def test_what_is_no_page_is_left_alone() -> None:
    feed = "<feed><title>Cụm thi đua số 7: 61/QĐ-VKS</title></feed>"
    assert typeset(feed) == feed


PIECES = st.sampled_from(
    [
        *("số ", "7", " 61/QĐ-VKS ", "<b>", "</b>", "<a href='/x/61-y'>", "</a>", "\n"),
        *("&amp;", "&lt;", "<br>", "<svg>", "</svg>", "<code>", "</code>", "ngày 5/6-"),
        *("&#39;", "“", "”", " – ", "a@b.c", "<p title='số 7'>"),
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_every_word_is_read_as_before(inner: str) -> None:
    page = f"<body>{inner}</body>"
    made = typeset(page)
    assert words(made) == words(page)
    bare = re.sub(r'<span class="whole">([^<]*)</span>', r"\1", made)
    assert re.findall(r"<[^<>]*>", bare) == re.findall(r"<[^<>]*>", page)
