"""From the edition to parts: every record with its page, each made once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from gazette.core.decisions import Decision, DecisionKey
from gazette.core.entries import year_of
from gazette.core.rolls import Spot
from gazette.core.succession import Succession
from gazette.open_data.contents import Changes, Honours
from gazette.open_data.counting import traces_of, year_counts
from gazette.open_data.parts import (
    ClusterPart,
    DecisionPart,
    PersonPart,
    ReportPart,
    Spots,
    TitleBook,
    TitlePart,
    TracePart,
    UnitPart,
    YearCount,
)
from gazette.publishing.edition import Edition


class Gathering:
    """All parts of an edition, each worked out when first asked for."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._archive = edition.archive
        self._honours: dict[int, Honours] = {}

    def page(self, kind: str, key: str) -> str | None:
        """The whole address of a page, if it has one here."""
        route = self._edition.book.route(kind, key)
        return None if route is None else self._edition.absolute(route)

    @cached_property
    def units(self) -> tuple[UnitPart, ...]:
        line = Succession(self._archive.units)
        return tuple(
            UnitPart(
                unit=unit,
                successors=tuple(other.id for other in line.successors(unit.id)),
                page=self.page("unit", unit.id),
            )
            for unit in self._archive.units
        )

    @cached_property
    def clusters(self) -> tuple[ClusterPart, ...]:
        archive = self._archive
        return tuple(
            ClusterPart(
                cluster=cluster,
                criteria=archive.criteria_set[scores.criteria_set] if scores else None,
                scores=scores,
                page=self.page("cluster-year", str(cluster.key)),
            )
            for cluster in archive.clusters
            for scores in (archive.scores_of.get(cluster.key),)
        )

    @cached_property
    def book(self) -> TitleBook:
        return TitleBook(
            titles=tuple(
                TitlePart(title=title, page=self.page("title", title.id))
                for title in self._archive.titles
            )
        )

    @cached_property
    def decisions(self) -> tuple[DecisionPart, ...]:
        amending: defaultdict[DecisionKey, list[Decision]] = defaultdict(list)
        for decision in self._archive.decisions:
            if decision.changes_to is not None:
                amending[decision.changes_to].append(decision)
        public = self._archive.report
        return tuple(
            DecisionPart(
                decision=decision,
                amending=tuple(amending.get(decision.key, ())),
                report=decision.report if decision.report in public else None,
                page=self.page("decision", str(decision.key)),
                sheets=tuple(self._sheets(decision)),
            )
            for decision in self._archive.decisions
        )

    def _sheets(self, decision: Decision) -> Iterator[tuple[int, int, str]]:
        """The pages of a long document: those of its first and last row differ."""
        counts = [
            (number, len(group.recipients))
            for number, group in enumerate(decision.honours, start=1)
            if group.recipients
        ]
        if not counts or self._sheet(decision, counts[0][0], 1) == self._sheet(
            decision, *counts[-1]
        ):
            return
        last = None
        for group, count in counts:
            for row in range(1, count + 1):
                page = self._sheet(decision, group, row)
                if page is not None and page != last:
                    yield group, row, page
                    last = page

    def _sheet(self, decision: Decision, group: int, row: int) -> str | None:
        page = self.page("honour", f"{decision.key}#h{group}-{row}")
        return None if page is None else page.partition("#")[0]

    @cached_property
    def people(self) -> tuple[PersonPart, ...]:
        return tuple(
            PersonPart(person=person, page=page)
            for person in self._archive.people
            if (page := self.page("person", person.id)) is not None
        )

    @cached_property
    def reports(self) -> tuple[ReportPart, ...]:
        names = {each.slug: each.name for each in self._archive.site.sections}
        public = {str(key) for key in self._archive.decision}
        return tuple(
            ReportPart(
                report=report,
                section=names.get(report.section, report.section),
                decisions=tuple(key for key in report.decisions if key in public),
                page=self.page("report", report.key),
            )
            for report in self._archive.reports
        )

    @cached_property
    def report(self) -> dict[str, ReportPart]:
        """The reports by key."""
        return {part.report.key: part for part in self.reports}

    @cached_property
    def decision(self) -> dict[str, DecisionPart]:
        """The documents by key."""
        return {str(part.decision.key): part for part in self.decisions}

    @cached_property
    def unit(self) -> dict[str, UnitPart]:
        """The units by id."""
        return {part.unit.id: part for part in self.units}

    @cached_property
    def counts(self) -> dict[str, tuple[YearCount, ...]]:
        """What is known of each title by id, the earliest year first."""
        return year_counts(self._archive)

    @cached_property
    def traces(self) -> tuple[TracePart, ...]:
        """The names withdrawn, untold."""
        return traces_of(self._archive)

    @cached_property
    def changes(self) -> Changes | None:
        """What amends the record, if anything does."""
        amending = tuple(d for d in self._archive.decisions if d.changes_to is not None)
        corrected = tuple(part for part in self.reports if part.report.corrections)
        boards = tuple(p for p in self.clusters if p.scores and p.scores.corrections)
        if not (amending or corrected or boards):
            return None
        return Changes(amending=amending, corrected=corrected, boards=boards)

    @cached_property
    def by_year_honoured(self) -> dict[int, tuple[DecisionPart, ...]]:
        """The documents with an honour or a count of each year, earliest first."""
        found: defaultdict[int, dict[int, DecisionPart]] = defaultdict(dict)
        for place, part in enumerate(self.decisions):
            for group in part.decision.honours:
                found[year_of(group, part.decision)][place] = part
        return {year: tuple(found[year].values()) for year in sorted(found)}

    def honours(self, year: int) -> Honours:
        """The honours of *year*, one and the same for whoever shows them."""
        if year not in self._honours:
            parts = self.by_year_honoured[year]
            self._honours[year] = Honours(parts=parts, book=self.book, year=year)
        return self._honours[year]

    def spots(self, some: Iterable[Spot]) -> tuple[Spots, ...]:
        """Where somebody stands, by document."""
        return tuple(
            Spots(
                part=self.decisions[place],
                rows=tuple((spot.group, spot.row) for spot in rows),
            )
            for place, rows in groupby(some, key=lambda spot: spot.document)
        )
