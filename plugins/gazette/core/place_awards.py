"""Awards that go by rank: the first place a flag, the next three a diploma.

Knows placings and what each row of the criteria set puts them forward for. Refuses to
choose among units that share a rank where the places run out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazette.core.criteria import PlaceAward
from gazette.core.ranking import Placing


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination:
    """What a unit is put forward for; ``contested`` if its tie has too few places."""

    award: PlaceAward
    contested: bool = False


def first_and_next(
    placings: Iterable[Placing], awards: Sequence[PlaceAward]
) -> Mapping[str, Nomination]:
    """What each unit's rank is put forward for, by unit; nothing for the rest.

    A block of eight votes: the first has the flag, the next three the diploma. Units
    that share a rank take as many places together; if those do not all lie in one row
    of *awards*, the award is contested and the meeting has to settle it.

    Source: emulation block 3 of UBND tỉnh Đắk Lắk, 2020 (baovephapluat.vn, "VKSND tỉnh
    Đắk Lắk được đề nghị tặng Cờ thi đua và Bằng khen của UBND tỉnh").
    """
    rows = [award for award in awards for _ in range(award.places)]
    found: dict[str, Nomination] = {}
    for placing in placings:
        first = placing.rank - 1
        last = first + len(placing.shared_with)
        if first < len(rows):
            of_first = rows[first]
            whole = last < len(rows) and rows[last] is of_first
            found[placing.unit] = Nomination(award=of_first, contested=not whole)
    return found
