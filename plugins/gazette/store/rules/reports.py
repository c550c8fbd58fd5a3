"""Reports: endpoints, references to clusters and decisions, dates in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.core.clusters import Cluster
from gazette.core.periods import PartialDate
from gazette.core.problems import Problem, error, warning
from gazette.core.reports import Event, EventKind
from gazette.store.assembling.decisions import BuiltDecision, decision_key
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.reports import BuiltReport
from gazette.store.models.reports import EventForm, ReportForm
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind
from gazette.store.rules.documents import unknown_decision

_OPENING = {EventKind.LAUNCH, EventKind.PACT, EventKind.DEPLOY}


def report_rules(
    gathering: Gathering,
    reports: tuple[BuiltReport, ...],
    clusters: Mapping[str, Cluster],
) -> Iterator[Problem]:
    """Everything that is wrong in and between reports."""
    documents = {decision_key(path) for path in gathering.paths(FileKind.DECISION)}
    keys = {str(key) for key in documents}
    addresses: dict[str, str] = {}
    for built in reports:
        yield from _address(built, addresses)
        yield from _dates(built)
        for words in built.form.decisions:
            if words.text not in keys:
                yield unknown_decision(words, built.file, documents)
        for event, form in zip(built.report.events, _events(built.form), strict=True):
            yield from _endpoints(built.file, event, form)
            yield from _cluster(gathering, built.file, form, clusters)
            yield from _held(built, event, form)


def mentions(
    gathering: Gathering,
    decisions: tuple[BuiltDecision, ...],
    reports: tuple[BuiltReport, ...],
) -> Iterator[Problem]:
    """The reports that decisions name are there."""
    known = {built.report.key for built in reports} | {
        _folder_key(path) for path in gathering.paths(FileKind.REPORT)
    }
    for built in decisions:
        named = [built.form.report]
        if built.form.presented:
            named.append(built.form.presented.report)
        for words in named:
            if words and words.text not in known:
                yield error(
                    "report-unknown",
                    place(built.file, words),
                    *near(words.text, known),
                    key=words.text,
                )


def _folder_key(path: str) -> str:
    return "/".join(path.split("/")[-3:-1])


def _events(form: ReportForm) -> tuple[EventForm, ...]:
    return form.events or ((form.event,) if form.event else ())


def _address(built: BuiltReport, addresses: dict[str, str]) -> Iterator[Problem]:
    other = addresses.setdefault(built.report.key.casefold(), built.file)
    if other != built.file:
        yield error(
            "report-twice",
            place(built.file, built.form.slug or built.form.title),
            key=built.report.key,
            other=other,
        )


def _dates(built: BuiltReport) -> Iterator[Problem]:
    form, report = built.form, built.report
    if form.modified and form.modified.value < report.date:
        yield error(
            "modified-early",
            place(built.file, form.modified),
            modified=f"{form.modified.value:%d/%m/%Y %H:%M}",
            date=f"{report.date:%d/%m/%Y %H:%M}",
        )
    for row in form.corrections:
        if row.on < report.date.date():
            yield error(
                "correction-early",
                place(built.file, row.text),
                on=row.on,
                date=report.date.date(),
            )


def _held(built: BuiltReport, event: Event, form: EventForm) -> Iterator[Problem]:
    """A report tells of what was; only what opens a year is held before it."""
    if form.held_on is None or event.held_on is None:
        return
    spot = place(built.file, form.held_on)
    first = event.held_on.period.start
    if first and first > built.report.date.date():
        yield warning(
            "event-ahead",
            spot,
            held=_plain(event.held_on),
            date=f"{built.report.date:%d/%m/%Y}",
        )
    if event.cluster is None:
        return
    year, of_cluster = event.held_on.year, event.cluster.year
    opening = _OPENING & set(event.kinds)
    if year not in (of_cluster, of_cluster + 1) and not (
        opening and year == of_cluster - 1
    ):
        yield warning(
            "event-other-year",
            spot,
            held=_plain(event.held_on),
            cluster=event.cluster,
        )


def _plain(day: PartialDate) -> str:
    start = day.period.start
    if day.day is None or start is None:
        return f"{day.month:02}/{day.year}" if day.month else str(day.year)
    return f"{start:%d/%m/%Y}"


def _endpoints(file: str, event: Event, form: EventForm) -> Iterator[Problem]:
    if form.endpoints is None:
        return
    named, total = event.endpoints, form.endpoints.total
    if total and len(named) > total.value:
        yield error(
            "endpoints-too-many",
            place(file, total),
            total=total.value,
            named=len(named),
        )
    units: dict[str, Words] = {}
    photos: dict[str, Words] = {}
    mains = 0
    for endpoint, row in zip(named, form.endpoints.named, strict=True):
        spot = place(file, row.unit)
        name = endpoint.unit or endpoint.printed
        if units.setdefault(name, row.unit) is not row.unit:
            yield error("endpoint-twice", spot, name=endpoint.printed)
        for photo, words in zip(endpoint.photos, row.photos, strict=True):
            if photos.setdefault(photo, words) is not words:
                other = place(file, words)
                yield error("endpoint-photo-twice", other, photo=words.text)
        if not endpoint.photos and endpoint.waiver is None:
            yield warning("endpoint-without-photo", spot, name=endpoint.printed)
        mains += endpoint.main
        if endpoint.main and mains == 2:
            yield error("endpoint-main-twice", spot, name=endpoint.printed)


def _cluster(
    gathering: Gathering,
    file: str,
    form: EventForm,
    clusters: Mapping[str, Cluster],
) -> Iterator[Problem]:
    if form.cluster is None:
        return
    cluster = clusters.get(form.cluster.text)
    if cluster is None:
        if gathering.whole(FileKind.CLUSTERS):
            offered = near(form.cluster.text, clusters)
            yield error(
                "cluster-unknown",
                place(file, form.cluster),
                *offered,
                key=form.cluster.text,
            )
        return
    count = cluster.member_count or (len(cluster.members) if cluster.complete else None)
    if form.units and count is not None and form.units.value > count:
        yield warning(
            "event-units-differ",
            place(file, form.units),
            units=form.units.value,
            count=count,
            cluster=cluster.key,
        )
