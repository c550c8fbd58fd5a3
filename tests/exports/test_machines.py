"""Feeds for all who follow something, sitemaps that stay small, icons and manifest."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from gazette.exports import app_manifest
from gazette.exports.channels import channels
from gazette.exports.plan import SLICE
from gazette.exports.sitemaps import sitemap_plans
from gazette.leaderboards.plan import SLICE as LEADERBOARDS
from gazette.news.plan import SLICE as NEWS
from gazette.publishing.assets import theme_files
from gazette.publishing.atoms import PageView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, PagePlan
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, planned, printed
from tests.toy.reports import AS_OF

SLICES = (NEWS, LEADERBOARDS, UNITS, SLICE)
THEME = Path(__file__).resolve().parents[2] / "theme"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
GOOGLE_NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def real(as_of: datetime = AS_OF) -> Edition:
    """The toy archive as if it were no demonstration."""
    archive = toy_archive()
    reports = tuple(replace(r, illustrative=False) for r in archive.reports)
    site = replace(archive.site, illustrative=False)
    whole = replace(archive, site=site, reports=reports)
    return edition_of(whole, SLICES, as_of=as_of)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return real()


def maps(edition: Edition, *, largest: int = 10_000) -> dict[str, etree._Element]:
    plans = [p for p in planned(edition, *SLICES) if isinstance(p, PagePlan)]
    made = sitemap_plans(edition, plans, largest=largest)
    return {p.route: etree.fromstring(printed(edition, p).encode()) for p in made}


def files(edition: Edition) -> dict[str, bytes]:
    found = planned(edition, SLICE)
    return {p.route: p.data for p in found if isinstance(p, FilePlan)}


# --- feeds -------------------------------------------------------------------------


def test_every_channel_has_both_feeds_at_its_address(edition: Edition) -> None:
    found = channels(edition)
    kinds = {channel.key.partition(":")[0] for channel in found if ":" in channel.key}
    assert kinds == {"cluster", "unit"}
    routes = {p.route for p in planned(edition, SLICE) if hasattr(p, "route")}
    for channel in found:
        assert {f"{channel.stem}.xml", f"{channel.stem}.json"} <= routes
        assert edition.url("feed", channel.key) == f"{channel.stem}.xml"
        assert edition.url("feed-json", channel.key) == f"{channel.stem}.json"


def test_a_cluster_and_a_unit_tell_of_their_reports_only(edition: Edition) -> None:
    for channel in channels(edition):
        kind, _, key = channel.key.partition(":")
        assert channel.reports
        days = [report.date for report in channel.reports]
        assert days == sorted(days, reverse=True)
        for report in channel.reports:
            if kind == "unit":
                assert key in report.named_units
            if kind == "cluster":
                assert any(
                    e.cluster and f"{e.cluster.organizer}/{e.cluster.slug}" == key
                    for e in report.events
                )


def test_a_json_feed_is_version_1_1_with_zoned_dates_and_whole_addresses(
    edition: Edition,
) -> None:
    feeds = {r: d for r, d in files(edition).items() if r.endswith("nguon.json")}
    assert len(feeds) > 3
    for route, data in feeds.items():
        feed = json.loads(data)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == edition.absolute(route)
        assert feed["language"] == "vi"
        ids = [item["id"] for item in feed["items"]]
        assert ids
        assert len(ids) == len(set(ids))
        for item in feed["items"]:
            assert item["url"].startswith(edition.site.url)
            assert item["content_text"]
            for field in ("date_published", "date_modified"):
                assert datetime.fromisoformat(item[field]).tzinfo is not None


def test_fiction_is_called_so_in_a_json_feed() -> None:
    data = files(edition_of(toy_archive(), SLICES))["/tin-tuc/nguon.json"]
    marked = [i for i in json.loads(data)["items"] if "_bang_vang" in i]
    assert marked
    assert all(i["content_text"].startswith("[Số liệu minh họa]") for i in marked)


def test_pages_announce_their_feeds(edition: Edition) -> None:
    pages = {p.route: p.page for p in planned(edition, *SLICES) if hasattr(p, "page")}
    for channel in channels(edition):
        page = pages[channel.home]
        assert isinstance(page, PageView)
        announced = {link.href: link.type for link in page.alternates}
        if ":" in channel.key:
            assert announced[f"{channel.stem}.xml"] == "application/atom+xml"
            assert announced[f"{channel.stem}.json"] == "application/feed+json"


# --- sitemaps ----------------------------------------------------------------------


def test_a_report_lists_its_photos_and_its_true_day(edition: Edition) -> None:
    found = maps(edition)["/sitemap.xml"]
    report = next(r for r in edition.archive.reports if r.photos)
    href = edition.absolute(edition.route("report", report.key))
    (url,) = [u for u in found if u.findtext(f"{SITEMAP}loc") == href]
    images = [i.text for i in url.iter(f"{IMAGE}loc")]
    assert images
    assert all(str(image).startswith(f"{edition.site.url}/anh/") for image in images)
    assert url.findtext(f"{SITEMAP}lastmod") is not None


def test_the_news_sitemap_holds_two_days_and_no_more(edition: Edition) -> None:
    newest = edition.archive.reports[-1]
    fresh = real(newest.date + timedelta(hours=47, minutes=59))
    news = maps(fresh)["/sitemap-tin.xml"]
    titles = [t.text for t in news.iter(f"{GOOGLE_NEWS}title")]
    assert newest.title in titles
    young = [
        r.title for r in fresh.archive.reports if fresh.as_of - r.date <= timedelta(2)
    ]
    assert sorted(map(str, titles)) == sorted(young)
    (language,) = {e.text for e in news.iter(f"{GOOGLE_NEWS}language")}
    assert language == "vi"
    later = real(newest.date.replace(year=2031))
    assert later.archive.reports
    assert "/sitemap-tin.xml" not in maps(later)


def test_the_hour_moves_only_the_news_sitemap(edition: Edition) -> None:
    newest = edition.archive.reports[-1]
    one, other = (real(newest.date + timedelta(hours=h)) for h in (1, 2))
    assert one.archive.reports == other.archive.reports

    def texts(some: Edition) -> dict[str, bytes]:
        return {route: etree.tostring(found) for route, found in maps(some).items()}

    assert texts(one) == texts(other)


def test_a_large_site_has_an_index_of_parts_that_hold_every_page_once(
    edition: Edition,
) -> None:
    whole = maps(edition)["/sitemap.xml"]
    parts = maps(edition, largest=5)
    index = parts.pop("/sitemap.xml")
    assert index.tag == f"{SITEMAP}sitemapindex"
    listed = [e.text for e in index.iter(f"{SITEMAP}loc")]
    parts.pop("/sitemap-tin.xml", None)
    assert sorted(map(str, listed)) == sorted(edition.absolute(r) for r in parts)
    assert any("sitemap-tin-tuc-20" in str(name) for name in listed)
    found = [e.text for part in parts.values() for e in part.iter(f"{SITEMAP}loc")]
    assert sorted(map(str, found)) == sorted(
        str(e.text) for e in whole.iter(f"{SITEMAP}loc")
    )


# --- icons and manifest ------------------------------------------------------------


def test_the_manifest_names_icons_that_are_there() -> None:
    theme = theme_files(THEME, "/vks")
    assert {plan.route for plan in theme.plans} >= {"/favicon.ico"}
    assert theme.assets.shortcut_icon == "/vks/favicon.ico"
    assert [icon.size for icon in theme.assets.icons] == [192, 512]
    for icon in theme.assets.icons:
        (plan,) = [p for p in theme.plans if f"/vks{p.route}" == icon.href]
        data = plan.data if isinstance(plan, FilePlan) else plan.source.read_bytes()
        assert Image.open(io.BytesIO(data)).size == (icon.size, icon.size)


def test_the_manifest_is_the_sites_own() -> None:
    edition = edition_of(toy_archive(), SLICES, url="https://mau.example/vks")
    manifest = json.loads(files(edition)["/bang-vang.webmanifest"])
    assert manifest["start_url"] == manifest["scope"] == "/vks/"
    assert manifest["name"] == toy_archive().site.name
    page = next(p for p in planned(edition, NEWS) if getattr(p, "route", "") == "/")
    assert isinstance(page, PagePlan)
    shown = printed(edition, page)
    assert '<link rel="manifest" href="/vks/bang-vang.webmanifest">' in shown


def test_the_manifests_colours_are_the_sheets() -> None:
    tokens = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    assert f"--paper: {app_manifest.PAPER};" in tokens
    assert f"--crimson: {app_manifest.CRIMSON};" in tokens
