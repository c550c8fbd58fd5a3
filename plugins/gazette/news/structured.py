"""The news as search engines read them (schema.org): what the pages state, no more."""

from __future__ import annotations

from datetime import date, datetime, time

from gazette.core.reports import Event, Mode, Report
from gazette.news.addresses import report_route, section_of
from gazette.news.conference import what
from gazette.publishing.atoms import Figure
from gazette.publishing.edition import Edition
from gazette.publishing.structured import (
    Item,
    image,
    organization,
    publisher,
    whole,
)

# Bylines that name a desk and no person.
_DESKS = ("Ban ", "BAN ", "Phòng ", "Văn phòng ", "VKS", "P.V", "PV", "BBT", "BVPL")

_ATTENDANCE = {
    Mode.IN_PERSON: "https://schema.org/OfflineEventAttendanceMode",
    Mode.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    Mode.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


def news_article(
    edition: Edition, report: Report, images: tuple[Figure, ...], modified: str
) -> Item:
    """The report as a NewsArticle."""
    address = edition.absolute(report_route(report))
    item: Item = {
        "@type": "NewsArticle",
        "headline": report.title,
        "datePublished": report.date.isoformat(),
        "dateModified": modified,
        "inLanguage": "vi",
        "mainEntityOfPage": address,
        "url": address,
        "publisher": publisher(edition),
        "author": [_author(edition, name) for name in report.authors]
        or [publisher(edition)],
    }
    if report.summary is not None:
        item["description"] = report.summary
    section = section_of(edition, report)
    if section is not None:
        item["articleSection"] = section.name
    if report.tags:
        item["keywords"] = list(report.tags)
    if images:
        item["image"] = [image(edition, shown) for shown in images]
    else:
        item["image"] = [whole(edition, edition.cards.of_site.href)]
    if report.source is not None and report.source.url is not None:
        item["isBasedOn"] = report.source.url
    if report.corrections:
        item["correction"] = [
            {
                "@type": "CorrectionComment",
                "datePublished": _midnight(correction.on, report.date),
                "text": correction.text,
            }
            for correction in report.corrections
        ]
    return item


def events(
    edition: Edition, report: Report, images: tuple[Figure, ...]
) -> tuple[Item, ...]:
    """The conferences of which day and place are known; less is no Event."""
    found = (_event(edition, report, event, images) for event in report.events)
    return tuple(item for item in found if item is not None)


def _event(
    edition: Edition, report: Report, event: Event, images: tuple[Figure, ...]
) -> Item | None:
    address = edition.absolute(report_route(report))
    location = _location(event, address)
    day = event.held_on.exact if event.held_on else None
    if day is None or location is None:
        return None
    alone = len(report.events) == 1
    item: Item = {
        "@type": "Event",
        "name": event.name or (report.title if alone else what(event)),
        "startDate": day.isoformat(),
        "endDate": day.isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "location": location,
        "subjectOf": address,
    }
    if event.mode is not None:
        item["eventAttendanceMode"] = _ATTENDANCE[event.mode]
    organizer = _organizer(edition, event)
    if organizer is not None:
        item["organizer"] = organizer
    if images:
        item["image"] = [whole(edition, shown.href) for shown in images]
    return item


def _organizer(edition: Edition, event: Event) -> Item | None:
    """Who is printed as the organiser, else the cluster whose conference it is."""
    if event.printed_organizer is not None:
        unit = edition.archive.unit.get(event.organizer or "")
        if unit is not None:
            return {**organization(edition, unit), "name": event.printed_organizer}
        return {"@type": "GovernmentOrganization", "name": event.printed_organizer}
    cluster = edition.archive.cluster.get(event.cluster) if event.cluster else None
    if cluster is None:
        return None
    item: Item = {"@type": "Organization", "name": cluster.name}
    route = edition.book.route("cluster-year", str(cluster.key))
    item["url"] = edition.absolute(route or "/")
    item["parentOrganization"] = organization(
        edition, edition.archive.unit[cluster.organizer_unit]
    )
    return item


def _location(event: Event, address: str) -> Item | None:
    place = event.venue or event.printed_host
    if place is not None:
        return {"@type": "Place", "name": place, "address": place}
    if event.mode is Mode.ONLINE:
        return {"@type": "VirtualLocation", "url": address}
    return None


def website(edition: Edition) -> Item:
    """The site, with its search where there is one."""
    item: Item = {
        "@type": "WebSite",
        "name": edition.site.name,
        "description": edition.site.tagline,
        "url": edition.absolute("/"),
        "inLanguage": "vi",
    }
    if edition.site.search_href is not None:
        search = whole(edition, edition.site.search_href)
        item["potentialAction"] = {
            "@type": "SearchAction",
            "target": f"{search}?q={{search_term_string}}",
        }
    return item


def _author(edition: Edition, name: str) -> Item:
    """A person, or a desk, which answers at the publication's own address."""
    if name.startswith(_DESKS) or (name.isupper() and " " in name):
        return {**publisher(edition), "@type": "Organization", "name": name}
    return {"@type": "Person", "name": name}


def _midnight(day: date, published: datetime) -> str:
    """The beginning of *day* where the report was published."""
    return datetime.combine(day, time(), published.tzinfo).isoformat()
