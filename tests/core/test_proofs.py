"""Documents cited by number: the year's or the next one's, and only one of them."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.decisions import DecisionKey
from gazette.core.proofs import Proofs
from tests.toy.archive import toy_archive
from tests.toy.decisions import DECIDED_2022

CITED = "15/QĐ-VKS (bản sao)"


def found(proofs: Proofs, evidence: str, year: int) -> list[DecisionKey]:
    return [paper.key for _, paper in proofs.cited(evidence, year)]


def test_a_number_leads_to_its_document() -> None:
    proofs = Proofs(toy_archive())
    assert found(proofs, CITED, 2022) == [DECIDED_2022]
    assert found(proofs, CITED, 2021) == [DECIDED_2022]
    assert found(proofs, CITED, 2023) == []
    assert found(proofs, "115/QĐ-VKS", 2022) == []
    assert list(proofs.cited(None, 2022)) == []


def test_a_number_of_two_documents_leads_to_none() -> None:
    archive = toy_archive()
    other = replace(
        archive.decision[DECIDED_2022], key=DecisionKey(year=2022, slug="khac")
    )
    two = replace(archive, decisions=(*archive.decisions, other))
    assert found(Proofs(two), CITED, 2022) == []
