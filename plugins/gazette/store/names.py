"""Printed unit names to units, on the date of the thing.

Knows all units through ``core.succession``. Refuses to guess: no unit, or two, is a
fault with the candidates, and ``name @unit-id`` is the way out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazette.core.folding import spelling
from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place, Problem, error, warning
from gazette.core.succession import Succession
from gazette.core.units import Unit
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.rows import with_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a printed name came to: the text to print, the unit, or what is wrong."""

    printed: str
    unit: Unit | None = None
    problem: Problem | None = None

    @property
    def id(self) -> str | None:
        """The unit's id, if there is one."""
        return self.unit.id if self.unit else None


class Names:
    """All units, to be found by the names that people print."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units = {unit.id: unit for unit in units}
        self.succession = Succession(self.units.values())
        self._found: dict[tuple[str, Period, str | None], tuple[Unit, ...]] = {}
        self._lasting: dict[str, Named | None] = {}
        self._texts: tuple[str, ...] = ()
        self._spelled: frozenset[str] = frozenset()

    def find(
        self, words: Words, file: str, when: Period, *, within: str | None = None
    ) -> Named:
        """The unit that *words* name at some time of *when*.

        Units inside the tree of *within* (issuer or organizer) go before others.
        """
        if (known := self._known_ever(words.text)) is not None:
            return known
        text, code = with_code(words)
        if code is not None:
            return self._by_id(text.text, code, file, when)
        found = self._named(text.text, when, within)
        if len(found) == 1:
            return Named(printed=text.text, unit=found[0])
        spot = place(file, words)
        problem = (
            _two(text.text, found, when, spot)
            if found
            else self._none(text.text, when, spot)
        )
        return Named(printed=text.text, problem=problem)

    def honoured(
        self, words: Words, file: str, when: Period, *, within: str | None = None
    ) -> Named:
        """As ``find``, but a document may honour a unit that had ended, by its id.

        Honours of a year are decided after a merger in that year: it is a doubt, not
        a fault, and the doubt names the text that ended the unit.
        """
        if (known := self._known_ever(words.text)) is not None:
            return known
        text, code = with_code(words)
        unit = self.units.get(code.text) if code else None
        if unit is None or code is None or unit.valid.overlaps(when):
            return self.find(words, file, when, within=within)
        doubt = warning(
            "unit-ended-then",
            place(file, code),
            name=text.text,
            when=life(when),
            id=unit.id,
            life=life(unit.valid),
            basis=self._basis(unit),
        )
        return Named(printed=text.text, unit=unit, problem=doubt)

    def _basis(self, unit: Unit) -> str:
        """The text that ended *unit*, as its successors name it, or set it up."""
        ending = [u.basis for u in self.units.values() if unit.id in u.predecessors]
        known = [basis for basis in (*ending, unit.basis) if basis]
        return known[0] if known else "chưa ghi căn cứ trong danh mục đơn vị"

    def mention(self, words: Words, file: str, when: Period) -> Named:
        """As ``find``, but a story may tell of a unit that is no more, or not yet.

        A unit by its id is right whatever the day, and so is a name that only one
        unit ever bore.
        """
        text, code = with_code(words)
        unit = self.units.get(code.text) if code else None
        if unit is None and code is None and not self._named(text.text, when, None):
            ever = self._named(text.text, ALWAYS, None)
            unit = ever[0] if len(ever) == 1 else None
        if unit is not None:
            return Named(printed=text.text, unit=unit)
        return self.find(words, file, when)

    def bears(self, text: str, when: Period) -> bool:
        """Whether some unit is called *text* at some time of *when*."""
        return bool(self._named(text, when, None))

    def is_name(self, text: str) -> bool:
        """Whether a unit is or was ever called *text*."""
        if not self._spelled:
            self._spelled = frozenset(map(spelling, self._known()))
        return spelling(text) in self._spelled

    def _named(self, text: str, when: Period, within: str | None) -> tuple[Unit, ...]:
        key = (text, when, within)
        if key not in self._found:
            self._found[key] = self.succession.named(text, when, within=within)
        return self._found[key]

    def _known_ever(self, text: str) -> Named | None:
        """What *text* means on any day and in any tree; lists by the ten thousand
        name the same units again and again.
        """
        if text not in self._lasting:
            unit = None if "@" in text else self.succession.lasting(text)
            named = Named(printed=text, unit=unit) if unit else None
            self._lasting[text] = named
        return self._lasting[text]

    def _by_id(self, printed: str, code: Words, file: str, when: Period) -> Named:
        unit = self.units.get(code.text)
        spot = place(file, code)
        if unit is None:
            offered = near(code.text, self.units)
            problem = error("unit-id-unknown", spot, *offered, id=code.text)
            return Named(printed=printed, problem=problem)
        if not unit.valid.overlaps(when):
            problem = _not_then(printed, (unit,), when, spot)
            return Named(printed=printed, problem=problem)
        return Named(printed=printed, unit=unit)

    def _none(self, text: str, when: Period, spot: Place) -> Problem:
        other_times = self._named(text, ALWAYS, None)
        if other_times:
            return _not_then(text, other_times, when, spot)
        return error("unit-unknown", spot, *near(text, self._known()), name=text)

    def _known(self) -> tuple[str, ...]:
        if not self._texts:
            self._texts = tuple(
                sorted(
                    {n.text for unit in self.units.values() for n in unit.names}
                    | {alias for unit in self.units.values() for alias in unit.aliases}
                )
            )
        return self._texts


def life(period: Period) -> str:
    """*period* in words: ``từ 01/07/2025``, ``đến 30/06/2025``, ``năm 2021``."""
    start, end = period.start, period.end
    if start and end:
        if start == end:
            return f"{start:%d/%m/%Y}"
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            same = start.year == end.year
            return f"năm {start.year}" if same else f"{start.year}-{end.year}"
        return f"từ {start:%d/%m/%Y} đến {end:%d/%m/%Y}"
    if start:
        return f"từ {start:%d/%m/%Y}"
    return f"đến {end:%d/%m/%Y}" if end else "mọi lúc"


def _two(text: str, found: tuple[Unit, ...], when: Period, spot: Place) -> Problem:
    escapes = (f"{text} @{unit.id}" for unit in found)
    return error(
        "unit-two",
        spot,
        *escapes,
        name=text,
        when=life(when),
        candidates=", ".join(f"{unit.id} ({life(unit.valid)})" for unit in found),
    )


def _not_then(text: str, found: tuple[Unit, ...], when: Period, spot: Place) -> Problem:
    return error(
        "unit-not-then",
        spot,
        name=text,
        when=life(when),
        candidates=", ".join(f"{unit.id} ({life(unit.valid)})" for unit in found),
    )
