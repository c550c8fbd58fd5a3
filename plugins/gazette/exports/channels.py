"""The channels that can be followed, and which reports each of them tells of.

All news, each section, each cluster through the years, each unit with a hub. A channel
without a report is none.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.core.reports import Report
from gazette.publishing.edition import Edition

LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """``stem`` and a suffix make the feeds' routes; ``home`` is the route of the page
    that it follows; ``whole`` feeds carry the reports' words.
    """

    key: str
    title: str
    stem: str
    home: str
    whole: bool
    reports: tuple[Report, ...]


def channels(edition: Edition) -> tuple[Channel, ...]:
    """All channels, the newest report first in each. Without news there are none."""
    if edition.book.route("front", "") is None:
        return ()
    return (*_news(edition), *_clusters(edition), *_units(edition))


def _news(edition: Edition) -> Iterator[Channel]:
    archive = edition.archive
    name = edition.site.name
    if archive.reports:
        yield Channel(
            key="",
            title=name,
            stem="/tin-tuc/nguon",
            home="/",
            whole=True,
            reports=_newest(archive.reports),
        )
    by_section: defaultdict[str, list[Report]] = defaultdict(list)
    for report in archive.reports:
        by_section[report.section].append(report)
    for section in archive.site.sections:
        if section.slug in by_section:
            yield Channel(
                key=section.slug,
                title=f"{name}: {section.name}",
                stem=f"/tin-tuc/nguon-{section.slug}",
                home=edition.book.route("section", section.slug) or "/",
                whole=True,
                reports=_newest(by_section[section.slug]),
            )


def _clusters(edition: Edition) -> Iterator[Channel]:
    found: defaultdict[str, dict[str, Report]] = defaultdict(dict)
    for report in edition.archive.reports:
        for event in report.events:
            if event.cluster is not None:
                series = f"{event.cluster.organizer}/{event.cluster.slug}"
                found[series][report.key] = report
    names = {
        f"{cluster.key.organizer}/{cluster.key.slug}": cluster.name
        for cluster in edition.archive.clusters
    }
    for series in sorted(found):
        home = edition.book.route("cluster", series)
        if home is not None:
            reports = tuple(found[series].values())
            yield _aside(edition, f"cluster:{series}", names[series], home, reports)


def _units(edition: Edition) -> Iterator[Channel]:
    found: defaultdict[str, list[Report]] = defaultdict(list)
    for report in edition.archive.reports:
        for named in report.named_units:
            found[named].append(report)
    for unit in edition.archive.units:
        home = edition.book.route("unit", unit.id)
        if home is not None and unit.id in found:
            yield _aside(edition, f"unit:{unit.id}", unit.name, home, found[unit.id])


def _aside(
    edition: Edition, key: str, name: str, home: str, reports: Sequence[Report]
) -> Channel:
    return Channel(
        key=key,
        title=f"{edition.site.name}: {name}",
        stem=f"{home}nguon",
        home=home,
        whole=False,
        reports=_newest(reports),
    )


def _newest(reports: Sequence[Report]) -> tuple[Report, ...]:
    return tuple(itertools.islice(reversed(reports), LENGTH))
