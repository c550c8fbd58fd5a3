"""Counts: a published figure speaks, nothing is counted twice, none is invented."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.decisions import DecisionKey, DecisionKind, HonourGroup
from gazette.core.periods import PartialDate
from gazette.core.tallies import Count, Paper, Tally, papers, tally
from tests.toy.archive import toy_archive
from tests.toy.rows import collective, group, paper
from tests.toy.titles import BASE_FIGHTER, MEDAL, SECTOR_FLAG
from tests.toy.units import AN, PROVINCE, SUPREME


def on_one_title(
    kind: DecisionKind, honours: HonourGroup, issuer: str = PROVINCE
) -> Paper:
    key = DecisionKey(year=2023, slug=kind.name.lower())
    date = PartialDate(year=2023)
    return paper(key, kind, "Văn bản", date, honours, issuer=issuer), honours


def figures(
    asked: int | None = None,
    agreed: int | None = None,
    count: int | None = None,
    sent_up: int | None = None,
) -> HonourGroup:
    return replace(
        group("f", 1, BASE_FIGHTER, 2023, complete=False),
        asked=asked,
        agreed=agreed,
        count=count,
        sent_up=sent_up,
    )


def test_the_decided_list_of_2022_counts_once() -> None:
    found = tally(papers(toy_archive())[BASE_FIGHTER, 2022])
    assert found == Tally(
        asked=Count(number=4),
        agreed=Count(number=3),
        granted=Count(number=3),
        sent_up=Count(number=1),
    )


def test_asked_by_one_office_and_granted_by_another() -> None:
    found = tally(papers(toy_archive())[SECTOR_FLAG, 2022])
    assert found == Tally(asked=Count(number=1), granted=Count(number=2))


def test_a_count_without_names_is_a_fact_too() -> None:
    found = tally(papers(toy_archive())[MEDAL, 2022])
    assert found.granted == Count(number=40)
    assert found.asked is None


def test_an_agreed_list_with_figures_only() -> None:
    """An Giang, 2023: 37 asked, 32 agreed, 3 sent up and counted apart."""
    agreed = on_one_title(
        DecisionKind.AGREED, figures(asked=37, agreed=32, count=32, sent_up=3)
    )
    found = tally([agreed])
    assert found.granted is None
    assert found.final == Count(number=32)
    assert found.sent_up == Count(number=3)
    assert found.asked == Count(number=37)


def test_news_is_silent_once_the_decision_speaks() -> None:
    news = on_one_title(DecisionKind.NEWS, figures(count=22))
    decision = on_one_title(DecisionKind.DECISION, figures(count=21))
    assert tally([news]).granted == Count(number=22)
    assert tally([news, decision]).granted == Count(number=21)


def test_two_decisions_and_two_offices_add_up() -> None:
    here = on_one_title(DecisionKind.DECISION, figures(count=20))
    there = on_one_title(DecisionKind.DECISION, figures(count=3), issuer=SUPREME)
    assert tally([here, here, there]).granted == Count(number=43)


def test_rows_of_an_unfinished_list_are_a_least() -> None:
    rows = group("f", 1, SECTOR_FLAG, 2023, collective("f", 2, AN), complete=False)
    assert tally([on_one_title(DecisionKind.DECISION, rows)]).granted == Count(
        number=1, at_least=True
    )
    unknown = on_one_title(DecisionKind.DECISION, figures())
    counted = on_one_title(DecisionKind.DECISION, figures(count=2))
    assert tally([unknown]).granted is None
    assert tally([unknown, counted]).granted == Count(number=2, at_least=True)


def test_nothing_known_is_not_zero() -> None:
    assert tally([]) == Tally()
    assert tally([on_one_title(DecisionKind.DECISION, figures(count=0))]).granted == (
        Count(number=0)
    )
