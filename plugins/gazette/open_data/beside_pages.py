"""The files beside the pages of records: clusters, documents, units, people, reports.

A single thing is offered as JSON, which holds all its tables; what has rows of its own
as CSV too: the table that a reader of the page would take for its rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazette.core.rolls import rolls_of
from gazette.open_data import catalogue as tables
from gazette.open_data import contents
from gazette.open_data.gathering import Gathering
from gazette.open_data.offers import ALL, CSV, JSON, PLAIN, Offer, beside
from gazette.open_data.parts import ClusterPart, DecisionPart, ReportPart, TitleBook
from gazette.open_data.spotted import Spotted
from gazette.open_data.tables import Table
from gazette.publishing.edition import Edition


def beside_pages(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    """All of them."""
    yield from _clusters(edition, parts)
    yield from _honours(edition, parts)
    yield from _titles(edition, parts)
    yield from _units_and_people(edition, parts)
    for report in parts.reports:
        yield from _report(edition, report)


def _clusters(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    series: defaultdict[str, list[ClusterPart]] = defaultdict(list)
    for cluster in parts.clusters:
        key = cluster.cluster.key
        series[f"{key.organizer}/{key.slug}"].append(cluster)
        yield from _cluster(edition, "cluster-year", str(key), (cluster,))
    for name, years in series.items():
        yield from _cluster(edition, "cluster", name, tuple(years))


def _honours(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    for year, documents in parts.by_year_honoured.items():
        if any(names_rows(document, year) for document in documents):
            yield from beside(
                edition,
                "honours-year",
                str(year),
                tables.HONOURS,
                f"Khen thưởng năm {year}",
                parts.honours(year),
            )
    for document in parts.decisions:
        decision = document.decision
        number = f" – số {decision.number}" if decision.number else ""
        yield from beside(
            edition,
            "decision",
            str(decision.key),
            _main_of(document),
            f"{decision.name}{number}",
            contents.OneDocument(part=document, book=parts.book),
        )


def _titles(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    for title in parts.book.titles:
        counts = parts.counts.get(title.title.id, ())
        yield from beside(
            edition,
            "title",
            title.title.id,
            tables.YEAR_COUNTS if counts else tables.TITLES,
            title.title.name,
            contents.TitleCounts(counts=counts, book=TitleBook(titles=(title,))),
        )


def _units_and_people(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    rolls = rolls_of(edition.archive)
    for unit in parts.units:
        spots = rolls.spots_in(unit.unit.id)
        yield from beside(
            edition,
            "unit",
            unit.unit.id,
            tables.HONOURS if spots else tables.UNIT_NAMES,
            unit.unit.name,
            Spotted(parts=parts, of=unit, spots=spots),
        )
    for person in parts.people:
        yield from beside(
            edition,
            "person",
            person.person.id,
            tables.HONOURS,
            person.person.name,
            Spotted(
                parts=parts,
                of=person,
                spots=rolls.spots_of(f"person:{person.person.id}"),
            ),
        )


def _report(edition: Edition, part: ReportPart) -> Iterator[Offer]:
    """All of it as JSON; its điểm cầu, which are a table, as CSV too."""
    report = part.report
    yield from beside(
        edition,
        "report",
        report.key,
        tables.REPORTS,
        report.title,
        contents.OneReport(part=part),
        forms=(JSON,),
    )
    if any(event.endpoints for event in report.events):
        yield from beside(
            edition,
            "report",
            report.key,
            tables.ENDPOINTS,
            report.title,
            contents.Reports(parts=(part,), table=tables.ENDPOINTS.name),
            forms=(CSV,),
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
    yield from beside(
        edition,
        kind,
        key,
        tables.BOARDS if scored else unscored,
        f"{newest.name}{year}",
        contents.ClusterSheets(parts=parts),
        forms=ALL if scored and year else PLAIN,
    )


def _main_of(part: DecisionPart) -> Table:
    """The first sheet that `contents.OneDocument` gives."""
    decision = part.decision
    if any(group.recipients for group in decision.honours):
        return tables.HONOURS
    if decision.honours:
        return tables.GROUPS
    return tables.DECISIONS if decision.changes_to is None else tables.AMENDMENTS


def names_rows(part: DecisionPart, year: int) -> bool:
    """Whether the document names anyone honoured in *year*."""
    decision = part.decision
    return any(
        group.recipients and (group.year or decision.date.year) == year
        for group in decision.honours
    )
