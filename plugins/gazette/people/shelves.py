"""The shelves of the names: which page a name stands on, however many there are.

A shelf that holds more than ``LIMIT`` names is parted: by letter, then by given name,
by family name, by middle name. So a new name rewrites its own page alone, and the page
above it only where the name brings a way that was not there. Knows names and order.
Refuses to number pages: an alphabet shifts with every name that comes between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby

from gazette.core.collation import ALPHABET, OTHERS, parts_of
from gazette.core.folding import slug
from gazette.core.rolls import Heading, RegisterEntry

LIMIT = 250
"""More names than this are no page for a phone: some 100 KB before packing."""

NAMES = "/ca-nhan/"

_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
LETTER_SLUGS = {letter.upper(): _TELEX.get(letter, letter) for letter in ALPHABET} | {
    OTHERS: "khac"
}
"""Letters in addresses, as they are typed: ``Đ`` is ``dd``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Names under one heading: of one letter, or of one given name."""

    label: str
    id: str
    entries: tuple[RegisterEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way from a shelf to a narrower one, or to a heading on it."""

    text: str
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One page: ``groups`` of names, or ``shelves`` that part them, and the ``ways``.

    ``labels`` say how one came here: ``("T", "Thủy", "Nguyễn")``; where given names
    differ in tone alone they share a shelf, and the label names them all.
    """

    route: str
    labels: tuple[str, ...]
    groups: tuple[Group, ...] = ()
    shelves: tuple[Shelf, ...] = ()
    ways: tuple[Way, ...] = ()

    def walk(self) -> Iterator[Shelf]:
        """This shelf and all below it."""
        yield self
        for shelf in self.shelves:
            yield from shelf.walk()


_Labels = tuple[str, str, str, str]
_Placed = tuple[tuple[RegisterEntry, ...], _Labels]
"""Those of one name, one after the other in the register, with its labels."""

_OTHERWISE = ("", "khac", "khong-ho", "khong-dem")
"""The address of a level's names that lack that part."""


def shelves_of(headings: Iterable[Heading]) -> Shelf:
    """The shelves of the names under their letters, all in order."""
    placed = [
        (tuple(some), (heading.letter, *parts_of(*name)))
        for heading in headings
        for name, some in groupby(heading.people, key=_name)
    ]
    return _shelf(NAMES, (), placed)


def _name(entry: RegisterEntry) -> tuple[str, str | None]:
    return entry.name, entry.person.sort_name if entry.person else None


def _shelf(route: str, labels: tuple[str, ...], placed: list[_Placed]) -> Shelf:
    depth = len(labels)
    if sum(len(some) for some, _ in placed) <= LIMIT or depth == len(_OTHERWISE):
        return Shelf(route=route, labels=labels, groups=_grouped(placed, depth))
    parted: dict[str, list[_Placed]] = {}
    for each in placed:
        key = _slug_of(each[1][depth], _OTHERWISE[depth])
        parted.setdefault(key, []).append(each)
    shelves = []
    ways: list[Way] = []
    for key, some in parted.items():
        names = tuple(dict.fromkeys(parts[depth] for _, parts in some))
        label = ", ".join(name or "–" for name in names)
        below = _shelf(f"{route}{key}/", (*labels, label), some)
        shelves.append(below)
        ways.extend(_ways(below, names, depth))
    return Shelf(route=route, labels=labels, shelves=tuple(shelves), ways=tuple(ways))


def _ways(below: Shelf, names: tuple[str, ...], depth: int) -> Iterator[Way]:
    """To a shelf; each given name leads straight to its own heading there."""
    if depth != 1:
        yield Way(text=below.labels[-1], route=below.route)
        return
    for given in names:
        anchor = f"#{given_id(given)}" if below.groups else ""
        yield Way(text=given or "khác", route=f"{below.route}{anchor}")


def _slug_of(text: str, otherwise: str) -> str:
    return _slug(text) or otherwise if otherwise else LETTER_SLUGS[text]


def _grouped(placed: Iterable[_Placed], depth: int) -> tuple[Group, ...]:
    """Under letters on the one page of all, under given names on narrower ones."""
    found: dict[str, list[RegisterEntry]] = {}
    for those, parts in placed:
        found.setdefault(parts[1 if depth else 0], []).extend(those)
    return tuple(
        Group(
            label=label or "khác",
            id=given_id(label) if depth else letter_id(label),
            entries=tuple(some),
        )
        for label, some in found.items()
    )


def letter_id(letter: str) -> str:
    """The id of a letter's heading: in capitals, which no row's id has."""
    return LETTER_SLUGS[letter].upper()


def given_id(given: str) -> str:
    """The id of a given name's heading, which its tones tell from the others'."""
    mark = blake2b(given.encode(), digest_size=2).hexdigest()
    return f"TEN-{slug(given) or 'khac'}-{mark}"


def row_id(entry: RegisterEntry) -> str:
    """The id of a name's row: the person's, else the name with a mark of the holder.

    The mark keeps two people of one name apart for ever, whoever comes between them.
    """
    if entry.person is not None:
        return entry.person.id
    mark = blake2b(entry.holder.encode(), digest_size=3).hexdigest()
    name = "-".join(filter(None, map(_slug, entry.name.split())))
    return f"{name or 'ten'}-{mark}"


@lru_cache(maxsize=16384)  # the syllables of all names are few
def _slug(word: str) -> str:
    return slug(word)
