"""What the house tests look at: every module of the package, every committed file."""

from __future__ import annotations

import ast
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

NOT_OURS = {".venv", ".cache", "output", "__pycache__", ".git"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One file of the package, read and parsed."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The part of the package that it stands in: ``core``, ``news``…"""
        return self.name.split(".")[1] if "." in self.name else ""

    def at(self, node: ast.AST) -> str:
        """Where *node* stands, for a message."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


def _module(path: Path, root: Path) -> Module:
    parts = path.relative_to(root).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name=name, path=path, text=text, tree=ast.parse(text))


@pytest.fixture(scope="session")
def modules(repository: Path) -> tuple[Module, ...]:
    """Every module under plugins/gazette."""
    root = repository / "plugins"
    paths = sorted((root / "gazette").rglob("*.py"))
    found = tuple(_module(path, root) for path in paths)
    assert {"core", "store", "publishing"} <= {module.room for module in found}
    return found


@pytest.fixture(scope="session")
def slices(modules: tuple[Module, ...]) -> tuple[str, ...]:
    """The rooms that are slices: those with a ``plugin.py``."""
    found = {module.room for module in modules if module.name.endswith(".plugin")}
    assert found, "a site without slices has no pages"
    return tuple(sorted(found))


@pytest.fixture(scope="session")
def tracked(repository: Path) -> tuple[Path, ...]:
    """Every committed file, or without git every file that could be."""
    git = shutil.which("git")
    if git and (repository / ".git").exists():
        listed = subprocess.run(
            [git, "-c", "safe.directory=*", "-C", str(repository), "ls-files", "-z"],
            capture_output=True,
            check=True,
        ).stdout.decode("utf-8")
        names = [name for name in listed.split("\0") if name]
    else:
        names = [
            path.relative_to(repository).as_posix()
            for path in repository.rglob("*")
            if path.is_file() and not NOT_OURS & set(path.parts)
        ]
    found = tuple(repository / name for name in sorted(names))
    assert repository / "tasks.py" in found
    return tuple(path for path in found if path.is_file())
