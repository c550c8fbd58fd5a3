"""The photo archive: everything once, in order, and nothing made anew without need."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

import pytest
from lxml import html

from gazette.core.archive import Archive
from gazette.core.reports import Endpoint, Event, Photo, Report, ReportStatus
from gazette.news.plan import SLICE as NEWS
from gazette.photos.plan import SLICE
from gazette.photos.views import (
    AlbumView,
    EventListView,
    PhotoListView,
    PhotoUnitsView,
)
from gazette.publishing.plans import BundlePlan, PagePlan
from gazette.publishing.rendering import Renderer
from gazette.units.plan import SLICE as UNITS
from gazette.units.views import UnitView
from tests.news.newsroom import HERE
from tests.news.newsroom import report as plain
from tests.toy.archive import toy_archive
from tests.toy.edition import TEMPLATES, edition_of, pages, planned, printed
from tests.toy.units import AAN, AN

TOY = toy_archive()


def photo(name: str, *, drawn: bool = False) -> Photo:
    return Photo(
        file=f"{name}.jpg",
        alt=f"Thấy {name}",
        caption=f"Lời của {name}.",
        credit="Ảnh: Tổ tin",
        illustration=drawn,
        place=HERE,
    )


def event(*files: str, unit: str = AN) -> Event:
    return Event(
        kinds=(),
        endpoints=tuple(
            Endpoint(
                printed="VKSND huyện Mẫu An", unit=unit, photos=(file,), place=HERE
            )
            for file in files
        ),
    )


def report(number: int, photos: int, **fields: object) -> Report:
    shown = tuple(photo(f"t{number}-{n}") for n in range(1, photos + 1))
    return plain(number, **{"photos": shown, "events": (event(),), **fields})


def archive(*reports: Report) -> Archive:
    return replace(TOY, reports=reports)


def plans(*reports: Report) -> dict[str, PagePlan]:
    made = edition_of(archive(*reports), [NEWS, UNITS, SLICE])
    return pages(made, SLICE)


def files(view: object) -> list[str]:
    """The photos of a list by the beginning of their addresses."""
    assert isinstance(view, PhotoListView)
    cards = [card for group in view.groups for card in group.cards]
    return [card.figure.href.removeprefix("/anh/")[:5].strip("-") for card in cards]


def test_the_newest_report_comes_first_its_photos_in_their_own_order() -> None:
    made = plans(report(1, 2), report(2, 3))
    order = ["t2-1", "t2-2", "t2-3", "t1-1", "t1-2"]
    assert files(made["/anh/"].page) == order
    assert files(made["/anh/2020/"].page) == order


def test_pages_of_a_year_are_numbered_from_the_oldest() -> None:
    made = plans(*(report(n, 4) for n in range(1, 15)))
    assert sorted(r for r in made if r.startswith("/anh/2020/")) == [
        "/anh/2020/",
        "/anh/2020/trang/1/",
        "/anh/2020/trang/2/",
    ]
    oldest = files(made["/anh/2020/trang/1/"].page)
    assert len(oldest) == 24
    assert oldest[-4:] == ["t1-1", "t1-2", "t1-3", "t1-4"]


def test_one_more_report_makes_no_full_page_anew() -> None:
    many = [report(n, 5, events=(event(f"t{n}-1.jpg"),)) for n in range(1, 121)]
    keys = []
    for reports in (many[:-1], many):
        made = edition_of(archive(*reports), [NEWS, SLICE])
        renderer = Renderer(TEMPLATES, made.site, str)
        keys.append({r: renderer.key(p) for r, p in pages(made, SLICE).items()})
    before, after = keys
    changed = {route for route in after if after[route] != before.get(route)}
    lists = ("/anh/", "/anh/2020/", f"/anh/don-vi/{AN}/", "/anh/su-kien/")
    # Each list's own address, and the steps of the last page behind it at the most.
    assert set(lists) <= changed
    assert len(after) > 30
    assert len(changed) <= len(lists) * 3


def test_a_unit_has_the_photos_of_its_endpoints_and_no_others() -> None:
    one = report(1, 3, events=(event("t1-2.jpg"),), units=(AAN,))
    made = plans(one)
    assert files(made[f"/anh/don-vi/{AN}/"].page) == ["t1-2"]
    assert f"/anh/don-vi/{AAN}/" not in made
    index = made["/anh/don-vi/"].page
    assert isinstance(index, PhotoUnitsView)
    assert [row.link.href for row in index.rows] == [f"/anh/don-vi/{AN}/"]


def test_a_units_hub_leads_to_its_photos() -> None:
    one = report(1, 3, events=(event("t1-2.jpg"),), units=(AAN,))
    for slices, href in (((UNITS, SLICE), f"/anh/don-vi/{AN}/"), ((UNITS,), None)):
        made = edition_of(archive(one), slices)
        hub = pages(made, UNITS)[f"/don-vi/{AN}/"].page
        assert isinstance(hub, UnitView)
        assert (hub.all_photos.href if hub.all_photos else None) == href
    other = pages(made, UNITS)[f"/don-vi/{AAN}/"].page
    assert isinstance(other, UnitView)
    assert other.all_photos is None


@pytest.mark.parametrize(("photos", "there"), [(7, False), (8, True), (22, True)])
def test_an_event_of_eight_photos_has_a_page_of_its_own(
    photos: int, there: bool
) -> None:
    made = plans(report(1, photos))
    assert ("/tin-tuc/2020/tin-1/anh/" in made) is there
    listed = made["/anh/su-kien/"].page
    assert isinstance(listed, EventListView)
    end = "anh/" if there else ""
    assert listed.cards[0].link.href == f"/tin-tuc/2020/tin-1/{end}"
    assert listed.cards[0].note == f"{photos}\xa0ảnh"


def test_photos_of_no_event_are_in_the_archive_and_make_no_album() -> None:
    made = plans(report(1, 9, events=()))
    assert len(files(made["/anh/2020/"].page)) == 9
    assert not any("su-kien" in route or "tin-tuc" in route for route in made)


def test_an_album_shows_every_photo_with_its_words_and_offers_the_bundle() -> None:
    made = edition_of(archive(report(1, 22)), [NEWS, SLICE])
    plan = pages(made, SLICE)["/tin-tuc/2020/tin-1/anh/"]
    assert isinstance(plan.page, AlbumView)
    page = html.fromstring(printed(made, plan))
    assert len(page.xpath("//figure//img[@alt]")) == 22
    captions = [c.text_content() for c in page.xpath("//figcaption")]
    assert captions[0] == "Lời của t1-1. (Ảnh:\xa0Tổ tin)"
    assert len(set(captions)) == 22
    assert page.xpath("//a[contains(@href, '.zip')]")
    assert page.xpath("//main//a[@href='/tin-tuc/2020/tin-1/']")


def test_the_sidecars_words_stand_in_the_archive() -> None:
    said = replace(photo("t1-1"), caption="Lời bên bộ ảnh.")
    page = plans(report(1, 2, gallery=(said,)))["/anh/"].page
    assert isinstance(page, PhotoListView)
    captions = [card.figure.caption for card in page.groups[0].cards]
    assert captions == ["Lời bên bộ ảnh.", "Lời của t1-2."]


def test_hidden_and_coming_reports_are_nowhere() -> None:
    hidden = report(2, 9, status=ReportStatus.HIDDEN)
    later = report(3, 9, date=datetime.fromisoformat("2999-01-01T08:00+07:00"))
    made = edition_of(archive(report(1, 2), hidden, later), [NEWS, SLICE])
    found = planned(made, SLICE)
    assert not any("tin-2" in str(p) or "tin-3" in str(p) for p in found)
    # The hidden report's own page does not offer what is not there.
    assert "/anh/" not in printed(
        made, pages(made, NEWS)["/tin-tuc/2020/tin-2/"]
    ).split("<main")[1].split("</main>")[0].replace("/anh/t2", "")


def test_without_a_photo_there_is_no_archive_and_no_entry_in_the_menu() -> None:
    made = edition_of(archive(report(1, 0)), [NEWS, SLICE])
    assert planned(made, SLICE) == ()
    assert [item.text for item in made.site.nav] == ["Tin tức"]


def test_every_page_prints() -> None:
    made = edition_of(archive(report(1, 30), report(2, 1), report(3, 2)), [NEWS, SLICE])
    for plan in pages(made, SLICE).values():
        page = html.fromstring(printed(made, plan))
        assert len(page.xpath("//h1")) == 1
        levels = [
            int(h.tag[1])
            for h in page.xpath("//main//*[self::h1 or self::h2 or self::h3]")
        ]
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_toys_drawings_are_told_apart() -> None:
    drawn = tuple(photo(f"t1-{n}", drawn=n < 3) for n in range(1, 11))
    made = edition_of(archive(plain(1, photos=drawn, events=(event(),))), [NEWS, SLICE])
    page = pages(made, SLICE)["/tin-tuc/2020/tin-1/anh/"].page
    assert isinstance(page, AlbumView)
    assert page.note == "8\xa0ảnh, 2\xa0hình minh họa"
    bundle = next(p for p in planned(made, SLICE) if isinstance(p, BundlePlan))
    assert [name for name, _ in bundle.of][1:3] == [
        "tin-1/02-t1-2-hinh-minh-hoa.jpg",
        "tin-1/03-t1-3.jpg",
    ]


def test_a_report_leads_to_its_album_and_bundle_and_lives_without_them() -> None:
    one = report(1, 22)
    for slices, there in (((NEWS, SLICE), True), ((NEWS,), False)):
        made = edition_of(archive(one), slices)
        text = printed(made, pages(made, NEWS)["/tin-tuc/2020/tin-1/"])
        assert ("/tin-tuc/2020/tin-1/anh/" in text) is there
        assert ("Xem cả 22" in text) is there
        assert ("tin-1-anh.zip" in text) is there
