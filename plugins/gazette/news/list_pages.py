"""Lists of reports: all, by year, by section, by tag, each with numbered pages.

One pass over the reports fills all lists, so that a report's card is made once.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from gazette.core.collation import sort_key
from gazette.core.reports import Report
from gazette.news.addresses import (
    NEWS,
    section_of,
    section_route,
    tag_route,
    tag_slugs,
    year_route,
)
from gazette.news.cards import card, changed, feeds
from gazette.news.views import ListView, ReportCard
from gazette.publishing.atoms import Link, LinkGroup
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.numbering import PAGE, Numbering, Pager, full_pages
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import item_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a list is of. ``name`` is its heading; ``kicker`` says what kind it is."""

    route: str
    type: str
    name: str
    kicker: str | None
    description: str
    section: str = ""


@dataclass(slots=True)
class _Pile:
    """A list while it is being written: the page being filled and the newest."""

    shelf: Shelf
    numbering: Numbering
    page: list[tuple[ReportCard, str]] = field(default_factory=list)
    newest: deque[tuple[ReportCard, str]] = field(
        default_factory=lambda: deque(maxlen=PAGE)
    )
    written: int = 0


def list_plans(edition: Edition) -> Iterator[PagePlan]:
    """All list pages, in one pass over the reports from the oldest."""
    counts = Counter(
        shelf.route
        for report in edition.archive.reports
        for shelf in _shelves(edition, report)
    )
    piles: dict[str, _Pile] = {}
    for report in edition.archive.reports:
        moment = changed(report).isoformat()
        item = (card(edition, report, "line"), moment)
        bare = (item[0].without_kicker(), moment)
        for shelf in _shelves(edition, report):
            pile = piles.get(shelf.route)
            if pile is None:
                pile = piles[shelf.route] = _pile(shelf, counts[shelf.route])
            if len(pile.page) == PAGE:
                yield _numbered_page(edition, pile)
            shown = bare if shelf.type == "section" else item
            pile.page.append(shown)
            pile.newest.append(shown)
    if NEWS not in piles:
        piles[NEWS] = _pile(_ALL, 0)
    for _, pile in sorted(piles.items()):
        yield _newest_page(edition, pile)


_ALL = Shelf(
    route=NEWS,
    type="news-list",
    name="Tin tức",
    kicker=None,
    description="Tin hội nghị, thi đua và khen thưởng, mới nhất trước.",
)


def _shelves(edition: Edition, report: Report) -> Iterator[Shelf]:
    """The lists that a report stands in."""
    yield _ALL
    year = report.date.year
    yield Shelf(
        route=year_route(year),
        type="news-year",
        name=f"Tin năm {year}",
        kicker=None,
        description=f"Tin đã đăng trong năm {year}.",
    )
    section = section_of(edition, report)
    if section is not None:
        yield Shelf(
            route=section_route(section.slug),
            type="section",
            name=section.name,
            kicker="Chuyên mục",
            description=f"Tin của chuyên mục {section.name}.",
            section=section.slug,
        )
    for key, tag in tag_slugs(report).items():
        yield Shelf(
            route=tag_route(key),
            type="tag",
            name=tag,
            kicker="Chủ đề",
            description=f"Tin về chủ đề {tag}.",
        )


def _pile(shelf: Shelf, count: int) -> _Pile:
    numbering = Numbering(route=shelf.route, pages=full_pages(count))
    return _Pile(shelf=shelf, numbering=numbering)


def _numbered_page(edition: Edition, pile: _Pile) -> PagePlan:
    pile.written += 1
    items, pile.page = tuple(pile.page), []
    route = pile.numbering.numbered(pile.written)
    pager = pile.numbering.pager(edition, pile.written)
    return _plan(edition, pile.shelf, route, items, pager, number=pile.written)


def _newest_page(edition: Edition, pile: _Pile) -> PagePlan:
    pager = pile.numbering.newest_pager(edition)
    groups = _ways(edition) if pile.shelf.route == NEWS else ()
    items = tuple(pile.newest)
    return _plan(edition, pile.shelf, pile.shelf.route, items, pager, groups=groups)


def _plan(
    edition: Edition,
    shelf: Shelf,
    route: str,
    items: tuple[tuple[ReportCard, str], ...],
    pager: Pager,
    *,
    number: int | None = None,
    groups: tuple[LinkGroup, ...] = (),
) -> PagePlan:
    page = "" if number is None else f", trang {number}"
    crumbs = [] if shelf.route == NEWS else [edition.link("news", "", "Tin tức")]
    if number is not None:
        crumbs.append(Link(text=bound(shelf.name), href=edition.href(shelf.route)))
    title = f"{shelf.name}{page}"
    if shelf.kicker is not None:
        title = f"{shelf.kicker}: {title}"
    return PagePlan(
        route=route,
        template="news_list.html",
        page=ListView(
            frame=edition.frame(
                route=route,
                title=title,
                description=_description(shelf, items, number),
                type=shelf.type,
                section="news",
                crumbs=crumbs,
                illustrative=bool(items) and all(c.illustrative for c, _ in items),
                alternates=feeds(edition, shelf.section),
                json_ld=item_list(
                    edition,
                    title,
                    (
                        Link(text=card.title, href=card.href)
                        for card, _ in reversed(items)
                        if not card.illustrative
                    ),
                ),
            ),
            kicker=shelf.kicker,
            heading=bound(shelf.name),
            cards=tuple(item for item, _ in reversed(items)),
            pager=pager,
            groups=groups,
        ),
        modified=max((moment for _, moment in items), default=None),
    )


def _description(
    shelf: Shelf, items: tuple[tuple[ReportCard, str], ...], number: int | None
) -> str:
    """A numbered page says which days it holds: no two pages are described alike."""
    if number is None:
        return shelf.description
    first, last = items[0][0].date.text, items[-1][0].date.text
    return f"{shelf.description} Trang {number}, từ {first} đến {last}."


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
