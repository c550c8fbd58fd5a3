"""Every page type of the sample, judged by axe-core in a real Chromium.

WCAG 2.0 to 2.2 A and AA and axe's best practices, at desktop and phone width, at 200
and 400 %, with spaced text, in both schemes. A page is opened once and shown in each
state; all faults are told at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.theme.access import (
    COLOURS,
    ENLARGED,
    SPACED,
    STANDARD,
    STATES,
    WIDTHS,
    State,
    faults,
    measured,
    narrow,
    seen_as,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = measured(browser)
    yield opened
    opened.close()


def test_the_states_are_those_that_the_statement_names() -> None:
    """`/tro-nang/` promises them; nothing is left out here in silence."""
    whole = {(one.width, one.scheme) for one in STATES if one.asked == STANDARD}
    assert whole == {(width, "light") for width in (1280, 640, 360, 320)}
    assert {one.width for one in STATES if one.scheme == "dark"} == {
        *(1280, 640, 360, 320)
    }
    assert {one.width for one in STATES if one.styles == SPACED} == {360, 1280}


def test_axe_finds_nothing_and_nothing_is_cut(
    page: Page, sample_pages: dict[str, str]
) -> None:
    found: list[str] = []
    for name, address in sample_pages.items():
        page.goto(address)
        for state in STATES:
            seen_as(page, state)
            told = [*faults(page, state.asked), *narrow(page)]
            found += [f"{name}, {state.name}: {fault}" for fault in told]
    assert not found, "\n".join(found)


def test_enlarged_text_is_not_cut(page: Page, sample_pages: dict[str, str]) -> None:
    """WCAG 1.4.4: text at 200 % in a window that does not grow."""
    state = State(name="enlarged", width=1280, styles=ENLARGED)
    found: list[str] = []
    for name, address in sample_pages.items():
        page.goto(address)
        seen_as(page, state)
        found += [f"{name}: {fault}" for fault in narrow(page)]
    assert not found, "\n".join(found)


def search(page: Page, address: str) -> None:
    page.goto(f"{address}/tim-kiem/?q=dak+lak")
    page.locator(".search__results > li").first.wait_for()
    page.locator(".search__narrow").click()


def lost(page: Page, address: str) -> None:
    page.goto(f"{address}/don-vi/vksnd-dak-lac/")
    page.get_by_role("heading", name="Không có trang này").wait_for()


def viewer(page: Page, address: str) -> None:
    page.goto(f"{address}/tin-tuc/2026/tinh-mau-trao-thuong-2025/")
    page.locator("main figure a:has(img)").first.click()
    page.locator("dialog[open] img").wait_for()


def rows(page: Page, address: str) -> None:
    page.goto(f"{address}/thi-dua/vksnd-tinh-mau/cum-1/2025/")
    page.evaluate(
        "() => document.querySelectorAll('details').forEach((one) => one.open = true)"
    )
    page.locator("main details[open]").first.wait_for()


@pytest.mark.parametrize("opened", [search, lost, viewer, rows])
def test_axe_finds_nothing_in_what_a_reader_opens(
    page: Page, sample_address: str, opened: object
) -> None:
    """Results, a photo in the viewer, a row's sums: not there when a page loads."""
    assert callable(opened)
    seen_as(page, WIDTHS[0])
    opened(page, sample_address)
    found: list[str] = []
    for state in WIDTHS[:2]:
        seen_as(page, state)
        found += [f"{state.name}: {fault}" for fault in faults(page)]
        seen_as(page, State(name="dark", width=state.width, scheme="dark"))
        found += [f"{state.name}, dark: {fault}" for fault in faults(page, COLOURS)]
    assert not found, "\n".join(found)


PLANTED = """<html lang="vi"><title>x</title><main><h1>x</h1><img src="a.png">
<p style="color:#aaa;background:#fff">nhạt</p>
<button style="all:unset;width:9px;height:9px" aria-label="a">a</button
><button style="all:unset;width:9px;height:9px" aria-label="b">b</button>
<div style="overflow:hidden;height:9px;width:90px">bị cắt mất phần dưới của chữ</div>
<p style="width:2000px">rộng</p></main><p>ngoài mọi vùng</p>"""


def test_the_instruments_would_see_a_fault(page: Page, sample_address: str) -> None:
    page.goto(sample_address)  # axe comes with a page that is opened
    page.set_content(PLANTED)
    seen_as(page, WIDTHS[1])
    seen = " ".join(faults(page))
    for rule in ("image-alt", "color-contrast", "target-size", "region"):
        assert rule in seen, rule
    assert "color-contrast" in " ".join(faults(page, COLOURS))
    told = " ".join(narrow(page))
    assert "sideways" in told
    assert "cut:" in told
