"""The forms in which code hosts show problems beside a change."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from gazette.core.problems import Place, Problem, error, warning
from gazette.store.reviews import (
    as_annotations,
    as_code_quality,
    as_comment,
    as_sarif,
)


def at(line: int, column: int, file: str = "data/a.yaml") -> Place:
    return Place(file=file, line=line, column=column)


FAULTS = (
    error("duplicate-key", at(3, 5), key="to", first_line=1),
    warning("file-empty", at(0, 0, "content/tin có dấu.md")),
    replace(error("file-empty", at(7, 1)), in_draft=True),
)


def test_annotations_escape_what_the_command_would_swallow() -> None:
    problem = error("duplicate-key", at(3, 5, "a,b:c.yaml"), key="100%\n", first_line=1)
    first, last = as_annotations([problem]).splitlines()
    assert first.startswith(
        "::error file=a%2Cb%3Ac.yaml,line=3,col=5,title=duplicate-key::Khóa `100%25%0A`"
    )
    assert last == "1 lỗi, 0 cảnh báo."


def test_sarif_names_rules_places_and_weights() -> None:
    log = json.loads(as_sarif(FAULTS))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["duplicate-key", "file-empty"]
    assert all(rules[r["ruleIndex"]] == r["ruleId"] for r in run["results"])
    found = [(r["ruleId"], r["level"], _where(r)) for r in run["results"]]
    # A file name is an address there; line 0 means the whole file and has no region.
    whole = {"uri": "content/tin%20c%C3%B3%20d%E1%BA%A5u.md"}
    assert found == [
        ("file-empty", "warning", whole),
        (
            "duplicate-key",
            "error",
            {"uri": "data/a.yaml", "startLine": 3, "startColumn": 5},
        ),
        (
            "file-empty",
            "note",
            {"uri": "data/a.yaml", "startLine": 7, "startColumn": 1},
        ),
    ]


def _where(result: dict[str, Any]) -> dict[str, object]:
    physical = result["locations"][0]["physicalLocation"]
    return {**physical["artifactLocation"], **physical.get("region", {})}


def test_code_quality_has_every_field_gitlab_asks_for() -> None:
    issues = json.loads(as_code_quality(FAULTS))
    assert [issue["severity"] for issue in issues] == ["minor", "major", "info"]
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [1, 3, 7]
    asked = {"description", "check_name", "fingerprint", "severity", "location"}
    assert all(issue.keys() == asked for issue in issues)


def test_a_fingerprint_outlives_a_moved_line_and_tells_twins_apart() -> None:
    def marks(*problems: Problem) -> list[str]:
        return [issue["fingerprint"] for issue in json.loads(as_code_quality(problems))]

    here, there = (warning("file-empty", at(line, 1)) for line in (3, 9))
    assert marks(here) == marks(there)
    assert len(set(marks(here, there))) == 2


def test_no_problem_is_a_valid_report_too() -> None:
    assert json.loads(as_code_quality([])) == []
    assert json.loads(as_sarif([]))["runs"][0]["results"] == []


def test_a_comment_tells_all_and_calls_nobody() -> None:
    told = as_comment(FAULTS, lambda _file, _line: "@everybody ``` `to`:", older=2)
    head, rest = told.split("\n\n````text\n")
    assert head.startswith("## Kiểm tra bài và số liệu\n\n**1 lỗi, 1 cảnh báo, 1 điểm")
    assert "2 cảnh báo có từ trước" in head
    inside, after = rest.split("\n````\n")
    assert "data/a.yaml:3:5: lỗi [duplicate-key]" in inside
    assert "@everybody" in inside
    assert "Cách sửa:" in inside
    assert after == ""


def test_a_comment_on_a_clean_change_is_short() -> None:
    told = as_comment((), lambda _file, _line: None)
    assert told == "## Kiểm tra bài và số liệu\n\n**0 lỗi, 0 cảnh báo.**\n"


def test_a_comment_has_an_end() -> None:
    flood = [error("file-empty", at(line, 1)) for line in range(1, 101)]
    told = as_comment(flood, lambda _file, _line: None)
    assert told.count("[file-empty]") == 40
    assert told.endswith("Và 60 điểm nữa: xem nhật ký của lần chạy.\n")
    assert "**100 lỗi" in told
