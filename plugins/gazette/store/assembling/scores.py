"""Score sheets: units found in their cluster, figures set under their columns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gazette.core.adjustments import per_event
from gazette.core.clusters import Cluster
from gazette.core.criteria import CriteriaSet, EventRule
from gazette.core.periods import PartialDate
from gazette.core.problems import error
from gazette.core.scores import (
    Adjustment,
    CriterionScore,
    NotConsidered,
    Scores,
    UnitScores,
)
from gazette.store.assembling.clusters import BuiltCluster, cluster_key
from gazette.store.assembling.gathering import Gathering
from gazette.store.models.corrections import correction
from gazette.store.models.scores import AdjustmentRow, ScoreRow, ScoresFile, SheetForm
from gazette.store.names import Names
from gazette.store.near import near
from gazette.store.placed import Amount, Spotted, place
from gazette.store.reading import FileKind
from gazette.store.texts import text, texts


@dataclass(frozen=True, slots=True)
class BuiltScores:
    """A score sheet beside its form, its cluster and its criteria set."""

    scores: Scores
    sheets: tuple[tuple[UnitScores, SheetForm], ...]
    form: ScoresFile
    cluster: Cluster
    criteria: CriteriaSet
    file: str


def scores(
    gathering: Gathering,
    names: Names,
    clusters: tuple[BuiltCluster, ...],
    sets: tuple[CriteriaSet, ...],
) -> tuple[BuiltScores, ...]:
    """All score sheets that could be built."""
    of_cluster = {str(built.cluster.key): built.cluster for built in clusters}
    of_set = {one.id: one for one in sets}
    seen: dict[str, str] = {}
    built = []
    for file, form in gathering.of(FileKind.SCORES, ScoresFile):
        if (other := seen.get(form.cluster.text)) is not None:
            gathering.add(error("scores-twice", place(file, form.cluster), other=other))
            continue
        seen[form.cluster.text] = file
        cluster = _cluster(gathering, file, form, of_cluster)
        criteria = _criteria(gathering, file, form, of_set)
        if cluster and criteria:
            built.append(
                _Builder(gathering, names, file, form).build(cluster, criteria)
            )
    return tuple(built)


def _cluster(
    gathering: Gathering, file: str, form: ScoresFile, known: dict[str, Cluster]
) -> Cluster | None:
    found = known.get(form.cluster.text)
    if found is None and gathering.whole(FileKind.CLUSTERS):
        offered = near(form.cluster.text, known)
        gathering.add(
            error(
                "cluster-unknown",
                place(file, form.cluster),
                *offered,
                key=form.cluster.text,
            )
        )
    return found


def _criteria(
    gathering: Gathering, file: str, form: ScoresFile, known: dict[str, CriteriaSet]
) -> CriteriaSet | None:
    found = known.get(form.criteria.text)
    if found is None and gathering.whole(FileKind.CRITERIA):
        offered = near(form.criteria.text, known)
        gathering.add(
            error(
                "criteria-unknown",
                place(file, form.criteria),
                *offered,
                id=form.criteria.text,
            )
        )
    return found


class _Builder:
    def __init__(
        self, gathering: Gathering, names: Names, file: str, form: ScoresFile
    ) -> None:
        self.gathering = gathering
        self.names = names
        self.file = file
        self.form = form

    def build(self, cluster: Cluster, criteria: CriteriaSet) -> BuiltScores:
        """The sheet with every unit that could be found."""
        form = self.form
        sheets = tuple(
            (sheet, unit)
            for unit in form.units
            if (sheet := self.sheet(unit, cluster, criteria)) is not None
        )
        scores = Scores(
            cluster=cluster_key(form.cluster),
            criteria_set=criteria.id,
            columns=form.columns,
            status=form.status,
            fixed_by=text(form.fixed_by),
            ballots=form.ballots.value if form.ballots else None,
            voters=form.voters.value if form.voters else None,
            absent=form.absent.value if form.absent else 0,
            units=tuple(sheet for sheet, _ in sheets),
            corrections=tuple(map(correction, form.corrections)),
            note=text(form.note),
            sources=texts(form.sources),
            illustrative=form.illustrative,
            place=place(self.file, form.cluster),
        )
        return BuiltScores(scores, sheets, form, cluster, criteria, self.file)

    def sheet(
        self, form: SheetForm, cluster: Cluster, criteria: CriteriaSet
    ) -> UnitScores | None:
        """One unit's sheet."""
        year = PartialDate(year=cluster.key.year).period
        named = self.names.find(form.at, self.file, year, within=cluster.organizer_unit)
        if self.gathering.whole(FileKind.UNITS):
            self.gathering.add(named.problem)
        if named.unit is None:
            return None
        left_out = form.not_considered
        totals = form.printed_total
        return UnitScores(
            unit=named.unit.id,
            printed=named.printed,
            criteria=tuple(self.criterion(row) for row in form.criteria),
            bonus=self.adjustments(form.bonus, criteria.bonus_rules),
            deductions=self.adjustments(form.deductions, criteria.deduction_rules),
            votes=form.votes.value if form.votes else None,
            written=form.written.value if form.written else 0,
            printed_totals=self.columned(totals.figures, totals) if totals else (),
            not_considered=NotConsidered(
                reason=left_out.reason.text, basis=text(left_out.basis)
            )
            if left_out
            else None,
            place=place(self.file, form.at),
        )

    def criterion(self, row: ScoreRow) -> CriterionScore:
        """The figures of a criterion under the sheet's columns."""
        return CriterionScore(
            criterion=row.criterion.text,
            figures=self.columned(row.figures, row.criterion),
            reason=text(row.reason),
            place=place(self.file, row.criterion),
        )

    def columned(
        self, figures: tuple[Amount | None, ...], spot: Spotted
    ) -> tuple[Decimal | None, ...]:
        """One figure for each column: a single one stands for all."""
        values = tuple(figure.value if figure else None for figure in figures)
        wanted = len(self.form.columns)
        if len(values) == wanted:
            return values
        if not wanted:  # told once, for the whole sheet
            return ()
        if len(values) == 1:
            return values * wanted
        self.gathering.add(
            error(
                "score-columns",
                place(self.file, spot),
                count=len(values),
                wanted=wanted,
            )
        )
        return (*values, *(None,) * wanted)[:wanted]

    def adjustments(
        self, rows: tuple[AdjustmentRow, ...], rules: tuple[EventRule, ...]
    ) -> tuple[Adjustment, ...]:
        """Bonus or deduction lines; an event has its rule's points.

        A line whose event is unknown gives none: the score rules tell it.
        """
        by_id = {rule.id: rule for rule in rules}
        return tuple(
            Adjustment(
                points=points,
                reason=row.reason.text,
                evidence=text(row.evidence),
                rule=rule.id if rule else None,
                count=row.count.value,
                on=row.on.value if row.on else None,
                place=place(self.file, row.spot),
            )
            for row in rows
            for rule in [by_id.get(row.event.text) if row.event else None]
            for points in [_points(row, rule)]
            if points is not None
        )


def _points(row: AdjustmentRow, rule: EventRule | None) -> Decimal | None:
    """The points of a line as written, or by its event's rule."""
    if row.points is not None:
        return row.points.value
    return per_event(rule, row.count.value) if rule else None
