"""Searching in a real browser: what is found and said, keys, address, no script."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gazette.search.words import FOLDED_FORMS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
VECTORS = json.loads(
    (Path(__file__).parent / "vectors" / "words.json").read_text(encoding="utf-8")
)
FOLDING = json.loads(
    (ROOT / "tests/core/vectors/folding.json").read_text(encoding="utf-8")
)
FORMS = "|".join(f"{long}={short}" for long, short in FOLDED_FORMS)

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    """A plain static server."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    """The sample, served."""
    handler = partial(Quiet, directory=str(sample))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/tim-kiem/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 360, "height": 800})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on(
        "console",
        lambda said: faults.append(said.text) if said.type == "error" else None,
    )
    yield opened
    opened.close()
    # An index file that nothing stands in is not there; the browser says so.
    assert [fault for fault in faults if "404" not in fault] == []


def search(page: Page, address: str, words: str, more: str = "") -> list[str]:
    """The results as lines of text."""
    page.goto(f"{address}?q={words}{more}")
    page.wait_for_selector(".search__count:not(:empty)")
    return [row.inner_text() for row in page.locator(".search__result").all()]


def test_the_browser_folds_and_cuts_words_as_python_does(
    page: Page, address: str
) -> None:
    page.goto(address)
    script = page.get_attribute("#tim ~ script, main script[type=module]", "src")
    assert script
    answer = page.evaluate(
        """async ([script, forms, vectors, folding]) => {
            const twin = await import(script);
            const words = new twin.Words(forms);
            return {
                fold: folding.fold.map(([text]) => twin.fold(text)),
                form: folding.search_form.map(([text]) => twin.searchForm(text)),
                tokens: vectors.tokens.map(([text]) => twin.tokens(text)),
                question: vectors.question.map(([text]) => words.question(text)),
                shard: vectors.shard.map(([key, n]) => twin.shardOf(key, n)),
            };
        }""",
        [script, FORMS, VECTORS, FOLDING],
    )
    assert answer == {
        "fold": [folded for _, folded in FOLDING["fold"]],
        "form": [form for _, form in FOLDING["search_form"]],
        "tokens": [words for _, words in VECTORS["tokens"]],
        "question": [keys for _, keys in VECTORS["question"]],
        "shard": [shard for _, _, shard in VECTORS["shard"]],
    }


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("dak lak", "VKSND tỉnh Đắk Lắk"),
        ("đăk lăk", "VKSND tỉnh Đắk Lắk"),
        ("Dak Nong", "VKSND tỉnh Đắk Nông"),
        ("vien kiem sat nhan dan tinh gia lai", "VKSND tỉnh Gia Lai"),
        ("VKSND tỉnh Gia Lai", "VKSND tỉnh Gia Lai"),
        ("nguyen van cuong", "Cụm thi đua số 7 tổng kết"),
        ("cuong dak nong", "Cụm thi đua số 7 tổng kết"),
        ("152/qd-vkstc", "152/QĐ-VKSTC"),
        ("ky niem chuong", "Kỷ niệm chương"),
        ("kỉ niệm chương", "Kỷ niệm chương"),
        ("le thi anh", "Lê Thị Ánh"),
        ("chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua cơ sở"),
        ("thua thien hue", "VKSND Thành phố Huế"),
    ],
)
def test_the_first_result(page: Page, address: str, words: str, first: str) -> None:
    assert search(page, address, words)[0].startswith(first)


def test_what_is_spelled_as_asked_stands_first(page: Page, address: str) -> None:
    with_tones = search(page, address, "Lê Thị Ánh")
    names = [row.split("\n")[0] for row in with_tones]
    assert names.index("Lê Thị Ánh") < names.index("Quách Thị Ảnh")
    other = [row.split("\n")[0] for row in search(page, address, "Thị Ảnh")]
    assert other[0] == "Quách Thị Ảnh"


def test_the_count_is_announced_and_words_are_marked(page: Page, address: str) -> None:
    rows = search(page, address, "dak lak")
    told, words = page.get_by_role("status").inner_text().split(" ", 1)
    assert (int(told) >= len(rows), words) == (True, "kết quả.")
    assert page.locator(".search__result mark").first.inner_text() == "Đắk Lắk"


@pytest.mark.parametrize(
    ("asked", "marks"),
    [
        ("152/qd-vkstc", {"152/QĐ-VKSTC"}),  # and no "nhân" because of "VKSND tối cao"
        ("vksnd tối cao", {"VKSND tối cao", "VKSND", "Viện kiểm sát nhân dân tối cao"}),
    ],
)
def test_a_short_form_marks_the_whole_of_what_it_stands_for(
    page: Page, address: str, asked: str, marks: set[str]
) -> None:
    search(page, address, asked)
    shown = set(page.locator(".search__result mark").all_inner_texts())
    assert shown
    assert {one for one in shown if " " in one or "/" in one} <= marks


def test_nothing_found_says_what_to_do(page: Page, address: str) -> None:
    assert search(page, address, "zzz qqq") == []
    assert "tìm theo mục lục" in page.get_by_role("status").inner_text()


def test_filters_narrow_and_stay_in_the_address(page: Page, address: str) -> None:
    every = search(page, address, "Cụm thi đua số 7")
    page.get_by_label("Loại").select_option("c")
    page.get_by_label("Năm").select_option("2022")
    result = page.locator(".search__result")
    expect(result).to_have_count(1)
    assert "nam=2022" in page.url
    assert "loai=c" in page.url
    assert len(every) > 1
    page.reload()
    expect(result).to_have_count(1)
    assert "năm 2022" in result.inner_text()


def test_all_that_concerns_a_unit_without_a_word(page: Page, address: str) -> None:
    rows = search(page, address, "", "&donvi=@u%20vksnd-dak-nong")
    assert any("Cụm thi đua số 7 năm 2021" in row for row in rows)
    assert all("Gia Lai" not in row.split("\n")[0] for row in rows)


def test_typing_searches_and_arrows_walk_the_results(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("searchbox").press_sequentially("dak lak")
    page.wait_for_selector(".search__result")
    assert "q=dak+lak" in page.url
    page.keyboard.press("ArrowDown")
    focused = "document.activeElement.textContent"
    assert "Đắk Lắk" in page.evaluate(focused)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"


def test_more_results_come_on_asking_and_focus_goes_to_them(
    page: Page, address: str
) -> None:
    before = len(search(page, address, "vksnd"))
    page.get_by_role("button", name="Xem thêm").click()
    first_of_the_new = page.locator(".search__result a").nth(before)
    expect(first_of_the_new).to_be_focused()


def test_without_script_the_indexes_are_offered(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}?q=dak")
    ways = page.locator(".search-ways a").all()
    assert len(ways) > 5
    assert page.locator(".search__filters").is_hidden()
    context.close()


def test_no_request_leaves_the_site(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, address, "nguyen van cuong")
    origin = address.removesuffix("tim-kiem/")
    assert asked
    assert [url for url in asked if not url.startswith(origin)] == []
