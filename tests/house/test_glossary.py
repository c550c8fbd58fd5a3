"""One noun runs through the house: the glossary and the code use the same words."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HEADINGS = ("English", "Tiếng Việt", "In code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the glossary."""

    line: int
    english: str
    vietnamese: str
    classes: tuple[str, ...]


def cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


@pytest.fixture(scope="module")
def glossary(repository: Path) -> tuple[Entry, ...]:
    path = repository / "plugins" / "gazette" / "GLOSSARY.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = []
    for number, line in enumerate(lines, start=1):
        if not line.startswith("|") or set(line) <= set("|-"):
            continue
        row = cells(line)
        assert len(row) == len(HEADINGS), f"line {number} has {len(row)} cells"
        if row != HEADINGS:
            names = tuple(re.findall(r"`(\w+)`", row[2]))
            entries.append(
                Entry(line=number, english=row[0], vietnamese=row[1], classes=names)
            )
    assert len(entries) > 50
    return tuple(entries)


def public_classes(modules: tuple[Any, ...], room: str = "") -> set[str]:
    return {
        node.name
        for module in modules
        if room in ("", module.room)
        for node in module.tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def test_every_row_says_both_words(glossary: tuple[Entry, ...]) -> None:
    for entry in glossary:
        assert entry.english, f"line {entry.line}"
        assert entry.vietnamese, f"line {entry.line}"
        assert entry.english.isascii(), f"line {entry.line}"


def test_no_term_stands_twice(glossary: tuple[Entry, ...]) -> None:
    terms = Counter(entry.english for entry in glossary)
    classes = Counter(name for entry in glossary for name in entry.classes)
    assert [name for name, count in (terms + classes).items() if count > 1] == []


def test_every_class_of_core_has_its_row(
    glossary: tuple[Entry, ...], modules: tuple[Any, ...]
) -> None:
    named = {name for entry in glossary for name in entry.classes}
    assert sorted(public_classes(modules, "core") - named) == []


def test_every_class_named_exists(
    glossary: tuple[Entry, ...], modules: tuple[Any, ...]
) -> None:
    named = {name for entry in glossary for name in entry.classes}
    assert sorted(named - public_classes(modules)) == []
