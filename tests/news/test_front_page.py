"""The front page: a rhythm for any number of reports, and no empty band."""

from __future__ import annotations

from datetime import datetime

import pytest

from gazette.core.reports import Event, EventKind, Report
from gazette.news.front_views import FrontView
from gazette.news.plan import SLICE
from tests.news.newsroom import cluster, event, newsroom, photo, report, run
from tests.news.test_report_page import endpoints
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed
from tests.toy.reports import AS_OF, HANOI


def front(*reports: Report, as_of: datetime = AS_OF, **fields: object) -> FrontView:
    made = edition_of(newsroom(*reports, **fields), [SLICE], as_of=as_of)
    page = pages(made, SLICE)["/"].page
    assert isinstance(page, FrontView)
    return page


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(0, (0, 0, 0)), (1, (1, 0, 0)), (3, (1, 0, 2)), (4, (1, 2, 1)), (7, (1, 2, 4)),
     (8, (1, 4, 3)), (50, (1, 4, 6))],
)  # fmt: skip
def test_the_rhythm(count: int, sizes: tuple[int, int, int]) -> None:
    page = front(*run(count))
    assert (int(page.lead is not None), len(page.seconds), len(page.lines)) == sizes


def test_no_report_stands_twice() -> None:
    page = front(*run(50))
    cards = (*page.seconds, *page.lines, *(c for s in page.sections for c in s.cards))
    hrefs = [page.lead.href if page.lead else "", *(card.href for card in cards)]
    assert len(hrefs) == len(set(hrefs))


def test_what_is_real_and_has_a_photo_leads_among_the_newest() -> None:
    page = front(
        report(1, photos=(photo(),)),
        report(2),
        report(3, photos=(photo(),), illustrative=True),
    )
    assert page.lead is not None
    assert page.lead.title == "Tin 1"


def test_a_call_for_comment_leads_as_long_as_its_list_is_open() -> None:
    key = next(d.key for d in toy_archive().decisions if d.comment is not None)
    told = (report(1), report(2, decisions=(str(key),)))

    def leads(day: int) -> str:
        moment = datetime(2023, 12, day, 12, 0, tzinfo=HANOI)
        page = front(*told, as_of=moment, decisions=toy_archive().decisions)
        assert page.lead is not None
        return page.lead.title

    assert leads(20) == "Tin 2"
    assert leads(31) == "Tin 1"


def test_the_date_is_the_newest_reports_and_no_clock() -> None:
    page = front(*run(3))
    assert (
        page.edition_date == "Cập nhật thứ tư, ngày\xa008\xa0tháng\xa001\xa0năm\xa02020"
    )
    assert front().edition_date is None


def test_an_open_list_shows_from_its_first_day_to_its_last() -> None:
    def shown(month: int, day: int, hour: int = 12) -> int:
        moment = datetime(2023, month, day, hour, 0, tzinfo=HANOI)
        decisions = toy_archive().decisions
        return len(front(as_of=moment, decisions=decisions).open_lists)

    assert shown(12, 19, 23) == 0
    assert shown(12, 20, 0) == 1
    assert shown(12, 30, 23) == 1
    assert shown(12, 31, 0) == 0


def test_gold_is_for_what_is_decided_or_presented() -> None:
    page = front()
    kinds = {figure.link.text: figure.status.kind for figure in page.honours}
    assert kinds, "the toy has decisions with figures"
    asked = [f for f in page.honours if "đề nghị" in f.status.text]
    assert all(figure.status.kind == "asked" for figure in asked)


def test_boards_show_first_places_with_ties() -> None:
    made = front().boards
    assert [board.link.text.replace("\xa0", " ") for board in made] == [
        "Cụm thi đua số 1, năm 2023",
        "Cụm thi đua số 1, năm 2023",
        "Cụm thi đua số 2, năm 2023",
    ]
    assert len({board.organizer for board in made[:2]}) == 2
    assert all(board.illustrative for board in made)
    assert made[0].places[0].total == "5\xa0phiếu"
    ranks = [[place.rank for place in board.places] for board in made]
    assert ranks[1] == ["1", "2", "3"]


def test_a_clusters_year_says_what_is_not_known() -> None:
    of = cluster(2020)
    page = front(
        report(1, events=(event(of, EventKind.PACT),)),
        report(9, events=(event(of, EventKind.CLOSING),)),
        clusters=(of,),
    )
    assert page.chain is not None
    assert [step.note for step in page.chain.steps] == [
        None,
        "Chưa có tin",
        None,
        "Chưa có tin",
    ]


def test_a_strip_needs_two_photos() -> None:
    shown = (photo("a.jpg"), photo("b.jpg"))
    one = Event(kinds=(), endpoints=endpoints("a.jpg", None))
    two = Event(kinds=(), endpoints=endpoints("a.jpg", "b.jpg", None))
    assert front(report(1, photos=shown, events=(one,))).strip is None
    strip = front(report(1, photos=shown, events=(two,))).strip
    assert strip is not None
    assert len(strip.tiles) == 2


def test_an_empty_newsroom_has_a_front_page_without_bands() -> None:
    made = edition_of(newsroom(decisions=(), scores=(), pages=()), [SLICE])
    html = printed(made, pages(made, SLICE)["/"])
    assert "Chưa có tin nào" in html
    assert "<h2" not in html.split("</header>")[1].split("<footer")[0]


def test_the_front_page_prints_with_every_band() -> None:
    made = edition_of(
        toy_archive(), [SLICE], as_of=datetime(2023, 12, 21, tzinfo=HANOI)
    )
    html = printed(made, pages(made, SLICE)["/"])
    for band in ("Đang lấy ý kiến", "Bảng xếp hạng", "Vinh danh", "qua tin bài"):
        assert band in html
