"""Parser errors in words an officer understands, and the line as it was meant.

Each explanation looks at the line itself, since the parser names its own confusion.
With the line repaired the reader goes on and finds the file's further faults; the
repair is also what the officer is told to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gazette.core.problems import Place, Problem, error
from gazette.store.yaml_events import SyntaxFault, Trip

_PARTS = re.compile(
    r"""(?P<lead>\s*(?:-\ +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'\[{#][^#]*?):\ +)?)
        (?P<value>\S.*?)?\s*$""",
    re.VERBOSE,
)
_GLUED_KEY = re.compile(r"(?P<key>\s*(?:- +)*\w+):(?P<value>[^\s/].*)")
_GLUED_DASH = re.compile(r"\s*-[^\s\-\d]")
_FIGURES = re.compile(r"[\d,. _]+(?:\|.*)?")
_FIRST_COLON = re.compile(r":(?=\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A problem and, where it is plain what was meant, the line written rightly."""

    problem: Problem
    number: int
    repaired: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where the parser stumbled: line *number* and *offset*, both from 0."""

    lines: Sequence[str]
    number: int
    offset: int
    locate: Callable[[int, int], Place]

    @property
    def line(self) -> str:
        return self.lines[self.number] if self.number < len(self.lines) else ""

    def place_at(self, offset: int) -> Place:
        return self.locate(self.number, offset)

    def above(self) -> Spot | None:
        """The start of the last line above that is neither blank nor a comment."""
        for number in range(self.number - 1, -1, -1):
            bare = self.lines[number].lstrip()
            if bare and not bare.startswith("#"):
                return replace(self, number=number, offset=0)
        return None

    def fault(self, problem: Problem, repaired: str | None = None) -> Explained:
        return Explained(problem=problem, number=self.number, repaired=repaired)


def explain(fault: SyntaxFault, spot: Spot) -> Explained:
    """*fault* as a problem of our own, with the repaired line if there is one."""
    if _GLUED_DASH.match(spot.line) and fault.trip in (Trip.NO_COLON, Trip.UNEXPECTED):
        return _glued_dash(spot)
    if spot.line.lstrip().startswith(": "):
        return _no_key(spot)
    return _EXPLAINERS[fault.trip](spot)


def quoted(value: str) -> str:
    """*value* between straight single quotes, as YAML wants it."""
    return "'" + value.replace("'", "''") + "'"


def _colon(spot: Spot) -> Explained:
    first = _FIRST_COLON.search(spot.line)
    if first is None or first.start() >= spot.offset:
        return _swallowed_key(spot)
    lead, value, _ = _value(spot.line)
    fixed = quoted(value)
    problem = error("colon-in-text", spot.place_at(spot.offset), proper=fixed)
    return spot.fault(problem, lead + fixed)


def _swallowed_key(spot: Spot) -> Explained:
    """The key itself is in order, so the line above swallowed it, or its indent is."""
    above = spot.above()
    if above and _GLUED_KEY.match(above.line) and not _FIRST_COLON.search(above.line):
        return _no_colon(above)
    return _indentation(spot)


def _dash(spot: Spot) -> Explained:
    lead, value, start = _value(spot.line)
    problem = error("dash-in-value", spot.place_at(start))
    meant = value.lstrip("- ")
    if not meant or _FIGURES.fullmatch(meant):  # a column without a figure
        meant = f"_ {meant}".strip()
    return spot.fault(problem, lead + quoted(meant))


def _first_character(spot: Spot) -> Explained:
    lead, value, start = _value(spot.line)
    if not value:
        return _other(spot)
    fixed = quoted(value)
    problem = error(
        "odd-first-character",
        spot.place_at(start),
        character=value[0],
        proper=fixed,
    )
    return spot.fault(problem, lead + fixed)


def _bar(spot: Spot) -> Explained:
    lead, value, start = _value(spot.line)
    if value.startswith("|"):
        problem = error("bar-first", spot.place_at(start))
        return spot.fault(problem, lead + quoted(f"_ {value}"))
    return _first_character(spot)


def _no_colon(spot: Spot) -> Explained:
    glued = _GLUED_KEY.match(spot.line)
    if glued is None:
        problem = error("key-without-colon", spot.place_at(spot.offset))
        return spot.fault(problem, "#" + spot.line)
    fixed = f"{glued['key']}: {glued['value']}"
    problem = error(
        "colon-without-space",
        spot.place_at(glued.end("key")),
        proper=fixed.strip(),
    )
    return spot.fault(problem, fixed)


def _unclosed_quote(spot: Spot) -> Explained:
    lead, value, start = _value(spot.line)
    problem = error("quote-not-closed", spot.place_at(start), quote=value[:1])
    return spot.fault(problem, lead + quoted(value))


def _escape(spot: Spot) -> Explained:
    lead, value, _ = _value(spot.line)
    fixed = quoted(value.strip('"'))
    problem = error("backslash-in-quotes", spot.place_at(spot.offset), proper=fixed)
    return spot.fault(problem, lead + fixed)


def _bracket(spot: Spot) -> Explained:
    lead, value, start = _value(spot.line)
    fixed = quoted(value)
    problem = error("bracket-not-closed", spot.place_at(start), bracket=value[:1])
    return spot.fault(problem, lead + fixed)


def _unexpected(spot: Spot) -> Explained:
    before = spot.line[: spot.offset].rstrip()
    lead, value, _ = _value(spot.line)
    fixed = quoted(value)
    place = spot.place_at(spot.offset)
    if before.endswith(('"', "'")):
        problem = error("text-after-quote", place, proper=fixed)
        return spot.fault(problem, lead + fixed)
    if before.endswith(("]", "}")):
        problem = error("text-after-bracket", place, proper=fixed)
        return spot.fault(problem, lead + fixed)
    return _indentation(spot)


def _glued_dash(spot: Spot) -> Explained:
    dash = spot.line.index("-")
    fixed = f"{spot.line[: dash + 1]} {spot.line[dash + 1 :]}"
    problem = error("dash-without-space", spot.place_at(dash), proper=fixed.strip())
    return spot.fault(problem, fixed)


def _no_key(spot: Spot) -> Explained:
    colon = spot.line.index(":")
    problem = error("key-empty", spot.place_at(colon))
    return spot.fault(problem, f"{spot.line[:colon]}'?'{spot.line[colon:]}")


def _indentation(spot: Spot) -> Explained:
    start = len(spot.line) - len(spot.line.lstrip())
    return spot.fault(error("wrong-indentation", spot.place_at(start)))


def _document(spot: Spot) -> Explained:
    return spot.fault(error("several-documents", spot.place_at(spot.offset)))


def _other(spot: Spot) -> Explained:
    return spot.fault(error("yaml-syntax", spot.place_at(spot.offset)))


def _value(line: str) -> tuple[str, str, int]:
    """What leads to the line's value, the value, and where it starts."""
    match = _PARTS.match(line)
    if match is None or match["value"] is None:
        return line, "", len(line)
    return match["lead"], match["value"], match.start("value")


_EXPLAINERS: dict[Trip, Callable[[Spot], Explained]] = {
    Trip.COLON: _colon,
    Trip.DASH: _dash,
    Trip.FIRST_CHARACTER: _first_character,
    Trip.BAR: _bar,
    Trip.NO_COLON: _no_colon,
    Trip.UNCLOSED_QUOTE: _unclosed_quote,
    Trip.ESCAPE: _escape,
    Trip.BRACKET: _bracket,
    Trip.UNEXPECTED: _unexpected,
    Trip.DOCUMENT: _document,
    Trip.OTHER: _other,
}
