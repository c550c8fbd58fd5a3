"""Share thresholds: how much of a body must agree, and who counts in the body.

Knows one vote on one unit or person. A share is exact (a fraction, never a rounded
percentage). Refuses to know what the vote is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from gazette.core.criteria import ApprovalRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """``members`` may vote, ``present`` of them did so at the meeting; ``agreed`` are
    all who said yes, ``written`` of those in writing because they were absent.
    """

    members: int
    present: int
    agreed: int
    written: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """What came of a poll: ``agreed`` of ``base``, and whether that is enough.

    ``needed`` is the least number of votes that would be.
    """

    rule: ApprovalRule
    agreed: int
    base: int
    needed: int
    met: bool

    @property
    def share(self) -> Fraction | None:
        """The exact share; ``None`` of an empty body."""
        return Fraction(self.agreed, self.base) if self.base else None


Enough = Callable[[Fraction], bool]
Counted = Callable[[Poll], tuple[int, int]]


def at_least_two_thirds(share: Fraction) -> bool:
    """≥ 2/3, exactly: 4 of 6 is enough, 66,7 % of 7 (4 of 7) is not.

    Source: the courts' emulation flag, two thirds of the cluster's units vote for it
    (thuvienphapluat.vn/hoi-dap-phap-luat/243E8).
    """
    return share >= Fraction(2, 3)


def at_least_four_fifths(share: Fraction) -> bool:
    """≥ 80 %.

    Source: circular 01/2019/TT-VKSTC, the sector's flag, of the cluster's members;
    circular 02/2024/TT-VKSTC art. 14, CSTĐ cơ sở, of all members of the council.
    """
    return share >= Fraction(4, 5)


def at_least_nine_tenths(share: Fraction) -> bool:
    """≥ 90 %.

    Source: circular 01/2019/TT-VKSTC art. 16, CSTĐ ngành; decree 91/2017/NĐ-CP
    art. 45.8, titles of the State, of all members.
    """
    return share >= Fraction(9, 10)


def above_nine_tenths(share: Fraction) -> bool:
    """> 90 %: nine of ten are not enough.

    Source: the State Audit's council, CSTĐ ngành and toàn quốc
    (nganhangphapluat.thukyluat.vn/tu-van-phap-luat/258030).
    """
    return share > Fraction(9, 10)


def above_half(share: Fraction) -> bool:
    """> 50 %: exactly half is not enough.

    Source: the State Audit's council, flags, medals, the Prime Minister's diploma
    (as for ``above_nine_tenths``).
    """
    return share > Fraction(1, 2)


def of_all_members(poll: Poll) -> tuple[int, int]:
    """Everyone who may vote is the base; absent members vote in writing and count.

    Source: circular 02/2024/TT-VKSTC art. 14; decree 91/2017/NĐ-CP art. 45.8.
    """
    return poll.agreed, poll.members


def of_those_present(poll: Poll) -> tuple[int, int]:
    """Who sat in the meeting is the base; votes sent in writing do not count.

    Source: the rule of a body that names no written votes; circular 01/2019/TT-VKSTC
    art. 16 names none.
    """
    return poll.agreed - poll.written, poll.present


SHARES: Mapping[str, Enough] = MappingProxyType(
    {
        "từ 2/3": at_least_two_thirds,
        "từ 80%": at_least_four_fifths,
        "từ 90%": at_least_nine_tenths,
        "trên 90%": above_nine_tenths,
        "trên 50%": above_half,
    }
)
BASES: Mapping[str, Counted] = MappingProxyType(
    {
        "tổng số thành viên": of_all_members,
        "số thành viên dự họp": of_those_present,
    }
)


def approval(rule: ApprovalRule, poll: Poll) -> Approval:
    """The outcome of *poll* under *rule*. Raises ``ValueError`` for no such rule."""
    try:
        enough, counted = SHARES[rule.share], BASES[rule.base]
    except KeyError as unknown:
        raise ValueError(f"no approval rule is called {unknown}") from None
    agreed, base = counted(poll)
    return Approval(
        rule=rule,
        agreed=agreed,
        base=base,
        needed=least(enough, base),
        met=base > 0 and enough(Fraction(agreed, base)),
    )


def least(enough: Enough, base: int) -> int:
    """The fewest votes of *base* that are enough; one more than all if none are."""
    wanted = (n for n in range(base + 1) if base and enough(Fraction(n, base)))
    return next(wanted, base + 1)
