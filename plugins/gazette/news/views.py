"""What the news templates see. Texts are ready to print; nothing is computed there."""

from __future__ import annotations

from gazette.publishing.atoms import (
    Figure,
    Link,
    LinkGroup,
    Moment,
    PageView,
    Passage,
    Term,
)
from gazette.publishing.numbering import Pager
from gazette.publishing.view import View


class ReportCard(View, kw_only=True):
    """A report in a list."""

    href: str
    title: str
    summary: str | None = None
    kicker: Link | None = None
    date: Moment
    photo: Figure | None = None
    illustrative: bool = False

    def without_kicker(self) -> ReportCard:
        """The card for a list whose heading says what the kicker would say."""
        return ReportCard(
            href=self.href,
            title=self.title,
            summary=self.summary,
            date=self.date,
            photo=self.photo,
            illustrative=self.illustrative,
        )


class ListView(PageView, kw_only=True):
    """A list of reports: the newest twenty, or one numbered page."""

    kicker: str | None = None
    heading: str
    cards: tuple[ReportCard, ...]
    pager: Pager
    groups: tuple[LinkGroup, ...] = ()


class Tile(View, kw_only=True):
    """A điểm cầu: its photos, or words that say why there are none."""

    name: Link
    main: bool = False
    figure: Figure | None = None
    more: tuple[Figure, ...] = ()
    reason: str | None = None


class Gallery(View, kw_only=True):
    """The điểm cầu of a conference in order. ``note`` counts those with a photo;
    ``dense`` sets many of them closer; ``rest`` speaks of the unnamed.
    """

    title: str
    anchor: str
    note: str
    tiles: tuple[Tile, ...]
    dense: bool = False
    rest: str | None = None


class Conference(View, kw_only=True):
    """The record of one conference."""

    title: str
    terms: tuple[Term, ...]
    gallery: Gallery | None = None


class Award(View, kw_only=True):
    """A decision that the report tells of, with its published figures."""

    link: Link
    kind: str
    figures: tuple[str, ...] = ()


class Download(View, kw_only=True):
    """A file beside the report; ``note`` names its form and size."""

    href: str
    text: str
    note: str | None = None


class Note(View, kw_only=True):
    """A dated correction."""

    date: Moment
    text: str


class Step(View, kw_only=True):
    """A neighbour in a cluster's course; ``label`` says which step it was."""

    label: str
    link: Link


class Course(View, kw_only=True):
    """Where the report stands in its cluster's course."""

    title: Link
    older: Step | None = None
    newer: Step | None = None


class DatedLink(View, kw_only=True):
    """A link with its day."""

    link: Link
    date: Moment


class ReportView(PageView, kw_only=True):
    """A report."""

    kicker: Link | None = None
    headline: str
    sapo: str | None = None
    byline: str | None = None
    source: Link | None = None
    published: Moment
    updated: Moment | None = None
    lead: Figure | None = None
    body: tuple[Passage, ...] = ()
    conferences: tuple[Conference, ...] = ()
    gallery: tuple[Figure, ...] = ()
    album: Link | None = None
    awards: tuple[Award, ...] = ()
    downloads: tuple[Download, ...] = ()
    corrections: tuple[Note, ...] = ()
    courses: tuple[Course, ...] = ()
    related: tuple[DatedLink, ...] = ()
    units: tuple[Link, ...] = ()
    tags: tuple[Link, ...] = ()
    share: tuple[Link, ...] = ()
    address: str


class OtherLanguage(View, kw_only=True):
    """The page in another language, named in that language."""

    lang: str
    link: Link


class MovedView(View, kw_only=True):
    """A report that had another address: where it stands now."""

    href: str
    canonical: str


class StandingView(PageView, kw_only=True):
    """A standing page."""

    summary: str | None = None
    body: tuple[Passage, ...] = ()
    modified: Moment | None = None
    others: tuple[OtherLanguage, ...] = ()


class NotFoundView(PageView, kw_only=True):
    """What a reader sees at an address that leads nowhere."""

    ways: tuple[Link, ...]


class SiteMapView(PageView, kw_only=True):
    """All rooms of the site."""

    groups: tuple[LinkGroup, ...]


class LogEntry(View, kw_only=True):
    """One correction or revocation of the public log. ``kind`` is printed.

    Either ``text`` tells all, or ``was`` (under ``was_label``), ``now`` and ``why``
    do; ``title`` is the award in question.
    """

    date: Moment
    kind: str
    link: Link
    title: str | None = None
    text: str | None = None
    was_label: str = ""
    was: str | None = None
    now: str | None = None
    why: str | None = None
    illustrative: bool = False


class LogYear(View, kw_only=True):
    """The entries of one year on a page of the log."""

    title: str
    entries: tuple[LogEntry, ...]


class CorrectionsView(PageView, kw_only=True):
    """The public log of corrections."""

    heading: str
    policy: Link | None = None
    years: tuple[LogYear, ...]
    pager: Pager
