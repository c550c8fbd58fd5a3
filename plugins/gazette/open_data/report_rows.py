"""Rows of reports, their conferences and endpoints, without a word of their bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.reports import Event
from gazette.open_data.parts import ReportPart
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


def _events(parts: Iterable[ReportPart]) -> Iterator[tuple[ReportPart, int, Event]]:
    for part in parts:
        for number, event in enumerate(part.report.events, start=1):
            yield part, number, event
