"""Instruments for measuring how open a page is, and the states it is measured in.

Knows axe-core and the ways a reader may see one page: widths, zoom, schemes, spaced
and enlarged text. Refuses to know any page. A state is put on a page that stands;
nothing is loaded again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import axe_playwright_python

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
STANDARD = (
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
    "best-practice",
)
COLOURS = ("color-contrast", "link-in-text-block")
"""What another scheme can change: test_tokens holds schemes to colours alone."""

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A way of seeing a page: CSS pixels of the window, scheme, the reader's styles."""

    name: str
    width: int
    height: int = 800
    scheme: Scheme = "light"
    styles: str = ""
    asked: tuple[str, ...] = STANDARD


# 1280 × 1024 at 200 and 400 % is a window of 640 and 320 CSS pixels.
WIDTHS = (
    State(name="desktop", width=1280),
    State(name="phone", width=360),
    State(name="zoom 200 %", width=640, height=512),
    State(name="zoom 400 %", width=320, height=256),
)
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"
)
"""WCAG 1.4.12, with the values it names."""
ENLARGED = "html { font-size: 200% !important; }"
"""WCAG 1.4.4 for those who enlarge the text alone."""

STATES = (
    *WIDTHS,
    State(name="spaced on a phone", width=360, styles=SPACED),
    State(name="spaced on a desktop", width=1280, styles=SPACED),
    *(
        State(
            name=f"{each.name}, dark",
            width=each.width,
            height=each.height,
            scheme="dark",
            asked=COLOURS,
        )
        for each in WIDTHS
    ),
)

_STYLES = """(text) => {
    globalThis.readers ??= new CSSStyleSheet();
    globalThis.readers.replaceSync(text);
    document.adoptedStyleSheets = [globalThis.readers];
}"""
# Two frames: the window's new size has been laid out and painted.
_PAINTED = """() => document.fonts.ready.then(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done))))"""
_FAULTS = """async (asked) => (await axe.run(document, {
    runOnly: asked, resultTypes: ["violations"], preload: false,
    rules: asked.length > 2 ? { "target-size": { enabled: true } } : {},
})).violations.map((v) => `${v.id} ×${v.nodes.length}: `
    + `${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`)"""
_SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth"
_CUT = """() => [...document.querySelectorAll("body *")].filter((box) => {
    const style = getComputedStyle(box);
    // One pixel wide and high: for those who listen.
    if (box.closest("[hidden], svg") || box.offsetWidth <= 1) return false;
    const hides = (way) => way === "hidden" || way === "clip";
    return (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
        || (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 1);
}).map((box) => `cut: ${box.outerHTML.slice(0, 120)}`)"""


def measured(browser: Browser) -> Page:
    """A page into which instruments may be put; axe is there before any page opens."""
    page = browser.new_page(bypass_csp=True)
    page.emulate_media(reduced_motion="reduce")  # no colour half way to another
    page.add_init_script(path=AXE)
    return page


def seen_as(page: Page, state: State) -> None:
    """Shows the page that stands in *state*, and waits until it is painted."""
    page.set_viewport_size({"width": state.width, "height": state.height})
    page.emulate_media(color_scheme=state.scheme, reduced_motion="reduce")
    page.evaluate(_STYLES, state.styles)
    page.evaluate(_PAINTED)


def faults(page: Page, asked: tuple[str, ...] = STANDARD) -> list[str]:
    """What axe finds on the page as it stands, a line a rule."""
    return list(page.evaluate(_FAULTS, list(asked)))


def narrow(page: Page) -> Iterator[str]:
    """What a reader of the page as it stands would have to scroll sideways, or lose."""
    if (over := page.evaluate(_SIDEWAYS)) > 0:
        yield f"{over} px sideways"
    yield from page.evaluate(_CUT)
