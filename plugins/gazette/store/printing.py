"""Problems for people and for programs.

Knows how a terminal line looks. Refuses to open files: whoever prints hands over how
to fetch a line. Where a change is reviewed, ``reviews`` prints them.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from gazette.core.problems import Place, Problem, Severity, in_order
from gazette.store.messages import english, remedy, sentence

LineOf = Callable[[str, int], str | None]
"""The line of a file by its number from 1, or None if it is not to be had."""

LONGEST_LINE = 100
"""Letters of an offending line that are shown, around its fault."""

_SEVERITY = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}


def human(problems: Iterable[Problem], line_of: LineOf) -> str:
    """All problems with their lines, carets and remedies; the count is last."""
    ordered = in_order(problems)
    blocks = ["\n".join(_block(problem, line_of)) for problem in ordered]
    return "\n\n".join([*blocks, count(ordered)]) + "\n"


def count(problems: Iterable[Problem]) -> str:
    """``2 lỗi, 1 cảnh báo.``, faults of drafts apart."""
    ordered = tuple(problems)
    errors = sum(problem.stops for problem in ordered)
    drafts = sum(problem.in_draft for problem in ordered)
    warnings = len(ordered) - errors - drafts
    parts = [f"{errors} lỗi", f"{warnings} cảnh báo"]
    if drafts:
        parts.append(f"{drafts} điểm cần sửa trong bản nháp")
    return ", ".join(parts) + "."


def as_json(problems: Iterable[Problem], *, older: int = 0) -> str:
    """One JSON document: the problems in order, and how many stop a build.

    *older* warnings were there before the change and are not among them.
    """
    ordered = in_order(problems)
    document = {
        "problems": [_plain(problem) for problem in ordered],
        "errors": sum(problem.stops for problem in ordered),
        "older_warnings": older,
        "summary": count(ordered),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def where(place: Place) -> str:
    """``file:line:column``, as far as they are known."""
    parts = [place.file]
    if place.line:
        parts.append(str(place.line))
        if place.column:
            parts.append(str(place.column))
    return ":".join(parts)


def offer(problem: Problem) -> str:
    """``có phải là `…` hay `…`?``, or nothing where nothing is near."""
    if not problem.near:
        return ""
    return "có phải là " + " hay ".join(f"`{word}`" for word in problem.near) + "?"


def _block(problem: Problem, line_of: LineOf) -> Iterator[str]:
    draft = " (bản nháp)" if problem.in_draft else ""
    severity = _SEVERITY[problem.severity]
    place = problem.place
    yield (f"{where(place)}: {severity}{draft} [{problem.code}] {words(problem)}")
    line = line_of(place.file, place.line) if place.line else None
    if line is not None:
        yield from excerpt(line, place)
    if advice := remedy(problem):
        yield f"  Cách sửa: {advice}"


def words(problem: Problem) -> str:
    """The sentence, with what is near offered behind it."""
    offered = offer(problem)
    words = sentence(problem)
    return f"{words} {offered[0].upper()}{offered[1:]}" if offered else words


def excerpt(line: str, place: Place) -> Iterator[str]:
    """The *line* with its number, and a caret under the fault where that is known."""
    margin = f"{place.line:>6} | "
    start = max(0, place.column - LONGEST_LINE // 2) if place.column else 0
    shown = line[start : start + LONGEST_LINE].rstrip("\r\n")
    opening = "…" if start else ""
    closing = "…" if start + LONGEST_LINE < len(line) else ""
    yield margin + opening + "".join(map(_glyph, shown)) + closing
    if place.column:
        before = shown[: place.column - 1 - start]
        width = len(opening) + sum(map(_width, before))
        yield " " * (len(margin) - 2) + "| " + " " * width + "^"


def _glyph(letter: str) -> str:
    """A letter as a terminal can show it in its own cell."""
    if letter == "\t":
        return "→"
    category = unicodedata.category(letter)
    if category == "Zs" and letter != " ":
        return "␣"
    return "·" if category in ("Cc", "Cf", "Zl", "Zp") else letter


def _width(letter: str) -> int:
    """Terminal cells: none for a combining mark, two for a wide letter."""
    if unicodedata.category(letter) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _plain(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "message": sentence(problem),
        "remedy": remedy(problem),
        "english": english(problem),
        "near": list(problem.near),
        "particulars": dict(problem.particulars),
        "in_draft": problem.in_draft,
        "stops": problem.stops,
    }
