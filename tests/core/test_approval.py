"""Share thresholds: exact fractions, and who is counted in the body."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.approval import BASES, SHARES, Poll, approval, least
from gazette.core.criteria import ApprovalRule

ALL = "tổng số thành viên"
PRESENT = "số thành viên dự họp"


def outcome(share: str, base: str, poll: Poll) -> bool:
    return approval(ApprovalRule(share=share, base=base), poll).met


@pytest.mark.parametrize(
    ("share", "members", "least_votes"),
    [
        ("từ 2/3", 6, 4),
        ("từ 2/3", 7, 5),
        ("từ 80%", 5, 4),
        ("từ 80%", 7, 6),
        ("từ 90%", 10, 9),
        ("từ 90%", 9, 9),
        ("trên 90%", 10, 10),
        ("trên 50%", 8, 5),
        ("trên 50%", 9, 5),
    ],
)
def test_the_fewest_votes_that_are_enough(
    share: str, members: int, least_votes: int
) -> None:
    for agreed in range(members + 1):
        poll = Poll(members=members, present=members, agreed=agreed)
        assert outcome(share, ALL, poll) == (agreed >= least_votes)


def test_absent_members_count_in_writing_or_not_at_all() -> None:
    """Ten members, two away who sent a yes each: 8 + 2 of 10, or 8 of 8."""
    poll = Poll(members=10, present=8, agreed=8, written=2)
    everyone = approval(ApprovalRule(share="từ 80%", base=ALL), poll)
    assert (everyone.agreed, everyone.base, everyone.met) == (8, 10, True)
    seated = approval(ApprovalRule(share="từ 80%", base=PRESENT), poll)
    assert (seated.agreed, seated.base, seated.met) == (6, 8, False)
    assert seated.needed == 7


def test_nobody_present_approves_nothing() -> None:
    poll = Poll(members=3, present=0, agreed=0)
    found = approval(ApprovalRule(share="từ 2/3", base=PRESENT), poll)
    assert (found.met, found.share) == (False, None)


def test_an_unknown_rule_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="từ 75%"):
        approval(
            ApprovalRule(share="từ 75%", base=ALL), Poll(members=1, present=1, agreed=1)
        )


@st.composite
def polls(draw: st.DrawFn) -> Poll:
    members = draw(st.integers(1, 60))
    present = draw(st.integers(0, members))
    written = draw(st.integers(0, members - present))
    agreed = draw(st.integers(written, written + present))
    return Poll(members=members, present=present, agreed=agreed, written=written)


@given(polls(), st.sampled_from(list(SHARES)), st.sampled_from(list(BASES)))
def test_enough_is_exactly_the_needed_votes(poll: Poll, share: str, base: str) -> None:
    found = approval(ApprovalRule(share=share, base=base), poll)
    assert found.met == (found.agreed >= found.needed and found.base > 0)
    assert found.share is None or 0 <= found.share <= 1


@given(st.integers(1, 200), st.sampled_from(list(SHARES)))
def test_one_vote_less_is_not_enough(base: int, share: str) -> None:
    enough = SHARES[share]
    needed = least(enough, base)
    assert 0 < needed <= base
    assert not enough(Fraction(needed - 1, base))


@given(st.integers(1, 100))
def test_a_higher_threshold_never_needs_fewer_votes(base: int) -> None:
    order = ("trên 50%", "từ 2/3", "từ 80%", "từ 90%")
    needed = [least(SHARES[share], base) for share in order]
    assert needed == sorted(needed)
