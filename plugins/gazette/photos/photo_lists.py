"""Lists of photos: the newest, a year's, a unit's, in pages numbered from the oldest.

A full page never changes again: a new report makes the newest pages, and steps to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from gazette.core.collation import sort_key
from gazette.core.units import Unit
from gazette.photos.addresses import ARCHIVE, UNITS, unit_route, year_route
from gazette.photos.shots import Shot, by_unit, by_year, shots_of
from gazette.photos.views import (
    PhotoCard,
    PhotoGroup,
    PhotoListView,
    PhotoUnitsView,
    UnitRow,
)
from gazette.publishing.atoms import Link, LinkGroup
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.numbering import Numbering, Pager, full_pages
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import list_of

PAGE = 24
SECTION = "photos"


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """What a list is of; ``crumbs`` lead to its own address."""

    route: str
    type: str
    name: str
    description: str
    kicker: str | None = None
    crumbs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPage:
    """One page of a list, with the photos that it shows in its order."""

    listed: _List
    route: str
    shots: tuple[Shot, ...]
    pager: Pager | None = None
    ways: tuple[LinkGroup, ...] = ()

    @property
    def title(self) -> str:
        """The list's name, and what kind of list it is."""
        kicker = self.listed.kicker
        return f"{kicker}: {self.listed.name}" if kicker else self.listed.name


def photo_list_plans(edition: Edition) -> Iterator[PagePlan]:
    """The newest photos, the lists of years and of units."""
    for page in photo_pages(edition):
        yield _plan(edition, page)
    shown = by_unit(edition.archive)
    if shown:
        units = [edition.archive.unit[unit] for unit in shown]
        yield _unit_index(edition, units, _root(edition))


def photo_pages(edition: Edition) -> Iterator[PhotoPage]:
    """Every page that shows photos, but for albums."""
    if edition.url("photos") is None:
        return
    yield _newest(edition)
    root = _root(edition)
    for year, shots in by_year(edition.archive).items():
        listed = _List(
            route=year_route(year),
            type="photos-year",
            name=f"Ảnh năm {year}",
            description=f"Ảnh và hình của các tin đăng trong năm {year}.",
            crumbs=(root,),
        )
        yield from _pages(edition, listed, shots)
    yield from _unit_pages(edition, root)


def _root(edition: Edition) -> Link:
    return edition.link("photos", "", "Ảnh")


def _newest(edition: Edition) -> PhotoPage:
    """The front of the archive. It changes with each report and so tells of no other
    page's content.
    """
    of_reports = (shots_of(report) for report in reversed(edition.archive.reports))
    newest = tuple(islice((shot for shots in of_reports for shot in shots), PAGE))
    years = (r.date.year for r in reversed(edition.archive.reports) if r.photos)
    ways = (
        LinkGroup(
            title="Xem theo",
            links=tuple(
                edition.link(kind, "", text)
                for kind, text in (
                    ("photos-events", "Sự kiện"),
                    ("photos-units", "Đơn vị"),
                )
                if edition.url(kind) is not None
            ),
        ),
        LinkGroup(
            title="Theo năm",
            links=tuple(
                edition.link("photos-year", str(year), str(year))
                for year, _ in groupby(years)
            ),
        ),
    )
    listed = _List(
        route=ARCHIVE,
        type="photos",
        name="Ảnh",
        description="Kho ảnh hội nghị và khen thưởng: theo năm, sự kiện, đơn vị.",
    )
    shown = tuple(way for way in ways if way.links)
    return PhotoPage(listed=listed, route=ARCHIVE, shots=newest, ways=shown)


def _unit_pages(edition: Edition, root: Link) -> Iterator[PhotoPage]:
    for key, shots in by_unit(edition.archive).items():
        unit = edition.archive.unit[key]
        name = told_apart(unit)
        listed = _List(
            route=unit_route(unit.id),
            type="photos-unit",
            name=name,
            kicker="Ảnh điểm cầu",
            description=f"Ảnh các điểm cầu tại {name}.",
            crumbs=(root, edition.link("photos-units", "", "Theo đơn vị")),
        )
        yield from _pages(edition, listed, shots)


def told_apart(unit: Unit) -> str:
    """The unit's name; two of one name are told apart by the years they stood."""
    note = _years(unit)
    return f"{unit.name} ({note})" if note else unit.name


def _years(unit: Unit) -> str | None:
    start, end = unit.valid.start, unit.valid.end
    if start is not None:
        return f"từ {start.year}" if end is None else f"{start.year}–{end.year}"
    return None if end is None else f"đến {end.year}"


def _unit_index(edition: Edition, units: Iterable[Unit], root: Link) -> PagePlan:
    rows = [
        (
            sort_key(unit.name),
            unit.id,
            UnitRow(
                link=edition.link("photos-unit", unit.id, unit.name), note=_years(unit)
            ),
        )
        for unit in units
    ]
    return PagePlan(
        route=UNITS,
        template="photo_units.html",
        page=PhotoUnitsView(
            frame=edition.frame(
                route=UNITS,
                title="Ảnh theo đơn vị",
                description="Các đơn vị có ảnh điểm cầu trong kho ảnh, xếp theo tên.",
                type="photos-units",
                section=SECTION,
                crumbs=(root,),
                illustrative=all(unit.illustrative for unit in units),
                data=list_of(UNITS),
            ),
            heading="Ảnh theo đơn vị",
            rows=tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2])),
        ),
    )


def _pages(
    edition: Edition, listed: _List, shots: Sequence[Shot]
) -> Iterator[PhotoPage]:
    """The numbered pages, oldest first, and the list's own address."""
    numbering = Numbering(route=listed.route, pages=full_pages(len(shots), PAGE))
    for number in range(1, numbering.pages + 1):
        some = newest_first(shots[(number - 1) * PAGE : number * PAGE])
        pager = numbering.pager(edition, number)
        route = numbering.numbered(number)
        back = Link(text=bound(listed.name), href=edition.href(listed.route))
        page = replace(
            listed,
            name=f"{listed.name}, trang {number}",
            description=f"{listed.description} Trang {number}.",
            crumbs=(*listed.crumbs, back),
        )
        yield PhotoPage(listed=page, route=route, shots=some, pager=pager)
    newest = newest_first(shots[-PAGE:])
    pager = numbering.newest_pager(edition)
    yield PhotoPage(listed=listed, route=listed.route, shots=newest, pager=pager)


def newest_first(shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """The newest report first; the photos of one report in their own order."""
    groups = [tuple(group) for _, group in groupby(shots, lambda s: s.report.key)]
    return tuple(shot for group in reversed(groups) for shot in group)


def _plan(edition: Edition, page: PhotoPage) -> PagePlan:
    listed, route, shots, title = page.listed, page.route, page.shots, page.title
    return PagePlan(
        route=route,
        template="photo_list.html",
        page=PhotoListView(
            frame=edition.frame(
                route=route,
                title=title,
                description=listed.description,
                type=listed.type,
                section=SECTION,
                crumbs=listed.crumbs,
                illustrative=all(shot.report.illustrative for shot in shots),
                data=list_of(route),
                json_ld=({"@type": "ImageGallery", "name": title},),
            ),
            kicker=listed.kicker,
            heading=bound(listed.name),
            groups=tuple(_groups(edition, shots)),
            pager=page.pager,
            ways=page.ways,
        ),
        modified=max(
            ((s.report.modified or s.report.date).isoformat() for s in shots),
            default=None,
        ),
    )


def _groups(edition: Edition, shots: Iterable[Shot]) -> Iterator[PhotoGroup]:
    """Several photos of a report stand together; single ones follow each other."""
    single: list[Shot] = []
    for _, group in groupby(shots, lambda shot: shot.report.key):
        some = tuple(group)
        if len(some) == 1:
            single.extend(some)
            continue
        if single:
            yield PhotoGroup(cards=tuple(_cards(edition, single)))
            single = []
        report = some[0].report
        yield PhotoGroup(
            report=edition.link("report", report.key, report.title),
            date=edition.day(report.date),
            illustrative=report.illustrative,
            cards=tuple(_cards(edition, some)),
        )
    if single:
        yield PhotoGroup(cards=tuple(_cards(edition, single)))


def _cards(edition: Edition, shots: Iterable[Shot]) -> Iterator[PhotoCard]:
    for shot in shots:
        report = shot.report
        figure = edition.figure(shot.photo, report.folder, "grid")
        if figure is not None:
            yield PhotoCard(
                figure=figure,
                report=edition.link("report", report.key, report.title),
                date=edition.day(report.date),
                illustrative=report.illustrative,
            )
