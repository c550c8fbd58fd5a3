"""Titles as lists print them, found in the catalogue: names, aliases, short forms.

Refuses to choose between two titles; of two names in one sentence the longest counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.core.folding import search_form, spelling
from gazette.core.titles import Title

_PARTS = re.compile(r"\s*[;,+/\n]\s*|\s+và\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTitle:
    """A title and how it stands in print; ``assumed`` from its first letters alone."""

    title: Title
    printed: str
    assumed: bool = False


class CatalogueTitles:
    """All titles of the record, by every text that means one."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self._by_spelling: dict[str, Title] = {}
        self._by_sound: dict[str, set[str]] = {}
        self._by_initials: dict[str, set[str]] = {}
        self._titles = {title.id: title for title in titles}
        for title in self._titles.values():
            for name in (title.name, *title.aliases):
                self._by_spelling.setdefault(spelling(name), title)
                self._by_sound.setdefault(search_form(name), set()).add(title.id)
            short = "".join(word[0] for word in title.name.split() if word[0].isalpha())
            self._by_initials.setdefault(short.upper(), set()).add(title.id)

    def find(self, text: str) -> FoundTitle | None:
        """The one title that *text* is."""
        bare = " ".join(text.split()).strip(" .:;,-–")
        found = self._by_spelling.get(spelling(bare))
        if found is not None:
            return FoundTitle(title=found, printed=_printed(bare, found))
        alike = self._by_sound.get(search_form(bare), set())
        if len(alike) == 1:
            return self._found(alike, bare, assumed=False)
        short = self._by_initials.get(bare.upper().replace(" ", ""), set())
        if len(short) == 1 and len(bare) > 2:
            return self._found(short, bare, assumed=True)
        return None

    def each(self, text: str) -> tuple[FoundTitle, ...]:
        """The titles that a cell lists; none unless every part is one."""
        whole = self.find(text)
        if whole is not None:
            return (whole,)
        found = [self.find(part) for part in _PARTS.split(text) if part.strip()]
        return tuple(one for one in found if one) if all(found) else ()

    def within(self, text: str) -> FoundTitle | None:
        """The title of the longest name inside *text*, a heading or sentence."""
        words = f" {_loose(text)} "
        inside = [
            (len(name), title)
            for name, title in self._by_spelling.items()
            if f" {_loose(name)} " in words and " " in name
        ]
        if not inside:
            return None
        _, title = max(inside, key=lambda pair: (pair[0], -pair[1].precedence))
        return FoundTitle(title=title, printed=title.name)

    def _found(self, ids: set[str], bare: str, *, assumed: bool) -> FoundTitle:
        [one] = ids
        title = self._titles[one]
        printed = title.name if assumed else _printed(bare, title)
        return FoundTitle(title=title, printed=printed, assumed=assumed)


def _printed(bare: str, title: Title) -> str:
    """What to write: the list's own words, unless they shout."""
    return title.name if bare.isupper() or bare.islower() else bare


def _loose(text: str) -> str:
    return " ".join(re.findall(r"[\w\u0300-\u036f]+", spelling(text)))
