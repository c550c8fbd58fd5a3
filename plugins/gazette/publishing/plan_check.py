"""The check of the whole plan, before the first byte is written.

Addresses that collide, also for file systems that fold case or form; addresses that
leave the site's folder; dead internal links and anchors; withheld items showing up.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol
from urllib.parse import unquote

from gazette.core.problems import Place, Problem, error
from gazette.publishing.plans import PagePlan, Plan, path_of
from gazette.publishing.public import Withheld
from gazette.publishing.view import KeptView, encoded, fingerprint

_PLAN = Place(file="(bản dựng)")


class Clean(Protocol):
    """What was looked through before, by fingerprint."""

    def is_clean(self, digest: str) -> bool:
        """Whether nothing was found in it."""

    def note_clean(self, digest: str) -> None:
        """Remember that nothing was found in it."""


class _NothingKnown:
    """Has looked through nothing before."""

    def is_clean(self, _digest: str) -> bool:
        return False

    def note_clean(self, _digest: str) -> None:
        return


def check_plan(
    plans: Sequence[Plan],
    base: str,
    withheld: Iterable[Withheld],
    clean: Clean = _NothingKnown(),  # noqa: B008 - it keeps nothing
) -> Iterator[Problem]:
    """Every fault of the plan as a problem; *clean* spares a second look."""
    yield from unsafe_routes(plans)
    yield from collisions(plans)
    yield from dead_links(plans, base)
    yield from leaks(plans, withheld, clean)


def unsafe_routes(plans: Iterable[Plan]) -> Iterator[Problem]:
    """Routes that are not plain addresses below the site's root."""
    for plan in plans:
        parts = plan.route.split("/")
        if (
            not plan.route.startswith("/")
            or ".." in parts
            or "." in parts
            or "" in parts[1:-1]
            or "\\" in plan.route
            or not _is_plain(plan.route)
            or (len(plan.route) > 50 and any(len(p.encode()) > 200 for p in parts))
        ):
            yield error("route-unsafe", plan.origin or _PLAN, route=plan.route)


def _is_plain(route: str) -> bool:
    """Whether there is no control character in it; printable ASCII has none."""
    if route.isascii() and route.isprintable():
        return True
    return all(unicodedata.category(letter) != "Cc" for letter in route)


def collisions(plans: Iterable[Plan]) -> Iterator[Problem]:
    """Two files at one address, or a file where another needs a folder."""
    by_path: dict[str, list[Plan]] = defaultdict(list)
    for plan in plans:
        by_path[_folded(path_of(plan.route))].append(plan)
    for path, same in by_path.items():
        # The officer's file is the one that can be renamed, so it is the one told.
        first, *others = sorted(same, key=lambda plan: plan.origin is not None)
        for other in others:
            yield error(
                "address-taken",
                other.origin or _PLAN,
                route=other.route,
                other=_said(first.origin),
            )
        for folder in _folders(path):
            if folder in by_path:
                taken = by_path[folder][0]
                yield error(
                    "address-taken",
                    first.origin or _PLAN,
                    route=first.route,
                    other=_said(taken.origin),
                )


def dead_links(plans: Sequence[Plan], base: str) -> Iterator[Problem]:
    """Links written by officers that lead to no page or heading of this edition."""
    pages = {plan.route: plan for plan in plans}
    anchors: dict[str, frozenset[str]] = {}
    for plan in plans:
        if not isinstance(plan, PagePlan):
            continue
        for link in plan.links:
            route, _, anchor = link.href.removeprefix(base).partition("#")
            route = unquote(route.partition("?")[0])
            if route not in pages:
                near = (route + "/",) if route + "/" in pages else ()
                yield error("link-dead", link.place, *near, href=link.href)
            elif anchor:
                if route not in anchors:
                    anchors[route] = _anchors(pages[route])
                if unquote(anchor) not in anchors[route]:
                    yield error(
                        "anchor-dead", link.place, href=link.href, anchor=anchor
                    )


def _anchors(plan: Plan) -> frozenset[str]:
    return frozenset(plan.anchors) if isinstance(plan, PagePlan) else frozenset()


def leaks(
    plans: Iterable[Plan], withheld: Iterable[Withheld], clean: Clean
) -> Iterator[Problem]:
    """Marks of drafts and embargoed reports inside any view."""
    watched = [(item, mark) for item in withheld for mark in item.marks]
    if not watched:
        return
    asked = fingerprint(b"leaks", *(mark for _, mark in watched)).encode()
    for plan in plans:
        if not isinstance(plan, PagePlan):
            continue
        kept = isinstance(plan.page, KeptView)
        known = fingerprint(asked, plan.digest.encode()) if kept else ""
        if kept and clean.is_clean(known):
            continue
        data = encoded(plan.view)
        found = [item for item, mark in watched if mark in data]
        for item in found:
            yield error("leak", item.place, route=plan.route)
        if kept and not found:
            clean.note_clean(known)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _folders(path: str) -> Iterator[str]:
    head, slash, _ = path.rpartition("/")
    while slash:
        yield head
        head, slash, _ = head.rpartition("/")


def _said(origin: Place | None) -> str:
    return f"{origin.file}:{origin.line}" if origin else "một trang dựng sẵn"
