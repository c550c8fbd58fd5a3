"""Competition ranking: 1, 2, 2, 4. The highest total is first.

Knows totals and how a tie is broken: not at all (the rank is shared, the default),
by criteria in order, or by the votes. Refuses to know how a total came about. No tie
rule of the Procuracy is published, so a sheet must name its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from gazette.core.collation import SortKey, sort_key

SHARED = "đồng hạng"
BY_VOTE = "biểu quyết"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrant:
    """Who is ranked. ``tie_figures`` are asked in order, one a step of the tie rule;
    the higher figure is first; ``None`` is not given.
    """

    unit: str
    name: str
    total: Decimal
    tie_figures: tuple[Decimal | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """A unit's place. ``shared_with`` are the units of the same rank.

    ``broken_by`` are the steps that set it apart from a unit of the same total;
    ``not_asked`` the steps of no use because some unit of the tie has no figure.
    """

    unit: str
    name: str
    total: Decimal
    rank: int
    shared_with: tuple[str, ...] = ()
    broken_by: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()

    @property
    def shared(self) -> bool:
        """Whether another unit bears the same rank."""
        return bool(self.shared_with)


@dataclass(frozen=True, slots=True)
class _Tie:
    """Entrants of one total, as far as the steps have set them apart."""

    entrants: tuple[Entrant, ...]
    broken_by: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()


def tie_steps(tie_break: str | Sequence[str]) -> tuple[str, ...]:
    """The steps of a criteria set's rule: none, the vote, or criterion ids in order.

    Raises ``ValueError`` for a word that is no rule.
    """
    if not isinstance(tie_break, str):
        return tuple(tie_break)
    if tie_break == SHARED:
        return ()
    if tie_break == BY_VOTE:
        return (BY_VOTE,)
    raise ValueError(f"no tie rule is called {tie_break!r}")


def rank(entrants: Iterable[Entrant], steps: Sequence[str] = ()) -> tuple[Placing, ...]:
    """The placings by rank, then in Vietnamese order of the names.

    Source: no tie rule of the sector is published; the shared rank (1, 2, 2, 4) is the
    house's default, other bodies take criteria in order or vote.
    Raises ``ValueError`` if a unit enters twice or lacks a figure's place for a step.
    """
    placings: list[Placing] = []
    for tie in _ties(_entered_once(entrants, len(steps))):
        for settled in _settled(tie, steps, 0):
            placings.extend(_placed(settled, len(placings) + 1))
    return tuple(placings)


def _entered_once(entrants: Iterable[Entrant], steps: int) -> list[Entrant]:
    """The entrants in a total order that no caller's order can change."""
    entered = sorted(entrants, key=_by_name)
    if len({entrant.unit for entrant in entered}) < len(entered):
        raise ValueError("a unit is ranked twice")
    if any(len(entrant.tie_figures) != steps for entrant in entered):
        raise ValueError(f"each entrant needs {steps} tie figures")
    return entered


def _by_name(entrant: Entrant) -> tuple[SortKey, str]:
    return sort_key(entrant.name), entrant.unit


def _ties(entrants: list[Entrant]) -> Iterator[_Tie]:
    by_total = sorted(entrants, key=lambda entrant: -entrant.total)
    for _, group in groupby(by_total, key=lambda entrant: entrant.total):
        yield _Tie(tuple(group))


def _settled(tie: _Tie, steps: Sequence[str], step: int) -> Iterator[_Tie]:
    """The tie taken apart by the steps from *step* on, the first part first."""
    if len(tie.entrants) == 1 or step == len(steps):
        yield tie
        return
    figures = [entrant.tie_figures[step] for entrant in tie.entrants]
    given = [figure for figure in figures if figure is not None]
    if len(given) < len(figures):
        unasked = _Tie(tie.entrants, tie.broken_by, (*tie.not_asked, steps[step]))
        yield from _settled(unasked, steps, step + 1)
        return
    values = sorted(dict.fromkeys(given), reverse=True)
    broken_by = (*tie.broken_by, steps[step]) if len(values) > 1 else tie.broken_by
    for value in values:
        equal = tuple(e for e in tie.entrants if e.tie_figures[step] == value)
        yield from _settled(_Tie(equal, broken_by, tie.not_asked), steps, step + 1)


def _placed(tie: _Tie, place: int) -> Iterator[Placing]:
    units = tuple(entrant.unit for entrant in tie.entrants)
    for entrant in tie.entrants:
        yield Placing(
            unit=entrant.unit,
            name=entrant.name,
            total=entrant.total,
            rank=place,
            shared_with=tuple(unit for unit in units if unit != entrant.unit),
            broken_by=tie.broken_by,
            not_asked=tie.not_asked,
        )
