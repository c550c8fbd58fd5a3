"""The sample's own reports against its record: no false alarm, and no slip unseen."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.reading import Reading, read_newsroom

ROOT = Path(__file__).resolve().parents[2]
NEWS = "content/news"


def test_no_report_of_the_sample_is_doubted(sample: Reading) -> None:
    doubts = [p for p in sample.problems if p.code == "prose-count-differs"]
    assert doubts == []


@pytest.mark.parametrize(
    ("report", "right", "wrong"),
    [
        ("2022/ky-niem-chuong-402-ca-nhan", "cho 402 cá nhân.", "cho 420 cá nhân."),
        ("2023/trao-22-co-thi-dua-chinh-phu", "cho 22 tập thể.", "cho 23 tập thể."),
        ("2022/de-nghi-22-co-thi-dua-chinh-phu", "cho 22 tập thể", "cho 2 tập thể"),
    ],
)
def test_a_slip_in_a_real_report_is_seen_at_its_place(
    tmp_path: Path, report: str, right: str, wrong: str
) -> None:
    for room in ROOMS:
        shutil.copytree(ROOT / room, tmp_path / room)
    file = tmp_path / NEWS / report / "index.md"
    text = file.read_text(encoding="utf-8")
    at = text.rindex(right)
    file.write_text(text[:at] + wrong + text[at + len(right) :], "utf-8", newline="\n")
    found = survey({room: tmp_path / room for room in ROOMS})
    with closing(DeskStore(tmp_path / "desk", "sample")) as desk:
        problems = read_newsroom(found, desk, lambda _line: None).problems
    [doubt] = [p for p in problems if p.code == "prose-count-differs"]
    assert doubt.place.file == f"{NEWS}/{report}/index.md"
    assert doubt.place.line == text.count("\n", 0, at) + 1
    start = text.rindex("\n", 0, at)
    assert doubt.place.column == at - start + len("cho ")
