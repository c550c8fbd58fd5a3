"""What the templates of the honours see. Texts are ready to print.

Gold is decided in Python alone: a status of kind ``decided`` or ``presented``.
"""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView, Term
from gazette.publishing.view import View


class Status(View, kw_only=True):
    """How far a thing has come: the mark's kind and its word."""

    kind: str
    text: str


class Remark(View, kw_only=True):
    """What a later document did to a row, and that document."""

    text: str
    link: Link | None


class HonourRow(View, kw_only=True):
    """One row. ``was`` is the print where today's reading differs from it."""

    id: str | None = None
    order: str | None = None
    recipient: Link
    was: str | None = None
    post: str | None = None
    unit: Link | None = None
    title: Link | None = None
    year: str | None = None
    citation: str | None = None
    marks: tuple[str, ...] = ()
    status: Status | None = None
    decision: Link | None = None
    struck: bool = False
    remarks: tuple[Remark, ...] = ()


class Part(View, kw_only=True):
    """A published part of a count."""

    label: str
    count: str


class DecisionGroup(View, kw_only=True):
    """One title of a document, its rows in printed order.

    ``missing`` says in words why rows are not all there, or none.
    """

    id: str
    title: Link
    year: str | None
    status: Status
    count: str | None
    notes: tuple[str, ...]
    split: tuple[Part, ...]
    citation: str | None
    note: str | None
    missing: str | None
    honours: tuple[HonourRow, ...]


class DecisionHead(View, kw_only=True):
    """What the document is and how it stands."""

    kind: str
    number: str | None
    title: str
    date: Moment
    issuer: Link
    status: Status


class Notice(View, kw_only=True):
    """Words that must be read before the list."""

    kind: str
    title: str
    text: str
    date: Moment | None = None
    link: Link | None = None


class ChangeRow(View, kw_only=True):
    """A row that this document takes back or corrects, leading to the row itself."""

    was: Link
    now: str | None
    title: Link | None
    reason: str | None


class Changes(View, kw_only=True):
    """What a revocation or correction does, and to which document."""

    title: str
    target: Link
    whole: str | None
    rows: tuple[ChangeRow, ...]


class Download(View, kw_only=True):
    """The document as a file."""

    href: str
    text: str
    note: str | None


class Contents(View, kw_only=True):
    """A group in the list that opens a long document."""

    link: Link
    count: str | None


class DecisionView(PageView, kw_only=True):
    """One document of any kind."""

    head: DecisionHead
    notices: tuple[Notice, ...]
    changes: Changes | None
    contents: tuple[Contents, ...]
    groups: tuple[DecisionGroup, ...]
    terms: tuple[Term, ...]
    downloads: tuple[Download, ...]
    note: str | None
    sources: tuple[Link, ...]


class PaperRow(View, kw_only=True):
    """A document in a list. ``figures`` are its published numbers in words."""

    link: Link
    date: Moment
    issuer: Link
    status: Status
    figures: tuple[str, ...]
    illustrative: bool


class LinkGroup(View, kw_only=True):
    """Links under a heading."""

    title: str
    links: tuple[Link, ...]


class TitleRow(View, kw_only=True):
    """A title in the catalogue and the years in which it stands on this site."""

    link: Link
    years: tuple[Link, ...]


class TitleLevel(View, kw_only=True):
    """The titles of one level."""

    title: str
    rows: tuple[TitleRow, ...]


class TitleShelf(View, kw_only=True):
    """Titles or commendations: the law's two kinds are never mixed."""

    title: str
    note: str
    levels: tuple[TitleLevel, ...]


class OpenList(View, kw_only=True):
    """A list that the public may comment on now."""

    link: Link
    closes: Moment
    illustrative: bool


class IndexView(PageView, kw_only=True):
    """The room of honours."""

    heading: str
    ways: tuple[Link, ...]
    open_lists: tuple[OpenList, ...]
    papers: tuple[PaperRow, ...]
    years: LinkGroup | None
    shelves: tuple[TitleShelf, ...]


class RollSection(View, kw_only=True):
    """The people, the collectives or the pending of a roll."""

    title: str
    honours: tuple[HonourRow, ...]


class Roll(View, kw_only=True):
    """One title in one year. ``unnamed`` says which names are not here, and why."""

    id: str
    title: Link
    status: Status
    count: str
    notes: tuple[str, ...]
    sections: tuple[RollSection, ...]
    unnamed: str | None
    papers: tuple[PaperRow, ...]


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


class CommentList(View, kw_only=True):
    """A list laid before the public."""

    link: Link
    issuer: Link
    window: str
    status: Status
    how: str | None
    received: str | None
    figures: tuple[str, ...]
    illustrative: bool


class CommentListsView(PageView, kw_only=True):
    """Lists open for public comment, and those that were."""

    heading: str
    open_lists: tuple[CommentList, ...]
    coming: tuple[CommentList, ...]
    closed: tuple[CommentList, ...]
