from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.store.printing import as_json, human
from gazette.store.reading import DRAFT_TYPES, FileKind, kind_of, read_file
from gazette.store.reviews import as_annotations
from tests.store.newsroom import DECISION, LIST, NEWSROOM, REPORT, SITE, load

ROOTS = sorted(NEWSROOM)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("data/site.yaml", FileKind.SITE),
        ("data/units/a/b.yaml", FileKind.UNITS),
        ("data/scores/2021/a.yaml", FileKind.SCORES),
        ("data/scores/a.yaml", None),
        ("data/decisions/2021/a.yaml", FileKind.DECISION),
        ("data/decisions/2021/a.csv", FileKind.HONOUR_LIST),
        ("data/decisions/a.yaml", None),
        ("data/people/a.yml", None),
        ("content/news/2021/a/index.md", FileKind.REPORT),
        ("content/news/2021/a/photos.yaml", FileKind.PHOTOS),
        ("content/news/2021/a/b/index.md", None),
        ("content/news/21/a/index.md", None),
        ("content/pages/a.md", FileKind.PAGE),
        ("content/pages/a/index.md", FileKind.PAGE),
        ("content/pages/a/b.jpg", None),
        ("README.md", None),
    ],
)
def test_a_file_is_what_its_path_says(path: str, kind: FileKind | None) -> None:
    assert kind_of(path) is kind


@pytest.mark.parametrize("path", ROOTS)
def test_drafts_come_back_from_the_cache_as_they_went(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    draft = read_file(kind, NEWSROOM[path].encode(), path).draft
    assert isinstance(draft, DRAFT_TYPES[kind])
    packed = msgspec.msgpack.encode(draft)
    assert msgspec.msgpack.decode(packed, type=DRAFT_TYPES[kind]) == draft
    hash(draft)


def test_every_kind_has_its_draft_type() -> None:
    assert set(DRAFT_TYPES) == set(FileKind)


def test_a_report_hands_on_its_body_and_where_it_begins() -> None:
    read = read_file(FileKind.REPORT, NEWSROOM[REPORT].encode(), REPORT)
    assert read.body is not None
    assert read.body.startswith("Cụm họp.")
    lines = NEWSROOM[REPORT].split("\n")
    assert lines[read.body_line - 1] == "Cụm họp."


def test_data_has_no_body() -> None:
    assert read_file(FileKind.SITE, NEWSROOM[SITE].encode(), SITE).body is None


def test_a_spreadsheet_may_mark_its_bytes() -> None:
    data = b"\xef\xbb\xbf" + NEWSROOM[LIST].encode()
    read = read_file(FileKind.HONOUR_LIST, data, LIST)
    assert read.problems == ()
    assert len(read.draft.rows) == 3


def test_the_faults_of_a_draft_are_marked_even_where_it_cannot_be_read() -> None:
    text = NEWSROOM[REPORT].replace("title:", "status: Bản  nháp\ntitel:")
    read = read_file(FileKind.REPORT, text.encode(), REPORT)
    assert read.draft is None
    assert read.problems
    assert all(problem.in_draft for problem in read.problems)


def test_a_status_that_nobody_knows_is_no_draft() -> None:
    text = NEWSROOM[REPORT].replace("title:", "status: nháp\ntitle:")
    read = read_file(FileKind.REPORT, text.encode(), REPORT)
    assert [(p.code, p.stops) for p in read.problems] == [("value-unknown", True)]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ROOTS), st.text(max_size=300))
def test_no_text_breaks_the_reader(path: str, text: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    read = read_file(kind, text.encode("utf-8", "surrogatepass"), path)
    assert read.draft is not None or read.problems


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ROOTS), st.binary(max_size=200))
def test_no_bytes_break_the_reader(path: str, data: bytes) -> None:
    kind = kind_of(path)
    assert kind is not None
    read = read_file(kind, data, path)
    assert read.draft is not None or read.problems


SCRAPS = [
    *"\"'|#:-[]{}&*!%@`>,?=~_ \n\t\r0129aáĐ",
    *("\x00", "\u200b", "\u00a0", "- ", ": ", " #", " | ", "\n\n", "---\n", "true"),
    *("null", "2021-13-40", "[]", "{}", "|\n", "&a", "*a", "<<: ", "? ", "@x", "(1)"),
    *("từ 2021-01-01", "đến 2020", "tập thể", "999999999999", "1e9", "e\u0301"),
]


def spoiled(chance: random.Random, text: str) -> str:
    """*text* with a few slips of the hand: scraps put in, pieces and lines moved."""
    for _ in range(chance.choice([1, 1, 2, 4])):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 1, 2, 5, 20, 60]))
        match chance.randrange(4):
            case 0:
                text = text[:start] + chance.choice(SCRAPS) + text[start:]
            case 1:
                text = text[:start] + text[end:]
            case 2:
                text = text[:start] + chance.choice(SCRAPS) + text[end:]
            case _:
                lines = text.split("\n")
                line = lines.pop(chance.randrange(len(lines)))
                lines.insert(chance.randrange(len(lines) + 1), line)
                text = "\n".join(lines)
    return text


@pytest.mark.parametrize("seed", range(120))
def test_no_slip_of_the_hand_breaks_the_newsroom(seed: int) -> None:
    """Whatever is spoiled is told at a place that exists, and never published."""
    chance = random.Random(seed)
    paths = chance.sample(ROOTS, chance.choice([1, 1, 2, 4]))
    changed = {path: spoiled(chance, NEWSROOM[path]) for path in paths}
    loaded = load(changed)
    stops = any(problem.stops for problem in loaded.problems)
    assert (loaded.archive is None) is stops
    for problem in loaded.problems:
        text = {**NEWSROOM, **changed}.get(problem.place.file, "")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if problem.place.line and text:
            line = lines[problem.place.line - 1]
            assert problem.place.column <= len(line) + 1, problem
    assert human(loaded.problems, lambda file, line: None)
    assert as_json(loaded.problems)
    assert as_annotations(loaded.problems)


def test_the_decision_in_the_newsroom_is_read_as_written() -> None:
    draft = read_file(FileKind.DECISION, NEWSROOM[DECISION].encode(), DECISION).draft
    group = draft.honours[1]
    first, second, unit = group.to
    assert (first.row.name.text, first.row.ordinal) == ("Nguyễn Văn Hùng", 1)
    assert first.row.code.text == "hung-mau"
    assert [field.text for field in second.row.rest] == ["_", "VKSND huyện Mẫu An"]
    assert unit.unit.text == "VKSND huyện Mẫu Ân"
    assert unit.to[0].posthumous
