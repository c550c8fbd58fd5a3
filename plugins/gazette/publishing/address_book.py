"""The address book: which thing has which address in this edition.

Slices register the addresses of their kinds; others ask and get ``None`` when the
slice is switched off. Rows of documents are found by their document's pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gazette.publishing.slices import Address, RowsAddress

Thing = tuple[str, str]
RowPages = Mapping[str, tuple[RowsAddress, ...]]
"""The pages on which the rows of each document stand, in their order."""

_ANCHOR = re.compile(r"h(\d+)(?:-(\d+))?", re.ASCII)
ROWS = ("honour", "group")


@dataclass(frozen=True, slots=True)
class AddressBook:
    """``base`` is the site's path prefix, empty or like ``/vks``."""

    base: str = ""
    routes: Mapping[Thing, str] = field(default_factory=dict)
    rows: RowPages = field(default_factory=dict)

    def route(self, kind: str, key: str) -> str | None:
        """The address from the site's root, without the base path."""
        if kind in ROWS:
            return _route_of_row(self.rows, kind, key)
        return self.routes.get((kind, key))

    def url(self, kind: str, key: str) -> str | None:
        """The address as pages write it, with the base path."""
        route = self.route(kind, key)
        return None if route is None else self.base + route


def _route_of_row(rows: RowPages, kind: str, key: str) -> str | None:
    document, _, anchor = key.partition("#")
    match = _ANCHOR.fullmatch(anchor)
    if match is None or (match[2] is None) is (kind == "honour"):
        return None
    group, row = int(match[1]), int(match[2] or 0)
    for page in rows.get(document, ()):
        here = page.first <= row <= page.last if row else page.first <= 1
        if page.group == group and here:
            return f"{page.route}#{anchor}"
    return None


def enter(
    routes: dict[Thing, str],
    rows: dict[str, tuple[RowsAddress, ...]],
    addresses: Iterable[Address | RowsAddress],
) -> None:
    """Add *addresses* to the *routes* and *rows* of a book that is being made; a thing
    registered twice is a programming error.
    """
    for address in addresses:
        if isinstance(address, RowsAddress):
            rows[address.key] = (*rows.get(address.key, ()), address)
            continue
        thing = (address.kind, address.key)
        if routes.setdefault(thing, address.route) != address.route:
            raise ValueError(f"{thing} has two addresses")
