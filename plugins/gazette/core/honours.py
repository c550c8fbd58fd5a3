"""Honours through their documents: asked, agreed, commented, decided, presented.

Knows that rows of several documents may be one honour: where title, year and holder
are equal. The holder is the recorded person or unit, else the name with its unit.
Refuses to let a revoked honour vanish: it stays, marked.

Source: the status flow of Circular 02/2024/TT-VKSTC; revocation by Law 06/2022/QH15,
chapter VII: the decision is cancelled, and that is a fact of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from gazette.core.archive import Archive
from gazette.core.decisions import DecisionKind, Stage
from gazette.core.entries import Entry, entries

GRANTED = frozenset({Stage.DECIDED, Stage.PRESENTED})
_COURSE = tuple(Stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """One title for one holder in one year, with all its rows in order of time.

    ``stage`` says how far it came; ``REVOKED`` if taken back and not granted anew.
    ``shown`` is the row that speaks for it: a decision's before news, the furthest, the
    last; of a revoked honour it is the row that was taken back. Both follow from the
    rows, and are worked out once: rolls ask for every one, and often.
    """

    title: str
    year: int
    holder: str
    entries: tuple[Entry, ...]
    stage: Stage = field(init=False, repr=False, compare=False)
    shown: Entry = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        single = len(self.entries) == 1
        stage = self.entries[0].stage if single else self._stage()
        object.__setattr__(self, "stage", stage)
        shown = self.entries[0] if single else self._shown(stage)
        object.__setattr__(self, "shown", shown)

    @property
    def standing(self) -> tuple[Entry, ...]:
        """The rows that nothing took back."""
        past = [e.decision.kind is DecisionKind.REVOCATION for e in self.entries]
        after = len(past) - past[::-1].index(True) if any(past) else 0
        return tuple(entry for entry in self.entries[after:] if not entry.revoked)

    def _stage(self) -> Stage:
        stages = [entry.stage for entry in self.standing]
        taken_back = any(entry.revoked for entry in self.entries)
        if taken_back and not GRANTED.intersection(stages):
            return Stage.REVOKED
        return max(stages, key=_COURSE.index)

    def _shown(self, stage: Stage) -> Entry:
        if stage is Stage.REVOKED:
            return next(entry for entry in reversed(self.entries) if entry.revoked)
        return max(reversed(self.standing), key=_weight)

    @property
    def granted(self) -> bool:
        """Whether it was decided and still stands."""
        return self.stage is Stage.DECIDED or self.stage is Stage.PRESENTED

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
    return honours_of(entries(archive))


def honours_of(rows: Iterable[Entry]) -> tuple[Honour, ...]:
    """Every honour of the *rows* once, in the order of its first row."""
    gathered: dict[tuple[str, int, str], list[Entry]] = {}
    for entry in rows:
        what = (entry.group.title, entry.year, entry.holder)
        gathered.setdefault(what, []).append(entry)
    return tuple(
        Honour(title=title, year=year, holder=holder, entries=tuple(found))
        for (title, year, holder), found in gathered.items()
    )


def _weight(entry: Entry) -> tuple[bool, int]:
    return entry.decision.kind is DecisionKind.DECISION, _COURSE.index(entry.stage)
