"""One name, two persons; two records, one person: the guard on whom rows are joined to.

Knows rows, records and posts. Refuses to join or to part anybody: it asks, and names
the way to say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from gazette.core.decisions import Decision, Recipient
from gazette.core.entries import year_of
from gazette.core.folding import spelling
from gazette.core.name_patterns import follows_pattern, same_letters
from gazette.core.name_slips import slip_of
from gazette.core.people import Person, Post
from gazette.core.periods import Period
from gazette.core.problems import Problem, error, warning
from gazette.core.succession import Succession
from gazette.core.units import Unit
from gazette.store.near import near

_Who = tuple[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A person's row that is not withheld, with its document and year."""

    recipient: Recipient
    decision: Decision
    year: int
    group: int

    @property
    def who(self) -> _Who:
        """The name as printed and the unit: what a reader tells people apart by."""
        return self.recipient.name, self.recipient.unit

    @property
    def window(self) -> Period:
        """When the post in the row may have been held: that year, up to the paper."""
        last = self.decision.date.period.end
        first = min(self.year, self.decision.date.year)
        return Period(start=date(first, 1, 1), end=last)


def people_rules(
    people: Iterable[Person], decisions: Iterable[Decision], units: Iterable[Unit]
) -> Iterator[Problem]:
    """Everything that is doubtful about who is who."""
    known = {person.id: person for person in people}
    papers = tuple(decisions)
    rows = list(_told(papers))
    linked: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        if row.recipient.person is not None:
            linked[row.recipient.person].append(row)
    kin = _Kin(Succession(units))
    for person in known.values():
        yield from _record(person, known)
        yield from _joined(person, linked[person.id], kin)
    yield from _split(known, linked)
    others = [r for _, _, r in _people(papers) if r.person is None] if rows else []
    yield from _unlinked(others, linked)
    yield from _numbers(rows, others)
    yield from _unordered(papers, known)


def _people(
    decisions: Iterable[Decision],
) -> Iterator[tuple[Decision, int, Recipient]]:
    """Every person's row that is not withheld, with its document and group."""
    for decision in decisions:
        for number, group in enumerate(decision.honours):
            for row in group.recipients:
                if not (row.collective or row.hidden):
                    yield decision, number, row


def _told(decisions: Iterable[Decision]) -> Iterator[_Row]:
    """The rows that say more of who it is: by a record or by a number. They are few."""
    for decision, number, row in _people(decisions):
        if row.person is not None or row.ordinal is not None:
            year = year_of(decision.honours[number], decision)
            yield _Row(recipient=row, decision=decision, year=year, group=number)


class _Kin:
    """Units that a person may be of without having moved: the same, above, below,
    before and after it in time.
    """

    def __init__(self, line: Succession) -> None:
        self._line = line

    def alike(self, one: str, other: str) -> bool:
        if one == other or self._line.belongs(one, other):
            return True
        if self._line.belongs(other, one):
            return True
        family = self._line.family(one)
        return any(r.unit.id == other for r in (*family.origins, *family.heirs))


def _record(person: Person, known: Mapping[str, Person]) -> Iterator[Problem]:
    """What a record says of itself."""
    if person.sort_name and not same_letters(person.name, person.sort_name):
        yield error(
            "sort-name-other",
            person.place,
            id=person.id,
            name=person.name,
            sort_name=person.sort_name,
        )
    for other in person.other_than:
        if other == person.id or other not in known:
            offered = near(other, known)
            yield error("person-other-unknown", person.place, *offered, id=other)


def _joined(person: Person, rows: list[_Row], kin: _Kin) -> Iterator[Problem]:
    """Whether the rows that the record joins can be one person's."""
    yield from _twice(person, rows)
    yield from _two_numbers(person, rows)
    if person.posts:
        for row in rows:
            yield from _posts(person, row, kin)
    else:
        yield from _two_units(person, rows, kin)


def _twice(person: Person, rows: list[_Row]) -> Iterator[Problem]:
    seen: dict[tuple[object, int], _Row] = {}
    for row in rows:
        other = seen.setdefault((row.decision.key, row.group), row)
        if other is not row:
            yield error(
                "person-twice",
                row.recipient.place,
                name=row.recipient.name,
                id=person.id,
                line=other.recipient.place.line,
            )


def _two_numbers(person: Person, rows: list[_Row]) -> Iterator[Problem]:
    """``(1)`` and ``(2)`` of one unit are two people by the paper's own word."""
    seen: dict[str | None, _Row] = {}
    for row in rows:
        number = row.recipient.ordinal
        if number is None:
            continue
        other = seen.setdefault(row.recipient.unit, row)
        if other.recipient.ordinal != number:
            yield error(
                "person-two-numbers",
                row.recipient.place,
                name=row.recipient.name,
                id=person.id,
                first=other.recipient.ordinal or 0,
                second=number,
            )


def _posts(person: Person, row: _Row, kin: _Kin) -> Iterator[Problem]:
    """The row's unit and post against the posts held about that time."""
    held = [post for post in person.posts if post.valid.overlaps(row.window)]
    unit = row.recipient.unit
    if not held or unit is None:
        return
    there = [post for post in held if kin.alike(post.unit, unit)]
    if not there:
        yield warning(
            "person-posts-differ",
            row.recipient.place,
            name=row.recipient.name,
            id=person.id,
            unit=row.recipient.printed_unit or unit,
            recorded=held[-1].printed_unit,
        )
    elif row.recipient.post and not _says(there, row.recipient.post):
        yield warning(
            "person-post-differs",
            row.recipient.place,
            name=row.recipient.name,
            id=person.id,
            post=row.recipient.post,
            recorded=there[-1].title,
        )


def _says(posts: Iterable[Post], printed: str) -> bool:
    """Whether *printed* is one of the posts, said in full or in short."""
    said = spelling(printed)
    titles = [spelling(post.title) for post in posts]
    return any(said.startswith(t) or t.startswith(said) for t in titles)


def _two_units(person: Person, rows: list[_Row], kin: _Kin) -> Iterator[Problem]:
    """In one year in two units: moved, which posts would say, or two people."""
    first: dict[int, _Row] = {}
    for row in rows:
        unit = row.recipient.unit
        if unit is None:
            continue
        other = first.setdefault(row.year, row)
        if not kin.alike(other.recipient.unit or unit, unit):
            yield warning(
                "person-two-units",
                row.recipient.place,
                name=row.recipient.name,
                id=person.id,
                year=row.year,
                other=other.recipient.printed_unit or "",
            )


def _split(
    known: Mapping[str, Person], linked: Mapping[str, list[_Row]]
) -> Iterator[Problem]:
    """Two records of one name that meet in a unit, and nobody says they are two."""
    by_name: defaultdict[str, list[Person]] = defaultdict(list)
    for person in known.values():
        by_name[spelling(person.name)].append(person)
    for namesakes in by_name.values():
        for number, person in enumerate(namesakes):
            for other in namesakes[:number]:
                told = person.id in other.other_than or other.id in person.other_than
                shared = _places(person, linked) & _places(other, linked)
                if shared and not told:
                    yield warning(
                        "person-split",
                        person.place,
                        id=person.id,
                        other=other.id,
                        name=person.name,
                    )


def _places(
    person: Person, linked: Mapping[str, list[_Row]]
) -> set[tuple[str | None, int | None]]:
    """The units a person is found in, with the number that the papers give there."""
    rows = linked.get(person.id, [])
    found = {(row.recipient.unit, row.recipient.ordinal) for row in rows}
    units = {unit for unit, _ in found}
    return found | {(p.unit, None) for p in person.posts if p.unit not in units}


def _unlinked(
    others: list[Recipient], linked: Mapping[str, list[_Row]]
) -> Iterator[Problem]:
    """Rows that look like a recorded person's and are left out."""
    owners: dict[tuple[str, str | None, int | None], str] = {}
    for person, joined in linked.items():
        for row in joined:
            owners.setdefault((*row.who, row.recipient.ordinal), person)
    for other in others if owners else ():
        owner = owners.get((other.name, other.unit, other.ordinal))
        if owner is not None:
            yield warning("person-row-unlinked", other.place, name=other.name, id=owner)


def _numbers(rows: list[_Row], others: list[Recipient]) -> Iterator[Problem]:
    """``(1)`` has a ``(2)`` somewhere, and then no row goes without a number."""
    numbered: defaultdict[_Who, dict[int, _Row]] = defaultdict(dict)
    for row in rows:
        if row.recipient.ordinal is not None:
            numbered[row.who].setdefault(row.recipient.ordinal, row)
    for by_number in numbered.values():
        [first, *more] = by_number.values()
        if not more:
            yield warning(
                "ordinal-alone",
                first.recipient.place,
                name=first.recipient.name,
                number=first.recipient.ordinal or 0,
            )
    for other in others if numbered else ():
        if (
            other.ordinal is None
            and len(numbered.get((other.name, other.unit), ())) > 1
        ):
            yield warning("ordinal-missing", other.place, name=other.name)


def _unordered(
    decisions: Iterable[Decision], known: Mapping[str, Person]
) -> Iterator[Problem]:
    """Names that A–Z would put under the wrong letter; each is told once."""
    done: set[str] = set()
    for _, _, row in _people(decisions):
        if row.name in done or slip_of(row.name) is not None:
            continue  # a name that is none, or not bare, has its own fault
        record = known.get(row.person or "")
        if follows_pattern(row.name):
            done.add(row.name)
        elif record is None or record.sort_name is None:
            done.add(row.name)
            yield warning("sort-name-needed", row.place, name=row.name)
