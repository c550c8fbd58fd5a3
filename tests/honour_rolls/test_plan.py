"""Honours as readers rely on them: nothing asked looks granted, nothing vanishes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from lxml import html

from gazette.core.archive import Archive
from gazette.core.decisions import Recipient
from gazette.honour_rolls.decision_views import DecisionGroup, DecisionView
from gazette.honour_rolls.plan import SLICE
from gazette.honour_rolls.roll_views import TitleView, YearView
from gazette.honour_rolls.views import CommentListsView, HonourRow, IndexView
from gazette.people.plan import SLICE as PEOPLE
from gazette.publishing.edition import Edition, KeptFile
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import CopyPlan, PagePlan
from gazette.publishing.public import WITHHELD
from tests.toy import decisions as toy_decisions
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, planned, printed
from tests.toy.reports import HANOI
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER, MEDAL, SECTOR_FIGHTER

NBSP = "\N{NO-BREAK SPACE}"
GOLD = {"decided", "presented"}


def toy(archive: Archive | None = None) -> tuple[Edition, dict[str, PagePlan]]:
    edition = edition_of(archive or toy_archive(), [SLICE, PEOPLE])
    return edition, pages(edition, SLICE, PEOPLE)


def plain(text: str | None) -> str:
    return (text or "").replace(NBSP, " ")


def decision(plans: dict[str, PagePlan], key: object) -> DecisionView:
    page = plans[f"/khen-thuong/quyet-dinh/{key}/"].page
    assert isinstance(page, DecisionView)
    return page


def group(page: DecisionView, title: str) -> DecisionGroup:
    return next(g for g in page.groups if (g.title.href or "").endswith(f"/{title}/"))


def rows(page: DecisionView) -> dict[str, HonourRow]:
    return {row.id or "": row for part in page.groups for row in part.honours}


def test_every_page_prints_and_nothing_in_the_plan_is_wrong() -> None:
    edition, plans = toy()
    for plan in plans.values():
        tree = html.fromstring(printed(edition, plan))
        assert len(tree.xpath("//h1")) == 1
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), plan.route
        assert set(plan.anchors) <= set(ids), plan.route
    assert list(check_plan(tuple(plans.values()), "", ())) == []


def test_every_link_inside_the_slice_leads_to_a_page_and_an_id() -> None:
    edition, plans = toy()
    trees = {route: html.fromstring(printed(edition, p)) for route, p in plans.items()}
    ids = {route: set(tree.xpath("//@id")) for route, tree in trees.items()}
    for here, tree in trees.items():
        for href in tree.xpath("//main//a/@href"):
            route, _, anchor = str(href).partition("#")
            route = route or here
            if not route.startswith(("/khen-thuong/", "/ca-nhan/")):
                continue
            assert route in ids, f"{here} leads to {href}"
            assert not anchor or anchor in ids[route], f"{here} leads to {href}"


def test_every_row_has_an_address_that_others_can_ask_for() -> None:
    edition, plans = toy()
    for record in edition.archive.decisions:
        for number, part in enumerate(record.honours, start=1):
            for row in range(1, len(part.recipients) + 1):
                anchor = f"h{number}-{row}"
                url = edition.url("honour", f"{record.key}#{anchor}")
                assert url == f"/khen-thuong/quyet-dinh/{record.key}/#{anchor}"
                assert anchor in plans[url.partition("#")[0]].anchors


def test_rows_stand_in_printed_order() -> None:
    edition, plans = toy()
    for record in edition.archive.decisions:
        for part, shown in zip(
            record.honours, decision(plans, record.key).groups, strict=True
        ):
            names = [(row.was or row.recipient.text) for row in shown.honours]
            assert [re.sub(r" \(\d\)$", "", plain(n)) for n in names] == [
                r.name for r in part.recipients
            ]


def test_gold_is_for_decided_and_presented_alone() -> None:
    _, plans = toy()
    for key, kind in (
        (toy_decisions.ASKED_2022, "asked"),
        (toy_decisions.AGREED_2022, "agreed"),
        (toy_decisions.COMMENT_2023, "commented"),
    ):
        page = decision(plans, key)
        assert page.head.status.kind == kind
        assert {part.status.kind for part in page.groups} == {kind}
    presented = decision(plans, toy_decisions.DECIDED_2022)
    assert presented.head.status.kind == "presented"
    assert decision(plans, toy_decisions.DECIDED_2023).head.status.kind == "decided"
    assert decision(plans, toy_decisions.REVOKED_2023).head.status.kind == "revoked"


def test_the_list_that_opens_a_year_says_which_numbers_are_only_asked_for() -> None:
    _, plans = toy()
    told = [
        (entry.count or "", roll.status)
        for plan in plans.values()
        if isinstance(plan.page, YearView)
        for entry, roll in zip(
            plan.page.contents,
            (roll for shelf in plan.page.shelves for roll in shelf.rolls),
            strict=True,
        )
    ]
    assert {status.kind in GOLD for _, status in told} == {True, False}
    for count, status in told:
        assert (status.text.lower() in count) is (status.kind not in GOLD)


def test_a_title_that_is_only_commented_on_is_nowhere_gold() -> None:
    _, plans = toy()
    page = plans[f"/khen-thuong/{SECTOR_FIGHTER}/"].page
    assert isinstance(page, TitleView)
    [roll] = [roll for shelf in page.shelves for roll in shelf.rolls]
    assert roll.status.kind not in GOLD
    statuses = {
        row.status.kind for s in roll.sections for row in s.honours if row.status
    }
    assert not statuses & GOLD
    assert [section.title for section in roll.sections] == [
        "Trang tin này chưa có quyết định"
    ]
    assert page.counts[0].granted == "–"


def test_asked_granted_and_sent_up_are_told_apart() -> None:
    _, plans = toy()
    page = decision(plans, toy_decisions.DECIDED_2022)
    fighters = group(page, BASE_FIGHTER)
    assert plain(fighters.count) == "3 cá nhân"
    figures = {plain(step.name): step.figure for step in fighters.flow}
    assert figures["Đề nghị"] == "4"
    assert figures["Quyết định"] == "3"
    assert figures["Gửi cấp trên xét"] == "1"
    assert figures["Hội đồng thống nhất"] is None
    workers = group(page, ADVANCED_WORKER)
    assert plain(workers.missing) == "Danh sách chưa đủ: nêu tên 9 trong 20."


def test_what_is_counted_without_names_says_so() -> None:
    edition, plans = toy()
    page = decision(plans, toy_decisions.MEDALS_2022)
    [medals] = page.groups
    assert plain(medals.count) == "40 cá nhân"
    assert medals.honours == ()
    assert "chưa có danh sách tên" in plain(medals.missing)
    assert [part.count for part in medals.split] == ["10", "30"]
    route = f"/khen-thuong/quyet-dinh/{toy_decisions.MEDALS_2022}/"
    assert "VKSND các tỉnh" in plain(printed(edition, plans[route]))


def test_a_revoked_row_is_struck_and_linked_both_ways() -> None:
    edition, plans = toy()
    taken = rows(decision(plans, toy_decisions.DECIDED_2022))["h2-2"]
    assert taken.struck
    assert taken.status is not None
    assert taken.status.kind == "revoked"
    renamed, remark = taken.remarks
    assert (renamed.text, renamed.link and plain(renamed.link.text)) == (
        "Đơn vị nay mang tên",
        "VKSND thị xã Mẫu Đức",
    )
    revoking = f"/khen-thuong/quyet-dinh/{toy_decisions.REVOKED_2023}/"
    assert remark.link is not None
    assert remark.link.href == revoking
    assert "khai sai thành tích" in remark.text
    changes = decision(plans, toy_decisions.REVOKED_2023).changes
    assert changes is not None
    [row] = changes.rows
    assert row.was.href == edition.url("honour", f"{toy_decisions.DECIDED_2022}#h2-2")
    printed_page = html.fromstring(
        printed(
            edition, plans[f"/khen-thuong/quyet-dinh/{toy_decisions.DECIDED_2022}/"]
        )
    )
    assert printed_page.xpath("//li[@id='h2-2']//s")
    # The same person's other title of that decision stands.
    assert not rows(decision(plans, toy_decisions.DECIDED_2022))["h1-4"].struck


def test_a_corrected_row_keeps_its_print() -> None:
    _, plans = toy()
    row = rows(decision(plans, toy_decisions.DECIDED_2022))["h1-6"]
    assert (row.was, row.recipient.text) == ("Đỗ Văn Duy", "Đỗ Văn Huy")
    assert not row.struck
    [remark] = row.remarks
    assert "lỗi đánh máy" in remark.text


def test_the_changed_document_warns_before_its_list() -> None:
    _, plans = toy()
    notices = decision(plans, toy_decisions.DECIDED_2022).notices
    assert [notice.kind for notice in notices] == ["revoked", "correction"]


def test_a_whole_decision_revoked_is_struck_row_by_row() -> None:
    archive = toy_archive()
    changed = replace(
        archive,
        decisions=tuple(
            replace(d, changes=()) if d.key == toy_decisions.REVOKED_2023 else d
            for d in archive.decisions
        ),
    )
    _, plans = toy(changed)
    page = decision(plans, toy_decisions.DECIDED_2022)
    assert all(row.struck for row in rows(page).values())
    assert {part.status.kind for part in page.groups} == {"revoked"}
    changes = decision(plans, toy_decisions.REVOKED_2023).changes
    assert changes is not None
    assert changes.whole is not None


def test_the_window_is_open_on_its_days_and_no_longer() -> None:
    for day, kind, status in (
        (20, "open_lists", "Đang lấy ý kiến"),
        (30, "open_lists", "Đang lấy ý kiến"),
        (31, "closed", "Đã hết hạn lấy ý kiến"),
    ):
        moment = datetime(2023, 12, day, 23, 59, tzinfo=HANOI)
        edition = edition_of(toy_archive(), [SLICE], as_of=moment)
        plans = pages(edition, SLICE)
        page = plans["/khen-thuong/lay-y-kien/"].page
        assert isinstance(page, CommentListsView)
        [item] = getattr(page, kind)
        assert item.status.text == status
        assert "20/12/2023 đến hết 30/12/2023" in plain(item.window)
        assert "Văn phòng VKS Mẫu tối cao" in plain(item.how)
        index = plans["/khen-thuong/"].page
        assert isinstance(index, IndexView)
        assert bool(index.open_lists) == (kind == "open_lists")


def test_titles_and_commendations_are_apart_and_by_precedence() -> None:
    edition, plans = toy()
    page = plans["/khen-thuong/"].page
    assert isinstance(page, IndexView)
    assert [shelf.title for shelf in page.shelves] == [
        "Danh hiệu thi đua",
        "Hình thức khen thưởng",
    ]
    precedence = {plain(t.name): t.precedence for t in edition.archive.titles}
    for shelf in page.shelves:
        for level in shelf.levels:
            order = [precedence[plain(row.link.text)] for row in level.rows]
            assert order == sorted(order)
    listed = {r.link.href for s in page.shelves for lv in s.levels for r in lv.rows}
    assert listed == {f"/khen-thuong/{t.id}/" for t in edition.archive.titles}


def test_a_year_lists_titles_by_precedence_people_and_collectives_apart() -> None:
    edition, plans = toy()
    page = plans["/khen-thuong/2022/"].page
    assert isinstance(page, YearView)
    rolls = [roll for shelf in page.shelves for roll in shelf.rolls]
    order = {t.id: t.precedence for t in edition.archive.titles}
    places = [order[roll.id.removesuffix("-minh-hoa")] for roll in rolls]
    assert places == sorted(places)
    certificates = next(roll for roll in rolls if roll.id.startswith("giay-khen"))
    assert [s.title for s in certificates.sections] == ["Tập thể", "Cá nhân"]
    flags = next(roll for roll in rolls if roll.id.startswith("co-thi-dua"))
    assert plain(flags.unnamed) == "Danh sách chưa đủ: nêu tên 1 trong 2."


def test_illustrative_figures_are_never_added_to_the_records() -> None:
    archive = toy_archive()
    real = replace(
        archive,
        decisions=tuple(
            replace(d, illustrative=d.key != toy_decisions.DECIDED_2021)
            for d in archive.decisions
        ),
    )
    _, plans = toy(real)
    page = plans[f"/khen-thuong/{BASE_FIGHTER}/"].page
    assert isinstance(page, TitleView)
    assert [shelf.illustrative for shelf in page.shelves] == [False, True]
    assert (page.counts[0].year.text, page.counts[0].granted) == ("2021", "2")
    assert [row.illustrative for row in page.counts] == [False, True, True]


def test_a_title_says_what_was_in_force_when() -> None:
    _, plans = toy()
    page = plans[f"/khen-thuong/{BASE_FIGHTER}/"].page
    assert isinstance(page, TitleView)
    newest, oldest = page.versions
    assert (newest.title, oldest.title) == ("Từ 01/01/2023", "Đến hết 31/12/2022")
    [quota] = [term for term in oldest.terms if term.name == "Tỷ lệ tối đa"]
    assert plain(quota.values[0].text).startswith("15% số Lao động tiên tiến")
    assert "ít nhất một" in quota.values[0].text
    assert "Tỷ lệ tối đa" not in {term.name for term in newest.terms}
    granted = {row.year.text: row.granted for row in page.counts}
    assert granted["2022"] == "3 (hủy bỏ 1)"


def test_a_withheld_name_is_in_no_page_of_the_slice() -> None:
    edition, plans = toy()
    text = "".join(plain(printed(edition, plan)) for plan in plans.values())
    assert "Người Xin Rút" not in text
    assert WITHHELD in text


def crowd(count: int) -> Archive:
    """The toy with *count* more people in one list."""
    archive = toy_archive()
    last = archive.decision[toy_decisions.DECIDED_2023]
    workers = last.honours[0]
    people = tuple(
        Recipient(name=f"Trần Văn {number} Đạt", place=workers.place)
        for number in range(count)
    )
    longer = replace(workers, recipients=(*workers.recipients, *people))
    decided = replace(last, honours=(longer, *last.honours[1:]))
    others = (d for d in archive.decisions if d.key != last.key)
    return replace(archive, decisions=(*others, decided))


def test_a_long_roll_is_listed_in_its_documents_only() -> None:
    _, plans = toy(crowd(80))
    page = plans["/khen-thuong/2023/"].page
    assert isinstance(page, YearView)
    [workers] = [
        roll
        for shelf in page.shelves
        for roll in shelf.rolls
        if roll.id.startswith(ADVANCED_WORKER)
    ]
    assert workers.sections == ()
    assert plain(workers.unnamed).startswith("Danh sách dài")
    assert workers.papers[0].link.href is not None
    assert len(rows(decision(plans, toy_decisions.DECIDED_2023))) == 84


def test_the_documents_file_is_offered_and_copied() -> None:
    archive = toy_archive()
    key = toy_decisions.DECIDED_2022
    with_file = replace(
        archive,
        decisions=tuple(
            replace(d, file="Quyết định 15.PDF") if d.key == key else d
            for d in archive.decisions
        ),
    )
    kept = KeptFile(
        source=Path("scan.pdf"), digest=sha256(b"scan").hexdigest(), size=4200
    )
    edition = edition_of(
        with_file,
        [SLICE],
        files={"data/decisions/2022/Quyết định 15.PDF": kept},
    )
    [copy] = [p for p in planned(edition, SLICE) if isinstance(p, CopyPlan)]
    [download] = decision(pages(edition, SLICE), key).downloads
    assert download.href == copy.route
    assert copy.route.endswith("/quyet-dinh-15.pdf")
    assert plain(download.note) == "PDF, 4 KB"


def test_without_the_slice_its_addresses_and_menu_are_gone() -> None:
    edition = edition_of(toy_archive(), [])
    assert edition.url("decision", str(toy_decisions.DECIDED_2022)) is None
    assert edition.url("title", MEDAL) is None
    assert edition.site.nav == ()
    assert [item.text for item in toy()[0].site.nav] == ["Khen thưởng"]
