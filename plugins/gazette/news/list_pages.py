"""Lists of reports: all, by year, by section, by tag, each with numbered pages.

Knows how a list looks. Which reports stand in it is told by ``shelves``; a report's
card is made once, however many lists show it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from gazette.core.collation import sort_key
from gazette.core.reports import Report
from gazette.news.addresses import NEWS, tag_slugs
from gazette.news.cards import card, changed, feeds
from gazette.news.shelves import Shelf, ShelfPage, shelf_pages
from gazette.news.views import ListView, ReportCard
from gazette.publishing.atoms import Link, LinkGroup
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import list_of
from gazette.publishing.structured import item_list


class _Cards:
    """The cards of reports, each made once; sections' lists do without the section."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._made: dict[str, tuple[ReportCard, ReportCard]] = {}

    def of(self, report: Report, shelf: Shelf) -> ReportCard:
        """The card of *report* as *shelf* shows it."""
        pair = self._made.get(report.key)
        if pair is None:
            made = card(self._edition, report, "line")
            pair = self._made[report.key] = (made, made.without_kicker())
        return pair[1] if shelf.type == "section" else pair[0]


def list_plans(edition: Edition) -> Iterator[PagePlan]:
    """All list pages."""
    cards = _Cards(edition)
    for page in shelf_pages(edition):
        yield _plan(edition, page, cards)


def _plan(edition: Edition, page: ShelfPage, cards: _Cards) -> PagePlan:
    shelf, newest = page.shelf, page.number is None
    shown = tuple(cards.of(report, shelf) for report in reversed(page.reports))
    crumbs = [] if shelf.route == NEWS else [edition.link("news", "", "Tin tức")]
    if not newest:
        crumbs.append(Link(text=bound(shelf.name), href=edition.href(shelf.route)))
    return PagePlan(
        route=page.route,
        template="news_list.html",
        page=ListView(
            frame=edition.frame(
                route=page.route,
                title=page.title,
                description=_description(page, shown),
                type=shelf.type,
                section="news",
                crumbs=crumbs,
                illustrative=bool(shown) and all(c.illustrative for c in shown),
                alternates=feeds(edition, shelf.section),
                data=list_of(page.route),
                json_ld=item_list(
                    edition,
                    page.title,
                    (
                        Link(text=card.title, href=card.href)
                        for card in shown
                        if not card.illustrative
                    ),
                ),
            ),
            kicker=shelf.kicker,
            heading=bound(shelf.name),
            cards=shown,
            pager=page.numbering.newest_pager(edition)
            if page.number is None
            else page.numbering.pager(edition, page.number),
            groups=_ways(edition) if newest and shelf.route == NEWS else (),
        ),
        modified=max((changed(r).isoformat() for r in page.reports), default=None),
    )


def _description(page: ShelfPage, shown: tuple[ReportCard, ...]) -> str:
    """A numbered page says which days it holds: no two pages are described alike."""
    if page.number is None:
        return page.shelf.description
    first, last = shown[-1].date.text, shown[0].date.text
    return f"{page.shelf.description} Trang {page.number}, từ {first} đến {last}."


def _ways(edition: Edition) -> tuple[LinkGroup, ...]:
    """Other ways into the archive, on the newest page alone: it changes anyway."""
    groups = (
        LinkGroup(title="Chuyên mục", links=section_links(edition)),
        LinkGroup(title="Theo năm", links=year_links(edition)),
    )
    return tuple(group for group in groups if group.links)


def section_links(edition: Edition) -> tuple[Link, ...]:
    """The sections that have reports, in the order of the menu."""
    return tuple(
        edition.link("section", section.slug, section.name)
        for section in edition.archive.site.sections
        if edition.url("section", section.slug) is not None
    )


def year_links(edition: Edition) -> tuple[Link, ...]:
    """The years that have reports, the newest first."""
    years = [y for y, _ in groupby(r.date.year for r in edition.archive.reports)]
    return tuple(
        edition.link("news-year", str(year), str(year)) for year in reversed(years)
    )


def tag_links(edition: Edition, most: int) -> tuple[Link, ...]:
    """The tags that stand on most reports, in alphabetical order."""
    counts: Counter[str] = Counter()
    names: dict[str, str] = {}
    for report in edition.archive.reports:
        for key, tag in tag_slugs(report).items():
            counts[key] += 1
            names.setdefault(key, tag)
    used = sorted(counts, key=lambda key: (-counts[key], key))[:most]
    links = [edition.link("tag", key, names[key]) for key in used]
    return tuple(sorted(links, key=lambda link: (sort_key(link.text), link.href or "")))
