"""What the assembled archive holds: names joined, figures set, drafts apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import msgspec
import pytest

from gazette.core.archive import Archive
from gazette.core.clusters import ClusterKey
from gazette.core.decisions import DecisionKey, Transcribed
from gazette.core.reports import EventKind, ReportStatus
from gazette.core.standings import standing_of
from gazette.store.assembly import assemble
from gazette.store.generated import REPOSITORY
from gazette.store.reading import DRAFT_TYPES, kind_of, read_file
from tests.store.newsroom import (
    BESIDE,
    NEWSROOM,
    PHOTOS,
    REPORT,
    SCORES,
    SITE,
    body,
    listings,
    load,
    read_once,
)

CUM_1 = ClusterKey(organizer="vksnd-tinh-mau", slug="cum-1", year=2021)
DECIDED = DecisionKey(year=2021, slug="15-qd-vks-mau")


@pytest.fixture(scope="module")
def archive() -> Archive:
    loaded = load()
    assert loaded.archive is not None
    return loaded.archive


def test_members_are_units_as_printed(archive: Archive) -> None:
    cluster = archive.cluster[CUM_1]
    assert [(m.unit, m.printed) for m in cluster.members] == [
        ("vksnd-mau-an", "VKSND huyện Mẫu An"),
        ("vksnd-mau-aan", "VKSND huyện Mẫu Ân"),
        ("vksnd-mau-duc", "VKSND huyện Mẫu Đức"),
    ]
    assert (cluster.lead, cluster.deputy) == ("vksnd-mau-an", "vksnd-mau-aan")


def test_one_figure_stands_for_all_columns(archive: Archive) -> None:
    sheet = archive.scores_of[CUM_1].units[0]
    assert sheet.criteria[0].figures == (Decimal(60), Decimal(60))
    assert sheet.criteria[1].figures == (Decimal(40), Decimal("39.5"))
    assert sheet.criteria[1].reason == "01 vụ quá hạn"
    assert sheet.bonus[0].evidence == "44/QĐ-MAU"


def test_the_board_adds_up_to_what_is_printed(archive: Archive) -> None:
    standing = standing_of(archive, CUM_1)
    assert standing is not None
    first, second = standing.rows
    assert [t.total for t in first.totals] == [Decimal("102.00"), Decimal("101.50")]
    assert [t.total for t in second.totals] == [Decimal("97.00"), Decimal("97.00")]
    assert [row.sheet.unit for row in standing.not_considered] == ["vksnd-mau-duc"]


def test_rows_keep_what_is_printed_and_join_what_is_known(archive: Archive) -> None:
    fighters = archive.decision[DECIDED].honours[1]
    assert fighters.title == "chien-si-thi-dua-co-so"
    assert fighters.printed_title == "Chiến sỹ thi đua cơ sở"
    first, second, third = fighters.recipients
    assert (first.name, first.ordinal) == ("Nguyễn Văn Hùng", 1)
    assert first.person == "hung-mau"
    assert (second.post, second.unit) == (None, "vksnd-mau-an")
    assert (third.unit, third.printed_unit) == ("vksnd-mau-aan", "VKSND huyện Mẫu Ân")
    assert third.posthumous


def test_a_collective_is_its_unit(archive: Archive) -> None:
    (flag,) = archive.decision[DECIDED].honours[0].recipients
    assert flag.collective
    assert (flag.name, flag.unit) == ("VKSND huyện Mẫu An", "vksnd-mau-an")


def test_a_list_beside_is_part_of_its_decision(archive: Archive) -> None:
    rows = archive.decision[DECIDED].honours[2].recipients
    assert [row.name for row in rows] == ["Nguyễn Văn Hùng", "Lê Thị Ánh", "Y Blăk Mẫu"]
    assert [row.place.file[-4:] for row in rows] == [".csv"] * 3
    assert rows[2].outside
    assert rows[2].joint
    assert rows[2].post is None


def test_a_document_without_rows_is_not_transcribed(archive: Archive) -> None:
    medal = archive.decision[DecisionKey(year=2022, slug="lay-y-kien-mau")]
    assert medal.transcribed is Transcribed.NONE
    assert archive.decision[DECIDED].transcribed is Transcribed.FULL


def test_a_document_without_a_name_is_called_by_what_it_is(archive: Archive) -> None:
    names = {decision.key.slug: decision.name for decision in archive.decisions}
    assert names["7-qd-vks-mau"] == "Quyết định 07/QĐ-VKS"
    assert names["to-trinh-mau"] == "Tờ trình của VKSND tỉnh Mẫu"
    assert names["15-qd-vks-mau"] == "Quyết định mẫu năm 2021"


def test_a_report_is_joined_to_everything_it_names(archive: Archive) -> None:
    report = archive.report["2021/cum-1-tong-ket"]
    (event,) = report.events
    assert report.section == "thi-dua"
    assert report.folder == "content/news/2021/cum-1-tong-ket"
    assert report.date.utcoffset() == timedelta(hours=7)
    assert event.kinds == (EventKind.CLOSING, EventKind.REVIEW)
    assert event.cluster == CUM_1
    assert event.host == "vksnd-mau-an"
    assert [e.unit for e in event.endpoints] == [
        "vksnd-mau-an",
        "vksnd-mau-aan",
        "vksnd-mau-duc",
    ]
    assert event.endpoints[2].waiver == "đơn vị không gửi"
    assert report.units == ("vksnd-mau-an",)


def test_photos_of_text_and_sidecar_are_each_there_once(archive: Archive) -> None:
    report = archive.report["2021/cum-1-tong-ket"]
    assert [photo.file for photo in report.photos] == ["mau-an.jpg", "mau-aan.jpg"]
    assert report.lead == "mau-an.jpg"
    assert [photo.file for photo in report.gallery] == ["mau-aan.jpg"]
    assert report.photos[1].focus == (0.5, 0.3)


TEXT = NEWSROOM[REPORT]
FOLDER = REPORT.rpartition("/")[0]


def test_names_that_differ_in_case_or_in_marks_mean_one_file() -> None:
    text = TEXT.replace("](mau-an.jpg)", "](Mau-An.JPG)")
    text = text.replace("| mau-an.jpg", "| MAU-AN.jpg")
    gallery = NEWSROOM[PHOTOS].replace("mau-aan.jpg", "A\u0302n.jpg")
    text = text.replace("| mau-aan.jpg", "| ân.jpg")
    loaded = load({REPORT: text, PHOTOS: gallery}, beside=(f"{FOLDER}/Ân.jpg",))
    assert [p.code for p in loaded.problems] == ["photo-unused", "style-nfd"]
    assert loaded.archive is not None
    report = loaded.archive.report["2021/cum-1-tong-ket"]
    assert [photo.file for photo in report.photos] == ["mau-an.jpg", "Ân.jpg"]
    shown = [endpoint.photos for endpoint in report.events[0].endpoints]
    assert shown == [("mau-an.jpg",), ("Ân.jpg",), ()]


def test_two_files_that_differ_in_case_are_told_apart() -> None:
    text = TEXT.replace("](mau-an.jpg)", "](MAU-AN.JPG)")
    two = (f"{FOLDER}/Mau-an.jpg",)
    assert "photo-missing" in {p.code for p in load({REPORT: text}, two).problems}
    exact = TEXT.replace("](mau-an.jpg)", "](Mau-an.jpg)")
    codes = {p.code for p in load({REPORT: exact}, two).problems}
    assert "photo-missing" not in codes


def test_a_missing_photo_is_told_of_once_where_it_is_named_first() -> None:
    again = "\n![Đại biểu giơ tay](khong-co.jpg)\nBiểu quyết tại Mẫu An.\n"
    text = TEXT.replace("](mau-an.jpg)", "](khong-co.jpg)") + again
    text = text.replace("| mau-aan.jpg", "| khong-co.jpg")
    gallery = NEWSROOM[PHOTOS].replace("mau-aan.jpg", "khong-co.jpg")
    for named in (text, text.replace("author:", "status: bản nháp\nauthor:")):
        problems = load({REPORT: named, PHOTOS: gallery}).problems
        [told] = [p for p in problems if p.code == "photo-missing"]
        assert told.place.file == REPORT
        assert "](khong-co.jpg)" in named.splitlines()[(told.place.line or 0) - 1]
    other = text.replace("| khong-co.jpg", "| cung-khong.jpg")
    problems = load({REPORT: other, PHOTOS: gallery}).problems
    assert [p.code for p in problems].count("photo-missing") == 2


def test_a_photo_shown_twice_keeps_both_captions() -> None:
    text = TEXT + "\n![Đại biểu giơ tay](mau-an.jpg)\nBiểu quyết tại Mẫu An.\n"
    loaded = load({REPORT: text})
    assert loaded.problems == ()
    assert loaded.archive is not None
    report = loaded.archive.report["2021/cum-1-tong-ket"]
    assert [photo.file for photo in report.photos] == ["mau-an.jpg", "mau-aan.jpg"]
    assert [photo.caption for photo in report.again] == ["Biểu quyết tại Mẫu An."]


def test_an_endpoint_may_have_several_photos() -> None:
    text = TEXT.replace("| mau-aan.jpg", "| mau-aan.jpg | mau-aan-2.jpg")
    more = "  - file: mau-aan-2.jpg\n    alt: Bàn họp\n    caption: Toàn cảnh.\n"
    loaded = load(
        {REPORT: text, PHOTOS: NEWSROOM[PHOTOS] + more},
        beside=(f"{FOLDER}/mau-aan-2.jpg",),
    )
    assert loaded.problems == ()
    assert loaded.archive is not None
    event = loaded.archive.report["2021/cum-1-tong-ket"].events[0]
    assert event.endpoints[1].photos == ("mau-aan.jpg", "mau-aan-2.jpg")


def test_an_endpoint_in_the_text_may_say_other_words_in_the_gallery() -> None:
    entry = "  - file: mau-an.jpg\n    alt: Bàn họp\n    caption: Phòng họp Mẫu An.\n"
    loaded = load({PHOTOS: NEWSROOM[PHOTOS] + entry})
    assert loaded.problems == ()
    assert loaded.archive is not None
    report = loaded.archive.report["2021/cum-1-tong-ket"]
    assert report.photos[0].caption == "Điểm cầu tại VKSND huyện Mẫu An."
    assert report.gallery[1].caption == "Phòng họp Mẫu An."


def test_a_drawing_of_the_sidecar_is_one_in_the_text_too() -> None:
    entry = (
        "  - file: mau-an.jpg\n    alt: Hình vẽ bàn họp\n    caption: Phòng họp.\n"
        "    illustration: true\n"
    )
    loaded = load({PHOTOS: NEWSROOM[PHOTOS] + entry})
    assert loaded.archive is not None
    report = loaded.archive.report["2021/cum-1-tong-ket"]
    assert [photo.illustration for photo in report.photos] == [True, False]


def test_a_bracketed_credit_of_the_sidecar_is_the_credit() -> None:
    text = NEWSROOM[PHOTOS].replace(
        "Điểm cầu tại VKSND huyện Mẫu Ân.",
        '"Điểm cầu tại VKSND huyện Mẫu Ân. (Ảnh: Tổ tin)"',
    )
    loaded = load({PHOTOS: text})
    assert loaded.archive is not None
    shown = loaded.archive.report["2021/cum-1-tong-ket"].photos[1]
    assert (shown.caption, shown.credit) == (
        "Điểm cầu tại VKSND huyện Mẫu Ân.",
        "Ảnh: Tổ tin",
    )


def test_stock_captions_may_repeat_from_report_to_report() -> None:
    text = TEXT.replace("Điểm cầu tại VKSND huyện Mẫu An.", "Toàn cảnh Hội nghị.")
    other = text.replace("title: Cụm 1", "title: Cụm 1 lại")
    path = REPORT.replace("cum-1-tong-ket", "cum-1-tong-ket-2")
    beside = tuple(
        path.replace("index.md", name)
        for name in ("mau-an.jpg", "mau-aan.jpg", "ke-hoach.pdf")
    )
    sidecar = PHOTOS.replace("cum-1-tong-ket", "cum-1-tong-ket-2")
    loaded = load({REPORT: text, path: other, sidecar: NEWSROOM[PHOTOS]}, beside)
    assert loaded.problems == ()


def test_an_endpoints_photo_is_captioned_by_its_unit() -> None:
    loaded = load({PHOTOS: None})
    assert [p.code for p in loaded.problems] == ["endpoint-photo-alt"]
    assert loaded.archive is not None
    photo = loaded.archive.report["2021/cum-1-tong-ket"].photos[1]
    assert photo.caption == "Điểm cầu tại VKSND huyện Mẫu Ân."


def test_a_reports_drawings_are_all_drawings() -> None:
    text = NEWSROOM[REPORT].replace("author:", "illustration: true\nauthor:")
    loaded = load({REPORT: text})
    assert loaded.archive is not None
    photos = loaded.archive.report["2021/cum-1-tong-ket"].photos
    assert all(photo.illustration for photo in photos)
    assert {p.code for p in loaded.problems} == {"photo-drawing-alt"}


def test_what_a_files_head_says_holds_for_its_records(archive: Archive) -> None:
    assert all(unit.illustrative for unit in archive.units)


def test_the_faults_of_a_draft_stop_nobody() -> None:
    text = NEWSROOM[REPORT].replace("author:", "status: bản nháp\nauthor:")
    text = text.replace("mau-aan.jpg", "khong-co.jpg")
    photos = NEWSROOM[PHOTOS].replace("mau-aan.jpg", "cung-khong.jpg")
    loaded = load({REPORT: text, PHOTOS: photos})
    assert {p.code for p in loaded.problems} >= {"photo-missing", "photo-unused"}
    assert all(problem.in_draft for problem in loaded.problems)
    assert loaded.archive is not None
    report = loaded.archive.report["2021/cum-1-tong-ket"]
    assert report.status is ReportStatus.DRAFT


def test_a_draft_that_cannot_be_read_stops_nobody() -> None:
    text = NEWSROOM[REPORT].replace("title:", "status: draft\ntitel:")
    loaded = load({REPORT: text})
    assert loaded.archive is not None
    assert loaded.archive.reports == ()
    # The decision names the report by its folder, which is there.
    assert {problem.in_draft for problem in loaded.problems} == {True}


def test_warnings_publish_and_errors_do_not() -> None:
    unfinished = NEWSROOM[SCORES].replace("fixed_by: 15/QĐ-VKS\n", "")
    assert load({SCORES: unfinished}).archive is not None
    untrue = NEWSROOM[SCORES].replace("printed_total: 97", "printed_total: 98")
    assert load({SCORES: untrue}).archive is None


def test_faults_of_all_files_come_in_one_run() -> None:
    changed = {
        SITE: NEWSROOM[SITE].replace("tagline", "slogan"),
        SCORES: NEWSROOM[SCORES].replace("A1: 60", "A1: 61"),
        PHOTOS: NEWSROOM[PHOTOS].replace("alt:", "alt: Bảng: "),
    }
    found = {p.code for p in load(changed).problems}
    assert found >= {
        "key-unknown",
        "key-missing",
        "score-out-of-range",
        "colon-in-text",
    }


def test_the_order_of_files_does_not_matter(archive: Archive) -> None:
    reads = [read_once(path, text.encode()) for path, text in NEWSROOM.items()]
    bodies = {read.file: body(read) for read in reads if read.body is not None}
    folders = listings((*NEWSROOM, *BESIDE))
    turned = dict(reversed(folders.items()))
    assert assemble(reads[::-1], bodies, turned).archive == archive


def test_a_warm_build_assembles_what_a_cold_one_does(archive: Archive) -> None:
    reads = []
    for path, text in NEWSROOM.items():
        read = read_once(path, text.encode())
        packed = msgspec.msgpack.encode(read.draft)
        draft = msgspec.msgpack.decode(packed, type=DRAFT_TYPES[read.kind])
        reads.append(replace(read, draft=draft))
    bodies = {read.file: body(read) for read in reads if read.body is not None}
    warm = assemble(reads, bodies, listings((*NEWSROOM, *BESIDE)))
    assert warm.problems == ()
    assert warm.archive == archive


def test_the_sample_newsroom_has_no_error() -> None:
    reads, paths = [], []
    for room in ("content", "data"):
        for path in sorted((REPOSITORY / room).rglob("*")):
            name = path.relative_to(REPOSITORY).as_posix()
            if path.is_file() and not path.name.startswith("."):
                paths.append(name)
                kind = kind_of(name)
                if kind:
                    reads.append(read_file(kind, path.read_bytes(), name))
    bodies = {read.file: body(read) for read in reads if read.body is not None}
    loaded = assemble(reads, bodies, listings(tuple(paths)))
    assert [problem for problem in loaded.problems if problem.stops] == []
    assert loaded.archive is not None
    assert loaded.archive.site.as_of is not None
    assert isinstance(loaded.archive.site.as_of, datetime)
