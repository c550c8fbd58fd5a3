"""What the photo templates see. Texts are ready to print; nothing is computed there."""

from __future__ import annotations

from gazette.publishing.atoms import (
    Figure,
    Link,
    LinkGroup,
    Moment,
    PageView,
)
from gazette.publishing.numbering import Pager
from gazette.publishing.view import View


class PhotoCard(View, kw_only=True):
    """A photo of the archive and the report it stands in."""

    figure: Figure
    report: Link
    date: Moment
    illustrative: bool = False


class PhotoGroup(View, kw_only=True):
    """Photos of one report under its headline (``report``), or one photo each of
    several reports, whose cards then name them.
    """

    report: Link | None = None
    date: Moment | None = None
    illustrative: bool = False
    cards: tuple[PhotoCard, ...]


class EventCard(View, kw_only=True):
    """An event with its first photo; ``note`` says how many there are."""

    link: Link
    date: Moment
    note: str
    figure: Figure | None = None
    illustrative: bool = False


class PhotoListView(PageView, kw_only=True):
    """Photos: the newest, or one numbered page; ``ways`` lead to other orders."""

    kicker: str | None = None
    heading: str
    groups: tuple[PhotoGroup, ...]
    pager: Pager | None = None
    ways: tuple[LinkGroup, ...] = ()


class EventListView(PageView, kw_only=True):
    """Events with photos: the newest, or one numbered page."""

    heading: str
    cards: tuple[EventCard, ...]
    pager: Pager


class UnitRow(View, kw_only=True):
    """A unit that photos show; ``note`` tells two of one name apart."""

    link: Link
    note: str | None = None


class PhotoUnitsView(PageView, kw_only=True):
    """The units that photos show, in Vietnamese order."""

    heading: str
    rows: tuple[UnitRow, ...]


class Bundle(View, kw_only=True):
    """Photos as one file."""

    href: str
    text: str
    note: str


class AlbumView(PageView, kw_only=True):
    """All photos of one event. ``note`` counts them."""

    heading: str
    report: Link
    held: str | None = None
    note: str
    figures: tuple[Figure, ...]
    bundles: tuple[Bundle, ...]
