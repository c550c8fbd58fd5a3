"""Units as sheets call them, found in the record on the day.

Knows that a sheet of one cluster calls its members by half their name. Refuses to
choose between two: then the text stays as it was and ``check`` names the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.core.folding import fold, spelling
from gazette.core.periods import Period
from gazette.importers.newsroom import Newsroom
from gazette.store.placed import Words

_LEADING = re.compile(r"^\s*(?:\d+|[IVXLC]+|[a-zđ])\s*[.)/-]\s+|^\s*[-–+*•]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundUnit:
    """The name to write, the unit's id if one was found, and what was assumed."""

    name: str
    unit: str | None = None
    assumed: bool = False
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitNames:
    """Finds units at some time of ``when``; those of ``among`` by short names too.

    ``within`` is the issuer or organizer whose own units go first.
    """

    record: Newsroom
    when: Period
    within: str | None = None
    among: Sequence[str] = ()

    def find(self, printed: str) -> FoundUnit:
        """The unit that *printed* means."""
        text = " ".join(_LEADING.sub("", printed).split()).rstrip(" :;,.")
        text = text.replace("@", " ").replace("|", "/")
        words = Words(text=text, line=1, column=1)
        named = self.record.names.find(words, "", self.when, within=self.within)
        if named.unit is not None:
            return FoundUnit(name=text, unit=named.unit.id)
        short = self._short(text)
        if len(short) == 1:
            return FoundUnit(name=short[0][0], unit=short[0][1], assumed=True)
        near = named.problem.near if named.problem else ()
        offered = tuple(name for name, _ in short) or near
        return FoundUnit(name=text, near=offered)

    def knows(self, printed: str) -> bool:
        """Whether *printed* is surely a unit."""
        return self.find(printed).unit is not None

    def _short(self, text: str) -> list[tuple[str, str]]:
        """The names of ``among`` that end in *text*, in all its letters."""
        wanted = spelling(_without_kind(text)).split()
        found: dict[str, str] = {}
        if not wanted or len(fold(text)) < 3:
            return []
        for unit in self.among:
            for name in self.record.names.units[unit].names:
                if not name.valid.overlaps(self.when):
                    continue
                if spelling(name.text).split()[-len(wanted) :] == wanted:
                    found.setdefault(unit, name.text)
        return [(name, unit) for unit, name in found.items()]


_KIND = re.compile(
    r"(?:(?:vksnd|vks|vien kiem sat(?: nhan dan)?)\s+)?"
    r"(?:(?:kv|khu vuc|tinh|huyen|tp)\s+)?"
)


def _without_kind(text: str) -> str:
    """*text* without the words that units of one kind share: ``KV Mẫu An``."""
    kind = _KIND.match(fold(text))
    cut = len(kind[0].split()) if kind else 0
    return " ".join(text.split()[cut:]) or text
