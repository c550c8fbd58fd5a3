"""One package, rooms with names, and nothing in it that makes two builds differ."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager"}
SLICE_FILES = {"__init__.py", "plugin.py", "plan.py", "views.py"}
CLOCKS = {
    "now", "utcnow", "today", "localtime", "gmtime", "ctime", "asctime", "time_ns",
}  # fmt: skip
TIME_ITSELF = ("time", "time")
CLOCK_READER = "gazette.publishing.bridge"
# Names of days and months follow the machine's language.
NAMES_IN_DATES = re.compile(r"%[-_^#]?[aAbBcxXpZhr]")


def test_nothing_stands_beside_the_package(repository: Path) -> None:
    beside = {path.name for path in (repository / "plugins").iterdir()}
    assert beside - {"__pycache__"} == {"gazette"}


def test_the_top_level_is_the_agreed_one(
    repository: Path, tracked: tuple[Path, ...]
) -> None:
    agreed = {
        "content", "data", "theme", "plugins", "tests", "docs", ".ci", ".github",
        "pelicanconf.py", "publishconf.py", "tasks.py", "README.md", "pyproject.toml",
        "requirements.lock", "requirements-dev.lock", "CONTRIBUTING.md",
        "CHANGELOG.md", "LICENSE", ".gitignore", ".gitattributes", ".editorconfig",
        ".vscode",
    }  # fmt: skip
    top = {path.relative_to(repository).parts[0] for path in tracked}
    assert top - agreed == set()


def test_every_module_has_a_name_that_says_something(modules: tuple[Any, ...]) -> None:
    parts = [part for module in modules for part in module.name.split(".")]
    assert NAMELESS & set(parts) == set()


def test_every_module_opens_with_what_it_knows(modules: tuple[Any, ...]) -> None:
    silent = [module.name for module in modules if not ast.get_docstring(module.tree)]
    assert silent == []


def test_slices_have_the_same_four_files(
    repository: Path, slices: tuple[str, ...]
) -> None:
    for name in slices:
        folder = repository / "plugins" / "gazette" / name
        present = {path.name for path in folder.iterdir()}
        assert present >= SLICE_FILES, f"{name}: {SLICE_FILES - present} missing"


# --- two builds, one result ----------------------------------------------------


def clock_readings(tree: ast.AST) -> Iterator[ast.AST]:
    """Looks at a clock: ``x.now()``, ``datetime.now``, ``from time import time``."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = _name(node.value)
            of_clock = id(node) in called or owner in {"datetime", "date", "time"}
            if (node.attr in CLOCKS and of_clock) or (owner, node.attr) == TIME_ITSELF:
                yield node
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            names = {alias.name for alias in node.names}
            yield from [node] if names & {"time", *CLOCKS} else []


def machine_dates(tree: ast.AST) -> Iterator[ast.AST]:
    """Date formats that print names of days and months in the machine's language."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in ("strftime", "strptime"):
                yield from _constants_with_names(node)
        elif isinstance(node, ast.FormattedValue) and node.format_spec:
            yield from _constants_with_names(node.format_spec)


def _constants_with_names(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and NAMES_IN_DATES.search(text):
            yield node


# `near` (store/near.py) sorts what it is given.
ORDER_FREE = {
    "near",
    "all", "any", "frozenset", "len", "max", "min", "set", "sorted", "sum",
    "union", "update", "intersection", "difference", "isdisjoint", "issubset",
    "issuperset", "intersection_update", "difference_update",
}  # fmt: skip
ORDERED = {"list", "tuple", "enumerate", "join", "iter", "next", "zip", "map", "dict"}


Scope = ast.FunctionDef | ast.AsyncFunctionDef | ast.Module


def unordered_walks(tree: ast.AST) -> Iterator[ast.AST]:
    """Walks over sets whose order can reach a result, as far as the text shows it."""
    for scope in ast.walk(tree):
        if isinstance(scope, Scope):
            yield from _walks_of_scope(scope)


def _walks_of_scope(scope: Scope) -> Iterator[ast.AST]:
    own = list(_own_nodes(scope))
    sets = {name for node in own for name in _names_of_sets(node)}
    harmless = {id(part) for node in own for part in _order_free_parts(node)}
    for node in own:
        walked: list[ast.expr] = []
        if isinstance(node, ast.For):
            walked = [node.iter]
        elif isinstance(node, ast.ListComp | ast.GeneratorExp | ast.DictComp):
            if id(node) not in harmless:
                walked = [part.iter for part in node.generators]
        elif isinstance(node, ast.Call) and _name(node.func) in ORDERED:
            walked = list(node.args)
        elif isinstance(node, ast.Starred):
            walked = [] if id(node) in harmless else [node.value]
        yield from (part for part in walked if _is_set(part, sets))


def _own_nodes(scope: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(scope):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield child
            yield from _own_nodes(child)
        else:
            yield child.args


def _order_free_parts(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and _name(node.func) in ORDER_FREE:
        yield from node.args
    elif isinstance(node, ast.Set):
        yield from node.elts


def _names_of_sets(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.arguments):
        every = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        yield from (arg.arg for arg in every if _says_set(arg.annotation))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        if _says_set(node.annotation):
            yield node.target.id
    elif isinstance(node, ast.Assign) and _is_set(node.value, set()):
        yield from (part.id for part in node.targets if isinstance(part, ast.Name))


def _says_set(annotation: ast.expr | None) -> bool:
    if isinstance(annotation, ast.Subscript):
        annotation = annotation.value
    return _name(annotation) in {"set", "frozenset", "Set", "AbstractSet"}


def _is_set(node: ast.expr, names: set[str]) -> bool:
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    if isinstance(node, ast.Call):
        return _name(node.func) in {"set", "frozenset"}
    if isinstance(node, ast.BinOp) and isinstance(
        node.op, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor
    ):
        return _is_set(node.left, names) or _is_set(node.right, names)
    return isinstance(node, ast.Name) and node.id in names


def _name(node: ast.expr | None) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


# `bundle` is an open ZIP, `image` one of a Word document: their parts are bytes.
NOT_PATHS = {
    "os", "gzip", "zipfile", "tarfile", "Image", "webbrowser", "sqlite3", "bundle",
    "image",
}  # fmt: skip


def unsaid_encodings(tree: ast.AST) -> Iterator[ast.AST]:
    """Text read or written in whatever the machine takes for an encoding or newline."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        said = {keyword.arg for keyword in node.keywords}
        name = _name(node.func)
        if (name == "read_text" and "encoding" not in said) or (
            name == "write_text" and not {"encoding", "newline"} <= said
        ):
            yield node
        elif name == "open" and _opens_text(node):
            writes = any(letter in _mode(node) for letter in "wax+")
            if not ({"encoding", "newline"} if writes else {"encoding"}) <= said:
                yield node


def _opens_text(node: ast.Call) -> bool:
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    return _name(owner) not in NOT_PATHS and "b" not in _mode(node)


def _mode(node: ast.Call) -> str:
    place = 0 if isinstance(node.func, ast.Attribute) else 1
    values = [*node.args[place : place + 1]]
    values += [keyword.value for keyword in node.keywords if keyword.arg == "mode"]
    texts = [value.value for value in values if isinstance(value, ast.Constant)]
    return str(texts[0]) if texts else "r"


RULES = {
    "clock": clock_readings,
    "machine dates": machine_dates,
    "sets in order": unordered_walks,
    "encodings": unsaid_encodings,
}


@pytest.mark.parametrize("rule", RULES)
def test_nothing_depends_on_the_machine(modules: tuple[Any, ...], rule: str) -> None:
    broken = [
        module.at(node)
        for module in modules
        if (rule, module.name) != ("clock", CLOCK_READER)
        for node in RULES[rule](module.tree)
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("rule", "text", "count"),
    [
        ("clock", "from datetime import date\ndate.today()", 1),
        ("clock", "import datetime\nwhen = datetime.datetime.now", 1),
        ("clock", "shown = change.now or change.was", 0),
        ("clock", "import time\ntime.time()", 1),
        ("clock", "from time import time", 1),
        ("clock", "import time\ntime.monotonic()", 0),
        ("machine dates", "day.strftime('%A')", 1),
        ("machine dates", "f'{day:%d %B}'", 1),
        ("machine dates", "f'{day:%d/%m/%Y}'", 0),
        ("sets in order", "for x in {1, 2}: pass", 1),
        ("sets in order", "def f(a: set[str]):\n return [x for x in a]", 1),
        ("sets in order", "def f(a: set[str]):\n return sorted(x for x in a)", 0),
        ("sets in order", "a = set(b)\nc = ', '.join(a)", 1),
        ("sets in order", "a = set(b)\nc = sorted(a)", 0),
        ("sets in order", "c = tuple(set(a) - set(b))", 1),
        ("sets in order", "c = {*set(a)}", 0),
        ("encodings", "path.read_text()", 1),
        ("encodings", "path.write_text(t, encoding='utf-8')", 1),
        ("encodings", "path.write_text(t, encoding='utf-8', newline='')", 0),
        ("encodings", "path.open('rb')", 0),
        ("encodings", "path.open()", 1),
        ("encodings", "open(path, 'w', encoding='utf-8')", 1),
    ],
)
def test_the_rules_see_what_they_should(rule: str, text: str, count: int) -> None:
    assert len(list(RULES[rule](ast.parse(text)))) == count
