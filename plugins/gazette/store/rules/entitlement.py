"""Quotas and prerequisites of the year's rules: doubts about a sound record.

All of them warn, name their base and article, and refuse nothing: published figures
break naive checks. Knows the whole archive; what the checks are stands in ``core``.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.entitlement import Verdict, prerequisite_checks
from gazette.core.numerals import write_decimal
from gazette.core.problems import Problem, warning
from gazette.core.quotas import quota_checks
from gazette.core.rolls import Rolls, rolls_of


def entitlement_rules(archive: Archive) -> Iterator[Problem]:
    """A warning for each rule of the year that the published record does not keep."""
    yield from _over_quota(archive)
    yield from _without_prerequisite(archive, rolls_of(archive))


def _over_quota(archive: Archive) -> Iterator[Problem]:
    for check in quota_checks(archive):
        if not check.within:
            yield warning(
                "quota-exceeded",
                check.papers[-1][1].place,
                title=archive.title[check.title].name,
                year=check.year,
                count=check.count.number,
                allowed=check.allowed,
                share=write_decimal(check.quota.share * 100),
                base=check.base,
                base_title=archive.title[check.quota.base].name,
                article=check.quota.article,
            )


def _without_prerequisite(archive: Archive, rolls: Rolls) -> Iterator[Problem]:
    for check in prerequisite_checks(archive, rolls):
        if check.verdict is Verdict.MISSING:
            honour = check.honour
            version = archive.title[honour.title].version_in(honour.year)
            yield warning(
                "prerequisite-missing",
                check.honour.shown.recipient.place,
                title=archive.title[check.honour.title].name,
                name=check.honour.name,
                needed=archive.title[check.prerequisite.title].name,
                years=", ".join(map(str, check.lacking)),
                rule=check.prerequisite.words,
                basis=(version.basis if version else None) or "danh mục danh hiệu",
            )
