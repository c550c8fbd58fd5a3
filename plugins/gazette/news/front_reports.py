"""Bands of the front page from the reports: a cluster's year, điểm cầu, sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gazette.core.clusters import ClusterKey
from gazette.core.reports import Event, EventKind, Report
from gazette.news.addresses import section_of
from gazette.news.cards import card, report_link
from gazette.news.conference import conferences
from gazette.news.courses import Stop, courses
from gazette.news.front_views import Chain, ChainStep, SectionBand, Strip
from gazette.news.views import ReportCard, Tile
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound

_STEPS = (
    ("Ký giao ước", (EventKind.LAUNCH, EventKind.PACT)),
    ("Sơ kết", (EventKind.MIDYEAR,)),
    ("Tổng kết, bình xét", (EventKind.REVIEW, EventKind.CLOSING)),
    ("Quyết định, trao thưởng", (EventKind.COUNCIL, EventKind.CEREMONY)),
)
_ITEMS = 2  # reports a step, the newest first
_TILES = 4
_LOOKED_AT = 200  # reports back in time for a strip of photos
_LINES = 3


def cluster_chain(edition: Edition) -> Chain | None:
    """The cluster whose year is told best: most steps, then most reports, then the
    newest. Steps of several years stand together, each report bearing its year.
    """
    best: tuple[tuple[bool, int, int, int], tuple[Stop, ...]] | None = None
    for stops in courses(edition.archive).values():
        known = sum(bool(_of_step(stops, kinds)) for _, kinds in _STEPS)
        real = not any(stop.report.illustrative for stop in stops)
        merit = (real, known, len(stops), stops[-1].cluster.year)
        if best is None or merit > best[0]:
            best = (merit, stops)
    return None if best is None else _chain(edition, best[1])


def _chain(edition: Edition, stops: tuple[Stop, ...]) -> Chain:
    newest = stops[-1].cluster
    return Chain(
        title=_chain_title(edition, newest),
        note=_years(stops),
        steps=tuple(
            _step(edition, name, _of_step(stops, kinds)) for name, kinds in _STEPS
        ),
        illustrative=all(stop.report.illustrative for stop in stops),
    )


def _chain_title(edition: Edition, key: ClusterKey) -> Link:
    cluster = edition.archive.cluster.get(key)
    name = key.slug if cluster is None else cluster.name
    return edition.link("cluster", f"{key.organizer}/{key.slug}", f"{name} qua tin bài")


def _years(stops: tuple[Stop, ...]) -> str:
    first, last = stops[0].cluster.year, stops[-1].cluster.year
    span = f"năm {last}" if first == last else f"các năm {first}–{last}"
    return bound(f"theo tin đã đăng, {span}")


def _of_step(stops: Sequence[Stop], kinds: tuple[EventKind, ...]) -> list[Stop]:
    """The stops of a step, the newest first."""
    return [
        stop for stop in reversed(stops) if any(k in kinds for k in stop.event.kinds)
    ]


def _step(edition: Edition, name: str, stops: list[Stop]) -> ChainStep:
    return ChainStep(
        name=name,
        items=tuple(_item(edition, stop) for stop in stops[:_ITEMS]),
        note=None if stops else "Chưa có tin",
    )


def _item(edition: Edition, stop: Stop) -> Link:
    link = report_link(edition, stop.report)
    year = str(stop.cluster.year)
    text = link.text if year in link.text else f"{year}: {link.text}"
    return Link(text=text, href=link.href)


def endpoint_strip(edition: Edition) -> Strip | None:
    """The newest conference with two photos of điểm cầu or more."""
    for report in edition.archive.reports[: -_LOOKED_AT - 1 : -1]:
        if not any(_photographed(event) > 1 for event in report.events):
            continue
        for conference in conferences(edition, report):
            tiles = () if conference.gallery is None else conference.gallery.tiles
            shown = tuple(
                Tile(
                    name=tile.name, main=tile.main, figure=tile.figure.used_as("strip")
                )
                for tile in tiles
                if tile.figure is not None
            )
            if conference.gallery is not None and len(shown) > 1:
                return Strip(
                    link=report_link(edition, report),
                    note=conference.gallery.note,
                    tiles=shown[:_TILES],
                    illustrative=report.illustrative,
                )
    return None


def _photographed(event: Event) -> int:
    return sum(bool(endpoint.photos) for endpoint in event.endpoints)


def section_bands(edition: Edition, shown: Iterable[Report]) -> tuple[SectionBand, ...]:
    """Each section's newest reports that the page does not show above."""
    above = {report.key for report in shown}
    cards: dict[str, list[ReportCard]] = {
        section.slug: [] for section in edition.archive.site.sections
    }
    wanting = set(cards)
    for report in reversed(edition.archive.reports):
        if not wanting:
            break
        section = section_of(edition, report)
        if section is None or section.slug not in wanting or report.key in above:
            continue
        cards[section.slug].append(card(edition, report, "line").without_kicker())
        if len(cards[section.slug]) == _LINES:
            wanting.discard(section.slug)
    return tuple(
        SectionBand(
            title=edition.link("section", section.slug, section.name),
            cards=tuple(cards[section.slug]),
        )
        for section in edition.archive.site.sections
        if cards[section.slug]
    )
