"""What the slice's pages show, for whoever offers it as files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.photos.addresses import UNITS, album_route
from gazette.photos.albums import title_of
from gazette.photos.event_lists import event_pages
from gazette.photos.photo_lists import photo_pages
from gazette.photos.shots import Shot, by_unit, events, has_album, shots_of
from gazette.publishing.edition import Edition
from gazette.publishing.slices import Listed


def lists(edition: Edition) -> Iterator[Listed]:
    """The photos, events and units of each page."""
    for page in photo_pages(edition):
        yield _photos(page.route, page.title, page.shots)
    for events_page in event_pages(edition):
        yield Listed(
            route=events_page.route,
            title=events_page.title,
            of="report",
            keys=tuple(report.key for report in events_page.reports),
        )
    if units := tuple(by_unit(edition.archive)):
        yield Listed(route=UNITS, title="Ảnh theo đơn vị", of="unit", keys=units)
    for report in events(edition.archive):
        if has_album(report):
            yield _photos(album_route(report), title_of(report), shots_of(report))


def _photos(route: str, title: str, shots: Iterable[Shot]) -> Listed:
    keys = tuple(f"{shot.report.key}#{shot.photo.file}" for shot in shots)
    return Listed(route=route, title=title, of="photo", keys=keys)
