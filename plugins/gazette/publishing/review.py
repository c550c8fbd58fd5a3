"""Whether a check passes: errors never do, warnings by what was asked.

A change answers for the warnings that it brings, not for those that it found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gazette.core.problems import Problem, in_order
from gazette.store.printing import LineOf
from gazette.store.reviews import as_code_quality, as_comment, as_sarif


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a check is asked for: *strict* lets no warning pass, *since* a Git
    revision only those that were there already; *sarif*, *code_quality* and
    *comment* are files.
    """

    json: bool = False
    strict: bool = False
    since: str | None = None
    sarif: Path | None = None
    code_quality: Path | None = None
    comment: Path | None = None

    def keep(self, verdict: Verdict, line_of: LineOf) -> None:
        """Write the reports that were asked for; raises ``OSError``."""
        ordered = in_order(verdict.problems)
        comment = partial(as_comment, line_of=line_of, older=verdict.older)
        for file, form in (
            (self.sarif, as_sarif),
            (self.code_quality, as_code_quality),
            (self.comment, comment),
        ):
            if file is not None:
                file.write_text(form(ordered), encoding="utf-8", newline="\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What to tell: all problems but the *older* warnings, which are only counted."""

    problems: tuple[Problem, ...]
    older: int
    passes: bool


def judged(now: Iterable[Problem], *, strict: bool) -> Verdict:
    """The verdict on the newsroom as it lies there."""
    problems = in_order(now)
    stops = any(p.stops or (strict and not p.in_draft) for p in problems)
    return Verdict(problems=problems, older=0, passes=not stops)


def judged_since(
    now: Iterable[Problem], before: Iterable[Problem], renamed: Mapping[str, str]
) -> Verdict:
    """The verdict on what has come since; *renamed* maps old file names to new ones.

    A warning is the same as before while its code, file and particulars are, on
    whatever line it stands now.
    """
    known = Counter(_identity(p, renamed) for p in in_order(before) if not p.stops)
    told, older = [], 0
    for problem in in_order(now):
        identity = _identity(problem, {})
        if not problem.stops and known[identity]:
            known[identity] -= 1
            older += 1
        else:
            told.append(problem)
    verdict = judged(told, strict=True)
    return Verdict(problems=verdict.problems, older=older, passes=verdict.passes)


def _identity(problem: Problem, renamed: Mapping[str, str]) -> tuple[object, ...]:
    file = problem.place.file
    steady = tuple(pair for pair in problem.particulars if not pair[0].endswith("line"))
    return problem.code, renamed.get(file, file), steady, problem.in_draft
