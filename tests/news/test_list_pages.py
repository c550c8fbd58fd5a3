"""List pages are numbered from the oldest: what a page shows, it always shows."""

from __future__ import annotations

import pytest

from gazette.news.views import ListView
from gazette.publishing.numbering import full_pages
from gazette.publishing.plans import PagePlan
from tests.news.newsroom import printed_pages, report, run


def titles(plan: PagePlan) -> list[str]:
    assert isinstance(plan.page, ListView)
    return [card.title for card in plan.page.cards]


def without_steps(plan: PagePlan) -> object:
    view = plan.page
    assert isinstance(view, ListView)
    return view.cards, view.heading, view.frame, view.pager.older


@pytest.mark.parametrize(
    ("reports", "numbered"), [(0, 0), (1, 0), (20, 0), (21, 1), (40, 1), (41, 2)]
)
def test_only_full_pages_are_numbered(reports: int, numbered: int) -> None:
    assert full_pages(reports) == numbered


def test_the_list_shows_the_newest_twenty_newest_first() -> None:
    shown = titles(printed_pages(*run(45))["/tin-tuc/"])
    assert shown == [f"Tin {n}" for n in range(44, 24, -1)]


def test_every_report_is_within_reach_and_pages_hold_twenty() -> None:
    made = printed_pages(*run(45))
    assert titles(made["/tin-tuc/trang/1/"])[-1] == "Tin 0"
    assert len(titles(made["/tin-tuc/trang/2/"])) == 20
    assert "/tin-tuc/trang/3/" not in made
    reached = {
        title
        for route, plan in made.items()
        if route == "/tin-tuc/" or route.startswith("/tin-tuc/trang/")
        for title in titles(plan)
    }
    assert len(reached) == 45


def test_a_new_report_rewrites_no_numbered_page() -> None:
    before, after = printed_pages(*run(45)), printed_pages(*run(46))
    for route in ("/tin-tuc/trang/1/", "/tin-tuc/trang/2/"):
        assert before[route].page == after[route].page


def test_a_new_page_changes_only_the_step_to_it() -> None:
    before, after = printed_pages(*run(40)), printed_pages(*run(41))
    route = "/tin-tuc/trang/1/"
    assert without_steps(before[route]) == without_steps(after[route])
    pager = after[route].page.pager  # type: ignore[attr-defined]
    assert pager.newer.href == "/tin-tuc/trang/2/"
    pager = before[route].page.pager  # type: ignore[attr-defined]
    assert pager.newer.href == "/tin-tuc/"


def test_following_older_from_the_newest_reaches_the_first() -> None:
    made = printed_pages(*run(63))
    route, steps = "/tin-tuc/", 0
    while (older := made[route].page.pager.older) is not None:  # type: ignore[attr-defined]
        route, steps = older.href, steps + 1
    assert (route, steps) == ("/tin-tuc/trang/1/", 3)


def test_sections_years_and_tags_have_lists_of_their_own() -> None:
    made = printed_pages(
        report(1, tags=("Cụm 7", "Đắk Lắk")),
        report(2, tags=("cụm 7",), section="khen-thuong"),
    )
    assert titles(made["/chu-de/cum-7/"]) == ["Tin 2", "Tin 1"]
    assert made["/chu-de/cum-7/"].page.heading == "Cụm\xa07"  # type: ignore[attr-defined]
    assert titles(made["/chu-de/dak-lak/"]) == ["Tin 1"]
    assert titles(made["/tin-tuc/chuyen-muc/khen-thuong/"]) == ["Tin 2"]
    assert titles(made["/tin-tuc/2020/"]) == ["Tin 2", "Tin 1"]


def test_a_section_without_reports_has_no_page_and_no_link() -> None:
    made = printed_pages(report(1))
    assert "/tin-tuc/chuyen-muc/khen-thuong/" not in made
    groups = made["/tin-tuc/"].page.groups  # type: ignore[attr-defined]
    links = [link.href for group in groups for link in group.links]
    assert "/tin-tuc/chuyen-muc/thi-dua/" in links
    assert None not in links


def test_a_list_of_fiction_alone_says_so() -> None:
    made = printed_pages(report(1, illustrative=True), report(2))
    assert not made["/tin-tuc/"].page.frame.illustrative  # type: ignore[attr-defined]
    flags = [card.illustrative for card in made["/tin-tuc/"].page.cards]  # type: ignore[attr-defined]
    assert flags == [False, True]


def test_without_reports_the_list_still_stands() -> None:
    assert titles(printed_pages()["/tin-tuc/"]) == []


def test_lastmod_is_the_newest_change_on_the_page() -> None:
    made = printed_pages(*run(3))
    assert made["/tin-tuc/"].modified == "2020-01-08T08:00:00+07:00"
