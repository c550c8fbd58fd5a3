"""Score sheets: criteria that exist, figures in range, totals that add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from gazette.core.numerals import write_decimal
from gazette.core.problems import Problem, error, warning
from gazette.core.scores import ScoreStatus, UnitScores
from gazette.core.scoring import SUM_WITH_CAPS, VOTES, score
from gazette.core.units import Unit
from gazette.store.assembling.gathering import folder_year
from gazette.store.assembling.scores import BuiltScores
from gazette.store.models.scores import SheetForm
from gazette.store.near import near
from gazette.store.placed import place
from gazette.store.rules.ballots import ballot_rules
from gazette.store.rules.events import event_rules


def score_rules(
    sheets: tuple[BuiltScores, ...], units: Mapping[str, Unit]
) -> Iterator[Problem]:
    """Everything that is wrong in score sheets."""
    for built in sheets:
        yield from _set_fits(built)
        yield from _membership(built)
        yield from _status(built)
        yield from ballot_rules(built)
        for sheet, form in built.sheets:
            yield from _kind(built, sheet, units)
            yield from _figures(built, form)
            yield from event_rules(built, form)
            yield from _missing(built, sheet)
            yield from _exclusion(built, form)
            yield from _totals(built, sheet, form)


def _set_fits(built: BuiltScores) -> Iterator[Problem]:
    year = built.cluster.key.year
    if not built.criteria.covers(year):
        yield error(
            "criteria-wrong-year",
            place(built.file, built.form.criteria),
            id=built.criteria.id,
            year=year,
        )
    if folder_year(built.file) != year:
        yield error(
            "scores-year-folder",
            place(built.file, built.form.cluster),
            year=year,
            folder=folder_year(built.file),
        )
    if built.criteria.scoring != VOTES and not built.scores.columns:
        spot = place(built.file, built.form.cluster)
        yield error("columns-missing", spot)


def _membership(built: BuiltScores) -> Iterator[Problem]:
    members = {member.unit: member.printed for member in built.cluster.members}
    seen: dict[str, int] = {}
    for sheet in built.scores.units:
        if sheet.unit in seen:
            yield error(
                "sheet-twice",
                sheet.place,
                name=sheet.printed,
                line=seen[sheet.unit],
            )
        seen[sheet.unit] = sheet.place.line
        if built.cluster.complete and sheet.unit not in members:
            yield error(
                "sheet-not-member",
                sheet.place,
                name=sheet.printed,
                cluster=built.cluster.key,
            )
    if not built.cluster.complete:
        return
    for unit, printed in members.items():
        if unit not in seen:
            spot = place(built.file, built.form.cluster)
            yield warning("sheet-missing", spot, name=printed)


def _status(built: BuiltScores) -> Iterator[Problem]:
    official = built.scores.status is ScoreStatus.OFFICIAL
    if official and built.scores.fixed_by is None:
        yield warning("scores-unfixed", place(built.file, built.form.cluster))
    if not official and built.form.fixed_by is not None:
        spot = place(built.file, built.form.fixed_by)
        yield warning("scores-fixed-provisional", spot)


def _exclusion(built: BuiltScores, form: SheetForm) -> Iterator[Problem]:
    """Who is left out is told the reason and the text it rests on."""
    row = form.not_considered
    if row is not None and row.basis is None:
        spot = place(built.file, row.reason)
        yield warning("exclusion-basis-missing", spot, name=form.at.text)


def _kind(
    built: BuiltScores, sheet: UnitScores, units: Mapping[str, Unit]
) -> Iterator[Problem]:
    wanted = built.criteria.unit_kind
    unit = units.get(sheet.unit)
    if wanted and unit and unit.kind.value != wanted:
        yield warning(
            "criteria-wrong-kind",
            sheet.place,
            name=sheet.printed,
            kind=unit.kind.value,
            wanted=wanted,
        )


def _figures(built: BuiltScores, form: SheetForm) -> Iterator[Problem]:
    known = {criterion.id: criterion for criterion in built.criteria.criteria}
    for row in form.criteria:
        criterion = known.get(row.criterion.text)
        if criterion is None:
            spot = place(built.file, row.criterion)
            offered = near(row.criterion.text, known)
            yield error("criterion-unknown", spot, *offered, id=row.criterion.text)
            continue
        if not criterion.maximum:  # told once, where the set says so
            continue
        for figure in row.figures:
            if figure is not None and figure.value > criterion.maximum:
                yield error(
                    "score-out-of-range",
                    place(built.file, figure),
                    figure=_said(figure.value),
                    maximum=_said(criterion.maximum),
                    id=criterion.id,
                )


def _missing(built: BuiltScores, sheet: UnitScores) -> Iterator[Problem]:
    """A considered unit should have every criterion of a summing rule."""
    if built.criteria.scoring != SUM_WITH_CAPS or sheet.not_considered:
        return
    given = {row.criterion for row in sheet.criteria}
    missing = [c.id for c in built.criteria.criteria if c.id not in given]
    if missing:
        yield warning(
            "criteria-missing", sheet.place, name=sheet.printed, ids=", ".join(missing)
        )


def _totals(
    built: BuiltScores, sheet: UnitScores, form: SheetForm
) -> Iterator[Problem]:
    """Printed totals against the sum by the set's own rule, column by column."""
    if form.printed_total is None or not _can_be_summed(built, form):
        return
    for number, printed in enumerate(sheet.printed_totals):
        total = score(built.criteria, sheet, number).total
        if printed is None or total is None or printed == total:
            continue
        figures = form.printed_total.figures
        figure = figures[number] if number < len(figures) else figures[0]
        yield error(
            "total-wrong",
            place(built.file, figure or form.printed_total),
            column=built.scores.columns[number].value,
            printed=_said(printed),
            computed=_said(total),
        )


def _can_be_summed(built: BuiltScores, form: SheetForm) -> bool:
    """Whether nothing that goes into the sum has a fault that is told elsewhere."""
    if not all(criterion.maximum for criterion in built.criteria.criteria):
        return False
    return not any(event_rules(built, form))


def _said(figure: Decimal) -> str:
    return write_decimal(figure, grouped=False)
