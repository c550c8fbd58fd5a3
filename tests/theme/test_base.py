"""The frame of every page, printed by the site's own renderer."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from gazette.publishing import structured
from gazette.publishing.atoms import (
    Assets,
    DataScript,
    Footer,
    Frame,
    Link,
    NavItem,
    PageView,
    Script,
    SiteView,
)
from gazette.publishing.integrity import integrity
from gazette.publishing.plans import PagePlan
from gazette.publishing.rendering import Renderer

TEMPLATES = Path(__file__).resolve().parents[2] / "theme" / "templates"


class LostView(PageView, kw_only=True):
    ways: tuple[Link, ...] = ()


def site(**given: object) -> SiteView:
    facts: dict[str, object] = {
        "name": "Bảng Vàng",
        "tagline": "Thi đua, khen thưởng",
        "base": "/thu",
        "url": "https://bang-vang.example/thu",
        "home": "/thu/",
        "nav": (
            NavItem(key="tin-tuc", href="/thu/tin-tuc/", text="Tin tức"),
            NavItem(key="thi-dua", href="/thu/thi-dua/", text="Thi đua"),
        ),
        "footer": Footer(
            governing_body="Cơ quan mẫu", editor="Người mẫu", licence="CC BY 4.0"
        ),
        "assets": Assets(css="/thu/tinh/main.css", fonts=("/thu/tinh/a.woff2",)),
        "illustrative": False,
    }
    return SiteView(**(facts | given))  # type: ignore[arg-type]


def frame(**given: object) -> Frame:
    facts: dict[str, object] = {
        "title": "Không có trang này",
        "description": "Không có trang ở địa chỉ này.",
        "canonical": "https://bang-vang.example/thu/404.html",
        "type": "404",
        "crumbs": (Link(text="Trang nhất", href="/thu/"),),
    }
    return Frame(**(facts | given))  # type: ignore[arg-type]


def page(of: SiteView | None = None, **given: object) -> str:
    def no_piece(digest: str) -> str:
        raise KeyError(digest)

    renderer = Renderer(TEMPLATES, of or site(), no_piece)
    view = LostView(frame=frame(**given), ways=(Link(text="Trang nhất", href="/thu/"),))
    plan = PagePlan(route="/404.html", template="not_found.html", page=view)
    return renderer.render(plan).decode()


def test_the_frame_is_sound_html() -> None:
    html5lib.HTMLParser(strict=True).parse(page())


def test_nothing_is_asked_of_another_origin() -> None:
    shown = page()
    links = re.findall(r'(?:src|href)="(https?:[^"]*)"', shown)
    assert links == ["https://bang-vang.example/thu/404.html"]
    policies = re.findall(r'Content-Security-Policy" content="([^"]*)"', shown)
    assert len(policies) == 2
    assert "unsafe" not in " ".join(policies)
    assert "default-src 'none'" in policies[0]


def test_scripts_and_linked_data_are_named_by_their_content() -> None:
    first = Script(href="/thu/tinh/a.js", digest=integrity(b"1"))
    more = Script(href="/thu/tinh/b.js", digest=integrity(b"2"))
    data = structured.script({"@type": "WebSite"})
    assets = Assets(css="/thu/tinh/main.css", first_script=first, scripts=(more,))
    shown = page(site(assets=assets), json_ld=(data,))
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', shown)[1]
    tags = re.findall(r'<script .*?src="([^"]*)" integrity="(.*?)"', shown)
    assert tags == [(each.href, each.digest) for each in (first, more)]
    for each in (first, more, data):
        assert f" '{each.digest}'" in policy
    inside = re.search(r"ld\+json\">(.*?)</script>", shown)
    assert inside
    assert integrity(inside[1].encode()) == data.digest


def test_the_policy_stands_before_anything_it_governs() -> None:
    shown = page()
    assert shown.index("Content-Security-Policy") < shown.index("<link")


def test_the_skip_link_comes_first_and_leads_somewhere() -> None:
    shown = page()
    body = shown[shown.index("<body") :]
    first = re.search(r'<a [^>]*href="([^"]*)"', body)
    assert first
    assert first[1] == "#noi-dung"
    assert 'id="noi-dung"' in body


def test_the_current_section_is_marked_in_words_machines_read() -> None:
    shown = page(section="thi-dua")
    assert re.search(r'href="/thu/thi-dua/" aria-current="true"', shown)
    assert not re.search(r'href="/thu/tin-tuc/" aria-current', shown)


def test_a_page_has_one_first_heading() -> None:
    assert page().count("<h1") == 1


def test_the_demonstration_says_so_above_everything() -> None:
    shown = page(site(demo_band="Trang trình diễn, không phải trang chính thức"))
    assert shown.index("Trang trình diễn") < shown.index("masthead__name")
    assert "Trang trình diễn" not in page()


def test_fiction_says_so_and_facts_do_not() -> None:
    assert "Số liệu minh họa" in page(illustrative=True)
    assert "Số liệu minh họa" not in page()


def test_a_missing_search_is_not_offered() -> None:
    assert "search" not in page().replace("aria-label", "")
    assert 'role="search"' in page(site(search_href="/thu/tim-kiem/"))


@pytest.mark.parametrize("words", ["</script><b>", "&amp; 'a'"])
def test_linked_data_is_printed_as_it_is(words: str) -> None:
    safe = words.replace("<", "\\u003c").replace(">", "\\u003e")
    shown = page(json_ld=(DataScript(text=f'{{"name": "{safe}"}}', digest="sha256-"),))
    assert f'<script type="application/ld+json">{{"name": "{safe}"}}</script>' in shown


def test_titles_are_escaped() -> None:
    assert "<title>A &amp; B – Bảng Vàng</title>" in page(title="A & B")
