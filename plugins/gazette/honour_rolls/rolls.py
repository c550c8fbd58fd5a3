"""Rolls of a title in a year, for the pages of years and of titles.

Knows how to tell asked, agreed, granted and sent up apart. Refuses to add illustrative
figures to the record's: they stand on a shelf of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.core.decisions import Stage
from gazette.core.entries import stage_of
from gazette.core.honours import Honour
from gazette.core.rolls import TitleRoll
from gazette.core.tallies import Paper, Tally
from gazette.honour_rolls.addresses import group_anchor
from gazette.honour_rolls.flow import flow_of_tally
from gazette.honour_rolls.names import paper_row
from gazette.honour_rolls.roll_views import Roll, RollSection, RollShelf
from gazette.honour_rolls.rows import row_of_honour
from gazette.honour_rolls.views import PaperRow, Status
from gazette.honour_rolls.words import STATUS, counted, receivers, revoked_words
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure

MOST_ROWS = 60
"""A longer roll is listed in its documents only; a year's page must stay light."""

MOST_ON_TITLE = 120
"""Rows on a title's page, the newest years first; older ones stand on their year's."""

_GRANTED = (Stage.PRESENTED, Stage.DECIDED)
_PENDING = (Stage.COMMENTED, Stage.AGREED, Stage.ASKED)


def shelves(
    edition: Edition, rolls: Iterable[TitleRoll], *, by_year: bool
) -> tuple[RollShelf, ...]:
    """The record's rolls, then illustrative ones; empty shelves are left out.

    *by_year* heads each roll with its year, else with its title.
    """
    some = tuple(rolls)
    found = []
    for illustrative in (False, True):
        parts = [part for roll in some if (part := part_of(roll, illustrative)).papers]
        if parts:
            made = _made(edition, parts, by_year=by_year, illustrative=illustrative)
            found.append(
                RollShelf(
                    title="Số liệu minh họa" if illustrative else None,
                    illustrative=illustrative,
                    rolls=tuple(made),
                )
            )
    return tuple(found)


def _made(
    edition: Edition, parts: list[TitleRoll], *, by_year: bool, illustrative: bool
) -> Iterator[Roll]:
    """The rolls; a title's page names its newest years and leads to the others."""
    room = MOST_ON_TITLE
    for part in parts:
        rows = len(part.people) + len(part.collectives) + len(part.pending)
        shown = not by_year or rows <= min(MOST_ROWS, room)
        room -= rows if shown and by_year else 0
        yield _roll(
            edition, part, by_year=by_year, illustrative=illustrative, named=shown
        )


def part_of(roll: TitleRoll, illustrative: bool) -> TitleRoll:
    """The half of *roll* that is the record's, or the illustrative one."""

    def half(some: tuple[Honour, ...]) -> tuple[Honour, ...]:
        return tuple(
            h for h in some if h.entries[0].decision.illustrative == illustrative
        )

    return replace(
        roll,
        people=half(roll.people),
        collectives=half(roll.collectives),
        pending=half(roll.pending),
        papers=tuple(p for p in roll.papers if p[0].illustrative == illustrative),
    )


def _roll(
    edition: Edition,
    roll: TitleRoll,
    *,
    by_year: bool,
    illustrative: bool,
    named: bool,
) -> Roll:
    status = _status(roll.papers)
    tally = roll.tally
    sections = tuple(_sections(edition, roll, status)) if named else ()
    revoked = revoked_in(roll)
    more = _more(edition, roll, by_year=by_year, listed=named)
    return Roll(
        id=roll_id(roll, by_year=by_year, illustrative=illustrative),
        title=_heading(edition, roll, by_year=by_year),
        status=status,
        count=_count(roll, tally),
        notes=(bound(revoked_words(revoked)),) if revoked else (),
        flow=flow_of_tally(tally),
        sections=sections,
        unnamed=_unnamed(roll, tally, listed=bool(sections)),
        papers=() if more else tuple(paper_rows(edition, roll.papers)),
        more=more,
    )


def _more(
    edition: Edition, roll: TitleRoll, *, by_year: bool, listed: bool
) -> Link | None:
    """Where the documents of a long roll stand: a list of its own, or the year."""
    year, title = roll.year, roll.title.id
    long = edition.url("roll", f"{year}/{title}")
    if long is not None:
        text = f"Các văn bản về {roll.title.name} năm {year}"
        return Link(text=bound(text), href=long)
    if by_year and not listed:
        illustrative = roll.papers[0][0].illustrative
        anchor = roll_id(roll, by_year=False, illustrative=illustrative)
        text = f"Danh sách ở trang khen thưởng năm {year}"
        return Link(
            text=bound(text), href=f"{edition.url('honours-year', str(year))}#{anchor}"
        )
    return None


def year_id(year: int, illustrative: bool) -> str:
    """The id of a year's roll on a title's page."""
    return f"nam-{year}-minh-hoa" if illustrative else f"nam-{year}"


def roll_id(roll: TitleRoll, *, by_year: bool, illustrative: bool) -> str:
    """The roll's id: the year's on a title's page, the title's on a year's."""
    if by_year:
        return year_id(roll.year, illustrative)
    return f"{roll.title.id}-minh-hoa" if illustrative else roll.title.id


def _heading(edition: Edition, roll: TitleRoll, *, by_year: bool) -> Link:
    if by_year:
        year = str(roll.year)
        return edition.link("honours-year", year, f"Năm {year}")
    return edition.link("title", roll.title.id, roll.title.name)


def _status(papers: Iterable[Paper]) -> Status:
    """How far the furthest document goes; presented only if all that grant are."""
    stages = {stage_of(decision) for decision, _ in papers}
    if Stage.DECIDED in stages:
        return STATUS[Stage.DECIDED]
    for stage in (*_GRANTED, *_PENDING):
        if stage in stages:
            return STATUS[stage]
    return STATUS[Stage.ASKED]


def _count(roll: TitleRoll, tally: Tally) -> str:
    """The most binding number, with whom it counts."""
    final = tally.granted or tally.agreed or tally.asked
    if final is None:
        return "chưa rõ số lượng"
    rows = (*roll.people, *roll.collectives, *roll.pending)
    people = sum(not honour.collective for honour in rows)
    units = len(rows) - people
    if final.number > len(rows):  # the rows missing here may be of either kind
        people = units = 0
    return bound(f"{counted(final)} {receivers(roll.title.receiver, people, units)}")


def revoked_in(roll: TitleRoll) -> int:
    """How many of the granted were taken back."""
    granted = (*roll.people, *roll.collectives)
    return sum(honour.stage is Stage.REVOKED for honour in granted)


def _sections(
    edition: Edition, roll: TitleRoll, status: Status
) -> Iterator[RollSection]:
    """Rows repeat neither the roll's status nor the only document that lists them."""
    parts = (
        ("Tập thể", roll.collectives),
        ("Cá nhân", roll.people),
        ("Trang tin này chưa có quyết định", roll.pending),
    )
    if sum(len(honours) for _, honours in parts) > MOST_ROWS:
        return
    lists = sum(bool(group.recipients) for _, group in roll.papers)
    several = sum(bool(honours) for _, honours in parts) > 1
    for name, honours in parts:
        if honours:
            headed = several or honours is roll.pending
            yield RollSection(
                title=name if headed else "",
                honours=tuple(
                    row_of_honour(edition, honour, said=status, with_decision=lists > 1)
                    for honour in honours
                ),
            )


def _unnamed(roll: TitleRoll, tally: Tally, *, listed: bool) -> str | None:
    """Why names are not all here, or not at all."""
    granted = len(roll.people) + len(roll.collectives)
    known = granted if tally.granted else len(roll.pending)
    final = tally.granted or tally.agreed or tally.asked
    if not listed and granted + len(roll.pending):
        return "Danh sách dài: tên đứng trong từng văn bản."
    if not listed:
        return "Trang tin này chưa có danh sách tên."
    if final is not None and 0 < known < final.number:
        return bound(
            f"Danh sách chưa đủ: nêu tên {figure(known)} trong {figure(final.number)}."
        )
    return None


def paper_rows(edition: Edition, papers: Iterable[Paper]) -> Iterator[PaperRow]:
    """The documents of a roll, each leading to its group on one title."""
    for decision, group in papers:
        number = next(
            place
            for place, other in enumerate(decision.honours, start=1)
            if other is group
        )
        yield paper_row(edition, decision, only=group, anchor=group_anchor(number))
