"""The locks: exact versions and hashes for every system, and no place named."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-dev.lock")
SYSTEMS = ("linux", "darwin", "win32")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def entries(repository: Path, name: str) -> list[tuple[Requirement, int]]:
    """Each requirement of a lock and how many hashes stand under it."""
    text = (repository / name).read_text(encoding="utf-8")
    joined = re.sub(r"\\\n\s*", " ", text)
    found = []
    for line in joined.splitlines():
        line = line.split(" #")[0].strip()
        if line and not line.startswith("#"):
            requirement = Requirement(line.split(" --hash")[0])
            found.append((requirement, len(HASH.findall(line))))
    return found


def wanted(repository: Path) -> dict[str, list[Requirement]]:
    """What pyproject.toml asks for, by lock."""
    text = (repository / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)
    site = project["project"]["dependencies"]
    dev = [*site, *project["dependency-groups"]["dev"]]
    return {
        name: [Requirement(line) for line in lines]
        for name, lines in zip(LOCKS, (site, dev), strict=True)
    }


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_is_exact_and_hashed(repository: Path, name: str) -> None:
    found = entries(repository, name)
    assert len(found) > 20
    for requirement, hashes in found:
        assert [part.operator for part in requirement.specifier] == ["=="], requirement
        assert hashes >= 1, requirement
        assert requirement.url is None


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_place(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    options = re.findall(r"^\s*(--[\w-]+|-[a-z])\b", text, re.MULTILINE)
    assert set(options) == {"--hash"}
    assert "://" not in text
    assert "file:" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_answers_what_is_asked(repository: Path, name: str) -> None:
    held = {canonicalize_name(line.name): line for line, _ in entries(repository, name)}
    for asked in wanted(repository)[name]:
        line = held[canonicalize_name(asked.name)]
        version = next(iter(line.specifier)).version
        assert asked.specifier.contains(version), asked


@pytest.mark.parametrize("name", LOCKS)
def test_a_package_has_one_version_on_each_system(repository: Path, name: str) -> None:
    found = [line for line, _ in entries(repository, name)]
    for system in SYSTEMS:
        for python in PYTHONS:
            here = {
                "sys_platform": system,
                "python_version": python,
                "python_full_version": f"{python}.0",
                "platform_python_implementation": "CPython",
            }
            chosen = [
                line.name
                for line in found
                if line.marker is None or line.marker.evaluate(here)
            ]
            assert len(chosen) == len(set(chosen))
            assert ("colorama" in chosen) == (system == "win32")


def test_the_larger_lock_holds_the_smaller(repository: Path) -> None:
    smaller, larger = (
        {str(line) for line, _ in entries(repository, name)} for name in LOCKS
    )
    assert smaller - larger == set()
