"""What machines are told: only what is true, safely written, never fiction."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from gazette.core.archive import Archive
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.leaderboards.plan import SLICE as LEADERBOARDS
from gazette.news.plan import SLICE as NEWS
from gazette.open_data.plan import SLICE as OPEN_DATA
from gazette.people.plan import SLICE as PEOPLE
from gazette.publishing import structured
from gazette.publishing.atoms import Figure, Link, PageView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages

SLICES = (NEWS, LEADERBOARDS, HONOUR_ROLLS, PEOPLE, UNITS, OPEN_DATA)


def as_if_real(archive: Archive) -> Archive:
    """The toy archive as if nothing in it were fiction."""

    def real(records: Any) -> Any:
        return tuple(replace(record, illustrative=False) for record in records)

    return replace(
        archive,
        site=replace(archive.site, illustrative=False),
        units=real(archive.units),
        clusters=real(archive.clusters),
        criteria_sets=real(archive.criteria_sets),
        scores=real(archive.scores),
        titles=real(archive.titles),
        decisions=real(archive.decisions),
        people=real(archive.people),
        reports=real(archive.reports),
    )


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(as_if_real(toy_archive()), SLICES)


@pytest.fixture(scope="module")
def told(edition: Edition) -> dict[str, list[dict[str, Any]]]:
    return {route: items(plan) for route, plan in pages(edition, *SLICES).items()}


def items(plan: PagePlan) -> list[dict[str, Any]]:
    assert isinstance(plan.page, PageView)
    return [json.loads(each.text) for each in plan.page.json_ld]


def one(found: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    (item,) = [item for item in found if item["@type"] == kind]
    return item


def test_nothing_in_a_script_can_end_it() -> None:
    html = structured.script({"@type": "Thing", "name": "</script><!-- & ]]>"})
    assert "<" not in html.text
    assert ">" not in html.text
    assert "&" not in html.text
    assert json.loads(html.text)["name"] == "</script><!-- & ]]>"


def test_every_page_says_what_it_is_and_how_it_is_reached(
    told: dict[str, list[dict[str, Any]]],
) -> None:
    assert len(told) > 50
    for route, found in told.items():
        kinds = [item["@type"] for item in found]
        assert all(item["@context"] == "https://schema.org" for item in found)
        if route == "/":
            assert kinds == ["WebSite", "NewsMediaOrganization"]
            continue
        crumbs = one(found, "BreadcrumbList")["itemListElement"]
        assert [step["position"] for step in crumbs] == list(range(1, len(crumbs) + 1))
        assert crumbs[-1]["item"] == f"https://mau.example{route}"
        assert {"CollectionPage", "WebPage", "NewsArticle"} & set(kinds), route


def test_a_unit_names_its_family_parent_and_span(
    edition: Edition, told: dict[str, list[dict[str, Any]]]
) -> None:
    heir = next(
        unit
        for unit in edition.archive.units
        if unit.predecessors and unit.valid.start and edition.url("unit", unit.id)
    )
    found = told[edition.route("unit", heir.id)]
    organization = one(found, "GovernmentOrganization")
    assert heir.valid.start is not None
    assert organization["foundingDate"] == heir.valid.start.isoformat()
    about = one(found, "AboutPage")
    assert about["mainEntity"] == {"@id": organization["@id"]}
    mentioned = {item["name"] for item in about["mentions"]}
    assert {edition.archive.unit[p].name for p in heir.predecessors} <= mentioned


def test_a_parent_lists_the_units_below_it(
    edition: Edition, told: dict[str, list[dict[str, Any]]]
) -> None:
    child = next(
        unit
        for unit in edition.archive.units
        if unit.parent and edition.url("unit", unit.parent)
    )
    assert child.parent is not None
    found = one(told[edition.route("unit", child.parent)], "GovernmentOrganization")
    assert child.name in [each["name"] for each in found["subOrganization"]]


def test_a_board_is_numbers_with_files_in_the_order_of_ranks(
    edition: Edition, told: dict[str, list[dict[str, Any]]]
) -> None:
    key = str(edition.archive.scores[0].cluster)
    found = told[edition.route("cluster-year", key)]
    numbers = one(found, "Dataset")
    assert {each["encodingFormat"] for each in numbers["distribution"]} >= {
        "text/csv",
        "application/json",
    }
    assert numbers["license"] == "https://mau.example/du-lieu/#giay-phep"
    assert one(found, "ItemList")["numberOfItems"] > 1


def test_a_person_is_told_with_honours_that_stand(
    edition: Edition, told: dict[str, list[dict[str, Any]]]
) -> None:
    people = [
        one(found, "Person") for route, found in told.items()
        if any(item["@type"] == "Person" for item in found)
    ]  # fmt: skip
    assert people
    for person in people:
        assert person["award"]
        assert {"birthDate", "email", "telephone", "gender"}.isdisjoint(person)


def test_the_open_record_is_a_data_set(told: dict[str, list[dict[str, Any]]]) -> None:
    record = one(told["/du-lieu/"], "Dataset")
    files = [each["contentUrl"] for each in record["distribution"]]
    assert files[0] == "https://mau.example/du-lieu/datapackage.json"
    assert len(files) > 10
    assert record["dateModified"]


def test_lists_tell_no_fiction() -> None:
    archive = toy_archive()
    real = as_if_real(archive)
    fiction = archive.units[0]
    mixed = replace(
        real, units=(replace(real.units[0], illustrative=True), *real.units[1:])
    )
    edition = edition_of(mixed, SLICES)
    found = items(pages(edition, *SLICES)["/don-vi/"])
    names = [each["name"] for each in one(found, "ItemList")["itemListElement"]]
    assert real.units[1].name in names
    assert fiction.name not in names or names.count(fiction.name) < [
        unit.name for unit in real.units
    ].count(fiction.name)


def test_a_page_of_fiction_tells_machines_nothing() -> None:
    edition = edition_of(toy_archive(), SLICES)
    for route, plan in pages(edition, *SLICES).items():
        assert isinstance(plan.page, PageView)
        if plan.page.illustrative:
            assert plan.page.json_ld == (), route


def figure(**words: Any) -> Figure:
    return Figure(
        src="/anh/a-640.jpg", width=1600, height=1067, sizes="100vw",
        alt="Đại biểu ngồi", href="/anh/a-1600.jpg", **words,
    )  # fmt: skip


def test_a_photo_says_whose_it_is(edition: Edition) -> None:
    own = structured.image(edition, figure(credit="Ảnh: Văn Mẫu", caption="Hội nghị"))
    assert own["creditText"] == "Văn Mẫu"
    assert own["copyrightNotice"] == "CC BY 4.0"
    assert own["license"] == "https://mau.example/du-lieu/#giay-phep"
    assert own["acquireLicensePage"] == own["license"]
    theirs = structured.image(edition, figure(rights="© Báo Mẫu"))
    assert theirs["copyrightNotice"] == "© Báo Mẫu"
    assert not {"license", "acquireLicensePage"} & theirs.keys()
    assert "creditText" not in theirs


def test_an_empty_list_says_nothing(edition: Edition) -> None:
    assert structured.item_list(edition, "Trống", ()) == ()
    (item,) = structured.item_list(
        edition, "Một", (Link(text="Không\N{NO-BREAK SPACE}trang"),)
    )
    assert item["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Không trang"}
    ]
