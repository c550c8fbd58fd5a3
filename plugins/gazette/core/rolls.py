"""Rolls of honour: by year, by title, by unit, by person and A–Z.

Knows the order of precedence, and keeps the printed order inside a title, since that
order is the deciding office's. Refuses to list a withheld name A–Z.

Source of the precedence: the order of Law 06/2022/QH15, article 33.2, and of ceremonies
in Decree 145/2013/NĐ-CP, from the state's honours down; people and units apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import is_
from typing import NamedTuple

from gazette.core.archive import Archive
from gazette.core.collation import ALPHABET, OTHERS, PersonKey, letter_of, person_key
from gazette.core.decisions import Decision, DecisionKey, Stage
from gazette.core.entries import (
    COLLECTIVE,
    WITHHELD,
    Entry,
    amending_of,
    entries_of,
    entry_at,
    holder_of,
    stage_of,
    year_of,
)
from gazette.core.honours import GRANTED, Honour, honours_of
from gazette.core.people import Person
from gazette.core.tallies import Paper, Tally, papers, tally
from gazette.core.titles import Title


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRoll:
    """One title in one year. People and collectives are listed apart, revoked ones
    among them; ``pending`` are asked, agreed or open for comment.

    ``papers`` may count more than the rows name; ``tally`` says how many.
    """

    title: Title
    year: int
    people: tuple[Honour, ...]
    collectives: tuple[Honour, ...]
    pending: tuple[Honour, ...]
    papers: tuple[Paper, ...]

    @property
    def tally(self) -> Tally:
        """How many were asked for, agreed, granted and sent up."""
        return tally(self.papers)


class RegisterEntry(NamedTuple):
    """One person with all honours, the latest year last.

    ``person`` is there where a record says that rows of several papers are one.
    """

    holder: str
    name: str
    ordinal: int | None
    person: Person | None
    listed: Callable[[str], tuple[Honour, ...]]

    @property
    def honours(self) -> tuple[Honour, ...]:
        """The honours that the register is about; put together when asked for."""
        return self.listed(self.holder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The people whose given name begins with a letter; ``#`` for no letter."""

    letter: str
    people: tuple[RegisterEntry, ...]


class Spot(NamedTuple):
    """Where a row stands: its document's place in the archive, group and row."""

    document: int
    group: int
    row: int


class Rolls:
    """All rolls of an archive. Who stands where is worked out once; an honour is put
    together when somebody asks for it: most pages ask for a few.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._papers = papers(archive)
        self._amending = amending_of(archive)
        self._place = {d.key: place for place, d in enumerate(archive.decisions)}
        self._rows: dict[DecisionKey, tuple[Entry, ...]] = {}
        self._made: dict[tuple[str, int], TitleRoll] = {}
        self._held: dict[str, tuple[Honour, ...]] = {}
        self._registers: dict[bool, tuple[Heading, ...]] = {}
        self._spots: dict[str, tuple[Spot, ...]] = {}
        self._people_in: dict[str, dict[str, None]] = {}
        self._holders: dict[tuple[str, int], dict[str, None]] = {}
        self._in: dict[str, list[Spot]] = {}
        self._on: dict[DecisionKey, list[str]] = {}
        for place, decision in enumerate(archive.decisions):
            self._enter(place, decision)

    def _enter(self, place: int, decision: Decision) -> None:
        """Note who stands in *decision*, and where."""
        amended = decision.key in self._amending
        entries = iter(self.rows_of(decision.key) if amended else ())
        spots = self._spots
        on = self._on[decision.key] = []
        for number, group in enumerate(decision.honours, start=1):
            what = (group.title, year_of(group, decision))
            holders = self._holders.setdefault(what, {})
            for at, row in enumerate(group.recipients, start=1):
                if amended:
                    holder = next(entries).holder
                elif row.hidden:
                    holder = entry_at(decision, number, at).holder
                else:
                    holder = holder_of(row, row.name)
                spot = Spot(place, number, at)
                spots[holder] = (*spots.get(holder, ()), spot)
                holders[holder] = None
                on.append(holder)
                if row.unit is not None:
                    self._in.setdefault(row.unit, []).append(spot)
                    if not row.collective:
                        self._people_in.setdefault(row.unit, {})[holder] = None

    @property
    def honours(self) -> tuple[Honour, ...]:
        """Every honour, in printed order."""
        return self._in_print(h for holder in self._spots for h in self._of(holder))

    def of_list(self, title: str, year: int) -> tuple[Honour, ...]:
        """Every honour of *title* in *year*, in printed order."""
        return self._in_print(
            honour
            for holder in self._holders.get((title, year), ())
            for honour in self._of(holder)
            if honour.title == title and honour.year == year
        )

    def spots_of(self, holder: str) -> tuple[Spot, ...]:
        """Where the rows of a holder stand, in the order of their documents."""
        return self._spots.get(holder, ())

    def holders_on(self, decision: DecisionKey) -> Sequence[str]:
        """Those who stand on a document, row by row."""
        return self._on.get(decision, ())

    def spots_in(self, unit: str) -> Sequence[Spot]:
        """Where the rows of *unit* stand, of people and its own, in print's order."""
        return self._in.get(unit, ())

    def holders_in(self, unit: str) -> Iterable[str]:
        """Those who have a row as people of *unit*."""
        return self._people_in.get(unit, {})

    def rows_of(self, decision: DecisionKey) -> tuple[Entry, ...]:
        """The rows of a document in printed order, as later ones leave them."""
        if decision not in self._rows:
            paper = self._archive.decision.get(decision)
            later = self._amending.get(decision, ())
            self._rows[decision] = tuple(entries_of(paper, later)) if paper else ()
        return self._rows[decision]

    def _of(self, holder: str) -> tuple[Honour, ...]:
        """What *holder* holds, by year and then in printed order."""
        known = self._held.get(holder)
        if known is None:
            found = honours_of(map(self._entry, self._spots.get(holder, ())))
            known = self._in_print(found) if len(found) > 1 else found
            known = tuple(sorted(known, key=lambda honour: honour.year))
            self._held[holder] = known
        return known

    def _entry(self, spot: Spot) -> Entry:
        decision = self._archive.decisions[spot.document]
        if decision.key not in self._amending:
            return entry_at(decision, spot.group, spot.row)
        where = (spot.group, spot.row)
        rows = self.rows_of(decision.key)
        return next(e for e in rows if (e.key.group, e.key.row) == where)

    def _in_print(self, some: Iterable[Honour]) -> tuple[Honour, ...]:
        def place(honour: Honour) -> Spot:
            key = honour.shown.key
            return Spot(self._place[key.decision], key.group, key.row)

        return tuple(sorted(some, key=place))

    @property
    def years(self) -> tuple[int, ...]:
        """The years with an honour, named or counted, the earliest first."""
        return tuple(sorted({year for _, year in self._papers}))

    def of_year(self, year: int) -> tuple[TitleRoll, ...]:
        """The titles of *year* by precedence."""
        return tuple(
            self._roll(title, year)
            for title in self._archive.titles
            if (title.id, year) in self._papers
        )

    def of_title(self, title: str) -> tuple[TitleRoll, ...]:
        """The years of *title*, the earliest first."""
        return tuple(
            self._roll(self._archive.title[title], year)
            for year in self.years
            if (title, year) in self._papers
        )

    def papers_on(self, title: str, year: int) -> tuple[Paper, ...]:
        """The groups of all documents that speak of *title* in *year*."""
        return tuple(self._papers.get((title, year), ()))

    def of_unit(self, unit: str) -> tuple[Honour, ...]:
        """What *unit* holds as a collective, by year."""
        return self._of(f"{COLLECTIVE}{unit}")

    def of_people_in(self, unit: str) -> tuple[Honour, ...]:
        """What people hold who were of *unit* at the time, by year."""
        found = self._in_print(
            honour
            for holder in self._people_in.get(unit, ())
            for honour in self._of(holder)
            if honour.shown.recipient.unit == unit and not honour.collective
        )
        return tuple(sorted(found, key=lambda honour: honour.year))

    def of_person(self, person: str) -> tuple[Honour, ...]:
        """What a recorded person holds, by year."""
        return self._of(f"person:{person}")

    def of_holder(self, holder: str) -> tuple[Honour, ...]:
        """What anyone holds, by year; see ``Entry.holder``."""
        return self._of(holder)

    def register(self, *, pending: bool = False) -> tuple[Heading, ...]:
        """Everyone with an honour A–Z by given name; ``pending`` adds the asked-for."""
        if pending not in self._registers:
            listed = self._of if pending else self._closed
            self._registers[pending] = self._register(listed)
        return self._registers[pending]

    def _closed(self, holder: str) -> tuple[Honour, ...]:
        """What *holder* was granted, taken back or not."""
        return tuple(h for h in self._of(holder) if h.granted or _revoked(h))

    def _register(self, listed: _Listed) -> tuple[Heading, ...]:
        named: dict[tuple[str, str | None], list[_Numbered]] = {}
        for entry in self._register_entries(listed):
            sort_name = entry.person.sort_name if entry.person else None
            numbered = (entry.ordinal or 0, entry.holder, entry)
            named.setdefault((entry.name, sort_name), []).append(numbered)
        placed: dict[PersonKey, list[_Numbered]] = {}
        for (name, sort_name), some in named.items():
            placed.setdefault(person_key(name, sort_name), []).extend(some)
        people: dict[str, list[RegisterEntry]] = {}
        for key in sorted(placed):
            under = people.setdefault(letter_of(key), [])
            under.extend(entry for _, _, entry in sorted(placed[key]))
        return tuple(
            Heading(letter=letter, people=tuple(people[letter]))
            for letter in (*ALPHABET.upper(), OTHERS)
            if letter in people
        )

    def _register_entries(self, listed: _Listed) -> Iterator[RegisterEntry]:
        """Everyone who is somebody to be named; a single plain row speaks for itself
        and nothing need be put together to know how it reads.
        """
        documents = self._archive.decisions
        plain = [
            d.key not in self._amending and stage_of(d) in _CLOSED for d in documents
        ]
        for holder, spots in self._spots.items():
            if holder.startswith((WITHHELD, COLLECTIVE)):
                continue
            document, group, at = spots[0]
            row = documents[document].honours[group - 1].recipients[at - 1]
            if len(spots) == 1 and plain[document] and row.person is None:
                yield RegisterEntry(holder, row.name, row.ordinal, None, listed)
            elif held := listed(holder):
                shown = held[-1].shown
                number = shown.recipient.ordinal
                record = self._archive.person.get(shown.recipient.person or "")
                name = record.name if record else shown.name
                yield RegisterEntry(holder, name, number, record, listed)

    def _roll(self, title: Title, year: int) -> TitleRoll:
        known = self._made.get((title.id, year))
        if known is not None:
            return known
        decided: list[Honour] = []
        pending: list[Honour] = []
        for honour in self.of_list(title.id, year):
            closed = honour.granted or _revoked(honour)
            (decided if closed else pending).append(honour)
        roll = TitleRoll(
            title=title,
            year=year,
            people=tuple(h for h in decided if not h.collective),
            collectives=tuple(h for h in decided if h.collective),
            pending=tuple(pending),
            papers=self.papers_on(title.id, year),
        )
        self._made[title.id, year] = roll
        return roll


_Listed = Callable[[str], tuple[Honour, ...]]
_Numbered = tuple[int, str, RegisterEntry]
_CLOSED = (*GRANTED, Stage.REVOKED)
_last: list[tuple[Archive, Rolls]] = []


def rolls_of(archive: Archive) -> Rolls:
    """The rolls of *archive*; everyone who asks of the same records shares them, of
    the whole archive or of the part that is public.
    """
    if not _last or not _alike(_last[0][0], archive):
        _last[:] = [(archive, Rolls(archive))]
    return _last[0][1]


def _alike(one: Archive, other: Archive) -> bool:
    """Whether two archives hold the very same records, of those that rolls read."""
    return one is other or all(
        len(here) == len(there) and all(map(is_, here, there))
        for here, there in (
            (one.decisions, other.decisions),
            (one.titles, other.titles),
            (one.people, other.people),
        )
    )


def by_name(held: Iterable[Honour], archive: Archive) -> tuple[Honour, ...]:
    """*held* in the Vietnamese order of persons' names."""

    def key(honour: Honour) -> tuple[PersonKey, int, str]:
        shown = honour.shown
        record = archive.person.get(shown.recipient.person or "")
        sort_name = record.sort_name if record else None
        number = shown.recipient.ordinal or 0
        return person_key(honour.name, sort_name), number, honour.holder

    return tuple(sorted(held, key=key))


def _revoked(honour: Honour) -> bool:
    return honour.stage is Stage.REVOKED
