"""What stands of one unit or person in documents: known by its rows, gathered if asked.

Units have rows in nearly every document; which ones is told by their places, and the
documents are hashed once for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.core.rolls import Spot
from gazette.open_data.contents import OnePerson, OneUnit
from gazette.open_data.gathering import Gathering
from gazette.open_data.parts import PersonPart, UnitPart
from gazette.open_data.tables import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """A `contents.OneUnit` or `contents.OnePerson`, put together when it is written."""

    parts: Gathering
    of: UnitPart | PersonPart
    spots: Sequence[Spot]

    def content(self) -> OneUnit | OnePerson:
        """All of it."""
        honours, book = self.parts.spots(self.spots), self.parts.book
        if isinstance(self.of, UnitPart):
            return OneUnit(unit=self.of, honours=honours, book=book)
        return OnePerson(person=self.of, honours=honours, book=book)

    def sheets(self) -> tuple[Sheet, ...]:
        return self.content().sheets()
