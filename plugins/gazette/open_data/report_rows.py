"""Rows of reports, conferences, endpoints and photos, without a word of the bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.reports import Event
from gazette.open_data.parts import ReportPart, Shots
from gazette.open_data.tables import Row


def report_rows(parts: Iterable[ReportPart]) -> Iterator[Row]:
    """A row for each report, oldest first."""
    for part in parts:
        report = part.report
        yield (
            report.key,
            report.title,
            report.date,
            report.modified,
            part.section,
            report.summary,
            report.authors,
            report.source.name if report.source else None,
            report.tags,
            report.units,
            part.decisions,
            len(report.photos),
            part.page,
            report.illustrative,
        )


def event_rows(parts: Iterable[ReportPart]) -> Iterator[Row]:
    """A row for each conference that a report tells of."""
    for part, number, event in _events(parts):
        chair = event.chair
        yield (
            part.report.key,
            number,
            tuple(kind.value for kind in event.kinds),
            event.name,
            str(event.held_on) if event.held_on else None,
            event.mode.value if event.mode else None,
            event.venue or event.printed_host,
            str(event.cluster) if event.cluster else None,
            event.printed_organizer,
            chair.name if chair else None,
            chair.post if chair else None,
            event.total,
            event.units,
            part.report.illustrative,
        )


def endpoint_rows(parts: Iterable[ReportPart]) -> Iterator[Row]:
    """A row for each endpoint that is named, in its report's order."""
    for part, event_number, event in _events(parts):
        for number, endpoint in enumerate(event.endpoints, start=1):
            yield (
                part.report.key,
                event_number,
                number,
                endpoint.unit,
                endpoint.printed,
                endpoint.main,
                bool(endpoint.photos),
                endpoint.waiver,
                part.report.illustrative,
            )


def photo_rows(shots: Iterable[Shots]) -> Iterator[Row]:
    """A row for each photo that *shots* point at."""
    for some in shots:
        report = some.part.report
        told = {photo.file: (n, photo) for n, photo in enumerate(report.pictures, 1)}
        seen_at = {
            file: endpoint
            for event in report.events
            for endpoint in event.endpoints
            for file in endpoint.photos
        }
        for file in told if some.files is None else some.files:
            number, photo = told[file]
            endpoint = seen_at.get(file)
            yield (
                f"{report.key}#{file}",
                report.key,
                number,
                file,
                photo.alt or None,
                photo.caption or None,
                photo.credit,
                photo.illustration,
                endpoint.printed if endpoint else None,
                endpoint.unit if endpoint else None,
                some.part.page,
                report.illustrative,
            )


def _events(parts: Iterable[ReportPart]) -> Iterator[tuple[ReportPart, int, Event]]:
    for part in parts:
        for number, event in enumerate(part.report.events, start=1):
            yield part, number, event
