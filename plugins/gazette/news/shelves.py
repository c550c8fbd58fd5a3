"""Which reports stand on which list page: all, by year, by section, by tag.

Every list has its newest page and full numbered ones behind it. Worked out in one pass
over the reports, once an edition: pages, addresses of their data and both agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.reports import Report
from gazette.news.addresses import (
    NEWS,
    section_of,
    section_route,
    tag_route,
    tag_slugs,
    year_route,
)
from gazette.publishing.edition import Edition
from gazette.publishing.numbering import PAGE, Numbering, full_pages
from gazette.publishing.slices import Listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What a list is of. ``name`` is its heading; ``kicker`` says what kind it is."""

    route: str
    type: str
    name: str
    kicker: str | None
    description: str
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfPage:
    """One page of a list; ``reports`` from the oldest, ``number`` where it has one."""

    shelf: Shelf
    numbering: Numbering
    number: int | None
    reports: tuple[Report, ...]

    @property
    def route(self) -> str:
        """Where the page stands."""
        if self.number is None:
            return self.shelf.route
        return self.numbering.numbered(self.number)

    @property
    def title(self) -> str:
        """``Chuyên mục: Thi đua, trang 2``."""
        page = "" if self.number is None else f", trang {self.number}"
        kicker = "" if self.shelf.kicker is None else f"{self.shelf.kicker}: "
        return f"{kicker}{self.shelf.name}{page}"


ALL = Shelf(
    route=NEWS,
    type="news-list",
    name="Tin tức",
    kicker=None,
    description="Tin hội nghị, thi đua và khen thưởng, mới nhất trước.",
)


def shelf_pages(edition: Edition) -> tuple[ShelfPage, ...]:
    """All list pages; the addresses of their data and the pages share one walk."""
    archive = edition.archive
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, tuple(_pages(edition)))]
    return _last[0][1]


_last: list[tuple[Archive, tuple[ShelfPage, ...]]] = []


def listed(edition: Edition) -> Iterator[Listed]:
    """What each list page shows, the newest first as the page has it."""
    for page in shelf_pages(edition):
        yield Listed(
            route=page.route,
            title=page.title,
            of="report",
            keys=tuple(report.key for report in reversed(page.reports)),
        )


def _pages(edition: Edition) -> Iterator[ShelfPage]:
    for shelf, reports in _filled(edition):
        numbering = Numbering(route=shelf.route, pages=full_pages(len(reports)))
        for number in range(1, numbering.pages + 1):
            yield ShelfPage(
                shelf=shelf,
                numbering=numbering,
                number=number,
                reports=tuple(reports[(number - 1) * PAGE : number * PAGE]),
            )
        yield ShelfPage(
            shelf=shelf,
            numbering=numbering,
            number=None,
            reports=tuple(reports[-PAGE:]),
        )


def _filled(edition: Edition) -> Iterator[tuple[Shelf, list[Report]]]:
    """Every list with its reports, oldest first; the list of all stands even empty."""
    found: dict[tuple[str, str], list[Report]] = {("all", ""): []}
    names: dict[str, str] = {}
    for report in edition.archive.reports:
        found["all", ""].append(report)
        found.setdefault(("year", str(report.date.year)), []).append(report)
        section = section_of(edition, report)
        if section is not None:
            names.setdefault(section.slug, section.name)
            found.setdefault(("section", section.slug), []).append(report)
        for key, tag in tag_slugs(report).items():
            names.setdefault(f"#{key}", tag)
            found.setdefault(("tag", key), []).append(report)
    for (kind, key), reports in sorted(found.items(), key=lambda item: item[0]):
        yield _shelf(kind, key, names), reports


def _shelf(kind: str, key: str, names: dict[str, str]) -> Shelf:
    if kind == "all":
        return ALL
    if kind == "year":
        return Shelf(
            route=year_route(int(key)),
            type="news-year",
            name=f"Tin năm {key}",
            kicker=None,
            description=f"Tin đã đăng trong năm {key}.",
        )
    if kind == "section":
        return Shelf(
            route=section_route(key),
            type="section",
            name=names[key],
            kicker="Chuyên mục",
            description=f"Tin của chuyên mục {names[key]}.",
            section=key,
        )
    return Shelf(
        route=tag_route(key),
        type="tag",
        name=names[f"#{key}"],
        kicker="Chủ đề",
        description=f"Tin về chủ đề {names[f'#{key}']}.",
    )
