"""A report as a card, and the small facts that every list repeats."""

from __future__ import annotations

from datetime import date, datetime

from gazette.core.reports import Photo, Report
from gazette.news.addresses import report_route, section_of
from gazette.news.views import DatedLink, ReportCard
from gazette.publishing.atoms import Alternate, Figure, Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.feed_links import feed_links
from gazette.publishing.formatting import bound, day


def card(
    edition: Edition, report: Report, use: str, *, lazy: bool | None = None
) -> ReportCard:
    """The report's card with its photo in the size of *use*."""
    return ReportCard(
        href=edition.href(report_route(report)),
        title=bound(report.title),
        summary=None if report.summary is None else bound(report.summary),
        kicker=section_link(edition, report),
        date=edition.day(report.date),
        photo=card_photo(edition, report, use, lazy=lazy),
        illustrative=report.illustrative,
    )


def card_photo(
    edition: Edition, report: Report, use: str, *, lazy: bool | None = None
) -> Figure | None:
    """The photo that stands for the report: its lead, else its first."""
    photo = first_photo(report)
    if photo is None:
        return None
    return edition.figure(photo, report.folder, use, lazy=lazy)


def first_photo(report: Report) -> Photo | None:
    """The lead photo of the text, else the first of all."""
    for photo in report.photos:
        if photo.file == report.lead:
            return photo
    return report.photos[0] if report.photos else None


def section_link(edition: Edition, report: Report) -> Link | None:
    """The section as a link."""
    section = section_of(edition, report)
    if section is None:
        return None
    return edition.link("section", section.slug, section.name)


def report_link(edition: Edition, report: Report) -> Link:
    """The headline as a link."""
    return Link(text=bound(report.title), href=edition.href(report_route(report)))


def dated_link(edition: Edition, report: Report) -> DatedLink:
    """The headline with its day."""
    return DatedLink(link=report_link(edition, report), date=edition.day(report.date))


def plain_day(value: date) -> Moment:
    """A day for ``<time>``."""
    return Moment(iso=value.isoformat(), text=day(value))


def changed(report: Report) -> datetime | date:
    """When the report last became what it is: published, updated or corrected."""
    last = report.modified or report.date
    corrected = max((c.on for c in report.corrections), default=None)
    return corrected if corrected and corrected > last.date() else last


def feeds(edition: Edition, section: str = "") -> tuple[Alternate, ...]:
    """The feeds of a section, of all news for ``""``, where there are any."""
    title = edition.site.name
    for each in edition.archive.site.sections:
        if each.slug == section:
            title = f"{title}: {each.name}"
    return feed_links(edition, section, title)
