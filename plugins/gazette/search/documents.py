"""What can be found: reports, photos, units, clusters, titles, documents, pages.

Each thing stands in a block whose first letter says its kind and whose figures its
year, at a place that later things do not move. Refuses to index what has no page, and
names of people, which `holders` has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from re import compile as pattern
from typing import TypeVar

from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision
from gazette.core.reports import Report, StandingPage, StoredBody
from gazette.core.titles import Title
from gazette.core.units import Unit
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import day, partial_day
from gazette.search.blocks import Text

REPORT, PHOTO, UNIT, CLUSTER, TITLE, DECISION, PAGE = "rpuctds"
"""First letters of blocks."""

SNIPPET = 180
"""Letters of a result's second line."""

Record = TypeVar("Record")

NO_BODY = StoredBody()

_TAG = pattern(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing to be found. ``about`` is the small line under its ``title``,
    ``snippet`` says more; ``words`` are further strong words; ``body`` is read only
    where its block is not known yet.
    """

    block: str
    title: str
    href: str
    about: str = ""
    snippet: str = ""
    words: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    body: StoredBody = NO_BODY
    extra: str = ""
    illustrative: bool = False

    def text(self, piece: Callable[[str], str]) -> Text:
        """What it is found by; *piece* gives stored HTML by digest."""
        return Text(
            strong=(self.title, *self.words),
            marks=self.marks,
            body=lambda: f"{self.snippet} . {self.extra} {words_of(self.body, piece)}",
        )


def words_of(body: StoredBody, piece: Callable[[str], str]) -> str:
    """A stored body as plain words. Tags end a word as a line does."""
    stored = (piece(p.html) for p in body.passages if p.html is not None)
    return " ".join(unescape(_TAG.sub(" ", html)) for html in stored)


def documents(edition: Edition) -> Iterator[Document]:
    """Everything that can be found in *edition*, each block in its own order."""
    archive = edition.archive
    for report in archive.reports:
        yield from _report(edition, report)
    yield from _each(archive.units, _unit, edition)
    yield from _each(archive.clusters, _cluster, edition)
    yield from _each(archive.titles, _title, edition)
    yield from _each(archive.decisions, _decision, edition)
    yield from _each(archive.pages, _page, edition)


def unit_mark(unit: str) -> str:
    """The key under which all that concerns *unit* stands."""
    return f"@u {unit}"


def cluster_mark(cluster: Cluster) -> str:
    """The key of a cluster through its years."""
    return f"@c {cluster.key.organizer}/{cluster.key.slug}"


def _each(
    records: Iterable[Record],
    document: Callable[[Edition, Record], Document | None],
    edition: Edition,
) -> Iterator[Document]:
    found = (document(edition, record) for record in records)
    return (document for document in found if document is not None)


def _report(edition: Edition, report: Report) -> Iterator[Document]:
    href = edition.url("report", report.key)
    if href is None:
        return
    month = f"{report.date.year}-{report.date.month:02d}"
    units = dict.fromkeys(_units_of(report))
    marks = (*map(unit_mark, units), *_clusters_of(edition, report))
    yield Document(
        block=f"{REPORT}{month}",
        title=report.title,
        href=href,
        about=day(report.date),
        snippet=_cut(report.summary or ""),
        words=(*report.tags, *_said_in(report)),
        marks=marks,
        body=report.body,
        illustrative=report.illustrative,
    )
    for photo in report.photos:
        if photo.caption and not photo.illustration:
            own = edition.url("photo", f"{report.key}/{photo.file}")
            yield Document(
                block=f"{PHOTO}{month}",
                title=_cut(photo.caption),
                href=own or href,
                about=f"{day(report.date)} · {report.title}",
                marks=marks,
                illustrative=report.illustrative,
            )


def _units_of(report: Report) -> Iterator[str]:
    yield from report.units
    for event in report.events:
        named = (event.host, event.organizer, *(e.unit for e in event.endpoints))
        yield from (unit for unit in named if unit is not None)


def _clusters_of(edition: Edition, report: Report) -> Iterator[str]:
    for event in report.events:
        cluster = edition.archive.cluster.get(event.cluster) if event.cluster else None
        if cluster is not None:
            yield cluster_mark(cluster)


def _said_in(report: Report) -> Iterator[str]:
    for event in report.events:
        yield from (e.printed for e in event.endpoints)
        if event.chair is not None:
            yield event.chair.name


def _unit(edition: Edition, unit: Unit) -> Document | None:
    href = edition.url("unit", unit.id) or edition.url("units")
    if href is None:
        return None
    former = [name.text for name in unit.names[:-1]]
    ended = unit.valid.end
    about = unit.kind.value
    if ended is not None:
        about += f" · đến hết {day(ended)}"
    return Document(
        block=UNIT,
        title=unit.name,
        href=href,
        about=about,
        snippet=_cut(f"Tên trước đây: {', '.join(former)}" if former else ""),
        words=(*unit.aliases, *([unit.name_en] if unit.name_en else [])),
        marks=(unit_mark(unit.id),),
        illustrative=unit.illustrative,
    )


def _cluster(edition: Edition, cluster: Cluster) -> Document | None:
    href = edition.url("cluster-year", str(cluster.key))
    if href is None:
        return None
    organizer = edition.archive.unit.get(cluster.organizer_unit)
    name = organizer.name if organizer else cluster.key.organizer
    return Document(
        block=f"{CLUSTER}{cluster.key.year}",
        title=f"{cluster.name} năm {cluster.key.year}",
        href=href,
        about=name,
        words=tuple(member.printed for member in cluster.members),
        marks=(cluster_mark(cluster), *(unit_mark(m.unit) for m in cluster.members)),
        illustrative=cluster.illustrative,
    )


def _title(edition: Edition, title: Title) -> Document | None:
    href = edition.url("title", title.id)
    if href is None:
        return None
    return Document(
        block=TITLE,
        title=title.name,
        href=href,
        about=f"{title.kind.value} {title.level.value}",
        snippet=_cut(title.meaning or ""),
        words=title.aliases,
    )


def _decision(edition: Edition, decision: Decision) -> Document | None:
    href = edition.url("decision", str(decision.key))
    if href is None:
        return None
    titles = dict.fromkeys(group.printed_title for group in decision.honours)
    number = decision.number or decision.kind.value
    return Document(
        block=f"{DECISION}{decision.key.year}",
        title=f"{number}: {decision.name}" if decision.number else decision.name,
        href=href,
        about=f"{partial_day(decision.date)} · {decision.printed_issuer}",
        words=(number, *titles),
        marks=(unit_mark(decision.issuer),),
        extra=decision.note or "",
        illustrative=decision.illustrative,
    )


def _page(edition: Edition, page: StandingPage) -> Document | None:
    href = edition.url("standing", page.slug)
    if href is None:
        return None
    return Document(
        block=PAGE,
        title=page.title,
        href=href,
        about="Trang thông tin",
        snippet=_cut(page.summary or ""),
        body=page.body,
    )


def _cut(text: str) -> str:
    """*text* in one line of at most ``SNIPPET`` letters, cut between words."""
    line = " ".join(text.split())
    if len(line) <= SNIPPET:
        return line
    return line[: line.rfind(" ", 0, SNIPPET)].rstrip(",;:. ") + "…"
