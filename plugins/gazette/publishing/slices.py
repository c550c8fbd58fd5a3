"""What a slice hands to the engine: its addresses and its plans, both pure.

A plan function may also yield problems (a dead link in a body); they are printed
with all others and errors among them stop the build before a byte is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazette.core.problems import Problem
from gazette.publishing.plans import Plan

if TYPE_CHECKING:
    from gazette.publishing.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where the thing ``kind``/``key`` has its page. ``route`` may end in an anchor.

    Kinds in use: front, news, news-year, section, tag, report, attachment (by its
    path from the newsroom's root), standing, site-map, not-found,
    feed, leaderboards, cluster, cluster-year, honours, honours-year, title, decision,
    group, honour, roll, year-papers, comment-lists, names, person, holder (by
    ``Entry.holder``), withdrawals, units, unit, data, search, corrections,
    corrections-feed; data-json, data-csv, data-xlsx (a page's numbers, keyed
    ``kind:key`` of the page, ``list:route`` of a list page); photos, photos-year,
    photos-units, photos-unit,
    photos-events; album and album-zip by the key of their report; feed-json (keyed
    as feed: a section's slug, ``cluster:…``, ``unit:…``); manifest.
    """

    kind: str
    key: str
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list page shows: records of one kind by key, in the page's order.

    ``of`` is the records' kind of address, or ``photo`` (a report's key, ``#`` and the
    file's name). The page asks the edition for its files as ``data=list_of(route)``.
    """

    route: str
    title: str
    of: str
    keys: tuple[str, ...]


def list_of(route: str) -> tuple[str, str]:
    """The kind and key of what the list page at *route* shows."""
    return "list", route


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsAddress:
    """Rows *first* to *last* of a *group* of the document *key*, which stand on the
    page at *route*: kinds ``honour`` and, where it begins there, ``group``, each under
    its anchor. A document's rows are many and their addresses alike: none is entered
    that nobody asks for.
    """

    key: str
    group: int
    first: int
    last: int
    route: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """A main menu entry that a slice brings; ``order`` places it."""

    order: int
    key: str
    route: str
    text: str


def _nothing(_edition: Edition) -> Iterable[Plan | Problem]:
    return ()


def _nothing_after(
    _edition: Edition, _plans: Sequence[Plan]
) -> Iterable[Plan | Problem]:
    return ()


def _no_lists(_edition: Edition) -> Iterable[Listed]:
    return ()


def _no_menu(_edition: Edition) -> Iterable[MenuEntry]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """One page type or product. ``addresses`` and ``lists`` run before any ``plan``,
    when ``edition.url`` and ``edition.lists`` know only the slices before it in
    ``PLUGINS``; ``closing`` runs last and sees all plans (sitemap, indexes).
    """

    name: str
    addresses: Callable[[Edition], Iterable[Address | RowsAddress]]
    lists: Callable[[Edition], Iterable[Listed]] = _no_lists
    plan: Callable[[Edition], Iterable[Plan | Problem]] = _nothing
    menu: Callable[[Edition], Iterable[MenuEntry]] = _no_menu
    closing: Callable[[Edition, Sequence[Plan]], Iterable[Plan | Problem]] = (
        _nothing_after
    )
