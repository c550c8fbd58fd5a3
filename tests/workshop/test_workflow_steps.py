"""What the workflows' steps do, done here: the same lines, in a clone of their own.

Only what needs a host is left out: fetching, caches, uploading, publishing. A comment
that would be posted ends in a file instead.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.folder import newsroom
from tests.build.test_since import edit, git

REPORT = "content/news/2023/ky-giao-uoc/index.md"
SCORES = "data/scores/2023/cum-1.yaml"
HOSTS = {
    "github": ".github/workflows/site.yml",
    "forgejo": "docs/ci/forgejo.yml",
    "gitlab": "docs/ci/gitlab-ci.yml",
}
TELL = "Tell what changes in the record"

PYTHON = """#!/bin/sh
[ "$1" = tasks.py ] || exec {python} "$@"
shift
exec {python} -c '
import sys
sys.path.insert(0, ".")
import tasks
tasks.ready_python = lambda needs: None
tasks._inside = lambda: True
sys.exit(tasks.main(sys.argv[1:]))' "$@"
"""
CURL = """#!/bin/sh
for word; do case "$word" in @*) cp "${word#@}" posted;; body@*) cp "${word#body@}" posted;; esac; done
"""  # noqa: E501


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """A clone with a change on it, and a host's steps."""

    folder: Path
    steps: dict[str, list[str]]
    settings: dict[str, str]

    def run(self, name: str) -> subprocess.CompletedProcess[str]:
        """The step of that name, as its host's shell runs it."""
        script = "\n".join(self.steps[name])
        return subprocess.run(
            ("bash", "-e", "-o", "pipefail", "-c", script),
            cwd=self.folder,
            env={**os.environ, **self.settings},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def file(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")


def steps_of(host: str, text: str) -> dict[str, list[str]]:
    loaded: dict[str, Any] = yaml.safe_load(text.replace("\non:", '\n"on":'))
    if host == "gitlab":
        jobs = {"check": "check", "build": "build", "changes": TELL}
        return {ours: loaded[job]["script"] for job, ours in jobs.items()}
    named = {
        step.get("name"): [step["run"]]
        for step in loaded["jobs"]["build"]["steps"]
        if "run" in step
    }
    return {
        "check": named["Check reports and data"],
        "build": named["Build"],
        TELL: named[TELL],
    }


def runner(host: str, folder: Path, repository: Path, edits: Sequence[str]) -> Runner:
    """A clone of a small newsroom in which *edits* were committed on a branch."""
    newsroom(folder)
    shutil.copy(repository / "tasks.py", folder)
    (folder / "plugins").symlink_to(repository / "plugins")
    ignored = ".cache/\noutput\n.output.releases/\n__pycache__/\nplugins\nbin/\n"
    (folder / ".gitignore").write_text(ignored, encoding="utf-8", newline="\n")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "đầu")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    for file, old, new in zip(*[iter(edits)] * 3, strict=True):
        edit(folder, file, old, new)
    git(folder, "commit", "-q", "-a", "-m", "sửa")
    tools = folder / "bin"
    tools.mkdir()
    for name, text in (
        ("python3", PYTHON.format(python=sys.executable)),
        ("curl", CURL),
    ):
        (tools / name).write_text(text, encoding="utf-8", newline="\n")
        (tools / name).chmod(0o755)
    text = (repository / HOSTS[host]).read_text(encoding="utf-8")
    return Runner(
        folder=folder,
        steps=steps_of(host, text),
        settings={
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_ACTIONS": "false" if host == "gitlab" else "true",
            "GITHUB_STEP_SUMMARY": str(folder / "summary"),
            "BASE": "main",
            "SITE_URL": "https://thu.example/tin",
            "API": "https://noi.example/binh-luan",
            "TOKEN": "không có thật",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_PAGES_URL": "https://thu.example/tin",
            "CHANGES_TOKEN": "không có thật",
            "CI_API_V4_URL": "https://noi.example",
            "CI_PROJECT_ID": "1",
            "CI_MERGE_REQUEST_IID": "2",
        },
    )


def comment_of(host: str, made: Runner) -> str:
    if host == "forgejo":
        return str(json.loads(made.file("posted"))["body"])
    return made.file("loi-binh.md" if host == "github" else "posted")


GOOD = (
    *(SCORES, "A2: 39,5 39", "A2: 39,5 38,5"),
    *(SCORES, "printed_total: 99,5 99", "printed_total: 99,5 98,5"),
)


@pytest.mark.parametrize("host", HOSTS)
def test_a_good_change_is_checked_built_and_told(
    host: str, tmp_path: Path, repository: Path
) -> None:
    made = runner(host, tmp_path / "kho", repository, GOOD)
    checked = made.run("check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = made.run("build")
    assert built.returncode == 0, built.stderr
    site = made.folder / ("public" if host == "gitlab" else "output")
    assert (site / "index.html").is_file()
    assert (site.is_symlink(), host) in ((False, "gitlab"), (True, host))
    told = made.run(TELL)
    assert told.returncode == 0, told.stderr
    comment = comment_of(host, made)
    assert "## Kiểm tra bài và số liệu\n\n**0 lỗi, 0 cảnh báo" in comment
    assert "98,5" in comment
    if host == "github":
        assert made.file("summary") == comment


@pytest.mark.parametrize("host", HOSTS)
def test_a_change_with_a_fault_fails_and_is_told_why(
    host: str, tmp_path: Path, repository: Path
) -> None:
    wrong = (REPORT, "category: Thi đua", "category: Thi dua hay")
    made = runner(host, tmp_path / "kho", repository, wrong)
    checked = made.run("check")
    assert checked.returncode == 1
    if host == "gitlab":
        assert '"section-unknown"' in made.file("gl-code-quality.json")
    else:
        assert f"::error file={REPORT},line=4" in checked.stdout
    assert made.run("build").returncode == 1
    assert not (made.folder / "output").exists()
    made.run(TELL)
    comment = comment_of(host, made)
    assert "**1 lỗi" in comment
    assert f"{REPORT}:4:" in comment
    assert "Cách sửa:" in comment


@pytest.mark.parametrize("host", ["gitlab"])
def test_a_change_answers_for_the_warning_it_brings(
    host: str, tmp_path: Path, repository: Path
) -> None:
    careless = (REPORT, "![Bàn ký kết phủ khăn đỏ]", "![]")
    made = runner(host, tmp_path / "kho", repository, careless)
    checked = made.run("check")
    assert checked.returncode == 1, "the change brings a warning"
    assert made.run("build").returncode == 0, "and the rebuild of everything passes"
    made.settings.update(BASE="", CI_MERGE_REQUEST_TARGET_BRANCH_NAME="")
    assert made.run("check").returncode == 0, "on the main branch as well"
