"""Chains of documents: each step reached, waived or missing, none silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.core.archive import Archive
from gazette.core.chains import Chains, ChainStep, Reach, skipped
from gazette.core.decisions import DecisionKey, Stage, Waiver
from gazette.core.periods import PartialDate
from gazette.core.titles import TitleVersion
from tests.toy.archive import toy_archive
from tests.toy.decisions import (
    AGREED_2022,
    ASKED_2022,
    CORRECTED_2023,
    DECIDED_2022,
    DECIDED_2023,
    REVOKED_2023,
)
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER

PUBLIC = TitleVersion(comment="Điều 44 Văn bản mẫu")


def changed(archive: Archive, key: DecisionKey, **fields: object) -> Archive:
    return replace(
        archive,
        decisions=tuple(
            replace(d, **fields) if d.key == key else d  # type: ignore[arg-type]
            for d in archive.decisions
        ),
    )


def joined(*, agreed: bool = True) -> Archive:
    """The toy with the papers of 2022 joined, or the decision right to the proposal."""
    archive = toy_archive()
    if not agreed:
        return changed(archive, DECIDED_2022, follows=(ASKED_2022,))
    archive = changed(archive, AGREED_2022, follows=(ASKED_2022,))
    return changed(archive, DECIDED_2022, follows=(AGREED_2022,))


def steps(
    archive: Archive,
    key: DecisionKey,
    version: TitleVersion | None = None,
    title: str = BASE_FIGHTER,
) -> dict[Stage, ChainStep]:
    decision = archive.decision[key]
    group = next(g for g in decision.honours if g.title == title)
    found = Chains(archive).steps(decision, group, version)
    return {step.stage: step for step in found}


def test_every_paper_of_a_chain_knows_the_whole_way() -> None:
    archive = joined()
    chains = Chains(archive)
    way = [ASKED_2022, AGREED_2022, DECIDED_2022]
    for key in way:
        chain = chains.chain(archive.decision[key])
        assert [paper.key for paper in chain] == way
    [before] = chains.before(archive.decision[DECIDED_2022])
    assert before.key == AGREED_2022
    [after] = chains.after(archive.decision[ASKED_2022])
    assert after.key == AGREED_2022


def test_asked_agreed_and_granted_are_three_figures() -> None:
    found = steps(joined(), DECIDED_2022)
    assert [found[stage].count for stage in list(Stage)[:2]] == [4, 3]
    assert found[Stage.DECIDED].count == 3
    assert found[Stage.ASKED].papers[0].key == ASKED_2022
    assert found[Stage.PRESENTED].reach is Reach.DONE
    assert [p.key for p in found[Stage.REVOKED].papers] == [REVOKED_2023]
    assert found[Stage.REVOKED].count == 1
    assert Stage.COMMENTED not in found


def test_a_proposal_does_not_know_what_its_sibling_became() -> None:
    archive = joined()
    other = DecisionKey(year=2022, slug="to-trinh-khac")
    sibling = replace(archive.decision[ASKED_2022], key=other)
    archive = replace(archive, decisions=(*archive.decisions, sibling))
    archive = changed(archive, AGREED_2022, follows=(ASKED_2022, other))
    chain = Chains(archive).chain(archive.decision[ASKED_2022])
    assert other not in {paper.key for paper in chain}


def test_papers_join_only_by_what_they_say() -> None:
    archive = toy_archive()
    decision = archive.decision[DECIDED_2022]
    assert Chains(archive).chain(decision) == (decision,)


def test_a_figure_alone_tells_of_a_step() -> None:
    found = steps(joined(agreed=False), DECIDED_2022)
    assert found[Stage.AGREED].reach is Reach.MISSING
    assert [step.stage for step in skipped(tuple(found.values()))] == [Stage.AGREED]
    told = joined(agreed=False)
    honours = tuple(replace(g, agreed=3) for g in told.decision[DECIDED_2022].honours)
    told = changed(told, DECIDED_2022, honours=honours)
    found = steps(told, DECIDED_2022)
    assert found[Stage.AGREED].reach is Reach.TOLD
    assert skipped(tuple(found.values())) == ()


def test_a_step_that_was_not_needed_says_why() -> None:
    waiver = Waiver(stage=Stage.AGREED, reason="xét theo thủ tục đơn giản")
    archive = changed(joined(agreed=False), DECIDED_2022, skipped=(waiver,))
    found = steps(archive, DECIDED_2022)
    assert found[Stage.AGREED].reach is Reach.WAIVED
    assert found[Stage.AGREED].waiver == "xét theo thủ tục đơn giản"
    assert skipped(tuple(found.values())) == ()


@pytest.mark.parametrize(("version", "missing"), [(PUBLIC, True), (None, False)])
def test_public_comment_is_missed_where_the_year_s_rule_asks_for_it(
    version: TitleVersion | None, missing: bool
) -> None:
    found = steps(joined(), DECIDED_2022, version)
    assert (Stage.COMMENTED in found) is missing
    stages = [step.stage for step in skipped(tuple(found.values()))]
    assert stages == ([Stage.COMMENTED] if missing else [])


def test_before_the_first_paper_nothing_is_missing_and_nothing_ahead_is() -> None:
    found = steps(toy_archive(), DECIDED_2023)
    assert found[Stage.ASKED].reach is Reach.MISSING
    assert found[Stage.PRESENTED].reach is Reach.AHEAD
    assert skipped(tuple(found.values())) == ()
    asked = steps(joined(), ASKED_2022)
    assert asked[Stage.DECIDED].reach is Reach.DONE


def test_a_row_taken_back_is_no_step_of_the_other_titles() -> None:
    found = steps(joined(), DECIDED_2022, title=ADVANCED_WORKER)
    assert Stage.REVOKED not in found


def test_a_whole_document_taken_back_is_so_for_every_title() -> None:
    archive = changed(joined(), REVOKED_2023, changes=())
    for title in (BASE_FIGHTER, ADVANCED_WORKER):
        found = steps(archive, DECIDED_2022, title=title)
        group = next(
            g for g in archive.decision[DECIDED_2022].honours if g.title == title
        )
        assert found[Stage.REVOKED].count == group.number


def test_a_row_is_known_by_the_name_it_was_corrected_to() -> None:
    archive = joined()
    change = archive.decision[CORRECTED_2023].changes[0]
    taking = replace(change, was=change.now or "", now=None)
    archive = changed(
        archive, REVOKED_2023, changes=(taking,), date=PartialDate(year=2023, month=4)
    )
    decisions = sorted(archive.decisions, key=lambda d: d.key == REVOKED_2023)
    archive = replace(archive, decisions=tuple(decisions))
    row = next(
        group.title
        for group in archive.decision[DECIDED_2022].honours
        for row in group.recipients
        if row.name == change.was
    )
    assert steps(archive, DECIDED_2022, title=row)[Stage.REVOKED].count == 1


def test_what_was_taken_back_need_not_have_been_handed_over() -> None:
    archive = changed(joined(), DECIDED_2022, presented=None)
    found = steps(archive, DECIDED_2022)
    assert found[Stage.REVOKED].reach is Reach.DONE
    assert found[Stage.PRESENTED].reach is Reach.AHEAD
    assert skipped(tuple(found.values())) == ()
