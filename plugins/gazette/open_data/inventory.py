"""Which files there are: every table by its years, then those beside pages.

Knows what each table's file holds. Refuses to know how files are written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gazette.core.archive import Archive
from gazette.open_data import catalogue as tables
from gazette.open_data import contents
from gazette.open_data.beside_lists import beside_lists
from gazette.open_data.beside_pages import beside_pages, names_rows
from gazette.open_data.contents import Content
from gazette.open_data.gathering import Gathering
from gazette.open_data.offers import ALL, HOME, PLAIN, Offer
from gazette.open_data.parts import ClusterPart, DecisionPart, ReportPart, Shots
from gazette.open_data.tables import Table
from gazette.publishing.address_book import AddressBook
from gazette.publishing.edition import Edition


def inventory(edition: Edition) -> tuple[Offer, ...]:
    """All files of *edition*; its addresses and plans share one inventory."""
    archive, book = edition.archive, edition.book
    if not _last or _last[0][0] is not archive or _last[0][1] is not book:
        _last[:] = [(archive, book, tuple(_offers(edition)))]
    return _last[0][2]


_last: list[tuple[Archive, AddressBook, tuple[Offer, ...]]] = []


def _offers(edition: Edition) -> Iterator[Offer]:
    parts = Gathering(edition)
    yield from _tables(edition, parts)
    yield from beside_pages(edition, parts)
    yield from beside_lists(edition, parts)


def _tables(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    for year, documents in parts.by_year_honoured.items():
        if any(names_rows(document, year) for document in documents):
            yield _table(tables.HONOURS, parts.honours(year), year)
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
        shots = tuple(Shots(part=part) for part in reports if part.report.photos)
        if shots:
            yield _table(tables.PHOTOS, contents.Photos(shots=shots), year)
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
    if parts.counts:
        counts = tuple(count for some in parts.counts.values() for count in some)
        yield tables.YEAR_COUNTS, contents.TitleCounts(counts=counts)
    if parts.traces:
        yield tables.WITHDRAWALS, contents.Withdrawals(traces=parts.traces)
    if parts.book.titles:
        yield tables.TITLES, contents.Titles(book=parts.book)
    if parts.units:
        yield tables.UNITS, contents.Units(parts=parts.units)
        yield tables.UNIT_NAMES, contents.Units(parts=parts.units, names=True)
    if parts.people:
        yield tables.PEOPLE, contents.People(parts=parts.people)
        if any(part.person.posts for part in parts.people):
            yield tables.POSTS, contents.People(parts=parts.people, posts=True)
    if parts.changes is not None:
        yield tables.AMENDMENTS, parts.changes


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
