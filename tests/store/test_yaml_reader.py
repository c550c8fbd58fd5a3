from __future__ import annotations

import ast
import time
import unicodedata
from pathlib import Path

import pytest

from gazette.core.problems import Place
from gazette.store import yaml_faults, yaml_reader
from gazette.store.nodes import Broken, Mapping, Node, Scalar, Sequence
from gazette.store.yaml_events import PARSER, PURE_PARSER
from gazette.store.yaml_reader import read
from tests.store.cases.syntax import CASES, Case

PARSERS = pytest.mark.parametrize("parser", [PARSER, PURE_PARSER], ids=["c", "pure"])


def mapping(text: str) -> Mapping:
    node, problems = read(text, "data/x.yaml")
    assert problems == ()
    assert isinstance(node, Mapping)
    return node


def text_under(node: Node | None, *path: str | int) -> str:
    for step in path:
        if isinstance(step, int):
            assert isinstance(node, Sequence)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.get(step)
    assert isinstance(node, Scalar)
    return node.text


@PARSERS
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.faulty!r}")
def test_each_fault_has_its_code_and_place(case: Case, parser: object) -> None:
    _, problems = read(case.faulty, "data/x.yaml", parser=parser)  # type: ignore[arg-type]
    assert [(p.code, p.place.line, p.place.column) for p in problems] == [
        (case.code, case.line, case.column)
    ]


@PARSERS
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.right!r}")
def test_the_narrow_miss_is_no_fault(case: Case, parser: object) -> None:
    node, problems = read(case.right, "data/x.yaml", parser=parser)  # type: ignore[arg-type]
    assert problems == ()
    assert node is not None


def test_both_parsers_grow_the_same_trees() -> None:
    for case in CASES:
        for text in (case.faulty, case.right):
            assert read(text, "x", parser=PARSER) == read(text, "x", parser=PURE_PARSER)


def test_the_table_earns_every_code_of_the_reader() -> None:
    raised: set[str] = set()
    folder = Path(yaml_reader.__file__).parent
    for name in ("yaml_tree", "yaml_faults", "yaml_layout", "plain_scalars"):
        for node in ast.walk(ast.parse((folder / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "error":
                raised.add(ast.literal_eval(node.args[0]))
    assert raised - {case.code for case in CASES} == {"yaml-syntax"}


def test_values_stay_texts_and_know_where_they_stand() -> None:
    node = mapping(
        "count: 226\ndate: 2021-12-01 08:00\nopen: true\nlist:\n  - 9,5 10\n"
    )
    assert text_under(node, "count") == "226"
    assert text_under(node, "date") == "2021-12-01 08:00"
    assert text_under(node, "open") == "true"
    row = node.get("list")
    assert isinstance(row, Sequence)
    item = row.items[0]
    assert isinstance(item, Scalar)
    assert item.place == Place(file="data/x.yaml", line=5, column=5)
    assert item.at(4) == Place(file="data/x.yaml", line=5, column=9)


def test_the_first_line_may_lie_deep_in_a_file() -> None:
    _, problems = read("a: 1\na: 2\n", "x.md", first_line=7)
    assert problems[0].place == Place(file="x.md", line=8, column=1)
    assert dict(problems[0].particulars)["first_line"] == "7"


def test_a_place_inside_quotes_counts_the_quote() -> None:
    node = mapping("a: 'b | c'\nb: 'it''s | c'\n")
    simple, doubled = node.get("a"), node.get("b")
    assert isinstance(simple, Scalar)
    assert isinstance(doubled, Scalar)
    assert simple.at(4).column == 9
    assert doubled.at(5) == doubled.place


def test_text_is_composed_and_columns_count_the_files_own_letters() -> None:
    line = unicodedata.normalize("NFD", "Đắk Lắk: tỉnh")
    node, problems = read(f"{line}\nb: 1\n{line}\n", "x")
    assert isinstance(node, Mapping)
    assert text_under(node, "Đắk Lắk") == "tỉnh"
    value = node.get("Đắk Lắk")
    assert value is not None
    assert value.place.column == line.index("t") + 1
    assert [p.code for p in problems] == ["duplicate-key"]


def test_an_eaten_text_is_kept_beside_its_value() -> None:
    node = mapping("title: Cụm thi đua #7\nother: #abc\nkey: # đây là nhóm\n  a: 1\n")
    title, other = node.get("title"), node.get("other")
    assert isinstance(title, Scalar)
    assert title.comment is not None
    assert title.comment.text == "#7"
    assert title.comment.place.column == 20
    assert isinstance(other, Scalar)
    assert other.text == ""
    assert other.comment is not None
    assert text_under(node, "key", "a") == "1"


def test_a_hash_that_eats_nothing_is_text() -> None:
    node = mapping("a: C#7\nb: 'x # y'\n# chú thích\nc: |\n  x # y\n")
    assert text_under(node, "a") == "C#7"
    assert text_under(node, "b") == "x # y"
    assert text_under(node, "c") == "x # y\n"
    for key in "abc":
        scalar = node.get(key)
        assert isinstance(scalar, Scalar)
        assert scalar.comment is None


def test_all_faults_of_a_file_come_in_one_run() -> None:
    text = (
        "title: Hội nghị: tổng kết\n"
        'summary: "Vì sự nghiệp" Kiểm sát\n'
        "A2: - 10 9\n"
        "count: 012\n"
        "note:Thiếu cách\n"
        "count: 3\n"
        "a:\tb\n"
    )
    _, problems = read(text, "x")
    assert [(p.code, p.place.line) for p in problems] == [
        ("colon-in-text", 1),
        ("text-after-quote", 2),
        ("dash-in-value", 3),
        ("leading-zero", 4),
        ("colon-without-space", 5),
        ("duplicate-key", 6),
        ("tab-character", 7),
    ]


def test_the_offered_line_can_be_copied_as_it_stands() -> None:
    for case in CASES:
        _, problems = read(case.faulty, "x")
        offered = dict(problems[0].particulars).get("proper")
        if offered and case.code not in ("leading-zero", "true-false-spelling"):
            text = offered if offered.startswith("- ") else f"a: {offered}\n"
            if case.code == "colon-without-space":
                text = offered
            assert read(text, "x")[1] == (), case


def test_repaired_values_are_read_as_they_were_meant() -> None:
    node, _ = read("title: Hội nghị: tổng kết\nsource:\n  name: X\n", "x")
    assert text_under(node, "title") == "Hội nghị: tổng kết"
    assert text_under(node, "source", "name") == "X"


def test_a_refused_value_is_marked_so_that_nobody_complains_twice() -> None:
    node, _ = read("count: 012\n", "x")
    assert isinstance(node, Mapping)
    assert isinstance(node.get("count"), Broken)


def test_windows_line_ends_are_fine() -> None:
    node, problems = read("a: 1\r\nb:\r\n  - c\r\n  - d\r\n", "x")
    assert problems == ()
    assert text_under(node, "b", 1) == "d"


def test_one_fault_for_all_tabs() -> None:
    _, problems = read("a: 1\n\tb: 2\n\tc: 3\n", "x")
    assert [p.code for p in problems] == ["tab-character"]
    assert dict(problems[0].particulars) == {"lines": "2"}


def test_a_file_over_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "MAX_CHARACTERS", 10)
    node, problems = read("a: 12345678\n", "x")
    assert node is None
    assert [p.code for p in problems] == ["file-too-large"]


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 20_000,
        "a: &a [x]\n" + "".join(f"b{i}: [*a, *a]\n" for i in range(2_000)),
        "- " * 50_000,
        'a: "' + "\\" * 100_000,
        ": " * 50_000,
    ],
    ids=["brackets", "braces", "aliases", "dashes", "backslashes", "colons"],
)
def test_a_bomb_is_a_fault_and_soon_over(bomb: str) -> None:
    started = time.process_time()
    _, problems = read(bomb, "x")
    assert problems
    assert time.process_time() - started < 5


def test_a_trip_that_no_words_fit_still_has_a_sentence() -> None:
    spot = yaml_faults.Spot(
        lines=["a"],
        number=0,
        offset=0,
        locate=lambda number, offset: Place(
            file="x", line=number + 1, column=offset + 1
        ),
    )
    fault = yaml_faults.SyntaxFault(
        trip=yaml_faults.Trip.OTHER, line=0, column=0, words="?"
    )
    assert yaml_faults.explain(fault, spot).problem.code == "yaml-syntax"
