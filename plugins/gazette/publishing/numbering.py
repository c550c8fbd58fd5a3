"""Lists in pages numbered from the oldest.

A list's own address shows its newest entries. Behind it stand full pages, so that what
page 57 shows is what it will always show; only its step to a newer page is written
once more, when that page comes.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.view import View

PAGE = 20


class Pager(View, kw_only=True):
    """Steps between list pages; ``newest`` leads to the list's own address."""

    text: str
    newer: Link | None = None
    older: Link | None = None
    newest: Link | None = None


def full_pages(count: int, page: int = PAGE) -> int:
    """How many numbered pages of *page* a list of *count* has behind its newest."""
    return max(0, (count - 1) // page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The pages of one list: its own address and how many stand behind it."""

    route: str
    pages: int

    def numbered(self, number: int) -> str:
        """The route of a numbered page, 1 being the oldest."""
        return f"{self.route}trang/{number}/"

    def newest_pager(self, edition: Edition) -> Pager:
        """The steps from the list's own address."""
        return Pager(text="Mới nhất", older=self._older(edition, self.pages))

    def pager(self, edition: Edition, number: int) -> Pager:
        """The steps from a numbered page."""
        newest = edition.href(self.route)
        last = number == self.pages
        newer = newest if last else edition.href(self.numbered(number + 1))
        return Pager(
            text=bound(f"Trang {number}"),
            newer=Link(text="Mới hơn", href=newer),
            older=self._older(edition, number - 1),
            newest=None if last else Link(text="Mới nhất", href=newest),
        )

    def _older(self, edition: Edition, number: int) -> Link | None:
        if number < 1:
            return None
        return Link(text="Cũ hơn", href=edition.href(self.numbered(number)))
