"""Events with photos, in pages numbered from the oldest, each leading to its photos."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.reports import Report
from gazette.photos.addresses import EVENTS
from gazette.photos.photo_lists import SECTION
from gazette.photos.shots import events, shots_of
from gazette.photos.views import EventCard, EventListView
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, pictures
from gazette.publishing.numbering import PAGE, Numbering, Pager, full_pages
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import list_of

_NAME = "Ảnh theo sự kiện"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPage:
    """One page of events, the newest first; ``number`` where it has one."""

    route: str
    reports: tuple[Report, ...]
    pager: Pager
    number: int | None = None

    @property
    def title(self) -> str:
        """``Ảnh theo sự kiện, trang 2``."""
        return _NAME if self.number is None else f"{_NAME}, trang {self.number}"


def event_list_plans(edition: Edition) -> Iterator[PagePlan]:
    """The numbered pages and the newest."""
    for page in event_pages(edition):
        yield _plan(edition, page)


def event_pages(edition: Edition) -> Iterator[EventPage]:
    """The events of each page."""
    reports = tuple(events(edition.archive))
    if not reports:
        return
    numbering = Numbering(route=EVENTS, pages=full_pages(len(reports)))
    for number in range(1, numbering.pages + 1):
        yield EventPage(
            route=numbering.numbered(number),
            reports=reports[(number - 1) * PAGE : number * PAGE][::-1],
            pager=numbering.pager(edition, number),
            number=number,
        )
    newest = reports[: -PAGE - 1 : -1]
    pager = numbering.newest_pager(edition)
    yield EventPage(route=EVENTS, reports=newest, pager=pager)


def in_words(report: Report) -> str:
    """``22 ảnh``; drawings are told apart."""
    drawn = sum(shot.photo.illustration for shot in shots_of(report))
    return bound(pictures(len(report.photos), drawn))


def _plan(edition: Edition, page: EventPage) -> PagePlan:
    number, reports = page.number, page.reports
    crumbs = [edition.link("photos", "", "Ảnh")]
    if number is not None:
        crumbs.append(Link(text=_NAME, href=edition.href(EVENTS)))
    which = "" if number is None else f", trang {number}"
    return PagePlan(
        route=page.route,
        template="photo_events.html",
        page=EventListView(
            frame=edition.frame(
                route=page.route,
                title=page.title,
                description=f"Hội nghị, lễ trao thưởng có từ hai ảnh trở lên{which}.",
                type="photos-events",
                section=SECTION,
                crumbs=crumbs,
                illustrative=all(report.illustrative for report in reports),
                data=list_of(page.route),
            ),
            heading=_NAME,
            cards=tuple(_card(edition, report) for report in reports),
            pager=page.pager,
        ),
    )


def _card(edition: Edition, report: Report) -> EventCard:
    first = shots_of(report)[0].photo
    kind = "album" if edition.url("album", report.key) else "report"
    return EventCard(
        link=edition.link(kind, report.key, report.title),
        date=edition.day(report.date),
        note=in_words(report),
        figure=edition.figure(first, report.folder, "tile"),
        illustrative=report.illustrative,
    )
