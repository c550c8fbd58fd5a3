"""A skipped test is loud, and under ``CI=true`` it is a failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SUITE = """
import pytest

def test_runs():
    pass

def test_wants_something():
    pytest.skip("no moon / không có trăng: wait until night")

@pytest.mark.skipif(True, reason="no sun: wait until day")
def test_wants_something_else():
    pass

@pytest.mark.xfail(reason="known", strict=True)
def test_known_fault():
    assert False
"""
WHOLE_FILE = "import pytest\npytest.skip('no stars', allow_module_level=True)\n"


@pytest.fixture
def suite(tmp_path: Path, repository: Path) -> Path:
    shutil.copy(repository / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_sky.py").write_text(SUITE, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return tmp_path


def run(suite: Path, ci: str, *words: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "CI": ci, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words]
    return subprocess.run(
        command,
        cwd=suite,
        env=settings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("crew", [(), ("-n", "2")])
def test_outside_ci_the_summary_tells(suite: Path, crew: tuple[str, ...]) -> None:
    ended = run(suite, "", *crew)
    assert ended.returncode == 0, ended.stdout
    assert "ĐÃ BỎ QUA 2 PHÉP THỬ / 2 TESTS LEFT OUT" in ended.stdout
    assert "1 × no moon / không có trăng: wait until night" in ended.stdout
    assert "1 × no sun: wait until day" in ended.stdout


@pytest.mark.parametrize("crew", [(), ("-n", "2")])
def test_in_ci_a_skip_fails(suite: Path, crew: tuple[str, ...]) -> None:
    ended = run(suite, "true", *crew)
    assert ended.returncode == 1, ended.stdout
    # A mark skips before the test starts, which pytest counts as an error.
    assert "1 failed, 1 passed, 1 xfailed, 1 error" in ended.stdout
    assert "nothing may be left out, but this was: no moon" in ended.stdout
    assert "nothing may be left out, but this was: no sun" in ended.stdout


def test_in_ci_a_skipped_file_fails(suite: Path) -> None:
    (suite / "test_stars.py").write_text(WHOLE_FILE, encoding="utf-8")
    ended = run(suite, "true")
    assert ended.returncode not in (0, 5), ended.stdout
    assert "nothing may be left out, but this was: no stars" in ended.stdout


def test_nothing_skipped_is_not_announced(suite: Path) -> None:
    ended = run(suite, "", "-k", "runs")
    assert ended.returncode == 0
    assert "LEFT OUT" not in ended.stdout
