"""The register of names: who has a page, who has a row, and where the row is.

Knows the rolls of an archive, worked out once. Refuses a page to anyone who is not
recorded as one person with at least two honours, or one of the ministry's level or
above: no needless profiles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gazette.core.archive import Archive
from gazette.core.rolls import RegisterEntry, Rolls, rolls_of
from gazette.core.titles import Level
from gazette.people.shelves import NAMES, Shelf, row_id, shelves_of

_PROFILE_LEVELS = (Level.STATE, Level.SECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The names A–Z; ``people`` are the recorded ones with a page of their own.

    ``rows`` gives the route of the page on which each holder's row stands.
    """

    rolls: Rolls
    shelf: Shelf
    letters: tuple[str, ...]
    people: Mapping[str, RegisterEntry]
    entries: Mapping[str, RegisterEntry]
    rows: Mapping[str, str]

    def route(self, entry: RegisterEntry) -> str | None:
        """The holder's own page, else the row, where several honours meet in it."""
        if entry.person is not None and entry.person.id in self.people:
            return person_route(entry.person.id)
        return self.row(entry) if self._several(entry) else None

    def _several(self, entry: RegisterEntry) -> bool:
        """Rows of several documents may be one honour; a single row surely is one."""
        rows = self.rolls.spots_of(entry.holder)
        return len(rows) > 1 and len(entry.honours) > 1

    def row(self, entry: RegisterEntry) -> str:
        """Where the holder's row stands, with its anchor."""
        return f"{self.rows[entry.holder]}#{row_id(entry)}"


_last: list[tuple[Archive, Register]] = []


def register_of(archive: Archive) -> Register:
    """The register of *archive*; addresses and plans of an edition share one."""
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, _register(archive))]
    return _last[0][1]


def person_route(person: str) -> str:
    """A recorded person's page."""
    return f"{NAMES}{person}/"


def _register(archive: Archive) -> Register:
    rolls = rolls_of(archive)
    headings = rolls.register()
    everyone = [entry for heading in headings for entry in heading.people]
    shelf = shelves_of(headings)
    return Register(
        rolls=rolls,
        shelf=shelf,
        letters=tuple(heading.letter for heading in headings),
        people=MappingProxyType(
            {
                entry.person.id: entry
                for entry in everyone
                if entry.person is not None and _has_page(archive, entry)
            }
        ),
        entries=MappingProxyType({entry.holder: entry for entry in everyone}),
        rows=MappingProxyType(
            {
                entry.holder: leaf.route
                for leaf in shelf.walk()
                for group in leaf.groups
                for entry in group.entries
            }
        ),
    )


def _has_page(archive: Archive, entry: RegisterEntry) -> bool:
    high = any(
        archive.title[honour.title].level in _PROFILE_LEVELS for honour in entry.honours
    )
    return high or len(entry.honours) >= 2
