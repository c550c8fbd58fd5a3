"""What the template of a document sees."""

from __future__ import annotations

from gazette.honour_rolls.views import Contents, FlowStep, HonourRow, Status
from gazette.publishing.atoms import Link, Moment, PageView, Term
from gazette.publishing.view import View


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
    flow: tuple[FlowStep, ...]
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


class SheetLink(View, kw_only=True):
    """A page of a long document: the rows on it."""

    link: Link
    here: bool


class DecisionView(PageView, kw_only=True):
    """One document of any kind."""

    head: DecisionHead
    notices: tuple[Notice, ...]
    changes: Changes | None
    contents: tuple[Contents, ...]
    groups: tuple[DecisionGroup, ...]
    sheets: tuple[SheetLink, ...]
    terms: tuple[Term, ...]
    downloads: tuple[Download, ...]
    note: str | None
    sources: tuple[Link, ...]
