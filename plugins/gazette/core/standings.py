"""How a cluster's scores become its standing: totals, ranks, who stands outside them.

Knows scores, their criteria set and their cluster. Refuses to know other years; what
may be asked of a standing is in ``board``.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from gazette.core.approval import Approval, Poll, approval
from gazette.core.archive import Archive
from gazette.core.board import ColumnTotal, Difference, Row, Standing
from gazette.core.clusters import Cluster, ClusterKey, Member
from gazette.core.collation import SortKey, sort_key
from gazette.core.criteria import CriteriaSet
from gazette.core.place_awards import first_and_next
from gazette.core.ranking import BY_VOTE, Entrant, Placing, rank, tie_steps
from gazette.core.scores import Column, Scores, UnitScores
from gazette.core.scoring import FROM_MAXIMUM, VOTES, score

AUTHORITY = (Column.VERIFIED, Column.CLUSTER, Column.SELF)
"""Whose figures rank: the appraisal's, else the cluster's, else the unit's own."""


def standing_of(archive: Archive, key: ClusterKey) -> Standing | None:
    """The standing of a cluster's year, or ``None`` where no scores are published.
    Source: see ``standing``.

    Worked out once: pages of clusters, units and the front ask for the same ones, some
    of them in a small archive of the same records.
    """
    scores = archive.scores_of.get(key)
    if scores is None:
        return None
    criteria = archive.criteria_set[scores.criteria_set]
    cluster = archive.cluster[key]
    known = _known.get(id(scores))
    if (
        known is None
        or known.scores is not scores
        or known.criteria_set is not criteria
        or known.cluster is not cluster
    ):
        if len(_known) >= _MOST:
            _known.clear()
        known = _known[id(scores)] = standing(scores, criteria, cluster)
    return known


# By the sheet's identity; each standing holds the records that it was worked out from.
_known: dict[int, Standing] = {}
_MOST = 10_000


def standing(scores: Scores, criteria: CriteriaSet, cluster: Cluster) -> Standing:
    """The standing that follows from the sheets by the set's own rules.

    Source: the sector's guidance for 2020 (bản hướng dẫn tổng kết): the unit scores
    itself, the cluster checks, the standing council appraises, so the last column that
    is there for all ranks; a unit with corruption is not considered and has no rank.
    """
    considered = [s for s in scores.units if s.not_considered is None]
    totals = {sheet.unit: _totals(scores, criteria, sheet) for sheet in scores.units}
    column = _ranking_column(considered, totals)
    placings = _placings(scores, criteria, considered, totals, column)
    nominations = first_and_next(placings.values(), criteria.awards)
    rows = []
    for sheet in sorted(scores.units, key=_by_name):
        agreed = _approval(scores, criteria, sheet)
        rows.append(
            Row(
                sheet=sheet,
                placing=placings.get(sheet.unit),
                totals=totals[sheet.unit],
                differences=_differences(scores, sheet),
                approval=agreed,
                nomination=nominations.get(sheet.unit)
                if agreed is None or agreed.met
                else None,
            )
        )
    ranked = [row for row in rows if row.placing]
    others = [row for row in rows if not row.placing]
    order = {unit: place for place, unit in enumerate(placings)}
    return Standing(
        cluster=cluster,
        criteria_set=criteria,
        scores=scores,
        ranking_column=column,
        rows=tuple(sorted(ranked, key=lambda row: order[row.unit])),
        incomplete=tuple(r for r in others if r.sheet.not_considered is None),
        not_considered=tuple(r for r in others if r.sheet.not_considered is not None),
        unscored=_unscored(cluster, scores),
    )


def _totals(
    scores: Scores, criteria: CriteriaSet, sheet: UnitScores
) -> tuple[ColumnTotal, ...]:
    columns = (None,) if criteria.scoring == VOTES else scores.columns
    printed = dict(enumerate(sheet.printed_totals))
    return tuple(
        ColumnTotal(
            column=column,
            breakdown=score(criteria, sheet, number),
            printed=printed.get(number),
        )
        for number, column in enumerate(columns)
    )


def _ranking_column(
    considered: list[UnitScores], totals: dict[str, tuple[ColumnTotal, ...]]
) -> Column | None:
    """The highest column with a total for everyone, else the highest with any.

    One column ranks the whole sheet: an appraised figure is never set against
    another unit's own.
    """
    given = {
        column: sum(
            total.column is column and total.total is not None
            for sheet in considered
            for total in totals[sheet.unit]
        )
        for column in AUTHORITY
    }
    for enough in (len(considered), 1):
        for column in AUTHORITY:
            if considered and given[column] >= enough:
                return column
    return None


def _placings(
    scores: Scores,
    criteria: CriteriaSet,
    considered: list[UnitScores],
    totals: dict[str, tuple[ColumnTotal, ...]],
    column: Column | None,
) -> dict[str, Placing]:
    steps = tie_steps(criteria.tie_break)
    entrants = [
        Entrant(
            unit=sheet.unit,
            name=sheet.printed,
            total=total.total,
            tie_figures=tuple(
                _tie_figure(scores, criteria, sheet, column, step) for step in steps
            ),
        )
        for sheet in considered
        for total in totals[sheet.unit]
        if total.column is column and total.total is not None
    ]
    return {placing.unit: placing for placing in rank(entrants, steps)}


def _tie_figure(
    scores: Scores,
    criteria: CriteriaSet,
    sheet: UnitScores,
    column: Column | None,
    step: str,
) -> Decimal | None:
    """The figure that a step of the tie rule asks for, as it was counted."""
    if step == BY_VOTE:
        return None if sheet.votes is None else Decimal(sheet.votes)
    maximum = next((c.maximum for c in criteria.criteria if c.id == step), None)
    if column is None or maximum is None:
        return None
    number = scores.columns.index(column)
    for row in sheet.criteria:
        if row.criterion == step:
            figure = row.figures[number]
            return None if figure is None else min(figure, maximum)
    return maximum if criteria.scoring == FROM_MAXIMUM else None


def _approval(
    scores: Scores, criteria: CriteriaSet, sheet: UnitScores
) -> Approval | None:
    """The outcome of the vote on one unit, where a share is asked for and known.

    Who misses it gives its place to nobody: the next keeps its own rank's award.
    """
    rule, voters = criteria.approval, scores.voters
    if rule is None or voters is None or sheet.votes is None:
        return None
    return approval(
        rule,
        Poll(
            members=voters,
            present=voters - scores.absent,
            agreed=sheet.votes,
            written=sheet.written,
        ),
    )


def _differences(scores: Scores, sheet: UnitScores) -> tuple[Difference, ...]:
    """Where a column departs from the last one before it that gives a figure."""
    found: list[Difference] = []
    for row in sheet.criteria:
        given = [
            (column, figure)
            for column, figure in zip(scores.columns, row.figures, strict=True)
            if figure is not None
        ]
        found.extend(
            Difference(
                criterion=row.criterion,
                before=before,
                after=after,
                was=was,
                now=now,
                reason=row.reason,
            )
            for (before, was), (after, now) in pairwise(given)
            if was != now
        )
    return tuple(found)


def _unscored(cluster: Cluster, scores: Scores) -> tuple[Member, ...]:
    scored = {sheet.unit for sheet in scores.units}
    absent = [member for member in cluster.members if member.unit not in scored]
    return tuple(sorted(absent, key=lambda m: (sort_key(m.printed), m.unit)))


def _by_name(sheet: UnitScores) -> tuple[SortKey, str]:
    return sort_key(sheet.printed), sheet.unit
