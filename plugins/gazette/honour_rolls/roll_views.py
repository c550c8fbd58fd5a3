"""What the templates of rolls see: by year, by title, and lists of documents."""

from __future__ import annotations

from gazette.honour_rolls.views import (
    Contents,
    FlowStep,
    HonourRow,
    PaperRow,
    Status,
)
from gazette.publishing.atoms import Link, PageView, Term
from gazette.publishing.numbering import Pager
from gazette.publishing.view import View


class RollSection(View, kw_only=True):
    """The people, the collectives or the pending of a roll."""

    title: str
    honours: tuple[HonourRow, ...]


class Roll(View, kw_only=True):
    """One title in one year. ``unnamed`` says which names are not here, and why.

    ``more`` leads to the page where all documents of a long roll are listed.
    """

    id: str
    title: Link
    status: Status
    count: str
    notes: tuple[str, ...]
    flow: tuple[FlowStep, ...]
    sections: tuple[RollSection, ...]
    unnamed: str | None
    papers: tuple[PaperRow, ...]
    more: Link | None


class RollShelf(View, kw_only=True):
    """Rolls of one sort: the record's, or illustrative ones."""

    title: str | None
    illustrative: bool
    rolls: tuple[Roll, ...]


class YearView(PageView, kw_only=True):
    """The honours of one year."""

    heading: str
    contents: tuple[Contents, ...]
    shelves: tuple[RollShelf, ...]
    papers: tuple[PaperRow, ...]
    more: Link | None
    previous: Link | None
    following: Link | None


class VersionView(View, kw_only=True):
    """What was in force for a time."""

    title: str
    terms: tuple[Term, ...]


class CountRow(View, kw_only=True):
    """A year's numbers; a dash is not known."""

    year: Link
    asked: str
    agreed: str
    granted: str
    sent_up: str
    illustrative: bool


class TitleView(PageView, kw_only=True):
    """One title of the catalogue."""

    heading: str
    kicker: str
    meaning: str | None
    terms: tuple[Term, ...]
    versions: tuple[VersionView, ...]
    counts: tuple[CountRow, ...]
    shelves: tuple[RollShelf, ...]
    sources: tuple[Link, ...]


class PapersView(PageView, kw_only=True):
    """Documents in numbered pages: those of a year, or on one title in a year."""

    heading: str
    kicker: str
    note: str
    flow: tuple[FlowStep, ...]
    papers: tuple[PaperRow, ...]
    pager: Pager
