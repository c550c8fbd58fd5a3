"""Names A–Z and profiles: what readers rely on, whoever else is on the register."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from gazette.core.archive import Archive
from gazette.core.collation import initial, person_key, sort_key
from gazette.core.decisions import Recipient
from gazette.core.rolls import Heading, RegisterEntry
from gazette.core.titles import Level
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.people.plan import SLICE
from gazette.people.shelves import LIMIT, Shelf, shelves_of
from gazette.people.views import NamesView, PersonView
from gazette.publishing.edition import Edition
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import PagePlan
from gazette.publishing.public import WITHHELD
from gazette.publishing.view import encoded
from tests.toy import decisions as toy_decisions
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed
from tests.toy.titles import ADVANCED_WORKER

NBSP = "\N{NO-BREAK SPACE}"
GOLD = {"decided", "presented"}
GIVEN = ("Thủy", "Thùy", "Tâm", "Tấm", "Đạt", "Ân", "An", "Dung", "Dũng", "Hà")
FAMILY = ("Nguyễn", "Trần", "Lê", "Đỗ", "Y", "Hoàng")
MIDDLE = ("Thị", "Văn", "Thị Thu", "Đức", "")


def toy(archive: Archive | None = None) -> tuple[Edition, dict[str, PagePlan]]:
    edition = edition_of(archive or toy_archive(), [HONOUR_ROLLS, SLICE])
    return edition, pages(edition, SLICE)


def plain(text: str | None) -> str:
    return (text or "").replace(NBSP, " ")


def names_page(plans: dict[str, PagePlan], route: str = "/ca-nhan/") -> NamesView:
    page = plans[route].page
    assert isinstance(page, NamesView)
    return page


def crowd(names: list[str]) -> Archive:
    """The toy with more people in one list."""
    archive = toy_archive()
    last = archive.decision[toy_decisions.DECIDED_2023]
    workers = last.honours[0]
    people = tuple(Recipient(name=name, place=workers.place) for name in names)
    longer = replace(workers, recipients=(*workers.recipients, *people))
    decided = replace(last, honours=(longer, *last.honours[1:]))
    others = (d for d in archive.decisions if d.key != last.key)
    return replace(archive, decisions=(*others, decided))


def many(count: int) -> list[str]:
    """*count* people whose given names crowd a few letters, all different."""
    return [
        f"{FAMILY[n % 6]} {MIDDLE[n // 6 % 5]} {'Bc'[n % 2]}{n} {GIVEN[n % 10]}"
        for n in range(count)
    ]


def test_every_page_prints_and_nothing_in_the_plan_is_wrong() -> None:
    for archive in (toy_archive(), crowd(many(3 * LIMIT))):
        edition, plans = toy(archive)
        for plan in plans.values():
            tree = html.fromstring(printed(edition, plan))
            assert len(tree.xpath("//h1")) == 1
            ids = tree.xpath("//@id")
            assert len(ids) == len(set(ids)), plan.route
            assert set(plan.anchors) <= set(ids), plan.route
        assert list(check_plan(tuple(plans.values()), "", ())) == []


def test_every_link_leads_to_a_page_and_an_id() -> None:
    edition, plans = toy(crowd(many(3 * LIMIT)))
    trees = {route: html.fromstring(printed(edition, p)) for route, p in plans.items()}
    ids = {route: set(tree.xpath("//@id")) for route, tree in trees.items()}
    for here, tree in trees.items():
        for href in tree.xpath("//main//a/@href"):
            route, _, anchor = str(href).partition("#")
            route = route or here
            if route.startswith("/ca-nhan/"):
                assert route in ids, f"{here} leads to {href}"
                assert not anchor or anchor in ids[route], f"{here} leads to {href}"


def test_names_stand_by_given_name_and_namesakes_are_told_apart() -> None:
    _, plans = toy()
    page = names_page(plans)
    order = [name.link.text for part in page.groups for name in part.names]
    assert order == [
        "Hoàng Thị Ánh",
        "Lê Ân",
        "Trần Thị Đức",
        "Phạm Êm",
        "Nguyễn Văn Hùng (1)",
        "Nguyễn Văn Hùng (2)",
        "Đỗ Văn Huy",
        "Y Blăk Mẫu",
    ]
    assert [part.letter for part in page.groups] == list("AÂĐÊHY")


def test_a_profile_needs_a_record_and_two_honours_or_a_high_one() -> None:
    _, plans = toy()
    profiles = {r for r in plans if re.fullmatch(r"/ca-nhan/[^/]+/", r)}
    # Y Blăk Mẫu is recorded and has one honour; Lê Ân has several and no record.
    assert profiles == {f"/ca-nhan/{toy_decisions.HOANG}/"}
    archive = toy_archive()
    high = replace(
        archive,
        titles=tuple(
            replace(t, level=Level.SECTOR) if t.id == ADVANCED_WORKER else t
            for t in archive.titles
        ),
    )
    _, plans = toy(high)
    assert f"/ca-nhan/{toy_decisions.Y_BLAK}/" in plans


def test_a_profile_shows_honours_and_apart_what_is_asked_for() -> None:
    _, plans = toy()
    page = plans[f"/ca-nhan/{toy_decisions.HOANG}/"].page
    assert isinstance(page, PersonView)
    assert [plain(row.recipient.text) for row in page.honours] == [
        "Chiến sĩ thi đua cơ sở năm 2023",
        "Lao động tiên tiến năm 2023",
        "Chiến sĩ thi đua cơ sở năm 2022",
        "Lao động tiên tiến năm 2022",
        "Chiến sĩ thi đua cơ sở năm 2021",
    ]
    assert {row.status.kind for row in page.honours} <= GOLD
    [pending] = page.pending
    assert pending.status.kind == "commented"


def test_many_names_are_parted_until_each_page_is_short() -> None:
    _, plans = toy(crowd(many(6 * LIMIT)))
    start = names_page(plans)
    assert start.groups == ()
    assert {letter.text: letter.href for letter in start.letters}["Đ"] == "/ca-nhan/dd/"
    pages_of_names = [p.page for p in plans.values() if isinstance(p.page, NamesView)]
    rows = [sum(len(g.names) for g in page.groups) for page in pages_of_names]
    assert max(rows) <= LIMIT
    assert sum(rows) == 6 * LIMIT + 8
    letter = names_page(plans, "/ca-nhan/t/")
    assert [plain(way.text) for way in letter.ways] == ["Tâm", "Tấm", "Thùy", "Thủy"]
    few = toy(crowd(many(10)))[1]
    assert "/ca-nhan/dd/" not in few


def test_a_year_is_read_with_its_title() -> None:
    edition, plans = toy()
    tree = html.fromstring(printed(edition, plans["/ca-nhan/"]))
    years = [plain(a.text_content()) for a in tree.xpath("//a[@class='names__year']")]
    assert years
    assert all(re.fullmatch(r"\D+ năm \d{4}( \(đã hủy bỏ\))?", y) for y in years)


def test_one_name_more_rewrites_its_own_page_alone() -> None:
    names = many(6 * LIMIT)
    before = {r: encoded(p.page) for r, p in toy(crowd(names))[1].items()}
    later = toy(crowd([*names, "Nguyễn Thị Bc Thủy"]))[1]
    after = {r: encoded(p.page) for r, p in later.items()}
    assert before.keys() == after.keys()
    changed = [route for route in after if after[route] != before[route]]
    assert len(changed) == 1
    assert changed[0].startswith("/ca-nhan/t/thuy/")


def _entry(name: str, number: int) -> RegisterEntry:
    return RegisterEntry(f"name:{name}|{number}", name, None, None, lambda _: ())


def leaves(shelf: Shelf) -> list[Shelf]:
    return [each for each in shelf.walk() if not each.shelves]


name = st.builds(
    lambda family, middle, given: " ".join(f"{family} {middle} {given}".split()),
    st.sampled_from(FAMILY),
    st.sampled_from(MIDDLE),
    st.sampled_from(GIVEN),
)


@settings(max_examples=25)
@given(st.lists(name, min_size=1, max_size=1200))
def test_each_name_stands_on_one_shelf_in_the_order_of_the_register(
    names: list[str],
) -> None:
    in_order = sorted(
        (_entry(one, number) for number, one in enumerate(names)),
        key=lambda entry: (person_key(entry.name), entry.holder),
    )
    by_letter: dict[str, list[RegisterEntry]] = {}
    for entry in in_order:
        by_letter.setdefault(initial(entry.name), []).append(entry)
    letters = sorted(by_letter, key=sort_key)
    in_order = [entry for letter in letters for entry in by_letter[letter]]
    shelf = shelves_of(
        Heading(letter=letter, people=tuple(by_letter[letter])) for letter in letters
    )
    routes = [each.route for each in shelf.walk()]
    assert len(routes) == len(set(routes))
    found = [e for leaf in leaves(shelf) for g in leaf.groups for e in g.entries]
    assert sorted(e.holder for e in found) == sorted(e.holder for e in in_order)
    for leaf in leaves(shelf):
        count = sum(len(group.entries) for group in leaf.groups)
        assert count <= LIMIT or len(leaf.labels) == 4
        for group in leaf.groups:
            assert list(group.entries) == [e for e in in_order if e in group.entries]


def test_a_names_row_keeps_its_id_whoever_comes_between() -> None:
    def ids(count: int) -> dict[str, str]:
        _, plans = toy(crowd(many(count)))
        return {
            f"{name.link.text}, {name.note}": name.id
            for part in names_page(plans).groups
            for name in part.names
        }

    few, more = ids(10), ids(20)
    assert few.items() <= more.items()
    assert len(set(more.values())) == len(more)


def test_a_corrected_name_stands_as_it_reads_today() -> None:
    _, plans = toy()
    listed = [n.link.text for part in names_page(plans).groups for n in part.names]
    assert "Đỗ Văn Huy" in listed
    assert "Đỗ Văn Duy" not in listed


def test_a_withheld_name_is_on_no_shelf() -> None:
    edition, plans = toy()
    text = "".join(plain(printed(edition, plan)) for plan in plans.values())
    assert "Người Xin Rút" not in text
    assert WITHHELD not in text


def test_without_the_slice_its_pages_go_and_rows_keep_their_names() -> None:
    edition = edition_of(toy_archive(), [HONOUR_ROLLS])
    assert edition.url("names") is None
    assert edition.site.names_href is None
    found = pages(edition, HONOUR_ROLLS)
    assert not any(route.startswith("/ca-nhan/") for route in found)
    text = "".join(plain(printed(edition, plan)) for plan in found.values())
    assert "Hoàng Thị Ánh" in text
    assert "/ca-nhan/" not in text
