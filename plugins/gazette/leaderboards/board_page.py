"""The page of one cluster-year: its board, or the plain word that there is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gazette.core.board import Standing
from gazette.core.cluster_years import fixing_decision
from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.decisions import Decision
from gazette.core.reports import EventKind, Report
from gazette.core.standings import standing_of
from gazette.leaderboards.addresses import row_anchor, series_key, year_route
from gazette.leaderboards.bars import bar_chart
from gazette.leaderboards.board_card import board_card
from gazette.leaderboards.board_notes import comparison_of, exclusion_of, ties_of
from gazette.leaderboards.board_table import board_table
from gazette.leaderboards.board_terms import decision_link, fixing_link, terms_of
from gazette.leaderboards.names import SECTION, organizer_name, what_is
from gazette.leaderboards.views import (
    BoardView,
    CorrectionNote,
    Empty,
    MemberRow,
    Stage,
)
from gazette.leaderboards.words import (
    deputy_word,
    lead_word,
    method,
    status_of,
)
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan
from gazette.publishing.sources import source_links
from gazette.publishing.structured import Item, dataset, item_list

_STAGES = (
    ("Ký giao ước", (EventKind.LAUNCH, EventKind.PACT)),
    ("Sơ kết", (EventKind.MIDYEAR,)),
    ("Bình xét, tổng kết", (EventKind.REVIEW, EventKind.CLOSING)),
    ("Hội đồng, khen thưởng", (EventKind.COUNCIL, EventKind.CEREMONY)),
)


def heading_of(cluster: Cluster) -> str:
    """``Cụm thi đua số 7 năm 2021``."""
    return f"{cluster.name} năm {cluster.key.year}"


def title_of(edition: Edition, cluster: Cluster) -> str:
    """The heading with whose cluster it is: numbers begin anew at every organizer."""
    return f"{heading_of(cluster)}, {organizer_name(edition, cluster)}"


def board_plan(edition: Edition, key: ClusterKey) -> PagePlan:
    """The page of the cluster-year *key*; the edition's reports tell of that year, and
    its other clusters are years that the record itself joins to it.
    """
    clusters = edition.archive.cluster
    cluster, reports = clusters[key], edition.archive.reports
    previous = clusters.get(cluster.continues) if cluster.continues else None
    following = next((c for c in clusters.values() if c.continues == key), None)
    standing = standing_of(edition.archive, key)
    before = standing_of(edition.archive, previous.key) if previous else None
    fixing = fixing_decision(edition.archive, cluster.key)
    route = year_route(cluster.key)
    heading = heading_of(cluster)
    illustrative = cluster.illustrative or bool(standing and standing.illustrative)
    series_link = edition.link("cluster", series_key(cluster.key), cluster.name)
    return PagePlan(
        route=route,
        template="leaderboard.html",
        page=BoardView(
            frame=edition.frame(
                route=route,
                title=title_of(edition, cluster),
                description=_description(edition, cluster, standing),
                type="leaderboard",
                section=SECTION,
                crumbs=(
                    edition.link("leaderboards", "", "Thi đua"),
                    Link(text=f"{cluster.name}", href=series_link.href),
                ),
                illustrative=illustrative,
                card=board_card(
                    edition, cluster, standing, heading, illustrative=illustrative
                ),
                data=("cluster-year", str(cluster.key)),
                json_ld=_structured(edition, cluster, standing, fixing),
            ),
            heading=bound(heading),
            kicker=edition.unit_link(
                cluster.organizer_unit, organizer_name(edition, cluster)
            ),
            group=cluster.kind.value,
            status=status_of(standing),
            fixed_by=fixing_link(edition, standing, fixing),
            terms=tuple(terms_of(edition, cluster, standing, fixing)),
            table=board_table(edition, standing, before) if standing else None,
            bars=bar_chart(standing) if standing else None,
            empty=None if standing else _empty(edition),
            ties=tuple(ties_of(standing)) if standing else (),
            comparison=comparison_of(standing, before),
            exclusion=tuple(map(bound, exclusion_of(standing, following))),
            method=tuple(map(bound, method(standing))) if standing else (),
            chain=tuple(_chain(edition, reports, fixing)),
            members=tuple(_members(edition, cluster)),
            members_note=_members_note(cluster),
            previous=_year_link(edition, previous),
            following=_year_link(edition, following),
            what_is=what_is(edition),
            note=bound(cluster.note) if cluster.note else None,
            sources=source_links(_sources(cluster, standing)),
            corrections=tuple(_corrections(standing)) if standing else (),
        ),
        anchors=tuple(_anchors(standing)),
        origin=cluster.place,
    )


def _corrections(standing: Standing) -> Iterator[CorrectionNote]:
    for told in standing.scores.corrections:
        yield CorrectionNote(
            date=Moment(iso=told.on.isoformat(), text=day(told.on)),
            text=bound(told.text),
        )


def _structured(
    edition: Edition,
    cluster: Cluster,
    standing: Standing | None,
    fixing: Decision | None,
) -> tuple[Item, ...]:
    """The board as numbers with files, and who stands on it in which order; without
    a board, the members; where not even they are known, the organiser.
    """
    title = title_of(edition, cluster)
    if standing is None and cluster.members:
        members = (edition.unit_link(m.unit, m.printed) for m in cluster.members)
        return item_list(edition, f"Thành viên {title}", members)
    if standing is None:
        organizer = organizer_name(edition, cluster)
        told = (edition.unit_link(cluster.organizer_unit, organizer),)
        return item_list(edition, f"Đơn vị tổ chức {title}", told)
    route = year_route(cluster.key)
    data, _ = edition.data_of(
        ("cluster-year", str(cluster.key)), title=title, route=route
    )
    rows = (edition.unit_link(row.unit, row.sheet.printed) for row in standing.rows)
    return (
        *dataset(
            edition,
            name=f"Bảng xếp hạng {title}",
            description=_description(edition, cluster, standing),
            route=route,
            data=data,
            years=str(cluster.key.year),
            published=str(fixing.date) if fixing else None,
        ),
        *item_list(edition, f"Bảng xếp hạng {title}", rows),
    )


def _anchors(standing: Standing | None) -> Iterator[str]:
    if standing is None:
        return
    if standing.scores.corrections:
        yield "dinh-chinh"
    for row in (*standing.rows, *standing.incomplete, *standing.not_considered):
        yield row_anchor(row.unit)


def _description(edition: Edition, cluster: Cluster, standing: Standing | None) -> str:
    start = title_of(edition, cluster)
    if standing is None:
        lead = lead_word(cluster).lower()
        return f"{start}: thành viên, {lead}, tin bài. Bảng điểm chưa công bố."
    first = [row.sheet.printed for row in standing.rows if row.rank == 1]
    if not first:
        return f"{start}: bảng điểm từng tiêu chí."
    return f"{start}: bảng xếp hạng, điểm từng tiêu chí. Hạng nhất: {', '.join(first)}."


def _empty(edition: Edition) -> Empty:
    return Empty(
        text="Bảng điểm chưa được công bố",
        hint=(
            "Phần lớn các cụm chỉ công bố kết quả đề nghị khen thưởng, không công bố"
            " điểm. Trang tin này không suy đoán điểm số."
        ),
        link=what_is(edition),
    )


def _chain(
    edition: Edition, reports: tuple[Report, ...], fixing: Decision | None
) -> Iterator[Stage]:
    if not reports:
        return
    by_stage: dict[str, list[Link]] = defaultdict(list)
    for report in reports:
        kinds = {kind for event in report.events for kind in event.kinds}
        names = [name for name, wanted in _STAGES if kinds.intersection(wanted)]
        for name in names or [_STAGES[2][0]]:
            link = edition.link("report", report.key, report.title)
            by_stage[name].append(link)
    if fixing is not None:
        by_stage[_STAGES[3][0]].append(decision_link(edition, fixing))
    for name, _ in _STAGES:
        items = tuple(by_stage.get(name, ()))
        yield Stage(
            name=name, items=items, note=None if items else "chưa có tin", here=False
        )


def _members(edition: Edition, cluster: Cluster) -> Iterator[MemberRow]:
    for member in cluster.members:
        notes = []
        if member.unit == cluster.lead:
            notes.append(lead_word(cluster).lower())
        if member.unit == cluster.deputy:
            notes.append(deputy_word(cluster).lower())
        if member.outside:
            notes.append("ngoài ngành")
        if member.valid.start:
            notes.append(f"từ {day(member.valid.start)}")
        if member.valid.end:
            notes.append(f"đến {day(member.valid.end)}")
        yield MemberRow(
            unit=edition.unit_link(member.unit, member.printed),
            note=", ".join(notes) or None,
        )


def _members_note(cluster: Cluster) -> str | None:
    if cluster.complete or not cluster.members:
        return None
    count = cluster.member_count
    whole = f" trong {count} đơn vị" if count and count > len(cluster.members) else ""
    return f"Nguồn chỉ nêu tên {len(cluster.members)} đơn vị{whole}."


def _year_link(edition: Edition, cluster: Cluster | None) -> Link | None:
    if cluster is None:
        return None
    return edition.link(
        "cluster-year", str(cluster.key), f"{cluster.name} năm {cluster.key.year}"
    )


def _sources(cluster: Cluster, standing: Standing | None) -> tuple[str, ...]:
    of_scores = standing.scores.sources if standing else ()
    of_criteria = standing.criteria_set.sources if standing else ()
    return tuple(dict.fromkeys((*cluster.sources, *of_scores, *of_criteria)))
