"""The doctor finds what would keep a site from being built, on real folders."""

from __future__ import annotations

import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.desk.doctor import Finding, Patient, State, examined, told

POINTER = (
    f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 3000000\n"
)


@pytest.fixture
def patient(tmp_path: Path, repository: Path) -> Patient:
    for room in ("content", "data"):
        (tmp_path / "root" / room).mkdir(parents=True)
    subprocess.run(("git", "init", "-q", str(tmp_path / "root")), check=True)
    return Patient(
        root=tmp_path / "root",
        theme=repository / "theme",
        output=tmp_path / "site",
        store=tmp_path / "store",
    )


def finding(patient: Patient, what: str) -> Finding:
    (found,) = (f for f in examined(patient) if f.what == what)
    return found


def test_a_sound_machine_has_nothing_bad(patient: Patient) -> None:
    findings = tuple(examined(patient))
    assert [f for f in findings if f.state is State.BAD] == []
    assert told(findings).splitlines()[-1].startswith("0 chỗ hỏng")


def test_every_fault_comes_with_a_remedy(patient: Patient) -> None:
    for finding in examined(replace(patient, root=patient.root / "nowhere")):
        assert finding.state is State.GOOD or finding.remedy


def test_a_folder_that_is_no_newsroom(patient: Patient) -> None:
    found = finding(replace(patient, root=patient.root / "content"), "Tòa soạn")
    assert found.state is State.BAD
    assert "content, data/" in found.seen


def test_a_photo_that_git_lfs_has_not_fetched(patient: Patient) -> None:
    photo = patient.root / "content" / "news" / "2021" / "a" / "anh.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_text(POINTER, encoding="utf-8")
    found = finding(patient, "Git LFS")
    assert found.state is State.BAD
    assert "anh.jpg" in found.seen
    assert "git lfs pull" in found.remedy
    photo.write_bytes(b"\xff\xd8\xff" + b"\0" * 100)
    assert finding(patient, "Git LFS").state is State.GOOD


def test_a_damaged_store(patient: Patient) -> None:
    patient.store.mkdir()
    base = patient.store / "desk.sqlite"
    with closing(sqlite3.connect(base)) as opened:
        opened.execute("CREATE TABLE seen (path TEXT)")
        opened.executemany("INSERT INTO seen VALUES (?)", [("x" * 500,)] * 100)
        opened.commit()
    assert finding(patient, "Kho tạm").state is State.GOOD
    whole = base.read_bytes()
    base.write_bytes(whole[:4096] + b"\xff" * 4096 + whole[8192:])
    assert finding(patient, "Kho tạm").state is State.BAD


def test_somebody_else_s_folder_as_target(patient: Patient) -> None:
    patient.output.mkdir()
    (patient.output / "luận văn.docx").write_bytes(b"x")
    found = finding(patient, "Nơi đặt trang")
    assert found.state is State.BAD
    assert "luận văn.docx" in found.seen


def test_a_font_that_is_gone(patient: Patient, tmp_path: Path) -> None:
    sheet = tmp_path / "theme" / "static" / "css" / "type.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text('src: url("../fonts/chu.woff2")', encoding="utf-8")
    found = finding(replace(patient, theme=tmp_path / "theme"), "Phông chữ")
    assert found.state is State.BAD
    assert "chu.woff2" in found.seen


def test_outside_git_is_missing_not_bad(patient: Patient, tmp_path: Path) -> None:
    for room in ("content", "data"):
        (tmp_path / "elsewhere" / room).mkdir(parents=True)
    found = finding(replace(patient, root=tmp_path / "elsewhere"), "Git")
    assert found.state is State.MISSING
