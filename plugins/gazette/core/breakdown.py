"""A total and the steps that lead to it, so that anyone can add it up again.

A page and the ``verify`` command print the same steps. Knows no rule: see ``scoring``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class StepKind(Enum):
    """What a step does to the sum; the value is printed."""

    START = "điểm khởi đầu"
    CRITERION = "tiêu chí"
    BONUS = "điểm thưởng"
    BONUS_COUNT_CAP = "thưởng quá số lần hoặc số ngày được tính"
    BONUS_DAY_CAP = "thưởng quá mức một ngày"
    BONUS_CAP = "vượt trần điểm thưởng"
    DEDUCTION = "điểm trừ"
    DEDUCTION_COUNT_CAP = "trừ quá số lần hoặc số ngày được tính"
    DEDUCTION_DAY_CAP = "trừ quá mức một ngày"
    DEDUCTION_CAP = "vượt trần điểm trừ"
    ROUNDING = "làm tròn"
    VOTES = "phiếu bầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the sum. ``points`` is its signed effect.

    ``label`` is a criterion id, an adjustment's reason, or for the cap of an event
    rule the rule's id; ``given`` the figure as written, or for a cap the sum before
    it; ``limit`` the maximum or the cap. ``rule`` and ``count``: see ``Adjustment``.
    """

    kind: StepKind
    label: str
    points: Decimal
    given: Decimal | None = None
    limit: Decimal | None = None
    evidence: str | None = None
    rule: str | None = None
    count: int = 1


BONUS_KINDS = (
    StepKind.BONUS,
    StepKind.BONUS_COUNT_CAP,
    StepKind.BONUS_DAY_CAP,
    StepKind.BONUS_CAP,
)
DEDUCTION_KINDS = (
    StepKind.DEDUCTION,
    StepKind.DEDUCTION_COUNT_CAP,
    StepKind.DEDUCTION_DAY_CAP,
    StepKind.DEDUCTION_CAP,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A total and how it came about: without ``missing``, the steps add up to it."""

    rule: str
    steps: tuple[Step, ...]
    total: Decimal | None
    missing: tuple[str, ...] = ()

    @property
    def running(self) -> tuple[Decimal, ...]:
        """The sum after each step."""
        sums: list[Decimal] = []
        for step in self.steps:
            sums.append((sums[-1] if sums else Decimal(0)) + step.points)
        return tuple(sums)

    @property
    def bonus(self) -> Decimal:
        """What bonuses add after their caps."""
        return self.of_kind(*BONUS_KINDS)

    @property
    def deduction(self) -> Decimal:
        """What deductions take away after their caps, as a positive figure."""
        return -self.of_kind(*DEDUCTION_KINDS)

    def of_kind(self, *kinds: StepKind) -> Decimal:
        """What the steps of *kinds* contribute together."""
        return sum((s.points for s in self.steps if s.kind in kinds), Decimal(0))
