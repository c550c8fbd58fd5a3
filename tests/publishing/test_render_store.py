from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.publishing.render_store import FILE, KEPT_BUILDS, RenderStore

PAGES = {f"{number:04x}": f"trang {number} ".encode() * 200 for number in range(300)}


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def filled(tmp_path: Path, said: list[str]) -> Path:
    keep_all(tmp_path, said)
    assert not said
    return tmp_path


def keep_all(folder: Path, said: list[str]) -> None:
    store = RenderStore(folder, said.append)
    for key, data in PAGES.items():
        store.keep(key, data)
    store.confirm(PAGES.keys(), ())
    store.close()


def survivors(folder: Path, said: list[str]) -> dict[str, bytes]:
    store = RenderStore(folder, said.append)
    found = {key: store.read(key) for key in PAGES}
    store.close()
    return {key: data for key, data in found.items() if data is not None}


def keys_in(folder: Path) -> set[str]:
    with sqlite3.connect(folder / FILE) as store:
        return {key.decode() for (key,) in store.execute("SELECT key FROM pages")}


def test_what_is_kept_is_read_back(filled: Path, said: list[str]) -> None:
    assert survivors(filled, said) == PAGES
    assert [path.name for path in filled.iterdir()] == [FILE]  # one file at rest


def test_pages_of_this_very_build_are_found(tmp_path: Path) -> None:
    store = RenderStore(tmp_path, print)
    store.keep("ab", b"x")
    assert store.holds("ab")
    assert store.read("ab") == b"x"
    assert store.read("cd") is None
    store.close()


def test_nothing_is_opened_if_nothing_is_asked(tmp_path: Path) -> None:
    RenderStore(tmp_path / "store", print).close()
    assert list(tmp_path.iterdir()) == []


def garble(path: Path) -> None:
    path.write_bytes(hashlib.shake_256(b"noise").digest(path.stat().st_size))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def scribble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for place in range(5000, len(data), 3001):
        data[place : place + 200] = b"\xa5" * 200
    path.write_bytes(bytes(data))


def other_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as store:
        store.execute("CREATE TABLE notes (text)")


def other_version(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA user_version = 999")


def no_tables(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("DROP TABLE pages")


def no_counter(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("DELETE FROM builds")


def odd_values(path: Path) -> None:
    with sqlite3.connect(path) as store:
        store.execute("UPDATE pages SET packed = 'text', sha256 = 7")


def stale_journal(path: Path) -> None:
    path.with_name(path.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9 not really")


DAMAGES = (
    garble,
    cut,
    empty,
    scribble,
    other_program,
    other_version,
    no_tables,
    no_counter,
    odd_values,
    stale_journal,
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_gives_true_bytes_or_none_and_is_rebuilt(
    damage: Callable[[Path], None], filled: Path, said: list[str]
) -> None:
    damage(filled / FILE)
    found = survivors(filled, said)
    assert all(PAGES[key] == data for key, data in found.items())
    keep_all(filled, said)
    assert survivors(filled, said) == PAGES


def test_sound_bytes_under_the_wrong_key_are_not_believed(
    filled: Path, said: list[str]
) -> None:
    with sqlite3.connect(filled / FILE) as store:
        store.execute(
            "UPDATE pages SET packed = (SELECT packed FROM pages WHERE key = ?)",
            (b"0001",),
        )
    assert survivors(filled, said) == {"0001": PAGES["0001"]}


@pytest.mark.parametrize("damage", [garble, cut, other_program, no_tables])
def test_a_thrown_away_store_is_said_once(
    damage: Callable[[Path], None], filled: Path, said: list[str]
) -> None:
    damage(filled / FILE)
    survivors(filled, said)
    assert len(said) == 1
    assert "lập lại từ đầu" in said[0]


def test_damage_under_way_costs_nothing_but_time(tmp_path: Path) -> None:
    said: list[str] = []
    store = RenderStore(tmp_path, said.append)
    store.keep("aa", b"x" * 9000)
    store.confirm(["aa"], ())
    garble(tmp_path / FILE)
    assert store.read("aa") in {None, b"x" * 9000}  # SQLite may still have it by heart
    store.keep("bb", b"y")
    store.confirm(["bb"], ())
    store.close()
    again = RenderStore(tmp_path, said.append)
    assert again.read("bb") in {None, b"y"}
    again.close()


def test_a_store_in_use_by_another_build_is_done_without(
    filled: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gazette.publishing.render_store._PATIENCE", 0.05)
    other = sqlite3.connect(filled / FILE, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert survivors(filled, said) == {}
    keep_all(filled, said)
    other.execute("ROLLBACK")
    other.close()
    assert "không dùng được" in said[0]
    assert survivors(filled, []) == PAGES  # and it was not thrown away


@pytest.mark.parametrize("obstacle", ["folder", "file"])
def test_a_store_that_cannot_be_is_done_without(
    obstacle: str, tmp_path: Path, said: list[str]
) -> None:
    if obstacle == "folder":
        (tmp_path / "store" / FILE / "x").mkdir(parents=True)
    else:
        (tmp_path / "store").write_text("not a folder", encoding="utf-8")
    keep_all(tmp_path / "store", said)
    assert survivors(tmp_path / "store", said) == {}
    assert "không dùng được" in said[0]


def test_two_builds_may_begin_one_store(tmp_path: Path, said: list[str]) -> None:
    one, two = (RenderStore(tmp_path, said.append) for _ in range(2))
    assert not one.holds("aa")
    assert not two.holds("aa")
    one.keep("aa", b"1")
    two.keep("bb", b"2")
    one.close()
    two.close()
    assert not said
    assert keys_in(tmp_path) == {"aa", "bb"}


def publication(folder: Path, used: set[str], dropped: set[str]) -> None:
    store = RenderStore(folder, print)
    for key in used:
        if not store.holds(key):
            store.keep(key, key.encode())
    store.confirm(used, dropped)
    store.close()


def test_a_page_out_of_use_stays_for_some_builds_and_then_goes(tmp_path: Path) -> None:
    publication(tmp_path, {"aa", "bb"}, set())
    publication(tmp_path, {"aa"}, {"bb"})
    for _ in range(KEPT_BUILDS - 1):
        publication(tmp_path, {"aa"}, set())
        assert keys_in(tmp_path) == {"aa", "bb"}
    publication(tmp_path, {"aa"}, set())
    assert keys_in(tmp_path) == {"aa"}


def test_a_page_used_again_stays(tmp_path: Path) -> None:
    publication(tmp_path, {"aa", "bb"}, set())
    publication(tmp_path, {"aa"}, {"bb"})
    publication(tmp_path, {"aa", "bb"}, set())
    for _ in range(2 * KEPT_BUILDS):
        publication(tmp_path, {"aa", "bb"}, set())
    assert keys_in(tmp_path) == {"aa", "bb"}


def test_pages_of_a_killed_build_go_in_the_end(tmp_path: Path) -> None:
    killed = RenderStore(tmp_path, print)
    killed.keep("cc", b"never published")
    killed.close()
    for _ in range(KEPT_BUILDS + 1):
        publication(tmp_path, {"aa"}, set())
    assert keys_in(tmp_path) == {"aa"}


def test_a_store_from_an_older_cache_does_not_keep_its_pages_for_ever(
    tmp_path: Path,
) -> None:
    publication(tmp_path / "old", {"aa", "bb", "cc"}, set())
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    for _ in range(KEPT_BUILDS + 1):  # the release before was not this store's
        publication(tmp_path / "new", {"aa"}, set())
    assert keys_in(tmp_path / "new") == {"aa"}
