"""The scripts in a real browser: what they add, and what is whole without them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).parent))

from pattern_sheet import THEME, sheet

SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
BOARD = "table.score >> nth=1"

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("sheet")
    sheet(folder)
    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(address)
    yield opened
    opened.close()
    assert not faults


def names(page: Page) -> list[str]:
    """The last word of each unit shown, in the order shown."""
    texts = page.locator(BOARD).locator(".score__row .score__unit").all()
    return [text.inner_text().split()[-1] for text in texts if text.is_visible()]


def test_a_board_sorts_by_name_the_vietnamese_way(page: Page) -> None:
    page.locator(BOARD).get_by_role("button", name="Đơn vị").click()
    assert names(page)[:5] == ["An", "Ân", "Đông", "Đức", "Êm"]
    assert "xep=2" in page.url
    assert "chieu=tang" in page.url


def test_one_head_alone_says_that_it_sorts(page: Page) -> None:
    board = page.locator(BOARD)
    board.get_by_role("button", name="Tổng điểm").click()
    assert board.locator("[aria-sort]").count() == 1
    assert board.locator('[aria-sort="descending"]').inner_text().startswith("Tổng")
    board.get_by_role("button", name="Tổng điểm").click()
    assert board.locator('[aria-sort="ascending"]').count() == 1


def test_the_state_in_the_address_is_taken_up(page: Page, address: str) -> None:
    page.goto(address + "?xep=2&chieu=giam&tim=m%E1%BA%ABu%20%C4%91")
    assert names(page) == ["Đức", "Đông"]


def test_finding_reads_words_with_and_without_marks(page: Page) -> None:
    field = page.get_by_label("Tìm đơn vị trong bảng")
    field.fill("mau d")
    assert sorted(names(page)) == ["Đông", "Đức"]
    field.fill("ân")
    assert names(page) == ["Ân"]
    assert "1 trong 16" in page.locator(".score-find__count").inner_text()
    field.fill("")
    assert len(names(page)) == 16


def test_unknown_figures_stay_last_both_ways(page: Page) -> None:
    board = page.locator("table.score >> nth=0")
    for _ in range(2):
        board.get_by_role("button", name="Tổng điểm").click()
        last = board.locator(".score__row .score__unit").last
        assert last.inner_text().startswith("VKSND khu vực Mẫu Đông")


def test_a_short_board_has_no_field(page: Page) -> None:
    assert page.locator(".score-find").count() == 1


def test_the_viewer_works_by_keyboard_and_gives_focus_back(page: Page) -> None:
    opener = page.locator("a.figure__open").first
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Xem ảnh")
    assert dialog.is_visible()
    count = page.locator("a.figure__open").count()
    assert dialog.get_by_role("status").inner_text() == f"Ảnh 1 trong {count}"
    assert dialog.locator("img").get_attribute("alt")
    page.keyboard.press("ArrowRight")
    assert dialog.get_by_role("status").inner_text() == f"Ảnh 2 trong {count}"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert opener.evaluate("link => link === document.activeElement")


def test_a_photo_opened_in_a_new_tab_is_left_alone(page: Page) -> None:
    with page.context.expect_page():
        page.locator("a.figure__open").first.click(modifiers=["ControlOrMeta"])
    assert page.get_by_role("dialog").count() == 0


def test_the_address_of_the_record_is_copied_not_of_the_tab(page: Page) -> None:
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async (text) => { window.copied = text }}})"
    )
    page.get_by_role("button", name="Chép địa chỉ").click()
    page.get_by_text("Đã chép địa chỉ").wait_for()
    assert page.evaluate("window.copied") == "https://mau.example/"


def test_without_script_every_row_and_photo_is_there(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("table.score button").count() == 0
    assert page.locator(BOARD).locator(".score__row").count() == 16
    assert page.locator("a.figure__open").first.get_attribute("href")
    context.close()


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_the_page_never_scrolls_sideways(
    browser: Browser, address: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert wide <= width


def test_everything_together_is_light() -> None:
    scripts = b"".join(path.read_bytes() for path in SCRIPTS)
    assert len(brotli.compress(scripts)) < 12_000
