"""Sitemaps: every page that may be indexed, its photos, and the news of two days.

Knows the finished plan. A day of change stands only where it is true. A site of more
than LARGEST pages has one sitemap a folder and year, so that a new report changes a
small one and the index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from gazette.exports.views import (
    NewsItem,
    SitemapEntry,
    SitemapIndexView,
    SitemapView,
)
from gazette.publishing.atoms import PageView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan, Plan
from gazette.publishing.view import KeptView, View

MAIN = "/sitemap.xml"
NEWS = "/sitemap-tin.xml"
LARGEST = 10_000
LIMIT = 50_000
"""Addresses in one file (sitemaps.org)."""
NEWS_AGE = timedelta(days=2)
"""Google wants the articles of the last two days in a news sitemap, and no others."""
NEWS_LIMIT = 1000


def sitemap_plans(
    edition: Edition, plans: Sequence[Plan], *, largest: int = LARGEST
) -> Iterator[PagePlan]:
    """The sitemap or its index with the parts, and the news one if there is news."""
    pages = sorted(_indexable(plans), key=lambda each: each.route)
    if not pages:
        return
    if len(pages) <= largest:
        yield _sitemap(MAIN, _entries(edition, pages))
    else:
        yield from _parts(edition, pages)
    news = tuple(_news(edition, pages))
    if news:
        yield _sitemap(NEWS, news)


def _indexable(plans: Iterable[Plan]) -> Iterator[PagePlan]:
    for each in plans:
        if isinstance(each, PagePlan) and each.listed and _is_open(each.page):
            yield each


def _is_open(page: View | KeptView) -> bool:
    if isinstance(page, KeptView):
        return page.indexed
    return isinstance(page, PageView) and page.frame.robots is None


def _sitemap(route: str, entries: tuple[SitemapEntry, ...]) -> PagePlan:
    return PagePlan(
        route=route, template="sitemap.xml", page=SitemapView(entries=entries)
    )


def _entries(edition: Edition, pages: Iterable[PagePlan]) -> tuple[SitemapEntry, ...]:
    origin = edition.site.url.removesuffix(edition.site.base)
    return tuple(
        SitemapEntry(
            href=edition.absolute(each.route),
            modified=each.modified,
            images=tuple(origin + href for href in each.images),
        )
        for each in pages
    )


def _parts(edition: Edition, pages: Sequence[PagePlan]) -> Iterator[PagePlan]:
    """A sitemap for each folder, or for each year in it, and the index of them all."""
    by_folder: defaultdict[str, list[PagePlan]] = defaultdict(list)
    for page in pages:
        by_folder[_folder(page.route)].append(page)
    listed = []
    for folder in sorted(by_folder):
        some = by_folder[folder]
        for start in range(0, len(some), LIMIT):
            part = some[start : start + LIMIT]
            number = f"-{start // LIMIT + 1}" if start else ""
            route = f"/sitemap-{folder}{number}.xml"
            yield _sitemap(route, _entries(edition, part))
            known = [page.modified for page in part if page.modified is not None]
            listed.append(
                SitemapEntry(
                    href=edition.absolute(route),
                    modified=max(known) if len(known) == len(part) else None,
                )
            )
    yield PagePlan(
        route=MAIN,
        template="sitemap_index.xml",
        page=SitemapIndexView(entries=tuple(listed)),
    )


def _folder(route: str) -> str:
    """``tin-tuc-2021`` for a report, ``don-vi`` for a hub, ``trang`` for the rest."""
    first, *others = route.strip("/").split("/")
    years = [part for part in others[:-1] if part.isdecimal() and len(part) == 4]
    return "-".join((first, *years[:1])) if others else "trang"


def _news(edition: Edition, pages: Iterable[PagePlan]) -> Iterator[SitemapEntry]:
    """The reports of the two days before the as-of moment, newest first."""
    routes = {page.route for page in pages}
    young = [
        report
        for report in edition.archive.reports
        if edition.as_of - report.date <= NEWS_AGE
    ]
    for report in young[: -NEWS_LIMIT - 1 : -1]:
        route = edition.book.route("report", report.key)
        if route is not None and route in routes:
            yield SitemapEntry(
                href=edition.absolute(route),
                news=NewsItem(
                    publication=edition.site.name,
                    published=report.date.isoformat(),
                    title=report.title,
                ),
            )
