"""The groups of a document: a title, its figures, its rows in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from gazette.core.chains import Chains
from gazette.core.decisions import (
    Decision,
    DecisionKind,
    HonourGroup,
    Stage,
    Transcribed,
)
from gazette.core.entries import Entry, stage_of
from gazette.honour_rolls.addresses import decision_route, group_anchor
from gazette.honour_rolls.decision_views import DecisionGroup, Part
from gazette.honour_rolls.flow import flow_of
from gazette.honour_rolls.rows import row_of_entry
from gazette.honour_rolls.sheets import Sheet, Span
from gazette.honour_rolls.views import Contents, FlowStep, Status
from gazette.honour_rolls.words import (
    STATUS,
    count_of,
    revoked_words,
    status_of,
)
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure

_CONTENTS_FROM = 2


def groups_of(
    edition: Edition,
    chains: Chains,
    decision: Decision,
    entries: Iterable[Entry],
    sheet: Sheet,
) -> Iterator[DecisionGroup]:
    """The groups in printed order, their rows as later documents leave them; only the
    rows of *sheet* are made.
    """
    spans = {span.group: span for span in sheet.spans}
    rows = {
        number: list(some)
        for number, some in groupby(entries, key=lambda entry: entry.key.group)
    }
    for number, group in enumerate(decision.honours, start=1):
        way = flow_of(edition, chains, decision, group)
        placed = (number, way, spans.get(number))
        yield _group(edition, decision, group, rows.get(number, []), placed)


def _group(
    edition: Edition,
    decision: Decision,
    group: HonourGroup,
    entries: list[Entry],
    placed: tuple[int, tuple[FlowStep, ...], Span | None],
) -> DecisionGroup:
    number, way, span = placed
    shown = entries[max(span.first - 1, 0) : span.last] if span else []
    title = edition.archive.title[group.title]
    revoked = sum(entry.revoked for entry in entries)
    return DecisionGroup(
        id=group_anchor(number),
        title=edition.link("title", group.title, group.printed_title),
        year=None if group.year is None else bound(f"năm {group.year}"),
        status=_status(edition, decision, entries),
        count=count_of(decision, group, title.receiver),
        notes=(bound(revoked_words(revoked)),) if revoked else (),
        flow=way,
        split=tuple(
            Part(label=bound(part.label), count=figure(part.count))
            for part in group.split
        ),
        citation=bound(group.citation) if group.citation else None,
        note=bound(group.note) if group.note else None,
        missing=_missing(decision, group),
        honours=tuple(
            row_of_entry(edition, entry, numbered=group.complete) for entry in shown
        ),
    )


def _status(edition: Edition, decision: Decision, entries: list[Entry]) -> Status:
    if entries and all(entry.revoked for entry in entries):
        return STATUS[Stage.REVOKED]
    if decision.kind is DecisionKind.COMMENT:
        return status_of(decision, edition.as_of.date())
    return STATUS[stage_of(decision)]


def _missing(decision: Decision, group: HonourGroup) -> str | None:
    """Why names are not all here, or not at all, and whether a scan is at hand."""
    reason = _lacking(decision, group)
    if reason is None or decision.file is None:
        return reason
    return f"{reason} Xem bản chụp văn bản."


def _lacking(decision: Decision, group: HonourGroup) -> str | None:
    known, number = len(group.recipients), group.number
    if known and number is not None and known < number:
        return bound(
            f"Danh sách chưa đủ: nêu tên {figure(known)} trong {figure(number)}."
        )
    if known and not group.complete:
        return "Danh sách chưa đủ."
    if known:
        return None
    if number is None:
        return "Trang tin này chưa có danh sách tên."
    if decision.transcribed is Transcribed.NONE:
        return "Trang tin này mới có số lượng, chưa có danh sách tên."
    return "Chỉ có số lượng, không có danh sách tên."


def part_of_group(groups: tuple[DecisionGroup, ...], span: Span) -> DecisionGroup:
    """A group as it stands on one page; further pages repeat no more than its name."""
    group = groups[span.group - 1]
    if span.first <= 1:
        return group
    return DecisionGroup(
        id=f"{group.id}-tiep",
        title=group.title,
        year=group.year,
        status=group.status,
        count=group.count,
        notes=group.notes,
        flow=(),
        split=(),
        citation=None,
        note=None,
        missing=f"Tiếp theo, từ dòng {figure(span.first)}.",
        honours=group.honours,
    )


def contents_of(
    edition: Edition,
    decision: Decision,
    groups: tuple[DecisionGroup, ...],
    sheets: tuple[Sheet, ...],
) -> tuple[Contents, ...]:
    """The list that opens a document of several groups."""
    if len(groups) < _CONTENTS_FROM:
        return ()
    begins = {
        span.group: sheet
        for sheet in reversed(sheets)
        for span in sheet.spans
        if span.first <= 1
    }
    return tuple(
        Contents(
            link=Link(
                text=group.title.text,
                href=f"#{group.id}"
                if begins[number].number == 1
                else edition.href(
                    f"{begins[number].route(decision_route(decision))}#{group.id}"
                ),
            ),
            count=group.count,
        )
        for number, group in enumerate(groups, start=1)
    )
