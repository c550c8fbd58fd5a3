"""Addresses that moved, as one table for web servers: old and new, from all slices.

Every slice makes the page of an address that moved (``data/redirects.yaml``, former ids
of units, former addresses of reports); here those pages are read off the plan. Refuses
to know why something moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, cast

from gazette.publishing.plans import PagePlan, Plan

TEMPLATE = "redirect.html"
"""Whoever plans a page with this template says: this address moved to ``href``."""


class Moved(Protocol):
    """The view of an address that moved."""

    href: str


def moves(base: str, plans: Sequence[Plan]) -> tuple[tuple[str, str], ...]:
    """Old and new addresses with the base path, in order of the old ones."""
    moved = (
        (base + each.route, cast(Moved, each.view).href)
        for each in plans
        if isinstance(each, PagePlan) and each.template == TEMPLATE
    )
    return flattened(moved)


def flattened(moved: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The same moves, each straight to where it ends; one that runs in a circle leads
    nowhere and is left out.
    """
    table = dict(moved)
    ends = ((old, _end(old, table)) for old in sorted(table))
    return tuple((old, new) for old, new in ends if new is not None)


def _end(old: str, table: Mapping[str, str]) -> str | None:
    passed = {old}
    new = table[old]
    while (address := new.partition("#")[0]) in table:
        if address in passed:
            return None
        passed.add(address)
        new = table[address]
    return None if new.partition("#")[0] in passed else new
