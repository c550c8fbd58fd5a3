"""Reading tells how far it has come where it takes long, and only there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import Survey, survey
from gazette.publishing.reading import read_newsroom

REPORTS = 1100


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Survey:
    root = tmp_path_factory.mktemp("newsroom")
    (root / "data").mkdir()
    for number in range(REPORTS):
        folder = root / "content" / "news" / "2021" / f"tin-{number}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(
            f"---\ntitle: Tin số {number}\ndate: 2021-12-01 08:00\n---\nMột tin.\n",
            encoding="utf-8",
        )
    return survey({room: root / room for room in ("content", "data")})


def settled(found: Survey) -> Survey:
    """As found a day later: no file changed just before the store was opened."""
    return replace(
        found,
        files=tuple(
            replace(file, signature=replace(file.signature, changed=1))
            for file in found.files
        ),
    )


def told(found: Survey, store: Path) -> list[str]:
    said: list[str] = []
    with closing(DeskStore(store, "test")) as desk:
        read_newsroom(found, desk, said.append)
    return said


def test_a_long_reading_is_told_and_an_unchanged_one_is_not(
    newsroom: Survey, tmp_path: Path
) -> None:
    found = settled(newsroom)
    assert told(found, tmp_path) == [
        f"Đọc: 1000/{REPORTS}.",
        f"Đọc: {REPORTS}/{REPORTS}.",
    ]
    assert told(found, tmp_path) == []


def test_a_short_reading_says_nothing(newsroom: Survey, tmp_path: Path) -> None:
    few = replace(newsroom, files=newsroom.files[:999])
    assert told(few, tmp_path) == []
