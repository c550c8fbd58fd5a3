"""The whole site below a base path, as readers and their browsers meet it."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import html

from gazette.publishing.serving import open_server
from tests.build.folder import desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BASE = "/vks/"
REPORT = "tin-tuc/2023/tong-ket/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A small site in *folder*, served at *address*, which ends in the base."""

    folder: Path
    address: str

    def pages(self) -> Iterator[tuple[str, html.HtmlElement]]:
        """Every page with its path; none that only leads on."""
        for path in sorted(self.folder.rglob("*.html")):
            tree = html.parse(str(path)).getroot()
            if tree.xpath("//body/@data-page-type") != ["redirect"]:
                yield path.relative_to(self.folder).as_posix(), tree

    def has(self, address: str) -> bool:
        """Whether *address*, with the base, is a file of the site."""
        name = unquote(re.split(r"[?#]", address)[0]).removeprefix(BASE)
        path = self.folder / (name + "index.html" if name[-1:] in {"", "/"} else name)
        return address.startswith(BASE) and path.is_file()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    newsroom = desk(tmp_path_factory.mktemp("whole"))
    newsroom.write("data/redirects.yaml", "redirects:\n  - /cu/ | /gioi-thieu/\n")
    built = newsroom.build(site_url=f"https://example.org{BASE}")
    assert built.status == 0, built.said
    folder = newsroom.output.resolve()
    with open_server(folder, base=BASE) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,)).start()
        yield Site(folder=folder, address=server.address)
        server.shutdown()


def _addresses(tree: html.HtmlElement) -> list[str]:
    sets = tree.xpath("//@srcset")
    return [
        *tree.xpath("//@href | //@src | //@action"),
        *(part.split()[0] for each in sets for part in each.split(",")),
    ]


def test_every_address_in_every_page_stands_below_the_base(site: Site) -> None:
    followed = set()
    for name, tree in site.pages():
        for address in _addresses(tree):
            if re.match(r"[a-z]+:|#", address):
                continue
            if address != f"{BASE}tim-kiem/muc-luc/":
                assert site.has(address), f"{name}: {address}"
            followed.add(address)
    assert len(followed) > 100


def test_what_the_search_tells_stands_below_the_base(site: Site) -> None:
    told = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            value = list(value.values())
        if isinstance(value, list):
            for each in value:
                walk(each)
        elif isinstance(value, str) and value.startswith("/"):
            told.add(value)

    for path in (site.folder / "tim-kiem/muc-luc").rglob("*.json"):
        walk(json.loads(path.read_text(encoding="utf-8")))
    assert len(told) > 5
    for address in told:
        assert site.has(address), address


def test_every_page_but_the_front_says_where_it_stands(site: Site) -> None:
    for name, tree in site.pages():
        trail = tree.xpath("//nav[contains(@class, 'crumbs')]//a/@href")
        if name == "index.html":
            assert trail == []
        else:
            assert trail[:1] == [BASE], name


def test_the_map_of_the_site_leads_to_every_kind_of_page(site: Site) -> None:
    """Each page is on the map, or one step from a page that is."""
    trees = dict(site.pages())

    def named(tree: html.HtmlElement) -> set[str]:
        found = (re.split(r"[?#]", a)[0] for a in tree.xpath("//main//a/@href"))
        return {a for a in found if a.startswith(BASE)}

    listed = named(trees["so-do/index.html"])
    near = set(listed)
    for address in listed:
        name = address.removeprefix(BASE)
        near |= named(trees[f"{name}index.html"]) if name.endswith("/") else set()
    hidden = {
        name for name, tree in trees.items() if tree.xpath("//meta[@name='robots']")
    }
    kinds = {
        tree.xpath("string(//body/@data-page-type)"): name
        for name, tree in trees.items()
        if BASE + name.removesuffix("index.html") in near or name == "index.html"
    }
    missing = {
        tree.xpath("string(//body/@data-page-type)")
        for name, tree in trees.items()
        if name not in hidden
    } - set(kinds)
    assert missing == set()


# --- in a browser -------------------------------------------------------------


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    yield opened
    context.close()


@pytest.mark.browser
def test_no_page_breaks_its_own_rules(site: Site, page: Page) -> None:
    """Every page type, with the header of `_headers`: nothing refused, nothing lost."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda each: said.append(f"{each.type}: {each.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda each: asked.append(each.url))
    kinds: dict[str, str] = {}
    for name, tree in site.pages():
        kinds.setdefault(tree.xpath("string(//body/@data-page-type)"), name)
    for name in kinds.values():
        answer = page.goto(site.address + name.removesuffix("index.html"))
        assert answer is not None
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        page.wait_for_load_state("networkidle")
    page.goto(f"{site.address}tim-kiem/?q=tong+ket")
    page.locator(".search__result").first.wait_for()
    page.goto(site.address + REPORT)
    page.locator("a.figure__open").first.click()
    page.locator("dialog.viewer img").wait_for()
    assert len(kinds) > 12
    assert [each for each in said if "404" not in each] == []
    assert [url for url in asked if not url.startswith(site.address)] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    "lost", ["tin-tuc/2023/tong-ke/", "tin-tuc/2022/tong-ket.html", "tong-ket"]
)
def test_a_lost_address_is_answered_with_the_nearest(
    site: Site, page: Page, lost: str
) -> None:
    page.goto(site.address + lost)
    page.locator(".not-found__near a").first.wait_for()
    assert page.locator(".not-found__near a").first.get_attribute("href") == (
        BASE + REPORT
    )


@pytest.mark.browser
def test_nothing_is_offered_where_nothing_is_near(site: Site, page: Page) -> None:
    page.goto(f"{site.address}wp-admin/setup-config.php")
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text() == "Không có trang này"
    assert page.locator(".not-found__near").count() == 0
    assert page.locator("main form").get_attribute("action") == f"{BASE}tim-kiem/"


@pytest.mark.browser
def test_a_report_is_saved_as_one_file(site: Site, page: Page, tmp_path: Path) -> None:
    asked: list[str] = []
    page.goto(site.address + REPORT)
    title = page.locator("h1").inner_text()
    page.on("request", lambda each: asked.append(each.url))
    with page.expect_download() as saving:
        page.get_by_role("button", name="Lưu bài").click()
    assert saving.value.suggested_filename == "tong-ket.html"
    assert [
        u for u in asked if not u.startswith((site.address, "blob:", "data:"))
    ] == []
    kept = tmp_path / "bai.html"
    saving.value.save_as(kept)
    tree = html.parse(str(kept)).getroot()
    assert tree.xpath("//img/@src")
    assert all(src.startswith("data:image/") for src in tree.xpath("//img/@src"))
    assert all(
        re.match(r"https://|mailto:|#", href) for href in tree.xpath("//a/@href")
    )
    assert f"https://example.org{BASE}{REPORT}" in tree.xpath("//a/@href")
    assert tree.xpath("//script | //link[@rel='stylesheet'] | //source") == []
    page.goto(kept.as_uri())
    assert page.locator("h1").inner_text() == title
    widths = page.evaluate(
        """Promise.all([...document.images].map(async (image) => {
            await image.decode();
            return image.naturalWidth;
        }))"""
    )
    assert all(width > 0 for width in widths)
    assert page.evaluate("document.styleSheets[0].cssRules.length") > 5


@pytest.mark.browser
def test_printing_is_a_button_too(site: Site, page: Page) -> None:
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.goto(site.address + REPORT)
    page.get_by_role("button", name="In trang này").click()
    assert page.evaluate("window.printed") is True


def test_sharing_is_plain_links(site: Site) -> None:
    tree = dict(site.pages())[f"{REPORT}index.html"]
    links = tree.xpath("//nav[@aria-label='Chia sẻ']//a/@href")
    assert [re.split(r"[:?]", link)[0] for link in links] == [
        "mailto",
        "https",
        "https",
    ]
    assert not re.search(r"utm_|fbclid|gclid", " ".join(links))
