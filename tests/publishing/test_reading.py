"""Reading keeps what it read under what it read, and tells how far it has come."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest
from PIL import Image

from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import Survey, survey
from gazette.publishing.reading import Reading, read_newsroom
from tests.build.folder import newsroom as rooms_of
from tests.build.folder import photo

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


REPORT = "content/news/2023/tong-ket/index.md"
PHOTO = "content/news/2023/tong-ket/an.jpg"


def read(root: Path, store: Path) -> tuple[Reading, str]:
    """The newsroom read through *store*, and all the words of its reports."""
    found = survey({room: root / room for room in ("content", "data")})
    with closing(DeskStore(store, "test")) as desk:
        reading = read_newsroom(found, desk, lambda _sentence: None)
        assert reading.archive is not None
        pieces = (
            desk.piece(passage.html)
            for report in reading.archive.reports
            for passage in report.body.passages
            if passage.html is not None
        )
        return reading, " ".join(pieces)


def save_when_hashed(
    monkeypatch: pytest.MonkeyPatch, path: Path, content: bytes
) -> None:
    """Have an editor save *path* just after it was hashed."""
    hashed = hashlib.file_digest

    def racing(stream: BinaryIO, algorithm: str) -> object:
        digest = hashed(stream, algorithm)
        if stream.name == str(path):
            path.write_bytes(content)
        return digest

    monkeypatch.setattr(hashlib, "file_digest", racing)


def test_a_save_in_the_middle_of_reading_is_kept_under_its_own_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = rooms_of(tmp_path / "root")
    before = (root / REPORT).read_bytes()
    after = before + "\nCâu chưa ai duyệt.\n".encode()
    with monkeypatch.context() as patch:
        save_when_hashed(patch, root / REPORT, after)
        reading, words = read(root, tmp_path / "store")
    assert "Câu chưa ai duyệt." in words
    assert reading.files[REPORT].digest == hashlib.sha256(after).hexdigest()
    (root / REPORT).write_bytes(before)
    assert "Câu chưa ai duyệt." not in read(root, tmp_path / "store")[1]


def test_a_photo_saved_while_it_is_measured_keeps_no_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = rooms_of(tmp_path / "root")
    before = (root / PHOTO).read_bytes()
    photo(tmp_path / "other.jpg", 700, 500, "#112233")
    with monkeypatch.context() as patch:
        save_when_hashed(patch, root / PHOTO, (tmp_path / "other.jpg").read_bytes())
        read(root, tmp_path / "store")
    (root / PHOTO).write_bytes(before)
    assert read(root, tmp_path / "store")[0].photos[PHOTO].width == 900


def test_a_moving_picture_is_told_and_photos_known_are_not_opened(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "content" / "news" / "2021" / "tin"
    folder.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    still, other = (Image.new("RGB", (80, 60), colour) for colour in ("red", "blue"))
    still.save(folder / "dung-yen.webp")
    still.save(folder / "chuyen-dong.webp", save_all=True, append_images=[other])
    rooms = {room: tmp_path / room for room in ("content", "data")}
    found = settled(survey(rooms))
    for opened in (2, 0):
        with closing(DeskStore(tmp_path / "store", "test")) as desk:
            read = read_newsroom(found, desk, print)
        assert read.opened == opened
        moving = [p.place.file for p in read.problems if p.code == "photo-moving"]
        assert moving == ["content/news/2021/tin/chuyen-dong.webp"]
        assert {photo.width for photo in read.photos.values()} == {80}
