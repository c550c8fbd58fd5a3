"""The named rules that turn a unit's sheet into a total, with every step kept.

A criteria set names its rule; ``RULES`` holds them all. Knows one column of one sheet
at a time. Refuses to know other units and ranks. A figure not given is never zero: the
total is then ``None`` and the breakdown says what is missing. Nothing is rounded but
the total, half up, to the set's decimals; a total may pass the nominal maximum (a
bonus) or fall below zero (deductions without a cap).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from gazette.core.adjustments import BONUS, DEDUCTION, adjusted
from gazette.core.breakdown import Breakdown, Step, StepKind
from gazette.core.criteria import CriteriaSet, Criterion
from gazette.core.scores import UnitScores

SUM_WITH_CAPS = "tổng có trần"
FROM_MAXIMUM = "trừ từ điểm tối đa"
VOTES = "phiếu bầu"


def sum_with_caps(criteria: CriteriaSet, sheet: UnitScores, column: int) -> Breakdown:
    """Each criterion up to its maximum, plus capped bonus, minus capped deductions.

    Source: decision 424/QĐ-VKSTC (25/11/2020), criteria and tables for scoring in the
    sector; a table has a maximum (điểm chuẩn) a criterion, 10 or 20 in the form of
    tailieumienphi.vn/doc ("tiêu chí chấm điểm công tác thi đua - khen thưởng").
    """
    given = _given(sheet, column)
    steps = tuple(
        _counted(criterion, figure)
        for criterion in criteria.criteria
        if (figure := given.get(criterion.id)) is not None
    )
    missing = tuple(c.id for c in criteria.criteria if given.get(c.id) is None)
    return _closed(SUM_WITH_CAPS, criteria, sheet, steps, missing)


def from_maximum(criteria: CriteriaSet, sheet: UnitScores, column: int) -> Breakdown:
    """From the set's maximum, by plus and minus only.

    Where the set names a ``start`` there is nothing to add up: everyone begins with
    750 and events add or take away. Else a criterion that is not written down is full,
    and a figure below its maximum takes the difference away.

    Source: a school's scheme of 2011-2012, all start with 750 points, only plus and
    minus (thptchuyen.bacgiang.edu.vn, "hướng dẫn chấm điểm thi đua năm học").
    """
    given = _given(sheet, column)
    start = Step(
        kind=StepKind.START, label=StepKind.START.value, points=criteria.maximum
    )
    losses = tuple(
        _lost(criterion, figure)
        for criterion in criteria.criteria
        if (figure := given.get(criterion.id)) is not None
        and figure < criterion.maximum
    )
    missing = tuple(
        c.id for c in criteria.criteria if c.id in given and given[c.id] is None
    )
    return _closed(FROM_MAXIMUM, criteria, sheet, (start, *losses), missing)


def votes(criteria: CriteriaSet, sheet: UnitScores, column: int) -> Breakdown:
    """The votes a unit received; there are no columns and nothing is added.

    Source: emulation block 3 of UBND tỉnh Đắk Lắk, 2020: eight votes instead of scores
    (baovephapluat.vn); what ranks are put forward for is in ``place_awards``.
    """
    del criteria, column
    if sheet.votes is None:
        return Breakdown(rule=VOTES, steps=(), total=None, missing=(VOTES,))
    received = Decimal(sheet.votes)
    step = Step(kind=StepKind.VOTES, label=VOTES, points=received, given=received)
    return Breakdown(rule=VOTES, steps=(step,), total=received)


Rule = Callable[[CriteriaSet, UnitScores, int], Breakdown]

RULES: Mapping[str, Rule] = MappingProxyType(
    {SUM_WITH_CAPS: sum_with_caps, FROM_MAXIMUM: from_maximum, VOTES: votes}
)


def score(criteria: CriteriaSet, sheet: UnitScores, column: int = 0) -> Breakdown:
    """The breakdown of one column by the set's own rule.

    Rows of criteria that the set does not have count nothing: they are a fault of the
    record, told where it is read. Raises ``ValueError`` if no rule bears the name.
    """
    try:
        rule = RULES[criteria.scoring]
    except KeyError:
        raise ValueError(f"no scoring rule is called {criteria.scoring!r}") from None
    return rule(criteria, sheet, column)


def rounded_half_up(value: Decimal, decimals: int) -> Decimal:
    """*value* to so many places, a half away from zero: 99,25 is 99,3.

    Source: usage ("làm tròn") of printed totals; the set names the places.
    """
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _given(sheet: UnitScores, column: int) -> dict[str, Decimal | None]:
    return {row.criterion: row.figures[column] for row in sheet.criteria}


def _counted(criterion: Criterion, figure: Decimal) -> Step:
    return Step(
        kind=StepKind.CRITERION,
        label=criterion.id,
        points=min(figure, criterion.maximum),
        given=figure,
        limit=criterion.maximum,
    )


def _lost(criterion: Criterion, figure: Decimal) -> Step:
    return Step(
        kind=StepKind.CRITERION,
        label=criterion.id,
        points=figure - criterion.maximum,
        given=figure,
        limit=criterion.maximum,
    )


def _closed(
    rule: str,
    criteria: CriteriaSet,
    sheet: UnitScores,
    steps: tuple[Step, ...],
    missing: tuple[str, ...],
) -> Breakdown:
    """The sum closed with bonus, deductions and rounding."""
    taken = criteria.deduction_rules, criteria.deduction_cap
    steps = (
        *steps,
        *adjusted(BONUS, sheet.bonus, criteria.bonus_rules, criteria.bonus_cap),
        *adjusted(DEDUCTION, sheet.deductions, *taken),
    )
    if missing:
        return Breakdown(rule=rule, steps=steps, total=None, missing=missing)
    exact = sum((step.points for step in steps), Decimal(0))
    total = rounded_half_up(exact, criteria.decimals)
    if total != exact:
        kind = StepKind.ROUNDING
        rounding = Step(kind=kind, label=kind.value, points=total - exact, given=exact)
        steps = (*steps, rounding)
    return Breakdown(rule=rule, steps=steps, total=total)
