"""The ways from one report to others: its clusters' courses, and related older ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.reports import Report
from gazette.news.cards import dated_link, report_link
from gazette.news.conference import what
from gazette.news.courses import Neighbours, Stop, neighbours
from gazette.news.related import people_of, related
from gazette.news.views import Course, DatedLink, Step
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What leads from one report to others, worked out once for all of them."""

    courses: Mapping[str, tuple[Neighbours, ...]]
    related: Mapping[str, tuple[Report, ...]]


NOTHING = Surroundings(courses={}, related={})


def surroundings(archive: Archive) -> Surroundings:
    """The ways between all reports of *archive*."""
    return Surroundings(
        courses=neighbours(archive),
        related=related(archive.reports, people_of(archive)),
    )


def course_views(
    edition: Edition, entries: tuple[Neighbours, ...]
) -> tuple[Course, ...]:
    """Where the report stands in the courses of its clusters."""
    return tuple(
        Course(
            title=_course_title(edition, entry.here),
            older=_step(edition, entry.previous),
            newer=_step(edition, entry.following),
        )
        for entry in entries
        if entry.previous is not None or entry.following is not None
    )


def _course_title(edition: Edition, here: Stop) -> Link:
    key = here.cluster
    cluster = edition.archive.cluster.get(key)
    name = cluster.name if cluster is not None else key.slug
    return edition.link("cluster", f"{key.organizer}/{key.slug}", name)


def _step(edition: Edition, stop: Stop | None) -> Step | None:
    if stop is None:
        return None
    return Step(
        label=bound(f"{what(stop.event) or 'Tin'} năm {stop.cluster.year}"),
        link=report_link(edition, stop.report),
    )


def older_reports(
    edition: Edition, report: Report, around: Surroundings
) -> tuple[DatedLink, ...]:
    """Older reports, without the one that the course already names."""
    named = {
        entry.previous.report.key
        for entry in around.courses.get(report.key, ())
        if entry.previous is not None
    }
    return tuple(
        dated_link(edition, older)
        for older in around.related.get(report.key, ())
        if older.key not in named
    )
