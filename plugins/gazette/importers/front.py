"""The front matter of an imported report: found, asked, or left as a gap.

Knows which key an officer must answer for. Refuses to invent: a title, a day of
publication, a section or a year that nobody said is a gap that ``check`` reports.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from gazette.core.periods import PartialDate, Period
from gazette.core.reports import EventKind
from gazette.importers import answers
from gazette.importers.captions import Paired
from gazette.importers.facts import (
    Seen,
    clusters_named,
    day_of,
    seen,
    units_of,
    year_of,
)
from gazette.importers.findings import Finding, missing, taken, unsure
from gazette.importers.newsroom import Newsroom
from gazette.importers.photo_files import EndpointPhoto, settled
from gazette.importers.pieces import Piece, PieceKind
from gazette.importers.questions import Ask, Question
from gazette.importers.unit_mentions import UnitFinder
from gazette.store.gaps import gap
from gazette.store.models.reports import DRAFT
from gazette.store.writing import Value, row


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What is known of the report; ``finder`` looks units up on the event's days.

    ``year`` names the folder: 0 where no year is known at all.
    """

    title: str | None
    date: datetime | None
    stamp: str | None
    section: str | None
    event: Mapping[str, Value]
    units: tuple[str, ...]
    finder: UnitFinder
    year: int
    findings: tuple[Finding, ...]

    def head(
        self,
        authors: Sequence[str],
        summaries: Sequence[str],
        endpoints: Sequence[EndpointPhoto],
    ) -> dict[str, Value]:
        """The front matter as values."""
        names = tuple(dict.fromkeys(authors))
        event = dict(self.event)
        if endpoints:
            given = event.get("endpoints")
            told = dict(given) if isinstance(given, Mapping) else {}
            told["named"] = [row(each.unit, each.file) for each in endpoints]
            event["endpoints"] = told
        stamp = f"; nguồn ghi “{self.stamp}”" if self.stamp else ""
        return {
            "title": self.title or gap("tít của bài"),
            "date": self.date or gap(f"ngày giờ đăng như 2021-12-01 08:00{stamp}"),
            "category": self.section or gap("chuyên mục, như trong data/site.yaml"),
            "author": names[0] if len(names) == 1 else None,
            "authors": names if len(names) > 1 else None,
            "summary": summaries[0] if summaries else None,
            "status": DRAFT,
            "event": event or None,
            "units": self.units,
        }


def front_of(
    record: Newsroom,
    ask: Ask,
    *,
    titles: Sequence[str],
    stamps: Sequence[str],
    pieces: Sequence[Paired],
    source: str,
) -> Front:
    """Everything that can be known before the photos are placed."""
    return _Asking(record=record, ask=ask, source=source).front(titles, stamps, pieces)


@dataclass(slots=True)
class _Asking:
    record: Newsroom
    ask: Ask
    source: str
    findings: list[Finding] = field(default_factory=list)

    def front(
        self, titles: Sequence[str], stamps: Sequence[str], pieces: Sequence[Paired]
    ) -> Front:
        title = self.title(titles)
        stamp = stamps[0] if stamps else None
        published = self.date(stamp)
        section = self.section()
        lines = [piece.plain for piece in pieces if piece.plain]
        lines += [" ".join(r) for p in pieces if _is_table(p) for r in p.rows]  # type: ignore[union-attr]
        said = seen(title or "", lines)
        held = self.held_on(said, lines)
        when = held.period if held else _days_of(published)
        finder = UnitFinder(self.record, when)
        units = finder.found("\n".join((title or "", *lines)))
        ids = {unit.id for named in units for unit in named.units}
        event = dict(self.event(said, held, ids)) if _is_event(said, lines) else {}
        rows = [settled(each, finder, self.ask, self.findings) for each in units]
        if rows:
            self.findings.append(taken(f"đơn vị: {', '.join(rows)}."))
        told = published.year if published else held.year if held else None
        year = told or self.record.latest_year
        if published is None:
            self.findings.append(
                missing(
                    f"thư mục tạm đặt trong {year:04d}/; ngày đăng thuộc năm khác thì "
                    "chuyển cả thư mục của bài."
                )
            )
        return Front(
            title=title,
            date=published,
            stamp=stamp,
            section=section,
            event=event,
            units=tuple(rows),
            finder=finder,
            year=year,
            findings=tuple(self.findings),
        )

    def title(self, titles: Sequence[str]) -> str | None:
        found = tuple(dict.fromkeys(titles))
        if len(found) == 1:
            self.findings.append(taken(f"tít: “{found[0]}”.", self.source))
            return found[0]
        answer = self.ask(
            Question(
                key="title",
                text="Tít của bài?",
                options=found,
                fault=answers.title_fault,
            )
        )
        if answer is None:
            said = f": trong nguồn có {' / '.join(found)}" if found else ""
            self.findings.append(missing(f"tít của bài{said}."))
        return answer

    def date(self, stamp: str | None) -> datetime | None:
        hint = f" (nguồn ghi “{stamp}”)" if stamp else ""
        answer = self.ask(
            Question(
                key="date",
                text=f"Ngày giờ đăng, giờ Việt Nam{hint}?",
                fault=answers.moment_fault,
            )
        )
        if answer is None:
            self.findings.append(missing(f"ngày giờ đăng{hint}."))
            return None
        return answers.moment(answer)

    def section(self) -> str | None:
        names = tuple(section.name for section in self.record.sections)
        if len(names) == 1:
            self.findings.append(taken(f"chuyên mục duy nhất của trang: {names[0]}."))
            return names[0]
        answer = self.ask(Question(key="section", text="Chuyên mục?", options=names))
        if answer is None:
            self.findings.append(missing("chuyên mục."))
        return answer

    def held_on(self, said: Seen, lines: Sequence[str]) -> PartialDate | None:
        """The year or day of the conference."""
        if not _is_event(said, lines):
            return None
        year = year_of(said)
        day = day_of(said, year)
        if year is not None and day is None:
            self.findings.append(
                taken(f"năm của hội nghị: {year}, năm duy nhất bài nhắc tới.")
            )
            return PartialDate(year=year)
        seen_days = ", ".join(f"{d:%d/%m/%Y}" for d in said.days)
        seen_years = ", ".join(map(str, said.years))
        hint = seen_days or seen_years
        answer = self.ask(
            Question(
                key="held_on",
                text="Hội nghị họp ngày nào; chỉ biết tháng hay năm thì gõ thế"
                + (f" (bài nhắc {hint})?" if hint else "?"),
                offered=str(day) if day else None,
                fault=answers.partial_fault,
            )
        )
        if answer is not None:
            return answers.partial(answer)
        if year is not None:
            self.findings.append(
                unsure(f"chỉ ghi năm hội nghị {year}; bài có nhắc ngày {seen_days}.")
            )
            return PartialDate(year=year)
        told = f" (bài nhắc {hint})" if hint else ""
        self.findings.append(missing(f"năm hoặc ngày của hội nghị{told}."))
        return None

    def event(
        self, said: Seen, held: PartialDate | None, units: AbstractSet[str]
    ) -> Iterator[tuple[str, Value]]:
        """The keys of the conference."""
        yield "kind", self.kinds(said)
        yield "held_on", held or gap("năm hoặc ngày của hội nghị")
        if said.mode:
            yield "mode", said.mode.value
        yield "cluster", self.cluster(said, held, units)
        yield "chair", self.chair(said)
        counts = {"units": said.units, "endpoints": said.endpoints}
        for key, noun in (("units", "đơn vị"), ("endpoints", "điểm cầu")):
            found = counts[key]
            if len(found) > 1:
                told = ", ".join(map(str, found))
                self.findings.append(
                    unsure(f"bài nói {told} {noun}; không ghi số nào.")
                )
            elif found:
                self.findings.append(taken(f"{found[0]} {noun}."))
                yield key, found[0] if key == "units" else {"total": found[0]}

    def kinds(self, said: Seen) -> Value:
        if said.kinds:
            names = tuple(kind.value for kind in said.kinds)
            self.findings.append(taken(f"việc của hội nghị: {', '.join(names)}."))
            return names if len(names) > 1 else names[0]
        options = tuple(kind.value for kind in EventKind)
        answer = self.ask(
            Question(key="kind", text="Hội nghị về việc gì?", options=options)
        )
        if answer is None:
            self.findings.append(missing("việc của hội nghị (tổng kết, sơ kết…)."))
            return gap(f"việc của hội nghị, một trong {', '.join(options)}")
        return answer

    def cluster(
        self, said: Seen, held: PartialDate | None, units: AbstractSet[str]
    ) -> str | None:
        """The key of the cluster: by number, year and a unit of it that is named."""
        if not said.clusters:
            return None
        named = " và ".join(said.clusters)
        if held is None:
            self.findings.append(missing(f"khóa của {named}: chưa rõ năm."))
            return gap(f"khóa của {named}, như nganh/cum-7/2021")
        found = clusters_named(self.record, said.clusters, held.year)
        keys = tuple(str(cluster.key) for cluster in found)
        known = [str(each.key) for each in found if units & units_of(each)]
        if len(known) == 1 and len(said.clusters) == 1:
            self.findings.append(taken(f"{named} năm {held.year}: {known[0]}."))
            return known[0]
        if not keys:
            self.findings.append(
                unsure(
                    f"{named} năm {held.year} chưa có trong data/clusters; không ghi."
                )
            )
            return None
        answer = self.ask(
            Question(key="cluster", text=f"{named} là cụm nào?", options=keys)
        )
        if answer is None:
            self.findings.append(missing(f"{named} có thể là {', '.join(keys)}."))
            return gap(f"khóa của cụm, một trong {', '.join(keys)}")
        return answer

    def chair(self, said: Seen) -> str | None:
        rows = tuple(dict.fromkeys(row(*chair) for chair in said.chairs))
        if not rows:
            return None
        if len(rows) == 1:
            self.findings.append(taken(f"chủ trì: {rows[0]}."))
            return rows[0]
        answer = self.ask(
            Question(key="chair", text="Ai chủ trì hội nghị?", options=rows)
        )
        if answer is None:
            self.findings.append(missing(f"người chủ trì: {' / '.join(rows)}."))
            return gap("người chủ trì, họ tên và chức vụ")
        return answer


def _is_event(said: Seen, lines: Sequence[str]) -> bool:
    """Whether the text tells of a conference at all."""
    if said.kinds or said.chairs or said.endpoints:
        return True
    return any("hội nghị" in line.casefold() for line in lines)


def _days_of(published: datetime | None) -> Period:
    if published is None:
        return Period()
    return Period(start=published.date(), end=published.date())


def _is_table(piece: Paired) -> bool:
    return isinstance(piece, Piece) and piece.kind is PieceKind.TABLE
