"""What the templates of people and names see. Texts are ready to print.

Gold is decided in Python alone: a status of kind ``decided`` or ``presented``.
"""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView, Term
from gazette.publishing.view import View


class Status(View, kw_only=True):
    """How far an honour has come: the mark's kind and its word."""

    kind: str
    text: str


class Remark(View, kw_only=True):
    """What a later document did to a row, and that document."""

    text: str
    link: Link | None


class HeldHonour(View, kw_only=True):
    """One honour of a person, named by its title and year, with its document."""

    id: str | None = None
    order: str | None = None
    recipient: Link
    was: str | None = None
    post: str | None
    unit: Link | None
    title: Link | None = None
    year: str | None = None
    citation: str | None
    marks: tuple[str, ...]
    status: Status
    decision: Link
    struck: bool
    remarks: tuple[Remark, ...]


class PersonView(PageView, kw_only=True):
    """A recorded person: honours, those that are asked for, posts."""

    heading: str
    kicker: str | None
    namesakes: tuple[Link, ...]
    posts: tuple[Term, ...]
    honours: tuple[HeldHonour, ...]
    pending: tuple[HeldHonour, ...]
    names: Link


class YearLink(View, kw_only=True):
    """A year that leads to its row; ``said`` is what a screen reader hears before."""

    href: str | None
    said: str
    text: str


class NameHonour(View, kw_only=True):
    """A title that a person holds, and each year's row of it."""

    title: str
    years: tuple[YearLink, ...]


class NameRow(View, kw_only=True):
    """A person: where the rows are."""

    id: str
    link: Link
    note: str | None
    honours: tuple[NameHonour, ...]
    illustrative: bool


class NameGroup(View, kw_only=True):
    """The people of a letter or of a given name."""

    letter: str
    id: str
    names: tuple[NameRow, ...]


class Letter(View, kw_only=True):
    """A way to a letter; ``here`` is the letter of the page itself."""

    text: str
    href: str
    here: bool


class WithdrawnRow(View, kw_only=True):
    """The trace of one name: when, on what ground, and the rows it stood in."""

    date: Moment
    basis: str
    rows: tuple[Link, ...]


class WithdrawnView(PageView, kw_only=True):
    """All names withdrawn on request; no name among them."""

    heading: str
    rows: tuple[WithdrawnRow, ...]
    ask: Link | None


class NamesView(PageView, kw_only=True):
    """One shelf of the names: its rows, or the ``ways`` to narrower shelves."""

    heading: str
    letters: tuple[Letter, ...]
    ways_title: str | None
    ways: tuple[Link, ...]
    groups: tuple[NameGroup, ...]
    withdrawals: Link | None
