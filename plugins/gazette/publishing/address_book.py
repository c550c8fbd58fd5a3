"""The address book: which thing has which address in this edition.

Slices register the addresses of their kinds; others ask and get ``None`` when the
slice is switched off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gazette.publishing.slices import Address


@dataclass(frozen=True, slots=True)
class AddressBook:
    """``base`` is the site's path prefix, empty or like ``/vks``."""

    base: str = ""
    routes: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def route(self, kind: str, key: str) -> str | None:
        """The address from the site's root, without the base path."""
        return self.routes.get((kind, key))

    def url(self, kind: str, key: str) -> str | None:
        """The address as pages write it, with the base path."""
        route = self.routes.get((kind, key))
        return None if route is None else self.base + route


def enter(routes: dict[tuple[str, str], str], addresses: Iterable[Address]) -> None:
    """Add *addresses* to the *routes* of a book that is being made; a thing registered
    twice is a programming error.
    """
    for address in addresses:
        thing = (address.kind, address.key)
        if routes.setdefault(thing, address.route) != address.route:
            raise ValueError(f"{thing} has two addresses")
