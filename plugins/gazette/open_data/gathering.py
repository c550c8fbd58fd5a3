"""From the edition to parts: every record with its page, each made once.

Also where units and people stand in documents, worked out in one walk.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKey
from gazette.core.entries import year_of
from gazette.core.succession import Succession
from gazette.open_data.parts import (
    ClusterPart,
    DecisionPart,
    PersonPart,
    ReportPart,
    Spots,
    TitleBook,
    TitlePart,
    UnitPart,
)
from gazette.publishing.edition import Edition

Rows = dict[int, list[tuple[int, int]]]
"""Group and row of each mention, by the place of its document in the archive."""


class Gathering:
    """All parts of an edition, each worked out when first asked for."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._archive = edition.archive

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
        rows = [
            (group_number, row_number)
            for group_number, group in enumerate(decision.honours, start=1)
            for row_number in range(1, len(group.recipients) + 1)
        ]
        if not rows or self._sheet(decision, *rows[0]) == self._sheet(
            decision, *rows[-1]
        ):
            return
        last = None
        for group, row in rows:
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
    def by_year_honoured(self) -> dict[int, tuple[DecisionPart, ...]]:
        """The documents with an honour or a count of each year, earliest first."""
        found: defaultdict[int, dict[int, DecisionPart]] = defaultdict(dict)
        for place, part in enumerate(self.decisions):
            for group in part.decision.honours:
                found[year_of(group, part.decision)][place] = part
        return {year: tuple(found[year].values()) for year in sorted(found)}

    def spots(self, of: Rows) -> tuple[Spots, ...]:
        """Where somebody stands, by document."""
        return tuple(
            Spots(part=self.decisions[place], rows=tuple(rows))
            for place, rows in of.items()
        )


class Mentions:
    """Where each unit and each recorded person stands in the documents."""

    def __init__(self, archive: Archive) -> None:
        units: defaultdict[str, Rows] = defaultdict(dict)
        people: defaultdict[str, Rows] = defaultdict(dict)
        for place, decision in enumerate(archive.decisions):
            for spot, unit, person in _rows(decision):
                if unit is not None:
                    units[unit].setdefault(place, []).append(spot)
                if person is not None:
                    people[person].setdefault(place, []).append(spot)
        self.units: dict[str, Rows] = units
        self.people: dict[str, Rows] = people


def mentions_of(archive: Archive) -> Mentions:
    """The mentions of *archive*; addresses and plans of an edition share them."""
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, Mentions(archive))]
    return _last[0][1]


_last: list[tuple[Archive, Mentions]] = []


def _rows(
    decision: Decision,
) -> Iterator[tuple[tuple[int, int], str | None, str | None]]:
    for group_number, group in enumerate(decision.honours, start=1):
        for row_number, row in enumerate(group.recipients, start=1):
            yield (group_number, row_number), row.unit, row.person
