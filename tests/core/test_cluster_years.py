"""A cluster's year in its steps, and years joined only by what the record says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.core.cluster_years import ClusterYears, fixing_decision
from gazette.core.clusters import ClusterKey
from gazette.core.decisions import DecisionKey
from gazette.core.periods import PartialDate
from gazette.core.reports import EventKind
from tests.toy.archive import toy_archive
from tests.toy.boards import (
    CLUSTER_1_2022,
    CLUSTER_1_2023,
    CLUSTER_2_2023,
    SECTOR_1_2023,
)
from tests.toy.decisions import DECIDED_2022

YEARS = ClusterYears(toy_archive())


def test_the_steps_stand_in_their_order_told_or_not() -> None:
    course = YEARS.of(CLUSTER_1_2022)
    assert [
        (step.kind, [t.report.slug for t in step.told]) for step in course.steps
    ] == [
        (EventKind.PACT, ["cum-1-ky-giao-uoc-2022"]),
        (EventKind.MIDYEAR, []),
        (EventKind.REVIEW, ["cum-1-binh-xet-2022"]),
        (EventKind.CLOSING, ["cum-1-tong-ket-2022"]),
    ]
    assert course.steps[0].held_on == PartialDate(year=2022, month=3)
    assert course.steps[1].held_on is None
    assert course.besides == ()
    assert [d.key for d in course.decisions] == [DECIDED_2022]
    assert [r.slug for r in course.reports] == [
        "cum-1-ky-giao-uoc-2022",
        "cum-1-binh-xet-2022",
        "cum-1-tong-ket-2022",
    ]


def test_a_conference_that_is_no_step_stands_besides() -> None:
    archive = toy_archive()
    reports = tuple(
        replace(
            r, events=tuple(replace(e, kinds=(EventKind.COUNCIL,)) for e in r.events)
        )
        for r in archive.reports
    )
    course = ClusterYears(replace(archive, reports=reports)).of(CLUSTER_1_2022)
    assert all(step.told == () for step in course.steps)
    assert len(course.besides) == 3


def test_a_year_nobody_told_of_has_its_empty_steps() -> None:
    course = YEARS.of(CLUSTER_2_2023)
    assert len(course.steps) == 4
    assert course.reports == ()
    with pytest.raises(KeyError):
        YEARS.of(ClusterKey(organizer="nganh", slug="cum-7", year=2021))


def test_years_join_by_what_they_say_and_never_by_number() -> None:
    line = [cluster.key for cluster in YEARS.line(CLUSTER_1_2023)]
    assert line == [CLUSTER_1_2022, CLUSTER_1_2023]
    assert YEARS.line(CLUSTER_1_2022) == YEARS.line(CLUSTER_1_2023)
    assert [c.key for c in YEARS.line(SECTOR_1_2023)] == [SECTOR_1_2023]
    before = YEARS.before(CLUSTER_1_2023)
    assert before is not None
    assert before.key == CLUSTER_1_2022
    assert [c.key for c in YEARS.after(CLUSTER_1_2022)] == [CLUSTER_1_2023]


def test_the_decision_behind_the_figures_is_the_organizer_s_own() -> None:
    archive = toy_archive()
    fixing = fixing_decision(archive, CLUSTER_1_2022)
    assert fixing is not None
    assert fixing.key == DECIDED_2022
    namesake = replace(
        archive.decision[DECIDED_2022],
        key=DecisionKey(year=2023, slug="15-qd"),
        date=PartialDate(year=2023, month=2),
        honours=(),
    )
    two = replace(archive, decisions=(*archive.decisions, namesake))
    assert fixing_decision(two, CLUSTER_1_2022) is None
    other_year = replace(
        namesake, honours=(replace(archive.decisions[0].honours[0], year=2023),)
    )
    one = replace(archive, decisions=(*archive.decisions, other_year))
    assert fixing_decision(one, CLUSTER_1_2022) == fixing


def test_another_office_s_number_is_not_meant() -> None:
    archive = toy_archive()
    stranger = tuple(
        replace(d, issuer="vksnd-tinh-mau-dong") if d.key == DECIDED_2022 else d
        for d in archive.decisions
    )
    moved = replace(archive, decisions=stranger)
    assert fixing_decision(moved, CLUSTER_1_2022) is None
    by_key = tuple(
        replace(s, fixed_by=str(DECIDED_2022)) if s.cluster == CLUSTER_1_2022 else s
        for s in archive.scores
    )
    fixing = fixing_decision(replace(moved, scores=by_key), CLUSTER_1_2022)
    assert fixing is not None
    assert fixing_decision(archive, CLUSTER_1_2023) is None
