"""A report's page: what it says of the conference, what is unknown, what is near."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from gazette.core.corrections import Correction
from gazette.core.periods import PartialDate
from gazette.core.problems import Problem
from gazette.core.reports import (
    Attachment,
    Endpoint,
    Event,
    LinkUse,
    Mode,
    PassageRef,
    Report,
    ReportSource,
    ReportStatus,
    StoredBody,
)
from gazette.news.plan import SLICE
from gazette.news.views import Conference, ReportView
from gazette.publishing.edition import KeptFile
from gazette.publishing.plans import CopyPlan
from tests.news.newsroom import (
    FIRST,
    HERE,
    edition,
    newsroom,
    photo,
    printed_pages,
    report,
)
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, planned, printed
from tests.toy.units import AAN, AN

CLOSING = "/tin-tuc/2022/cum-1-tong-ket-2022/"


def view(one: Report) -> ReportView:
    page = printed_pages(one)[f"/tin-tuc/{one.key}/"].page
    assert isinstance(page, ReportView)
    return page


def terms(conference: Conference) -> dict[str, str]:
    return {t.name: "; ".join(v.text for v in t.values) for t in conference.terms}


def of(**fields: object) -> Conference:
    return view(report(1, events=(Event(kinds=(), **fields),))).conferences[0]  # type: ignore[arg-type]


def endpoints(*photos: str | None) -> tuple[Endpoint, ...]:
    return tuple(
        Endpoint(
            printed=f"VKSND huyện Mẫu {n}",
            photos=() if file is None else (file,),
            place=HERE,
        )
        for n, file in enumerate(photos)
    )


@pytest.mark.parametrize(
    ("held_on", "said"),
    [
        (None, "Chưa rõ ngày"),
        (PartialDate(year=2021), "Năm 2021 (chưa rõ ngày)"),
        (PartialDate(year=2021, month=11), "Tháng 11 năm 2021 (chưa rõ ngày)"),
        (PartialDate(year=2021, month=2, day=5), "Ngày 05 tháng 02 năm 2021"),
    ],
)
def test_the_day_is_told_as_far_as_it_is_known(
    held_on: PartialDate | None, said: str
) -> None:
    assert terms(of(held_on=held_on))["Thời gian"].replace("\xa0", " ") == said


def test_what_is_not_known_of_the_rest_is_left_out() -> None:
    assert list(terms(of())) == ["Thời gian"]


def test_endpoints_are_counted_honestly() -> None:
    one = report(
        1,
        photos=(photo("a.jpg"), photo("ve.png", illustration=True)),
        events=(
            Event(kinds=(), endpoints=endpoints("a.jpg", "ve.png", None), total=5),
        ),
    )
    gallery = view(one).conferences[0].gallery
    assert gallery is not None
    assert gallery.note == "1/5 điểm cầu có ảnh, 1 điểm cầu có hình minh họa"
    assert gallery.rest == "Còn 2 điểm cầu chưa rõ tên."
    assert [tile.figure is None for tile in gallery.tiles] == [False, False, True]


def test_without_a_published_total_only_the_named_are_counted() -> None:
    one = report(
        1,
        photos=(photo("a.jpg"),),
        events=(Event(kinds=(), endpoints=endpoints("a.jpg", None)),),
    )
    gallery = view(one).conferences[0].gallery
    assert gallery is not None
    assert gallery.note == "1/2 điểm cầu được kể tên có ảnh"
    assert gallery.rest is None


def test_endpoints_that_are_only_counted_make_no_gallery() -> None:
    conference = of(total=774)
    assert conference.gallery is None
    assert terms(conference)["Điểm cầu"] == "774\xa0điểm cầu, chưa rõ tên"


def test_the_toy_conference_in_full() -> None:
    made = edition_of(toy_archive(), [SLICE])
    html = printed(made, pages(made, SLICE)[CLOSING]).replace("\xa0", " ")
    assert "2/5 điểm cầu có ảnh, 1 điểm cầu có hình minh họa" in html
    assert "Không có ảnh: đơn vị không gửi" in html
    assert "Còn 1 điểm cầu chưa rõ tên." in html
    assert "Số liệu minh họa" in html
    assert "Viết lại theo Báo Mẫu, tác giả Người Viết" in html
    assert "application/ld+json" not in html
    order = [html.index(f'endpoint__name">{name}') for name in UNITS_IN_ORDER]
    assert order == sorted(order)


UNITS_IN_ORDER = (
    "VKSND huyện Mẫu An",
    "VKSND huyện Mẫu Ân",
    "VKSND huyện Mẫu Đức",
    "VKSND huyện Mẫu Êm",
)


def test_units_of_the_gallery_are_not_told_twice() -> None:
    shown = Endpoint(printed="VKSND huyện Mẫu An", unit=AN, place=HERE)
    both = (AN, AAN)
    with_gallery = report(1, units=both, events=(Event(kinds=(), endpoints=(shown,)),))
    alone = report(1, units=both)
    assert terms(view(with_gallery).conferences[0])["Đơn vị"].endswith("Mẫu Ân")
    assert len(view(alone).units) == 2


def test_a_drawing_says_that_it_is_one() -> None:
    drawn = photo("ve.png", caption="Phòng họp.", illustration=True)
    made = edition(report(1, photos=(drawn,)))
    html = printed(made, pages(made, SLICE)["/tin-tuc/2020/tin-1/"])
    caption = html.split("<figcaption")[1].split("</figcaption>")[0]
    assert "Ảnh minh họa" in caption
    assert "Phòng họp." in caption


def test_the_lead_photo_is_not_printed_twice() -> None:
    body = StoredBody(passages=(PassageRef(photo="a.jpg"), PassageRef(photo="b.jpg")))
    page = view(
        report(1, photos=(photo("a.jpg"), photo("b.jpg")), lead="a.jpg", body=body)
    )
    assert page.lead is not None
    assert not page.lead.lazy
    hrefs = [p.figure.href for p in page.body if p.figure]
    assert len(hrefs) == 1
    assert page.lead.href not in hrefs


def test_sidecar_photos_come_after_the_text_once() -> None:
    shown = tuple(photo(f"{name}.jpg") for name in "abc")
    body = StoredBody(passages=(PassageRef(photo="a.jpg"), PassageRef(photo="b.jpg")))
    page = view(report(1, photos=shown, lead="a.jpg", gallery=shown[1:], body=body))
    assert [figure.href.split("-")[0] for figure in page.gallery] == ["/anh/c"]


def test_a_correction_is_dated_told_and_moves_the_update() -> None:
    one = report(1, corrections=(Correction(on=date(2020, 2, 1), text="Sửa tên."),))
    plan = printed_pages(one)["/tin-tuc/2020/tin-1/"]
    assert plan.modified == "2020-02-01"
    assert "dinh-chinh" in plan.anchors
    assert isinstance(plan.page, ReportView)
    assert plan.page.corrections[0].date.text == "01/02/2020"
    assert plan.page.updated is not None
    article = json.loads(plan.page.json_ld[0].text)
    assert article["correction"][0]["text"] == "Sửa tên."


def test_an_untouched_report_shows_no_update() -> None:
    assert view(report(1)).updated is None


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("đăng lại", "Đăng lại từ Báo Mẫu"),
        ("viết lại", "Viết lại theo Báo Mẫu"),
        ("theo", "Theo Báo Mẫu"),
        (None, "Nguồn: Báo Mẫu"),
    ],
)
def test_the_source_is_named_with_how_it_was_used(how: str | None, said: str) -> None:
    source = view(report(1, source=ReportSource(name="Báo Mẫu", how=how))).source
    assert source is not None
    assert source.text == said


def test_a_hidden_report_has_a_page_and_no_mention() -> None:
    secret = report(2, status=ReportStatus.HIDDEN)
    made = printed_pages(report(1), secret)
    hidden = made.pop("/tin-tuc/2020/tin-2/")
    assert isinstance(hidden.page, ReportView)
    assert hidden.page.frame.robots == "noindex"
    assert not hidden.listed
    assert all("tin-2" not in repr(plan.page) for plan in made.values())
    assert edition(secret).url("report", secret.key) is None


def test_drafts_and_what_must_wait_are_absent() -> None:
    made = printed_pages(
        report(1, status=ReportStatus.DRAFT),
        report(2, date=FIRST + timedelta(days=9000)),
    )
    assert not [route for route in made if route.startswith("/tin-tuc/20")]


def test_an_attachment_is_copied_beside_the_page_and_told_with_its_size(
    tmp_path: Path,
) -> None:
    one = report(
        1, attachments=(Attachment(file="Giao ước.PDF", label="Giao ước", place=HERE),)
    )
    key = "content/news/2020/tin-1/Giao ước.PDF"
    kept = KeptFile(source=tmp_path / "x", digest="d", size=4200)
    made = edition_of(newsroom(one), [SLICE], files={key: kept})
    copies = [plan for plan in planned(made, SLICE) if isinstance(plan, CopyPlan)]
    assert [copy.route for copy in copies] == ["/tin-tuc/2020/tin-1/giao-uoc.pdf"]
    assert made.url("attachment", key) == copies[0].route
    page = pages(made, SLICE)["/tin-tuc/2020/tin-1/"].page
    assert isinstance(page, ReportView)
    assert page.downloads[0].note == "PDF, 4\xa0KB"


def test_a_dead_link_in_a_body_is_a_problem_at_its_place() -> None:
    body = StoredBody(links=(LinkUse(href="khong-co.md", place=HERE),))
    found = planned(edition(report(1, body=body)), SLICE)
    problems = [each for each in found if isinstance(each, Problem)]
    assert [(p.code, p.place) for p in problems] == [("link-unresolved", HERE)]


def test_machines_read_what_the_page_says() -> None:
    one = report(
        1,
        authors=("Ban biên tập", "Nguyễn Văn Mẫu"),
        events=(
            Event(
                kinds=(),
                held_on=PartialDate(year=2020, month=1, day=7),
                mode=Mode.ONLINE,
            ),
        ),
    )
    page = printed_pages(one)["/tin-tuc/2020/tin-1/"].page
    assert isinstance(page, ReportView)
    article, event, crumbs = (json.loads(each.text) for each in page.json_ld)
    assert article["@type"] == "NewsArticle"
    assert article["datePublished"] == "2020-01-07T08:00:00+07:00"
    assert [author["@type"] for author in article["author"]] == [
        "Organization",
        "Person",
    ]
    assert (event["@type"], event["startDate"]) == ("Event", "2020-01-07")
    assert event["endDate"] == "2020-01-07"
    assert crumbs["@type"] == "BreadcrumbList"
    assert crumbs["itemListElement"][-1]["item"] == (
        "https://mau.example/tin-tuc/2020/tin-1/"
    )


def test_a_conference_of_an_unknown_day_is_no_event_for_machines() -> None:
    one = report(
        1,
        events=(Event(kinds=(), held_on=PartialDate(year=2020), mode=Mode.ONLINE),),
    )
    page = printed_pages(one)["/tin-tuc/2020/tin-1/"].page
    assert isinstance(page, ReportView)
    kinds = [json.loads(each.text)["@type"] for each in page.json_ld]
    assert kinds == ["NewsArticle", "BreadcrumbList"]


def test_shared_addresses_are_plain_and_whole() -> None:
    mail, zalo, facebook = (link.href or "" for link in view(report(1)).share)
    whole = "https%3A%2F%2Fmau.example%2Ftin-tuc%2F2020%2Ftin-1%2F"
    assert mail.startswith("mailto:?subject=Tin%201&body=")
    assert whole in mail
    assert facebook.endswith(f"?u={whole}")
    assert zalo.startswith("https://button-share.zalo.me/share_external?")


def test_a_base_path_is_in_every_address() -> None:
    made = edition_of(
        newsroom(report(1, tags=("Cụm 7",))), [SLICE], url="https://mau.example/vks"
    )
    html = printed(made, pages(made, SLICE)["/tin-tuc/2020/tin-1/"])
    inner = [part.split('"')[0] for part in html.split('href="/')[1:]]
    assert inner
    assert all(address.startswith("vks/") for address in inner)
