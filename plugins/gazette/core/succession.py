"""Units through time: which unit a name meant on a day, who came before and after.

Knows units' lives, names, parents and predecessors. Refuses to choose between two
units that a name may mean: it answers with both. A merged unit that kept its name is a
new unit, so nothing is carried over by name.

Source: Resolution 84/2025/UBTVQH15 of 27/6/2025 sets up provincial and regional
procuracies from 1/7/2025, merged ones anew under one of the old names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from gazette.core.collation import SortKey, sort_key
from gazette.core.folding import spelling
from gazette.core.periods import ALWAYS, Period
from gazette.core.units import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A unit of the family line; ``steps`` counts the reorganisations in between."""

    unit: Unit
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A unit with all it came from and all that came of it, the nearest first."""

    unit: Unit
    origins: tuple[Relative, ...]
    heirs: tuple[Relative, ...]


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A unit that bears a name, and while it does."""

    unit: Unit
    valid: Period


class Succession:
    """All units of an archive, found by name and day, joined by succession."""

    def __init__(self, units: Iterable[Unit]) -> None:
        by_age = sorted(units, key=_by_age)
        self._unit: Mapping[str, Unit] = MappingProxyType({u.id: u for u in by_age})
        self._meanings: dict[str, list[_Meaning]] = {}
        self._heirs: dict[str, list[str]] = {}
        for unit in by_age:
            for before in unit.predecessors:
                self._heirs.setdefault(before, []).append(unit.id)
            for name in unit.names:
                self._learn(name.text, unit, name.valid)
            for alias in unit.aliases:
                self._learn(alias, unit, unit.valid)

    def _learn(self, name: str, unit: Unit, valid: Period) -> None:
        meaning = _Meaning(unit, valid)
        self._meanings.setdefault(spelling(name), []).append(meaning)

    def unit_on(
        self, name: str, day: date, *, within: str | None = None
    ) -> tuple[Unit, ...]:
        """The units that *name* (or an id) may mean on *day*; see ``named``."""
        return self.named(name, Period(start=day, end=day), within=within)

    def named(
        self, name: str, when: Period, *, within: str | None = None
    ) -> tuple[Unit, ...]:
        """The units that *name* (or an id) may mean at some time of *when*, by age.

        One is an answer, none and several are a fault of the record. Names in force
        then go before names that a living unit had before or took later, since old
        names live on in print. If some lie inside the tree of *within* (an issuer or
        organizer), only those count.
        """
        meanings = self._meanings.get(spelling(name), [])
        alive = [m for m in meanings if m.unit.valid.overlaps(when)]
        in_force = [m for m in alive if m.valid.overlaps(when)]
        found = list({m.unit.id: m.unit for m in in_force or alive}.values())
        if not found and name in self._unit:
            found = [u for u in (self._unit[name],) if u.valid.overlaps(when)]
        inside = [unit for unit in found if within and self.belongs(unit.id, within)]
        return tuple(inside or found)

    def lasting(self, name: str) -> Unit | None:
        """The unit that *name* means whenever it is printed, whoever prints it: the
        only one that ever bore it, and with no end to either.
        """
        meanings = self._meanings.get(spelling(name), [])
        if len(meanings) != 1 or name in self._unit:
            return None
        (only,) = meanings
        return only.unit if only.valid == only.unit.valid == ALWAYS else None

    def belongs(self, unit: str, to: str) -> bool:
        """Whether *unit* is *to* or stands below it."""
        seen: set[str] = set()
        above: str | None = unit
        while above is not None and above not in seen:
            if above == to:
                return True
            seen.add(above)
            above = self._unit[above].parent if above in self._unit else None
        return False

    def predecessors(self, unit: str) -> tuple[Unit, ...]:
        """The units that *unit* came from directly, by age."""
        return self._known(self._unit[unit].predecessors)

    def successors(self, unit: str) -> tuple[Unit, ...]:
        """The units that came of *unit* directly, by age."""
        return self._known(self._heirs.get(unit, ()))

    def family(self, unit: str) -> Family:
        """The family line of *unit*, for its page."""
        return Family(
            unit=self._unit[unit],
            origins=self._line(unit, forward=False),
            heirs=self._line(unit, forward=True),
        )

    def _line(self, unit: str, *, forward: bool) -> tuple[Relative, ...]:
        """Everyone in one direction, nearest first; a circle ends where it closes."""
        met = {unit}
        line: list[Relative] = []
        generation: tuple[Unit, ...] = (self._unit[unit],)
        steps = 0
        while generation:
            steps += 1
            nearest = [
                relative
                for one in generation
                for relative in (
                    self.successors(one.id) if forward else self.predecessors(one.id)
                )
                if relative.id not in met
            ]
            generation = tuple(sorted(dict.fromkeys(nearest), key=_by_age))
            met.update(one.id for one in generation)
            line.extend(Relative(unit=one, steps=steps) for one in generation)
        return tuple(line)

    def _known(self, ids: Iterable[str]) -> tuple[Unit, ...]:
        known = (self._unit[key] for key in dict.fromkeys(ids) if key in self._unit)
        return tuple(sorted(known, key=_by_age))


def _by_age(unit: Unit) -> tuple[date, SortKey, str]:
    return unit.valid.start or date.min, sort_key(unit.name), unit.id
