"""Awards by rank: the first a flag, the next three a diploma, ties left to settle."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gazette.core.criteria import PlaceAward
from gazette.core.place_awards import first_and_next
from gazette.core.ranking import Entrant, Placing, rank

FLAG = PlaceAward(name="Cờ thi đua", places=1)
DIPLOMA = PlaceAward(name="Bằng khen", places=3)


def placings(*totals: int) -> tuple[Placing, ...]:
    return rank(
        Entrant(unit=f"u{n:02}", name=f"Đơn vị {n:02}", total=Decimal(total))
        for n, total in enumerate(totals)
    )


def won(*totals: int) -> list[tuple[str, str, bool]]:
    found = first_and_next(placings(*totals), (FLAG, DIPLOMA))
    return [(unit, n.award.name, n.contested) for unit, n in found.items()]


def test_first_the_flag_and_the_next_three_the_diploma() -> None:
    assert won(8, 7, 6, 5, 4, 3, 2, 1) == [
        ("u00", "Cờ thi đua", False),
        ("u01", "Bằng khen", False),
        ("u02", "Bằng khen", False),
        ("u03", "Bằng khen", False),
    ]


def test_two_firsts_have_one_flag_to_settle() -> None:
    assert won(8, 8, 6, 5) == [
        ("u00", "Cờ thi đua", True),
        ("u01", "Cờ thi đua", True),
        ("u02", "Bằng khen", False),
        ("u03", "Bằng khen", False),
    ]


def test_a_tie_inside_one_row_is_no_contest() -> None:
    assert [contested for _, _, contested in won(8, 5, 5, 5, 1)] == [False] * 4


def test_a_tie_for_the_last_place_is_contested() -> None:
    assert won(8, 7, 6, 5, 5)[3:] == [
        ("u03", "Bằng khen", True),
        ("u04", "Bằng khen", True),
    ]


awards = st.lists(
    st.builds(PlaceAward, name=st.sampled_from("ABC"), places=st.integers(1, 4)),
    max_size=3,
    unique_by=lambda award: award.name,
)


@given(st.lists(st.integers(0, 6), max_size=12), awards)
def test_no_award_has_more_settled_holders_than_places(
    totals: list[int], rows: list[PlaceAward]
) -> None:
    placed = placings(*totals)
    found = first_and_next(placed, rows)
    for award in rows:
        settled = [n for n in found.values() if n.award == award and not n.contested]
        assert len(settled) <= award.places
    ranks = {p.unit: p.rank for p in placed}
    assert all(
        (ranks[unit] <= sum(a.places for a in rows)) == (unit in found)
        for unit in ranks
    )
