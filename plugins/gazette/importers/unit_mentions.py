"""Units that a text names, found in the record on the day of its event.

Knows printed names and the lists that share one head (``VKSND các tỉnh: A, B và C``).
Refuses to choose between two units of one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.core.folding import spelling
from gazette.core.periods import Period
from gazette.core.units import Unit, UnitKind
from gazette.importers.letters import UPPER
from gazette.importers.newsroom import Newsroom
from gazette.store.names import life

_HEADS = (
    (re.compile(r"VKSND\s+các\s+tỉnh(?:\s*,\s*thành phố)?\s*:?\s*"), "VKSND tỉnh"),
    (re.compile(r"VKSND\s+các\s+khu vực\s*:?\s*"), "VKSND khu vực"),
    (re.compile(r"VKSND\s+các\s+huyện(?:\s*,\s*thị xã)?\s*:?\s*"), "VKSND huyện"),
)
_LONG = re.compile(r"viện kiểm sát nhân dân", re.IGNORECASE)
_ITEM = re.compile(
    rf"\s*([{UPPER}][\w'’.]*(?:\s+[{UPPER}][\w'’.]*){{0,4}})\s*(?:\([^()]*\))?\s*"
    r"(,|;|\bvà\b|-(?=\s))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedUnit:
    """A name as printed and the units it may mean; ``at`` is where it stands."""

    printed: str
    units: tuple[Unit, ...]
    at: int = 0

    @property
    def sure(self) -> bool:
        """Whether there is only one."""
        return len(self.units) == 1

    @property
    def options(self) -> tuple[str, ...]:
        """``name @unit-id`` for each unit that it may mean, with its life."""
        return tuple(f"{self.printed} @{u.id}" for u in self.units)

    @property
    def told(self) -> str:
        """The candidates in words."""
        return ", ".join(f"{u.id} ({life(u.valid)})" for u in self.units)


class UnitFinder:
    """All names of the record that may be meant at some time of ``when``."""

    def __init__(self, record: Newsroom, when: Period) -> None:
        self.record = record
        self.when = when
        # What an officer said of a name that may mean two units, by the name.
        self.decided: dict[str, str] = {}
        names = {
            name
            for unit in record.names.units.values()
            if unit.kind is not UnitKind.OUTSIDE
            for name in (*(n.text for n in unit.names), *unit.aliases)
            if len(name) > 3
        }
        longest = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = _any_of(longest) if longest else None

    def units_of(self, printed: str) -> tuple[Unit, ...]:
        """The units that *printed* may have meant then."""
        return self.record.names.succession.named(printed, self.when)

    def ever(self, printed: str) -> tuple[Unit, ...]:
        """The units that ever bore the name."""
        return self.record.names.succession.named(printed, Period())

    def found(self, text: str) -> tuple[NamedUnit, ...]:
        """Every unit that *text* names, each name once, in order."""
        short = _LONG.sub("VKSND", text)
        seen: dict[str, NamedUnit] = {}
        for named in sorted((*self._listed(short), *self._whole(short)), key=_at):
            seen.setdefault(spelling(named.printed), named)
        return tuple(seen.values())

    def _whole(self, text: str) -> Iterator[NamedUnit]:
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text):
            if _goes_on(text, match):
                continue
            printed = " ".join(match[0].split())
            units = self.units_of(printed)
            if units:
                yield NamedUnit(printed=printed, units=units, at=match.start())

    def _listed(self, text: str) -> Iterator[NamedUnit]:
        for head, prefix in _HEADS:
            for start in head.finditer(text):
                at = start.end()
                while item := _ITEM.match(text, at):
                    units = self.units_of(f"{prefix} {item[1]}")
                    if units:
                        name = f"{prefix} {item[1]}"
                        yield NamedUnit(printed=name, units=units, at=at)
                    at = item.end()
                    if not item[2]:
                        break


def own_part(printed: str) -> str:
    """What tells a unit from others: ``VKSND tỉnh Đắk Lắk`` is ``Đắk Lắk``."""
    return re.sub(
        r"^(?:VKSND|Viện kiểm sát nhân dân|VKSQS)\s+(?:tỉnh|thành phố|TP\.?|khu vực|"
        r"huyện|quận|thị xã|cấp cao tại)?\s*",
        "",
        printed,
        flags=re.IGNORECASE,
    )


def _any_of(names: Sequence[str]) -> re.Pattern[str]:
    """A pattern for any of *names*; most letters of a text open none and are passed."""
    firsts = "".join(sorted({re.escape(name[0]) for name in names}))
    words = "|".join(map(_loose, names))
    return re.compile(rf"(?<!\w)(?=[{firsts}])(?:{words})(?!\w)", re.IGNORECASE)


def _loose(name: str) -> str:
    """A pattern for *name* with any spaces and dashes between its words."""
    parts = re.split(r"\s+", name)
    return r"\s+".join(re.escape(part).replace(r"\-", "[-–—]") for part in parts)


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether the name is only the beginning of a longer one, which is none of ours.

    Three words with capitals behind it are a person's, whose post it was.
    """
    after = re.match(rf"(?:\s+[{UPPER}]\w*)+", text[match.end() :])
    return after is not None and len(after[0].split()) < 3


def _at(named: NamedUnit) -> int:
    return named.at
