"""What Git cannot give of a revision is told in Git's own words."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gazette.publishing.revisions import UnknownRevision, then


def git(root: Path, *words: str) -> str:
    done = subprocess.run(
        ("git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@b", *words),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "toa-soan"
    (root / "data").mkdir(parents=True)
    git(tmp_path, "init", "-q", str(root))
    for words in ("cũ", "mới"):
        (root / "data" / "site.yaml").write_text(words, encoding="utf-8")
        git(root, "add", ".")
        git(root, "commit", "-q", "-m", words)
    return root


def test_an_older_file_is_fetched_beside_the_folder(root: Path, tmp_path: Path) -> None:
    past = then({"data": root / "data"}, "HEAD~1", tmp_path)
    (copy,) = past.earlier.elsewhere.values()
    assert copy.read_text(encoding="utf-8") == "cũ"


def test_an_object_that_git_has_lost_ends_in_a_sentence(
    root: Path, tmp_path: Path
) -> None:
    """As in a clone that leaves files out, without a network to fetch them."""
    lost = git(root, "rev-parse", "HEAD~1:data/site.yaml")
    (root / ".git" / "objects" / lost[:2] / lost[2:]).unlink()
    with pytest.raises(UnknownRevision, match="Lời của Git: ") as told:
        then({"data": root / "data"}, "HEAD~1", tmp_path)
    assert "Git không đọc được bản `HEAD~1`." in str(told.value)


def test_a_folder_that_git_will_not_read_is_told_with_its_reason(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").mkdir()
    with pytest.raises(UnknownRevision, match="Lời của Git: ") as told:
        then({"data": tmp_path / "data"}, "HEAD", tmp_path)
    assert "không nằm trong một kho Git mà máy đọc được" in str(told.value)
