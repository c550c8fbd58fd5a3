"""A newsroom read again and again comes out as one read for the first time."""

from __future__ import annotations

import pytest

from gazette.store.assembling.reports import ReportMemory
from gazette.store.assembly import Loaded, assemble
from gazette.store.bodies import BodyRead
from gazette.store.reading import FileRead, kind_of
from tests.store.newsroom import (
    BESIDE,
    NEWSROOM,
    PHOTOS,
    REPORT,
    SITE,
    UNITS,
    body,
    listings,
    read_once,
)

SECOND = "content/news/2021/tin-hai/index.md"
PLAIN = """\
---
title: Tin thứ hai
date: 2021-12-22 08:00
category: Thi đua
units:
  - VKSND huyện Mẫu Ân
---
Một đoạn.
"""

# What is saved, one after the other: (file, text before, text after), or a file whole.
EDITS: dict[str, tuple[str, str, str | None]] = {
    "words under a photo": (REPORT, "Điểm cầu tại VKSND", "Điểm cầu ở VKSND"),
    "a unit of the report": (SECOND, "huyện Mẫu Ân", "huyện Mẫu Ăn"),
    "a category that is none": (REPORT, "category: Thi đua", "category: Thi dua hay"),
    "a year of another folder": (SECOND, "2021-12-22", "2022-12-22"),
    "a unit called otherwise": (UNITS, "name: VKSND huyện Mẫu Ân", "name: VKSND Mẫu Â"),
    "units that cannot be read": (UNITS, "units:", "units: x\nunits:"),
    "a section called otherwise": (SITE, "- Thi đua", "- Khen thưởng"),
    "words beside a photo": (PHOTOS, "alt: Đại biểu", "alt: Hai đại biểu"),
    "no words beside it": (PHOTOS, NEWSROOM[PHOTOS], None),
    "a report gone": (SECOND, PLAIN, None),
}


class Desk:
    """A newsroom whose reads and bodies stay the same objects while unchanged."""

    def __init__(self) -> None:
        self.files = {**NEWSROOM, SECOND: PLAIN}
        self.beside = list(BESIDE)
        self._bodies: dict[tuple[str, str], BodyRead] = {}

    def edit(self, path: str, old: str, new: str | None) -> None:
        assert old in self.files[path]
        if new is None:
            del self.files[path]
        else:
            self.files[path] = self.files[path].replace(old, new)

    def read(self, memory: ReportMemory | None) -> Loaded:
        reads = [
            read_once(path, text.encode())
            for path, text in self.files.items()
            if kind_of(path) is not None
        ]
        bodies = {read.file: self._body(read) for read in reads if read.body}
        folders = listings((*self.files, *self.beside))
        return assemble(reads, bodies, folders, memory)

    def _body(self, read: FileRead) -> BodyRead:
        key = read.file, self.files[read.file]
        return self._bodies.setdefault(key, body(read))


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_and_its_taking_back_leave_nothing_stale(what: str) -> None:
    path, old, new = EDITS[what]
    desk, memory = Desk(), ReportMemory()
    before = desk.read(memory)
    assert before == desk.read(None)
    standing = desk.files[path]
    desk.edit(path, old, new)
    assert desk.read(memory) == desk.read(None) != before
    desk.files[path] = standing
    assert desk.read(memory) == desk.read(None) == before


def test_a_photo_that_came_or_went_is_noticed() -> None:
    desk, memory = Desk(), ReportMemory()
    assert desk.read(memory).archive is not None
    desk.beside.remove("content/news/2021/cum-1-tong-ket/mau-aan.jpg")
    without = desk.read(memory)
    assert without == desk.read(None)
    assert "photo-missing" in {problem.code for problem in without.problems}


def test_one_report_alone_is_built_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from gazette.store.assembling import reports

    built: list[str] = []
    real = reports._Builder.build

    def counted(self: reports._Builder, *rest: object) -> object:
        built.append(self.file)
        return real(self, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reports._Builder, "build", counted)
    desk, memory = Desk(), ReportMemory()
    desk.read(memory)
    desk.edit(SECOND, "Một đoạn.", "Một đoạn khác.")
    built.clear()
    desk.read(memory)
    assert built == [SECOND]
