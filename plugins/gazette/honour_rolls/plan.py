"""The honours of an edition: the inventory of the slice's pages.

Knows documents and rolls. Refuses to show a name that was withheld, and gold
for anything that is not decided.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.honour_rolls.addresses import INDEX, addresses
from gazette.honour_rolls.comment_page import comment_plan
from gazette.honour_rolls.decision_page import decision_plans
from gazette.honour_rolls.index_page import index_plan
from gazette.honour_rolls.names import SECTION
from gazette.honour_rolls.papers_pages import papers_lists, papers_plans
from gazette.honour_rolls.title_page import title_plans
from gazette.honour_rolls.year_page import year_plans
from gazette.publishing.edition import Edition
from gazette.publishing.plans import Plan
from gazette.publishing.slices import MenuEntry, Slice


def plan(edition: Edition) -> Iterator[Plan]:
    """All pages and files of the honours."""
    yield index_plan(edition)
    yield from year_plans(edition)
    yield from title_plans(edition)
    yield from papers_plans(edition)
    yield from decision_plans(edition)
    yield comment_plan(edition)


def menu(_edition: Edition) -> Iterator[MenuEntry]:
    """«Khen thưởng», behind the boards."""
    yield MenuEntry(order=30, key=SECTION, route=INDEX, text="Khen thưởng")


SLICE = Slice(
    name="honour_rolls", addresses=addresses, lists=papers_lists, plan=plan, menu=menu
)
