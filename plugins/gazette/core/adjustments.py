"""The named rules of bonus and deduction: by event, with every kind of cap.

Knows the lines of one sheet and the event rules of its criteria set. Each rule keeps
its own step, so that a reader sees what a cap took back. Refuses to know criteria,
totals and rounding: see ``scoring``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from gazette.core.breakdown import Step, StepKind
from gazette.core.criteria import EventRule, EventUnit
from gazette.core.scores import Adjustment


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Bonus or deduction: its sign and what its steps are called."""

    sign: int
    line: StepKind
    count_cap: StepKind
    day_cap: StepKind
    sum_cap: StepKind


BONUS = Side(
    sign=1,
    line=StepKind.BONUS,
    count_cap=StepKind.BONUS_COUNT_CAP,
    day_cap=StepKind.BONUS_DAY_CAP,
    sum_cap=StepKind.BONUS_CAP,
)
DEDUCTION = Side(
    sign=-1,
    line=StepKind.DEDUCTION,
    count_cap=StepKind.DEDUCTION_COUNT_CAP,
    day_cap=StepKind.DEDUCTION_DAY_CAP,
    sum_cap=StepKind.DEDUCTION_CAP,
)


def adjusted(
    side: Side,
    lines: Sequence[Adjustment],
    rules: Iterable[EventRule],
    cap: Decimal | None,
) -> tuple[Step, ...]:
    """All steps of one side: the lines, then what each cap takes back, in this order:
    times or days, one day, the whole.
    """
    by_id = {rule.id: rule for rule in rules}
    given = tuple(beside_the_maximum(side, lines))
    counted = tuple(capped_by_count(side, lines, by_id))
    daily = tuple(capped_a_day(side, lines, by_id))
    own = (*given, *counted, *daily)
    return (*own, *capped_in_sum(side, own, cap))


def per_event(rule: EventRule, count: int) -> Decimal:
    """So many points each time, or each day: +20 and +15 per time, −10 per day late.

    Source: a school's regulation on emulation
    (tung2978.violet.vn/present/quy-che-danh-gia-thi-dua-chi-doi-3743442.html).
    """
    return rule.points * count


def beside_the_maximum(side: Side, lines: Iterable[Adjustment]) -> Iterator[Step]:
    """Each line in full beside the criteria, so that a total may pass the nominal
    maximum: +10 for a flag of city or ministry, +15 for the Government's: 97 + 10
    = 107.

    Source: a city's form for ranking its districts (tailieumienphi.vn/doc, the form
    "mẫu bảng Sở ban ngành chấm điểm xếp hạng thi đua").
    """
    for line in lines:
        yield Step(
            kind=side.line,
            label=line.reason,
            points=side.sign * line.points,
            given=line.points,
            evidence=line.evidence,
            rule=line.rule,
            count=line.count,
        )


def capped_by_count(
    side: Side, lines: Iterable[Adjustment], rules: Mapping[str, EventRule]
) -> Iterator[Step]:
    """No more days of one event, and no more times a year, than the rule says.

    A step for each event that lasted too long, or for all times together.
    Source: as for ``per_event`` (lateness is capped by days); the cap of times is the
    house's reading of the same clause.
    """
    by_rule: dict[str, list[Adjustment]] = {}
    for line in lines:
        if line.rule is not None and line.rule in rules:
            by_rule.setdefault(line.rule, []).append(line)
    for name, of_rule in by_rule.items():
        rule = rules[name]
        events = [[line] for line in of_rule]
        for together in events if rule.per is EventUnit.DAY else [of_rule]:
            count = sum(line.count for line in together)
            if rule.most is not None and count > rule.most:
                yield Step(
                    kind=side.count_cap,
                    label=name,
                    points=-side.sign * per_event(rule, count - rule.most),
                    given=Decimal(count),
                    limit=Decimal(rule.most),
                    rule=name,
                )


def capped_a_day(
    side: Side, lines: Iterable[Adjustment], rules: Mapping[str, EventRule]
) -> Iterator[Step]:
    """No more points of one rule on one calendar day than its daily cap.

    Times beyond the rule's ``most`` do not count twice against it. A line without a
    date stands for a day of its own: the record's check asks for the date.
    Source: the house's reading of per-event rules "capped by days" (``per_event``).
    """
    left = {name: rule.most for name, rule in rules.items()}
    days: dict[tuple[str, date], int] = {}
    for line in lines:
        rule = rules.get(line.rule or "")
        if rule is None or rule.daily_cap is None or rule.per is not EventUnit.TIME:
            continue
        room = left[rule.id]
        count = line.count if room is None else min(line.count, room)
        left[rule.id] = None if room is None else room - count
        if line.on is not None:
            days[rule.id, line.on] = days.get((rule.id, line.on), 0) + count
        else:
            yield from _day_step(side, rule, count)
    for (name, _), count in days.items():
        yield from _day_step(side, rules[name], count)


def _day_step(side: Side, rule: EventRule, count: int) -> Iterator[Step]:
    points, cap = per_event(rule, count), rule.daily_cap
    if cap is not None and points > cap:
        yield Step(
            kind=side.day_cap,
            label=rule.id,
            points=side.sign * (cap - points),
            given=points,
            limit=cap,
            rule=rule.id,
        )


def capped_in_sum(
    side: Side, steps: Iterable[Step], cap: Decimal | None
) -> Iterator[Step]:
    """No more bonus, and no more deduction, in all than the criteria set says.

    Source: the criteria set's own basis; sets differ from year to year (decision
    424/QĐ-VKSTC of 2020 has one table a kind of unit, their figures unpublished).
    """
    counted = side.sign * sum((step.points for step in steps), Decimal(0))
    if cap is not None and counted > cap:
        yield Step(
            kind=side.sum_cap,
            label=side.sum_cap.value,
            points=side.sign * (cap - counted),
            given=counted,
            limit=cap,
        )
