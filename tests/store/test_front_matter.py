from __future__ import annotations

import pytest

from gazette.core.problems import Place
from gazette.store.front_matter import split
from gazette.store.nodes import Mapping


def test_a_report_is_cut_at_its_fences() -> None:
    parts, problems = split("---\ntitle: A\n---\nThân bài\n\n---\n\nhết\n", "x.md")
    assert problems == ()
    assert parts is not None
    assert isinstance(parts.node, Mapping)
    assert parts.body == "Thân bài\n\n---\n\nhết\n"
    assert parts.body_first_line == 4


def test_faults_of_the_head_stand_on_the_files_lines() -> None:
    _, problems = split("---\ntitle: A\ntitle: B\n---\n", "x.md")
    assert [(p.code, p.place.line) for p in problems] == [("duplicate-key", 3)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: A\n\nThân bài\n", "fence-missing"),
        ("\n---\ntitle: A\n---\n", "fence-missing"),
        ("", "fence-missing"),
        ("---\ntitle: A\n\nThân bài\n", "fence-not-closed"),
        ("---\n---\nThân bài\n", "file-empty"),
    ],
)
def test_fences_out_of_order(text: str, code: str) -> None:
    _, problems = split(text, "x.md")
    assert [p.code for p in problems] == [code]


def test_a_body_is_composed_and_cleared_of_what_cannot_be_seen() -> None:
    parts, problems = split("---\r\na: 1\r\n---\r\nThê\u0309\u200b\tA\r\n", "x.md")
    assert problems == ()
    assert parts is not None
    assert parts.body == "Thể\tA\n"


def test_a_lost_letter_in_a_body_is_a_fault() -> None:
    _, problems = split("---\na: 1\n---\nVi\ufffdn\n", "x.md")
    assert [(p.code, p.place) for p in problems] == [
        ("lost-character", Place(file="x.md", line=4, column=3))
    ]
