"""Figures that are in print, recomputed by the named rules; each row with its source.

The table is the public record's own arithmetic: sections on scoring and on awards of
the collected facts. A rule that could not say these numbers would be wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from gazette.core import (
    adjustments,
    approval,
    place_awards,
    ranking,
    scoring,
)
from gazette.core.adjustments import DEDUCTION, adjusted, per_event
from gazette.core.approval import Poll
from gazette.core.approval import approval as approved
from gazette.core.criteria import (
    ApprovalRule,
    CriteriaGroup,
    CriteriaSet,
    Criterion,
    EventRule,
    EventUnit,
    PlaceAward,
)
from gazette.core.decisions import (
    Comment,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
)
from gazette.core.entitlement import needed_years
from gazette.core.periods import PartialDate, Period
from gazette.core.place_awards import first_and_next
from gazette.core.problems import Place
from gazette.core.quotas import QuotaCheck
from gazette.core.ranking import Entrant, rank
from gazette.core.scores import Adjustment, CriterionScore, UnitScores
from gazette.core.scoring import score
from gazette.core.tallies import Count, tally
from gazette.core.titles import Prerequisite, Quota, Title, TitleVersion
from tests.toy.rows import group, paper
from tests.toy.titles import BASE_FIGHTER, TITLES

HERE = Place(file="data/x.yaml", line=1)


@dataclass(frozen=True, kw_only=True)
class Example:
    """What is in print, who printed it, and the same by our rules."""

    what: str
    source: str
    printed: object
    computed: Any


def criteria_set(**changed: Any) -> CriteriaSet:
    only = CriteriaGroup(
        id="A",
        name="A",
        criteria=(Criterion(id="A1", name="A1", maximum=Decimal(100), group="A"),),
    )
    whole = CriteriaSet(
        id="mau",
        name="Mẫu",
        first_year=2020,
        groups=(only,),
        scoring=scoring.SUM_WITH_CAPS,
        place=HERE,
    )
    return replace(whole, **changed)


def plus(points: int) -> Adjustment:
    return Adjustment(points=Decimal(points), reason="cờ", place=HERE)


def total(criteria: CriteriaSet, figure: str | None, **sheet: Any) -> Decimal | None:
    rows = ()
    if figure is not None:
        given = (Decimal(figure),)
        rows = (CriterionScore(criterion="A1", figures=given, place=HERE),)
    unit = UnitScores(unit="u", printed="U", criteria=rows, place=HERE, **sheet)
    return score(criteria, unit).total


def lateness(days: int) -> Decimal:
    late = EventRule(id="D", name="Chậm", points=Decimal(10), per=EventUnit.DAY, most=3)
    line = Adjustment(
        points=per_event(late, days), reason="chậm", rule="D", count=days, place=HERE
    )
    return sum(
        (s.points for s in adjusted(DEDUCTION, (line,), (late,), None)), Decimal()
    )


def per_time(points: int, times: int) -> Decimal:
    rule = EventRule(id="T", name="T", points=Decimal(points), per=EventUnit.TIME)
    return per_event(rule, times)


def block_of_eight() -> list[str]:
    placings = rank(
        Entrant(unit=str(n), name=str(n), total=Decimal(9 - n)) for n in range(1, 9)
    )
    rows = (PlaceAward(name="Cờ", places=1), PlaceAward(name="Bằng khen", places=3))
    return [found.award.name for found in first_and_next(placings, rows).values()]


def needed(share: str, base: str, members: int, present: int | None = None) -> int:
    poll = Poll(members=members, present=present or members, agreed=0)
    return approved(ApprovalRule(share=share, base=base), poll).needed


def quota(share: str, count: int, base: int, *, at_least_one: bool = False) -> bool:
    return QuotaCheck(
        title="t",
        year=2023,
        issuer="u",
        quota=Quota(
            share=Decimal(share), base="b", article="Điều", at_least_one=at_least_one
        ),
        count=Count(number=count),
        base=base,
        papers=(),
    ).within


def ranks(*totals: int) -> list[int]:
    entrants = [
        Entrant(unit=str(n), name=str(n), total=Decimal(t))
        for n, t in enumerate(totals)
    ]
    return [placing.rank for placing in rank(entrants)]


def listed(opens: date, closes: date) -> Decision:
    return a_paper(DecisionKind.COMMENT, comment=Comment(opens=opens, closes=closes))


def by_two_laws() -> Title:
    turn = date(2024, 1, 1)
    versions = (
        TitleVersion(valid=Period(end=date(2023, 12, 31)), basis="15/2003/QH11"),
        TitleVersion(valid=Period(start=turn), basis="06/2022/QH15"),
    )
    return replace(TITLES[0], versions=versions)


def an_giang(asked: int, granted: int, sent_up: int) -> tuple[int | None, ...]:
    given = group(
        "f", 1, BASE_FIGHTER, 2023, asked=asked, count=granted, sent_up=sent_up
    )
    decided = a_paper(DecisionKind.DECISION, given)
    found = tally([(decided, given)])
    return tuple(
        c.number if c else None for c in (found.asked, found.granted, found.sent_up)
    )


def a_paper(
    kind: DecisionKind, *honours: HonourGroup, comment: Comment | None = None
) -> Decision:
    key = DecisionKey(year=2024, slug="mau")
    return paper(key, kind, "Mẫu", PartialDate(year=2024), *honours, comment=comment)


ALL, PRESENT = "tổng số thành viên", "số thành viên dự họp"
S750 = criteria_set(groups=(), scoring=scoring.FROM_MAXIMUM, start=Decimal(750))

EXAMPLES = (
    Example(
        what="a bonus above the nominal maximum",
        source="S03, a city's form for ranking districts: 97 + 10 = 107",
        printed=Decimal(107),
        computed=lambda: total(criteria_set(), "97", bonus=(plus(10),)),
    ),
    Example(
        what="the Government's flag gives 15",
        source="S03: +15 for the Government's flag",
        printed=Decimal(112),
        computed=lambda: total(criteria_set(), "97", bonus=(plus(15),)),
    ),
    Example(
        what="an item worth 20 at most",
        source="S08, form of a criteria table: items worth 10 or 20",
        printed=Decimal(100),
        computed=lambda: total(criteria_set(), "100"),
    ),
    Example(
        what="everyone starts with 750",
        source="S09, a school's scheme of 2011-2012",
        printed=Decimal(750),
        computed=lambda: total(S750, None),
    ),
    Example(
        what="from 750 by plus and minus only",
        source="S09",
        printed=Decimal(755),
        computed=lambda: total(S750, None, bonus=(plus(20),), deductions=(plus(15),)),
    ),
    Example(
        what="+20 per time",
        source="S10, a school's regulation on emulation",
        printed=Decimal(40),
        computed=lambda: per_time(20, 2),
    ),
    Example(
        what="+15 per time",
        source="S10",
        printed=Decimal(15),
        computed=lambda: per_time(15, 1),
    ),
    Example(
        what="−10 per day late",
        source="S10",
        printed=Decimal(-20),
        computed=lambda: lateness(2),
    ),
    Example(
        what="lateness capped by days",
        source="S10 (the number of days, three, is ours)",
        printed=Decimal(-30),
        computed=lambda: lateness(9),
    ),
    Example(
        what="a block of eight votes",
        source="A06, block 3 of Đắk Lắk, 2020: the first Cờ, the next three Bằng khen",
        printed=["Cờ", "Bằng khen", "Bằng khen", "Bằng khen"],
        computed=block_of_eight,
    ),
    Example(
        what="two thirds of a cluster of six",
        source="S12, the courts' flag: ≥ 2/3 of the cluster's units",
        printed=4,
        computed=lambda: needed("từ 2/3", ALL, 6),
    ),
    Example(
        what="80 % of Cụm 7's five members",
        source="R03, circular of 2019, Cờ ngành; A14, the cluster's five members",
        printed=4,
        computed=lambda: needed("từ 80%", ALL, 5),
    ),
    Example(
        what="80 % of all members, the absent in writing",
        source="R05, circular of 2024 art. 14, CSTĐ cơ sở",
        printed=8,
        computed=lambda: needed("từ 80%", ALL, 10, present=7),
    ),
    Example(
        what="90 % of the council",
        source="R01, circular of 2019 art. 16, CSTĐ ngành",
        printed=9,
        computed=lambda: needed("từ 90%", PRESENT, 12, present=10),
    ),
    Example(
        what="90 % of all members for titles of the State",
        source="L07, decree 91/2017/NĐ-CP art. 45.8",
        printed=11,
        computed=lambda: needed("từ 90%", ALL, 12, present=10),
    ),
    Example(
        what="more than 90 %",
        source="S13, the State Audit: > 90 %",
        printed=10,
        computed=lambda: needed("trên 90%", ALL, 10),
    ),
    Example(
        what="more than half",
        source="S13: > 50 % for flags, medals, the Prime Minister's diploma",
        printed=6,
        computed=lambda: needed("trên 50%", ALL, 10),
    ),
    Example(
        what="An Giang 2023: 32 of 226 keep 15 %",
        source="A15 (14,16 %); L04, decree 91/2017 art. 9",
        printed=True,
        computed=lambda: quota("0.15", 32, 226),
    ),
    Example(
        what="An Giang 2023: 35 of 226 would not",
        source="A15 (32 granted and 3 sent up, 15,49 %)",
        printed=False,
        computed=lambda: quota("0.15", 35, 226),
    ),
    Example(
        what="An Giang 2023: 7 of 20 break the later 20 %",
        source="A15; R07, circular of 2024 art. 18.2",
        printed=False,
        computed=lambda: quota("0.2", 7, 20, at_least_one=True),
    ),
    Example(
        what="below one counts as one",
        source="R07: if 20 % make less than one, then one",
        printed=True,
        computed=lambda: quota("0.2", 1, 3, at_least_one=True),
    ),
    Example(
        what="22 Government flags need a base of 110",
        source="A09, A17 (22 in 2022 and in 2023); L05, ≤ 20 %",
        printed=[True, False],
        computed=lambda: [quota("0.2", 22, 110), quota("0.2", 22, 109)],
    ),
    Example(
        what="three years running before the sector's title",
        source="R01, L03 (section 3.1): cstdcs of y, y−1, y−2",
        printed=(2021, 2022, 2023),
        computed=lambda: needed_years(Prerequisite(title="cstdcs", years=3), 2023),
    ),
    Example(
        what="the year's own title below it",
        source="L03, L11 (section 3.1): ldtt of the same year",
        printed=(2023,),
        computed=lambda: needed_years(Prerequisite(title="ldtt"), 2023),
    ),
    Example(
        what="twice running of a title that takes three years",
        source="L03, A19 (section 3.1): two times running of cstdn",
        printed=(2020, 2021, 2022, 2023, 2024),
        computed=lambda: needed_years(Prerequisite(title="cstdn", times=2), 2024, 3),
    ),
    Example(
        what="a list for public comment, 3/7–12/7/2024",
        source="A18",
        printed=[False, True, True, False],
        computed=lambda: [
            listed(date(2024, 7, 3), date(2024, 7, 12)).open_at(
                datetime(2024, 7, day, 9)  # noqa: DTZ001 - Vietnam time, as printed
            )
            for day in (2, 3, 12, 13)
        ],
    ),
    Example(
        what="the law of the year: 2023 by that of 2003, 2024 by that of 2022",
        source="L01: Law 06/2022/QH15 in force from 01/01/2024",
        printed=["15/2003/QH11", "06/2022/QH15"],
        computed=lambda: [
            version.basis
            for year in (2023, 2024)
            if (version := by_two_laws().version_in(year))
        ],
    ),
    Example(
        what="An Giang 2023: asked, granted, sent up are three figures",
        source="A15: 37 asked, 32 granted, 3 sent up",
        printed=(37, 32, 3),
        computed=lambda: an_giang(37, 32, 3),
    ),
    Example(
        what="a shared rank leaves the next place empty",
        source="no tie rule of the sector was found; the default said on the page",
        printed=[1, 2, 2, 4],
        computed=lambda: ranks(100, 99, 99, 98),
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.what)
def test_the_printed_figure_is_the_computed_one(example: Example) -> None:
    assert example.source
    assert example.computed() == example.printed


NAMED_RULES = (
    *scoring.RULES.values(),
    *approval.SHARES.values(),
    *approval.BASES.values(),
    adjustments.per_event,
    adjustments.beside_the_maximum,
    adjustments.capped_by_count,
    adjustments.capped_a_day,
    adjustments.capped_in_sum,
    place_awards.first_and_next,
    scoring.rounded_half_up,
    ranking.rank,
)


@pytest.mark.parametrize("rule", NAMED_RULES, ids=lambda rule: str(rule.__name__))
def test_every_named_rule_says_its_source(rule: Any) -> None:
    assert "Source: " in (rule.__doc__ or ""), rule.__name__
