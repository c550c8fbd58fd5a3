"""Competition ranking: what a disputed place would be checked against."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.ranking import BY_VOTE, Entrant, Placing, rank, tie_steps


def entrant(unit: str, total: str | int, *figures: int | None) -> Entrant:
    return Entrant(
        unit=unit,
        name=unit,
        total=Decimal(total),
        tie_figures=tuple(None if f is None else Decimal(f) for f in figures),
    )


def ranks(placings: tuple[Placing, ...]) -> list[tuple[int, str]]:
    return [(placing.rank, placing.unit) for placing in placings]


def test_equal_totals_share_a_rank_and_the_next_is_skipped() -> None:
    placings = rank(
        [
            entrant("Êm", 90),
            entrant("Đức", 95),
            entrant("Ân", "95.0"),
            entrant("An", 99),
        ]
    )
    assert ranks(placings) == [(1, "An"), (2, "Ân"), (2, "Đức"), (4, "Êm")]
    assert [p.shared for p in placings] == [False, True, True, False]
    assert placings[1].shared_with == ("Đức",)


def test_criteria_break_a_tie_in_their_order() -> None:
    placings = rank(
        [entrant("a", 95, 9, 8), entrant("b", 95, 9, 7), entrant("c", 95, 10, 0)],
        ["A1", "B1"],
    )
    assert ranks(placings) == [(1, "c"), (2, "a"), (3, "b")]
    assert [p.broken_by for p in placings] == [("A1",), ("A1", "B1"), ("A1", "B1")]
    assert not any(p.shared for p in placings)


def test_what_the_steps_leave_equal_stays_shared() -> None:
    placings = rank(
        [entrant("a", 95, 9), entrant("b", 95, 9), entrant("c", 95, 10)], ["A1"]
    )
    assert ranks(placings) == [(1, "c"), (2, "a"), (2, "b")]
    assert placings[1].shared_with == ("b",)
    assert placings[1].broken_by == ("A1",)


def test_a_figure_not_given_breaks_no_tie() -> None:
    placings = rank(
        [entrant("a", 95, None, 1), entrant("b", 95, 9, 2)], ["A1", BY_VOTE]
    )
    assert ranks(placings) == [(1, "b"), (2, "a")]
    assert placings[0].not_asked == ("A1",)
    assert placings[0].broken_by == (BY_VOTE,)


def test_tie_figures_move_nobody_past_a_higher_total() -> None:
    placings = rank([entrant("a", 96, 0), entrant("b", 95, 40)], ["A1"])
    assert ranks(placings) == [(1, "a"), (2, "b")]
    assert placings[0].broken_by == ()


def test_nobody_is_ranked_and_nobody_twice() -> None:
    assert rank([]) == ()
    with pytest.raises(ValueError, match="twice"):
        rank([entrant("a", 1), entrant("a", 2)])
    with pytest.raises(ValueError, match="1 tie figures"):
        rank([entrant("a", 1)], ["A1"])


@pytest.mark.parametrize(
    ("rule", "steps"),
    [("đồng hạng", ()), ("biểu quyết", ("biểu quyết",)), (("B1", "A1"), ("B1", "A1"))],
)
def test_a_set_s_tie_rule(rule: str | tuple[str, ...], steps: tuple[str, ...]) -> None:
    assert tie_steps(rule) == steps


def test_an_unknown_tie_rule_is_refused() -> None:
    with pytest.raises(ValueError, match="bốc thăm"):
        tie_steps("bốc thăm")


figure = st.one_of(st.none(), st.integers(0, 3).map(Decimal))
fields = st.lists(
    st.tuples(st.integers(0, 5).map(Decimal), st.tuples(figure, figure)), max_size=9
).map(
    lambda rows: [
        Entrant(unit=f"u{n}", name=f"Mẫu {n % 4}", total=total, tie_figures=figures)
        for n, (total, figures) in enumerate(rows)
    ]
)
STEPS = ("A1", "B1")


@given(fields, st.integers())
def test_ranking_is_a_permutation_whatever_the_order_of_entry(
    entrants: list[Entrant], seed: int
) -> None:
    placings = rank(entrants, STEPS)
    assert sorted(p.unit for p in placings) == sorted(e.unit for e in entrants)
    shuffled = Random(seed).sample(entrants, len(entrants))
    assert rank(shuffled, STEPS) == placings


@given(fields)
def test_a_rank_is_one_more_than_the_number_ahead(entrants: list[Entrant]) -> None:
    placings = rank(entrants, STEPS)
    for placing in placings:
        ahead = [p for p in placings if p.rank < placing.rank]
        assert placing.rank == len(ahead) + 1
        assert {p.unit for p in placings if p.rank == placing.rank} == {
            placing.unit,
            *placing.shared_with,
        }


@given(fields)
def test_a_higher_total_never_ranks_lower(entrants: list[Entrant]) -> None:
    placings = rank(entrants, STEPS)
    totals = [placing.total for placing in placings]
    assert totals == sorted(totals, reverse=True)
    for placing in placings:
        for other in placings:
            if placing.rank == other.rank:
                assert placing.total == other.total


@given(fields)
def test_without_steps_equal_totals_share(entrants: list[Entrant]) -> None:
    bare = [Entrant(unit=e.unit, name=e.name, total=e.total) for e in entrants]
    placings = rank(bare)
    for placing in placings:
        equal = {p.unit for p in placings if p.total == placing.total}
        assert equal == {placing.unit, *placing.shared_with}
