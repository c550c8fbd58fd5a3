"""What the templates of the honours see. Texts are ready to print.

Gold is decided in Python alone: a status of kind ``decided`` or ``presented``.
"""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView
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


class FlowStep(View, kw_only=True):
    """A step of a title on its way: how many, in which documents, or why not.

    ``kind`` is done, told (a figure alone), waived, missing or ahead; ``here`` is the
    step of the page's own document.
    """

    kind: str
    name: str
    figure: str | None = None
    links: tuple[Link, ...] = ()
    note: str | None = None
    here: bool = False


class Contents(View, kw_only=True):
    """A group in the list that opens a long document."""

    link: Link
    count: str | None


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
