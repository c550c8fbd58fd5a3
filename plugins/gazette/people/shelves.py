"""The shelves of the names: which page a name stands on, however many there are.

A shelf that holds more than ``LIMIT`` names is parted: by letter, then by given name,
by family name, by middle name. So a new name rewrites its own page alone, and the page
above it only where the name brings a way that was not there. Knows names and order.
Refuses to number pages: an alphabet shifts with every name that comes between.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from gazette.core.collation import ALPHABET, OTHERS, initial, parts_of
from gazette.core.folding import slug
from gazette.core.rolls import RegisterEntry

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
class Shelf:
    """One page: ``groups`` of names, or ``shelves`` that part them.

    ``labels`` say how one came here: ``("T", "Thủy", "Nguyễn")``; where given names
    differ in tone alone they share a shelf, and the label names them all.
    """

    route: str
    labels: tuple[str, ...]
    entries: tuple[RegisterEntry, ...]
    groups: tuple[Group, ...] = ()
    shelves: tuple[Shelf, ...] = ()

    def walk(self) -> Iterator[Shelf]:
        """This shelf and all below it."""
        yield self
        for shelf in self.shelves:
            yield from shelf.walk()


def shelves_of(entries: Iterable[RegisterEntry]) -> Shelf:
    """The shelves of *entries*, which come in their order."""
    return _shelf(NAMES, (), tuple(entries))


def letter_of(entry: RegisterEntry) -> str:
    """The letter a person stands under."""
    return initial(entry.name, _sort_name(entry))


def given_of(entry: RegisterEntry) -> str:
    """The given name as it is printed on headings."""
    return _part(entry, 0)


def _family_of(entry: RegisterEntry) -> str:
    return _part(entry, 1)


def _middle_of(entry: RegisterEntry) -> str:
    return _part(entry, 2)


_Part = Callable[[RegisterEntry], str]
_LEVELS: tuple[tuple[_Part, str], ...] = (
    (letter_of, ""),
    (given_of, "khac"),
    (_family_of, "khong-ho"),
    (_middle_of, "khong-dem"),
)


def _shelf(
    route: str, labels: tuple[str, ...], entries: tuple[RegisterEntry, ...]
) -> Shelf:
    depth = len(labels)
    if len(entries) <= LIMIT or depth == len(_LEVELS):
        groups = _grouped(entries, given_of if depth else letter_of)
        return Shelf(route=route, labels=labels, entries=entries, groups=groups)
    part, otherwise = _LEVELS[depth]
    parted: dict[str, list[RegisterEntry]] = {}
    for entry in entries:
        parted.setdefault(_slug_of(part(entry), otherwise), []).append(entry)
    shelves = tuple(
        _shelf(f"{route}{key}/", (*labels, _label(part, some)), tuple(some))
        for key, some in parted.items()
    )
    return Shelf(route=route, labels=labels, entries=entries, shelves=shelves)


def _slug_of(text: str, otherwise: str) -> str:
    return slug(text) or otherwise if otherwise else LETTER_SLUGS[text]


def _label(part: _Part, entries: Iterable[RegisterEntry]) -> str:
    return ", ".join(dict.fromkeys(part(entry) or "–" for entry in entries))


def _grouped(entries: Iterable[RegisterEntry], part: _Part) -> tuple[Group, ...]:
    """Headings in order; a name that is written in two ways keeps both."""
    found: dict[str, list[RegisterEntry]] = {}
    for entry in entries:
        found.setdefault(part(entry), []).append(entry)
    heading = letter_id if part is letter_of else given_id
    return tuple(
        Group(label=label, id=heading(label), entries=tuple(some))
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
    return f"{slug(entry.name) or 'ten'}-{mark}"


def _part(entry: RegisterEntry, which: int) -> str:
    return parts_of(entry.name, _sort_name(entry))[which]


def _sort_name(entry: RegisterEntry) -> str | None:
    return entry.person.sort_name if entry.person else None
