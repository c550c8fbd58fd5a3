"""Bonus and deduction by event: the event exists, on its side, counted its way."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.criteria import EventRule
from gazette.core.problems import Problem, error
from gazette.store.assembling.scores import BuiltScores
from gazette.store.models.scores import AdjustmentRow, SheetForm
from gazette.store.near import near
from gazette.store.placed import place


def event_rules(built: BuiltScores, form: SheetForm) -> Iterator[Problem]:
    """Everything that is wrong with the events of one unit's sheet."""
    bonus, deductions = built.criteria.bonus_rules, built.criteria.deduction_rules
    for row in form.bonus:
        yield from _event(built, row, bonus, deductions)
    for row in form.deductions:
        yield from _event(built, row, deductions, bonus)


def _event(
    built: BuiltScores,
    row: AdjustmentRow,
    own: tuple[EventRule, ...],
    other: tuple[EventRule, ...],
) -> Iterator[Problem]:
    if row.event is None:
        return
    spot = place(built.file, row.event)
    name = row.event.text
    rule = next((rule for rule in own if rule.id == name), None)
    if rule is None:
        if any(rule.id == name for rule in other):
            yield error("event-wrong-side", spot, id=name)
        else:
            known = [rule.id for rule in (*own, *other)]
            yield error("event-unknown", spot, *near(name, known), id=name)
        return
    if row.unit is not None and row.unit is not rule.per:
        yield error(
            "event-unit", spot, id=name, unit=row.unit.value, wanted=rule.per.value
        )
    if rule.daily_cap is not None and row.on is None:
        yield error("event-day-missing", spot, id=name)
