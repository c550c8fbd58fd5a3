"""Every page type of the sample, open to everyone: measured in a real Chromium.

What machines can measure beside axe (test_axe): the way of the keyboard, tables and
drawings with their words, languages, motion, forced colours, and the reader's own
choice of colours. All faults of a check are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.theme.access import faults, measured
from theme.tools.specimens import OTHERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A page opened from a tab stop to the next: enough to leave the head and meet the rest.
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
STOPS = 45
BACK = 15
"""And backwards from the end: what sticks to the top may cover what comes up."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page into which a test may put its instruments."""
    opened = measured(browser)
    yield opened
    opened.close()


def test_every_page_type_is_walked(sample: Path, sample_pages: dict[str, str]) -> None:
    assert {"home", "report", "leaderboard", "decision", "honour-roll", "unit"} <= set(
        sample_pages
    )
    assert {"person", "search", "404", "standing", "title"} <= set(sample_pages)
    # A page named in the tools that the sample no longer has would be left out.
    assert not [route for route in OTHERS.values() if not (sample / route).is_file()]


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
    page: Page, sample_pages: dict[str, str], width: int, height: int
) -> None:
    """WCAG 2.4.3, 2.4.7, 2.4.11: each stop has its ring, in sight, under nothing."""
    page.set_viewport_size({"width": width, "height": height})
    found = []
    for name, address in sample_pages.items():
        page.goto(address)
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUS)
        assert first, name
        assert 'class="skip"' in first["what"], name
        walked = list(stops(page, "Tab", STOPS))
        page.evaluate("() => document.activeElement.blur()")
        page.evaluate("() => scrollTo(0, document.body.scrollHeight)")
        walked += stops(page, "Shift+Tab", BACK)
        found += [
            f"{name}: {stop}"
            for stop in walked
            if not (stop["ring"] and stop["seen"] and stop["inside"])
        ]
    assert not found, "\n".join(found)


def stops(page: Page, key: str, most: int) -> Iterator[dict[str, object]]:
    """Where *key* leads, *most* times or until the page is left."""
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUS)
        if stop is None:  # past the last one
            return
        yield stop


def test_a_covered_stop_would_be_told(page: Page, sample_address: str) -> None:
    page.goto(sample_address)
    page.set_content(
        '<html lang="vi"><title>x</title><body style="margin:0"><a href="#a" '
        'style="outline:none">không vòng</a><p><a href="#b" style="outline:2px solid">'
        'bị che</a></p><div style="position:fixed;inset:1.5em 0 0;background:#fff">'
    )
    first, second = list(stops(page, "Tab", 2))
    assert not first["ring"]
    assert second["ring"]
    assert not second["seen"]


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
    page: Page, sample_pages: dict[str, str]
) -> None:
    found = []
    for name, address in sample_pages.items():
        page.goto(address)
        found += [f"{name}: {fault}" for fault in page.evaluate(TABLES)]
        found += [f"{name}: no text for {svg}" for svg in page.evaluate(DRAWINGS)]
        languages = set(page.evaluate(LANGUAGES))
        if not languages <= {"vi", "en"} or "" in languages:
            found.append(f"{name}: {languages}")
    assert not found, "\n".join(found)


def test_english_is_marked_where_it_stands(page: Page, sample_address: str) -> None:
    """WCAG 3.1.1, 3.1.2: the frame stays Vietnamese, what is English says so."""
    page.goto(sample_address + "/en/")
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.locator("main").get_attribute("lang") == "en"
    page.goto(sample_address + "/en/structure/")
    assert len(page.locator('main i[lang="vi"]').all()) >= 4
    # Vietnamese words in italics are words, not names.
    assert page.locator("main :is(em, i:not([lang]))").count() == 0
    page.goto(sample_address + "/")
    assert page.locator('footer a[hreflang="en"][lang="en"]').count() == 1


CHARTS = """() => [...document.querySelectorAll("svg[role=img]")].map((svg) => [
    svg.getAttribute("aria-label") ?? svg.querySelector("title")?.textContent
        ?? document.getElementById(svg.getAttribute("aria-labelledby"))?.textContent,
    Boolean(svg.closest("figure, section, table, td, li")?.querySelector("table, th")
        || svg.closest("table")),
])"""


def test_a_chart_has_its_words_and_its_table(page: Page, sample_address: str) -> None:
    page.goto(sample_address + "/thi-dua/vksnd-tinh-mau/cum-1/")
    charts = page.evaluate(CHARTS)
    assert charts
    assert all(len(words) > 20 and beside for words, beside in charts), charts


def test_who_asks_for_rest_sees_nothing_move(
    page: Page, sample_address: str, sample_pages: dict[str, str]
) -> None:
    moving = """() => [document.documentElement, ...document.querySelectorAll("body *")]
        .filter((box) => { const style = getComputedStyle(box);
            return style.animationName !== "none" || style.scrollBehavior === "smooth"
                || parseFloat(style.transitionDuration) > 0; }).length"""
    page.emulate_media(reduced_motion="no-preference")
    page.goto(sample_address + "/")
    assert page.evaluate(moving)  # those who did not ask are scrolled gently
    page.emulate_media(reduced_motion="reduce")
    for name, address in sample_pages.items():
        page.goto(address)
        assert page.evaluate(moving) == 0, name


def test_forced_colours_keep_what_colour_said(page: Page, sample_address: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(sample_address + "/thi-dua/vksnd-tinh-mau/cum-2/2026/")
    marks = page.evaluate(
        """() => {
            const of = (what) => getComputedStyle(document.querySelector(what));
            return [of(".masthead__link[aria-current]").borderBottomStyle,
                    of(".bar__fill").fill, of("body").color]; }"""
    )
    assert marks[0] == "solid"
    assert marks[1] == marks[2]  # a bar is drawn in the colour of the text


# A drawing without words keeps only what the system's colours leave of it.
FORCED = """() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const shown = (box) => box.getClientRects().length && !box.closest(".unseen");
    const fails = [];
    for (const box of document.querySelectorAll("main *, header *, footer *")) {
        const style = getComputedStyle(box);
        if (!shown(box)) continue;
        const own = [...box.childNodes].some(
            (node) => node.nodeType === 3 && node.textContent.trim());
        const behind = style.backgroundColor;
        if (own && !box.closest("svg") && style.color === behind)
            fails.push(`text like its ground: ${box.outerHTML.slice(0, 120)}`);
        if (box.matches("a[href], button, input, select, summary")
            && style.forcedColorAdjust === "none")
            fails.push(`keeps its own colours: ${box.outerHTML.slice(0, 120)}`);
        if (box.matches("button, input:not([type=radio]), select")
            && style.borderTopStyle === "none" && style.outlineStyle === "none"
            && style.textDecorationLine === "none" && !box.matches("[type=hidden]"))
            fails.push(`no edge: ${box.outerHTML.slice(0, 120)}`);
    }
    return fails; }"""


def test_nothing_is_lost_in_forced_colours(
    page: Page, sample_pages: dict[str, str]
) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    found = []
    for name, address in sample_pages.items():
        page.goto(address)
        found += [f"{name}: {fault}" for fault in page.evaluate(FORCED)]
    assert not found, "\n".join(found)


# --- the reader's own colours ------------------------------------------------


@pytest.fixture
def reader(browser: Browser, sample_address: str) -> Iterator[Page]:
    """A reader with a strict policy, as the site is published."""
    opened = browser.new_page(color_scheme="light")
    told: list[str] = []
    opened.on("console", lambda said: told.append(said.text))
    opened.goto(sample_address + "/gioi-thieu/")
    yield opened
    assert not [words for words in told if "Content Security" in words]
    assert opened.context.cookies() == []
    opened.close()


def paper(page: Page) -> int:
    """How light the paper is, 0 to 765."""
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(int(part) for part in colour.strip("rgb()").split(",")[:3])


def test_a_chosen_scheme_is_kept_from_page_to_page(
    reader: Page, sample_address: str
) -> None:
    assert paper(reader) > 700
    reader.get_by_role("radio", name="Tối").check()
    assert paper(reader) < 100
    reader.goto(sample_address + "/tin-tuc/")
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


def test_without_script_the_system_decides(
    browser: Browser, sample_address: str
) -> None:
    without = browser.new_page(java_script_enabled=False, color_scheme="dark")
    without.goto(sample_address + "/gioi-thieu/")
    assert not without.locator(".scheme").is_visible()
    colour = without.locator("html").evaluate(
        "(root) => getComputedStyle(root).backgroundColor"
    )
    assert colour == "rgb(23, 20, 18)"
    without.close()


def test_more_contrast_by_system_or_by_choice_is_the_same(
    browser: Browser, reader: Page, sample_address: str
) -> None:
    asking = browser.new_page(color_scheme="dark", contrast="more")
    asking.goto(sample_address + "/gioi-thieu/")
    assert paper(asking) == 0
    asking.get_by_role("group", name="Tương phản").get_by_label("Thường").check()
    assert paper(asking) > 0
    asking.close()
    reader.get_by_role("radio", name="Cao").check()
    assert paper(reader) == 765


def test_more_contrast_is_seven_to_one(
    page: Page, sample_pages: dict[str, str]
) -> None:
    """WCAG 1.4.6, level AAA, for those who ask for it."""
    page.set_viewport_size({"width": 1280, "height": 800})
    found = []
    for name, address in sample_pages.items():
        page.goto(address)
        for scheme in SCHEMES:
            page.emulate_media(
                color_scheme=scheme, contrast="more", reduced_motion="reduce"
            )
            told = faults(page, ("color-contrast-enhanced",))
            found += [f"{name} {scheme} {fault}" for fault in told]
    assert not found, "\n".join(found)


# --- what the site says of it ------------------------------------------------


def test_the_statement_says_what_is_measured_here(sample: Path) -> None:
    """An access statement that promises more, or less, than these tests is untrue."""
    text = (sample / "tro-nang" / "index.html").read_text(encoding="utf-8")
    words = " ".join(re.sub(r"<[^>]+>", " ", text).split())
    for promise in (
        "WCAG 2.2",
        *("360", "1280", "200%", "400%", "1.4.12", "7 : 1"),
        f"{STOPS} chặng đầu",
        f"{BACK} chặng cuối",
        "chưa thử trang với người dùng khuyết tật",
    ):
        assert promise in words.replace("\u00a0", " "), promise


def test_every_page_leads_to_the_statement(sample: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in sample.rglob("*.html")]
    framed = [text for text in pages if 'data-page-type="redirect"' not in text]
    assert len(framed) > 300
    assert all('href="/tro-nang/"' in text for text in framed)


def test_no_two_pages_bear_one_title(sample: Path) -> None:
    """WCAG 2.4.2: who hears titles alone can tell two clusters of one number apart."""
    bearing: dict[str, list[str]] = {}
    for path in sorted(sample.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in text:
            continue  # moved: two old addresses may lead on alike
        if found := re.search(r"<title[^>]*>(.*?)</title>", text):
            bearing.setdefault(found[1], []).append(str(path.relative_to(sample)))
    assert len(bearing) > 300
    assert not [paths for paths in bearing.values() if len(paths) > 1]
