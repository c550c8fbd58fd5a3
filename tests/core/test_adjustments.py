"""Bonus and deduction: events, and each kind of cap as a step of its own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gazette.core.adjustments import BONUS, DEDUCTION, Side, adjusted, per_event
from gazette.core.breakdown import Step, StepKind
from gazette.core.criteria import EventRule, EventUnit
from gazette.core.problems import Place
from gazette.core.scores import Adjustment

HERE = Place(file="data/x.yaml", line=1)
FLAG = EventRule(id="T1", name="Cờ", points=Decimal(15), per=EventUnit.TIME, most=2)
GOOD_DEED = EventRule(
    id="T2",
    name="Việc tốt",
    points=Decimal(20),
    per=EventUnit.TIME,
    daily_cap=Decimal(30),
)
LATE = EventRule(id="D1", name="Chậm", points=Decimal(10), per=EventUnit.DAY, most=3)
RULES = (FLAG, GOOD_DEED, LATE)
MARCH = date(2025, 3, 1)


def line(rule: EventRule, count: int = 1, on: date | None = None) -> Adjustment:
    return Adjustment(
        points=per_event(rule, count),
        reason=rule.name,
        rule=rule.id,
        count=count,
        on=on,
        place=HERE,
    )


def plain(points: str) -> Adjustment:
    return Adjustment(points=Decimal(points), reason="khác", place=HERE)


def effect(steps: tuple[Step, ...]) -> Decimal:
    return sum((step.points for step in steps), Decimal(0))


def test_each_time_counts() -> None:
    assert effect(adjusted(BONUS, (line(FLAG), line(FLAG)), RULES, None)) == 30


def test_no_more_times_a_year_than_the_rule_says() -> None:
    steps = adjusted(BONUS, (line(FLAG), line(FLAG, 2)), RULES, None)
    assert effect(steps) == 30
    (cap,) = (s for s in steps if s.kind is StepKind.BONUS_COUNT_CAP)
    assert (cap.label, cap.given, cap.limit, cap.points) == ("T1", 3, 2, -15)


def test_lateness_is_capped_by_days_for_each_event() -> None:
    """−10 a day, three days at most: five days cost 30, and so does the next event."""
    late = (line(LATE, 5), line(LATE, 3), line(LATE, 1))
    steps = adjusted(DEDUCTION, late, RULES, None)
    assert effect(steps) == -70
    caps = [s for s in steps if s.kind is StepKind.DEDUCTION_COUNT_CAP]
    assert [(s.given, s.limit, s.points) for s in caps] == [(5, 3, 20)]


def test_a_day_has_its_cap_and_the_next_day_its_own() -> None:
    deeds = (line(GOOD_DEED, 1, MARCH), line(GOOD_DEED, 1, MARCH))
    assert effect(adjusted(BONUS, deeds, RULES, None)) == 30
    apart = (line(GOOD_DEED, 1, MARCH), line(GOOD_DEED, 1, date(2025, 3, 2)))
    assert effect(adjusted(BONUS, apart, RULES, None)) == 40


def test_what_the_year_does_not_count_the_day_does_not_take_again() -> None:
    rule = EventRule(
        id="T",
        name="T",
        points=Decimal(20),
        per=EventUnit.TIME,
        most=1,
        daily_cap=Decimal(30),
    )
    steps = adjusted(BONUS, (line(rule, 1, MARCH), line(rule, 1, MARCH)), (rule,), None)
    assert effect(steps) == 20
    assert [s.kind for s in steps if s.points < 0] == [StepKind.BONUS_COUNT_CAP]


def test_the_cap_in_sum_sees_what_the_other_caps_left() -> None:
    steps = adjusted(BONUS, (line(FLAG, 3), plain("5")), RULES, Decimal(30))
    assert effect(steps) == 30
    assert steps[-1].kind is StepKind.BONUS_CAP
    assert (steps[-1].given, steps[-1].limit) == (35, 30)


rules = st.builds(
    EventRule,
    id=st.sampled_from(["T1", "T2", "T3"]),
    name=st.just("quy tắc"),
    points=st.decimals(Decimal("0.25"), 50, places=2),
    per=st.sampled_from(EventUnit),
    most=st.none() | st.integers(1, 4),
    daily_cap=st.none() | st.decimals(1, 60, places=1),
)
books = st.lists(rules, min_size=1, max_size=3, unique_by=lambda rule: rule.id)


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[EventRule, ...], tuple[Adjustment, ...]]:
    book = draw(books)
    days = st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 3))
    lines = draw(
        st.lists(
            st.builds(line, st.sampled_from(book), st.integers(1, 5), days)
            | st.builds(plain, st.sampled_from(["0", "0.5", "7", "12.25"])),
            max_size=6,
        )
    )
    return tuple(book), tuple(lines)


sides = st.sampled_from([BONUS, DEDUCTION])
caps = st.none() | st.decimals(0, 80, places=1)


@given(cases(), sides, caps)
def test_caps_only_take_back_and_never_turn_the_sign(
    case: tuple[tuple[EventRule, ...], tuple[Adjustment, ...]],
    side: Side,
    cap: Decimal | None,
) -> None:
    book, lines = case
    steps = adjusted(side, lines, book, cap)
    full = sum((line.points for line in lines), Decimal(0))
    counted = side.sign * effect(steps)
    assert 0 <= counted <= full
    assert cap is None or counted <= cap
    own = [s for s in steps if s.kind is side.line]
    assert [s.given for s in own] == [line.points for line in lines]
    assert all(side.sign * s.points < 0 for s in steps if s.kind is not side.line)


@given(cases(), sides, caps)
def test_bonus_and_deduction_mirror_each_other(
    case: tuple[tuple[EventRule, ...], tuple[Adjustment, ...]],
    side: Side,
    cap: Decimal | None,
) -> None:
    book, lines = case
    other = DEDUCTION if side is BONUS else BONUS
    one, two = adjusted(side, lines, book, cap), adjusted(other, lines, book, cap)
    assert effect(one) == -effect(two)


@given(cases())
def test_no_rule_counts_more_than_its_cap(
    case: tuple[tuple[EventRule, ...], tuple[Adjustment, ...]],
) -> None:
    book, lines = case
    steps = adjusted(BONUS, lines, book, None)
    for rule in book:
        own = [s.points for s in steps if s.rule == rule.id]
        counted = sum(own, Decimal(0))
        of_rule = [one for one in lines if one.rule == rule.id]
        if rule.most is not None:
            events = len(of_rule) if rule.per is EventUnit.DAY else 1
            assert counted <= rule.points * rule.most * events
        if rule.daily_cap is not None and rule.per is EventUnit.TIME:
            days = {one.on for one in of_rule if one.on}
            loose = sum(one.on is None for one in of_rule)
            assert counted <= rule.daily_cap * (len(days) + loose)
