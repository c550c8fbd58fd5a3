"""What became of the record between two states of it: a pure comparison.

Knows records by their keys; boards, honours and reports are told in full, all else by
name. Refuses to know commits, and how a change is put in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from gazette.core.archive import Archive
from gazette.core.board_changes import BoardChange, board_changes
from gazette.core.corrections import Correction
from gazette.core.decision_changes import DecisionChange, decision_changes
from gazette.core.honour_changes import StageChange, stage_changes
from gazette.core.reports import Report, ReportStatus
from gazette.core.sameness import differing, same
from gazette.core.turns import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChange:
    """A published report that came, went or reads otherwise.

    ``fields`` are the differing parts; ``corrections`` those it has gained;
    ``dated`` whether its day of change moved with it.
    """

    turn: Turn
    key: str
    title: str
    fields: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()
    dated: bool = False

    @property
    def silent(self) -> bool:
        """Whether its text was changed without a word to its readers."""
        said = self.corrections or self.dated
        read = {"title", "summary", "body", "events", "date"}.intersection(self.fields)
        return self.turn is Turn.ALTERED and bool(read) and not said


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherChange:
    """Any other record that came, went or changed. ``room`` is the archive's name."""

    turn: Turn
    room: str
    key: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChanges:
    """Everything that is different, each part in the record's own order."""

    boards: tuple[BoardChange, ...] = ()
    decisions: tuple[DecisionChange, ...] = ()
    stages: tuple[StageChange, ...] = ()
    reports: tuple[ReportChange, ...] = ()
    others: tuple[OtherChange, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the two states say the same."""
        return not (
            self.boards or self.decisions or self.stages or self.reports or self.others
        )


def changes(old: Archive, new: Archive) -> RecordChanges:
    """What is different in *new*."""
    return RecordChanges(
        boards=board_changes(old, new),
        decisions=decision_changes(old, new),
        stages=stage_changes(old, new),
        reports=tuple(_reports(old, new)),
        others=tuple(_others(old, new)),
    )


def _reports(old: Archive, new: Archive) -> Iterator[ReportChange]:
    before = {r.key: r for r in old.reports if r.status is ReportStatus.PUBLISHED}
    after = {r.key: r for r in new.reports if r.status is ReportStatus.PUBLISHED}
    for key in _keys(before, after):
        was, now = before.get(key), after.get(key)
        if was is None and now is not None:
            yield ReportChange(
                turn=Turn.ADDED, key=key, title=now.title, corrections=now.corrections
            )
        elif now is None and was is not None:
            yield ReportChange(turn=Turn.REMOVED, key=key, title=was.title)
        elif was is not None and now is not None:
            yield from _report(key, was, now)


def _report(key: str, was: Report, now: Report) -> Iterator[ReportChange]:
    fields = tuple(differing(was, now, but=("folder",)))
    if fields:
        known = set(was.corrections)
        yield ReportChange(
            turn=Turn.ALTERED,
            key=key,
            title=now.title,
            fields=fields,
            corrections=tuple(c for c in now.corrections if c not in known),
            dated="modified" in fields,
        )


_ROOMS = ("units", "clusters", "criteria_sets", "titles", "people", "pages")


def _others(old: Archive, new: Archive) -> Iterator[OtherChange]:
    for room in _ROOMS:
        before = {_key(record): record for record in getattr(old, room)}
        after = {_key(record): record for record in getattr(new, room)}
        for key in _keys(before, after):
            was, now = before.get(key), after.get(key)
            if was is None or now is None or not same(was, now):
                yield OtherChange(
                    turn=Turn.of(was, now), room=room, key=key, name=_name(now or was)
                )


def _key(record: Any) -> str:
    for name in ("id", "key", "slug"):
        if hasattr(record, name):
            return str(getattr(record, name))
    raise TypeError(type(record).__name__)


def _name(record: Any) -> str:
    """What a record is called; a unit by its last name."""
    if hasattr(record, "names"):
        return str(record.names[-1].text)
    return str(record.title if hasattr(record, "title") else record.name)


def _keys(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """All keys, those that are still there in their order, then those that went."""
    there = list(after)
    return [*there, *(key for key in before if key not in set(there))]
