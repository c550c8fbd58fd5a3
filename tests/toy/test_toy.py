"""The toy holds together: whoever is named exists, and the designed cases are there."""

from __future__ import annotations

from tests.toy.archive import toy_archive
from tests.toy.boards import CLUSTER_1_2022, CLUSTER_1_2023
from tests.toy.units import EM


def test_every_unit_named_is_recorded() -> None:
    archive = toy_archive()
    named = {
        *(m.unit for c in archive.clusters for m in c.members),
        *(c.organizer_unit for c in archive.clusters),
        *(u.unit for s in archive.scores for u in s.units),
        *(d.issuer for d in archive.decisions),
        *(
            r.unit
            for d in archive.decisions
            for g in d.honours
            for r in g.recipients
            if r.unit
        ),
        *(unit for r in archive.reports for unit in r.units),
    }
    assert named <= archive.unit.keys()


def test_every_title_set_and_cluster_named_is_recorded() -> None:
    archive = toy_archive()
    titles = {g.title for d in archive.decisions for g in d.honours}
    assert titles == archive.title.keys()
    assert {s.criteria_set for s in archive.scores} == archive.criteria_set.keys()
    assert {s.cluster for s in archive.scores} == archive.cluster.keys()


def test_a_unit_changes_its_cluster() -> None:
    archive = toy_archive()
    assert EM in {m.unit for m in archive.cluster[CLUSTER_1_2022].members}
    assert EM not in {m.unit for m in archive.cluster[CLUSTER_1_2023].members}
