"""The page of one cluster-year: its board, or the plain word that there is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from gazette.core.board import Row, Standing
from gazette.core.cluster_years import fixing_decision
from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.decisions import Decision
from gazette.core.reports import EventKind, Report
from gazette.core.standings import standing_of
from gazette.leaderboards.addresses import row_anchor, series_key, year_route
from gazette.leaderboards.bars import bar_chart
from gazette.leaderboards.board_card import board_card
from gazette.leaderboards.board_table import board_table
from gazette.leaderboards.names import SECTION, member_link, organizer_name, what_is
from gazette.leaderboards.outcome import steps
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
    members_text,
    method,
    status_of,
)
from gazette.publishing.atoms import Link, Moment, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan
from gazette.publishing.sources import source_link
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
            status=status_of(standing),
            fixed_by=_fixed_by(edition, standing, fixing),
            terms=tuple(_terms(edition, cluster, standing, fixing)),
            table=board_table(edition, standing, before) if standing else None,
            bars=bar_chart(standing) if standing else None,
            empty=None if standing else _empty(edition),
            ties=tuple(_ties(standing)) if standing else (),
            comparison=_comparison(standing, before),
            exclusion=tuple(map(bound, _exclusion(standing, following))),
            method=tuple(map(bound, method(standing))) if standing else (),
            chain=tuple(_chain(edition, reports, fixing)),
            members=tuple(_members(edition, cluster)),
            members_note=_members_note(cluster),
            previous=_year_link(edition, previous),
            following=_year_link(edition, following),
            what_is=what_is(edition),
            note=bound(cluster.note) if cluster.note else None,
            sources=tuple(map(source_link, _sources(cluster, standing))),
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
        return f"{start}: thành viên, cụm trưởng, tin bài. Bảng điểm chưa công bố."
    first = [row.sheet.printed for row in standing.rows if row.rank == 1]
    if not first:
        return f"{start}: bảng điểm từng tiêu chí."
    return f"{start}: bảng xếp hạng, điểm từng tiêu chí. Hạng nhất: {', '.join(first)}."


def _terms(
    edition: Edition,
    cluster: Cluster,
    standing: Standing | None,
    fixing: Decision | None,
) -> Iterator[Term]:
    yield Term(
        name="Tổ chức",
        values=(
            edition.unit_link(cluster.organizer_unit, organizer_name(edition, cluster)),
        ),
    )
    for word, unit in (
        (lead_word(cluster), cluster.lead),
        (deputy_word(cluster), cluster.deputy),
    ):
        link = member_link(edition, cluster, unit)
        if link is not None:
            yield Term(name=word, values=(link,))
    yield Term(name="Thành viên", values=(Link(text=members_text(cluster)),))
    if cluster.follower:
        yield Term(
            name="Theo dõi",
            values=(Link(text=bound(cluster.follower.replace(" | ", ", "))),),
        )
    if standing is not None:
        yield from _terms_of_scores(edition, standing, fixing)


def _terms_of_scores(
    edition: Edition, standing: Standing, fixing: Decision | None
) -> Iterator[Term]:
    scores, criteria = standing.scores, standing.criteria_set
    if fixing is not None:
        yield Term(name="Quyết định", values=(_decision_link(edition, fixing),))
    elif scores.fixed_by:
        yield Term(name="Quyết định", values=(_not_here(scores.fixed_by),))
    yield Term(name="Bộ tiêu chí", values=(Link(text=bound(criteria.name)),))
    if criteria.basis:
        yield Term(name="Căn cứ", values=(Link(text=bound(criteria.basis)),))
    if scores.ballots is not None:
        yield Term(name="Số phiếu", values=(Link(text=f"{scores.ballots} phiếu"),))
    if scores.voters is not None:
        absent = f", vắng mặt {scores.absent}" if scores.absent else ""
        text = f"{scores.voters} thành viên{absent}"
        yield Term(name="Bỏ phiếu", values=(Link(text=text),))


def _empty(edition: Edition) -> Empty:
    return Empty(
        text="Bảng điểm chưa được công bố",
        hint=(
            "Phần lớn các cụm chỉ công bố kết quả đề nghị khen thưởng, không công bố"
            " điểm. Trang này không suy đoán điểm số."
        ),
        link=what_is(edition),
    )


def _ties(standing: Standing) -> Iterator[str]:
    """Equal totals in words: who shares a rank, and how the others were told apart."""
    for _, equal in groupby(standing.rows, key=_ranked_total):
        tied = tuple(equal)
        for rank, sharing in groupby(tied, key=lambda row: row.rank):
            names = [row.sheet.printed for row in sharing]
            if len(names) > 1:
                yield bound(f"Đồng hạng {rank}: {' và '.join(names)}.")
        yield from map(bound, _told_apart(tied))


def _told_apart(tied: tuple[Row, ...]) -> Iterator[str]:
    placings = [row.placing for row in tied if row.placing is not None]
    names = ", ".join(row.sheet.printed for row in tied)
    asked = dict.fromkeys(step for p in placings for step in p.broken_by)
    if asked:
        yield f"Bằng điểm, xếp theo {steps(tuple(asked))}: {names}."
    left = dict.fromkeys(step for p in placings for step in p.not_asked)
    if left:
        yield (
            f"Bằng điểm nhưng chưa xét được {steps(tuple(left))}, vì có đơn vị chưa có"
            f" số: {names}."
        )


def _ranked_total(row: Row) -> Decimal | None:
    return row.placing.total if row.placing else None


def _comparison(standing: Standing | None, before: Standing | None) -> str | None:
    """A word of warning where the year before was scored otherwise."""
    if standing is None or before is None or standing.comparable_with(before):
        return None
    return bound(
        f"Không so sánh điểm với năm {before.cluster.key.year}: hai năm dùng bộ tiêu"
        " chí hoặc cách xếp hạng khác nhau."
    )


def _exclusion(standing: Standing | None, following: Cluster | None) -> Iterator[str]:
    """What follows for the next year's roles, and whether it was kept.

    Source: the sector's guidance on clusters for 2020: a unit not considered in the
    year just past may not be nominated lead or deputy (cpv.org.vn).
    """
    if standing is None or not standing.not_considered:
        return
    year = standing.cluster.key.year
    yield (
        f"Đơn vị không xét thi đua năm {year} đứng ngoài xếp hạng và không được đề cử"
        " làm đơn vị trưởng, đơn vị phó năm liền sau."
    )
    if following is None:
        return
    names = {row.unit: row.sheet.printed for row in standing.not_considered}
    broken = [names[u] for u in (following.lead, following.deputy) if u in names]
    later = following.key.year
    if broken:
        yield f"Năm {later} giữ vai trò ấy mà thuộc diện này: {', '.join(broken)}."
    elif following.lead or following.deputy:
        yield f"Đơn vị trưởng, đơn vị phó năm {later} không thuộc diện này."


def _fixed_by(
    edition: Edition, standing: Standing | None, fixing: Decision | None
) -> Link | None:
    """The document that makes the figures official, to stand beside the status."""
    if standing is None or not standing.official:
        return None
    if fixing is not None:
        text = fixing.number or fixing.name
        return edition.link("decision", str(fixing.key), text)
    fixed = standing.scores.fixed_by
    return _not_here(fixed) if fixed else None


def _not_here(number: str) -> Link:
    """A document that is named and not recorded: the reader is told that."""
    return Link(text=bound(f"{number} (văn bản chưa có trên trang)"))


def _decision_link(edition: Edition, decision: Decision) -> Link:
    number = f"{decision.number}: " if decision.number else ""
    return edition.link("decision", str(decision.key), f"{number}{decision.name}")


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
        by_stage[_STAGES[3][0]].append(_decision_link(edition, fixing))
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
