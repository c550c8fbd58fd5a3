"""The news as search engines read them (schema.org): what the pages state, no more."""

from __future__ import annotations

from gazette.core.reports import Event, Mode, Report
from gazette.news.addresses import NEWS, report_route, section_of
from gazette.news.conference import what
from gazette.publishing.atoms import Figure
from gazette.publishing.edition import Edition

Item = dict[str, object]

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
    origin = edition.site.url.removesuffix(edition.site.base)
    item: Item = {
        "@type": "NewsArticle",
        "headline": report.title,
        "datePublished": report.date.isoformat(),
        "dateModified": modified,
        "inLanguage": "vi",
        "mainEntityOfPage": address,
        "url": address,
        "publisher": publisher(edition),
        "author": [_author(name) for name in report.authors] or [publisher(edition)],
    }
    if report.summary is not None:
        item["description"] = report.summary
    section = section_of(edition, report)
    if section is not None:
        item["articleSection"] = section.name
    if report.tags:
        item["keywords"] = list(report.tags)
    if images:
        item["image"] = [origin + image.href for image in images]
    if report.source is not None and report.source.url is not None:
        item["isBasedOn"] = report.source.url
    if report.corrections:
        item["correction"] = [
            {
                "@type": "CorrectionComment",
                "datePublished": correction.on.isoformat(),
                "text": correction.text,
            }
            for correction in report.corrections
        ]
    return item


def events(edition: Edition, report: Report) -> tuple[Item, ...]:
    """The conferences whose time is known at least by its year."""
    return tuple(
        _event(edition, report, event)
        for event in report.events
        if event.held_on is not None
    )


def _event(edition: Edition, report: Report, event: Event) -> Item:
    address = edition.absolute(report_route(report))
    alone = len(report.events) == 1
    item: Item = {
        "@type": "Event",
        "name": event.name or (report.title if alone else what(event)),
        "startDate": str(event.held_on),
        "eventStatus": "https://schema.org/EventScheduled",
        "subjectOf": address,
    }
    if event.mode is not None:
        item["eventAttendanceMode"] = _ATTENDANCE[event.mode]
    if event.venue is not None:
        item["location"] = {"@type": "Place", "name": event.venue}
    elif event.mode is Mode.ONLINE:
        item["location"] = {"@type": "VirtualLocation", "url": address}
    if event.printed_organizer is not None:
        item["organizer"] = {
            "@type": "GovernmentOrganization",
            "name": event.printed_organizer,
        }
    return item


def publisher(edition: Edition) -> Item:
    """The publication as an organisation."""
    return {
        "@type": "NewsMediaOrganization",
        "name": edition.site.name,
        "url": edition.absolute("/"),
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": edition.site.footer.governing_body,
        },
    }


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
        origin = edition.site.url.removesuffix(edition.site.base)
        item["potentialAction"] = {
            "@type": "SearchAction",
            "target": f"{origin}{edition.site.search_href}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        }
    return item


def collection(edition: Edition, title: str, route: str) -> Item:
    """A list of reports."""
    return {
        "@type": "CollectionPage",
        "name": title,
        "url": edition.absolute(route),
        "inLanguage": "vi",
        "isPartOf": edition.absolute("/" if route == NEWS else NEWS),
    }


def _author(name: str) -> Item:
    desk = name.startswith(_DESKS) or (name.isupper() and " " in name)
    return {"@type": "Organization" if desk else "Person", "name": name}
