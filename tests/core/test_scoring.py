"""Scoring: the sum a reader could add up again, step by step."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.breakdown import StepKind
from gazette.core.criteria import CriteriaGroup, CriteriaSet, Criterion
from gazette.core.problems import Place
from gazette.core.scores import Adjustment, CriterionScore, UnitScores
from gazette.core.scoring import RULES, score

HERE = Place(file="data/x.yaml", line=1)


def criteria_set(
    scoring: str = "tổng có trần",
    bonus_cap: int | None = None,
    deduction_cap: int | None = None,
    decimals: int = 2,
) -> CriteriaSet:
    criteria = tuple(
        Criterion(id=key, name=key, maximum=Decimal(most), group="A")
        for key, most in (("A1", 10), ("A2", 20), ("A3", 70))
    )
    return CriteriaSet(
        id="mau",
        name="Bộ mẫu",
        first_year=2023,
        groups=(CriteriaGroup(id="A", name="A", criteria=criteria),),
        scoring=scoring,
        bonus_cap=None if bonus_cap is None else Decimal(bonus_cap),
        deduction_cap=None if deduction_cap is None else Decimal(deduction_cap),
        decimals=decimals,
        place=HERE,
    )


def sheet(
    bonus: tuple[str, ...] = (), deductions: tuple[str, ...] = (), **figures: str | None
) -> UnitScores:
    return UnitScores(
        unit="u",
        printed="U",
        criteria=tuple(
            CriterionScore(
                criterion=criterion,
                figures=(None if figure is None else Decimal(figure),),
                place=HERE,
            )
            for criterion, figure in figures.items()
        ),
        bonus=lines(bonus),
        deductions=lines(deductions),
        place=HERE,
    )


def lines(points: tuple[str, ...]) -> tuple[Adjustment, ...]:
    return tuple(
        Adjustment(points=Decimal(p), reason=f"lý do {n}", place=HERE)
        for n, p in enumerate(points)
    )


def test_a_sum_may_pass_its_nominal_maximum() -> None:
    """97 + 10 = 107, as printed by a district's board."""
    breakdown = score(criteria_set(), sheet(bonus=("10",), A1="10", A2="20", A3="67"))
    assert breakdown.total == Decimal(107)
    assert [(s.label, s.points) for s in breakdown.steps] == [
        ("A1", Decimal(10)),
        ("A2", Decimal(20)),
        ("A3", Decimal(67)),
        ("lý do 0", Decimal(10)),
    ]
    assert breakdown.running[-1] == breakdown.total


def test_caps_take_back_what_passes_them() -> None:
    full = sheet(("8", "6"), ("15",), A1="10", A2="20", A3="70")
    breakdown = score(criteria_set(bonus_cap=10, deduction_cap=12), full)
    assert breakdown.total == Decimal(98)
    assert breakdown.of_kind(StepKind.BONUS, StepKind.BONUS_CAP) == Decimal(10)
    assert breakdown.of_kind(StepKind.DEDUCTION, StepKind.DEDUCTION_CAP) == -12
    (cap,) = (s for s in breakdown.steps if s.kind is StepKind.BONUS_CAP)
    assert [cap.given, cap.limit, cap.points] == [Decimal(n) for n in (14, 10, -4)]


def test_exactly_at_the_cap_nothing_is_taken_back() -> None:
    full = sheet(("10",), ("12",), A1="10", A2="20", A3="70")
    kinds = [s.kind for s in score(criteria_set("tổng có trần", 10, 12), full).steps]
    assert StepKind.BONUS_CAP not in kinds
    assert StepKind.DEDUCTION_CAP not in kinds


def test_half_a_point_above_the_cap_is_taken_back() -> None:
    full = sheet(("10.5",), A1="10", A2="20", A3="70")
    assert score(criteria_set(bonus_cap=10), full).total == 110


def test_a_criterion_counts_no_more_than_its_maximum() -> None:
    assert score(criteria_set(), sheet(A1="12", A2="20", A3="70")).total == 100


def test_what_is_not_given_is_not_zero() -> None:
    breakdown = score(criteria_set(), sheet(A1="10", A2=None))
    assert breakdown.total is None
    assert breakdown.missing == ("A2", "A3")
    assert breakdown.running == (Decimal(10),)


def test_the_total_alone_is_rounded_half_up() -> None:
    third = sheet(A1="9.005", A2="19.005", A3="70")
    breakdown = score(criteria_set(decimals=1), sheet(A1="9.25", A2="20", A3="70"))
    assert str(breakdown.total) == "99.3"
    assert breakdown.steps[-1].kind is StepKind.ROUNDING
    assert breakdown.steps[-1].points == Decimal("0.05")
    assert str(score(criteria_set(), third).total) == "98.01"


def test_from_the_maximum_only_departures_are_written() -> None:
    rule = criteria_set("trừ từ điểm tối đa")
    assert score(rule, sheet()).total == 100
    breakdown = score(rule, sheet(("1",), ("3",), A2="18.5"))
    assert breakdown.total == Decimal("96.5")
    assert [s.points for s in breakdown.steps] == [100, Decimal("-1.5"), 1, -3]
    assert score(rule, sheet(A2="25")).total == 100


def test_from_the_maximum_a_figure_left_open_leaves_the_total_open() -> None:
    breakdown = score(criteria_set("trừ từ điểm tối đa"), sheet(A2=None))
    assert (breakdown.total, breakdown.missing) == (None, ("A2",))


def test_votes_are_counted_and_nothing_else() -> None:
    rule = criteria_set("phiếu bầu")
    voted = replace(sheet(("5",), A1="10"), votes=7)
    assert score(rule, voted).total == 7
    assert score(rule, sheet()).missing == ("phiếu bầu",)


def test_an_unknown_rule_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="trung bình"):
        score(criteria_set("trung bình"), sheet())


figures = st.decimals(min_value=0, max_value=30, places=3)
adjustments = st.lists(
    st.decimals(min_value=0, max_value=20, places=2).map(str), max_size=4
).map(tuple)
caps = st.one_of(st.none(), st.integers(0, 15))


@given(
    st.sampled_from(sorted(RULES)),
    adjustments,
    adjustments,
    caps,
    caps,
    figures,
    figures,
    st.integers(0, 3),
)
def test_the_steps_add_up_to_the_total(
    rule: str,
    bonus: tuple[str, ...],
    deductions: tuple[str, ...],
    bonus_cap: int | None,
    deduction_cap: int | None,
    first: Decimal,
    second: Decimal,
    decimals: int,
) -> None:
    criteria = criteria_set(rule, bonus_cap, deduction_cap, decimals)
    given_sheet = replace(
        sheet(bonus, deductions, A1=str(first), A2=str(second), A3="70"), votes=3
    )
    breakdown = score(criteria, given_sheet)
    assert breakdown.total == sum((s.points for s in breakdown.steps), Decimal(0))
    added = breakdown.of_kind(StepKind.BONUS, StepKind.BONUS_CAP)
    taken = breakdown.of_kind(StepKind.DEDUCTION, StepKind.DEDUCTION_CAP)
    assert 0 <= added <= (sum(map(Decimal, bonus)) if bonus_cap is None else bonus_cap)
    assert taken <= 0
    assert deduction_cap is None or -taken <= deduction_cap


@given(adjustments, caps)
def test_the_order_of_bonus_lines_does_not_matter(
    bonus: tuple[str, ...], cap: int | None
) -> None:
    def total(order: tuple[str, ...]) -> Decimal | None:
        given_sheet = sheet(order, A1="1", A2="2", A3="3")
        return score(criteria_set(bonus_cap=cap), given_sheet).total

    assert total(bonus) == total(bonus[::-1])


@given(figures, figures)
def test_more_points_never_make_less(lower: Decimal, higher: Decimal) -> None:
    lower, higher = sorted((lower, higher))
    for rule in ("tổng có trần", "trừ từ điểm tối đa"):
        low, high = (
            score(criteria_set(rule), sheet(A1=str(f), A2="20", A3="70")).total
            for f in (lower, higher)
        )
        assert low is not None
        assert high is not None
        assert low <= high
