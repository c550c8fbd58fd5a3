"""The record of a conference: what is known of it.

Tells apart what is unknown from what is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.periods import PartialDate
from gazette.core.reports import Event, Report
from gazette.news.endpoint_gallery import gallery
from gazette.news.views import Conference
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure, partial_day


def conferences(edition: Edition, report: Report) -> tuple[Conference, ...]:
    """The records of all events of the report, in written order."""
    return tuple(
        Conference(
            title=_title(event, alone=len(report.events) == 1),
            terms=(
                *_terms(edition, event, _anchor(number)),
                *(_units(edition, report) if number == 1 else ()),
            ),
            gallery=gallery(edition, report, event, _anchor(number)),
        )
        for number, event in enumerate(report.events, start=1)
    )


def _anchor(number: int) -> str:
    """The id of an event's gallery; nearly all reports have one event."""
    return "diem-cau" if number == 1 else f"diem-cau-{number}"


def what(event: Event) -> str:
    """``Sơ kết, bình xét``: the steps that met in the event."""
    words = ", ".join(kind.value for kind in event.kinds)
    return words[:1].upper() + words[1:]


def _title(event: Event, *, alone: bool) -> str:
    if event.name is not None:
        return bound(event.name)
    return "Hội nghị" if alone or not event.kinds else f"Hội nghị: {what(event)}"


def _terms(edition: Edition, event: Event, anchor: str) -> Iterator[Term]:
    if event.kinds:
        yield _term("Nội dung", what(event))
    yield _term("Thời gian", held(event.held_on))
    if event.mode is not None:
        yield _term("Hình thức", event.mode.value.capitalize())
    if event.venue is not None:
        yield _term("Địa điểm", event.venue)
    if event.cluster is not None:
        yield Term(name="Cụm", values=(_cluster(edition, event),))
    if event.printed_organizer is not None:
        link = edition.unit_link(event.organizer, event.printed_organizer)
        yield Term(name="Tổ chức", values=(link,))
    if event.printed_host is not None:
        link = edition.unit_link(event.host, event.printed_host)
        yield Term(name="Đăng cai", values=(link,))
    if event.chair is not None:
        post = "" if event.chair.post is None else f", {event.chair.post}"
        yield _term("Chủ trì", f"{event.chair.name}{post}")
    if event.units is not None:
        yield _term("Tham dự", f"{figure(event.units)} đơn vị")
    if event.endpoints or event.total is not None:
        href = f"#{anchor}" if event.endpoints else None
        link = Link(text=bound(_endpoints_in_words(event)), href=href)
        yield Term(name="Điểm cầu", values=(link,))


def _units(edition: Edition, report: Report) -> Iterator[Term]:
    links = units_in(edition, report)
    if links:
        yield Term(name="Đơn vị", values=links)


def units_in(edition: Edition, report: Report) -> tuple[Link, ...]:
    """The units that the report names, under their names of its day.

    Those of the điểm cầu stand in the gallery, each with its photo, and not here.
    """
    on = report.date.date()
    endpoints = {e.unit for event in report.events for e in event.endpoints}
    keys = (key for key in report.units if key not in endpoints)
    units = (edition.archive.unit.get(key) for key in keys)
    return tuple(edition.unit_link(unit.id, unit.name_on(on)) for unit in units if unit)


def held(on: PartialDate | None) -> str:
    """The day as far as it is known, and a word where it is not."""
    if on is None:
        return "Chưa rõ ngày"
    text = partial_day(on)
    text = text[:1].upper() + text[1:]
    return text if on.exact else f"{text} (chưa rõ ngày)"


def _term(name: str, text: str) -> Term:
    return Term(name=name, values=(Link(text=bound(text)),))


def _cluster(edition: Edition, event: Event) -> Link:
    key = event.cluster
    cluster = edition.archive.cluster.get(key) if key is not None else None
    if cluster is None:
        return Link(text=str(key))
    text = f"{cluster.name}, năm {cluster.key.year}"
    return edition.link("cluster-year", str(key), text)


def _endpoints_in_words(event: Event) -> str:
    named = len(event.endpoints)
    if event.total is None:
        return f"{figure(named)} điểm cầu được kể tên"
    if event.total == named:
        return f"{figure(named)} điểm cầu"
    known = f"biết tên {figure(named)}" if named else "chưa rõ tên"
    return f"{figure(event.total)} điểm cầu, {known}"
