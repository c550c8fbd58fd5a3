"""The page of one document: what it is, what it grants, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from gazette.core.decisions import Decision, DecisionKey, DecisionKind, Transcribed
from gazette.core.entries import HonourKey
from gazette.honour_rolls.addresses import (
    decision_route,
    file_of,
    file_route,
    group_anchor,
)
from gazette.honour_rolls.decision_changes import amending_of, changes_of, notices_of
from gazette.honour_rolls.decision_groups import contents_of, groups_of
from gazette.honour_rolls.names import SECTION, dated, home
from gazette.honour_rolls.views import DecisionHead, DecisionView, Download
from gazette.honour_rolls.words import figures_of, kind_of, status_of
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, file_size, partial_day
from gazette.publishing.plans import CopyPlan, PagePlan
from gazette.publishing.sources import source_link

_TRANSCRIBED = {
    Transcribed.NONE: "chưa chép danh sách tên",
    Transcribed.PART: "đã chép một phần danh sách",
    Transcribed.FULL: "đã chép đủ",
}

Amending = Mapping[DecisionKey, tuple[Decision, ...]]


def decision_plans(edition: Edition) -> Iterator[PagePlan | CopyPlan]:
    """A page for each document, and its file where there is one."""
    amending = amending_of(edition.archive)
    for decision in edition.archive.decisions:
        yield _page(edition, decision, amending)
        kept = file_of(edition, decision)
        if kept is not None:
            yield CopyPlan(
                route=file_route(decision),
                source=kept.source,
                digest=kept.digest,
                origin=decision.place,
            )


def _page(edition: Edition, decision: Decision, amending: Amending) -> PagePlan:
    route = decision_route(decision)
    later = amending.get(decision.key, ())
    groups = tuple(groups_of(edition, decision, later))
    siblings = amending.get(decision.changes_to or decision.key, ())
    return PagePlan(
        route=route,
        template="decision.html",
        page=DecisionView(
            frame=edition.frame(
                route=route,
                title=_title(decision),
                description=_description(edition, decision),
                type="decision",
                section=SECTION,
                crumbs=(home(edition), _year_crumb(edition, decision)),
                illustrative=decision.illustrative,
                json_ld=(_structured(edition, decision, route),),
                data=("decision", str(decision.key)),
            ),
            head=DecisionHead(
                kind=kind_of(decision),
                number=decision.number,
                title=bound(decision.name),
                date=dated(decision.date),
                issuer=edition.unit_link(decision.issuer, decision.printed_issuer),
                status=status_of(decision, edition.as_of.date()),
            ),
            notices=tuple(notices_of(edition, decision, later)),
            changes=changes_of(edition, decision, siblings),
            contents=contents_of(groups),
            groups=groups,
            terms=tuple(_terms(edition, decision)),
            downloads=tuple(_downloads(edition, decision)),
            note=bound(decision.note) if decision.note else None,
            sources=tuple(map(source_link, decision.sources)),
        ),
        anchors=tuple(_anchors(decision)),
        origin=decision.place,
    )


def _title(decision: Decision) -> str:
    number = f" – số {decision.number}" if decision.number else ""
    return f"{decision.name}{number}"


def _description(edition: Edition, decision: Decision) -> str:
    start = f"{kind_of(decision)}, {decision.printed_issuer}, {_when(decision)}"
    figures = [
        figures_of(decision, group, edition.archive.title[group.title].receiver)
        for group in decision.honours
    ]
    return f"{start}. {'; '.join(figures)}." if figures else f"{start}."


def _when(decision: Decision) -> str:
    return partial_day(decision.date)


def _year_crumb(edition: Edition, decision: Decision) -> Link:
    year = str(decision.date.year)
    return edition.link("honours-year", year, f"Năm {year}")


def _anchors(decision: Decision) -> Iterator[str]:
    for number, group in enumerate(decision.honours, start=1):
        yield group_anchor(number)
        for row in range(1, len(group.recipients) + 1):
            yield HonourKey(decision=decision.key, group=number, row=row).anchor


def _terms(edition: Edition, decision: Decision) -> Iterator[Term]:
    if decision.number is not None:
        yield _term("Số", decision.number)
    yield _term("Ngày", _when(decision))
    issuer = edition.unit_link(decision.issuer, decision.printed_issuer)
    yield Term(name="Cơ quan ban hành", values=(issuer,))
    if decision.signer:
        yield _term("Người ký", decision.signer)
    if decision.basis:
        values = tuple(Link(text=bound(basis)) for basis in decision.basis)
        yield Term(name="Căn cứ", values=values)
    yield from _presentation(edition, decision)
    report = _report(edition, decision.report)
    if report is not None:
        yield Term(name="Tin đã đưa", values=(report,))
    if decision.honours:
        yield _term("Danh sách tên", _TRANSCRIBED[decision.transcribed])


def _term(name: str, text: str) -> Term:
    return Term(name=name, values=(Link(text=bound(text)),))


def _presentation(edition: Edition, decision: Decision) -> Iterator[Term]:
    presented = decision.presented
    if presented is None:
        return
    text = f"ngày {day(presented.on)}"
    if presented.by:
        text += f", {presented.by} trao"
    values = [Link(text=bound(text))]
    if presented.report != decision.report:
        report = _report(edition, presented.report)
        values.extend((report,) if report else ())
    yield Term(name="Trao tặng", values=tuple(values))


def _report(edition: Edition, key: str | None) -> Link | None:
    """The report, if it is public."""
    report = edition.archive.report.get(key or "")
    return None if report is None else edition.link("report", report.key, report.title)


def _downloads(edition: Edition, decision: Decision) -> Iterator[Download]:
    kept = file_of(edition, decision)
    if kept is not None:
        form = PurePosixPath(decision.file or "").suffix.removeprefix(".").upper()
        yield Download(
            href=edition.href(file_route(decision)),
            text="Toàn văn văn bản",
            note=f"{form}, {file_size(kept.size)}" if form else file_size(kept.size),
        )


def _structured(edition: Edition, decision: Decision, route: str) -> dict[str, object]:
    """The document as search engines read it: a work with a number, a day, an author.

    schema.org has no type for an act that grants an award; ``Legislation`` is not one.
    """
    item: dict[str, object] = {
        "@type": "CreativeWork",
        "name": decision.name,
        "url": edition.absolute(route),
        "inLanguage": "vi",
        "dateCreated": str(decision.date),
        "genre": decision.kind.value,
    }
    if decision.kind is not DecisionKind.NEWS:
        author = {"@type": "GovernmentOrganization", "name": decision.printed_issuer}
        item["author"] = author
    if decision.number is not None:
        item["identifier"] = decision.number
    return item
