"""Standings over the toy archive: ties, the column that ranks, who stands outside."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from gazette.core.board import Row, Standing, group_points
from gazette.core.clusters import ClusterKey
from gazette.core.scores import Column
from gazette.core.standings import standing, standing_of
from tests.toy.archive import toy_archive
from tests.toy.boards import (
    CLUSTER_1_2022,
    CLUSTER_1_2023,
    CLUSTER_2_2023,
    SECTOR_1_2023,
)
from tests.toy.units import AAN, AN, DUC, DUNG, EM, NEIGHBOUR, OUTSIDER, PROVINCE


def board(key: ClusterKey) -> Standing:
    found = standing_of(toy_archive(), key)
    assert found is not None
    return found


def row(found: Standing, unit: str) -> Row:
    of_unit = found.row(unit)
    assert of_unit is not None
    return of_unit


def ranks(found: Standing) -> list[tuple[int | None, str]]:
    return [(r.rank, r.unit) for r in found.rows]


def test_an_exact_tie_shares_its_rank_in_vietnamese_order() -> None:
    found = board(CLUSTER_1_2022)
    assert ranks(found) == [(1, AN), (2, AAN), (2, DUC), (4, EM)]
    placing = row(found, AAN).placing
    assert placing is not None
    assert placing.shared_with == (DUC,)
    assert found.ranking_column is Column.CLUSTER
    assert found.official


def test_one_column_ranks_the_whole_sheet() -> None:
    """Mẫu Dung has no appraised total yet, so the cluster's column ranks everyone."""
    found = board(CLUSTER_1_2023)
    assert found.ranking_column is Column.CLUSTER
    assert row(found, DUNG).total(Column.VERIFIED) is None
    assert row(found, DUNG).total(Column.CLUSTER) == Decimal(91)
    assert ranks(found) == [(1, AAN), (2, AN), (3, DUNG)]


def test_the_tie_of_2023_is_broken_by_its_first_criterion() -> None:
    first, second = board(CLUSTER_1_2023).rows[:2]
    assert first.total(Column.CLUSTER) == second.total(Column.CLUSTER) == Decimal(106)
    assert first.placing is not None
    assert first.placing.broken_by == ("B1",)
    assert not first.placing.shared


def test_the_highest_complete_column_ranks() -> None:
    archive = toy_archive()
    scores = archive.scores_of[CLUSTER_1_2023]
    without_dung = replace(
        scores, units=tuple(u for u in scores.units if u.unit != DUNG)
    )
    found = standing(
        without_dung, archive.criteria_set["mau-2023"], archive.cluster[CLUSTER_1_2023]
    )
    assert found.ranking_column is Column.VERIFIED
    assert ranks(found) == [(1, AAN), (2, AN)]
    assert [member.unit for member in found.unscored] == [DUNG]


def test_who_is_complete_in_no_common_column_waits_outside() -> None:
    archive = toy_archive()
    scores = archive.scores_of[CLUSTER_1_2023]
    bare = tuple(replace(u, criteria=()) if u.unit == DUNG else u for u in scores.units)
    found = standing(
        replace(scores, units=bare),
        archive.criteria_set["mau-2023"],
        archive.cluster[CLUSTER_1_2023],
    )
    assert ranks(found) == [(1, AAN), (2, AN)]
    assert [(r.unit, r.rank) for r in found.incomplete] == [(DUNG, None)]


def test_not_considered_stands_outside_with_its_reason() -> None:
    found = board(CLUSTER_1_2023)
    (outside,) = found.not_considered
    assert outside.unit == DUC
    assert outside.rank is None
    assert outside.sheet.not_considered is not None
    assert outside.sheet.not_considered.reason == "có công chức bị kỷ luật"
    assert DUC not in {r.unit for r in found.rows}


def test_printed_totals_are_checked_a_column() -> None:
    totals = row(board(CLUSTER_1_2023), AN).totals
    assert [t.agrees for t in totals] == [True, True, True]
    assert [t.agrees for t in row(board(CLUSTER_1_2023), AAN).totals] == [None] * 3
    archive = toy_archive()
    scores = archive.scores_of[CLUSTER_1_2022]
    wrong = tuple(
        replace(u, printed_totals=(Decimal(104), Decimal("100.5")))
        if u.unit == AN
        else u
        for u in scores.units
    )
    found = standing(
        replace(scores, units=wrong),
        archive.criteria_set["mau-2022"],
        archive.cluster[CLUSTER_1_2022],
    )
    assert [t.agrees for t in row(found, AN).totals] == [True, False]


def test_what_the_columns_see_otherwise() -> None:
    differences = row(board(CLUSTER_1_2023), AN).differences
    assert [(d.criterion, d.before, d.after, d.points) for d in differences] == [
        ("A2", Column.CLUSTER, Column.VERIFIED, Decimal("-2.5")),
        ("B1", Column.SELF, Column.CLUSTER, Decimal(-2)),
    ]
    assert differences[0].reason == "02 vụ quá hạn"


def test_start_from_the_maximum_in_a_cluster() -> None:
    found = board(CLUSTER_2_2023)
    assert ranks(found) == [(1, OUTSIDER), (2, EM)]
    assert row(found, OUTSIDER).total(Column.CLUSTER) == Decimal("98.5")
    assert group_points(found.criteria_set, row(found, EM).totals[0].breakdown) == (
        ("A", Decimal(67)),
        ("B", Decimal(30)),
    )


def test_groups_add_up_or_stay_open() -> None:
    found = board(CLUSTER_1_2023)
    verified = row(found, DUNG).totals[2].breakdown
    assert group_points(found.criteria_set, verified) == (
        ("A", None),
        ("B", Decimal(29)),
    )


def test_votes_rank_without_columns() -> None:
    found = board(SECTOR_1_2023)
    assert ranks(found) == [(1, NEIGHBOUR), (2, PROVINCE)]
    assert found.ranking_column is None
    assert row(found, NEIGHBOUR).total(None) == Decimal(5)


def test_years_under_different_sets_are_not_compared() -> None:
    then, now = board(CLUSTER_1_2022), board(CLUSTER_1_2023)
    assert not now.comparable_with(then)
    assert now.places_gained(AAN, then) is None


def test_years_under_one_set_are_compared() -> None:
    then = board(CLUSTER_1_2022)
    archive = toy_archive()
    scores = archive.scores_of[CLUSTER_1_2022]
    better = tuple(
        replace(u, bonus=scores.units[-1].bonus) if u.unit == DUC else u
        for u in scores.units
    )
    now = standing(replace(scores, units=better), then.criteria_set, then.cluster)
    assert now.places_gained(DUC, then) == 0
    assert now.places_gained(AAN, then) == -1
    assert then.places_gained(AAN, now) == 1
    assert now.places_gained(PROVINCE, then) is None


def test_the_order_of_the_sheets_does_not_matter() -> None:
    archive = toy_archive()
    for key, scores in archive.scores_of.items():
        expected = board(key)
        units = tuple(Random(7).sample(scores.units, len(scores.units)))
        found = standing(
            replace(scores, units=units),
            archive.criteria_set[scores.criteria_set],
            archive.cluster[key],
        )
        assert replace(found, scores=scores) == expected


def test_no_scores_no_standing() -> None:
    missing = ClusterKey(organizer="nganh", slug="cum-7", year=2021)
    assert standing_of(toy_archive(), missing) is None
