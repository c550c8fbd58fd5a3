"""Every fault of the record: its code, its place, and its narrow miss."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import gazette.store
from gazette.core.problems import Problem
from gazette.store.messages import CATALOGUE, english, remedy, sentence
from gazette.store.messages.style import ENTRIES as STYLE
from tests.store.cases import records, syntax
from tests.store.cases.records import Case
from tests.store.newsroom import (
    BALLOT,
    COMMENT,
    CORRECTION,
    CRITERIA,
    DECISION,
    LIST,
    MEDAL,
    NEWSROOM,
    PAGE,
    PROPOSAL,
    REVOCATION,
    SCORES,
    SITE,
    TITLES,
    UNITS,
    VOTES,
    load,
)

IDS = {"ids": lambda case: f"{case.code}-{case.new or case.old!r}"[:70]}


def altered(case: Case, text: str) -> str:
    whole = NEWSROOM[case.file]
    assert case.old in whole, f"{case.code}: {case.old!r} is not in {case.file}"
    return whole.replace(case.old, text, 1)


def found(case: Case, text: str) -> tuple[Problem, ...]:
    return load({case.file: altered(case, text)}).problems


def spot(case: Case) -> tuple[int, int]:
    """Line and column of ``at``, sought from the altered place on."""
    own = not case.where or case.where == case.file
    text = altered(case, case.new) if own else NEWSROOM[case.where]
    start = NEWSROOM[case.file].index(case.old) if own else 0
    offset = text.find(case.at, start)
    offset = offset if offset >= 0 else text.index(case.at)
    line = text.count("\n", 0, offset) + 1
    return line, offset - text.rfind("\n", 0, offset)


@pytest.mark.parametrize("case", records.CASES, **IDS)
def test_each_fault_has_its_code_and_place(case: Case) -> None:
    problems = [p for p in found(case, case.new) if p.code == case.code]
    assert problems, [p.code for p in found(case, case.new)]
    file = case.where or case.file
    assert file in {p.place.file for p in problems}
    if case.at:
        assert (file, *spot(case)) in {
            (p.place.file, p.place.line, p.place.column) for p in problems
        }, (spot(case), problems)


def test_the_table_holds_sixty_faults_of_the_honours_alone() -> None:
    about = {DECISION, MEDAL, LIST, REVOCATION, CORRECTION, COMMENT, PROPOSAL, TITLES}
    faults = {case.code for case in records.CASES if {case.file, case.where} & about}
    assert len(faults) >= 60


@pytest.mark.parametrize("case", records.CASES, **IDS)
def test_the_narrow_miss_is_no_such_fault(case: Case) -> None:
    codes = {p.code for p in found(case, case.right)}
    assert case.code not in codes


def test_the_newsroom_itself_has_no_fault() -> None:
    loaded = load()
    assert loaded.problems == ()
    assert loaded.archive is not None


def codes(*args: object, **changed: object) -> set[str]:
    return {problem.code for problem in load(*args, **changed).problems}  # type: ignore[arg-type]


def test_one_unit_in_two_files_is_a_fault_of_the_second() -> None:
    path = "data/units/them.yaml"
    second = "units:\n  vksnd-mau-an:\n    name: A\n    kind: phòng\n"
    (problem,) = load({path: second}).problems
    assert (problem.code, problem.place.file) == ("key-twice", path)
    assert dict(problem.particulars)["other"].startswith(f"{UNITS}:")


def test_a_fault_of_a_unit_is_not_told_again_wherever_it_is_named() -> None:
    key = "  vksnd-mau-an:\n"
    broken = NEWSROOM[UNITS].replace(f"{key}    name:", f"{key}    nmae:")
    assert codes({UNITS: broken}) == {"key-unknown"}
    nameless = NEWSROOM[UNITS].replace(f"{key}    name:", f"{key}    name_en:")
    assert codes({UNITS: nameless}) == {"key-missing"}
    unreadable = NEWSROOM[UNITS].replace("    kind: tối cao", "   kind: tối cao")
    assert codes({UNITS: unreadable}) == {"wrong-indentation"}


def test_one_criteria_set_in_two_files_is_a_fault_of_the_second() -> None:
    path = "data/criteria/mau-them.yaml"
    assert codes({path: NEWSROOM[VOTES]}) == {"key-twice"}


def test_two_reports_under_one_address_are_a_fault() -> None:
    path = "content/news/2021/khac/index.md"
    head = "---\ntitle: A\ndate: 2021-01-01\ncategory: Thi đua\nslug: {}\n---\n"
    assert codes({path: head.format("cum-1-tong-ket")}) == {"report-twice"}
    assert codes({path: head.format("cum-1-so-ket")}) == set()


def test_a_unit_without_votes_is_unfinished() -> None:
    text = NEWSROOM[BALLOT].replace("    votes: 2", "    votes: 2\n    bonus: []")
    assert codes({BALLOT: text}) == set()
    text = NEWSROOM[BALLOT].replace("    votes: 2", "    bonus: []")
    assert codes({BALLOT: text}) == {"votes-missing"}


def test_scores_lie_under_their_year() -> None:
    moved = "data/scores/2021/khac.yaml"
    assert codes({BALLOT: None, moved: NEWSROOM[BALLOT]}) == {"scores-year-folder"}


def test_an_empty_list_is_a_fault() -> None:
    assert "file-empty" in codes({LIST: "\n"})


def test_a_newsroom_without_a_site_is_no_newsroom() -> None:
    loaded = load({SITE: None})
    assert loaded.archive is None
    assert [(p.code, p.place.file) for p in loaded.problems] == [("site-missing", SITE)]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("content/news/2021/cum-1-tong-ket/Index.md", "file-not-read"),
        ("content/news/2021/bai-le.md", "file-not-read"),
        ("content/news/2021/bai-word/index.docx", "file-not-read"),
        ("content/thong-bao.txt", "file-not-read"),
        ("data/units/mau.yml", "file-not-read"),
        ("data/scores/mau.yaml", "file-not-read"),
        ("data/decisions/2021/cu.csv", "file-unused"),
        ("data/decisions/2021/cu.pdf", "file-unused"),
        ("content/news/2021/cum-1-tong-ket/la.jpg", "photo-unused"),
    ],
)
def test_a_file_that_nobody_reads_is_named(path: str, code: str) -> None:
    problems = load(beside=(path,)).problems
    if path.endswith("cu.csv"):
        problems = load({path: NEWSROOM[LIST]}).problems
    assert [(p.code, p.place.file) for p in problems] == [(code, path)]


def test_a_readme_is_welcome_anywhere() -> None:
    assert codes(beside=("data/units/README.md", "content/news/README.md")) == set()


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        (PAGE, "content/pages/Giới thiệu.md"),
        (MEDAL, "data/decisions/2022/7_QĐ.yaml"),
    ],
)
def test_names_that_become_addresses_are_plain(path: str, moved: str) -> None:
    assert codes({path: None, moved: NEWSROOM[path]}) == {"file-name-address"}


def test_what_is_said_of_each_fault_is_whole() -> None:
    """No blank is left open in any sentence, remedy or English line."""
    for case in records.CASES:
        for problem in found(case, case.new):
            for text in (sentence(problem), remedy(problem), english(problem)):
                assert text
                assert "{" not in text.replace("{{", "")
                blanks = dict(problem.particulars)
                assert CATALOGUE[problem.code].blanks == blanks.keys()


def test_the_tables_earn_every_code_of_the_store() -> None:
    """Whoever adds a fault adds the record that earns it."""
    elsewhere = {
        # Raised for reasons that no record can have; tested beside their modules.
        "value-unfit",
        "yaml-syntax",
        # Tested in this file and in test_source_text.
        *("key-twice", "report-twice", "votes-missing", "scores-year-folder"),
        *("site-missing", "file-not-read", "file-unused", "photo-unused"),
        *("file-name-address", "byte-order-mark", "encoding-utf16"),
        *("encoding-not-utf8", "file-too-large", "tie-votes-missing"),
        *("event-unknown", "event-wrong-side", "event-unit", "event-day-missing"),
        # Tested in style/test_house_style.
        *(entry.code for entry in STYLE),
    }
    earned = {case.code for case in (*records.CASES, *syntax.CASES)} | elsewhere
    assert raised() - earned == set()
    assert elsewhere <= raised()


def raised() -> set[str]:
    codes: set[str] = set()
    for path in Path(gazette.store.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", "")
            if name in ("error", "warning") and isinstance(node.args[0], ast.Constant):
                codes.add(str(node.args[0].value))
    return codes


RULES = {
    "bonus_cap: 5\n": (
        "bonus_rules:\n"
        "  T1: Cờ thi đua | 2 | mỗi lần | tối đa 2 lần | một ngày không quá 3\n"
        "deduction_rules:\n"
        "  D1: Báo cáo chậm | 1 | mỗi ngày | tối đa 3 ngày\n"
    )
}
EVENTS = [
    ("- T1 2 lần | Cờ | _ | ngày 2021-05-01", "- D1 | Báo cáo muộn", None),
    ("- T9 | Cờ", "- D1 | Báo cáo muộn", "event-unknown"),
    ("- T1 2 lần | Cờ | _ | ngày 2021-05-01", "- T1 | Muộn", "event-wrong-side"),
    ("- T1 2 ngày | Cờ | _ | ngày 2021-05-01", "- D1 | Muộn", "event-unit"),
    ("- T1 2 lần | Cờ | 44/QĐ-MAU", "- D1 | Muộn", "event-day-missing"),
    ("- T1 | Cờ | _ | ngày 01/05/2021", "- D1 | Muộn", "date-day-first"),
    ("- T1 | Cờ | a | b", "- D1 | Muộn", "row-form"),
]


@pytest.mark.parametrize(("bonus", "deduction", "code"), EVENTS)
def test_events_are_those_of_the_set(
    bonus: str, deduction: str, code: str | None
) -> None:
    """A fault of an event is told once, at the event, and no sum is blamed for it."""
    sheet = NEWSROOM[SCORES].replace("- 2 | Bằng khen | 44/QĐ-MAU", bonus)
    sheet = sheet.replace("- 1 | Báo cáo muộn", deduction)
    sheet = sheet.replace("printed_total: 102 101,5", "printed_total: 103 102,5")
    (criteria,) = (NEWSROOM[CRITERIA].replace(*change) for change in RULES.items())
    loaded = load({SCORES: sheet, CRITERIA: criteria})
    assert [problem.code for problem in loaded.problems] == ([code] if code else [])
    if code is None:
        assert loaded.archive is not None
        (first, *_) = loaded.archive.scores[0].units
        assert [(a.rule, a.count, a.points) for a in first.bonus] == [("T1", 2, 4)]


def test_a_maximum_of_zero_is_told_once_where_it_is_written() -> None:
    criteria = NEWSROOM[CRITERIA].replace("dân sự | 40", "dân sự | 0")
    loaded = load({CRITERIA: criteria})
    assert [p.code for p in loaded.problems] == ["criterion-maximum-zero"]
    assert loaded.problems[0].place.file == CRITERIA


def test_votes_that_break_ties_are_read_and_asked_for() -> None:
    criteria = NEWSROOM[CRITERIA].replace("đồng hạng", "biểu quyết")
    tied = NEWSROOM[SCORES].replace("    A1: 58\n", "    A1: 60\n")
    tied = tied.replace("- 1 | Báo", "- 0,5 | Báo")
    tied = tied.replace("    printed_total: 97\n", "")
    tied = tied.replace("- 2 | Bằng", "- 0 | Bằng")
    tied = tied.replace("    printed_total: 102 101,5\n", "")
    untold = load({CRITERIA: criteria, SCORES: tied})
    assert [p.code for p in untold.problems] == ["tie-votes-missing"] * 2
    voted = tied.replace("    A2: 40", "    votes: 1\n    A2: 40")
    assert load({CRITERIA: criteria, SCORES: voted}).problems == ()


def test_a_start_needs_no_criteria() -> None:
    criteria = NEWSROOM[CRITERIA].partition("groups:")[0]
    criteria = criteria.replace("tổng có trần", "trừ từ điểm tối đa")
    own = "    A1: 60\n    A2: 40 39,5 | 01 vụ quá hạn\n"
    sheet = NEWSROOM[SCORES].replace(own, "")
    sheet = sheet.replace("    A1: 58\n    A2: 40\n", "")
    sheet = sheet.replace("102 101,5", "752").replace("total: 97", "total: 749")
    missing = load({SCORES: sheet, CRITERIA: criteria})
    assert "key-missing" in {p.code for p in missing.problems}
    whole = load({SCORES: sheet, CRITERIA: criteria + "start: 750\n"})
    assert whole.problems == ()


def test_the_table_tells_of_sixty_faults_and_more() -> None:
    """Codes about records alone, faults of YAML itself not counted."""
    assert len({case.code for case in records.CASES}) >= 60
