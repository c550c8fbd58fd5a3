"""The groups of a document: a title, its figures, its rows in printed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from gazette.core.decisions import (
    Decision,
    DecisionKind,
    HonourGroup,
    Stage,
    Transcribed,
)
from gazette.core.entries import Entry, entries_of, stage_of
from gazette.honour_rolls.addresses import group_anchor
from gazette.honour_rolls.rows import row_of_entry
from gazette.honour_rolls.views import Contents, DecisionGroup, Part, Status
from gazette.honour_rolls.words import (
    STATUS,
    count_of,
    notes_of,
    revoked_words,
    status_of,
)
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure

_CONTENTS_FROM = 2


def groups_of(
    edition: Edition, decision: Decision, amending: Iterable[Decision]
) -> Iterator[DecisionGroup]:
    """The groups in printed order, rows as *amending* documents leave them."""
    rows = {
        number: list(entries)
        for number, entries in groupby(
            entries_of(decision, amending), key=lambda entry: entry.key.group
        )
    }
    for number, group in enumerate(decision.honours, start=1):
        yield _group(edition, decision, group, number, rows.get(number, []))


def _group(
    edition: Edition,
    decision: Decision,
    group: HonourGroup,
    number: int,
    entries: list[Entry],
) -> DecisionGroup:
    title = edition.archive.title[group.title]
    revoked = sum(entry.revoked for entry in entries)
    notes = list(notes_of(decision, group))
    if revoked:
        notes.append(revoked_words(revoked))
    return DecisionGroup(
        id=group_anchor(number),
        title=edition.link("title", group.title, group.printed_title),
        year=None if group.year is None else bound(f"năm {group.year}"),
        status=_status(edition, decision, entries),
        count=count_of(decision, group, title.receiver),
        notes=tuple(notes),
        split=tuple(
            Part(label=bound(part.label), count=figure(part.count))
            for part in group.split
        ),
        citation=bound(group.citation) if group.citation else None,
        note=bound(group.note) if group.note else None,
        missing=_missing(decision, group),
        honours=tuple(
            row_of_entry(edition, entry, numbered=group.complete) for entry in entries
        ),
    )


def _status(edition: Edition, decision: Decision, entries: list[Entry]) -> Status:
    if entries and all(entry.revoked for entry in entries):
        return STATUS[Stage.REVOKED]
    if decision.kind is DecisionKind.COMMENT:
        return status_of(decision, edition.as_of.date())
    return STATUS[stage_of(decision)]


def _missing(decision: Decision, group: HonourGroup) -> str | None:
    """Why names are not all here, or not at all."""
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
        return "Trang này chưa có danh sách tên."
    if decision.transcribed is Transcribed.NONE:
        return "Trang này mới có số lượng, chưa có danh sách tên."
    return "Chỉ có số lượng, không có danh sách tên."


def contents_of(groups: tuple[DecisionGroup, ...]) -> tuple[Contents, ...]:
    """The list that opens a document of several groups."""
    if len(groups) < _CONTENTS_FROM:
        return ()
    return tuple(
        Contents(
            link=Link(text=group.title.text, href=f"#{group.id}"), count=group.count
        )
        for group in groups
    )
