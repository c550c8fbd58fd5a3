"""``new``: what it writes is read back without a fault but for the gaps it marks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazette.core.problems import Problem
from gazette.desk.new import RefusedImportError, made
from gazette.importers.questions import Question, nobody
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.press import reading_code
from gazette.publishing.reading import read_newsroom
from gazette.store.gaps import MARK

REPOSITORY = Path(__file__).resolve().parents[2]
CLUSTER = "vksnd-tinh-mau/cum-1/2025"
# An endpoint without its photo is unfinished, and said to be.
UNFINISHED = {"gap-left", "endpoint-without-photo"}


@pytest.fixture
def room(tmp_path: Path) -> Path:
    shutil.copytree(REPOSITORY / "content", tmp_path / "room" / "content")
    shutil.copytree(REPOSITORY / "data", tmp_path / "room" / "data")
    return tmp_path / "room"


def new(room: Path, kind: str, **options: str) -> Path:
    told = made(room, kind, options, ask=nobody)
    return room / told.splitlines()[0].removeprefix("Đã tạo ")


def problems(room: Path) -> tuple[Problem, ...]:
    store = DeskStore(room.parent / "store", reading_code())
    try:
        found = survey({name: room / name for name in ROOMS})
        return read_newsroom(found, store, lambda _said: None).problems
    finally:
        store.close()


# ruff: noqa: E501
ANSWERED = (
    ("tin", {"title": "Cụm họp", "date": "20/11/2025 08:00", "section": "Vinh danh", "event": "tổng kết", "cluster": CLUSTER}),
    ("report", {}),
    ("bài", {"title": "Chuyện một người", "event": "không phải hội nghị"}),
    ("report", {"cluster": "nganh/cum-7/2021", "event": "sơ kết"}),
    ("quyết-định", {"number": "99/QĐ-VKS", "date": "03/02/2026", "issuer": "VKSND tỉnh Mẫu", "event": "quyết định"}),
    ("decision", {"event": "đính chính", "date": "2026"}),
    ("decision", {"event": "lấy ý kiến nhân dân", "date": "2026"}),
    ("cụm", {"number": "1", "date": "2027", "issuer": "VKSND tỉnh Mẫu", "event": "cụm"}),
    ("cluster", {"number": "9", "date": "2026", "issuer": "VKSND tối cao"}),
    ("người", {"name": "Trần Thị Mẫu"}),
    ("person", {}),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "options"), ANSWERED)
def test_what_is_written_has_no_fault_but_its_gaps(
    room: Path, kind: str, options: dict[str, str]
) -> None:
    path = new(room, kind, **options)
    file = path.relative_to(room).as_posix()
    found = [p for p in problems(room) if p.place.file == file]
    assert {p.code for p in found} <= UNFINISHED, found
    marks = path.read_text(encoding="utf-8").count(MARK)
    assert marks == sum(p.code == "gap-left" for p in found)


def test_a_report_names_the_units_of_that_year_and_its_lead(room: Path) -> None:
    path = new(room, "tin", date="2021-12-20 08:00", cluster="nganh/cum-7/2021")
    text = path.read_text(encoding="utf-8")
    for name in ("VKSND tỉnh Đắk Nông", "VKSND tỉnh Đắk Lắk", "VKSND tỉnh Gia Lai"):
        assert f"      - {name}\n" in text
    assert "Viện trưởng VKSND tỉnh Đắk Nông - Cụm trưởng Cụm thi đua số 7" in text
    assert "# Người chủ trì: họ tên | chức vụ." in text
    assert "status: bản nháp" in text


def test_scores_hold_every_unit_and_every_criterion(room: Path) -> None:
    sheet = room / "data/scores/2025/mau-cum-1.yaml"
    before = sheet.read_text(encoding="utf-8")
    with pytest.raises(RefusedImportError, match=r"mau-cum-1\.yaml"):
        new(room, "điểm", cluster=CLUSTER, criteria="mau-2025")
    beside = sheet.with_name("cu.yaml")
    beside.write_bytes("cluster: Cụm cũ\n".encode("utf-16"))
    for written in (f'"{CLUSTER}"', f"{CLUSTER}  # năm nay"):
        line = f"cluster: {CLUSTER}\n"
        assert line in before
        other = before.replace(line, f"cluster: {written}\n")
        sheet.write_text(other, encoding="utf-8")
        with pytest.raises(RefusedImportError, match=r"mau-cum-1\.yaml"):
            new(room, "điểm", cluster=CLUSTER, criteria="mau-2025")
    beside.unlink()
    sheet.unlink()
    path = new(room, "điểm", cluster=CLUSTER, criteria="mau-2025")
    text = path.read_text(encoding="utf-8")
    units = [line for line in before.splitlines() if line.startswith("  VKSND")]
    assert [line for line in text.splitlines() if line.startswith("  VKSND")] == units
    assert text.count(": _\n") % len(units) == 0
    assert text.count(": _\n") >= 5 * len(units)
    assert "bonus:" in text
    file = path.relative_to(room).as_posix()
    assert [p for p in problems(room) if p.place.file == file and p.stops] == []


def test_nothing_is_written_over_and_names_stay_unique(room: Path) -> None:
    first = new(room, "tin", title="Cụm họp", date="2025-11-20 08:00")
    second = new(room, "tin", title="Cụm họp", date="2025-11-20 08:00")
    assert (first.parent.name, second.parent.name) == ("cum-hop", "cum-hop-2")
    new(room, "người", name="Trần Thị Mẫu")
    with pytest.raises(RefusedImportError, match="không ghi đè"):
        new(room, "người", name="Trần Thị Mẫu")


def test_a_cluster_goes_on_from_the_year_before(room: Path) -> None:
    options = {"number": "1", "date": "2026", "issuer": "VKSND tỉnh Mẫu"}
    text = new(room, "cụm", **options).read_text(encoding="utf-8")
    assert f"continues: {CLUSTER}" in text
    assert "      - VKSND khu vực Mẫu Êm\n" in text


@pytest.mark.parametrize(
    ("kind", "options", "sentence"),
    [
        ("tinh", {}, "Không biết tạo “tinh”"),
        ("tin", {"date": "32/13/2025"}, "--date"),
        ("tin", {"section": "Vinh dan"}, "Vinh danh"),
        ("tin", {"slug": "Hội nghị"}, "chữ thường không dấu"),
        ("điểm", {}, "--cluster"),
        ("cụm", {"number": "1"}, "--issuer"),
        ("cụm", {"issuer": "VKSND tỉnh Không Có"}, "Danh mục đơn vị"),
    ],
)
def test_a_wrong_answer_is_refused_and_nothing_written(
    room: Path, kind: str, options: dict[str, str], sentence: str
) -> None:
    before = sorted(room.rglob("*"))
    with pytest.raises(RefusedImportError, match=sentence):
        new(room, kind, **options)
    assert sorted(room.rglob("*")) == before


def test_a_terminal_is_asked_only_what_no_option_answers(room: Path) -> None:
    asked: list[str] = []

    def answer(question: Question) -> str | None:
        asked.append(question.key)
        return question.options[0] if question.options else None

    made(room, "tin", {"title": "Cụm họp", "date": "2025-11-20 08:00"}, ask=answer)
    assert asked == ["section", "event", "cluster"]


def test_the_verb_runs_without_a_terminal(room: Path) -> None:
    code = (
        "import sys, tasks; o = tasks.read_options('new', sys.argv[1:]); "
        "sys.exit(tasks.perform('new', o))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, "tin", "--root", str(room), "--title", "Cụm họp"],
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    made = re.match(r"Đã tạo content/news/(\d+)/cum-hop/index\.md", ended.stdout)
    assert made, ended.stdout
    assert made[1] == "2026"
