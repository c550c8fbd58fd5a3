"""All new files or none, over nothing that stands, whenever the process is killed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.store import landing
from gazette.store.landing import ASIDE, StandingError, land, settle, unfinished
from tests.publishing.test_release_kills import killed_before

DATA = "data/decisions/2023/1.yaml"
REPORT = "content/news/2023/moi/index.md"
FILES = {
    DATA: "số: 1\n".encode(),
    REPORT: "bài\n".encode(),
    "content/news/2023/moi/anh.jpg": b"\xff\xd8",
    "data/standing.yaml": "vừa viết\n".encode(),
}
Tree = dict[str, bytes]


def calls(files: Tree) -> dict[str, Callable[[], bytes]]:
    return {path: lambda data=data: data for path, data in files.items()}


def newsroom(root: Path) -> Path:
    (root / "content" / "news").mkdir(parents=True)
    (root / "data").mkdir()
    (root / "data" / "site.yaml").write_bytes(b"name: x\n")
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return newsroom(tmp_path / "root")


def tree(root: Path) -> Tree:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(root.rglob("*"))
    }


def test_all_files_land_and_nothing_else_is_left(root: Path) -> None:
    land(root, calls(FILES))
    found = tree(root)
    assert {path: found[path] for path in FILES} == FILES
    assert unfinished(root) == ()
    assert not list(root.glob(f"{ASIDE}*"))


def sweep(tmp_path: Path) -> list[tuple[Path, Tree, Tree]]:
    """A newsroom for each operation of a landing, killed just before it."""
    whole = newsroom(tmp_path / "whole")
    none = tree(whole)
    land(whole, calls(FILES))
    full = tree(whole)
    found = []
    for moment in range(1, 400):
        root = newsroom(tmp_path / str(moment))
        killed = killed_before(moment, lambda root=root: land(root, calls(FILES)))
        found.append((root, none, full))
        if not killed:
            return found
    raise AssertionError("a landing never ends")


def test_a_kill_at_any_operation_leaves_all_or_nothing(tmp_path: Path) -> None:
    rolled_back = 0
    moments = sweep(tmp_path)
    for root, none, full in moments[:-1]:
        shown = {path for path in FILES if (root / path).exists()}
        said: list[str] = []
        assert settle(root, said.append)
        assert tree(root) in (none, full), root
        assert said or not shown or shown == set(FILES)
        rolled_back += bool(shown) and tree(root) == none
        assert settle(root, said.append)
        assert len(said) <= 1, "a second look has nothing to tell"
    assert rolled_back > 0, "the kills between two places were never met"
    assert tree(moments[-1][0]) == moments[-1][2]


def test_a_report_alone_needs_no_mending_to_be_whole(tmp_path: Path) -> None:
    folder = {path: data for path, data in FILES.items() if "/moi/" in path}
    for moment in range(1, 400):
        root = newsroom(tmp_path / str(moment))
        killed = killed_before(moment, lambda root=root: land(root, calls(folder)))
        shown = {path for path in folder if (root / path).exists()}
        assert shown in (set(), set(folder))
        if not killed:
            return
    raise AssertionError("a landing never ends")


def test_the_mending_may_be_killed_as_well(tmp_path: Path) -> None:
    """Every kill of a landing that shows a part, and every kill of its mending."""
    newsrooms = [
        (number, none, full)
        for number, (root, none, full) in enumerate(sweep(tmp_path), 1)
        if 0 < sum((root / path).exists() for path in FILES) < len(FILES)
    ]
    for number, none, full in newsrooms[:: max(1, len(newsrooms) // 4)]:
        for moment in range(1, 400):
            root = newsroom(tmp_path / f"{number}-{moment}")
            assert killed_before(number, lambda root=root: land(root, calls(FILES)))
            killed = killed_before(moment, lambda root=root: settle(root, len))
            assert settle(root, len)
            assert tree(root) in (none, full)
            if not killed:
                break


def half_landed(root: Path) -> None:
    """What a process leaves that dies when its first two places are filled."""

    def die_at(root: Path, aside: Path, journal: landing._Journal) -> None:
        first = list(journal.files)[:2]
        some = landing._Journal(
            files={path: journal.files[path] for path in first},
            folders=journal.folders,
        )
        real(root, aside, some)
        os._exit(9)

    real = landing._place
    landing._place = die_at  # type: ignore[assignment]
    try:
        pid = os.fork()
        if pid == 0:
            land(root, calls(FILES))
        os.waitpid(pid, 0)
    finally:
        landing._place = real


def test_what_was_edited_since_is_kept_and_named(root: Path) -> None:
    half_landed(root)
    (root / REPORT).write_text("đã sửa tay", encoding="utf-8", newline="\n")
    said: list[str] = []
    assert settle(root, said.append)
    assert (root / REPORT).read_text(encoding="utf-8") == "đã sửa tay"
    assert not (root / DATA).exists()
    assert REPORT in said[0]
    assert DATA not in said[0]


def test_one_that_is_still_at_work_is_let_be(root: Path) -> None:
    def looked() -> bytes:
        assert unfinished(root) == ()
        assert settle(root, pytest.fail)
        return b"x"

    land(root, {DATA: looked})
    assert (root / DATA).read_bytes() == b"x"


def test_an_equal_file_of_another_stays(root: Path) -> None:
    def late() -> bytes:
        (root / "data" / "standing.yaml").write_bytes(FILES["data/standing.yaml"])
        return FILES["data/standing.yaml"]

    before = tree(root)
    with pytest.raises(StandingError, match=r"data/standing\.yaml"):
        land(root, {**calls(FILES), "data/standing.yaml": late})
    assert tree(root) == {**before, "data/standing.yaml": FILES["data/standing.yaml"]}


def test_a_disk_without_links_is_written_as_well(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(_source: str, _target: str) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(landing.os, "link", link)
    land(root, calls(FILES))
    assert {path: (root / path).read_bytes() for path in FILES} == FILES


def test_a_folder_without_a_journal_is_swept(root: Path) -> None:
    (root / f"{ASIDE}xyz").mkdir()
    said: list[str] = []
    assert settle(root, said.append)
    assert not list(root.glob(f"{ASIDE}*"))
    assert "chưa đặt gì" in said[0]
