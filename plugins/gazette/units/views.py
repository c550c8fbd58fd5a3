"""What the unit templates see. Texts are ready to print; nothing is computed there."""

from __future__ import annotations

from gazette.publishing.atoms import Figure, Link, Moment, PageView, Term
from gazette.publishing.view import View


class Relative(View, kw_only=True):
    """A predecessor or successor and from when or until when it stood."""

    link: Link
    note: str


class Family(View, kw_only=True):
    """A unit's line: what it came from, itself, what it became."""

    before: tuple[Relative, ...]
    here: str
    here_note: str
    after: tuple[Relative, ...]


class Status(View, kw_only=True):
    """How settled a thing is: the mark's kind and its word."""

    kind: str
    text: str


class Membership(View, kw_only=True):
    """A year in a cluster. ``rank`` reads "1 (đồng hạng)"; ``None``: none known."""

    year: str
    cluster: Link
    role: str | None
    rank: str | None
    illustrative: bool


class UnitHonour(View, kw_only=True):
    """An honour of the unit itself or of somebody in it."""

    year: str
    title: Link
    recipient: str | None
    status: Status
    decision: Link
    struck: bool
    illustrative: bool


class UnitReport(View, kw_only=True):
    """A report that names the unit."""

    link: Link
    date: Moment
    illustrative: bool


class UnitPhoto(View, kw_only=True):
    """A photo of the unit's điểm cầu and the report it stands in."""

    figure: Figure
    report: Link


class UnitView(PageView, kw_only=True):
    """A unit's hub. ``ended`` says since when it is no more, or is ``None``."""

    heading: str
    kind: str
    lifetime: str | None
    ended: str | None
    terms: tuple[Term, ...]
    family: Family | None
    memberships: tuple[Membership, ...]
    honours: tuple[UnitHonour, ...]
    people_honours: tuple[UnitHonour, ...]
    reports: tuple[UnitReport, ...]
    older_reports: int
    own_period: str | None
    photos: tuple[UnitPhoto, ...]
    all_photos: Link | None
    sources: tuple[str, ...]


class Kin(View, kw_only=True):
    """``hợp nhất từ`` or ``nay thuộc``, and the units meant."""

    text: str
    links: tuple[Link, ...]


class IndexRow(View, kw_only=True):
    """A unit in the index: a link where something stands on it, else its name."""

    id: str
    link: Link
    note: str | None
    kin: Kin | None


class IndexGroup(View, kw_only=True):
    """Units of one kind, in Vietnamese order."""

    title: str
    id: str
    note: str | None
    rows: tuple[IndexRow, ...]


class UnitIndexView(PageView, kw_only=True):
    """All units by kind; those of today before those of the past."""

    heading: str
    intro: str
    groups: tuple[IndexGroup, ...]


class MovedView(View, kw_only=True):
    """An address that a unit had: where it went, as pages and as the world write it."""

    href: str
    canonical: str
