"""Addresses that moved: a page that leads on, with the true address as canonical."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.exports.views import RedirectView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan, Plan, WrittenLink


def redirect_plans(edition: Edition) -> Iterator[Plan]:
    """A page for every old address; one that leads nowhere is a dead link."""
    for redirect in edition.archive.redirects:
        href = edition.href(redirect.new)
        yield PagePlan(
            route=redirect.old,
            template="redirect.html",
            page=RedirectView(
                href=href, canonical=edition.absolute(redirect.new.partition("#")[0])
            ),
            links=(WrittenLink(href=href, place=redirect.place),),
            listed=False,
            origin=redirect.place,
        )
