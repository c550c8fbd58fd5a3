"""The photos of an edition, oldest report first: what the archive is made of.

A shot is a photo in its report, with the words it has away from the text (the
sidecar's before the text's own). Hidden reports have none. Refuses to know pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.reports import Photo, Report

ALBUM = 8
"""An event of so many photos has a page of its own."""

BUNDLE = 2
"""From so many on, an event's photos are offered as one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A photo and the report it stands in."""

    photo: Photo
    report: Report


def shots_of(report: Report) -> tuple[Shot, ...]:
    """The report's photos, each once, in order of appearance."""
    return tuple(Shot(photo=photo, report=report) for photo in report.pictures)


def events(archive: Archive) -> Iterator[Report]:
    """The reports of conferences that have two photos or more, oldest first."""
    for report in archive.reports:
        if report.events and len(report.photos) >= BUNDLE:
            yield report


def has_album(report: Report) -> bool:
    """Whether the report's photos have a page of their own."""
    return bool(report.events) and len(report.photos) >= ALBUM


def by_year(archive: Archive) -> dict[int, tuple[Shot, ...]]:
    """The shots of each year that has any."""
    found: defaultdict[int, list[Shot]] = defaultdict(list)
    for report in archive.reports:
        if report.photos:
            found[report.date.year].extend(shots_of(report))
    return {year: tuple(shots) for year, shots in sorted(found.items())}


def by_unit(archive: Archive) -> dict[str, tuple[Shot, ...]]:
    """The shots of each unit's điểm cầu: of no other photo is it recorded whom it
    shows.
    """
    found: defaultdict[str, list[Shot]] = defaultdict(list)
    for report in archive.reports:
        if report.photos and any(event.endpoints for event in report.events):
            for unit, shot in _of_endpoints(report):
                found[unit].append(shot)
    return {unit: tuple(shots) for unit, shots in sorted(found.items())}


def _of_endpoints(report: Report) -> Iterator[tuple[str, Shot]]:
    shots = {shot.photo.file: shot for shot in shots_of(report)}
    for event in report.events:
        for endpoint in event.endpoints:
            for file in endpoint.photos:
                if endpoint.unit is not None and file in shots:
                    yield endpoint.unit, shots[file]
