"""What the front page's template sees: the newest reports and bands of the record."""

from __future__ import annotations

from gazette.news.views import ReportCard, Tile
from gazette.publishing.atoms import Link, Moment, PageView
from gazette.publishing.view import View


class Status(View, kw_only=True):
    """How settled a thing is: a mark's name for the theme, and always a word."""

    kind: str
    text: str


class OpenList(View, kw_only=True):
    """A list open for public comment."""

    link: Link
    closes: Moment
    how: str | None = None
    illustrative: bool = False


class HonourFigure(View, kw_only=True):
    """A published number of honours, with how far they have come."""

    number: str
    title: str
    status: Status
    link: Link
    date: Moment
    illustrative: bool = False


class Place(View, kw_only=True):
    """One of a board's first places. ``width`` of the bar runs from 0 to 100."""

    rank: str
    unit: Link
    total: str
    width: int


class Board(View, kw_only=True):
    """A cluster's year with its first places; a number alone names no cluster."""

    link: Link
    organizer: str | None = None
    status: Status
    places: tuple[Place, ...]
    illustrative: bool = False


class ChainStep(View, kw_only=True):
    """A step of a cluster's year with what is known of it."""

    name: str
    items: tuple[Link, ...] = ()
    note: str | None = None
    here: bool = False


class Chain(View, kw_only=True):
    """A cluster's year, step by step."""

    title: Link
    note: str
    steps: tuple[ChainStep, ...]
    illustrative: bool = False


class Strip(View, kw_only=True):
    """Photos of a conference's điểm cầu."""

    link: Link
    note: str
    tiles: tuple[Tile, ...]
    illustrative: bool = False


class SectionBand(View, kw_only=True):
    """A section's newest reports that stand nowhere else on the page."""

    title: Link
    cards: tuple[ReportCard, ...]


class Heading(View, kw_only=True):
    """The head of a band, with one link onward."""

    text: str
    note: str | None = None
    more: Link | None = None


class FrontView(PageView, kw_only=True):
    """The front page. A band without entries is not printed."""

    edition_date: str | None = None
    lead: ReportCard | None = None
    seconds: tuple[ReportCard, ...] = ()
    lines: tuple[ReportCard, ...] = ()
    more: Link
    open_lists: tuple[OpenList, ...] = ()
    boards: tuple[Board, ...] = ()
    boards_heading: Heading
    honours: tuple[HonourFigure, ...] = ()
    honours_heading: Heading
    chain: Chain | None = None
    strip: Strip | None = None
    sections: tuple[SectionBand, ...] = ()
