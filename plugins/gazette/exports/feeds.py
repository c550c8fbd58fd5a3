"""Channels as feeds: Atom (RFC 4287) and JSON Feed 1.1.

A report's id in every feed is its permanent address. Faults of bodies are told by the
pages that print them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from gazette.core.reports import Report
from gazette.exports.channels import Channel
from gazette.exports.views import FeedEntry, FeedView
from gazette.publishing.atoms import Passage
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, PagePlan, Plan
from gazette.publishing.view import StoredHtml

FICTION = "Số liệu minh họa"


def feed_plans(edition: Edition, channel: Channel) -> Iterator[Plan]:
    """Both feeds of *channel*."""
    yield PagePlan(
        route=f"{channel.stem}.xml", template="feed.xml", page=_atom(edition, channel)
    )
    yield FilePlan(route=f"{channel.stem}.json", data=_json(edition, channel))


def changed(report: Report) -> str:
    """When the report was last changed, with its zone."""
    return (report.modified or report.date).isoformat()


def _atom(edition: Edition, channel: Channel) -> FeedView:
    site = edition.site
    address = edition.absolute(f"{channel.stem}.xml")
    return FeedView(
        id=address,
        title=channel.title,
        subtitle=site.tagline,
        self_href=address,
        home=edition.absolute(channel.home),
        updated=max(changed(report) for report in channel.reports),
        author=site.footer.governing_body,
        rights=site.footer.licence,
        entries=tuple(
            _entry(edition, report, whole=channel.whole) for report in channel.reports
        ),
    )


def _entry(edition: Edition, report: Report, *, whole: bool) -> FeedEntry:
    href = edition.absolute(edition.route("report", report.key))
    origin = edition.site.url.removesuffix(edition.site.base)
    passages: tuple[Passage, ...] = ()
    if whole:
        passages = edition.prose(report.body, report.photos, report.folder).passages
    return FeedEntry(
        id=href,
        href=href,
        title=report.title,
        published=report.date.isoformat(),
        updated=changed(report),
        authors=_authors(edition, report),
        section=_section(edition, report),
        section_slug=report.section,
        summary=report.summary,
        origin=origin,
        passages=tuple(_absolute(passage, origin) for passage in passages),
        illustrative=report.illustrative,
    )


def _json(edition: Edition, channel: Channel) -> bytes:
    site = edition.site
    feed: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": site.tagline,
        "home_page_url": edition.absolute(channel.home),
        "feed_url": edition.absolute(f"{channel.stem}.json"),
        "language": site.lang,
        "authors": [{"name": site.footer.governing_body}],
        "items": [_item(edition, report) for report in channel.reports],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(edition: Edition, report: Report) -> dict[str, object]:
    """A report with its summary; the words are at its address."""
    href = edition.absolute(edition.route("report", report.key))
    told = report.summary or report.title
    item: dict[str, object] = {
        "id": href,
        "url": href,
        "title": report.title,
        "content_text": f"[{FICTION}] {told}" if report.illustrative else told,
        "date_published": report.date.isoformat(),
        "date_modified": changed(report),
        "authors": [{"name": name} for name in _authors(edition, report)],
        "tags": [_section(edition, report), *report.tags],
        "language": edition.site.lang,
    }
    if report.illustrative:
        item["_bang_vang"] = {"minh_hoa": True, "about": FICTION}
    return item


def _authors(edition: Edition, report: Report) -> tuple[str, ...]:
    return report.authors or (edition.site.footer.governing_body,)


def _section(edition: Edition, report: Report) -> str:
    names = {each.slug: each.name for each in edition.archive.site.sections}
    return names.get(report.section, report.section)


def _absolute(passage: Passage, origin: str) -> Passage:
    """The passage with whole addresses: a feed is read far from the site."""
    if passage.text is None:
        return passage
    return Passage(
        text=StoredHtml(
            digest=passage.text.digest,
            addresses=tuple(
                origin + address if address.startswith("/") else address
                for address in passage.text.addresses
            ),
        )
    )
