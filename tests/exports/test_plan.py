"""What machines read of an edition."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree, html

from gazette.core.correction_log import correction_log
from gazette.core.reports import ReportStatus
from gazette.exports.plan import SLICE
from gazette.exports.views import SitemapView
from gazette.news.plan import SLICE as NEWS
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, PagePlan
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, planned, printed

ATOM = "{http://www.w3.org/2005/Atom}"


def real() -> Edition:
    """The toy archive as if it were no demonstration."""
    archive = toy_archive()
    reports = tuple(replace(r, illustrative=False) for r in archive.reports)
    site = replace(archive.site, illustrative=False)
    return edition_of(replace(archive, site=site, reports=reports), [NEWS, SLICE])


def closing(edition: Edition) -> dict[str, PagePlan | FilePlan]:
    plans = [p for p in planned(edition, NEWS, SLICE) if isinstance(p, PagePlan)]
    made = SLICE.closing(edition, plans)
    return {p.route: p for p in made if isinstance(p, (PagePlan, FilePlan))}


def test_a_feed_holds_whole_addresses_and_zoned_times() -> None:
    edition = real()
    plan = pages(edition, NEWS, SLICE)["/tin-tuc/nguon.xml"]
    pieces = {
        passage.html: f"<p>{passage.html}</p>"
        for report in edition.archive.reports
        for passage in report.body.passages
        if passage.html
    }
    feed = etree.fromstring(printed(edition, plan, pieces).encode())
    entries = feed.findall(f"{ATOM}entry")
    assert [e.findtext(f"{ATOM}title") for e in entries] == [
        r.title for r in reversed(edition.archive.reports)
    ]
    for entry in entries:
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href", "").startswith(edition.site.url)
        assert entry.findtext(f"{ATOM}updated", "").endswith("+07:00")


def test_nothing_unpublished_is_in_a_feed_or_the_sitemap() -> None:
    edition = real()
    secret = [
        r.title
        for r in toy_archive().reports
        if r.status is not ReportStatus.PUBLISHED or r.date > edition.as_of
    ]
    assert secret
    made = pages(edition, NEWS, SLICE)
    told = repr(made["/tin-tuc/nguon.xml"].page) + repr(closing(edition))
    for title in secret:
        assert title not in told


def test_the_sitemap_lists_every_page_that_may_be_indexed() -> None:
    edition = real()
    view = closing(edition)["/sitemap.xml"].page  # type: ignore[union-attr]
    assert isinstance(view, SitemapView)
    listed = {entry.href for entry in view.entries}
    report = edition.archive.reports[-1]
    assert edition.absolute(edition.route("report", report.key)) in listed
    assert edition.absolute("/404.html") not in listed


def test_a_demonstration_asks_robots_to_stay_away() -> None:
    edition = edition_of(toy_archive(), [NEWS, SLICE])
    made = closing(edition)
    robots = made["/robots.txt"]
    assert isinstance(robots, FilePlan)
    assert b"Disallow: /\n" in robots.data
    assert "/sitemap.xml" not in made


def test_a_moved_address_leads_on() -> None:
    edition = edition_of(toy_archive(), [NEWS, SLICE])
    (redirect,) = edition.archive.redirects
    plan = pages(edition, NEWS, SLICE)[redirect.old]
    page = html.fromstring(printed(edition, plan))
    assert page.xpath("//a/@href") == [redirect.new]
    assert page.xpath("//link[@rel='canonical']/@href") == [
        edition.absolute(redirect.new)
    ]
    assert [link.href for link in plan.links] == [redirect.new]


def test_without_the_news_there_is_nothing_to_feed() -> None:
    edition = edition_of(replace(toy_archive(), redirects=()), [SLICE])
    assert edition.url("feed") is None
    assert pages(edition, SLICE) == {}


def test_corrections_have_a_feed_and_none_where_nothing_was_wrong() -> None:
    edition = real()
    plan = pages(edition, NEWS, SLICE)["/dinh-chinh/nguon.xml"]
    feed = etree.fromstring(printed(edition, plan, {}).encode())
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(correction_log(edition.archive)) > 2
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    days = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    assert all(entry.findtext(f"{ATOM}summary") for entry in entries)
    reports = tuple(replace(r, corrections=()) for r in toy_archive().reports)
    spotless = replace(toy_archive(), reports=reports, decisions=())
    assert "/dinh-chinh/nguon.xml" not in pages(
        edition_of(spotless, [NEWS, SLICE]), NEWS, SLICE
    )
