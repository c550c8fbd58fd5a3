"""The page of one document: what it is, what it grants, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from gazette.core.chains import Chains
from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision, DecisionKey, DecisionKind
from gazette.core.entries import Entry, HonourKey, amending_of
from gazette.core.reports import Report
from gazette.core.rolls import rolls_of
from gazette.honour_rolls.addresses import (
    decision_route,
    file_key,
    file_of,
    file_route,
    group_anchor,
)
from gazette.honour_rolls.decision_card import decision_card
from gazette.honour_rolls.decision_changes import changes_of, notices_of
from gazette.honour_rolls.decision_groups import (
    contents_of,
    groups_of,
    part_of_group,
)
from gazette.honour_rolls.decision_terms import Links, terms_of
from gazette.honour_rolls.decision_views import (
    DecisionGroup,
    DecisionHead,
    DecisionView,
    Download,
    SheetLink,
)
from gazette.honour_rolls.joined import Joined, joined_of
from gazette.honour_rolls.names import SECTION, dated, home
from gazette.honour_rolls.registers import WHOLE, at_dawn, registers_of
from gazette.honour_rolls.sheets import Sheet, sheets_of
from gazette.honour_rolls.words import figures_of, kind_of, short, status_of
from gazette.publishing.atoms import Frame, Link
from gazette.publishing.edition import Edition, KeptFile
from gazette.publishing.formatting import bound, figure, file_size, partial_day
from gazette.publishing.kept import DOCUMENT, Sealed, kept_plan
from gazette.publishing.made import digest_of
from gazette.publishing.plans import CopyPlan, PagePlan
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.sources import source_links
from gazette.publishing.structured import Item, item_list, organization
from gazette.publishing.view import fingerprint

Amending = Mapping[DecisionKey, Sequence[Decision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page of a document is planned from, beside the registers: the documents
    that it is joined to, the boards it fixed, the reports that tell of it, its file.
    """

    decision: Decision
    sheet: Sheet
    entries: tuple[Entry, ...]
    papers: tuple[Decision, ...]
    reports: tuple[Report, ...]
    boards: tuple[Cluster, ...]
    file: KeptFile | None
    day: date


def decision_plans(edition: Edition) -> Iterator[PagePlan | CopyPlan]:
    """The pages of each document, and its file where there is one."""
    joined = joined_of(edition)
    records = registers_of(edition)
    for decision in edition.archive.decisions:
        kept = file_of(edition, decision)
        for sheet in sheets_of(decision):
            sealed = _sealed(edition, joined, decision, sheet, kept)
            yield kept_plan(edition, decision_plan, sealed, records, whole=WHOLE)
        if kept is not None:
            yield CopyPlan(
                route=file_route(decision),
                source=kept.source,
                digest=kept.digest,
                origin=decision.place,
            )


def _sealed(
    edition: Edition,
    joined: Joined,
    decision: Decision,
    sheet: Sheet,
    file: KeptFile | None,
) -> Sealed[Page]:
    """A page of *decision* under the seals of all that it is planned from."""
    seals, digest = row_seals_of(edition), edition.digests.of
    rolls = rolls_of(edition.archive)
    papers = joined.papers(decision)
    reports = tuple(_reports(edition, decision))
    boards = joined.boards(decision)
    holders = rolls.holders_on(decision.key)
    day = joined.quiet_since(papers)
    told = (sheet, day, None if file is None else (file.digest, file.size))
    return Sealed(
        seal=fingerprint(
            str(decision.key).encode(),
            digest_of(told).encode(),
            seals.routes_of(holders).encode(),
            *(seals.of_document(paper.key).encode() for paper in papers),
            b"reports",
            *map(digest, reports),
            b"boards",
            *map(digest, boards),
        ),
        made=lambda: Page(
            decision=decision,
            sheet=sheet,
            entries=rolls.rows_of(decision.key),
            papers=papers,
            reports=reports,
            boards=boards,
            file=file,
            day=day,
        ),
        covered=lambda: {
            *(("holder", holder) for holder in holders),
            *((DOCUMENT, str(paper.key)) for paper in papers),
        },
    )


def _reports(edition: Edition, decision: Decision) -> Iterator[Report]:
    """The public reports that the document names."""
    presented = decision.presented.report if decision.presented else None
    for key in dict.fromkeys((decision.report, presented)):
        report = edition.archive.report.get(key or "")
        if report is not None:
            yield report


def decision_plan(edition: Edition, given: Page) -> PagePlan:
    """One page of a document, from *given* and the registers."""
    decision, sheet = given.decision, given.sheet
    archive = replace(
        edition.archive,
        decisions=given.papers,
        reports=given.reports,
        clusters=given.boards,
    )
    key = file_key(decision)
    files = {key: given.file} if key is not None and given.file is not None else {}
    edition = replace(edition, archive=archive, files=files, as_of=at_dawn(given.day))
    links = Links(chains=Chains(archive), boards=given.boards)
    amending = amending_of(archive)
    groups = tuple(groups_of(edition, links.chains, decision, given.entries, sheet))
    shown = (groups, sheets_of(decision), sheet)
    return _page(edition, decision, amending, links, shown)


_Shown = tuple[tuple[DecisionGroup, ...], tuple[Sheet, ...], Sheet]


def _page(
    edition: Edition,
    decision: Decision,
    amending: Amending,
    links: Links,
    shown: _Shown,
) -> PagePlan:
    groups, sheets, sheet = shown
    later = amending.get(decision.key, ())
    siblings = amending.get(decision.changes_to or decision.key, ())
    first = sheet.number == 1
    own = decision_route(decision)
    route = sheet.route(own)
    return PagePlan(
        route=route,
        template="decision.html",
        page=DecisionView(
            frame=_frame(edition, decision, sheet, amended=bool(later)),
            head=DecisionHead(
                kind=kind_of(decision),
                number=decision.number,
                title=bound(decision.name),
                date=dated(decision.date),
                issuer=edition.unit_link(decision.issuer, decision.printed_issuer),
                status=status_of(decision, edition.as_of.date()),
            ),
            notices=tuple(notices_of(edition, decision, later)),
            changes=changes_of(edition, decision, siblings) if first else None,
            contents=contents_of(edition, decision, groups, sheets) if first else (),
            groups=tuple(part_of_group(groups, span) for span in sheet.spans),
            sheets=_sheet_links(edition, own, sheets, sheet),
            terms=tuple(terms_of(edition, links, decision)) if first else (),
            downloads=tuple(_downloads(edition, decision)) if first else (),
            note=bound(decision.note) if decision.note and first else None,
            sources=source_links(decision.sources) if first else (),
        ),
        anchors=tuple(_anchors(decision, sheet)),
        origin=decision.place,
    )


def _frame(
    edition: Edition, decision: Decision, sheet: Sheet, *, amended: bool
) -> Frame:
    own = decision_route(decision)
    crumbs = [home(edition), _year_crumb(edition, decision)]
    title, description = _title(decision), _description(edition, decision)
    if sheet.number > 1:
        crumbs.append(edition.link("decision", str(decision.key), short(decision)))
        title = f"{title}, trang {sheet.number}"
        description = f"Trang {sheet.number}. {description}"
    return edition.frame(
        route=sheet.route(own),
        title=title,
        description=description,
        type="decision",
        section=SECTION,
        crumbs=crumbs,
        illustrative=decision.illustrative,
        card=decision_card(edition, decision, amended=amended),
        json_ld=(
            _structured(edition, decision, own),
            *item_list(edition, title, _listed(edition, decision, sheet)),
        ),
        data=("decision", str(decision.key)),
    )


def _sheet_links(
    edition: Edition, own: str, sheets: tuple[Sheet, ...], here: Sheet
) -> tuple[SheetLink, ...]:
    """The document's pages by the rows on them; none where there is one page."""
    if len(sheets) < 2:
        return ()
    links, before = [], 0
    for sheet in sheets:
        text = f"Dòng {figure(before + 1)}–{figure(before + sheet.rows)}"
        before += sheet.rows
        links.append(
            SheetLink(
                link=Link(text=text, href=edition.href(sheet.route(own))),
                here=sheet == here,
            )
        )
    return tuple(links)


def _title(decision: Decision) -> str:
    number = f" – số {decision.number}" if decision.number else ""
    return f"{decision.name}{number}"


def _description(edition: Edition, decision: Decision) -> str:
    on = partial_day(decision.date)
    start = f"{kind_of(decision)}, {decision.printed_issuer}, {on}"
    figures = [
        figures_of(decision, group, edition.archive.title[group.title].receiver)
        for group in decision.honours
    ]
    return f"{start}. {'; '.join(figures)}." if figures else f"{start}."


def _year_crumb(edition: Edition, decision: Decision) -> Link:
    year = str(decision.date.year)
    return edition.link("honours-year", year, f"Năm {year}")


def _anchors(decision: Decision, sheet: Sheet) -> Iterator[str]:
    for span in sheet.spans:
        if span.first <= 1:
            yield group_anchor(span.group)
        for row in range(max(span.first, 1), span.last + 1):
            yield HonourKey(decision=decision.key, group=span.group, row=row).anchor


def _downloads(edition: Edition, decision: Decision) -> Iterator[Download]:
    kept = file_of(edition, decision)
    if kept is not None:
        form = PurePosixPath(decision.file or "").suffix.removeprefix(".").upper()
        yield Download(
            href=edition.href(file_route(decision)),
            text="Bản chụp văn bản",
            note=f"{form}, {file_size(kept.size)}" if form else file_size(kept.size),
        )


def _listed(edition: Edition, decision: Decision, sheet: Sheet) -> Iterator[Link]:
    """What the sheet grants, title by title; names stand on the page alone."""
    route = edition.href(sheet.route(decision_route(decision)))
    for span in sheet.spans:
        group = decision.honours[span.group - 1]
        figures = figures_of(
            decision, group, edition.archive.title[group.title].receiver
        )
        yield Link(text=figures, href=f"{route}#{group_anchor(span.group)}")


def _structured(edition: Edition, decision: Decision, route: str) -> Item:
    """The document as search engines read it: a work with a number, a day, an author.

    schema.org has no type for an act that grants an award; ``Legislation`` is not one.
    """
    item: Item = {
        "@type": "CreativeWork",
        "name": decision.name,
        "url": edition.absolute(route),
        "inLanguage": "vi",
        "dateCreated": str(decision.date),
        "genre": decision.kind.value,
    }
    if decision.kind is not DecisionKind.NEWS:
        issuer = organization(edition, edition.archive.unit[decision.issuer])
        item["author"] = {**issuer, "name": decision.printed_issuer}
    if decision.number is not None:
        item["identifier"] = decision.number
    return item
