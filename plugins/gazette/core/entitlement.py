"""What a holder must have had before.

Knows the prerequisites that the title's version of the honour's year names. Refuses to
call a prerequisite missing unless the list that would hold it is known in full: most
lists are not published, and then the verdict is "unknown".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from gazette.core.archive import Archive
from gazette.core.decisions import DecisionKind, Stage
from gazette.core.honours import Honour
from gazette.core.rolls import Rolls
from gazette.core.titles import Prerequisite, Receiver


class Verdict(Enum):
    """What the record says of a prerequisite."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrerequisiteCheck:
    """One prerequisite of one honour: the years needed, and those found to be held.

    ``lacking`` are years whose full lists do not have the holder. ``enough`` is how
    many of the needed years must be held: all of them, or so many times among them.
    """

    honour: Honour
    prerequisite: Prerequisite
    needed: tuple[int, ...]
    held: tuple[int, ...]
    lacking: tuple[int, ...]

    @property
    def enough(self) -> int:
        """How many of the needed years must be held."""
        return self.prerequisite.times or len(self.needed)

    @property
    def verdict(self) -> Verdict:
        """Met, missing, or not to be said from what is published."""
        if len(self.held) >= self.enough:
            return Verdict.MET
        could_be = len(self.needed) - len(self.lacking)
        return Verdict.UNKNOWN if could_be >= self.enough else Verdict.MISSING


def prerequisite_checks(archive: Archive, rolls: Rolls) -> Iterator[PrerequisiteCheck]:
    """Every prerequisite of every honour that still stands, by title and year and then
    in printed order.

    Source: the title's version of the honour's year, which names its legal basis.
    """
    for year in rolls.years:
        for title in archive.titles:
            version = title.version_in(year)
            needed = version.prerequisites if version else ()
            for honour in rolls.of_list(title.id, year) if needed else ():
                if honour.stage is not Stage.REVOKED:
                    for prerequisite in needed:
                        yield _checked(archive, rolls, honour, prerequisite)


def needed_years(
    prerequisite: Prerequisite, year: int, cycle: int = 1
) -> tuple[int, ...]:
    """The years in which the other title is needed, the earliest first.

    Times running are looked for in the years in which they can fall: the other title
    comes every *cycle* years, the last time in the honour's year or the one before.

    Source: Law 06/2022/QH15 and Circular 02/2024/TT-VKSTC: three years running of Chiến
    sĩ thi đua cơ sở for the sector's title, two times running of that for the nation's.
    """
    if prerequisite.times:
        running = (prerequisite.times - 1) * cycle + 2
    else:
        running = max(prerequisite.years, 1)
    return tuple(range(year - running + 1, year + 1))


def _checked(
    archive: Archive, rolls: Rolls, honour: Honour, prerequisite: Prerequisite
) -> PrerequisiteCheck:
    cycle = archive.title[prerequisite.title].cycle(honour.year)
    needed = needed_years(prerequisite, honour.year, cycle)
    had = {
        other.year
        for other in _that_count(archive, rolls, honour, prerequisite.title)
        if other.granted or _as_far(other, honour)
    }
    return PrerequisiteCheck(
        honour=honour,
        prerequisite=prerequisite,
        needed=needed,
        held=tuple(year for year in needed if year in had),
        lacking=tuple(
            year
            for year in needed
            if year not in had
            and _listed_in_full(archive, rolls, honour, prerequisite.title, year)
        ),
    )


def _that_count(
    archive: Archive, rolls: Rolls, honour: Honour, title: str
) -> list[Honour]:
    """The honours of *title* that speak for the holder of *honour*.

    A collective lives by its people's titles (one Chiến sĩ thi đua cơ sở in the unit),
    and a person by the collective's, where the other title is theirs.
    """
    receiver = archive.title[title].receiver
    held = rolls.of_holder(honour.holder)
    if honour.unit is not None:
        if honour.collective and receiver is Receiver.PERSON:
            held = rolls.of_people_in(honour.unit)
        elif not honour.collective and receiver is Receiver.UNIT:
            held = rolls.of_unit(honour.unit)
    return [other for other in held if other.title == title]


def _as_far(other: Honour, honour: Honour) -> bool:
    """Whether *other* is asked for in the same year and at least as far on its way.

    Titles of one year are proposed together, the lower ones with the higher.
    """
    course = list(Stage)
    return (
        other.year == honour.year
        and other.stage is not Stage.REVOKED
        and course.index(other.stage) >= course.index(honour.stage)
    )


def _listed_in_full(
    archive: Archive, rolls: Rolls, honour: Honour, title: str, year: int
) -> bool:
    """Whether the holder's own office published the whole list of *title* in *year*."""
    unit = archive.unit.get(honour.unit or "")
    offices = {unit.id, unit.parent} if unit else set()
    return any(
        decision.issuer in offices
        and decision.kind is DecisionKind.DECISION
        and group.complete
        and bool(group.recipients)
        and len(group.recipients) == group.number
        for decision, group in rolls.papers_on(title, year)
    )
