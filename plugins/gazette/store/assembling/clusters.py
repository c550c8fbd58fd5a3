"""Clusters: organizer, members and roles found by name in the cluster's year."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.clusters import Cluster, ClusterKey, Member
from gazette.core.periods import ALWAYS, PartialDate, Period
from gazette.core.problems import error
from gazette.core.units import UnitKind
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.keys import first_of_each
from gazette.store.models.clusters import ClusterForm, ClustersFile, MemberRow
from gazette.store.names import Names
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind
from gazette.store.texts import text, texts

WHOLE_SECTOR = "nganh"
"""The organizer's word in the key of a cluster of the whole sector."""


@dataclass(frozen=True, slots=True)
class BuiltCluster:
    """A cluster beside the form it was built from."""

    cluster: Cluster
    members: tuple[tuple[Member, MemberRow], ...]
    form: ClusterForm
    file: str


def clusters(gathering: Gathering, names: Names) -> tuple[BuiltCluster, ...]:
    """All clusters that could be built."""
    written = [
        (file, form, draft)
        for file, draft in gathering.of(FileKind.CLUSTERS, ClustersFile)
        for form in draft.clusters
    ]
    known = {form.at.text for _, form, _ in written}
    built = []
    for file, form, draft in first_of_each(gathering, FileKind.CLUSTERS, written):
        cluster = _Builder(gathering, names, file, form).build(draft)
        if cluster is None:
            gathering.doubt(FileKind.CLUSTERS)
        else:
            built.append(cluster)
        _continues(gathering, file, form, known)
    return tuple(built)


def cluster_key(words: Words) -> ClusterKey:
    """``nganh/cum-7/2021``, whose form is already checked."""
    organizer, slug, year = words.text.split("/")
    return ClusterKey(organizer=organizer, slug=slug, year=int(year))


class _Builder:
    def __init__(
        self, gathering: Gathering, names: Names, file: str, form: ClusterForm
    ) -> None:
        self.gathering = gathering
        self.names = names
        self.file = file
        self.form = form
        self.key = cluster_key(form.at)
        self.year = PartialDate(year=self.key.year).period

    def build(self, draft: ClustersFile) -> BuiltCluster | None:
        """The cluster, or None where its organizer is not found."""
        form = self.form
        organizer = self.unit(form.organizer, self.year, None)
        members = tuple(
            (member, row)
            for row in form.members
            if (member := self.member(row, organizer)) is not None
        )
        lead = self.unit(form.lead, self.year, organizer) if form.lead else None
        deputy = self.unit(form.deputy, self.year, organizer) if form.deputy else None
        if organizer is None:
            return None
        self.check_organizer(organizer)
        cluster = Cluster(
            key=self.key,
            name=form.name.text,
            kind=form.kind,
            number=text(form.number),
            organizer_unit=organizer,
            members=tuple(member for member, _ in members),
            complete=form.complete,
            member_count=form.member_count.value if form.member_count else None,
            lead=lead,
            deputy=deputy,
            follower=text(form.follower),
            continues=cluster_key(form.continues) if form.continues else None,
            note=text(form.note),
            sources=texts(form.sources or draft.sources),
            illustrative=form.illustrative or draft.illustrative,
            place=place(self.file, form.at),
        )
        return BuiltCluster(cluster, members, form, self.file)

    def unit(self, words: Words, when: Period, within: str | None) -> str | None:
        """The id of the unit that *words* name, or None and a fault."""
        named = self.names.find(words, self.file, when, within=within)
        if self.gathering.whole(FileKind.UNITS):
            self.gathering.add(named.problem)
        return named.id

    def member(self, row: MemberRow, organizer: str | None) -> Member | None:
        """The member that *row* names."""
        when = self.year if row.valid == ALWAYS else _within(row.valid, self.year)
        unit = self.unit(row.unit, when, organizer)
        if unit is None:
            return None
        printed = self.names.find(row.unit, self.file, when, within=organizer).printed
        return Member(unit=unit, printed=printed, valid=row.valid, outside=row.outside)

    def check_organizer(self, organizer: str) -> None:
        """``nganh`` in the key and VKSND tối cao as organizer go together."""
        sector = self.names.units[organizer].kind is UnitKind.SUPREME
        if sector != (self.key.organizer == WHOLE_SECTOR):
            self.gathering.add(
                error(
                    "cluster-organizer",
                    place(self.file, self.form.organizer),
                    key=self.key.organizer,
                    name=self.form.organizer.text,
                )
            )


def _within(valid: Period, year: Period) -> Period:
    """*valid* with its open ends closed by *year*; as it is if it lies outside."""
    if not valid.overlaps(year):
        return valid
    return Period(start=valid.start or year.start, end=valid.end or year.end)


def _continues(
    gathering: Gathering, file: str, form: ClusterForm, known: set[str]
) -> None:
    if form.continues is None:
        return
    spot = place(file, form.continues)
    if cluster_key(form.continues).year >= cluster_key(form.at).year:
        gathering.add(error("cluster-continues-later", spot, key=form.continues.text))
    elif form.continues.text not in known and gathering.whole(FileKind.CLUSTERS):
        offered = near(form.continues.text, known)
        gathering.add(error("cluster-unknown", spot, *offered, key=form.continues.text))
