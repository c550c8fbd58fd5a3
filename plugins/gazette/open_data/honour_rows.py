"""Rows of documents: the documents themselves, their groups, their honours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gazette.core.decisions import Decision, DecisionKind, Recipient
from gazette.core.entries import Entry, HonourKey, entries_of, year_of
from gazette.core.titles import Title
from gazette.open_data.parts import DecisionPart, Spots, TitleBook
from gazette.open_data.tables import Row


def decision_rows(parts: Iterable[DecisionPart]) -> Iterator[Row]:
    """A row for each document."""
    for part in parts:
        decision = part.decision
        window, presented = decision.comment, decision.presented
        yield (
            str(decision.key),
            decision.kind.value,
            decision.number,
            decision.name,
            str(decision.date),
            decision.issuer,
            decision.printed_issuer,
            decision.signer,
            decision.basis,
            decision.transcribed.value,
            str(decision.changes_to) if decision.changes_to else None,
            window.opens if window else None,
            window.closes if window else None,
            window.received if window else None,
            presented.on if presented else None,
            presented.by if presented else None,
            part.report,
            decision.note,
            decision.sources,
            part.page,
            decision.illustrative,
        )


def group_rows(
    parts: Iterable[DecisionPart], *, year: int | None = None
) -> Iterator[Row]:
    """A row for each title of each document; of *year* only, if one is given."""
    for part in parts:
        decision = part.decision
        for number, group in enumerate(decision.honours, start=1):
            if year is not None and year_of(group, decision) != year:
                continue
            yield (
                f"{decision.key}#h{number}",
                str(decision.key),
                group.title,
                group.printed_title,
                year_of(group, decision),
                group.asked,
                group.agreed,
                group.number,
                group.sent_up,
                tuple(f"{share.label}: {share.count}" for share in group.split),
                len(group.recipients),
                group.complete,
                group.citation,
                group.note,
                decision.illustrative,
            )


def honour_rows(
    parts: Iterable[DecisionPart],
    book: TitleBook,
    *,
    year: int | None = None,
) -> Iterator[Row]:
    """A row for each row of each document; of *year* only, if one is given."""
    titles = _titles(book)
    for part in parts:
        for entry in entries_of(part.decision, part.amending):
            if year is not None and entry.year != year:
                continue
            yield _honour(part, entry, titles[entry.group.title])


def spotted_rows(spots: Iterable[Spots], book: TitleBook) -> Iterator[Row]:
    """The rows that *spots* point at."""
    titles = _titles(book)
    for spot in spots:
        for entry in _entries(spot):
            yield _honour(spot.part, entry, titles[entry.group.title])


def _entries(spot: Spots) -> Iterator[Entry]:
    """Few rows of a long document are read without reading all of it."""
    decision = spot.part.decision
    if spot.part.amending:
        wanted = set(spot.rows)
        for entry in entries_of(decision, spot.part.amending):
            if (entry.key.group, entry.key.row) in wanted:
                yield entry
        return
    for group_number, row_number in spot.rows:
        group = decision.honours[group_number - 1]
        recipient = group.recipients[row_number - 1]
        yield Entry(
            key=HonourKey(decision=decision.key, group=group_number, row=row_number),
            decision=decision,
            group=group,
            recipient=recipient,
            name=recipient.name,
        )


def _titles(book: TitleBook) -> dict[str, Title]:
    return {part.title.id: part.title for part in book.titles}


def _honour(part: DecisionPart, entry: Entry, title: Title) -> Row:
    decision, recipient = entry.decision, entry.recipient
    return (
        str(entry.key),
        str(decision.key),
        decision.number,
        str(decision.date),
        decision.printed_issuer,
        entry.year,
        title.id,
        title.name,
        title.kind.value,
        title.level.value,
        "tập thể" if recipient.collective else "cá nhân",
        entry.name,
        recipient.name,
        recipient.ordinal,
        recipient.post,
        recipient.printed_unit,
        recipient.unit,
        recipient.person,
        entry.stage.value,
        _presented_on(decision),
        tuple(_marks(recipient)),
        recipient.citation or entry.group.citation,
        tuple(str(amendment.decision.key) for amendment in entry.amendments),
        _address(part, entry),
        decision.illustrative,
    )


def _address(part: DecisionPart, entry: Entry) -> str | None:
    page = part.page_of(entry.key.group, entry.key.row)
    return None if page is None else f"{page}#{entry.key.anchor}"


def _presented_on(decision: Decision) -> date | None:
    granted = decision.kind in {DecisionKind.DECISION, DecisionKind.NEWS}
    return decision.presented.on if decision.presented and granted else None


def _marks(recipient: Recipient) -> Iterator[str]:
    if recipient.posthumous:
        yield "truy tặng"
    if recipient.joint:
        yield "nhóm tác giả"
    if recipient.outside:
        yield "ngoài ngành"
