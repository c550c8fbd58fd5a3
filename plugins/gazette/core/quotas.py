"""Quotas: how many a rule of the year allows, and how many there are.

Knows each title's quota in force in the year and one office's own counts. Refuses to
refuse: published figures break naive checks, so the outcome is a value that names its
base and article. Those sent up to a higher office are counted there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from gazette.core.archive import Archive
from gazette.core.tallies import Count, Paper, by_issuer, papers, tally
from gazette.core.titles import Quota


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaCheck:
    """One office's count of a title against its quota in one year.

    ``papers`` are those that speak of the title, for the place of a warning.
    """

    title: str
    year: int
    issuer: str
    quota: Quota
    count: Count
    base: int
    papers: tuple[Paper, ...]

    @property
    def limit(self) -> Decimal:
        """The share of the base, unrounded."""
        return self.quota.share * self.base

    @property
    def allowed(self) -> int:
        """The most whole honours within the limit; one where the rule says so."""
        whole = int(self.limit.to_integral_value(ROUND_FLOOR))
        return max(whole, 1) if self.quota.at_least_one else whole

    @property
    def within(self) -> bool:
        """Whether the count, as far as it is known, keeps the quota."""
        return self.count.number <= self.allowed

    @property
    def share(self) -> Decimal | None:
        """The count as a share of the base; ``None`` without a base."""
        return Decimal(self.count.number) / self.base if self.base else None


def quota_checks(archive: Archive) -> Iterator[QuotaCheck]:
    """Every check that published figures allow, by title, year and office.

    A base that is only known in part allows none.

    Source: Decree 91/2017/NĐ-CP, article 9 (at most 15 % of Lao động tiên tiến, until
    2023); Circular 02/2024/TT-VKSTC, article 18.2 (at most 20 %, below one is one). The
    title's version of the year names share, base and article.
    """
    on_titles = papers(archive)
    for (title, year), on_one_title in sorted(
        on_titles.items(), key=lambda item: item[0]
    ):
        version = archive.title[title].version_in(year)
        if version is None or version.quota is None:
            continue
        bases = by_issuer(on_titles.get((version.quota.base, year), ()))
        for issuer, own in by_issuer(on_one_title).items():
            count, base = tally(own).final, tally(bases.get(issuer, ())).final
            if count is None or base is None or base.at_least:
                continue
            yield QuotaCheck(
                title=title,
                year=year,
                issuer=issuer,
                quota=version.quota,
                count=count,
                base=base.number,
                papers=tuple(own),
            )
