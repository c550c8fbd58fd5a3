"""The sample is honest: sources for what is real, a mark on what is not."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from gazette.core.archive import Archive
from gazette.core.problems import Severity
from gazette.core.reports import ReportStatus
from gazette.publishing.reading import Reading
from tests.sample.drawings import DRAWINGS, NEWS, command

ROOT = Path(__file__).resolve().parents[2]


def fictional(unit: str) -> bool:
    """Whether *unit* lies in the province that does not exist (not in Cà Mau)."""
    return "-tinh-mau" in unit or unit.startswith("vksnd-mau-")


def test_the_sample_has_no_fault_and_nothing_unfinished(sample: Reading) -> None:
    told = [
        f"{p.place.file}:{p.place.line} {p.severity.value} {p.code}"
        for p in sample.problems
        if p.severity is Severity.ERROR or not p.in_draft
    ]
    assert told == []


def test_the_site_says_that_it_is_a_sample(archive: Archive) -> None:
    assert archive.site.illustrative
    assert archive.site.url == "https://bang-vang.example"


def test_every_real_record_names_a_source(archive: Archive) -> None:
    records = (
        *archive.units,
        *archive.clusters,
        *archive.titles,
        *archive.decisions,
    )
    without = [r.place for r in records if not r.illustrative and not r.sources]
    assert without == []


def test_every_real_report_names_its_source_and_how_it_was_used(
    archive: Archive,
) -> None:
    for report in archive.reports:
        if not report.illustrative:
            assert report.source is not None, report.key
            assert report.source.how == "viết lại", report.key


def test_fiction_is_marked_wherever_it_stands(archive: Archive) -> None:
    for unit in archive.units:
        assert unit.illustrative == fictional(unit.id), unit.id
    for cluster in archive.clusters:
        assert cluster.illustrative == fictional(cluster.organizer_unit)
    for paper in archive.decisions:
        assert paper.illustrative == fictional(paper.issuer), paper.key
    assert all(person.illustrative for person in archive.people)
    assert all(c.illustrative for c in archive.criteria_sets)
    for report in archive.reports:
        units = {u for u in report.units if fictional(u)}
        assert report.illustrative == bool(units), report.key


def test_no_real_person_is_honoured_by_name(archive: Archive) -> None:
    for paper in archive.decisions:
        if not paper.illustrative:
            rows = [row for group in paper.honours for row in group.recipients]
            assert all(row.collective for row in rows), paper.key


def test_every_picture_is_a_drawing_and_says_so(archive: Archive) -> None:
    for report in archive.reports:
        for photo in report.photos:
            assert photo.illustration, (report.key, photo.file)
            assert photo.alt.startswith("Hình vẽ"), (report.key, photo.file)
            if report.key != "2021/cum-7-tong-ket-2021":
                assert photo.caption.startswith("Ảnh minh họa:"), photo.file


def test_one_draft_and_one_embargoed_report_wait(archive: Archive) -> None:
    waiting = {
        report.key
        for report in archive.reports
        if report.status is not ReportStatus.PUBLISHED
        or (archive.site.as_of and report.date > archive.site.as_of)
    }
    assert waiting == {"2026/tinh-mau-nguoi-giu-so", "2026/tinh-mau-ket-qua-lay-y-kien"}


def test_the_closing_conference_shows_nine_of_twelve(archive: Archive) -> None:
    (event,) = archive.report["2025/tinh-mau-tong-ket-thi-dua-2025"].events
    assert event.total == 12 == len(event.endpoints)
    assert len([p for p in event.endpoints if p.photos]) == 9
    assert len([p for p in event.endpoints if p.waiver]) == 3
    assert [p.printed for p in event.endpoints if p.main] == ["VKSND tỉnh Mẫu"]


def test_the_ceremony_has_twenty_two_pictures(archive: Archive) -> None:
    assert len(archive.report["2026/tinh-mau-trao-thuong-2025"].photos) == 22
    (event,) = archive.report["2026/tinh-mau-trao-thuong-2025"].events
    assert event.total == 5 == len(event.endpoints)
    assert [len(p.photos) for p in event.endpoints] == [2, 1, 1, 0, 1]
    assert [p.printed for p in event.endpoints if p.unit is None] == [
        "Trường Chính trị tỉnh Mẫu"
    ]


def test_one_picture_says_other_words_in_the_gallery(archive: Archive) -> None:
    report = archive.report["2026/tinh-mau-trao-thuong-2025"]
    hall = [p for p in (*report.photos, *report.gallery) if p.file == "hoi-truong.jpg"]
    assert len({photo.caption for photo in hall}) == 2


def test_the_drawings_are_all_accounted_for() -> None:
    found = {path.relative_to(NEWS).as_posix() for path in NEWS.rglob("*.jpg")}
    assert found == set(DRAWINGS)
    assert sum(path.stat().st_size for path in NEWS.rglob("*.jpg")) < 8_000_000


@pytest.mark.slow
def test_a_drawing_can_be_drawn_again(tmp_path: Path) -> None:
    path = "2021/cum-7-tong-ket-2021/dak-nong.jpg"
    again = tmp_path / "again.jpg"
    subprocess.run(command(path, DRAWINGS[path], again), check=True, cwd=ROOT)
    # Encoders differ between machines by a shade, never by a picture.
    pairs = zip(_grey(again), _grey(NEWS / path), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2


def _grey(file: Path) -> bytes:
    with Image.open(file) as picture:
        return picture.convert("L").resize((24, 16)).tobytes()
