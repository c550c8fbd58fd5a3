"""Whatever happened before, what is published is what a fresh publication would be.

Random stories of edits, returns to older states, hands in the output, lost caches and
changes of the system's abilities; after each chapter the site is compared, byte for
byte and mode for mode, with the same pages published into an empty room.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.publishing.switch import HERE, Abilities
from tests.publishing.press import (
    COPYING,
    FOLDER,
    MANIFEST,
    TWO_RENAMES,
    Press,
    Tree,
    site_of,
    tree,
)

STORIES = 200
BATCHES = 8
CHAPTERS = 6
PATHS = (
    "index.html",
    "404.html",
    "a",
    "a/index.html",
    "a/b",
    "a/b/c/index.html",
    "tin-tuc/1/index.html",
    "tin-tuc/2/index.html",
    "tin-tuc/2/anh/đắk-lắk.jpg",
)
Pages = dict[str, bytes]


class Story:
    """One random life of one site."""

    def __init__(self, room: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.press = Press(room / "press", self.abilities(linked=None))
        self.room = room
        self.press.room.mkdir(parents=True)
        if self.chance.random() < 0.2:
            self.press.target.mkdir()
        self.pages: Pages = {}
        self.older: list[Pages] = [{}]

    def abilities(self, *, linked: bool | None) -> Abilities:
        choices = [HERE, COPYING, FOLDER, TWO_RENAMES]
        return self.chance.choice(choices[:2] if linked else choices)

    def chapter(self) -> None:
        self.chance.choice(
            [self.write, self.write, self.write, self.remove, self.turn_back]
        )()
        published = len(self.older) > 1 and self.press.target.is_dir()
        if published and self.chance.random() < 0.4:
            self.chance.choice(self.accidents())()
        if self.chance.random() < 0.2:
            linked = self.press.target.is_symlink()
            self.press.abilities = self.abilities(linked=linked)
        self.older.append(dict(self.pages))
        self.press.publish(self.pages)

    def write(self) -> None:
        for path in self.chance.sample(PATHS, self.chance.randrange(1, 4)):
            for other in list(self.pages):
                if other.startswith(path + "/") or path.startswith(other + "/"):
                    del self.pages[other]
            self.pages[path] = self.chance.choice([b"", b"1", b"22", b"3" * 5000])

    def remove(self) -> None:
        for path in list(self.pages):
            if self.chance.random() < 0.3:
                del self.pages[path]

    def turn_back(self) -> None:
        self.pages = dict(self.chance.choice(self.older))

    def accidents(self) -> list[Callable[[], None]]:
        return [
            self.edit_by_hand,
            self.edit_by_hand,
            self.delete_by_hand,
            self.drop_in,
            self.lose_seals,
            self.lose_store,
            self.lose_manifest,
            self.lose_output,
            self.roll_back,
            self.touch_the_spare,
        ]

    def file(self) -> Path | None:
        files = sorted(path for path in self.press.target.rglob("*") if path.is_file())
        return self.chance.choice(files) if files else None

    def edit_by_hand(self) -> None:
        if (path := self.file()) and path.name != MANIFEST:
            before = path.stat()
            with path.open("r+b") as stream:
                stream.write(b"#")
            if self.chance.random() < 0.5:
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    def delete_by_hand(self) -> None:
        if (path := self.file()) and path.name != MANIFEST:
            path.unlink()

    def drop_in(self) -> None:
        (self.press.target / "lạ.txt").write_text("x", encoding="utf-8")

    def lose_seals(self) -> None:
        for seal in self.press.shelf.glob("seal-*"):
            if self.chance.random() < 0.7:
                seal.unlink()

    def lose_store(self) -> None:
        shutil.rmtree(self.press.store, ignore_errors=True)

    def lose_manifest(self) -> None:
        if self.press.target.is_symlink():
            (self.press.target / MANIFEST).unlink(missing_ok=True)

    def lose_output(self) -> None:
        if self.press.target.is_symlink():
            shutil.rmtree(self.press.target.resolve())
        else:
            shutil.rmtree(self.press.target)

    def roll_back(self) -> None:
        if any(path.is_dir() for path in self.press.shelf.glob("spare-*")):
            self.press.roll_back()

    def touch_the_spare(self) -> None:
        for spare in self.press.shelf.glob("spare-*"):
            for path in sorted(spare.rglob("*")):
                if path.is_file() and self.chance.random() < 0.5:
                    path.write_bytes(b"touched")

    def fresh(self) -> Tree:
        press = Press(self.room / "fresh")
        press.publish(self.pages)
        found = tree(press.target)
        shutil.rmtree(press.room)
        return found


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(BATCHES))
def test_what_is_published_is_what_a_fresh_publication_would_be(
    batch: int, tmp_path: Path
) -> None:
    for seed in range(batch, STORIES, BATCHES):
        story = Story(tmp_path / str(seed), seed)
        for chapter in range(CHAPTERS):
            story.chapter()
            found = tree(story.press.target)
            assert found == site_of(story.pages), f"story {seed}, chapter {chapter}"
        assert found == story.fresh(), f"story {seed}"
        assert not story.press.publish(story.pages).switched
        shutil.rmtree(story.room)
