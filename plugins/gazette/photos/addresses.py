"""Where the photo archive stands.

An album lies under its report; the lists lie under ``/anh/``, where the photo files
themselves are too: no file's name is a year, and none ends in a slash.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.reports import Report
from gazette.photos.shots import by_unit, events, has_album
from gazette.publishing.edition import Edition
from gazette.publishing.slices import Address

ARCHIVE = "/anh/"
EVENTS = f"{ARCHIVE}su-kien/"
UNITS = f"{ARCHIVE}don-vi/"


def year_route(year: int) -> str:
    """A year's photos."""
    return f"{ARCHIVE}{year}/"


def unit_route(unit: str) -> str:
    """A unit's photos."""
    return f"{UNITS}{unit}/"


def album_route(report: Report) -> str:
    """The page of all photos of an event."""
    return f"/tin-tuc/{report.key}/anh/"


def bundle_route(report: Report) -> str:
    """The ZIP of all photos of an event."""
    return f"{album_route(report)}{report.slug}-anh.zip"


def addresses(edition: Edition) -> Iterator[Address]:
    """Every address of the slice; where there is no photo, none."""
    archive = edition.archive
    years = dict.fromkeys(r.date.year for r in archive.reports if r.photos)
    if not years:
        return
    yield Address(kind="photos", key="", route=ARCHIVE)
    for year in years:
        yield Address(kind="photos-year", key=str(year), route=year_route(year))
    units = by_unit(archive)
    if units:
        yield Address(kind="photos-units", key="", route=UNITS)
    for unit in units:
        yield Address(kind="photos-unit", key=unit, route=unit_route(unit))
    with_photos = tuple(events(archive))
    if with_photos:
        yield Address(kind="photos-events", key="", route=EVENTS)
    for report in with_photos:
        route = bundle_route(report)
        yield Address(kind="album-zip", key=report.key, route=route)
        if has_album(report):
            yield Address(kind="album", key=report.key, route=album_route(report))
