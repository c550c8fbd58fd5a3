"""The folder as it lies on disk, leftovers and traps included."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gazette.publishing.newsroom import saved_over, survey


def newsroom(root: Path, *files: str) -> dict[str, Path]:
    for room in ("content", "data"):
        (root / room).mkdir(exist_ok=True)
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return {"content": root / "content", "data": root / "data"}


def test_files_come_in_one_order_with_their_listings(tmp_path: Path) -> None:
    rooms = newsroom(
        tmp_path, "content/news/2021/b/index.md", "content/news/2021/a/anh.jpg"
    )
    found = survey(rooms)
    assert [f.path for f in found.files] == [
        "content/news/2021/a/anh.jpg",
        "content/news/2021/b/index.md",
    ]
    assert found.listings["content/news/2021/a"] == ("anh.jpg",)
    assert found.problems == ()


@pytest.mark.parametrize(
    "name",
    [".#lock.md", ".swp.md", "index.md~", "#index.md#", ".DS_Store", "~$bao-cao.docx"],
)
def test_leftovers_of_editors_are_no_part_of_it(tmp_path: Path, name: str) -> None:
    found = survey(newsroom(tmp_path, f"content/pages/{name}"))
    assert found.files == ()
    assert found.problems == ()


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    rooms = newsroom(tmp_path, "secret.txt")
    try:
        (tmp_path / "content" / "anh.jpg").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system gives no right to make symbolic links")
    found = survey(rooms)
    assert [p.code for p in found.problems] == ["file-is-link"]
    assert found.files == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang_the_build(tmp_path: Path) -> None:
    rooms = newsroom(tmp_path)
    os.mkfifo(tmp_path / "data" / "site.yaml")
    assert [p.code for p in survey(rooms).problems] == ["file-is-special"]


def test_a_missing_room_is_a_fault(tmp_path: Path) -> None:
    rooms = {"content": tmp_path / "content", "data": tmp_path / "data"}
    assert [p.code for p in survey(rooms).problems] == ["folder-missing"] * 2


def test_a_save_is_seen_without_a_walk(tmp_path: Path) -> None:
    rooms = newsroom(tmp_path, "content/a/index.md", "data/site.yaml")
    before = survey(rooms)
    report = tmp_path / "content" / "a" / "index.md"
    report.write_text("xx", encoding="utf-8")
    assert saved_over(before, [str(report)]) == survey(rooms) != before


@pytest.mark.parametrize("what", ["gone", "new", "a folder now", "unknown"])
def test_more_than_a_save_wants_a_walk(tmp_path: Path, what: str) -> None:
    before = survey(newsroom(tmp_path, "content/a/index.md"))
    path = tmp_path / "content" / "a" / "index.md"
    if what in ("gone", "a folder now"):
        path.unlink()
    if what == "a folder now":
        path.mkdir()
    if what == "new":
        path = path.with_name("anh.jpg")
        path.write_bytes(b"x")
    if what == "unknown":
        path = tmp_path / "theme" / "base.html"
    assert saved_over(before, [str(path)]) is None


class Fleeting:
    """An entry of a folder whose file an editor moves away before it is looked at."""

    def __init__(self, entry: os.DirEntry[str], gone: str) -> None:
        self._entry = entry
        self._gone = gone
        self.name = entry.name

    def __getattr__(self, name: str) -> object:
        if name == "stat" and self.name == self._gone:
            Path(self._entry.path).unlink()
        return getattr(self._entry, name)


def test_a_file_that_an_editor_moves_away_meanwhile_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = newsroom(tmp_path, "content/news/index.md", "content/news/sedAb12")
    real = os.scandir

    @contextmanager
    def racing(folder: Path) -> Iterator[list[Fleeting]]:
        with real(folder) as entries:
            yield [Fleeting(entry, "sedAb12") for entry in entries]

    monkeypatch.setattr(os, "scandir", racing)
    found = survey(rooms)
    assert found.problems == ()
    assert [file.path for file in found.files] == ["content/news/index.md"]
    assert found.listings["content/news"] == ("index.md",)


def test_a_folder_that_may_not_be_read_is_told_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = newsroom(tmp_path, "content/news/a/index.md", "content/news/b/index.md")
    real = os.scandir

    def refusing(folder: Path) -> object:
        if folder.name == "a":
            raise PermissionError(errno.EACCES, "denied", str(folder))
        return real(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    found = survey(rooms)
    (problem,) = found.problems
    assert (problem.code, problem.place.file) == ("file-unreadable", "content/news/a")
    assert problem.stops
    assert [file.path for file in found.files] == ["content/news/b/index.md"]
