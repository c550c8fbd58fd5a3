"""What a file holds: parts, and the sheets that follow from them and nothing else.

The first sheet is the one that a CSV file gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from gazette.core.criteria import CriteriaSet
from gazette.core.decisions import Decision
from gazette.open_data import catalogue as tables
from gazette.open_data.board_rows import (
    board_rows,
    cluster_rows,
    criteria_rows,
    member_rows,
    score_rows,
)
from gazette.open_data.change_rows import change_rows
from gazette.open_data.count_rows import withdrawal_rows, year_count_rows
from gazette.open_data.honour_rows import (
    decision_rows,
    group_rows,
    honour_rows,
    spotted_rows,
)
from gazette.open_data.parts import (
    ClusterPart,
    DecisionPart,
    PersonPart,
    ReportPart,
    Shots,
    Spots,
    TitleBook,
    TracePart,
    UnitPart,
    YearCount,
)
from gazette.open_data.report_rows import (
    endpoint_rows,
    event_rows,
    photo_rows,
    report_rows,
)
from gazette.open_data.tables import Sheet, sheet
from gazette.open_data.unit_rows import (
    name_rows,
    person_rows,
    post_rows,
    title_rows,
    unit_rows,
)


class Content(Protocol):
    """A frozen dataclass of parts."""

    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets, the main one first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """All units: themselves, or their names."""

    parts: tuple[UnitPart, ...]
    names: bool = False

    def sheets(self) -> tuple[Sheet, ...]:
        if self.names:
            return (sheet(tables.UNIT_NAMES, name_rows(self.parts)),)
        return (sheet(tables.UNITS, unit_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """All clusters' years: themselves, or their members."""

    parts: tuple[ClusterPart, ...]
    members: bool = False

    def sheets(self) -> tuple[Sheet, ...]:
        if self.members:
            return (sheet(tables.MEMBERS, member_rows(self.parts)),)
        return (sheet(tables.CLUSTERS, cluster_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boards:
    """The boards of a year: totals and ranks, or every step."""

    parts: tuple[ClusterPart, ...]
    steps: bool = False

    def sheets(self) -> tuple[Sheet, ...]:
        if self.steps:
            return (sheet(tables.SCORES, score_rows(self.parts)),)
        return (sheet(tables.BOARDS, board_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSheets:
    """One cluster, in one year or through the years: all there is of it."""

    parts: tuple[ClusterPart, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        boards = sheet(tables.BOARDS, board_rows(self.parts))
        scores = sheet(tables.SCORES, score_rows(self.parts))
        members = sheet(tables.MEMBERS, member_rows(self.parts))
        clusters = sheet(tables.CLUSTERS, cluster_rows(self.parts))
        sets = {part.criteria.id: part.criteria for part in self.parts if part.criteria}
        criteria = sheet(tables.CRITERIA, criteria_rows(sets.values()))
        if boards.rows:
            return boards, scores, criteria, members, clusters
        return (members, clusters) if members.rows else (clusters,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """All criteria sets."""

    sets: tuple[CriteriaSet, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.CRITERIA, criteria_rows(self.sets)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The catalogue."""

    book: TitleBook

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.TITLES, title_rows(self.book)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Documents:
    """The documents of a year."""

    parts: tuple[DecisionPart, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.DECISIONS, decision_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """The counts of a year honoured."""

    parts: tuple[DecisionPart, ...]
    year: int

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.GROUPS, group_rows(self.parts, year=self.year)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honours:
    """The honours of a year."""

    parts: tuple[DecisionPart, ...]
    book: TitleBook
    year: int

    def sheets(self) -> tuple[Sheet, ...]:
        rows = honour_rows(self.parts, self.book, year=self.year)
        return (sheet(tables.HONOURS, rows),)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneDocument:
    """One document: what it grants, or its counts, or what it changes."""

    part: DecisionPart
    book: TitleBook

    def sheets(self) -> tuple[Sheet, ...]:
        parts = (self.part,)
        found = (
            sheet(tables.HONOURS, honour_rows(parts, self.book)),
            sheet(tables.GROUPS, group_rows(parts)),
            sheet(tables.AMENDMENTS, change_rows((self.part.decision,), ())),
        )
        documents = sheet(tables.DECISIONS, decision_rows(parts))
        return (*(each for each in found if each.rows), documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneUnit:
    """One unit: its honours and those of its people, its boards, its names."""

    unit: UnitPart
    honours: tuple[Spots, ...]
    book: TitleBook

    def sheets(self) -> tuple[Sheet, ...]:
        honours = sheet(tables.HONOURS, spotted_rows(self.honours, self.book))
        names = sheet(tables.UNIT_NAMES, name_rows((self.unit,)))
        units = sheet(tables.UNITS, unit_rows((self.unit,)))
        return (honours, names, units) if honours.rows else (names, units)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePerson:
    """One person with a page: honours and posts."""

    person: PersonPart
    honours: tuple[Spots, ...]
    book: TitleBook

    def sheets(self) -> tuple[Sheet, ...]:
        return (
            sheet(tables.HONOURS, spotted_rows(self.honours, self.book)),
            sheet(tables.POSTS, post_rows((self.person,))),
            sheet(tables.PEOPLE, person_rows((self.person,))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """All people with a page: themselves, or their posts."""

    parts: tuple[PersonPart, ...]
    posts: bool = False

    def sheets(self) -> tuple[Sheet, ...]:
        if self.posts:
            return (sheet(tables.POSTS, post_rows(self.parts)),)
        return (sheet(tables.PEOPLE, person_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """The reports of a year: one of the three tables."""

    parts: tuple[ReportPart, ...]
    table: str

    def sheets(self) -> tuple[Sheet, ...]:
        if self.table == tables.EVENTS.name:
            return (sheet(tables.EVENTS, event_rows(self.parts)),)
        if self.table == tables.ENDPOINTS.name:
            return (sheet(tables.ENDPOINTS, endpoint_rows(self.parts)),)
        return (sheet(tables.REPORTS, report_rows(self.parts)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photos:
    """Photos: of a year, or those that a page shows."""

    shots: tuple[Shots, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.PHOTOS, photo_rows(self.shots)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneReport:
    """One report: itself, its conferences, endpoints, photos, corrections."""

    part: ReportPart

    def sheets(self) -> tuple[Sheet, ...]:
        parts = (self.part,)
        found = (
            sheet(tables.EVENTS, event_rows(parts)),
            sheet(tables.ENDPOINTS, endpoint_rows(parts)),
            sheet(tables.PHOTOS, photo_rows((Shots(part=self.part),))),
            sheet(tables.AMENDMENTS, change_rows((), parts)),
        )
        reports = sheet(tables.REPORTS, report_rows(parts))
        return (reports, *(each for each in found if each.rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleCounts:
    """Titles with their counts through the years."""

    counts: tuple[YearCount, ...]
    book: TitleBook | None = None

    def sheets(self) -> tuple[Sheet, ...]:
        counts = sheet(tables.YEAR_COUNTS, year_count_rows(self.counts))
        if self.book is None:
            return (counts,)
        titles = sheet(tables.TITLES, title_rows(self.book))
        return (counts, titles) if counts.rows else (titles,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawals:
    """The names withdrawn, untold."""

    traces: tuple[TracePart, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        return (sheet(tables.WITHDRAWALS, withdrawal_rows(self.traces)),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The log of changes."""

    amending: tuple[Decision, ...]
    corrected: tuple[ReportPart, ...]
    boards: tuple[ClusterPart, ...]

    def sheets(self) -> tuple[Sheet, ...]:
        rows = change_rows(self.amending, self.corrected, self.boards)
        return (sheet(tables.AMENDMENTS, rows),)
