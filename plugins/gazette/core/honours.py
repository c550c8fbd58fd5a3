"""Honours through their documents: asked, agreed, commented, decided, presented.

Knows that rows of several documents may be one honour: where title, year and holder
are equal. The holder is the recorded person or unit, else the name with its unit.
Refuses to let a revoked honour vanish: it stays, marked.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.decisions import DecisionKind, Stage
from gazette.core.entries import Entry, entries

GRANTED = frozenset({Stage.DECIDED, Stage.PRESENTED})
_COURSE = tuple(Stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """One title for one holder in one year, with all its rows in order of time."""

    title: str
    year: int
    holder: str
    entries: tuple[Entry, ...]

    @property
    def standing(self) -> tuple[Entry, ...]:
        """The rows that nothing took back."""
        past = [e.decision.kind is DecisionKind.REVOCATION for e in self.entries]
        after = len(past) - past[::-1].index(True) if any(past) else 0
        return tuple(entry for entry in self.entries[after:] if not entry.revoked)

    @property
    def stage(self) -> Stage:
        """How far it came; ``REVOKED`` if taken back and not granted anew."""
        if len(self.entries) == 1:  # nearly all; rolls ask for every one, and often
            return self.entries[0].stage
        stages = [entry.stage for entry in self.standing]
        taken_back = any(entry.revoked for entry in self.entries)
        if taken_back and not GRANTED.intersection(stages):
            return Stage.REVOKED
        return max(stages, key=_COURSE.index)

    @property
    def shown(self) -> Entry:
        """The row that speaks for it: a decision's before news, the furthest, the last.

        Of a revoked honour it is the row that was taken back.
        """
        if len(self.entries) == 1:
            return self.entries[0]
        if self.stage is Stage.REVOKED:
            return next(entry for entry in reversed(self.entries) if entry.revoked)
        return max(reversed(self.standing), key=_weight)

    @property
    def granted(self) -> bool:
        """Whether it was decided and still stands."""
        return self.stage in GRANTED

    @property
    def name(self) -> str:
        """The holder's name as it reads today."""
        return self.shown.name

    @property
    def collective(self) -> bool:
        """Whether a unit holds it."""
        return self.shown.recipient.collective

    @property
    def unit(self) -> str | None:
        """The holder's unit, or the unit that holds it."""
        return self.shown.recipient.unit


def honours(archive: Archive) -> tuple[Honour, ...]:
    """Every honour once, in the order of its first row."""
    gathered: dict[tuple[str, int, str], list[Entry]] = {}
    for entry in entries(archive):
        what = (entry.group.title, entry.year, entry.holder)
        gathered.setdefault(what, []).append(entry)
    return tuple(
        Honour(title=title, year=year, holder=holder, entries=tuple(rows))
        for (title, year, holder), rows in gathered.items()
    )


def _weight(entry: Entry) -> tuple[bool, int]:
    return entry.decision.kind is DecisionKind.DECISION, _COURSE.index(entry.stage)
