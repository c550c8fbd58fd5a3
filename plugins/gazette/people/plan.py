"""The people of an edition: the inventory of the slice's pages.

Knows names, recorded people and names withdrawn. Refuses a profile to anybody whom the
record does not join, and any trace of a withdrawn name but its decision, day and basis.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.people.name_register import person_route, register_of
from gazette.people.names_page import names_plans
from gazette.people.person_page import person_plans
from gazette.people.shelves import NAMES
from gazette.people.withdrawn_page import WITHDRAWALS, withdrawn_plan
from gazette.publishing.edition import Edition
from gazette.publishing.plans import Plan
from gazette.publishing.slices import Address, Slice


def addresses(edition: Edition) -> Iterator[Address]:
    """The index, the profiles, and where each holder of several honours is found."""
    register = register_of(edition.archive)
    yield Address(kind="names", key="", route=NAMES)
    if edition.archive.withdrawals:
        yield Address(kind="withdrawals", key="", route=WITHDRAWALS)
    for person in register.people:
        yield Address(kind="person", key=person, route=person_route(person))
    for holder, entry in register.entries.items():
        route = register.route(entry)
        if route is not None:
            yield Address(kind="holder", key=holder, route=route)


def plan(edition: Edition) -> Iterator[Plan]:
    """All pages of the slice."""
    yield from names_plans(edition)
    yield from person_plans(edition)
    if edition.archive.withdrawals:
        yield withdrawn_plan(edition)


SLICE = Slice(name="people", addresses=addresses, plan=plan)
