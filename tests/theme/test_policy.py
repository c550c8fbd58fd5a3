"""The two policies that a page bears, at work in a real Chromium, without any header.

What is planted into a page of the sample must not load or run; a script that arrives
changed must not run either, and the page stands without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

PAGE = "/gioi-thieu/"
WATCH = """globalThis.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
    globalThis.refused.push(event.effectiveDirective));"""
PLANTED = {
    "script-src-elem": "<script>document.title = 'planted'</script>",
    "script-src-attr": "<p onclick='document.title = \"planted\"'>x</p>",
    "img-src": "<img src='https://elsewhere.example/x.png' alt=''>",
    "style-src-elem": "<style>body { display: none }</style>",
    "style-src-attr": "<p style='color: red'>x</p>",
    "frame-src": "<iframe src='https://elsewhere.example/' title='x'></iframe>",
    "object-src": "<object data='https://elsewhere.example/x.swf'></object>",
    "base-uri": "<base href='https://elsewhere.example/'>",
}
SCRIPTS = """() => document.querySelector("fieldset.scheme, .scheme")
    && !document.querySelector(".scheme").hidden"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.add_init_script(WATCH)
    yield opened
    opened.close()


def plant(page: Page, address: str, words: str) -> None:
    def answer(route: Route) -> None:
        text = route.fetch().text()
        route.fulfill(
            body=text.replace("</main>", f"{words}</main>"), content_type="text/html"
        )

    page.route(f"**{PAGE}", answer)
    page.goto(address + PAGE)


def test_an_untouched_page_is_refused_nothing(page: Page, sample_address: str) -> None:
    page.goto(sample_address + PAGE)
    assert page.evaluate("refused") == []
    assert page.evaluate(SCRIPTS)


@pytest.mark.parametrize("directive", PLANTED)
def test_what_is_planted_is_refused(
    page: Page, sample_address: str, directive: str
) -> None:
    plant(page, sample_address, PLANTED[directive])
    page.wait_for_function("(name) => refused.includes(name)", arg=directive)
    assert page.title() != "planted"
    assert page.locator("h1").is_visible()


def test_the_sheet_does_not_wait_for_the_first_script(
    page: Page, sample_address: str
) -> None:
    """A policy in the page switches off the browser's look ahead."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/tinh/scheme-*.js", hold)
    with page.expect_request("**/tinh/main-*.css"):
        page.goto(sample_address + PAGE, wait_until="commit")
    assert page.evaluate("document.querySelector('main')") is None
    for route in held:
        route.continue_()
    page.locator("main").wait_for()
    assert len(held) == 1


def test_a_script_that_arrives_changed_does_not_run(
    page: Page, sample_address: str
) -> None:
    def changed(route: Route) -> None:
        text = f"{route.fetch().text()}\ndocument.title = 'changed';"
        route.fulfill(body=text, content_type="text/javascript")

    page.route("**/tinh/scheme-*.js", changed)
    page.goto(sample_address + PAGE)
    assert page.title() != "changed"
    assert page.locator("h1").is_visible()
    assert not page.evaluate(SCRIPTS)  # it stands as without script
