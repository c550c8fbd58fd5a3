"""Headings of a body: their steps, and an address for each.

Knows that the page has its one title already. Refuses to know the page.
"""

from __future__ import annotations

import re

from gazette.core.folding import slug
from gazette.markup.body import Heading
from gazette.markup.sanitise import visible

_HEADING = re.compile(r"<h([1-6])>(.*?)</h[1-6]>", re.DOTALL)


class Outline:
    """Gives headings level and id, in order; ``headings`` grows as it goes."""

    def __init__(self) -> None:
        self.headings: list[Heading] = []
        self._taken: set[str] = set()

    def number(self, html: str) -> str:
        """Sanitised *html* with no first-level heading, no step skipped, ids set."""
        return _HEADING.sub(self._numbered, html) if "<h" in html else html

    def _numbered(self, found: re.Match[str]) -> str:
        text = visible(found[2])
        if not text:
            return ""
        above = self.headings[-1].level if self.headings else 1
        level = min(max(int(found[1]), 2), above + 1)
        heading = Heading(id=self._id(text), level=level, text=text)
        self.headings.append(heading)
        return f'<h{level} id="{heading.id}">{found[2]}</h{level}>'

    def _id(self, text: str) -> str:
        """An id no other heading has; its prefix keeps it off the page's own ids."""
        stem = wanted = f"muc-{slug(text)[:60]}".strip("-")
        count = 1
        while wanted in self._taken:
            count += 1
            wanted = f"{stem}-{count}"
        self._taken.add(wanted)
        return wanted
