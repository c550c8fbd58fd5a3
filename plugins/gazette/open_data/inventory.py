"""Which files there are: for every table by its years, and beside every page.

Knows what each file holds and where it stands. Refuses to know how files are written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazette.open_data import catalogue as tables
from gazette.open_data import contents
from gazette.open_data.contents import Content
from gazette.open_data.gathering import Gathering, mentions_of
from gazette.open_data.parts import ClusterPart, DecisionPart, ReportPart
from gazette.open_data.tables import Table
from gazette.publishing.data_links import data_key
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import NBSP

HOME = "/du-lieu/"
CSV, JSON, XLSX = "csv", "json", "xlsx"
PLAIN = (CSV, JSON)
ALL = (CSV, JSON, XLSX)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One content in several forms, at ``stem`` with the form for a suffix. ``key`` is
    its key in the address book; ``table`` and ``year`` say what part of the record it
    is, where it is one. ``page`` is the route of the page it stands beside.
    """

    key: str
    stem: str
    forms: tuple[str, ...]
    title: str
    page: str
    content: Content
    table: Table | None = None
    year: int | None = None

    def route(self, form: str) -> str:
        """Where the file of *form* is."""
        return f"{self.stem}.{form}"


def inventory(edition: Edition) -> tuple[Offer, ...]:
    """All files of *edition*: tables first, then those beside pages."""
    parts = Gathering(edition)
    return (*_tables(edition, parts), *_beside_pages(edition, parts))


def _tables(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    for year, documents in parts.by_year_honoured.items():
        if any(_has_rows(document, year) for document in documents):
            honours = contents.Honours(parts=documents, book=parts.book, year=year)
            yield _table(tables.HONOURS, honours, year)
        yield _table(tables.GROUPS, contents.Groups(parts=documents, year=year), year)
    for year, papers in _by_year(parts.decisions).items():
        yield _table(tables.DECISIONS, contents.Documents(parts=papers), year)
    for year, boards in _boards_by_year(parts.clusters).items():
        yield _table(tables.BOARDS, contents.Boards(parts=boards), year)
        yield _table(tables.SCORES, contents.Boards(parts=boards, steps=True), year)
    for year, reports in _reports_by_year(parts.reports).items():
        for table in (tables.REPORTS, tables.EVENTS, tables.ENDPOINTS):
            content_of = contents.Reports(parts=reports, table=table.name)
            if table is tables.REPORTS or _tells(reports, table):
                yield _table(table, content_of, year)
    for table, content in _whole(edition, parts):
        yield _table(table, content)


def _whole(edition: Edition, parts: Gathering) -> Iterator[tuple[Table, Content]]:
    """The tables that come in one piece; an empty one is not offered."""
    if parts.clusters:
        yield tables.CLUSTERS, contents.Clusters(parts=parts.clusters)
        yield tables.MEMBERS, contents.Clusters(parts=parts.clusters, members=True)
    sets = edition.archive.criteria_sets
    if any(each.groups for each in sets):
        yield tables.CRITERIA, contents.Criteria(sets=sets)
    if parts.book.titles:
        yield tables.TITLES, contents.Titles(book=parts.book)
    if parts.units:
        yield tables.UNITS, contents.Units(parts=parts.units)
        yield tables.UNIT_NAMES, contents.Units(parts=parts.units, names=True)
    if parts.people:
        yield tables.PEOPLE, contents.People(parts=parts.people)
        if any(part.person.posts for part in parts.people):
            yield tables.POSTS, contents.People(parts=parts.people, posts=True)
    amending = tuple(d for d in edition.archive.decisions if d.changes_to is not None)
    corrected = tuple(part for part in parts.reports if part.report.corrections)
    boards = tuple(p for p in parts.clusters if p.scores and p.scores.corrections)
    if amending or corrected or boards:
        yield (
            tables.AMENDMENTS,
            contents.Changes(amending=amending, corrected=corrected, boards=boards),
        )


def _table(table: Table, content: Content, year: int | None = None) -> Offer:
    name = table.name if year is None else f"{table.name}-{year}"
    return Offer(
        key=f"table:{name}",
        stem=f"{HOME}{name}",
        forms=ALL if table.sheet else PLAIN,
        title=table.title if year is None else f"{table.title}, năm {year}",
        page=HOME,
        content=content,
        table=table,
        year=year,
    )


def _beside_pages(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    mentions = mentions_of(edition.archive)
    series: defaultdict[str, list[ClusterPart]] = defaultdict(list)
    for cluster in parts.clusters:
        key = cluster.cluster.key
        series[f"{key.organizer}/{key.slug}"].append(cluster)
        yield from _cluster(edition, "cluster-year", str(key), (cluster,))
    for name, years in series.items():
        yield from _cluster(edition, "cluster", name, tuple(years))
    for year, documents in parts.by_year_honoured.items():
        if any(_has_rows(document, year) for document in documents):
            yield from _beside(
                edition,
                "honours-year",
                str(year),
                tables.HONOURS,
                f"Khen thưởng năm {year}",
                contents.Honours(parts=documents, book=parts.book, year=year),
            )
    for document in parts.decisions:
        decision = document.decision
        number = f" – số {decision.number}" if decision.number else ""
        yield from _beside(
            edition,
            "decision",
            str(decision.key),
            _main_of(document),
            f"{decision.name}{number}",
            contents.OneDocument(part=document, book=parts.book),
        )
    for unit in parts.units:
        spots = parts.spots(mentions.units.get(unit.unit.id, {}))
        yield from _beside(
            edition,
            "unit",
            unit.unit.id,
            tables.HONOURS if spots else tables.UNIT_NAMES,
            unit.unit.name,
            contents.OneUnit(unit=unit, honours=spots, book=parts.book),
        )
    for person in parts.people:
        spots = parts.spots(mentions.people.get(person.person.id, {}))
        yield from _beside(
            edition,
            "person",
            person.person.id,
            tables.HONOURS,
            person.person.name,
            contents.OnePerson(person=person, honours=spots, book=parts.book),
        )


def _cluster(
    edition: Edition, kind: str, key: str, parts: tuple[ClusterPart, ...]
) -> Iterator[Offer]:
    scored = any(part.scores for part in parts)
    unscored = tables.CLUSTERS
    if any(part.cluster.members for part in parts):
        unscored = tables.MEMBERS
    newest = parts[-1].cluster
    year = f" năm {newest.key.year}" if kind == "cluster-year" else ""
    yield from _beside(
        edition,
        kind,
        key,
        tables.BOARDS if scored else unscored,
        f"{newest.name}{year}",
        contents.ClusterSheets(parts=parts),
        forms=ALL if scored and year else PLAIN,
    )


def _beside(
    edition: Edition,
    kind: str,
    key: str,
    main: Table,
    title: str,
    content: Content,
    *,
    forms: tuple[str, ...] = PLAIN,
) -> Iterator[Offer]:
    """Beside the page of *kind* and *key*, if there is one; the file is named after
    its main table.
    """
    route = edition.book.route(kind, key)
    if route is not None:
        yield Offer(
            key=data_key(kind, key),
            stem=f"{route}{main.name}",
            forms=forms,
            title=title.replace(NBSP, " "),
            page=route,
            content=content,
        )


def _main_of(part: DecisionPart) -> Table:
    """The first sheet that `contents.OneDocument` gives."""
    decision = part.decision
    if any(group.recipients for group in decision.honours):
        return tables.HONOURS
    if decision.honours:
        return tables.GROUPS
    return tables.DECISIONS if decision.changes_to is None else tables.AMENDMENTS


def _has_rows(part: DecisionPart, year: int) -> bool:
    decision = part.decision
    return any(
        group.recipients and (group.year or decision.date.year) == year
        for group in decision.honours
    )


def _by_year(
    parts: Iterable[DecisionPart],
) -> dict[int, tuple[DecisionPart, ...]]:
    found: defaultdict[int, list[DecisionPart]] = defaultdict(list)
    for part in parts:
        found[part.decision.date.year].append(part)
    return {year: tuple(found[year]) for year in sorted(found)}


def _boards_by_year(
    parts: Iterable[ClusterPart],
) -> dict[int, tuple[ClusterPart, ...]]:
    found: defaultdict[int, list[ClusterPart]] = defaultdict(list)
    for part in parts:
        if part.scores is not None:
            found[part.cluster.key.year].append(part)
    return {year: tuple(found[year]) for year in sorted(found)}


def _reports_by_year(
    parts: Iterable[ReportPart],
) -> dict[int, tuple[ReportPart, ...]]:
    found: defaultdict[int, list[ReportPart]] = defaultdict(list)
    for part in parts:
        found[part.report.date.year].append(part)
    return {year: tuple(found[year]) for year in sorted(found)}


def _tells(parts: Iterable[ReportPart], table: Table) -> bool:
    """Whether a report of the year has a row for *table*."""
    events = (event for part in parts for event in part.report.events)
    if table is tables.EVENTS:
        return any(True for _ in events)
    return any(event.endpoints for event in events)
