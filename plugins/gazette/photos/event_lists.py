"""Events with photos, in pages numbered from the oldest, each leading to its photos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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

_NAME = "Ảnh theo sự kiện"


def event_list_plans(edition: Edition) -> Iterator[PagePlan]:
    """The numbered pages and the newest."""
    reports = tuple(events(edition.archive))
    if not reports:
        return
    numbering = Numbering(route=EVENTS, pages=full_pages(len(reports)))
    for number in range(1, numbering.pages + 1):
        some = reports[(number - 1) * PAGE : number * PAGE]
        pager = numbering.pager(edition, number)
        yield _plan(edition, numbering.numbered(number), some, pager, number)
    pager = numbering.newest_pager(edition)
    yield _plan(edition, EVENTS, reports[-PAGE:], pager)


def in_words(report: Report) -> str:
    """``22 ảnh``; drawings are told apart."""
    drawn = sum(shot.photo.illustration for shot in shots_of(report))
    return bound(pictures(len(report.photos), drawn))


def _plan(
    edition: Edition,
    route: str,
    reports: Sequence[Report],
    pager: Pager,
    number: int | None = None,
) -> PagePlan:
    crumbs = [edition.link("photos", "", "Ảnh")]
    if number is not None:
        crumbs.append(Link(text=_NAME, href=edition.href(EVENTS)))
    page = "" if number is None else f", trang {number}"
    return PagePlan(
        route=route,
        template="photo_events.html",
        page=EventListView(
            frame=edition.frame(
                route=route,
                title=f"{_NAME}{page}",
                description=f"Hội nghị, lễ trao thưởng có từ hai ảnh trở lên{page}.",
                type="photos-events",
                section=SECTION,
                crumbs=crumbs,
                illustrative=all(report.illustrative for report in reports),
            ),
            heading=_NAME,
            cards=tuple(_card(edition, report) for report in reversed(reports)),
            pager=pager,
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
