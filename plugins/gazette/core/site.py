"""The publication itself: who publishes, under which licence, in which sections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gazette.core.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section in the order of the menu."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """An address that moved, both from the site's root with a leading slash."""

    old: str
    new: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """``data/site.yaml``. ``as_of`` pins the edition's moment for a sample;
    records from before ``share_cards_from`` are passed on without a card of their own.
    """

    name: str
    tagline: str
    url: str
    governing_body: str
    editor: str
    licence: str
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    sections: tuple[Section, ...]
    illustrative: bool = False
    as_of: datetime | None = None
    share_cards_from: date | None = None
    place: Place
