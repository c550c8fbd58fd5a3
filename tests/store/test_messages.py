from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import gazette
from gazette.core.problems import Severity
from gazette.store import generated
from gazette.store.messages import CATALOGUE, TOPICS

PACKAGE = Path(gazette.__file__).parent
SEVERITIES = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "photo_fault": Severity.ERROR,
}
CARRIES_ANOTHERS_CODE = {"publishing/prints.py", "publishing/reading.py"}
"""Files that hand on a fault found where problems are not known (imaging's)."""


class Raised(NamedTuple):
    where: str
    code: str
    severity: Severity
    blanks: frozenset[str] | None


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name != "core/problems.py":
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def raisers() -> dict[str, Severity]:
    """``error``, ``warning``, and functions that only hand their code on to them."""
    found = dict(SEVERITIES)
    for _, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                found.update(
                    (node.name, SEVERITIES[called_name(call)])
                    for call in calls(node)
                    if called_name(call) in SEVERITIES
                    and call.args
                    and isinstance(call.args[0], ast.Name)
                    and call.args[0].id in {argument.arg for argument in node.args.args}
                )
    return found


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def raised() -> Iterator[Raised]:
    """Every problem that the package's source raises by a literal code."""
    known = raisers()
    for file, tree in sources():
        for call in calls(tree):
            name = called_name(call)
            if name in known and call.args:
                yield from handed_on(call, known[name], file)
            elif name in ("Problem", "Fault"):
                yield from spelled_out(call, file)


def handed_on(call: ast.Call, severity: Severity, file: str) -> Iterator[Raised]:
    code = call.args[0]
    where = f"{file}:{call.lineno}"
    if isinstance(code, ast.Constant):
        names = [keyword.arg for keyword in call.keywords]
        blanks = None if None in names else frozenset(filter(None, names))
        yield Raised(where, str(code.value), severity, blanks)
    elif not isinstance(code, ast.Name):
        assert file in CARRIES_ANOTHERS_CODE, f"{where}: the code must be literal"


def spelled_out(call: ast.Call, file: str) -> Iterator[Raised]:
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    code = keywords.get("code")
    if isinstance(code, ast.Constant):
        warns = "severity" in keywords and "WARNING" in ast.unparse(
            keywords["severity"]
        )
        severity = Severity.WARNING if warns else Severity.ERROR
        yield Raised(f"{file}:{call.lineno}", str(code.value), severity, None)


def test_every_code_that_is_raised_is_catalogued() -> None:
    assert [r for r in raised() if r.code not in CATALOGUE] == []


def test_every_catalogued_code_is_raised() -> None:
    codes = {r.code for r in raised()}
    assert sorted(set(CATALOGUE) - codes) == []


def test_blanks_are_filled_under_the_names_they_have() -> None:
    wrong = [
        (r.where, r.code, sorted(r.blanks), sorted(CATALOGUE[r.code].blanks))
        for r in raised()
        if r.code in CATALOGUE
        and r.blanks is not None
        and r.blanks != CATALOGUE[r.code].blanks
    ]
    assert wrong == []


def test_severities_agree() -> None:
    wrong = [
        r
        for r in raised()
        if r.code in CATALOGUE and CATALOGUE[r.code].severity is not r.severity
    ]
    assert wrong == []


def test_codes_are_unique_and_speak_in_whole_sentences() -> None:
    entries = [entry for _, entries in TOPICS for entry in entries]
    assert len(entries) == len(CATALOGUE)
    for entry in entries:
        assert entry.code == entry.code.lower()
        for text in (entry.sentence, entry.remedy, entry.english):
            assert text
            assert "\n" not in text
        assert entry.sentence[-1] in ".?", entry.code


def test_generated_files_are_fresh() -> None:
    for path, text in generated.contents().items():
        committed = (generated.REPOSITORY / path).read_bytes().decode("utf-8")
        assert committed == text, f"{path}: run python -m gazette.store.generated"
