"""Rolls of honour: by year, by title, by unit, by person and A–Z.

Knows the order of precedence, and keeps the printed order inside a title, since that
order is the deciding office's. Refuses to list a withheld name A–Z.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import is_

from gazette.core.archive import Archive
from gazette.core.collation import ALPHABET, OTHERS, PersonKey, letter_of, person_key
from gazette.core.decisions import DecisionKey, Stage
from gazette.core.entries import Entry, entries_by_document
from gazette.core.honours import Honour, honours_of
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One person with all honours, the latest year last.

    ``person`` is there where a record says that rows of several papers are one.
    """

    holder: str
    name: str
    ordinal: int | None
    person: Person | None
    honours: tuple[Honour, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The people whose given name begins with a letter; ``#`` for no letter."""

    letter: str
    people: tuple[RegisterEntry, ...]


class Rolls:
    """All rolls of an archive, worked out once. ``honours`` are in printed order."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._papers = papers(archive)
        self._made: dict[tuple[str, int], TitleRoll] = {}
        self._registers: dict[bool, tuple[Heading, ...]] = {}
        self._rows = entries_by_document(archive)
        rows = [row for some in self._rows.values() for row in some]
        place = {id(row): n for n, row in enumerate(rows)}
        self.honours = tuple(
            sorted(honours_of(rows), key=lambda honour: place[id(honour.shown)])
        )
        self._of_title: dict[tuple[str, int], list[Honour]] = {}
        self._of_holder: dict[str, list[Honour]] = {}
        self._of_people_in: dict[str, list[Honour]] = {}
        for honour in sorted(self.honours, key=lambda honour: honour.year):
            self._of_title.setdefault((honour.title, honour.year), []).append(honour)
            self._of_holder.setdefault(honour.holder, []).append(honour)
            recipient = honour.shown.recipient
            if recipient.unit is not None and not recipient.collective:
                self._of_people_in.setdefault(recipient.unit, []).append(honour)

    def rows_of(self, decision: DecisionKey) -> tuple[Entry, ...]:
        """The rows of a document in printed order, as later ones leave them."""
        return tuple(self._rows.get(decision, ()))

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
        return tuple(self._of_holder.get(f"unit:{unit}", ()))

    def of_people_in(self, unit: str) -> tuple[Honour, ...]:
        """What people hold who were of *unit* at the time, by year."""
        return tuple(self._of_people_in.get(unit, ()))

    def of_person(self, person: str) -> tuple[Honour, ...]:
        """What a recorded person holds, by year."""
        return tuple(self._of_holder.get(f"person:{person}", ()))

    def of_holder(self, holder: str) -> tuple[Honour, ...]:
        """What anyone holds, by year; see ``Entry.holder``."""
        return tuple(self._of_holder.get(holder, ()))

    def register(self, *, pending: bool = False) -> tuple[Heading, ...]:
        """Everyone with an honour A–Z by given name; ``pending`` adds the asked-for."""
        if pending not in self._registers:
            self._registers[pending] = self._register(pending=pending)
        return self._registers[pending]

    def _register(self, *, pending: bool) -> tuple[Heading, ...]:
        people: dict[str, list[tuple[_Order, RegisterEntry]]] = {}
        for holder, held in self._of_holder.items():
            listed = [h for h in held if pending or h.granted or _revoked(h)]
            if listed and not held[0].collective and not _withheld(held):
                entry = self._register_entry(holder, listed)
                key = person_key(entry.name, _sort_name(entry))
                order = (key, entry.ordinal or 0, entry.holder)
                people.setdefault(letter_of(key), []).append((order, entry))
        return tuple(
            Heading(
                letter=letter,
                people=tuple(entry for _, entry in sorted(people[letter], key=_order)),
            )
            for letter in (*ALPHABET.upper(), OTHERS)
            if letter in people
        )

    def _register_entry(self, holder: str, held: list[Honour]) -> RegisterEntry:
        shown = held[-1].shown
        record = self._archive.person.get(shown.recipient.person or "")
        return RegisterEntry(
            holder=holder,
            name=record.name if record else shown.name,
            ordinal=shown.recipient.ordinal,
            person=record,
            honours=tuple(held),
        )

    def _roll(self, title: Title, year: int) -> TitleRoll:
        known = self._made.get((title.id, year))
        if known is not None:
            return known
        decided: list[Honour] = []
        pending: list[Honour] = []
        for honour in self._of_title.get((title.id, year), ()):
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


_Order = tuple[PersonKey, int, str]
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


def _withheld(held: Iterable[Honour]) -> bool:
    return any(entry.recipient.hidden for h in held for entry in h.entries)


def _sort_name(entry: RegisterEntry) -> str | None:
    return entry.person.sort_name if entry.person else None


def _order(placed: tuple[_Order, RegisterEntry]) -> _Order:
    return placed[0]
