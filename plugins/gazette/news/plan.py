"""What the news bring to an edition: the inventory of the slice's pages."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.problems import Problem
from gazette.news.addresses import NEWS, addresses
from gazette.news.corrections_page import corrections_plans
from gazette.news.front_page import front_list, front_plan
from gazette.news.list_pages import list_plans
from gazette.news.report_page import report_plans
from gazette.news.shelves import listed
from gazette.news.standing_pages import (
    not_found_plan,
    site_map_plan,
    standing_plans,
)
from gazette.publishing.edition import Edition
from gazette.publishing.plans import Plan
from gazette.publishing.slices import Listed, MenuEntry, Slice


def plan(edition: Edition) -> Iterator[Plan | Problem]:
    """All pages and files of the news."""
    yield front_plan(edition)
    yield from list_plans(edition)
    yield from report_plans(edition)
    yield from standing_plans(edition)
    yield from corrections_plans(edition)
    yield site_map_plan(edition)
    yield not_found_plan(edition)


def lists(edition: Edition) -> Iterator[Listed]:
    """What the lists of reports show, the front page among them."""
    yield front_list(edition)
    yield from listed(edition)


def menu(_edition: Edition) -> Iterator[MenuEntry]:
    """The news come first. Standing pages are named at the foot of every page."""
    yield MenuEntry(order=10, key="news", route=NEWS, text="Tin tức")


SLICE = Slice(name="news", addresses=addresses, lists=lists, plan=plan, menu=menu)
