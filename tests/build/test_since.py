"""A change answers for the warnings it brings: ``check --since`` over real Git."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.folder import AS_OF, REPOSITORY, newsroom

REPORT = "content/news/2023/ky-giao-uoc/index.md"
OTHER = "content/news/2023/tong-ket/index.md"
ALT = "![Bàn ký kết phủ khăn đỏ]"


def git(root: Path, *words: str) -> str:
    who = {
        "GIT_AUTHOR_NAME": "Thử", "GIT_AUTHOR_EMAIL": "thu@thu.example",
        "GIT_COMMITTER_NAME": "Thử", "GIT_COMMITTER_EMAIL": "thu@thu.example",
    }  # fmt: skip
    done = subprocess.run(
        ("git", "-C", str(root), "-c", "core.autocrlf=false", *words),
        env={**os.environ, **who},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A newsroom in a folder of its repository, committed with one old warning."""
    root = newsroom(tmp_path / "kho" / "tòa soạn")
    edit(root, REPORT, ALT, "![]")
    repository = tmp_path / "kho"
    git(repository.parent, "init", "-q", "-b", "main", str(repository))
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "đầu")
    return root


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def check(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (
            *(sys.executable, str(REPOSITORY / "tasks.py"), "check"),
            *("--root", str(root), "--store", str(root.parent.parent / "store")),
            *("--as-of", AS_OF, *words),
        ),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def codes(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    problems = json.loads(done.stdout)["problems"]
    return [(p["code"], p["file"]) for p in problems if not p["in_draft"]]


def test_an_old_warning_fails_strict_but_not_the_change(root: Path) -> None:
    assert check(root, "--strict").returncode == 1
    done = check(root, "--since", "HEAD", "--json")
    assert done.returncode == 0, done.stderr
    assert codes(done) == []
    assert json.loads(done.stdout)["older_warnings"] == 1
    assert "1 cảnh báo có từ bản `HEAD`, không tính." in done.stderr


def test_a_new_warning_fails_the_change_that_brings_it(root: Path) -> None:
    edit(root, OTHER, "![Phòng họp có bàn dài và màn hình]", "![]")
    done = check(root, "--since", "HEAD", "--json")
    assert (done.returncode, codes(done)) == (1, [("photo-alt-missing", OTHER)])
    git(root, "commit", "-qam", "quên mô tả")
    assert check(root, "--since", "HEAD").returncode == 0
    assert check(root, "--since", "HEAD~1").returncode == 1


def test_a_warning_that_only_moved_is_the_old_one(root: Path) -> None:
    edit(root, REPORT, "năm 2023 tại trụ sở", "năm 2023.\n\nLễ ký tại trụ sở")
    assert check(root, "--since", "HEAD").returncode == 0
    old = root / "content/news/2023/ky-giao-uoc"
    git(root, "mv", str(old), str(old.with_name("ky-giao-uoc-moi")))
    # The other report pointed at the old address; that is an error, not a warning.
    edit(root, OTHER, "../ky-giao-uoc/", "../ky-giao-uoc-moi/")
    done = check(root, "--since", "HEAD", "--json")
    assert (done.returncode, codes(done)) == (0, [])


def test_a_warning_of_a_file_that_is_gone_counts_for_nobody(root: Path) -> None:
    edit(root, REPORT, "![]", ALT)
    done = check(root, "--since", "HEAD", "--json")
    assert (done.returncode, json.loads(done.stdout)["older_warnings"]) == (0, 0)


def test_an_error_always_fails(root: Path) -> None:
    edit(root, OTHER, "category: Thi đua", "category: Không có")
    assert check(root, "--since", "HEAD").returncode == 1


@pytest.mark.parametrize("revision", ["không-có", "-all", "HEAD~5"])
def test_an_unknown_revision_is_refused_in_words(root: Path, revision: str) -> None:
    done = check(root, f"--since={revision}")
    assert done.returncode == 2
    assert "Kho Git ở đây không có bản" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_outside_git_is_told(tmp_path: Path) -> None:
    done = check(newsroom(tmp_path / "a" / "b"), "--since", "HEAD")
    assert done.returncode == 2
    assert "không nằm trong một kho Git" in done.stderr


def test_a_shallow_clone_says_how_to_get_the_rest(root: Path, tmp_path: Path) -> None:
    edit(root, REPORT, "![]", ALT)
    git(root, "commit", "-qam", "hai")
    clone = tmp_path / "nông"
    source = root.parent.resolve().as_uri()
    git(tmp_path, "clone", "-q", "--depth", "1", source, str(clone))
    done = check(clone / root.name, "--since", "HEAD~1")
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr


def test_reports_for_code_hosts_are_written_beside_the_words(root: Path) -> None:
    sarif, quality = root.parent / "a.sarif", root.parent / "gl.json"
    done = check(root, "--sarif", str(sarif), "--code-quality", str(quality))
    assert "photo-alt-missing" in done.stdout
    (run,) = json.loads(sarif.read_text(encoding="utf-8"))["runs"]
    assert "photo-alt-missing" in {r["ruleId"] for r in run["results"]}
    issues = json.loads(quality.read_text(encoding="utf-8"))
    assert REPORT in {issue["location"]["path"] for issue in issues}
    refused = check(root, "--sarif", str(root / "không có" / "a.sarif"))
    assert refused.returncode == 2
    assert "Không ghi được" in refused.stderr
