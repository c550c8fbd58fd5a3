"""What became of honours: how far each had come, and how far it has.

Knows an honour by title, year and holder, in whatever documents it stands. Refuses to
speak of withheld ones: nobody can tell whose they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.decisions import Stage
from gazette.core.honours import Honour, honours


@dataclass(frozen=True, slots=True, kw_only=True)
class StageChange:
    """An honour whose stage moved; ``was`` is ``None`` for a new one, ``now`` for one
    that stands in no document any more. ``decision`` is the document that speaks.
    """

    title: str
    year: int
    name: str
    was: Stage | None
    now: Stage | None
    decision: str


def stage_changes(old: Archive, new: Archive) -> tuple[StageChange, ...]:
    """Honours that were there and are further, or taken back, or gone.

    A wholly new honour is told with its document.
    """
    if old.decisions == new.decisions:
        return ()
    before, after = _known(old), _known(new)
    found = []
    for what, was in before.items():
        now = after.get(what)
        if now is not None and now.stage is not was.stage:
            found.append(_change(was, now))
    return tuple(found)


def _change(was: Honour, now: Honour) -> StageChange:
    return StageChange(
        title=now.title,
        year=now.year,
        name=now.name,
        was=was.stage,
        now=now.stage,
        decision=str(now.entries[-1].decision.key),
    )


def _known(archive: Archive) -> dict[tuple[str, int, str], Honour]:
    return {
        (honour.title, honour.year, honour.holder): honour
        for honour in honours(archive)
        if not any(entry.recipient.hidden for entry in honour.entries)
    }
