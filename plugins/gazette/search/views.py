"""What the search page shows."""

from __future__ import annotations

from gazette.publishing.atoms import Link, PageView
from gazette.publishing.view import View


class Choice(View, kw_only=True):
    """A value of a filter and its words."""

    value: str
    text: str


class Way(View, kw_only=True):
    """A way to find things without searching: where it leads and what stands there."""

    link: Link
    about: str


class SearchView(PageView, kw_only=True):
    """The search page. ``folder``, ``shards`` and ``forms`` are for its script:
    where the index lies, into how many files it is cut, and the short forms of long
    phrases (``vien kiem sat nhan dan=vksnd``, parted by bars).
    """

    folder: str
    shards: int
    slip: int
    forms: str
    kinds: tuple[Choice, ...]
    clusters: tuple[Choice, ...]
    units: tuple[Choice, ...]
    ways: tuple[Way, ...]
    examples: tuple[Link, ...]
