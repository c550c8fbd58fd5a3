"""Problems as values: what is wrong, where, and with which particulars.

Knows codes, places and order. Refuses to know sentences (store keeps the catalogue),
files and printing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Severity(Enum):
    """Errors are untrue or unreadable and stop a build; warnings are unfinished."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A spot in a newsroom file: POSIX path from the root, line and column from 1.

    Line 0 means the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault. ``code`` is stable and keys the message catalogue.

    ``particulars`` fill the sentence's named blanks; ``near`` offers what was
    probably meant. ``in_draft`` marks a fault of a draft: printed, stops nobody.
    """

    code: str
    place: Place
    severity: Severity = Severity.ERROR
    particulars: tuple[tuple[str, str], ...] = ()
    near: tuple[str, ...] = ()
    in_draft: bool = False

    @property
    def stops(self) -> bool:
        """Whether nothing may be published while this stands."""
        return self.severity is Severity.ERROR and not self.in_draft


def error(code: str, place: Place, /, *near: str, **particulars: object) -> Problem:
    """An error at *place*; keyword arguments become its particulars."""
    return Problem(code=code, place=place, particulars=_texts(particulars), near=near)


def warning(code: str, place: Place, /, *near: str, **particulars: object) -> Problem:
    """A warning at *place*; keyword arguments become its particulars."""
    return Problem(
        code=code,
        place=place,
        severity=Severity.WARNING,
        particulars=_texts(particulars),
        near=near,
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line, column, code and particulars."""
    return tuple(sorted(dict.fromkeys(problems), key=_rank))


def _texts(particulars: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, _text(value)) for name, value in particulars.items()))


def _text(value: object) -> str:
    """Days stand in sentences as Vietnam writes them; all else as it is."""
    return f"{value:%d/%m/%Y}" if type(value) is date else str(value)


def _rank(problem: Problem) -> tuple[object, ...]:
    place = problem.place
    return (
        place.file,
        place.line,
        place.column,
        problem.code,
        problem.particulars,
        problem.near,
        problem.severity.value,
        problem.in_draft,
    )
