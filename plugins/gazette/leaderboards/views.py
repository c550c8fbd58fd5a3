"""What the templates of the boards see. Texts are ready to print, drawings placed."""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView, Term
from gazette.publishing.view import View


class Status(View, kw_only=True):
    """How settled the figures are: the mark's kind and its word."""

    kind: str
    text: str


class BoardColumn(View, kw_only=True):
    """A column; ``note`` is its maximum in words, ``figures`` whether it can be sorted
    by its figures.
    """

    text: str
    note: str | None
    figures: bool = True


class DetailCell(View, kw_only=True):
    """A figure, and how it departs from the column before it."""

    text: str
    change: str | None


class DetailRow(View, kw_only=True):
    """A criterion, bonus, deduction or cap with its figure in every column;
    ``running`` is the sum so far in the column that ranks; ``proofs`` are the
    documents of its note that are on the site.
    """

    code: str | None
    name: str
    note: str | None
    proofs: tuple[Link, ...] = ()
    cells: tuple[DetailCell, ...]
    running: str | None


class Detail(View, kw_only=True):
    """One unit's sheet, which adds up to its total; ``running`` heads the sums so far.

    ``label`` opens it; ``outcome`` says in sentences what it comes to.
    """

    label: str
    title: str
    columns: tuple[str, ...]
    running: str | None
    rows: tuple[DetailRow, ...]
    outcome: tuple[str, ...]


class BoardRow(View, kw_only=True):
    """One unit. ``width`` is the bar's share of 100, ``None`` for no bar; ``moved``
    the places won or lost since a year that can be compared.

    ``sort_name`` is the unit's place in Vietnamese order, for a script that sorts.
    """

    id: str
    rank: str
    rank_note: str | None
    moved: str | None
    unit: Link
    cells: tuple[str, ...]
    total: str
    width: float | None
    note: str | None
    sort_name: str
    detail: Detail | None


class BoardTable(View, kw_only=True):
    """The leaderboard. ``span`` is the number of columns in all; ``total`` heads the
    figure that ranks.
    """

    caption: str
    label: str
    span: int
    total: str
    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRow, ...]


class BarSegment(View, kw_only=True):
    """A part of a bar; ``tone`` 1 to 6, ``cut`` for what was taken away again."""

    x: float
    width: float
    tone: int
    cut: bool


class Bar(View, kw_only=True):
    """A unit's bar: its name above, its total at the end."""

    name: str
    total: str
    y: float
    total_x: float
    segments: tuple[BarSegment, ...]


class BarKey(View, kw_only=True):
    """What a tone stands for."""

    tone: int
    text: str
    cut: bool


class BarChart(View, kw_only=True):
    """Totals by their parts; the board itself is its table."""

    id: str
    title: str
    summary: str
    width: int
    height: int
    bars: tuple[Bar, ...]
    keys: tuple[BarKey, ...]


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
    group: str
    status: Status
    fixed_by: Link | None
    terms: tuple[Term, ...]
    table: BoardTable | None
    bars: BarChart | None
    empty: Empty | None
    ties: tuple[str, ...]
    comparison: str | None
    exclusion: tuple[str, ...]
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


class ChartBreak(View, kw_only=True):
    """Between two years that cannot be compared: a broken vertical."""

    x: float


class ChartDot(View, kw_only=True):
    """A rank on a line."""

    x: float
    y: float
    text: str


class ChartLine(View, kw_only=True):
    """A unit's ranks; ``tone`` 1 to 6 chooses the stroke. ``below`` puts the name
    under the last dot, where the line ends before the last year.
    """

    name: str
    path: str
    tone: int
    marked: bool
    label_x: float
    label_y: float
    below: bool
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
    breaks: tuple[ChartBreak, ...]
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
    group: str
    lead: str
    deputy: str
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
