"""What an editor is told: the schema of each file, and snippets that are read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from gazette.core.problems import Problem
from gazette.markup.body import Photo
from gazette.markup.conversion import convert
from gazette.store.reading import FileKind, FileRead, kind_of, read_file
from gazette.store.schemas import FORMS

REPOSITORY = Path(__file__).resolve().parents[2]
EDITOR = REPOSITORY / ".vscode"
VARIABLES = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "11", "CURRENT_DATE": "22"}
SCORES = "cluster: mau/cum-1/2025\ncriteria: mau-2025\nstatus: tạm tính\ncolumns: tự chấm | cụm chấm | thẩm định\nunits:\n"  # fmt: skip  # noqa: E501
DECISION = "number: 1/QĐ-VKS\ndate: 2025-12-01\nkind: quyết định\nissuer: VKSND tỉnh Mẫu\nhonours:\n"  # fmt: skip  # noqa: E501
HEAD = "---\ntitle: Tin\ndate: 2026-11-22 08:00\ncategory: Thi đua\n"


def settings() -> dict[str, Any]:
    return json.loads((EDITOR / "settings.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def snippets() -> dict[str, dict[str, Any]]:
    path = EDITOR / "bang-vang.code-snippets"
    found = json.loads(path.read_text(encoding="utf-8"))
    return {snippet["prefix"]: snippet for snippet in found.values()}


def expanded(prefix: str) -> str:
    """The snippet as the editor first puts it: defaults, first choices, this day."""
    text = "\n".join(snippets()[prefix]["body"])
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\|\}", r"\1", text)
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    text = re.sub(r"\$\{([A-Z_]+)\}", lambda found: VARIABLES[found[1]], text)
    text = re.sub(r"\$\d+", "", text)
    assert "$" not in text
    return text


def pattern(glob: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*)", glob)
    words = {"**/": "(?:.+/)?", "*": "[^/]+"}
    return re.compile("".join(words.get(part, re.escape(part)) for part in parts))


def schema_of(path: str) -> list[str]:
    return [
        Path(schema).stem
        for schema, glob in settings()["yaml.schemas"].items()
        if pattern(glob).fullmatch(path)
    ]


def sample() -> list[str]:
    rooms = [REPOSITORY / "data", REPOSITORY / "content"]
    return sorted(
        path.relative_to(REPOSITORY).as_posix()
        for room in rooms
        for path in room.rglob("*.yaml")
    )


@pytest.mark.parametrize("path", sample())
def test_each_file_is_checked_by_the_schema_of_its_kind(path: str) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert schema_of(path) == [kind.value]


def test_every_schema_named_is_there_and_every_yaml_kind_is_named() -> None:
    named = {Path(schema).stem for schema in settings()["yaml.schemas"]}
    assert all((REPOSITORY / s).is_file() for s in settings()["yaml.schemas"])
    no_file_of_their_own = {FileKind.REPORT.value, FileKind.PAGE.value}
    assert named == set(FORMS) - no_file_of_their_own


def test_the_schemas_find_in_an_editor_what_the_build_finds() -> None:
    path = REPOSITORY / "plugins/gazette/store/schemas/scores.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    good = yaml.safe_load(SCORES + expanded("bv-diem"))
    jsonschema.validate(good, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**good, "criterias": "x"}, schema)


def read(kind: FileKind, text: str, file: str) -> FileRead:
    found = read_file(kind, text.encode(), file)
    assert found.draft is not None, found.problems
    return found


def report(text: str) -> tuple[FileRead, tuple[Problem, ...]]:
    found = read(FileKind.REPORT, text, "content/news/2026/tin/index.md")
    assert found.body is not None
    body = convert(found.body, file="x", first_line=1)
    return found, (*found.problems, *body.problems)


def test_the_report_snippet_is_a_draft_that_reads() -> None:
    found, problems = report(expanded("bv-tin") + "Thân bài.\n")
    assert problems == ()
    assert found.draft.status.value == "draft"


def test_the_photo_snippet_is_one_photo_with_all_its_parts() -> None:
    text = HEAD + "---\nTrước ảnh.\n\n" + expanded("bv-anh") + "Sau ảnh.\n"
    found, problems = report(text)
    assert problems == ()
    assert found.body is not None
    passages = convert(found.body, file="x", first_line=1).passages
    [photo] = [passage for passage in passages if isinstance(passage, Photo)]
    assert (photo.alt, photo.credit) == (
        "Điều nhìn thấy trong ảnh",
        "Ảnh: tên người chụp",
    )


def test_the_endpoint_snippet_names_three() -> None:
    ends = expanded("bv-diem-cau")
    found, problems = report(f"{HEAD}event:\n  kind: tổng kết\n{ends}\n---\nBài.\n")
    assert problems == ()
    assert len(found.draft.event.endpoints.named) == 3


def test_the_score_snippet_is_a_unit_with_its_figures() -> None:
    found = read(FileKind.SCORES, SCORES + expanded("bv-diem") + "\n", "x.yaml")
    assert found.problems == ()
    assert len(found.draft.units) == 1


@pytest.mark.parametrize("extra", ["", "\n" + "{bv-nguoi}"])
def test_the_honour_snippets_are_groups_and_rows(extra: str) -> None:
    more = extra.replace("{bv-nguoi}", expanded("bv-nguoi"))
    text = DECISION + expanded("bv-danh-hieu") + more + "\n"
    found = read(FileKind.DECISION, text, "data/decisions/2025/x.yaml")
    assert found.problems == ()
    assert len(found.draft.honours[0].to) == 1 + bool(extra)


def test_every_snippet_is_proved_here() -> None:
    here = Path(__file__).read_text(encoding="utf-8")
    assert [prefix for prefix in snippets() if f'("{prefix}")' not in here] == []
