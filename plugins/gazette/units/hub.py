"""The hub of one unit: names, family, clusters, honours, reports, photos."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gazette.core.archive import Archive
from gazette.core.board import Standing
from gazette.core.clusters import Cluster
from gazette.core.decisions import Stage
from gazette.core.entries import COLLECTIVE
from gazette.core.honours import Honour
from gazette.core.reports import Report
from gazette.core.rolls import rolls_of
from gazette.core.standings import standing_of
from gazette.core.succession import Succession
from gazette.core.units import Unit
from gazette.publishing.atoms import Link, Term
from gazette.publishing.card_desk import Card
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.kept import Sealed, kept_plan
from gazette.publishing.made import digest_of
from gazette.publishing.plans import PagePlan
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.structured import Item, organization
from gazette.publishing.view import fingerprint
from gazette.units.mentions import Mentions, mentions_of
from gazette.units.views import (
    Family,
    Membership,
    Relative,
    Status,
    UnitHonour,
    UnitPhoto,
    UnitReport,
    UnitView,
)
from gazette.units.words import KINDS, ended_on, lifetime, rank_text, role

SECTION = "units"

NEWEST = 20
"""Reports shown on a hub; older ones are found through their cluster and year."""

PHOTOS = 12

_STATUS = {
    Stage.ASKED: Status(kind="asked", text="Đề nghị"),
    Stage.AGREED: Status(kind="agreed", text="Hội đồng thống nhất"),
    Stage.COMMENTED: Status(kind="commented", text="Lấy ý kiến"),
    Stage.DECIDED: Status(kind="decided", text="Đã quyết định"),
    Stage.PRESENTED: Status(kind="presented", text="Đã trao"),
    Stage.REVOKED: Status(kind="revoked", text="Đã hủy bỏ"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """What a hub is planned from, beside all units and titles. ``ended`` is the last
    day of a unit that is no more; ``honours`` are its own, ``people_honours`` those of
    people in it; reports and photos come as they are printed.
    """

    unit: Unit
    ended: date | None
    memberships: tuple[tuple[Cluster, Standing | None], ...]
    honours: tuple[Honour, ...]
    people_honours: tuple[Honour, ...]
    reports: tuple[UnitReport, ...]
    older_reports: int
    photos: tuple[UnitPhoto, ...]
    all_photos: Link | None


def hub_plans(edition: Edition) -> Iterator[PagePlan]:
    """The hub of each unit that something stands on, by id."""
    archive = edition.archive
    mentions = mentions_of(archive)
    records = Archive(site=archive.site, units=archive.units, titles=archive.titles)
    for unit in archive.units:
        if edition.url("unit", unit.id) is not None:
            sealed = _sealed(edition, unit, mentions.get(unit.id, Mentions()))
            yield kept_plan(edition, hub_plan, sealed, records, whole=_WHOLE)


_WHOLE = ("unit", "title")


def _sealed(edition: Edition, unit: Unit, mentions: Mentions) -> Sealed[Hub]:
    """A hub under the seals of its people's rows; ranks are worked out if needed."""
    archive, seals = edition.archive, row_seals_of(edition)
    rolls, digest = rolls_of(archive), edition.digests.of
    newest = mentions.reports[: -NEWEST - 1 : -1]
    holders = (f"{COLLECTIVE}{unit.id}", *rolls.holders_in(unit.id))
    hub = Hub(
        unit=unit,
        ended=ended_on(unit, edition.as_of.date()),
        memberships=(),
        honours=(),
        people_honours=(),
        reports=tuple(_report(edition, report) for report in newest),
        older_reports=len(mentions.reports) - len(newest),
        photos=tuple(_photos(edition, mentions)),
        all_photos=_all_photos(edition, unit),
    )
    boards = [record for c in mentions.clusters for record in _board(archive, c)]

    def made() -> Hub:
        return replace(
            hub,
            memberships=tuple(
                (cluster, standing_of(archive, cluster.key))
                for cluster in mentions.clusters
            ),
            honours=rolls.of_unit(unit.id),
            people_honours=rolls.of_people_in(unit.id),
        )

    return Sealed(
        seal=fingerprint(
            digest_of(hub).encode(),
            "\n".join(map(seals.of_holder, holders)).encode(),
            *map(digest, boards),
        ),
        made=made,
        covered=lambda: seals.documents_of(holders),
    )


def _board(archive: Archive, cluster: Cluster) -> Iterator[object]:
    """What a unit's rank in *cluster* follows from."""
    yield cluster
    scores = archive.scores_of.get(cluster.key)
    if scores is not None:
        yield scores
        yield archive.criteria_set[scores.criteria_set]


def _report(edition: Edition, report: Report) -> UnitReport:
    return UnitReport(
        link=edition.link("report", report.key, report.title),
        date=edition.day(report.date),
        illustrative=report.illustrative,
    )


def _photos(edition: Edition, mentions: Mentions) -> Iterator[UnitPhoto]:
    with_photo = [m for m in mentions.endpoints if m.endpoint.photos]
    for mention in with_photo[: -PHOTOS - 1 : -1]:
        report = mention.report
        for photo in report.photos:
            if photo.file == mention.endpoint.photos[0]:
                figure = edition.figure(photo, report.folder, "tile")
                if figure is not None:
                    link = edition.link("report", report.key, report.title)
                    yield UnitPhoto(figure=figure, report=link)


def _all_photos(edition: Edition, unit: Unit) -> Link | None:
    href = edition.url("photos-unit", unit.id)
    return Link(text="Tất cả ảnh của đơn vị", href=href) if href else None


def hub_plan(edition: Edition, hub: Hub) -> PagePlan:
    """The hub of a unit, from *hub* and all units and titles."""
    return _Planner(edition).plan(hub)


_last: list[tuple[Archive, Succession, Mapping[str, Sequence[Unit]]]] = []


def _families(archive: Archive) -> tuple[Succession, Mapping[str, Sequence[Unit]]]:
    """Who came of whom, and who stands below whom, worked out once for all hubs."""
    if not _last or _last[0][0] is not archive:
        below: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in archive.units:
            if unit.parent is not None and not unit.illustrative:
                below[unit.parent].append(unit)
        _last[:] = [(archive, Succession(archive.units), below)]
    return _last[0][1:]


class _Planner:
    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.line, self.below = _families(edition.archive)

    def plan(self, hub: Hub) -> PagePlan:
        """The page of the unit."""
        edition, unit = self.edition, hub.unit
        route = edition.route("unit", unit.id)
        return PagePlan(
            route=route,
            template="unit.html",
            page=UnitView(
                frame=edition.frame(
                    route=route,
                    title=_title(unit),
                    description=_description(unit),
                    type="unit",
                    section=SECTION,
                    crumbs=(edition.link("units", "", "Đơn vị"),),
                    illustrative=unit.illustrative,
                    card=self._share_card(unit),
                    json_ld=self._structured(unit),
                    data=("unit", unit.id),
                ),
                heading=bound(unit.name),
                kind=KINDS[unit.kind],
                lifetime=lifetime(unit.valid),
                ended=None if hub.ended is None else day(hub.ended),
                terms=tuple(self._terms(unit)),
                family=self._family(unit),
                memberships=tuple(
                    self._membership(cluster, standing, unit)
                    for cluster, standing in reversed(hub.memberships)
                ),
                honours=tuple(self._honours(hub.honours, named=False)),
                people_honours=tuple(self._honours(hub.people_honours, named=True)),
                reports=hub.reports,
                older_reports=hub.older_reports,
                photos=hub.photos,
                own_period=self._own_period(unit),
                all_photos=hub.all_photos,
                sources=unit.sources,
            ),
            origin=unit.place,
        )

    def _own_period(self, unit: Unit) -> str | None:
        """Said wherever a reader might add up across a merger."""
        before = bool(self.line.predecessors(unit.id))
        after = bool(self.line.successors(unit.id))
        if not before and not after:
            return None
        whose = " và ".join(
            [*(["tiền thân"] if before else []), *(["đơn vị kế thừa"] if after else [])]
        )
        life = lifetime(unit.valid)
        when = f", {life}" if life else ""
        return bound(
            f"Chỉ gồm những gì đạt được với tư cách đơn vị này{when}; không cộng với"
            f" {whose}."
        )

    def _terms(self, unit: Unit) -> Iterator[Term]:
        parent = self.edition.archive.unit.get(unit.parent or "")
        if parent is not None:
            link = self.edition.unit_link(parent.id, parent.name)
            yield Term(name="Trực thuộc", values=(link,))
        if len(unit.names) > 1:
            yield Term(
                name="Tên qua các thời kỳ",
                values=tuple(
                    Link(text=_with_note(name.text, lifetime(name.valid)))
                    for name in unit.names
                ),
            )
        if unit.name_en:
            yield Term(name="Tên tiếng Anh", values=(Link(text=unit.name_en),))
        life = lifetime(unit.valid)
        if life:
            yield Term(name="Thời gian hoạt động", values=(Link(text=life),))
        if unit.basis:
            yield Term(name="Căn cứ", values=(Link(text=bound(unit.basis)),))

    def _family(self, unit: Unit) -> Family | None:
        before = self.line.predecessors(unit.id)
        after = self.line.successors(unit.id)
        if not before and not after:
            return None
        return Family(
            before=tuple(self._relative(other) for other in before),
            here=bound(unit.name),
            here_note=lifetime(unit.valid) or "",
            after=tuple(self._relative(other) for other in after),
        )

    def _relative(self, unit: Unit) -> Relative:
        return Relative(
            link=self.edition.unit_link(unit.id, unit.name),
            note=lifetime(unit.valid) or "",
        )

    def _membership(
        self, cluster: Cluster, standing: Standing | None, unit: Unit
    ) -> Membership:
        row = standing.row(unit.id) if standing else None
        placing = row.placing if row else None
        outside = row is not None and row.sheet.not_considered is not None
        rank = "không xét thi đua" if outside else None
        if placing:
            rank = rank_text(placing.rank, shared=placing.shared)
        return Membership(
            year=str(cluster.key.year),
            cluster=self.edition.link("cluster-year", str(cluster.key), cluster.name),
            role=role(cluster, unit.id),
            rank=rank,
            illustrative=cluster.illustrative,
        )

    def _honours(self, some: Iterable[Honour], *, named: bool) -> Iterator[UnitHonour]:
        """The latest year first, in a year by precedence and then as printed."""
        edition, titles = self.edition, self.edition.archive.title
        for honour in sorted(
            some, key=lambda h: (-h.year, titles[h.title].precedence, h.title)
        ):
            shown = honour.shown
            title = edition.archive.title[honour.title]
            key = shown.key
            yield UnitHonour(
                year=str(honour.year),
                title=edition.link("title", honour.title, title.name),
                recipient=_recipient(honour) if named else None,
                status=_STATUS[honour.stage],
                decision=Link(
                    text=bound(shown.decision.number or shown.decision.name),
                    href=edition.url("honour", str(key))
                    or edition.url("decision", str(key.decision)),
                ),
                struck=honour.stage is Stage.REVOKED,
                illustrative=shown.decision.illustrative,
            )

    def _share_card(self, unit: Unit) -> Card | None:
        """What other sites show of the unit: its name, and what it is."""
        parent = self.edition.archive.unit.get(unit.parent or "")
        return self.edition.cards.card(
            title=unit.name,
            illustrative=unit.illustrative,
            kicker=KINDS[unit.kind],
            foot=(
                f"Trực thuộc {parent.name}" if parent else "",
                f"Hoạt động {life}" if (life := lifetime(unit.valid)) else "",
            ),
        )

    def _structured(self, unit: Unit) -> tuple[Item, ...]:
        """The unit, and the units that its page tells of: schema.org has no word for a
        predecessor of an organisation, so the page mentions them, each with its span.
        """
        edition, units = self.edition, self.edition.archive.unit
        item = organization(edition, unit)
        item["identifier"] = unit.id
        names = [name.text for name in unit.names[:-1]]
        if unit.name_en:
            names.append(unit.name_en)
        if names:
            item["alternateName"] = names
        parent = units.get(unit.parent or "")
        if parent is not None:
            item["parentOrganization"] = organization(edition, parent)
        below = self.below.get(unit.id, ())
        if below:
            item["subOrganization"] = [organization(edition, each) for each in below]
        family = (*self.line.predecessors(unit.id), *self.line.successors(unit.id))
        if not family:
            return (item,)
        about: Item = {
            "@type": "AboutPage",
            "name": _title(unit),
            "url": edition.absolute(edition.route("unit", unit.id)),
            "mainEntity": {"@id": item["@id"]},
            "mentions": [organization(edition, each) for each in family],
        }
        return item, about


def _recipient(honour: Honour) -> str:
    """The name, with the number that tells two people of one name apart."""
    ordinal = honour.shown.recipient.ordinal
    return bound(f"{honour.name} ({ordinal})" if ordinal else honour.name)


def _with_note(text: str, note: str | None) -> str:
    return bound(f"{text} ({note})" if note else text)


def _title(unit: Unit) -> str:
    """Two units may bear one name: the year it began tells the new one apart."""
    start = unit.valid.start
    return f"{unit.name} (từ {start.year})" if start else _ended_title(unit)


def _ended_title(unit: Unit) -> str:
    end = unit.valid.end
    return f"{unit.name} (đến {end.year})" if end else unit.name


def _description(unit: Unit) -> str:
    life = lifetime(unit.valid)
    about = f"{unit.name} ({life})" if life else unit.name
    return (
        f"{about}: tên gọi qua các thời kỳ, tiền thân và đơn vị kế thừa, cụm thi đua,"
        " khen thưởng, tin bài và ảnh."
    )
