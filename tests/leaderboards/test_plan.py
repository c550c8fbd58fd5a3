"""Boards as readers rely on them: the sum inside, ties in words, nothing invented."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from gazette.core.archive import Archive
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.leaderboards.plan import SLICE
from gazette.leaderboards.views import BoardTable, BoardView, ClusterView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import Slice
from tests.toy import boards
from tests.toy.archive import toy_archive
from tests.toy.decisions import DECIDED_2022
from tests.toy.edition import edition_of, pages, printed


def toy() -> tuple[Edition, dict[str, PagePlan]]:
    edition = edition_of(toy_archive(), [SLICE])
    return edition, pages(edition, SLICE)


def board(plans: dict[str, PagePlan], key: object) -> BoardView:
    page = plans[f"/thi-dua/{key}/"].page
    assert isinstance(page, BoardView)
    return page


def test_every_cluster_and_year_has_its_page_and_renders() -> None:
    edition, plans = toy()
    for cluster in edition.archive.clusters:
        assert f"/thi-dua/{cluster.key}/" in plans
    for plan in plans.values():
        assert html.fromstring(printed(edition, plan)).xpath("//h1")


def test_a_tie_is_shared_and_said_in_words() -> None:
    _, plans = toy()
    page = board(plans, boards.CLUSTER_1_2022)
    assert page.table is not None
    assert [row.rank for row in page.table.rows][:4] == ["1", "2", "2", "4"]
    assert [row.rank_note for row in page.table.rows][:4] == [
        None,
        "đồng hạng",
        "đồng hạng",
        None,
    ]
    assert len(page.ties) == 1
    assert page.ties[0].replace("\N{NO-BREAK SPACE}", " ").startswith("Đồng hạng 2:")


def test_who_is_not_considered_stands_outside_with_the_reason() -> None:
    _, plans = toy()
    page = board(plans, boards.CLUSTER_1_2023)
    assert page.table is not None
    outside = [row for row in page.table.rows if row.rank == "–"]
    assert any("Không xét" in (row.note or "") for row in outside)
    assert all(row.total == "–" and row.width is None for row in outside)


def test_each_row_opens_to_a_sum_that_ends_in_its_total() -> None:
    _, plans = toy()
    page = board(plans, boards.CLUSTER_1_2022)
    assert page.table is not None
    for row in page.table.rows:
        assert row.detail is not None
        assert row.detail.rows[-1].name == "Tổng điểm"
        assert row.total.rstrip("0").rstrip(",") in {
            cell.text.rstrip("0").rstrip(",") for cell in row.detail.rows[-1].cells
        }
        assert row.detail.rows[-1].running in {
            cell.text for cell in row.detail.rows[-1].cells
        }
        assert len(row.cells) == len(page.table.columns) == page.table.span - 3


def test_the_commas_of_a_column_stand_in_one_line() -> None:
    edition, plans = toy()
    for cluster in edition.archive.clusters:
        table = board(plans, cluster.key).table
        assert table is not None
        for column in zip(*((*r.cells, r.total) for r in table.rows), strict=True):
            known = [cell for cell in column if cell != "–"]
            assert len({len(cell.partition(",")[2]) for cell in known}) <= 1


def test_a_year_without_scores_says_so_and_guesses_nothing() -> None:
    archive = replace(toy_archive(), scores=())
    edition = edition_of(archive, [SLICE])
    plans = pages(edition, SLICE)
    for cluster in archive.clusters:
        page = board(plans, cluster.key)
        assert page.table is None
        assert page.empty is not None
        assert page.empty.text == "Bảng điểm chưa được công bố"
        assert page.status.kind == "unscored"


def test_years_under_different_rules_are_not_compared_silently() -> None:
    edition, plans = toy()
    for cluster in edition.archive.clusters:
        scores = edition.archive.scores_of.get(cluster.key)
        before = edition.archive.scores_of.get(cluster.continues or cluster.key)
        if scores and before and scores.criteria_set != before.criteria_set:
            assert board(plans, cluster.key).comparison is not None


def test_the_chart_says_in_its_table_what_it_draws() -> None:
    _, plans = toy()
    charts = [
        page.chart
        for plan in plans.values()
        if isinstance(page := plan.page, ClusterView) and page.chart
    ]
    assert charts, "the toy archive has a cluster ranked in two years"
    for chart in charts:
        drawn = {dot.text for line in chart.lines for dot in line.dots}
        told = {cell for row in chart.table.rows for cell in row.cells}
        assert drawn == {cell for cell in told if cell.isdecimal()}


def test_without_the_slice_its_pages_and_menu_are_gone() -> None:
    edition = edition_of(toy_archive(), [])
    assert edition.url("leaderboards") is None
    assert edition.site.nav == ()


def test_an_official_board_leads_to_the_decision_that_fixed_it() -> None:
    edition = edition_of(toy_archive(), [SLICE, HONOUR_ROLLS])
    plans = pages(edition, SLICE)
    page = board(plans, boards.CLUSTER_1_2022)
    fixing = next(term for term in page.terms if term.name == "Quyết định")
    assert [value.href for value in fixing.values] != [None]


def test_a_broken_vertical_stands_where_the_criteria_change() -> None:
    _, plans = toy()
    page = plans["/thi-dua/vksnd-tinh-mau/cum-1/"].page
    assert isinstance(page, ClusterView)
    assert page.chart is not None
    first, second = page.chart.years
    (gap,) = page.chart.breaks
    assert first.x < gap.x < second.x
    assert all("L" not in line.path for line in page.chart.lines)
    assert "tiêu chí khác" in page.chart.table.heads[1]


def test_units_of_one_rank_stand_apart_in_the_chart() -> None:
    _, plans = toy()
    page = plans["/thi-dua/vksnd-tinh-mau/cum-1/"].page
    assert isinstance(page, ClusterView)
    assert page.chart is not None
    dots = [dot for line in page.chart.lines for dot in line.dots]
    assert len({(dot.x, dot.y) for dot in dots}) == len(dots)
    assert sum(dot.text == "2" and dot.x == dots[0].x for dot in dots) == 2


def test_the_columns_that_do_not_rank_are_there_with_the_difference() -> None:
    _, plans = toy()
    page = board(plans, boards.CLUSTER_1_2022)
    assert page.table is not None
    heads = [column.text for column in page.table.columns]
    assert heads[-2:] == ["Tổng tự chấm", "Chênh lệch"]
    first = page.table.rows[0]
    assert (first.total, first.cells[-2:]) == ("101", ("104", "−3"))


def test_the_page_says_who_may_not_lead_next_year() -> None:
    archive = toy_archive()
    _, plans = toy()
    outside = board(plans, boards.CLUSTER_1_2023).exclusion
    assert len(outside) == 1
    assert "không được đề cử" in outside[0]
    last = archive.cluster[boards.CLUSTER_1_2023]
    for lead, said in (
        (boards.DUC, "thuộc diện này: VKSND"),
        (boards.AN, "không thuộc"),
    ):
        key = replace(last.key, year=2024)
        after = replace(last, key=key, lead=lead, deputy=None, continues=last.key)
        grown = replace(archive, clusters=(*archive.clusters, after))
        edition = edition_of(grown, [SLICE])
        page = board(pages(edition, SLICE), boards.CLUSTER_1_2023)
        assert said in page.exclusion[1].replace("\N{NO-BREAK SPACE}", " ")


def test_places_won_are_told_only_where_years_can_be_compared() -> None:
    archive = toy_archive()
    sheet = archive.scores_of[boards.CLUSTER_1_2022]
    before = table_of(archive)
    assert all(row.moved is None for row in before.rows)
    assert "so với" not in before.caption
    same = replace(sheet, cluster=boards.CLUSTER_1_2023)
    others = tuple(s for s in archive.scores if s.cluster != boards.CLUSTER_1_2023)
    after = table_of(replace(archive, scores=(*others, same)))
    assert {row.moved for row in after.rows} == {"giữ hạng"}
    caption = after.caption.replace("\N{NO-BREAK SPACE}", " ")
    assert caption.endswith("; tăng, giảm hạng so với năm 2022")


def table_of(archive: Archive) -> BoardTable:
    edition = edition_of(archive, [SLICE])
    table = board(pages(edition, SLICE), boards.CLUSTER_1_2023).table
    assert table is not None
    return table


def test_the_bars_are_as_long_as_the_totals() -> None:
    _, plans = toy()
    chart = board(plans, boards.CLUSTER_1_2023).bars
    assert chart is not None
    totals = [float(bar.total.replace(",", ".")) for bar in chart.bars]
    lengths = [sum(s.width for s in bar.segments if not s.cut) for bar in chart.bars]
    shares = [length / total for length, total in zip(lengths, totals, strict=True)]
    assert max(shares) - min(shares) < 0.02
    assert any(segment.cut for bar in chart.bars for segment in bar.segments)


def test_official_figures_lead_to_the_document_that_fixed_them() -> None:
    edition = edition_of(toy_archive(), [SLICE, HONOUR_ROLLS])
    page = board(pages(edition, SLICE), boards.CLUSTER_1_2022)
    assert page.fixed_by is not None
    assert page.fixed_by.text == "15/QĐ-VKS"
    assert board(pages(edition, SLICE), boards.CLUSTER_1_2023).fixed_by is None


def test_a_proof_that_is_on_the_site_is_a_link() -> None:
    archive = toy_archive()

    def proofs(archive: Archive, slices: list[Slice]) -> set[str | None]:
        page = board(pages(edition_of(archive, slices), SLICE), boards.CLUSTER_1_2022)
        assert page.table is not None
        return {
            link.href
            for row in page.table.rows
            for line in (row.detail.rows if row.detail else ())
            for link in line.proofs
        }

    cited = replace(
        archive,
        decisions=tuple(
            replace(d, number="01/QĐ-MAU") if d.key == DECIDED_2022 else d
            for d in archive.decisions
        ),
    )
    assert proofs(archive, [SLICE, HONOUR_ROLLS]) == set()
    assert proofs(cited, [SLICE]) == set()
    assert proofs(cited, [SLICE, HONOUR_ROLLS]) == {
        f"/khen-thuong/quyet-dinh/{DECIDED_2022}/"
    }
