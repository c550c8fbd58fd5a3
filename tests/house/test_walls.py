"""The dependency rule: who may see whom, and by which door a library comes in."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

LOWER = {"markup", "imaging", "store", "core"}
# What each room may import of the others; every further room is a slice.
ROOMS: dict[str, set[str]] = {
    "core": set(),
    "store": {"core"},
    "markup": {"core"},
    "imaging": {"core"},
    "importers": {"imaging", "store", "core"},
    "publishing": LOWER,
}
A_SLICE_MAY_SEE = {"publishing", *LOWER}
# The officer's verbs stand above all: they ask any room and are asked by none.
SEES_ALL = "desk"

# Where each library may be named. A library that is not listed has no door yet:
# choose its room, and write the choice down here and in pyproject.toml.
DOORS: dict[str, tuple[str, ...]] = {
    "PIL": ("imaging",),
    "blinker": ("plugin", "publishing.bridge"),
    "bs4": ("importers",),
    "defusedxml": ("imaging",),
    "jinja2": ("publishing",),
    "mammoth": ("importers",),
    "markdown": ("markup",),
    "markupsafe": ("publishing",),
    "msgspec": ("publishing",),
    "nh3": ("markup",),
    "pelican": ("plugin", "publishing.bridge"),
    "pillow_heif": ("imaging",),
    "pydantic": ("store",),
    "pydantic_core": ("store",),
    "python_calamine": ("importers",),
    "slugify": ("publishing", "importers"),
    "xlsxwriter": ("open_data",),
    "watchfiles": ("desk",),
    "yaml": ("store",),
}
CORE_MAY_USE = {
    "__future__", "bisect", "collections", "dataclasses", "datetime", "decimal",
    "enum", "fractions", "functools", "hashlib", "heapq", "html", "itertools", "math",
    "operator", "re", "string", "types", "typing", "unicodedata",
}  # fmt: skip


def imported(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """The full names that a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, node


def test_rooms_import_only_the_rooms_below(modules: tuple[Any, ...]) -> None:
    broken = []
    for module in modules:
        if module.room == SEES_ALL:
            continue
        allowed = ROOMS.get(module.room, A_SLICE_MAY_SEE) | {module.room}
        for name, node in imported(module.tree):
            parts = name.split(".")
            if parts[0] == "gazette" and len(parts) > 1 and parts[1] not in allowed:
                broken.append(f"{module.at(node)} imports {name}")
    assert not broken, "\n".join(broken)


def test_each_library_comes_in_by_its_door(modules: tuple[Any, ...]) -> None:
    broken = []
    for module in modules:
        inside = module.name.removeprefix("gazette.")
        for name, node in imported(module.tree):
            library = name.split(".")[0]
            if library == "gazette" or library in sys.stdlib_module_names:
                continue
            doors = DOORS.get(library, ())
            if not any(_behind(inside, door) for door in doors):
                broken.append(f"{module.at(node)} imports {library}: {doors}")
    assert not broken, "\n".join(broken)


def _behind(inside: str, door: str) -> bool:
    if door == "plugin":
        return inside.count(".") == 1 and inside.endswith(".plugin")
    return inside == door or inside.startswith(f"{door}.")


def test_core_uses_only_what_opens_nothing(modules: tuple[Any, ...]) -> None:
    core = [module for module in modules if module.room == "core"]
    broken = [
        f"{module.at(node)} imports {name}"
        for module in core
        for name, node in imported(module.tree)
        if name.split(".")[0] not in CORE_MAY_USE | {"gazette"}
    ]
    assert core
    assert not broken, "\n".join(broken)


@pytest.fixture(scope="module")
def contracts(repository: Path) -> str:
    return lint_imports(repository, repository / "plugins").stdout


def lint_imports(repository: Path, plugins: Path) -> subprocess.CompletedProcess[str]:
    command = "import importlinter.cli as c; c.lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=repository,
        env={**os.environ, "PYTHONPATH": str(plugins), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_import_contracts_are_kept(contracts: str) -> None:
    assert "Contracts: 10 kept, 0 broken." in contracts, contracts


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("core/periods.py", "from gazette.store import nodes", "Slices stand on"),
        ("core/periods.py", "import os", "core opens no file"),
        ("publishing/plans.py", "import pelican", "Pelican is known in"),
        ("news/plan.py", "from pelican import signals", "Pelican is known in"),
        ("publishing/plans.py", "import yaml", "YAML and pydantic come in"),
        ("store/nodes.py", "import PIL", "Pillow and defusedxml come in"),
        ("store/nodes.py", "import random", "Nobody asks"),
    ],
)
def test_the_contracts_have_teeth(
    tmp_path: Path, repository: Path, file: str, line: str, contract: str
) -> None:
    package = tmp_path / "gazette"
    shutil.copytree(repository / "plugins" / "gazette", package)
    with (package / file).open("a", encoding="utf-8", newline="\n") as source:
        source.write(f"\n{line}\n")
    found = lint_imports(repository, tmp_path)
    assert found.returncode == 1
    broken = [text for text in found.stdout.splitlines() if " BROKEN" in text]
    assert any(text.startswith(contract) for text in broken), found.stdout


def test_plans_and_views_load_no_pelican(
    repository: Path, slices: tuple[str, ...]
) -> None:
    rooms = repository / "plugins" / "gazette"
    names = [
        f"gazette.{name}.{part}"
        for name in slices
        for part in ("plan", "views")
        if (rooms / name / f"{part}.py").is_file()
    ]
    assert len(names) >= len(slices)
    script = (
        "import importlib, json, sys\n"
        f"[importlib.import_module(name) for name in {names!r}]\n"
        "heavy = {'pelican', 'docutils', 'feedgenerator', 'PIL', 'bs4'}\n"
        "print(json.dumps(sorted(heavy & set(sys.modules))))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": str(rooms.parent)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == []
