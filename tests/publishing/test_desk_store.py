"""Cards and bodies are kept by content, and a damaged store is never trusted."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from gazette.publishing.desk_store import DamagedStore, DeskStore
from gazette.publishing.newsroom import FoundFile, survey


def found_file(root: Path, text: str = "x") -> FoundFile:
    for room in ("content", "data"):
        (root / room).mkdir(exist_ok=True)
    path = root / "content" / "a.md"
    path.write_text(text, encoding="utf-8")
    rooms = {"content": root / "content", "data": root / "data"}
    return survey(rooms).files[0]


def test_a_card_is_found_by_path_content_and_reader(tmp_path: Path) -> None:
    desk = DeskStore(tmp_path / "store", "reader-1")
    desk.put_card("content/a.md", "d1", b"card")
    desk.close()
    again = DeskStore(tmp_path / "store", "reader-1")
    assert again.card("content/a.md", "d1") == b"card"
    assert again.card("content/a.md", "d2") is None
    again.close()
    other = DeskStore(tmp_path / "store", "reader-2")
    assert other.card("content/a.md", "d1") is None
    other.close()


def test_a_file_changed_just_now_is_hashed_again(tmp_path: Path) -> None:
    """Its signature could hide a second edit within one tick of the disk's clock."""
    found = found_file(tmp_path)
    desk = DeskStore(tmp_path / "store", "r")
    desk.note(found, "d1")
    desk.close()
    again = DeskStore(tmp_path / "store", "r")
    assert again.seen(found) is None
    again.close()


def test_a_piece_is_given_back_only_as_it_was_put(tmp_path: Path) -> None:
    desk = DeskStore(tmp_path / "store", "r")
    digest = desk.put_piece("<p>Nguyễn</p>")
    assert desk.piece(digest) == "<p>Nguyễn</p>"
    desk.close()
    base = sqlite3.connect(tmp_path / "store" / "desk.sqlite")
    base.execute("UPDATE pieces SET html = '<p>Khác</p>'")
    base.commit()
    base.close()
    again = DeskStore(tmp_path / "store", "r")
    with pytest.raises(DamagedStore):
        again.piece(digest)
    again.close()


@pytest.mark.parametrize("keep", [0, 1, 100, 5000])
def test_a_truncated_store_is_thrown_away(tmp_path: Path, keep: int) -> None:
    desk = DeskStore(tmp_path / "store", "r")
    desk.put_card("content/a.md", "d1", b"card" * 5000)
    desk.close()
    path = tmp_path / "store" / "desk.sqlite"
    os.truncate(path, keep)
    again = DeskStore(tmp_path / "store", "r")
    assert again.card("content/a.md", "d1") is None
    again.close()


def test_cards_of_files_that_are_gone_go_too(tmp_path: Path) -> None:
    desk = DeskStore(tmp_path / "store", "r")
    desk.put_card("content/a.md", "d1", b"old")
    desk.put_card("content/a.md", "d2", b"new")
    desk.put_card("content/b.md", "d3", b"gone")
    desk.forget_others({"content/a.md": "d2"}, ())
    desk.close()
    again = DeskStore(tmp_path / "store", "r")
    assert again.card("content/a.md", "d1") is None
    assert again.card("content/a.md", "d2") == b"new"
    assert again.card("content/b.md", "d3") is None
    again.close()


def rows(store: Path, table: str) -> int:
    base = sqlite3.connect(store / "desk.sqlite")
    (count,) = base.execute(f"SELECT count(*) FROM {table}").fetchone()
    base.close()
    return int(count)


def test_a_store_carried_from_build_to_build_does_not_grow(tmp_path: Path) -> None:
    store = tmp_path / "store"
    for number in range(5):  # each time other code reads another body of one report
        desk = DeskStore(store, f"reader-{number}")
        desk.put_card("content/a.md", f"d{number}", b"card")
        piece = desk.put_piece(f"<p>{number}</p>")
        kept = desk.put_piece("<p>stays</p>")
        desk.forget_others({"content/a.md": f"d{number}"}, (piece, kept))
        assert desk.piece(kept) == "<p>stays</p>"
        desk.close()
        assert (rows(store, "cards"), rows(store, "pieces")) == (1, 2)


def test_a_build_that_reads_nothing_new_drops_no_card(tmp_path: Path) -> None:
    """Going to and fro between two states of the code is the next reading's affair."""
    store = tmp_path / "store"
    for reader in ("one", "two"):
        desk = DeskStore(store, reader)
        desk.put_card("content/a.md", "d", b"card")
        desk.close()
    desk = DeskStore(store, "two")
    desk.forget_others({"content/a.md": "d"}, ())
    assert desk.card("content/a.md", "d") == b"card"
    desk.close()
    assert rows(store, "cards") == 2
