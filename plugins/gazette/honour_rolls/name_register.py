"""The register of names: who has a page, who has a row, and where the row is.

Knows the rolls of an archive, worked out once. Refuses a page to anyone who is not
recorded as one person with at least two honours, or one of the ministry's level or
above: no needless profiles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from types import MappingProxyType

from gazette.core.archive import Archive
from gazette.core.collation import ALPHABET, OTHERS
from gazette.core.folding import slug
from gazette.core.rolls import Heading, RegisterEntry, Rolls
from gazette.core.titles import Level

ON_ONE_PAGE = 1000
"""More names than this are split, a page a letter."""

_PROFILE_LEVELS = (Level.STATE, Level.SECTOR)
_TELEX = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}

LETTER_SLUGS: Mapping[str, str] = MappingProxyType(
    {letter.upper(): _TELEX.get(letter, letter) for letter in ALPHABET}
    | {OTHERS: "khac"}
)
"""Letters in addresses, as they are typed: ``Đ`` is ``dd``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The names A–Z; ``people`` are the recorded ones with a page of their own."""

    rolls: Rolls
    headings: tuple[Heading, ...]
    people: Mapping[str, RegisterEntry]
    entries: Mapping[str, tuple[str, RegisterEntry]]

    @property
    def split(self) -> bool:
        """Whether each letter has a page of its own."""
        return len(self.entries) > ON_ONE_PAGE


_last: list[tuple[Archive, Register]] = []


def register_of(archive: Archive) -> Register:
    """The register of *archive*; addresses and plans of an edition share one."""
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, _register(archive))]
    return _last[0][1]


def _register(archive: Archive) -> Register:
    rolls = Rolls(archive)
    headings = rolls.register()
    everyone = [
        (heading.letter, entry) for heading in headings for entry in heading.people
    ]
    return Register(
        rolls=rolls,
        headings=headings,
        people=MappingProxyType(
            {
                entry.person.id: entry
                for _, entry in everyone
                if entry.person is not None and _has_page(archive, entry)
            }
        ),
        entries=MappingProxyType(
            {entry.holder: (letter, entry) for letter, entry in everyone}
        ),
    )


def _has_page(archive: Archive, entry: RegisterEntry) -> bool:
    high = any(
        archive.title[honour.title].level in _PROFILE_LEVELS for honour in entry.honours
    )
    return high or len(entry.honours) >= 2


def row_id(entry: RegisterEntry) -> str:
    """The id of a name's row: the person's, else the name with a mark of the holder.

    The mark keeps two people of one name apart for ever, whoever comes between them.
    """
    if entry.person is not None:
        return entry.person.id
    mark = blake2b(entry.holder.encode(), digest_size=3).hexdigest()
    return f"{slug(entry.name) or 'ten'}-{mark}"
