"""Units: no circles, no namesakes under one parent, no ancestor after its heir."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.core.folding import spelling
from gazette.core.problems import Problem, error
from gazette.core.units import Unit


def unit_rules(units: tuple[Unit, ...]) -> Iterator[Problem]:
    """Everything that is wrong between units."""
    known = {unit.id: unit for unit in units}
    for unit in units:
        yield from _circles(unit, known)
        yield from _younger_predecessors(unit, known)
    yield from _namesakes(units)


def _circles(unit: Unit, known: Mapping[str, Unit]) -> Iterator[Problem]:
    above, met = unit.parent, [unit.id]
    while above is not None and above in known and above not in met:
        met.append(above)
        above = known[above].parent
    if above == unit.id:
        yield error("unit-circle", unit.place, id=unit.id, through=" → ".join(met))


def _younger_predecessors(unit: Unit, known: Mapping[str, Unit]) -> Iterator[Problem]:
    for key in unit.predecessors:
        before = known.get(key)
        if before is None:
            continue
        born, later = unit.valid.start, before.valid.start
        if before is unit or (born and later and later >= born):
            yield error("predecessor-later", unit.place, id=unit.id, predecessor=key)


def _namesakes(units: tuple[Unit, ...]) -> Iterator[Problem]:
    bearers: dict[tuple[str, str | None], list[Unit]] = {}
    for unit in units:
        for name in dict.fromkeys(spelling(name.text) for name in unit.names):
            others = bearers.setdefault((name, unit.parent), [])
            for other in others:
                if other.valid.overlaps(unit.valid):
                    yield error(
                        "unit-name-taken", unit.place, name=unit.name, other=other.id
                    )
            others.append(unit)
