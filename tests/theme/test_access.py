"""Every page type of the sample, open to everyone: measured in a real Chromium.

What machines can measure, and no more: axe-core's rules of WCAG 2.2 A and AA and its
best practices, reflow, text spacing, the way of the keyboard, forced colours, and the
reader's own choice of colours. All specimens are walked in one browser page a check,
and all faults are told at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import axe_playwright_python
import pytest

from theme.tools.browsing import served
from theme.tools.specimens import OTHERS, Specimen, specimens

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
STANDARD = [
    *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"),
    "best-practice",
]
COLOURS = ["color-contrast", "link-in-text-block"]
# A page opened from a tab stop to the next: enough to leave the head and meet the rest.
STOPS = 45
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture(scope="module")
def address(sample: Path) -> Iterator[str]:
    with served(sample) as found:
        yield found


@pytest.fixture(scope="module")
def pages(sample: Path) -> tuple[Specimen, ...]:
    return specimens(sample)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page into which a test may put its instruments."""
    opened = browser.new_page(bypass_csp=True)
    yield opened
    opened.close()


def test_every_page_type_is_walked(pages: tuple[Specimen, ...]) -> None:
    names = {one.name for one in pages}
    assert {"home", "report", "leaderboard", "decision", "search", "404"} <= names
    # A page named in the tools that the sample no longer has would be left out.
    shown = {one.file.as_posix() for one in pages}
    assert not [r for r in OTHERS.values() if not any(f.endswith(r) for f in shown)]


def faults(page: Page, run: dict[str, Any]) -> list[str]:
    """What axe finds on the page as it stands, a line a rule."""
    found = page.evaluate(
        """async (run) => (await axe.run(document, run)).violations.map((v) =>
            `${v.id} ×${v.nodes.length}: ${v.nodes[0].html.slice(0, 160)} `
            + v.nodes[0].failureSummary)""",
        {**run, "resultTypes": ["violations"]},
    )
    return list(found)


def test_axe_finds_nothing(
    page: Page, address: str, pages: tuple[Specimen, ...], sample: Path
) -> None:
    found: list[str] = []
    for one in pages:
        page.emulate_media(color_scheme="light")
        page.goto(address + one.route(sample))
        page.add_script_tag(path=AXE)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                # Another scheme is the same page in other colours.
                asked = STANDARD if scheme == "light" else COLOURS
                seen = faults(page, {"runOnly": asked})
                found += [f"{one.name} {width} {scheme} {fault}" for fault in seen]
    assert not found, "\n".join(found)


def test_axe_would_see_a_fault(page: Page) -> None:
    page.set_content(
        '<html lang="vi"><title>x</title><main><h1>x</h1><img src="a.png">'
        '<p style="color:#aaa;background:#fff">nhạt</p></main>'
    )
    page.add_script_tag(path=AXE)
    seen = " ".join(faults(page, {"runOnly": STANDARD}))
    assert "image-alt" in seen
    assert "color-contrast" in seen


SIDEWAYS = "() => document.documentElement.scrollWidth - window.innerWidth"


@pytest.mark.parametrize(("width", "height"), [(640, 512), (320, 256)])
def test_zoomed_pages_reflow(
    page: Page,
    address: str,
    pages: tuple[Specimen, ...],
    sample: Path,
    width: int,
    height: int,
) -> None:
    """1280 × 1024 at 200 and 400 %: nothing to scroll sideways but tables in frames."""
    page.set_viewport_size({"width": width, "height": height})
    found = []
    for one in pages:
        page.goto(address + one.route(sample))
        if (over := page.evaluate(SIDEWAYS)) > 0:
            found.append(f"{one.name}: {over} px")
    assert not found


SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important;
        letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const cut = [...document.querySelectorAll("body *")].filter((box) => {
        const style = getComputedStyle(box);
        // One pixel wide and high: for those who listen.
        if (box.closest("[hidden], svg") || box.offsetWidth <= 1) return false;
        const hides = (way) => way === "hidden" || way === "clip";
        return (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
            || (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 1);
    });
    return cut.map((box) => box.outerHTML.slice(0, 120));
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_spaced_text_is_not_cut(
    page: Page,
    address: str,
    pages: tuple[Specimen, ...],
    sample: Path,
    width: int,
) -> None:
    """WCAG 1.4.12, with the values it names."""
    page.set_viewport_size({"width": width, "height": 800})
    found = []
    for one in pages:
        page.goto(address + one.route(sample))
        found += [f"{one.name}: {cut}" for cut in page.evaluate(SPACED)]
        if (over := page.evaluate(SIDEWAYS)) > 0:
            found.append(f"{one.name}: {over} px sideways")
    assert not found, "\n".join(found)


FOCUS = """() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const box = here.getBoundingClientRect();
    const drawn = (style) => style.outlineStyle !== "none"
        && parseFloat(style.outlineWidth) >= 2;
    const ring = drawn(getComputedStyle(here))
        || drawn(getComputedStyle(here, "::after"));
    const seen = [...here.getClientRects()].some((part) => {
        const x = Math.min(Math.max(part.left + part.width / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max(part.top + part.height / 2, 1), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return top && (here.contains(top) || top.contains(here)
            || top.closest("label, li, figure")?.contains(here));
    });
    const inside = box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth;
    return { what: here.outerHTML.slice(0, 140), ring, seen, inside };
}"""


@pytest.mark.parametrize(("width", "height"), [(360, 640), (1280, 720)])
def test_the_keyboard_always_shows_where_it_is(
    page: Page,
    address: str,
    pages: tuple[Specimen, ...],
    sample: Path,
    width: int,
    height: int,
) -> None:
    """WCAG 2.4.3, 2.4.7, 2.4.11: each stop has its ring, in sight, under nothing."""
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    found = []
    for one in pages:
        page.goto(address + one.route(sample))
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUS)
        assert first, one.name
        assert 'class="skip"' in first["what"], one.name
        for _ in range(STOPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUS)
            if stop is None:  # past the last one
                break
            if not (stop["ring"] and stop["seen"] and stop["inside"]):
                found.append(f"{one.name}: {stop}")
    assert not found, "\n".join(found)


TABLES = """() => [...document.querySelectorAll("table")].flatMap((table) => [
    ...(table.caption || table.getAttribute("aria-label") ? [] : ["no name"]),
    ...(table.querySelector("th") ? [] : ["no heads"]),
    ...[...table.querySelectorAll("th:not([scope])")].map((th) => th.outerHTML),
].map((fault) => `${fault} in ${table.outerHTML.slice(0, 90)}`))"""
DRAWINGS = """() => [...document.querySelectorAll("svg")].filter((svg) =>
    !svg.closest("[aria-hidden=true]")
    && !(svg.getAttribute("role") === "img"
         && (svg.getAttribute("aria-label") || svg.getAttribute("aria-labelledby")
             || svg.querySelector("title")))
).map((svg) => svg.outerHTML.slice(0, 120))"""
LANGUAGES = """() => [document.documentElement.lang,
    ...[...document.querySelectorAll("[lang]")].map((part) => part.lang)]"""


def test_tables_drawings_and_languages_say_what_they_are(
    page: Page, address: str, pages: tuple[Specimen, ...], sample: Path
) -> None:
    found = []
    for one in pages:
        page.goto(address + one.route(sample))
        found += [f"{one.name}: {fault}" for fault in page.evaluate(TABLES)]
        found += [f"{one.name}: no text for {svg}" for svg in page.evaluate(DRAWINGS)]
        languages = set(page.evaluate(LANGUAGES))
        if not languages <= {"vi", "en"} or "" in languages:
            found.append(f"{one.name}: {languages}")
    assert not found, "\n".join(found)


def test_who_asks_for_rest_sees_nothing_move(
    page: Page, address: str, pages: tuple[Specimen, ...], sample: Path
) -> None:
    moving = """() => [document.documentElement, ...document.querySelectorAll("body *")]
        .filter((box) => { const style = getComputedStyle(box);
            return style.animationName !== "none" || style.scrollBehavior === "smooth"
                || parseFloat(style.transitionDuration) > 0; }).length"""
    page.emulate_media(reduced_motion="no-preference")
    page.goto(address + "/")
    assert page.evaluate(moving)  # those who did not ask are scrolled gently
    page.emulate_media(reduced_motion="reduce")
    for one in pages:
        page.goto(address + one.route(sample))
        assert page.evaluate(moving) == 0, one.name


def test_forced_colours_keep_what_colour_said(page: Page, address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address + "/thi-dua/vksnd-tinh-mau/cum-2/2026/")
    marks = page.evaluate(
        """() => {
            const of = (what) => getComputedStyle(document.querySelector(what));
            return [of(".masthead__link[aria-current]").borderBottomStyle,
                    of(".bar__fill").fill, of("body").color]; }"""
    )
    assert marks[0] == "solid"
    assert marks[1] == marks[2]  # a bar is drawn in the colour of the text


# --- the reader's own colours ------------------------------------------------


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """A reader with a strict policy, as the site is published."""
    opened = browser.new_page(color_scheme="light")
    told: list[str] = []
    opened.on("console", lambda said: told.append(said.text))
    opened.goto(address + "/gioi-thieu/")
    yield opened
    assert not [words for words in told if "Content Security" in words]
    assert opened.context.cookies() == []
    opened.close()


def paper(page: Page) -> int:
    """How light the paper is, 0 to 765."""
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(int(part) for part in colour.strip("rgb()").split(",")[:3])


def test_a_chosen_scheme_is_kept_from_page_to_page(reader: Page, address: str) -> None:
    assert paper(reader) > 700
    reader.get_by_role("radio", name="Tối").check()
    assert paper(reader) < 100
    reader.goto(address + "/tin-tuc/")
    assert paper(reader) < 100
    assert reader.get_by_role("radio", name="Tối").is_checked()
    reader.get_by_role("group", name="Nền trang").get_by_label("Theo máy").check()
    assert paper(reader) > 700
    assert reader.evaluate("localStorage.length") == 0


def test_light_may_be_chosen_on_a_dark_machine(reader: Page) -> None:
    reader.emulate_media(color_scheme="dark")
    assert paper(reader) < 100
    reader.get_by_role("radio", name="Sáng").check()
    assert paper(reader) > 700


def test_the_scheme_is_there_before_the_first_paint(sample: Path) -> None:
    """A plain script above the style sheet: what is deferred would flash."""
    head = (sample / "index.html").read_text(encoding="utf-8").split("</head>")[0]
    script = head.index("/tinh/scheme-")
    assert head.index("Content-Security-Policy") < script
    assert script < head.index('rel="stylesheet"')
    tag = head[head.rindex("<script", 0, script) : head.index(">", script)]
    assert not any(word in tag for word in ("module", "defer", "async"))


def test_without_script_the_system_decides(browser: Browser, address: str) -> None:
    without = browser.new_page(java_script_enabled=False, color_scheme="dark")
    without.goto(address + "/gioi-thieu/")
    assert not without.locator(".scheme").is_visible()
    colour = without.locator("html").evaluate(
        "(root) => getComputedStyle(root).backgroundColor"
    )
    assert colour == "rgb(23, 20, 18)"
    without.close()


def test_more_contrast_by_system_or_by_choice_is_the_same(
    browser: Browser, reader: Page, address: str
) -> None:
    asking = browser.new_page(color_scheme="dark", contrast="more")
    asking.goto(address + "/gioi-thieu/")
    assert paper(asking) == 0
    asking.get_by_role("group", name="Tương phản").get_by_label("Thường").check()
    assert paper(asking) > 0
    asking.close()
    reader.get_by_role("radio", name="Cao").check()
    assert paper(reader) == 765


def test_more_contrast_is_seven_to_one(
    page: Page, address: str, pages: tuple[Specimen, ...], sample: Path
) -> None:
    """WCAG 1.4.6, level AAA, for those who ask for it."""
    run = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}}
    page.set_viewport_size({"width": 1280, "height": 800})
    found = []
    for one in pages:
        page.goto(address + one.route(sample))
        page.add_script_tag(path=AXE)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, contrast="more")
            found += [f"{one.name} {scheme} {fault}" for fault in faults(page, run)]
    assert not found, "\n".join(found)
