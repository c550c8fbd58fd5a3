"""What rows are made of: records of the archive with the addresses of their pages.

Every part is frozen and holds all that its rows may show, so that hashing the parts
hashes everything. Refuses to know files and the edition.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gazette.core.clusters import Cluster
from gazette.core.criteria import CriteriaSet
from gazette.core.decisions import Decision
from gazette.core.people import Person
from gazette.core.reports import Report
from gazette.core.scores import Scores
from gazette.core.titles import Title
from gazette.core.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPart:
    """A unit, the ids of its successors, the address of its hub."""

    unit: Unit
    successors: tuple[str, ...]
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterPart:
    """A cluster's year with its sheet, where one is published."""

    cluster: Cluster
    criteria: CriteriaSet | None
    scores: Scores | None
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlePart:
    """A title of the catalogue."""

    title: Title
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBook:
    """All titles by precedence; rows of honours name theirs."""

    titles: tuple[TitlePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionPart:
    """A document with those that amend it, in order of time; ``report`` is the key of
    the report that announced it, if that one is public. A long document has several
    pages: ``sheets`` are their first rows (group, row) with their addresses.
    """

    decision: Decision
    amending: tuple[Decision, ...]
    report: str | None
    page: str | None
    sheets: tuple[tuple[int, int, str], ...] = ()

    def page_of(self, group: int, row: int) -> str | None:
        """The address of the page on which a row stands."""
        found = self.page
        for first_group, first_row, page in self.sheets:
            if (first_group, first_row) <= (group, row):
                found = page
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPart:
    """A person with a page."""

    person: Person
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart:
    """A published report; ``section`` is the section's name, ``decisions`` the keys of
    the public documents that it names.
    """

    report: Report
    section: str
    decisions: tuple[str, ...]
    page: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shots:
    """Photos of one report by file name, in an order of their own; ``None``: all."""

    part: ReportPart
    files: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCount:
    """What is known of one title in one year: of fiction, or of what is real. Counts
    named in ``at_least`` may be more.
    """

    title: Title
    year: int
    papers: int
    asked: int | None
    agreed: int | None
    granted: int | None
    sent_up: int | None
    at_least: tuple[str, ...]
    illustrative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePart:
    """A withdrawal of a name, which it does not tell: when, why, which public rows."""

    on: date
    basis: str
    rows: tuple[str, ...]
    illustrative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """Rows of one document: pairs of group and row, counted from 1."""

    part: DecisionPart
    rows: tuple[tuple[int, int], ...]
