"""Pages in English beside the Vietnamese ones: marked, joined both ways, one parent."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from gazette.core.problems import Problem
from gazette.core.reports import StandingPage
from gazette.exports.plan import SLICE as EXPORTS
from gazette.news.plan import SLICE
from gazette.publishing.edition import Edition
from tests.news.newsroom import HERE, newsroom
from tests.toy.edition import edition_of, pages, printed


def page(slug: str, title: str, **more: object) -> StandingPage:
    told = {"folder": "content/pages", "place": HERE, **more}
    return StandingPage(slug=slug, title=title, **told)  # type: ignore[arg-type]


ABOUT = page("gioi-thieu", "Giới thiệu")
ENGLISH = page("en", "About this site", lang="en", translation="gioi-thieu")
CONTACT = page("en/contact", "Contact", lang="en")


def shown(*some: StandingPage) -> tuple[Edition, dict[str, html.HtmlElement]]:
    edition = edition_of(newsroom(pages=some, redirects=()), [SLICE, EXPORTS])
    made = pages(edition, SLICE)
    routes = [f"/{each.slug}/" for each in some]
    return edition, {
        route: html.fromstring(printed(edition, made[route])) for route in routes
    }


def test_both_pages_name_each_other_and_themselves() -> None:
    edition, trees = shown(ABOUT, ENGLISH)
    for tree in trees.values():
        found = {
            link.get("hreflang"): link.get("href")
            for link in tree.xpath("//head/link[@rel='alternate'][@hreflang]")
        }
        assert found == {
            "vi": edition.absolute("/gioi-thieu/"),
            "en": edition.absolute("/en/"),
        }
    assert trees["/gioi-thieu/"].xpath("//main//a[@hreflang='en']/@href") == ["/en/"]
    back = trees["/en/"].xpath("//main//a[@hreflang='vi']")
    assert [(a.get("href"), a.get("lang")) for a in back] == [("/gioi-thieu/", "vi")]


def test_a_page_alone_names_no_other_language() -> None:
    _, trees = shown(ABOUT, CONTACT)
    for tree in trees.values():
        assert tree.xpath("//head/link[@hreflang]") == []


def test_english_is_marked_and_so_is_vietnamese_inside_it() -> None:
    _, trees = shown(ABOUT, ENGLISH, CONTACT)
    tree = trees["/en/contact/"]
    # The frame is Vietnamese; the page's own words are not.
    assert tree.xpath("string(/html/@lang)") == "vi"
    assert tree.xpath("//main/@lang | //head/title/@lang") == ["en", "en"]
    assert tree.xpath("//main//nav[@class='crumbs']/@lang") == ["vi"]
    plain = trees["/gioi-thieu/"]
    assert plain.xpath("//main/@lang | //title/@lang | //main//nav/@lang") == []
    assert tree.xpath("//nav[@class='crumbs']//a/@href") == ["/", "/en/"]


def test_english_is_one_link_at_the_foot() -> None:
    _, trees = shown(ABOUT, ENGLISH, CONTACT)
    feet = trees["/gioi-thieu/"].xpath("//footer//nav//a")
    english = [a for a in feet if a.get("href", "").startswith("/en/")]
    assert [(a.text, a.get("lang")) for a in english] == [("English", "en")]
    _, alone = shown(ABOUT)
    assert alone["/gioi-thieu/"].xpath("//footer//a[@hreflang]") == []


def test_a_translation_that_is_not_there_is_told() -> None:
    lost = replace(ENGLISH, translation="khong-co")
    edition = edition_of(newsroom(pages=(lost,)), [SLICE])
    told = [p for p in SLICE.plan(edition) if isinstance(p, Problem)]
    assert [(p.code, p.place) for p in told if p.code == "link-unresolved"] == [
        ("link-unresolved", HERE)
    ]
