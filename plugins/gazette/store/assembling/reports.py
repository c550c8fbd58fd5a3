"""Reports: section, conference and endpoints found, photos of all kinds gathered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from gazette.core.folding import spelling
from gazette.core.periods import PartialDate, Period
from gazette.core.problems import Place, Problem, error
from gazette.core.reports import (
    Attachment,
    Endpoint,
    Event,
    Participant,
    Report,
    ReportSource,
    StoredBody,
)
from gazette.core.site import Section
from gazette.store.assembling.clusters import cluster_key
from gazette.store.assembling.gathering import Gathering, folder, folder_name
from gazette.store.assembling.photos import PhotoSet
from gazette.store.bodies import BodyRead
from gazette.store.models.corrections import correction
from gazette.store.models.endpoints import EndpointRow
from gazette.store.models.reports import EventForm, ReportForm, SourceForm
from gazette.store.names import Named, Names
from gazette.store.near import near
from gazette.store.placed import Number, Words, place
from gazette.store.reading import FileKind, FileRead
from gazette.store.texts import ID_PATTERN, text, texts


@dataclass(frozen=True, slots=True)
class BuiltReport:
    """A report beside the form it was built from."""

    report: Report
    form: ReportForm
    file: str


@dataclass(frozen=True, slots=True)
class _Source:
    """Whatever one report is built from, but for what all are built from."""

    form: ReportForm
    body: BodyRead | None
    sidecar: FileRead | None
    beside: tuple[str, ...]

    def same(self, other: _Source) -> bool:
        """Whether *other* is of the same reading."""
        return (
            self.form is other.form
            and self.body is other.body
            and self.sidecar is other.sidecar
            and self.beside == other.beside
        )


@dataclass(slots=True)
class ReportMemory:
    """Reports as they were built last, for a program that builds them again and again.

    A report is a function of its own files, the units and the sections: where none of
    them is another, the report and its problems are what they were.
    """

    _around: object = None
    _known: dict[str, tuple[_Source, BuiltReport | None, tuple[Problem, ...]]] = field(
        default_factory=dict
    )

    def of(self, around: object) -> None:
        """Forget all if what every report is built from is not *around* any more."""
        if around != self._around:
            self._known.clear()
            self._around = around

    def recall(
        self, file: str, source: _Source
    ) -> tuple[BuiltReport | None, tuple[Problem, ...]] | None:
        """What came of *source*, if it came of it last time."""
        known = self._known.get(file)
        return known[1:] if known and known[0].same(source) else None

    def keep(
        self,
        file: str,
        source: _Source,
        built: BuiltReport | None,
        problems: tuple[Problem, ...],
    ) -> None:
        """Remember what came of *source*."""
        self._known[file] = source, built, problems


def reports(
    gathering: Gathering,
    names: Names,
    sections: tuple[Section, ...],
    bodies: Mapping[str, BodyRead],
    memory: ReportMemory | None = None,
) -> tuple[BuiltReport, ...]:
    """All reports that could be built; what *memory* knows is not built again."""
    memory = ReportMemory() if memory is None else memory
    memory.of((names.units, sections, gathering.whole(FileKind.UNITS)))
    by_name = {spelling(section.name): section for section in sections}
    found = []
    for file, form in gathering.of(FileKind.REPORT, ReportForm):
        place = folder(file)
        source = _Source(
            form=form,
            body=bodies.get(file),
            sidecar=gathering.read(f"{place}/photos.yaml"),
            beside=gathering.listings.get(place, ()),
        )
        known = memory.recall(file, source)
        if known is None:
            before = len(gathering.faults)
            report = _Builder(gathering, names, file, form).build(by_name, source.body)
            built = None if report is None else BuiltReport(report, form, file)
            memory.keep(file, source, built, tuple(gathering.faults[before:]))
        else:
            built, problems = known
            gathering.add(*problems)
        if built is not None:
            found.append(built)
    return tuple(found)


class _Builder:
    def __init__(
        self, gathering: Gathering, names: Names, file: str, form: ReportForm
    ) -> None:
        self.gathering = gathering
        self.names = names
        self.file = file
        self.form = form
        self.slug = form.slug.text if form.slug else folder_name(file)
        day = form.date.value.date()
        self.published = Period(start=day, end=day)

    def build(
        self, sections: Mapping[str, Section], body: BodyRead | None
    ) -> Report | None:
        """The report, or None where its section is not found."""
        form, file = self.form, self.file
        self.check_path()
        section = self.section(sections)
        photos = PhotoSet(self.gathering, file, all_drawn=form.illustration)
        events = tuple(self.event(event, photos) for event in self.written_events())
        photos.take_text(body.photos if body else ())
        photos.take_sidecar(events)
        photos.take_endpoints(events)
        units = self.units()
        self.check_attachments()
        if section is None:
            return None
        return Report(
            slug=self.slug,
            title=form.title.text,
            date=form.date.value,
            modified=form.modified.value if form.modified else None,
            section=section.slug,
            tags=texts(form.tags),
            authors=texts((form.author,) if form.author else form.authors),
            source=_source(form.source),
            summary=text(form.summary),
            status=form.status,
            events=events,
            body=photos.named(body.body) if body else StoredBody(),
            photos=photos.photos,
            again=photos.again,
            lead=photos.lead,
            gallery=photos.gallery,
            attachments=tuple(
                Attachment(
                    file=row.file.text,
                    label=row.label.text,
                    place=place(file, row.file),
                )
                for row in form.attachments
            ),
            corrections=tuple(map(correction, form.corrections)),
            decisions=texts(form.decisions),
            former_addresses=texts(form.former_addresses),
            units=units,
            illustrative=form.illustrative,
            folder=folder(file),
            place=place(file, form.title),
        )

    def check_path(self) -> None:
        """The folder's name is part of the address, its parent the year."""
        name, above = folder_name(self.file), folder_name(folder(self.file))
        if not self.form.slug and not re.match(ID_PATTERN, name):
            self.gathering.add(
                error("file-name-address", Place(file=self.file), name=name)
            )
        year = self.form.date.value.year
        if year != int(above):
            self.gathering.add(
                error(
                    "report-year-folder",
                    place(self.file, self.form.date),
                    year=year,
                    folder=above,
                )
            )

    def section(self, sections: Mapping[str, Section]) -> Section | None:
        """The section of the report's category."""
        wanted = self.form.category
        found = sections.get(spelling(wanted.text))
        if found is None and sections:
            offered = near(wanted.text, (s.name for s in sections.values()))
            self.gathering.add(
                error(
                    "section-unknown",
                    place(self.file, wanted),
                    *offered,
                    name=wanted.text,
                )
            )
        return found

    def written_events(self) -> tuple[EventForm, ...]:
        """The one event, or the several; both are a fault."""
        form = self.form
        if form.event and form.events:
            self.gathering.add(error("event-double", place(self.file, form.event.at)))
        if form.author and form.authors:
            self.gathering.add(error("author-double", place(self.file, form.author)))
        return form.events or ((form.event,) if form.event else ())

    def event(self, form: EventForm, photos: PhotoSet) -> Event:
        """The conference with its units found on its day."""
        when = form.held_on.value.period if form.held_on else self.around(form)
        organizer = self.unit(form.organizer, when)
        host = self.unit(form.host, when)
        rows = form.endpoints.named if form.endpoints else ()
        total = form.endpoints.total if form.endpoints else None
        return Event(
            kinds=form.kind,
            name=text(form.name),
            held_on=form.held_on.value if form.held_on else None,
            mode=form.mode,
            venue=text(form.venue),
            cluster=cluster_key(form.cluster) if form.cluster else None,
            organizer=organizer,
            printed_organizer=self.printed(form.organizer),
            host=host,
            printed_host=self.printed(form.host),
            chair=Participant(name=form.chair.name.text, post=text(form.chair.post))
            if form.chair
            else None,
            endpoints=tuple(self.endpoint(row, when, photos) for row in rows),
            total=_value(total),
            units=_value(form.units),
        )

    def around(self, form: EventForm) -> Period:
        """The days on which an event without a day may have been."""
        if form.cluster:
            return PartialDate(year=cluster_key(form.cluster).year).period
        return self.published

    def endpoint(self, row: EndpointRow, when: Period, photos: PhotoSet) -> Endpoint:
        """An endpoint; a place outside the sector need not be a unit."""
        named = self.names.find(row.unit, self.file, when)
        if not row.outside and self.gathering.whole(FileKind.UNITS):
            self.gathering.add(_of_endpoint(named))
        return Endpoint(
            printed=named.printed,
            unit=named.id,
            photos=tuple(photos.found(words.text) for words in row.photos),
            waiver=text(row.waiver),
            main=row.main,
            place=place(self.file, next(iter(row.photos), row.unit)),
        )

    def units(self) -> tuple[str, ...]:
        """The units the report names, each once, on the day of its conference."""
        form = self.form
        events = form.events or ((form.event,) if form.event else ())
        held = [event.held_on.value.period for event in events if event.held_on]
        when = held[0] if held else self.published
        found = [
            self.names.mention(words, self.file, when) for words in self.form.units
        ]
        if self.gathering.whole(FileKind.UNITS):
            self.gathering.add(*(named.problem for named in found))
        return tuple(dict.fromkeys(named.id for named in found if named.id))

    def unit(self, words: Words | None, when: Period) -> str | None:
        """The id of the unit that *words* name."""
        if words is None:
            return None
        named = self.names.find(words, self.file, when)
        if self.gathering.whole(FileKind.UNITS):
            self.gathering.add(named.problem)
        return named.id

    def printed(self, words: Words | None) -> str | None:
        """*words* without an id behind them."""
        if words is None:
            return None
        return self.names.find(words, self.file, self.published).printed

    def check_attachments(self) -> None:
        """Every file that is offered lies beside the report."""
        beside = self.gathering.beside(self.file)
        for row in self.form.attachments:
            if row.file.text not in beside:
                self.gathering.add(
                    error(
                        "attachment-missing",
                        place(self.file, row.file),
                        *near(row.file.text, beside),
                        file=row.file.text,
                    )
                )


def _of_endpoint(named: Named) -> Problem | None:
    """What is wrong with an endpoint's name; one that is no unit may say so."""
    problem = named.problem
    if problem is None or problem.code != "unit-unknown":
        return problem
    return error("endpoint-unknown", problem.place, *problem.near, name=named.printed)


def _source(form: SourceForm | None) -> ReportSource | None:
    if form is None:
        return None
    return ReportSource(
        name=form.name.text,
        author=text(form.author),
        how=form.how.value if form.how else None,
        url=text(form.url),
    )


def _value(number: Number | None) -> int | None:
    return None if number is None else number.value
