"""Long documents and long years stand on several pages, and old pages stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKey, DecisionKind, Recipient
from gazette.core.periods import PartialDate
from gazette.honour_rolls.decision_views import DecisionView
from gazette.honour_rolls.plan import SLICE
from gazette.honour_rolls.roll_views import PapersView, TitleView, YearView
from gazette.honour_rolls.sheets import ROWS, sheets_of
from gazette.publishing.numbering import PAGE
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import PagePlan
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed
from tests.toy.rows import group, paper, row
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER
from tests.toy.units import AN

YEAR = 2024
LONG = DecisionKey(year=YEAR, slug="99-qd-dai")


def someone(number: int) -> tuple[Recipient, ...]:
    return tuple(row("f", n, f"Người Mẫu {n} | Chuyên viên", AN) for n in range(number))


def long_decision(workers: int, fighters: int) -> Decision:
    file = "f"
    return paper(
        LONG,
        DecisionKind.DECISION,
        "Quyết định dài",
        PartialDate(year=YEAR, month=12, day=1),
        group(
            file,
            1,
            ADVANCED_WORKER,
            YEAR,
            *(
                row(file, n, f"Người Mẫu {n} | Kiểm sát viên", AN)
                for n in range(workers)
            ),
        ),
        group(
            file,
            2,
            BASE_FIGHTER,
            YEAR,
            *(
                row(file, n, f"Người Mẫu {n} | Kiểm sát viên", AN)
                for n in range(fighters)
            ),
        ),
        number="99/QĐ-VKS",
    )


def with_papers(number: int) -> Archive:
    """The toy with so many small decisions on one title in one year."""
    archive = toy_archive()
    small = tuple(
        paper(
            DecisionKey(year=YEAR, slug=f"{n:03d}-qd"),
            DecisionKind.DECISION,
            f"Quyết định {n}",
            PartialDate(year=YEAR, month=1 + n // 28, day=1 + n % 28),
            group("f", 1, ADVANCED_WORKER, YEAR, row("f", 2, f"Người Mẫu {n}", AN)),
            number=f"{n}/QĐ",
        )
        for n in range(number)
    )
    return replace(archive, decisions=(*archive.decisions, *small))


def test_a_document_fills_its_pages_in_printed_order() -> None:
    sheets = sheets_of(long_decision(5, 4), 3)
    assert [[(s.group, s.first, s.last) for s in sheet.spans] for sheet in sheets] == [
        [(1, 1, 3)],
        [(1, 4, 5), (2, 1, 1)],
        [(2, 2, 4)],
    ]
    assert [sheet.route("/x/") for sheet in sheets] == [
        "/x/",
        "/x/trang/2/",
        "/x/trang/3/",
    ]


def test_a_counted_list_without_names_has_its_one_page() -> None:
    empty = replace(
        long_decision(0, 0), honours=(group("f", 1, BASE_FIGHTER, YEAR, count=402),)
    )
    [sheet] = sheets_of(empty)
    assert sheet.rows == 0
    assert [span.group for span in sheet.spans] == [1]


def test_every_row_of_a_long_document_has_its_page_and_its_address() -> None:
    decision = long_decision(ROWS + 5, 3)
    archive = toy_archive()
    archive = replace(archive, decisions=(*archive.decisions, decision))
    edition = edition_of(archive, [SLICE])
    plans = pages(edition, SLICE)
    assert list(check_plan(tuple(plans.values()), "", ())) == []
    own = f"/khen-thuong/quyet-dinh/{LONG}/"
    second = plans[f"{own}trang/2/"]
    assert edition.url("honour", f"{LONG}#h1-{ROWS}") == f"{own}#h1-{ROWS}"
    assert edition.url("honour", f"{LONG}#h2-3") == f"{own}trang/2/#h2-3"
    assert {"h2", "h2-3", f"h1-{ROWS + 1}"} <= set(second.anchors)
    assert "h1" not in second.anchors
    page = second.page
    assert isinstance(page, DecisionView)
    assert [len(part.honours) for part in page.groups] == [5, 3]
    assert [sheet.here for sheet in page.sheets] == [False, True]
    assert f">401–{ROWS + 8}<" in printed(edition, second)
    first = plans[own].page
    assert isinstance(first, DecisionView)
    ways = [item.link.href for item in first.contents]
    assert ways == ["#h1", f"{own}trang/2/#h2"]


def routes_that_differ(
    before: dict[str, PagePlan], after: dict[str, PagePlan]
) -> set[str]:
    return {
        route
        for route, plan in after.items()
        if route not in before or before[route].page != plan.page
    }


def test_a_long_year_leads_to_its_documents_in_numbered_pages() -> None:
    edition = edition_of(with_papers(2 * PAGE + 3), [SLICE])
    plans = pages(edition, SLICE)
    assert list(check_plan(tuple(plans.values()), "", ())) == []
    year = plans[f"/khen-thuong/{YEAR}/"].page
    assert isinstance(year, YearView)
    assert len(year.papers) < PAGE
    assert year.more is not None
    for route in (
        f"/khen-thuong/{YEAR}/van-ban/",
        f"/khen-thuong/{YEAR}/{ADVANCED_WORKER}/",
    ):
        newest, oldest = plans[route].page, plans[f"{route}trang/1/"].page
        assert isinstance(newest, PapersView)
        assert isinstance(oldest, PapersView)
        assert newest.papers[0].link.text.endswith(f"{2 * PAGE + 2}")
        assert oldest.papers[-1].link.text.endswith(" 0")
        assert f"{route}trang/2/" in plans
        assert f"{route}trang/3/" not in plans


def test_a_short_year_has_no_such_lists() -> None:
    plans = pages(edition_of(with_papers(3), [SLICE]), SLICE)
    assert f"/khen-thuong/{YEAR}/van-ban/" not in plans
    assert f"/khen-thuong/{YEAR}/{ADVANCED_WORKER}/" not in plans


def test_one_more_decision_leaves_the_old_pages_as_they_were() -> None:
    before = pages(edition_of(with_papers(2 * PAGE + 3), [SLICE]), SLICE)
    after = pages(edition_of(with_papers(2 * PAGE + 4), [SLICE]), SLICE)
    changed = routes_that_differ(before, after)
    assert not {route for route in changed if "/trang/" in route}
    assert f"/khen-thuong/{YEAR}/van-ban/" in changed
    documents = {route for route in changed if "/quyet-dinh/" in route}
    assert len(documents) == 1


@pytest.mark.parametrize("number", [2 * PAGE + 3, 3])
def test_a_title_names_its_newest_years_and_leads_to_the_rest(number: int) -> None:
    plans = pages(edition_of(with_papers(number), [SLICE]), SLICE)
    page = plans[f"/khen-thuong/{ADVANCED_WORKER}/"].page
    assert isinstance(page, TitleView)
    rolls = {roll.id: roll for shelf in page.shelves for roll in shelf.rolls}
    newest = rolls[f"nam-{YEAR}-minh-hoa"]
    assert bool(newest.papers) is (number <= PAGE)
    assert bool(newest.more) is (number > PAGE)
