"""What became of the rows of one list of honours.

Knows a row by its holder: the recorded person or unit, else the name with its unit. A
row that stands in the place of a like one is that row, written otherwise. Refuses to
name who was withheld.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazette.core.decisions import Recipient
from gazette.core.folding import fold, spelling
from gazette.core.sameness import differing
from gazette.core.turns import Turn

SLIP = 5
"""One letter in so many may differ where two names are one, written otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row. ``fields`` are what reads otherwise, in the recipient's own names.

    ``unnamed`` says that the name may not be told, in either state.
    """

    turn: Turn
    title: str
    year: int
    was: Recipient | None = None
    now: Recipient | None = None
    fields: tuple[str, ...] = ()
    unnamed: bool = False


_Who = tuple[object, ...]


def row_changes(
    title: str, year: int, was: Sequence[Recipient], now: Sequence[Recipient]
) -> list[RowChange]:
    """The rows that came, went or read otherwise; the new list's order."""
    if was == now:
        return []
    pairs = _paired(was, now)
    of_new = {new: old for old, new in pairs}
    of_old = dict(pairs)
    # A name that gave way to a withheld row must not come out as one that went.
    hides = sum(r.hidden for r in now) > sum(r.hidden for r in was)
    found = []
    for place, row in enumerate(now):
        old = was[of_new[place]] if place in of_new else None
        fields = tuple(differing(old, row)) if old else ()
        if old is None or fields:
            found.append(_change(title, year, old, row, fields))
    for place, row in enumerate(was):
        if place not in of_old:
            found.append(_change(title, year, row, None, (), unnamed=hides))
    return found


def _change(
    title: str,
    year: int,
    was: Recipient | None,
    now: Recipient | None,
    fields: tuple[str, ...],
    *,
    unnamed: bool = False,
) -> RowChange:
    hidden = bool(was and was.hidden) or bool(now and now.hidden)
    return RowChange(
        turn=Turn.of(was, now),
        title=title,
        year=year,
        was=was,
        now=now,
        fields=fields,
        unnamed=unnamed or hidden,
    )


def _paired(
    was: Sequence[Recipient], now: Sequence[Recipient]
) -> list[tuple[int, int]]:
    """Old and new places of the same rows, by ever looser likeness."""
    pairs: list[tuple[int, int]] = []
    old, new = list(range(len(was))), list(range(len(now)))
    for likeness in (_exactly, _by_person, _by_name):
        found = _matched(likeness, was, now, old, new)
        pairs += found
        old = [place for place in old if place not in {one for one, _ in found}]
        new = [place for place in new if place not in {two for _, two in found}]
    for place in list(new):
        alike = next((p for p in old if _alike(was[p], now[place])), None)
        if alike is not None:
            pairs.append((alike, place))
            old.remove(alike)
    return pairs


def _matched(
    likeness: Callable[[Recipient], _Who | None],
    was: Sequence[Recipient],
    now: Sequence[Recipient],
    old: Sequence[int],
    new: Sequence[int],
) -> list[tuple[int, int]]:
    waiting: dict[_Who, list[int]] = defaultdict(list)
    for place in old:
        who = likeness(was[place])
        if who is not None:
            waiting[who].append(place)
    found = []
    for place in new:
        who = likeness(now[place])
        known = waiting.get(who) if who is not None else None
        if known:
            found.append((known.pop(0), place))
    return found


def _exactly(row: Recipient) -> _Who:
    where = row.unit or spelling(row.printed_unit or "")
    return row.collective, row.person, spelling(row.name), row.ordinal, where


def _by_person(row: Recipient) -> _Who | None:
    return None if row.person is None else (row.person,)


def _by_name(row: Recipient) -> _Who:
    return row.collective, spelling(row.name), row.ordinal


def _alike(was: Recipient, now: Recipient) -> bool:
    """Whether two rows of one unit may be one name, written otherwise."""
    if was.collective != now.collective or was.unit != now.unit:
        return False
    if was.hidden or now.hidden:
        return False
    one, other = fold(was.name), fold(now.name)
    return _distance(one, other) <= max(len(one), len(other)) // SLIP


def _distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for down, left in enumerate(one, 1):
        above, row[0] = row[0], down
        for across, right in enumerate(other, 1):
            changed = above + (left != right)
            above = row[across]
            row[across] = min(changed, above + 1, row[across - 1] + 1)
    return row[-1]
