"""Standing pages, the corrections log, the site map, the page of lost addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gazette.core.correction_log import correction_log
from gazette.core.corrections import Correction
from gazette.core.reports import ReportStatus
from gazette.news.plan import SLICE
from gazette.news.views import CorrectionsView, SiteMapView
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import PagePlan, PhotoPlan, Plan
from tests.news.newsroom import newsroom, printed_pages, report, run
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, planned, printed


def test_every_page_of_the_toy_prints_and_leads_nowhere_dead() -> None:
    made = edition_of(toy_archive(), [SLICE])
    plans: list[Plan] = [p for p in planned(made, SLICE) if not hasattr(p, "code")]
    plans.extend(made.photos.plans())
    assert list(check_plan(plans, "", ())) == []
    routes = {plan.route for plan in plans}
    for plan in plans:
        if isinstance(plan, PhotoPlan):
            continue
        assert isinstance(plan, PagePlan)
        html = printed(made, plan)
        assert html.count("<h1") == 1, plan.route
        for part in html.split('href="/')[1:]:
            address = "/" + part.split('"')[0].partition("#")[0]
            assert address in routes or address.endswith(".css"), plan.route


def test_the_log_tells_corrections_of_reports_and_of_honours() -> None:
    one = report(1, corrections=(Correction(on=date(2020, 3, 1), text="Sửa tên."),))
    page = printed_pages(one)["/dinh-chinh/"].page
    assert isinstance(page, CorrectionsView)
    entries = [entry for year in page.years for entry in year.entries]
    kinds = [entry.kind for entry in entries]
    assert kinds[-1] == "Đính chính bài viết", "the oldest stands last"
    assert {"Hủy bỏ khen thưởng", "Đính chính khen thưởng"} <= set(kinds)
    assert all(entry.illustrative for entry in entries[:-1])
    revoked = next(e for e in entries if e.kind == "Hủy bỏ khen thưởng")
    assert revoked.was
    assert revoked.was_label == "Hủy bỏ"
    assert [year.title for year in page.years][-1].endswith("2020")


def test_a_correction_in_parts_is_told_in_parts() -> None:
    told = Correction(
        on=date(2020, 3, 1), text="Đã ghi: A. Đúng là: B.", was="A", now="B", why="C"
    )
    page = printed_pages(report(1, corrections=(told,)), decisions=())["/dinh-chinh/"]
    assert isinstance(page.page, CorrectionsView)
    [entry] = page.page.years[0].entries
    assert (entry.text, entry.was, entry.now, entry.why) == (None, "A", "B", "C")


def test_a_board_and_a_whole_document_stand_in_the_log() -> None:
    archive = toy_archive()
    board = replace(
        archive.scores[0],
        corrections=(Correction(on=date(2026, 1, 2), text="Sửa điểm A1."),),
    )
    revocation = next(d for d in archive.decisions if d.kind.value == "hủy bỏ")
    entries = correction_log(
        replace(
            archive,
            scores=(board, *archive.scores[1:]),
            decisions=(replace(revocation, changes=()),),
            reports=(),
        )
    )
    assert [(e.thing.value, e.kind) for e in entries] == [
        ("Hủy bỏ khen thưởng", "decision"),
        ("Đính chính bảng điểm", "cluster-year"),
    ]
    assert entries[0].correction == Correction(on=entries[0].on.period.start, text="")


def test_a_long_log_is_numbered_from_the_oldest() -> None:
    many = tuple(
        Correction(on=date(2020, 3, 1 + day), text=f"Sửa {day}.") for day in range(25)
    )
    made = printed_pages(report(1, corrections=many), decisions=())
    first = made["/dinh-chinh/trang/1/"].page
    newest = made["/dinh-chinh/"].page
    assert isinstance(first, CorrectionsView)
    assert isinstance(newest, CorrectionsView)
    assert first.years[0].entries[-1].text == "Sửa 0."
    assert newest.years[0].entries[0].text == "Sửa 24."
    assert len(first.years[0].entries) == len(newest.years[0].entries) == 20


def test_a_hidden_standing_page_is_not_mentioned() -> None:
    about = toy_archive().pages[0]
    secret = replace(about, slug="rieng", title="Riêng", status=ReportStatus.HIDDEN)
    made = edition_of(newsroom(pages=(about, secret)), [SLICE])
    found = pages(made, SLICE)
    assert found["/rieng/"].page.frame.robots == "noindex"  # type: ignore[attr-defined]
    assert all(
        "/rieng/" not in repr(p.page) for r, p in found.items() if r != "/rieng/"
    )
    assert [item.key for item in made.site.nav] == ["news"]
    assert [link.href for link in made.site.footer.links][:1] == ["/gioi-thieu/"]


def test_the_map_shows_rooms_that_stand() -> None:
    made = edition_of(newsroom(*run(2)), [SLICE])
    page = pages(made, SLICE)["/so-do/"].page
    assert isinstance(page, SiteMapView)
    links = [link for group in page.groups for link in group.links]
    assert all(link.href for link in links)
    texts = [link.text.replace("\xa0", " ") for link in links]
    assert "Tin tức" in texts
    assert "2020" in texts
    assert "Khen thưởng" not in texts, "its slice is off"


def test_the_lost_page_is_for_no_index() -> None:
    plan = printed_pages()["/404.html"]
    assert not plan.listed
    assert plan.page.frame.robots == "noindex"  # type: ignore[attr-defined]
