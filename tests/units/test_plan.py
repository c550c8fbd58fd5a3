"""A unit's hub: what it was called, what it came from, what stands on it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from lxml import html

from gazette.core.entries import entries
from gazette.leaderboards.plan import SLICE as LEADERBOARDS
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan
from gazette.units.plan import SLICE
from gazette.units.views import MovedView, UnitIndexView, UnitView
from tests.toy import units
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed

NBSP = "\N{NO-BREAK SPACE}"


def toy() -> tuple[Edition, dict[str, PagePlan]]:
    edition = edition_of(toy_archive(), [SLICE, LEADERBOARDS])
    return edition, pages(edition, SLICE)


def hub(plans: dict[str, PagePlan], unit: str) -> UnitView:
    page = plans[f"/don-vi/{unit}/"].page
    assert isinstance(page, UnitView)
    return page


def test_every_hub_renders() -> None:
    edition, plans = toy()
    assert len(plans) > 3
    for plan in plans.values():
        assert html.fromstring(printed(edition, plan)).xpath("//h1")


def test_a_merged_unit_that_kept_its_name_is_two_units_that_lead_to_each_other() -> (
    None
):
    _, plans = toy()
    old = hub(plans, units.PROVINCE)
    new = hub(plans, units.PROVINCE_2025)
    assert old.title != new.title
    assert old.family is not None
    assert new.family is not None
    new_address = f"/don-vi/{units.PROVINCE_2025}/"
    assert [r.link.href for r in old.family.after] == [new_address]
    assert f"/don-vi/{units.PROVINCE}/" in [r.link.href for r in new.family.before]


def test_a_renamed_unit_shows_both_names_with_their_days() -> None:
    _, plans = toy()
    terms = {t.name: t.values for t in hub(plans, units.DUC).terms}
    names = [value.text for value in terms["Tên qua các thời kỳ"]]
    assert len(names) == 2
    assert "01/06/2023" in names[1]


def test_ranks_stand_beside_the_cluster_of_their_year() -> None:
    _, plans = toy()
    rows = hub(plans, units.AN).memberships
    assert {row.year for row in rows} >= {"2022", "2023"}
    assert all(row.cluster.href for row in rows)
    assert any(row.rank and row.rank[0].isdecimal() for row in rows)


def test_a_revoked_honour_stays_struck() -> None:
    _, plans = toy()
    struck = [
        row
        for plan in plans.values()
        if isinstance(plan.page, UnitView)
        for row in (*plan.page.honours, *plan.page.people_honours)
        if row.struck
    ]
    assert struck
    assert all(row.status.kind == "revoked" for row in struck)


def test_the_index_has_every_unit_once_in_vietnamese_order() -> None:
    edition, plans = toy()
    index = plans["/don-vi/"].page
    assert isinstance(index, UnitIndexView)
    names = [row.link.text for group in index.groups for row in group.rows]
    assert len(names) == len(edition.archive.units)
    ids = [group.id for group in index.groups]
    assert len(ids) == len(set(ids))


def test_fiction_is_not_counted_with_what_is_real() -> None:
    archive = toy_archive()
    real = replace(archive.units[0], illustrative=False)
    mixed = replace(archive, units=(real, *archive.units[1:]))
    index = pages(edition_of(mixed, [SLICE]), SLICE)["/don-vi/"].page
    assert isinstance(index, UnitIndexView)
    [apart] = [group for group in index.groups if "minh họa" not in group.title]
    assert [row.id for row in apart.rows] == [real.id]
    assert apart.note == "1 đơn vị"


def test_two_people_of_one_name_are_told_apart_in_their_unit() -> None:
    _, plans = toy()
    rows = hub(plans, units.AN).people_honours
    names = {row.recipient for row in rows if "Hùng" in (row.recipient or "")}
    assert names == {"Nguyễn Văn Hùng (1)", "Nguyễn Văn Hùng (2)"}


def test_nothing_is_added_up_across_a_merger_and_the_hub_says_so() -> None:
    _, plans = toy()
    new = hub(plans, units.PROVINCE_2025)
    old = hub(plans, units.PROVINCE)
    assert new.own_period is not None
    assert "không cộng với tiền thân" in new.own_period.replace(NBSP, " ")
    assert "không cộng với đơn vị kế thừa" in (old.own_period or "").replace(NBSP, " ")
    keys = {row.decision.href for row in (*old.honours, *old.people_honours)}
    assert keys.isdisjoint(row.decision.href for row in new.honours)
    alone = [p.page for p in plans.values() if isinstance(p.page, UnitView)]
    assert any(page.own_period is None and page.family is None for page in alone)
    assert all((page.own_period is None) == (page.family is None) for page in alone)


def test_the_index_tells_where_a_unit_came_from_and_where_it_went() -> None:
    edition, plans = toy()
    index = plans["/don-vi/"].page
    assert isinstance(index, UnitIndexView)
    rows = {row.id: row for group in index.groups for row in group.rows}
    assert set(rows) == {unit.id for unit in edition.archive.units}
    assert set(rows) <= set(plans["/don-vi/"].anchors)
    gone, made = rows[units.PROVINCE].kin, rows[units.PROVINCE_2025].kin
    assert gone is not None
    assert made is not None
    assert (gone.text, made.text) == ("nay thuộc", "hợp nhất từ")
    assert f"/don-vi/{units.PROVINCE_2025}/" in [link.href for link in gone.links]
    assert f"/don-vi/{units.PROVINCE}/" in [link.href for link in made.links]


def test_an_old_address_leads_on_to_the_hub_or_to_the_row() -> None:
    archive = toy_archive()
    edition, plans = toy()
    bare = next(u for u in archive.units if edition.url("unit", u.id) is None)
    moved = replace(
        archive,
        units=tuple(
            replace(u, former_ids=(f"{u.id}-cu",)) if u.id in {units.AN, bare.id} else u
            for u in archive.units
        ),
    )
    edition = edition_of(moved, [SLICE, LEADERBOARDS])
    plans = pages(edition, SLICE)
    found = {r: p.page for r, p in plans.items() if isinstance(p.page, MovedView)}
    assert {route: page.href for route, page in found.items()} == {
        f"/don-vi/{units.AN}-cu/": f"/don-vi/{units.AN}/",
        f"/don-vi/{bare.id}-cu/": f"/don-vi/#{bare.id}",
    }
    assert not any(plans[route].listed for route in found)
    for route in found:
        assert "Trang đã chuyển" in printed(edition, plans[route])


def test_every_cell_of_a_hub_keeps_its_heading_on_a_phone() -> None:
    edition, plans = toy()
    tree = html.fromstring(printed(edition, plans[f"/don-vi/{units.AN}/"]))
    for table in tree.xpath("//table"):
        heads = len(table.xpath(".//thead//th"))
        for row in table.xpath("./tbody/tr"):
            cells = row.xpath("./td|./th")
            assert len(cells) == heads
            named = [c for c in cells if c.xpath("./span[@aria-hidden='true']")]
            assert len(named) == heads - 1  # the row's own heading names itself


def test_honours_stand_by_year_precedence_and_printed_order() -> None:
    _, plans = toy()
    archive = toy_archive()
    rank = {title.name: title.precedence for title in archive.titles}
    for page in (plan.page for plan in plans.values()):
        if not isinstance(page, UnitView):
            continue
        for rows in (page.honours, page.people_honours):
            order = [
                (-int(row.year), rank[row.title.text.replace(NBSP, " ")])
                for row in rows
            ]
            assert order == sorted(order), page.heading
    printed_names = [entry.name for entry in entries(archive)]
    for plan in plans.values():
        rows = plan.page.people_honours if isinstance(plan.page, UnitView) else ()
        for one, other in pairwise(rows):
            if (one.year, one.title, one.decision) == (
                *(other.year, other.title, other.decision),
            ):
                names = [
                    (row.recipient or "").replace(NBSP, " ").partition(" (")[0]
                    for row in (one, other)
                    if row.recipient
                ]
                places = [
                    printed_names.index(name) for name in names if name in printed_names
                ]
                assert places == sorted(places)
