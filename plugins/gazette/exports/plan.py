"""What machines read: Atom feeds for all and for each section, sitemap, robots.txt,
and the addresses that moved.

Knows reports and the finished plan. Refuses to know how pages look.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from gazette.core.correction_log import correction_log
from gazette.core.problems import Problem
from gazette.core.reports import Report
from gazette.core.site import Section
from gazette.exports.corrections_feed import KIND, ROUTE, corrections_feed
from gazette.exports.redirects import redirect_plans
from gazette.exports.views import FeedEntry, FeedView, SitemapEntry, SitemapView
from gazette.publishing.atoms import PageView, Passage
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, PagePlan, Plan
from gazette.publishing.slices import Address, Slice
from gazette.publishing.view import StoredHtml

FEED_LENGTH = 20


def addresses(edition: Edition) -> Iterator[Address]:
    """The feeds' addresses; a section without a report has none, and without the
    news slice there is nothing to feed.
    """
    if edition.url("front") is None:
        return
    if correction_log(edition.archive):
        yield Address(kind=KIND, key="", route=ROUTE)
    if edition.archive.reports:
        yield Address(kind="feed", key="", route="/tin-tuc/nguon.xml")
    for section in edition.archive.site.sections:
        if _newest(edition, section):
            yield Address(
                kind="feed",
                key=section.slug,
                route=f"/tin-tuc/nguon-{section.slug}.xml",
            )


def plan(edition: Edition) -> Iterator[Plan]:
    """Redirects and feeds. Faults of bodies are told by the pages that print them."""
    yield from redirect_plans(edition)
    if edition.url("front") is None:
        return
    for section in (None, *edition.archive.site.sections):
        reports = _newest(edition, section)
        if reports:
            yield PagePlan(
                route=edition.route("feed", section.slug if section else ""),
                template="feed.xml",
                page=_feed(edition, section, reports),
            )
    corrected = corrections_feed(edition)
    if corrected is not None:
        yield corrected


def closing(edition: Edition, plans: Sequence[Plan]) -> Iterator[Plan]:
    """Sitemap and robots.txt, which see every page that may be indexed."""
    entries = tuple(
        SitemapEntry(href=edition.absolute(each.route), modified=each.modified)
        for each in sorted(_indexable(plans), key=lambda each: each.route)
    )
    if entries:
        yield PagePlan(
            route="/sitemap.xml",
            template="sitemap.xml",
            page=SitemapView(entries=entries),
        )
    yield FilePlan(route="/robots.txt", data=_robots(edition, found=bool(entries)))


def _indexable(plans: Iterable[Plan | Problem]) -> Iterator[PagePlan]:
    for each in plans:
        if (
            isinstance(each, PagePlan)
            and each.listed
            and isinstance(each.page, PageView)
            and each.page.frame.robots is None
        ):
            yield each


def _robots(edition: Edition, *, found: bool) -> bytes:
    """A demonstration asks to be left alone; a real site shows its map."""
    lines = ["User-agent: *"]
    lines.append("Disallow: /" if edition.site.illustrative else "Allow: /")
    if found:
        lines.append(f"Sitemap: {edition.absolute('/sitemap.xml')}")
    return ("\n".join(lines) + "\n").encode()


def _newest(edition: Edition, section: Section | None) -> tuple[Report, ...]:
    newest_first = reversed(edition.archive.reports)
    chosen = (r for r in newest_first if section is None or r.section == section.slug)
    return tuple(itertools.islice(chosen, FEED_LENGTH))


def _feed(
    edition: Edition, section: Section | None, reports: tuple[Report, ...]
) -> FeedView:
    site = edition.site
    key = section.slug if section else ""
    self_href = edition.absolute(edition.route("feed", key))
    return FeedView(
        id=self_href,
        title=f"{site.name}: {section.name}" if section else site.name,
        subtitle=site.tagline,
        self_href=self_href,
        home=edition.absolute("/"),
        updated=max(_updated(report) for report in reports),
        author=site.footer.governing_body,
        rights=site.footer.licence,
        entries=tuple(_entry(edition, report) for report in reports),
    )


def _entry(edition: Edition, report: Report) -> FeedEntry:
    href = edition.absolute(edition.route("report", report.key))
    origin = edition.site.url.removesuffix(edition.site.base)
    names = {section.slug: section.name for section in edition.archive.site.sections}
    prose = edition.prose(report.body, report.photos, report.folder, again=report.again)
    return FeedEntry(
        id=href,
        href=href,
        title=report.title,
        published=report.date.isoformat(),
        updated=_updated(report),
        authors=report.authors or (edition.site.footer.governing_body,),
        section=names.get(report.section, report.section),
        section_slug=report.section,
        summary=report.summary,
        origin=origin,
        passages=tuple(_absolute(passage, origin) for passage in prose.passages),
        illustrative=report.illustrative,
    )


def _updated(report: Report) -> str:
    return (report.modified or report.date).isoformat()


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


SLICE = Slice(name="exports", addresses=addresses, plan=plan, closing=closing)
