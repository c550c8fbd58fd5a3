"""A store holds its own files only, and a sound one is never thrown away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gazette.publishing import desk_store, store_room
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import survey
from gazette.publishing.press import read_through
from gazette.publishing.purge import clear_store
from gazette.publishing.render_store import RenderStore
from gazette.publishing.store_room import MARK, claim, forget_all, healed, is_new
from gazette.publishing.target import RefusedTarget
from tests.build.folder import Desk, newsroom


def silent(_sentence: str) -> None:
    """Says nothing."""


@pytest.mark.parametrize(
    "name", ["luan-van.doc", "photos/nam-2021.jpg", "notes.sqlite3", "portable/a.html"]
)
def test_a_folder_with_somebody_elses_files_is_refused(
    tmp_path: Path, name: str
) -> None:
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("của tôi", encoding="utf-8")
    with pytest.raises(RefusedTarget, match="không phải của kho tạm") as caught:
        claim(tmp_path)
    assert caught.value.problem.code == "store-foreign"
    assert not (tmp_path / MARK).exists()


def test_an_empty_folder_and_a_store_without_its_mark_are_taken(tmp_path: Path) -> None:
    claim(tmp_path / "new")
    old = tmp_path / "old"
    with closing(DeskStore(old, "reader")):
        (old / "photos").mkdir()
        (old / "last-failure.log").touch()
    claim(old)
    claim(old)
    assert (old / MARK).read_text(encoding="utf-8").startswith("Signature: 8a477f597d")


def test_forgetting_takes_the_stores_own_files_and_no_others(tmp_path: Path) -> None:
    """What came into a store later is somebody's work too."""
    claim(tmp_path)
    assert is_new(tmp_path)
    for name in ("desk.sqlite", "memo.sqlite-wal", "xem-thu/desk.sqlite"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "portable" / "trang").mkdir(parents=True)
    kept = ("firefox/places.sqlite", "notes.sqlite3", "work.log", "photos/a.jpg")
    for name in kept:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert not is_new(tmp_path)
    clear_store(tmp_path, "digest", silent)
    files = {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*")}
    assert files == {MARK, "portable.lock", *kept}
    assert is_new(tmp_path)


def test_a_store_that_cannot_be_cleared_is_not_stamped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_store: Path) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("gazette.publishing.purge.forget_all", refuse)
    said: list[str] = []
    clear_store(tmp_path, "digest", said.append)
    assert "chưa xóa được kho tạm (không có quyền)" in said[0]
    monkeypatch.setattr("gazette.publishing.purge.forget_all", forget_all)
    clear_store(tmp_path, "digest", said.append)
    assert "đã xóa kho tạm" in said[1]


def test_a_build_that_is_writing_keeps_its_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_store, "PATIENCE", 0.01)
    found = survey(_rooms(newsroom(tmp_path / "root")))
    store = tmp_path / "store"
    claim(store)
    with closing(DeskStore(store, "other build")) as busy:
        busy.put_piece("<p>Đang đọc.</p>")
        held = (store / "desk.sqlite").stat().st_ino
        with pytest.raises(RefusedTarget) as caught:
            read_through(found, store, silent)
        assert caught.value.problem.code == "store-busy"
        assert (store / "desk.sqlite").stat().st_ino == held
        busy.commit()
        assert read_through(found, store, silent).archive is not None


def test_only_a_damaged_store_is_made_again(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "root")
    store = tmp_path / "store"
    said: list[str] = []
    assert read_through(survey(_rooms(root)), store, said.append).parsed
    with closing(sqlite3.connect(store / "desk.sqlite")) as base, base:
        assert base.execute("UPDATE cards SET card = ?", (b"{",)).rowcount
    assert read_through(survey(_rooms(root)), store, said.append).archive is not None
    assert said == ["Kho tạm bị hỏng; bỏ đi và dựng lại từ đầu."]


def test_a_full_disk_is_told_and_nothing_thrown_away(tmp_path: Path) -> None:
    claim(tmp_path)
    (tmp_path / "desk.sqlite").write_bytes(b"kept")

    def fill() -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    with pytest.raises(RefusedTarget, match="disk is full") as caught:
        healed(tmp_path, silent, fill)
    assert caught.value.problem.code == "store-unusable"
    assert (tmp_path / "desk.sqlite").read_bytes() == b"kept"


def test_a_build_lets_others_write_while_it_publishes(tmp_path: Path) -> None:
    """The desk's transaction ends with the reading."""
    desk = Desk(
        root=newsroom(tmp_path / "root"), output=tmp_path / "site", store=tmp_path / "s"
    )
    free: list[bool] = []
    real = RenderStore.close

    def probe(store: RenderStore) -> None:
        for name in ("desk.sqlite", "memo.sqlite"):
            with closing(sqlite3.connect(desk.store / name, timeout=0)) as base:
                base.execute("BEGIN IMMEDIATE")
                free.append(True)
        real(store)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RenderStore, "close", probe)
        built = desk.build()
    assert built.status == 0, built.said
    assert free == [True, True]


def test_a_withdrawn_name_leaves_no_free_page(tmp_path: Path) -> None:
    words = "<p>" + "Tên Phải Quên " * 400 + "</p>"
    with closing(DeskStore(tmp_path, "reader")) as desk:
        desk.put_piece(words)
    with closing(DeskStore(tmp_path, "reader")) as desk:
        desk.forget_others({}, ())
    assert "Tên Phải Quên".encode() not in (tmp_path / "desk.sqlite").read_bytes()


def test_an_abandoned_reading_leaves_no_trace(tmp_path: Path) -> None:
    with closing(DeskStore(tmp_path, "reader")) as desk:
        desk.put_card("a", "1", b"{}")
    desk = DeskStore(tmp_path, "reader")
    desk.put_piece("<p>Bản cũ.</p>")
    desk.forget_others({}, ())
    desk.abandon()
    with closing(DeskStore(tmp_path, "reader")) as desk:
        assert desk.card("a", "1") == b"{}"
    for file in tmp_path.iterdir():
        assert "Bản cũ".encode() not in file.read_bytes()


def test_the_list_of_files_is_that_of_the_stores(tmp_path: Path) -> None:
    """A build, a preview and a check leave nothing that a claim would refuse."""
    desk = Desk(
        root=newsroom(tmp_path / "root"), output=tmp_path / "site", store=tmp_path / "s"
    )
    assert desk.build().status == 0
    (desk.store / MARK).unlink()
    claim(desk.store)
    assert store_room.MARK in {path.name for path in desk.store.iterdir()}


def _rooms(root: Path) -> dict[str, Path]:
    return {room: root / room for room in ("content", "data")}
