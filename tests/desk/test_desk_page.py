"""The desk page: what waits, who waits for it, and that nobody outside ever sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from lxml import html

from gazette.core.problems import Place, Problem, error, warning
from gazette.core.reports import Endpoint, Event, EventKind, Photo, ReportStatus
from gazette.desk.desk_page import GAP, ROUTE, TEMPLATE, desk_view
from gazette.desk.desk_text import desk_text, told, view_of
from gazette.desk.desk_views import DeskView
from gazette.publishing.plans import PagePlan
from gazette.publishing.rendering import Renderer
from tests.build.folder import Desk, desk, texts
from tests.toy.archive import toy_archive
from tests.toy.edition import TEMPLATES, edition_of
from tests.toy.reports import AS_OF, HANOI

DRAFT = next(r for r in toy_archive().reports if r.status is ReportStatus.DRAFT)
LATER = next(r for r in toy_archive().reports if r.date > AS_OF)


def seen(*problems: Problem, as_of: datetime = AS_OF) -> DeskView:
    archive = toy_archive()
    site = edition_of(archive, []).site
    return desk_view(archive, problems, as_of, site, lambda kind, key: f"/{kind}/{key}")


def shown(view: DeskView) -> html.HtmlElement:
    site = edition_of(toy_archive(), []).site
    plan = PagePlan(route=ROUTE, template=TEMPLATE, page=view)
    page = Renderer(TEMPLATES, site, {}.__getitem__).render(plan)
    return html.fromstring(page.decode())


def test_drafts_and_embargoes_stand_apart_and_lead_to_their_preview() -> None:
    view = seen()
    assert [row.link.text for row in view.drafts] == [DRAFT.title]
    [row] = [row for row in view.embargoes if row.link.text == LATER.title]
    assert row.link.href == f"/report/{LATER.key}"
    assert row.moment is not None
    assert row.moment.text == "08:00, 02/09/2025"
    assert row.note == "Tự đăng còn 32 ngày, Thứ Ba"


def test_an_embargo_that_has_come_waits_no_longer() -> None:
    view = seen(as_of=LATER.date)
    assert LATER.title not in {row.link.text for row in view.embargoes}


@pytest.mark.parametrize(
    ("today", "opened", "coming", "words"),
    [
        (date(2023, 12, 19), 0, 1, "Mở lấy ý kiến"),
        (date(2023, 12, 20), 1, 0, "còn 10 ngày"),
        (date(2023, 12, 30), 1, 0, "hôm nay là ngày cuối"),
        (date(2023, 12, 31), 0, 0, ""),
    ],
)
def test_a_list_is_open_from_its_first_day_to_its_last(
    today: date, opened: int, coming: int, words: str
) -> None:
    view = seen(as_of=datetime(today.year, today.month, today.day, 23, tzinfo=HANOI))
    assert (len(view.open_lists), len(view.coming_lists)) == (opened, coming)
    notes = [row.note for row in (*view.open_lists, *view.coming_lists)]
    assert all(words in note for note in notes)


def end_of(name: str, **more: object) -> Endpoint:
    return Endpoint(printed=name, place=LATER.place, **more)  # type: ignore[arg-type]


def test_endpoints_without_a_photo_are_named_and_waived_ones_are_not() -> None:
    ends = (
        end_of("VKSND huyện Mẫu An"),
        end_of("VKSND huyện Mẫu Ân", waiver="đơn vị không gửi"),
        end_of("VKSND huyện Mẫu Đức", photos=("duc.jpg",)),
    )
    event = Event(kinds=(EventKind.CLOSING,), endpoints=ends, total=5)
    photo = Photo(file="duc.jpg", alt="x", caption="x", place=LATER.place)
    archive = toy_archive()
    later = replace(LATER, events=(event,), photos=(photo,))
    reports = (later if r.key == LATER.key else r for r in archive.reports)
    record = replace(archive, reports=tuple(reports))
    rows = view_of(record, (), AS_OF).photos
    [row] = [row for row in rows if row.link.text == LATER.title]
    assert row.told == "1/5 điểm cầu có ảnh"
    assert row.missing == ("VKSND huyện Mẫu An", "2 điểm cầu chưa ghi tên")


def test_a_photo_that_is_gone_puts_its_report_on_the_list() -> None:
    place = replace(LATER.place, line=12)
    view = seen(error("photo-missing", place, photo="hop.jpg"))
    [row] = [row for row in view.photos if row.link.text == LATER.title]
    assert row.missing == ("tệp hop.jpg",)


def test_problems_stand_by_file_what_stops_first_with_their_remedies() -> None:
    mild = warning("photo-unused", Place(file="a.md", line=3, column=2), photo="x.jpg")
    bad = error("photo-missing", Place(file="b.md", line=9), photo="y.jpg")
    view = seen(mild, bad)
    assert view.stopped
    assert [file.file for file in view.files] == ["b.md", "a.md"]
    [fault] = view.files[1].faults
    assert (fault.kind, fault.where.text) == ("warning", "Dòng 3, cột 2")
    assert fault.where.href == "/file/a.md:3:2"
    assert fault.remedy == "Đưa vào bài, vào photos.yaml, hoặc xóa đi."
    assert not seen(mild, replace(bad, in_draft=True)).stopped


def test_gaps_are_work_to_do_not_faults_among_faults() -> None:
    gap = error(GAP, Place(file="data/x.yaml", line=4), what="điểm")
    view = seen(gap)
    assert [file.file for file in view.gaps] == ["data/x.yaml"]
    assert view.files == ()


def test_a_draft_that_cannot_be_read_is_still_a_draft() -> None:
    file = "content/news/2026/moi/index.md"
    fault = replace(error("key-missing", Place(file=file, line=1)), in_draft=True)
    assert seen(fault).drafts[-1].link.text == file
    beside = replace(error("photo-missing", DRAFT.place, photo="a.jpg"), in_draft=True)
    assert len(seen(beside).drafts) == 1


def test_without_a_record_the_problems_still_speak() -> None:
    site = edition_of(toy_archive(), []).site
    fault = error("photo-missing", Place(file="b.md", line=9), photo="y.jpg")
    view = desk_view(None, [fault], AS_OF, site, lambda _kind, _key: None)
    assert view.stopped
    assert view.drafts == view.embargoes == ()


def test_the_page_prints_everything_once_and_is_noindex() -> None:
    place = Place(file="a.md", line=3, column=2)
    page = shown(seen(warning("photo-unused", place, photo="<x>.jpg")))
    assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
    assert (
        page.xpath(
            f"count(//a[normalize-space(translate(., '\u00a0', ' '))='{DRAFT.title}'])"
        )
        == 1
    )
    assert "<x>.jpg" in page.xpath("string(//li[contains(@class,'--warning')])")
    headings = [h.text_content() for h in page.xpath("//h2")]
    assert headings[:2] == ["Bản nháp", "Hẹn giờ đăng"]


def test_a_quiet_desk_says_so() -> None:
    page = shown(seen())
    assert "Không còn lỗi" in page.text_content()
    assert not page.xpath("//*[@class='desk__stop']")


def test_the_terminal_says_the_same() -> None:
    gap = error(GAP, Place(file="data/x.yaml", line=4), what="điểm")
    text = told(view_of(toy_archive(), (gap,), AS_OF))
    for words in (DRAFT.title, LATER.title, "08:00, 02/09/2025", "data/x.yaml"):
        assert words in text


def test_the_page_is_never_published(tmp_path: Path) -> None:
    office = desk(tmp_path)
    assert office.build().status == 0
    assert not (office.output / ROUTE.strip("/")).exists()
    assert "ban-bien-tap" not in texts(office.output)
    view_type = 'data-page-type="desk"'
    assert view_type not in texts(office.output)


def test_a_broken_newsroom_is_told_in_the_terminal(tmp_path: Path) -> None:
    office: Desk = desk(tmp_path)
    said: list[str] = []
    text = desk_text(office.root, office.store, lambda _pin: AS_OF, said.append)
    assert "Bản nháp" in text
    (office.root / "data" / "site.yaml").write_text("name: x\n", encoding="utf-8")
    text = desk_text(office.root, office.store, lambda _pin: AS_OF, said.append)
    assert "chưa xem được" in text
    assert "\n  data/site.yaml: " in text
