"""Units: no circles, no namesakes under one parent, no ancestor after its heir."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from gazette.core.folding import spelling
from gazette.core.problems import Problem, error, warning
from gazette.core.units import Unit


def unit_rules(units: tuple[Unit, ...]) -> Iterator[Problem]:
    """Everything that is wrong between units."""
    known = {unit.id: unit for unit in units}
    for unit in units:
        yield from _circles(unit, known)
        yield from _younger_predecessors(unit, known)
        yield from _handed_over(unit, known)
    yield from _namesakes(units)
    yield from _former_ids(units, known)


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


def _handed_over(unit: Unit, known: Mapping[str, Unit]) -> Iterator[Problem]:
    """A successor begins on the day after its predecessors' last day."""
    born = unit.valid.start
    for key in unit.predecessors:
        before = known.get(key)
        if before is None or before is unit or born is None:
            continue
        end = before.valid.end
        if end is None:
            yield warning(
                "predecessor-alive", before.place, id=key, heir=unit.id, since=born
            )
        elif end + timedelta(days=1) != born:
            yield warning(
                "succession-gap",
                unit.place,
                id=unit.id,
                since=born,
                predecessor=key,
                until=end,
            )


def _former_ids(
    units: tuple[Unit, ...], known: Mapping[str, Unit]
) -> Iterator[Problem]:
    """An old address leads to one unit, and to none that stands there itself."""
    owners: dict[str, Unit] = {}
    for unit in units:
        for former in unit.former_ids:
            other = known.get(former) or owners.setdefault(former, unit)
            if other is not unit or former == unit.id:
                yield error(
                    "former-id-taken",
                    unit.place,
                    id=unit.id,
                    former=former,
                    other=other.id,
                )


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
