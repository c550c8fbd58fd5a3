"""What the templates of the boards see. Texts are ready to print, drawings placed."""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView, Term
from gazette.publishing.view import View


class Status(View, kw_only=True):
    """How settled the figures are: the mark's kind and its word."""

    kind: str
    text: str


class BoardColumn(View, kw_only=True):
    """A column of figures; ``note`` is its maximum in words."""

    text: str
    note: str | None


class DetailRow(View, kw_only=True):
    """A criterion, bonus or deduction with its figure in every column."""

    code: str | None
    name: str
    note: str | None
    cells: tuple[str, ...]


class Detail(View, kw_only=True):
    """One unit's sheet, which adds up to its total."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[DetailRow, ...]


class BoardRow(View, kw_only=True):
    """One unit. ``width`` is the bar's share of 100, ``None`` for no bar.

    ``sort_name`` is the unit's place in Vietnamese order, for a script that sorts.
    """

    id: str
    rank: str
    rank_note: str | None
    unit: Link
    cells: tuple[str, ...]
    total: str
    width: float | None
    note: str | None
    sort_name: str
    detail: Detail | None


class BoardTable(View, kw_only=True):
    """The leaderboard. ``span`` is the number of columns in all."""

    caption: str
    label: str
    span: int
    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRow, ...]


class Stage(View, kw_only=True):
    """A step of the cluster's year and the reports that tell of it."""

    name: str
    items: tuple[Link, ...]
    note: str | None
    here: bool


class MemberRow(View, kw_only=True):
    """A member, its part that year and what is said of its time."""

    unit: Link
    note: str | None


class Empty(View, kw_only=True):
    """What stands where nothing is known."""

    text: str
    hint: str | None
    link: Link | None


class CorrectionNote(View, kw_only=True):
    """A dated correction of the board."""

    date: Moment
    text: str


class BoardView(PageView, kw_only=True):
    """One year of a cluster: its board or the plain word that there is none."""

    heading: str
    kicker: Link
    status: Status
    terms: tuple[Term, ...]
    table: BoardTable | None
    empty: Empty | None
    ties: tuple[str, ...]
    comparison: str | None
    method: tuple[str, ...]
    chain: tuple[Stage, ...]
    members: tuple[MemberRow, ...]
    members_note: str | None
    previous: Link | None
    following: Link | None
    what_is: Link | None
    note: str | None
    sources: tuple[Link, ...]
    corrections: tuple[CorrectionNote, ...] = ()


class YearRow(View, kw_only=True):
    """A year in the table of a cluster."""

    year: Link
    lead: Link | None
    deputy: Link | None
    members: str
    first: tuple[Link, ...]
    status: Status


class ChartYear(View, kw_only=True):
    """A vertical of the chart."""

    x: float
    text: str


class ChartDot(View, kw_only=True):
    """A rank on a line."""

    x: float
    y: float
    text: str


class ChartLine(View, kw_only=True):
    """A unit's ranks; ``tone`` 1 to 6 chooses the colour's role."""

    name: str
    path: str
    tone: int
    marked: bool
    label_x: float
    label_y: float
    dots: tuple[ChartDot, ...]


class ChartTableRow(View, kw_only=True):
    """A unit's ranks as text."""

    name: Link
    cells: tuple[str, ...]


class ChartTable(View, kw_only=True):
    """The chart's facts as a table."""

    heads: tuple[str, ...]
    rows: tuple[ChartTableRow, ...]


class BumpChart(View, kw_only=True):
    """Ranks over the years; every x and y in units of the drawing."""

    id: str
    title: str
    summary: str
    width: int
    height: int
    years: tuple[ChartYear, ...]
    lines: tuple[ChartLine, ...]
    table: ChartTable


class DatedReport(View, kw_only=True):
    """A report with its day."""

    link: Link
    date: Moment
    illustrative: bool


class ClusterView(PageView, kw_only=True):
    """A cluster through the years."""

    heading: str
    kicker: str
    intro: str | None
    years: tuple[YearRow, ...]
    chart: BumpChart | None
    chart_note: str | None
    reports: tuple[DatedReport, ...]
    what_is: Link | None


class IndexRow(View, kw_only=True):
    """A cluster in the index, with its years."""

    link: Link
    years: tuple[Link, ...]
    note: str | None
    illustrative: bool


class IndexGroup(View, kw_only=True):
    """The clusters of one organizer."""

    title: str
    rows: tuple[IndexRow, ...]


class IndexView(PageView, kw_only=True):
    """All clusters by organizer."""

    heading: str
    groups: tuple[IndexGroup, ...]
    what_is: Link | None
