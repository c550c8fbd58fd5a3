"""Quotas against published figures; the real ones break naive checks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKey, DecisionKind
from gazette.core.periods import PartialDate
from gazette.core.quotas import QuotaCheck, quota_checks
from gazette.core.titles import Quota
from tests.toy.archive import toy_archive
from tests.toy.rows import group, paper
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER
from tests.toy.units import PROVINCE


def checks(archive: Archive) -> dict[int, QuotaCheck]:
    return {check.year: check for check in quota_checks(archive)}


def with_counts(
    base: int, count: int, *, base_complete: bool = True, at_least_one: bool = True
) -> QuotaCheck | None:
    """One council's figures for 2020 under the quota of 15 %."""
    archive = toy_archive()
    listed: Decision = paper(
        DecisionKey(year=2020, slug="hop"),
        DecisionKind.AGREED,
        "Danh sách",
        PartialDate(year=2020),
        group("f", 1, ADVANCED_WORKER, 2020, count=base if base_complete else None),
        group("f", 2, BASE_FIGHTER, 2020, count=count, sent_up=3, complete=False),
    )
    titles = tuple(
        replace(
            t,
            versions=tuple(
                replace(v, quota=replace(v.quota, at_least_one=at_least_one))
                if v.quota
                else v
                for v in t.versions
            ),
        )
        for t in archive.titles
    )
    return checks(replace(archive, titles=titles, decisions=(listed,))).get(2020)


def test_the_toy_s_two_years_under_a_quota() -> None:
    found = checks(toy_archive())
    assert sorted(found) == [2021, 2022]
    over, kept = found[2021], found[2022]
    assert (over.count.number, over.base, over.allowed) == (2, 10, 1)
    assert not over.within
    assert over.issuer == PROVINCE
    assert over.quota.article == "Điều 9 Quy định mẫu"
    assert (kept.count.number, kept.base, kept.allowed) == (3, 20, 3)
    assert kept.within


def test_an_giang_keeps_its_quota_though_35_would_not() -> None:
    check = with_counts(226, 32)
    assert check is not None
    assert check.within
    assert check.limit == Decimal("33.90")
    assert check.allowed == 33
    assert check.share is not None
    assert round(check.share * 100, 2) == Decimal("14.16")
    naive = with_counts(226, 35)
    assert naive is not None
    assert not naive.within


@pytest.mark.parametrize(
    ("base", "count", "at_least_one", "within"),
    [(5, 1, True, True), (5, 1, False, False), (5, 2, True, False), (0, 1, True, True)],
)
def test_less_than_one_counts_as_one_where_the_rule_says_so(
    base: int, count: int, at_least_one: bool, within: bool
) -> None:
    check = with_counts(base, count, at_least_one=at_least_one)
    assert check is not None
    assert check.within is within


def test_without_a_known_base_nothing_is_said() -> None:
    assert with_counts(226, 99, base_complete=False) is None


def test_a_base_known_in_part_says_nothing() -> None:
    """Nine rows of an unfinished list are no base; the published 20 are one."""
    archive = toy_archive()
    partly = tuple(
        replace(d, honours=tuple(replace(g, count=None) for g in d.honours))
        for d in archive.decisions
    )
    assert 2022 in checks(archive)
    assert 2022 not in checks(replace(archive, decisions=partly))


def test_a_year_without_the_quota_is_not_judged_by_it() -> None:
    title = toy_archive().title[BASE_FIGHTER]
    quotas: list[Quota | None] = [v.quota for v in title.versions]
    assert quotas[1] is None
    assert 2023 not in checks(toy_archive())
