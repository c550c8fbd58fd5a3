"""Problems as the places read them where a change is reviewed.

GitHub's annotations, SARIF 2.1.0 (OASIS, 2020), GitLab's code quality report, and a
comment in Markdown. Knows these forms and nothing of how a check is run.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from gazette.core.problems import Problem, in_order
from gazette.store.messages import english, remedy
from gazette.store.printing import LineOf, count, human, words

_IN_A_COMMENT = 40
"""Problems told in full: GitHub takes 65,536 letters, and nobody reads so many."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_annotations(problems: Iterable[Problem]) -> str:
    """GitHub workflow commands, one a line, the count in plain words last."""
    ordered = in_order(problems)
    lines = [_annotation(problem) for problem in ordered]
    return "\n".join([*lines, count(ordered)]) + "\n"


def as_sarif(problems: Iterable[Problem]) -> str:
    """A SARIF log of one run; a draft's fault is a ``note``."""
    ordered = in_order(problems)
    codes = sorted({problem.code for problem in ordered})
    run = {
        "tool": {"driver": {"name": "Bảng Vàng", "rules": _rules(codes, ordered)}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(problem, codes.index(problem.code), fingerprint)
            for problem, fingerprint in _with_fingerprints(ordered)
        ],
    }
    return _document({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def as_code_quality(problems: Iterable[Problem]) -> str:
    """GitLab's code quality report: a list of issues, each with its fingerprint."""
    ordered = in_order(problems)
    return _document(
        [
            {
                "description": _advised(problem),
                "check_name": problem.code,
                "fingerprint": fingerprint,
                "severity": _gravity(problem, "major", "minor", "info"),
                "location": {
                    "path": problem.place.file,
                    "lines": {"begin": max(problem.place.line, 1)},
                },
            }
            for problem, fingerprint in _with_fingerprints(ordered)
        ]
    )


def as_comment(problems: Iterable[Problem], line_of: LineOf, *, older: int = 0) -> str:
    """Markdown for the conversation about a change: what ``human`` prints, fenced.

    Nothing in it is read as Markdown: a name with ``@`` would call somebody.
    """
    ordered = in_order(problems)
    lines = ["## Kiểm tra bài và số liệu", "", f"**{count(ordered)}**"]
    if older:
        lines[-1] += f" {older} cảnh báo có từ trước, không tính."
    if ordered:
        told = human(ordered[:_IN_A_COMMENT], line_of).rstrip("\n")
        told = told.rpartition("\n")[0].rstrip()  # its count is above
        longest = max((len(run) for run in re.findall("`+", told)), default=0)
        fence = "`" * max(3, longest + 1)
        lines += ["", f"{fence}text", told, fence]
    if len(ordered) > _IN_A_COMMENT:
        rest = len(ordered) - _IN_A_COMMENT
        lines += ["", f"Và {rest} điểm nữa: xem nhật ký của lần chạy."]
    return "\n".join(lines) + "\n"


def _document(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _gravity(problem: Problem, error: str, warning: str, draft: str) -> str:
    if problem.in_draft:
        return draft
    return error if problem.stops else warning


def _advised(problem: Problem) -> str:
    return " ".join(part for part in (words(problem), remedy(problem)) if part)


def _rules(codes: Sequence[str], problems: Sequence[Problem]) -> list[object]:
    first = {problem.code: problem for problem in reversed(problems)}
    return [
        {"id": code, "shortDescription": {"text": english(first[code])}}
        for code in codes
    ]


def _result(problem: Problem, rule: int, fingerprint: str) -> dict[str, object]:
    place = problem.place
    physical: dict[str, object] = {
        "artifactLocation": {"uri": quote(place.file, safe="/")}
    }
    if place.line:
        region = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        physical["region"] = region
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _gravity(problem, "error", "warning", "note"),
        "message": {"text": _advised(problem)},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"problem/v1": fingerprint},
    }


def _with_fingerprints(problems: Sequence[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each problem with a mark that stays the same while only its line moves.

    Equal problems of a file are told apart by their order in it.
    """
    met: Counter[tuple[object, ...]] = Counter()
    for problem in problems:
        known = (problem.code, problem.place.file, problem.particulars)
        met[known] += 1
        text = repr((*known, met[known]))
        yield problem, hashlib.sha256(text.encode()).hexdigest()


def _annotation(problem: Problem) -> str:
    kind = "error" if problem.stops else "warning"
    place = problem.place
    fields = [f"file={_property(place.file)}"]
    if place.line:
        fields.append(f"line={place.line}")
    if place.column:
        fields.append(f"col={place.column}")
    fields.append(f"title={_property(problem.code)}")
    return f"::{kind} {','.join(fields)}::{_escaped(_advised(problem))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
