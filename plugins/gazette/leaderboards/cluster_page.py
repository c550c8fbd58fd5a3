"""The page of a cluster through the years, and the index of all clusters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from gazette.core.archive import Archive
from gazette.core.board import Standing
from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.collation import sort_key
from gazette.core.reports import Report
from gazette.core.standings import standing_of
from gazette.leaderboards.addresses import (
    INDEX,
    series,
    series_key,
    series_route,
)
from gazette.leaderboards.bump import bump_chart
from gazette.leaderboards.names import SECTION, member_link, organizer_name, what_is
from gazette.leaderboards.views import (
    ClusterView,
    DatedReport,
    IndexGroup,
    IndexRow,
    IndexView,
    YearRow,
)
from gazette.leaderboards.words import deputy_word, lead_word, members_text, status_of
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import item_list


def cluster_plan(edition: Edition, _series: str) -> PagePlan:
    """The page of one cluster: the edition's clusters are its years, its reports tell
    of them.
    """
    years = edition.archive.clusters
    reports = of_years(reports_by_cluster(edition.archive), years)
    newest = years[-1]
    organizer = organizer_name(edition, newest)
    route = series_route(newest.key)
    standings = [standing_of(edition.archive, cluster.key) for cluster in years]
    known = [standing for standing in standings if standing is not None]
    chart = bump_chart(edition, known)
    lead, deputy = lead_word(newest), deputy_word(newest)
    return PagePlan(
        route=route,
        template="cluster.html",
        page=ClusterView(
            frame=edition.frame(
                route=route,
                title=f"{newest.name}, {organizer}",
                description=(
                    f"{newest.name} của {organizer} qua các năm: {lead.lower()},"
                    f" {deputy.lower()}, thành viên, bảng xếp hạng và tin bài."
                ),
                type="cluster",
                section=SECTION,
                crumbs=(edition.link("leaderboards", "", "Thi đua"),),
                illustrative=all(cluster.illustrative for cluster in years),
                data=("cluster", series_key(newest.key)),
                json_ld=item_list(
                    edition,
                    f"{newest.name} qua các năm",
                    (
                        edition.link(
                            "cluster-year",
                            str(cluster.key),
                            f"{cluster.name} năm {cluster.key.year}",
                        )
                        for cluster in reversed(years)
                        if not cluster.illustrative
                    ),
                ),
            ),
            heading=bound(newest.name),
            kicker=bound(organizer),
            intro=bound(newest.note) if newest.note else None,
            group=newest.kind.value,
            lead=lead,
            deputy=deputy,
            years=tuple(_year_row(edition, cluster) for cluster in reversed(years)),
            chart=chart,
            chart_note=_chart_note(known) if chart else None,
            reports=tuple(
                DatedReport(
                    link=edition.link("report", report.key, report.title),
                    date=edition.day(report.date),
                    illustrative=report.illustrative,
                )
                for report in reversed(reports)
            ),
            what_is=what_is(edition),
        ),
        origin=newest.place,
    )


def reports_by_cluster(archive: Archive) -> dict[ClusterKey, tuple[Report, ...]]:
    """The reports that tell of each cluster's year, in the archive's order."""
    found: defaultdict[ClusterKey, dict[str, Report]] = defaultdict(dict)
    for report in archive.reports:
        for event in report.events:
            if event.cluster is not None:
                found[event.cluster][report.key] = report
    return {key: tuple(reports.values()) for key, reports in found.items()}


def of_years(
    reports: Mapping[ClusterKey, Iterable[Report]], years: Iterable[Cluster]
) -> tuple[Report, ...]:
    """The reports of several years, each once."""
    told = {r.key: r for cluster in years for r in reports.get(cluster.key, ())}
    return tuple(told.values())


def _year_row(edition: Edition, cluster: Cluster) -> YearRow:
    standing = standing_of(edition.archive, cluster.key)
    first = [row for row in standing.rows if row.rank == 1] if standing else []
    return YearRow(
        year=Link(
            text=str(cluster.key.year),
            href=edition.url("cluster-year", str(cluster.key)),
        ),
        lead=member_link(edition, cluster, cluster.lead),
        deputy=member_link(edition, cluster, cluster.deputy),
        members=members_text(cluster),
        first=tuple(edition.unit_link(row.unit, row.sheet.printed) for row in first),
        status=status_of(standing),
    )


def _chart_note(standings: Sequence[Standing]) -> str | None:
    """Why some years are not joined in the chart."""
    pairs = pairwise(standing for standing in standings if standing.rows)
    if all(later.comparable_with(earlier) for earlier, later in pairs):
        return None
    return (
        "Đường nối bị ngắt giữa hai năm dùng bộ tiêu chí hoặc cách xếp hạng khác"
        " nhau: thứ hạng của hai năm ấy không so sánh được."
    )


def index_plan(edition: Edition) -> PagePlan:
    """All clusters by organizer; the whole sector's first."""
    return PagePlan(
        route=INDEX,
        template="leaderboards.html",
        page=IndexView(
            frame=edition.frame(
                route=INDEX,
                title="Thi đua: các cụm và khối",
                description=(
                    "Các cụm thi đua, khối thi đua theo đơn vị tổ chức: thành viên,"
                    " cụm trưởng, khối trưởng, bảng xếp hạng từng năm."
                ),
                type="leaderboards",
                section=SECTION,
                data=("leaderboards", ""),
                json_ld=item_list(
                    edition,
                    "Cụm và khối thi đua",
                    (
                        edition.link("cluster", key, years[-1].name)
                        for key, years in series(edition).items()
                        if not years[-1].illustrative
                    ),
                ),
            ),
            heading="Cụm và khối thi đua",
            groups=tuple(_groups(edition)),
            what_is=what_is(edition),
        ),
    )


def _groups(edition: Edition) -> Iterator[IndexGroup]:
    by_organizer: dict[str, list[tuple[Cluster, ...]]] = {}
    for years in series(edition).values():
        by_organizer.setdefault(years[-1].organizer_unit, []).append(years)
    ordered = sorted(
        by_organizer.values(),
        key=lambda some: (
            some[0][-1].illustrative,
            some[0][-1].key.organizer != "nganh",
            sort_key(organizer_name(edition, some[0][-1])),
        ),
    )
    for some in ordered:
        yield IndexGroup(
            title=bound(organizer_name(edition, some[0][-1])),
            rows=tuple(_index_row(edition, years) for years in _by_number(some)),
        )


def _by_number(some: list[tuple[Cluster, ...]]) -> list[tuple[Cluster, ...]]:
    def order(years: tuple[Cluster, ...]) -> tuple[str, int, str]:
        number = years[-1].number or ""
        value = int(number) if number.isdecimal() else 10_000
        return (years[-1].kind.value, value, years[-1].key.slug)

    return sorted(some, key=order)


def _index_row(edition: Edition, years: tuple[Cluster, ...]) -> IndexRow:
    newest = years[-1]
    return IndexRow(
        link=edition.link("cluster", series_key(newest.key), newest.name),
        years=tuple(
            Link(
                text=str(cluster.key.year),
                href=edition.url("cluster-year", str(cluster.key)),
            )
            for cluster in reversed(years)
        ),
        note=None,
        illustrative=newest.illustrative,
    )
