"""An editor that follows the JSON Schema finds what the build finds, where it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, ValidationError

from gazette.core.problems import Place
from gazette.store import shape
from gazette.store.front_matter import split
from gazette.store.generated import REPOSITORY
from gazette.store.nodes import Scalar
from gazette.store.reading import FileKind, kind_of
from gazette.store.schemas import FORMS, schema
from gazette.store.shape import shaped
from gazette.store.yaml_reader import read
from tests.store.cases.agreement import CASES, Case

_INTEGER = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?[0-9]+\.[0-9]*")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.form}-{case.text!r}")
def test_both_find_the_same_faults_at_the_same_places(case: Case) -> None:
    node, problems = read(case.text, "x")
    assert node is not None
    assert problems == ()
    _, ours = shaped(node, FORMS[case.form])
    assert {(p.place.line, p.place.column) for p in ours} == set(case.places)
    assert set(editor(case.text, case.form)) == set(case.places)


def test_every_form_is_in_the_table_with_a_fault_and_without() -> None:
    for form in FORMS:
        cases = [case for case in CASES if case.form == form]
        assert any(case.places for case in cases), form


def test_the_sample_newsroom_is_valid_to_editors() -> None:
    seen = set()
    for room in ("content", "data"):
        for path in sorted((REPOSITORY / room).rglob("*")):
            kind = kind_of(path.relative_to(REPOSITORY).as_posix())
            if kind is None or kind is FileKind.HONOUR_LIST:
                continue
            text = path.read_text(encoding="utf-8")
            if kind in (FileKind.REPORT, FileKind.PAGE):
                text = text.split("---\n")[1]
            assert list(editor(text, kind.value)) == [], path
            seen.add(kind)
    assert len(seen) >= 10


def test_schemas_say_nothing_of_the_programs_own_spots() -> None:
    for form in FORMS.values():
        text = str(schema(form))
        assert "'@'" not in text
        assert "'null'" not in text
        Draft7Validator.check_schema(schema(form))


def test_a_kind_of_error_that_we_do_not_know_is_still_told() -> None:
    place = Place(file="x", line=2, column=3)
    assert shape._misshapen("brand_new_type", place).code == "value-unfit"


def test_a_file_that_is_no_group_of_keys_is_told_so() -> None:
    node, _ = read("- a\n- b\n", "x")
    assert node is not None
    _, problems = shaped(node, FORMS["site"])
    assert [p.code for p in problems] == ["group-expected"]
    parts, _ = split("---\nchỉ chữ\n---\n", "x")
    assert parts is not None
    assert isinstance(parts.node, Scalar)
    _, problems = shaped(parts.node, FORMS["page"])
    assert [p.code for p in problems] == ["group-expected"]


def editor(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Where an editor's language server marks the faults of *text*.

    It marks a missing key at the key of its group (a list's or the file's group at its
    first letter), an unknown key at the key, everything else at the value.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    validator = Draft7Validator(
        schema(FORMS[form]), format_checker=Draft7Validator.FORMAT_CHECKER
    )
    for fault in validator.iter_errors(as_yaml_1_2(root)):
        yield from marked(fault, root)


def marked(fault: ValidationError, root: yaml.Node) -> Iterator[tuple[int, int]]:
    key, node = reached(root, list(fault.absolute_path))
    if fault.validator == "required":
        yield mark(key or node)
    elif fault.validator == "additionalProperties":
        assert isinstance(node, yaml.MappingNode)
        known = fault.schema["properties"]
        yield from (mark(k) for k, _ in node.value if k.value not in known)
    elif fault.validator == "pattern" and "propertyNames" in fault.absolute_schema_path:
        assert isinstance(node, yaml.MappingNode)
        yield next(mark(k) for k, _ in node.value if k.value == fault.instance)
    else:
        yield mark(node)


def reached(root: yaml.Node, path: list[Any]) -> tuple[yaml.Node | None, yaml.Node]:
    key, node = None, root
    for step in path:
        if isinstance(node, yaml.MappingNode):
            key, node = next((k, v) for k, v in node.value if k.value == step)
        else:
            key, node = None, node.value[step]
    return key, node


def mark(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def as_yaml_1_2(node: yaml.Node) -> Any:
    """Plain values as editors read them: YAML 1.2's core schema."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: as_yaml_1_2(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [as_yaml_1_2(item) for item in node.value]
    if node.style in ("'", '"', "|", ">"):
        return node.value
    if node.value in ("true", "false"):
        return node.value == "true"
    if _INTEGER.fullmatch(node.value):
        return int(node.value)
    if _NUMBER.fullmatch(node.value):
        return float(node.value)
    return node.value or None
