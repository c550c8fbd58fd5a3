"""The scripts in a real browser: what they add, and what is whole without them."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import brotli
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

sys.path.insert(0, str(Path(__file__).parent))

from pattern_sheet import THEME, sheet

SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
BOARD = "table.score >> nth=1"

VECTORS = json.loads(
    (Path(__file__).parents[1] / "core" / "vectors" / "folding.json").read_text(
        encoding="utf-8"
    )
)

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


def renamed(page: Page, address: str, names: list[str]) -> None:
    """The long board with *names* on its first rows, before its script runs."""
    put = """(names) => document.querySelectorAll("table.score")[1]
        .querySelectorAll(".score__row .score__unit")
        .forEach((cell, n) => { cell.firstChild.textContent = names[n] ?? "?" })"""
    page.goto(address)
    page.evaluate(put, names)


def found(page: Page, typed: str) -> list[int]:
    """The rows, by place, that are left when *typed* is sought."""
    page.get_by_label("Tìm đơn vị trong bảng").fill(typed)
    shown = """() => [...document.querySelectorAll("table.score")[1].tBodies]
        .map((group, n) => group.hidden ? -1 : n).filter((n) => n >= 0)"""
    return list(page.evaluate(shown))


def test_folding_is_the_packages_own(page: Page, address: str) -> None:
    """Each name of the shared vectors is found by its folded form, and by itself."""
    pairs = [pair for pair in VECTORS["fold"] if pair[1]]
    for start in range(0, len(pairs), 16):
        part = pairs[start : start + 16]
        renamed(page, address, [written for written, _ in part])
        for place, (written, folded) in enumerate(part):
            same = [n for n, (_, other) in enumerate(part) if folded in other]
            assert found(page, folded) == same, written
            assert place in found(page, written), written


def test_one_name_in_two_spellings_is_found_and_another_is_not(
    page: Page, address: str
) -> None:
    renamed(page, address, [one for one, _ in VECTORS["same_spelling"]])
    for place, (_, other) in enumerate(VECTORS["same_spelling"]):
        assert place in found(page, other), other
    renamed(page, address, ["Mẫu An", "Mẫu Ân", "Mẫu Đức", "Cường", "Hòa"])
    assert found(page, "mẫu ân") == [1]
    assert found(page, "mẫu dức") == []
    assert found(page, "cương") == []


def test_the_board_works_by_keyboard_alone(page: Page) -> None:
    board = page.locator(BOARD)
    board.get_by_role("button", name="Tổng điểm").focus()
    page.keyboard.press("Enter")
    assert board.locator('[aria-sort="descending"]').inner_text().startswith("Tổng")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert board.locator('[aria-sort="ascending"]').inner_text().startswith("Đơn vị")
    assert names(page)[:2] == ["An", "Ân"]


def test_sorting_and_finding_are_announced(page: Page) -> None:
    page.locator(BOARD).get_by_role("button", name="Tổng điểm").click()
    page.get_by_label("Tìm đơn vị trong bảng").fill("không có")
    said = page.get_by_role("status").all_inner_texts()
    assert "Đã xếp theo Tổng điểm, giảm dần" in [text.strip() for text in said]
    assert "0 trong 16 đơn vị" in [text.strip() for text in said]


def test_the_whole_state_comes_back_from_the_address(page: Page) -> None:
    page.locator(BOARD).get_by_role("button", name="Tổng điểm").click()
    page.locator(BOARD).get_by_role("button", name="Tổng điểm").click()
    page.get_by_label("Tìm đơn vị trong bảng").fill("mẫu l")
    before = names(page)
    page.goto(page.url)
    assert names(page) == before
    assert page.get_by_label("Tìm đơn vị trong bảng").input_value() == "mẫu l"
    assert page.locator(BOARD).locator('[aria-sort="ascending"]').count() == 1


def test_the_first_columns_stay_and_nothing_shows_between_them(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(address)
    edges = """() => {
        const frame = document.querySelectorAll(".score-frame")[0];
        frame.scrollLeft = 150;
        const row = frame.querySelector(".score__row").cells;
        const box = (cell) => cell.getBoundingClientRect();
        return [frame.scrollLeft, box(frame).left, box(row[0]).left,
                box(row[0]).right, box(row[1]).left, box(row[1]).right];
    }"""
    moved, frame, first, end, second, last = page.evaluate(edges)
    page.close()
    assert moved == 150
    assert first == frame
    assert abs(second - end) < 1
    assert last - frame < 230  # a third of the screen is left for the figures


def test_unknown_figures_stay_last_both_ways(page: Page) -> None:
    board = page.locator("table.score >> nth=0")
    for _ in range(2):
        board.get_by_role("button", name="Tổng điểm").click()
        last = board.locator(".score__row .score__unit").last
        assert last.inner_text().startswith("VKSND khu vực Mẫu Đông")


def test_the_board_does_not_move_when_its_script_comes(
    page: Page, browser: Browser, address: str
) -> None:
    room = """() => {
      const [form, frame] = [".score-find", ".score-find + .score-frame"]
        .map((each) => document.querySelector(each));
      return frame.offsetTop - form.offsetTop;
    }"""
    late = browser.new_page(viewport={"width": 1280, "height": 900})
    late.route("**/board*.js", lambda asked: asked.abort())
    late.goto(address)
    narrow = {"width": 360, "height": 800}
    for size in (None, narrow):
        if size:
            page.set_viewport_size(size)
            late.set_viewport_size(size)
        assert late.evaluate(room) == page.evaluate(room) > 40
    assert not late.locator(".score-find").is_visible()
    assert page.locator(".score-find").is_visible()
    late.close()


def test_a_short_board_has_no_field(page: Page) -> None:
    assert page.locator(".score-find").count() == 1


VIEWER = "dialog.viewer"


def opened(page: Page, index: int = 0) -> Locator:
    """The viewer, opened by keyboard from the photo at *index*."""
    opener = page.locator("a.figure__open").nth(index)
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Xem ảnh")
    dialog.wait_for()
    return dialog


def active(page: Page, index: int) -> bool:
    link = page.locator("a.figure__open").nth(index)
    return bool(link.evaluate("link => link === document.activeElement"))


def said(dialog: Locator) -> str:
    return dialog.get_by_role("status").inner_text()


def test_the_viewer_works_by_keyboard_and_gives_focus_back(page: Page) -> None:
    dialog = opened(page)
    count = page.locator("a.figure__open").count()
    assert said(dialog).startswith(f"Ảnh 1 trong {count}. ")
    page.keyboard.press("ArrowRight")
    assert said(dialog).startswith(f"Ảnh 2 trong {count}. ")
    page.keyboard.press("End")
    assert said(dialog).startswith(f"Ảnh {count} trong {count}. ")
    page.keyboard.press("ArrowRight")
    assert said(dialog).startswith(f"Ảnh 1 trong {count}. ")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    assert not dialog.is_visible()
    # Back to the photo that was looked at last, and it is in sight.
    assert active(page, 1)
    box = page.locator("a.figure__open").nth(1).bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_what_is_seen_and_said_is_the_photos_own(page: Page) -> None:
    links = page.locator("a.figure__open")
    dialog = opened(page)
    for index in range(links.count()):
        small = links.nth(index).locator("img")
        assert dialog.locator("img").get_attribute("alt") == small.get_attribute("alt")
        words = links.nth(index).locator("xpath=..").locator("figcaption")
        if words.count():
            first = words.inner_text().splitlines()[0].strip()
            assert first in dialog.locator("figcaption").inner_text()
            assert first in said(dialog)
        page.keyboard.press("ArrowRight")


def test_focus_stays_inside_and_the_page_behind_is_out_of_reach(page: Page) -> None:
    dialog = opened(page)
    buttons = dialog.get_by_role("button")
    assert buttons.all_inner_texts() == ["← Trước", "Sau →", "Đóng"]
    inside = "() => document.activeElement.closest('dialog.viewer') !== null"
    seen = set()
    for key in ["Tab"] * 7 + ["Shift+Tab"] * 7:
        page.keyboard.press(key)
        assert page.evaluate(inside)
        seen.add(page.evaluate("() => document.activeElement.textContent"))
    assert seen == {"← Trước", "Sau →", "Đóng"}
    page.locator("a.figure__open").nth(3).evaluate("link => link.focus()")
    assert page.evaluate(inside)
    buttons.last.click()
    assert active(page, 0)


def test_the_back_button_closes_it_and_stays_on_the_page(
    page: Page, address: str
) -> None:
    before = page.evaluate("history.length")
    dialog = opened(page)
    page.keyboard.press("ArrowRight")
    page.evaluate("history.back()")
    dialog.wait_for(state="hidden")
    assert page.url == address
    assert active(page, 1)
    # Opened and closed twice more: one step of history at the most is left over.
    for _ in range(2):
        opened(page)
        page.keyboard.press("Escape")
        page.wait_for_function("history.state === null")
    assert page.evaluate("history.length") <= before + 1
    page.go_forward()
    assert not dialog.is_visible()


def test_a_finger_goes_to_the_next_and_to_the_one_before(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(
        has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    page.goto(address)
    page.locator("a.figure__open").first.tap()
    dialog = page.get_by_role("dialog", name="Xem ảnh")
    client = context.new_cdp_session(page)

    def swipe(x: int, y: int, to_x: int, to_y: int) -> None:
        steps = [(x + (to_x - x) * n / 4, y + (to_y - y) * n / 4) for n in range(5)]
        for number, (at_x, at_y) in enumerate(steps):
            client.send(
                "Input.dispatchTouchEvent",
                {
                    "type": "touchMove" if number else "touchStart",
                    "touchPoints": [{"x": at_x, "y": at_y}],
                },
            )
        client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    assert said(dialog).startswith("Ảnh 1 ")
    swipe(300, 400, 100, 410)
    assert said(dialog).startswith("Ảnh 2 ")
    swipe(100, 400, 300, 410)
    assert said(dialog).startswith("Ảnh 1 ")
    swipe(200, 300, 230, 560)  # up and down is no step
    swipe(200, 300, 220, 300)  # nor is a tremble
    assert said(dialog).startswith("Ảnh 1 ")
    wide = page.evaluate("document.querySelector('dialog').scrollWidth")
    assert wide <= 360
    context.close()


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), (None, True)])
def test_nothing_moves_for_those_who_do_not_want_it(
    browser: Browser, address: str, motion: Literal["reduce"] | None, *, moves: bool
) -> None:
    context = browser.new_context(reduced_motion=motion or "no-preference")
    page = context.new_page()
    page.goto(address)
    opened(page)
    name = page.locator(".viewer__photo").evaluate(
        "photo => getComputedStyle(photo).animationName"
    )
    assert (name != "none") is moves
    context.close()


def test_in_forced_colours_the_buttons_are_the_systems(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address)
    dialog = opened(page)
    style = (
        "b => { const s = getComputedStyle(b); return [s.color, s.backgroundColor] }"
    )
    ink, ground = dialog.get_by_role("button").first.evaluate(style)
    assert ink != ground
    width = "b => getComputedStyle(b).borderTopWidth"
    assert dialog.get_by_role("button").first.evaluate(width) != "0px"
    context.close()


def test_every_part_of_the_viewer_has_a_name_and_room_for_a_finger(page: Page) -> None:
    dialog = opened(page)
    assert dialog.get_attribute("aria-label") == "Xem ảnh"
    assert page.evaluate("document.querySelector('dialog').matches(':modal')")
    for button in dialog.get_by_role("button").all():
        assert button.inner_text().strip()
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    assert dialog.locator("[role=status]").count() == 1
    assert dialog.locator("img:not([alt])").count() == 0
    # A picture taken over from the page brings no second element of one id.
    assert dialog.locator("[id]").count() == 0


def test_without_script_a_photo_opens_its_file(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    link = page.locator("a.figure__open").first
    href = link.get_attribute("href")
    assert href
    with page.expect_request(lambda request: request.url.endswith(href)):
        link.click()
    assert page.locator(VIEWER).count() == 0
    context.close()


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
