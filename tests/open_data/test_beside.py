"""Beside every page that is more than prose stand its rows, as declared for it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gazette.core.archive import Archive
from gazette.core.problems import Place
from gazette.core.reports import Report
from gazette.core.withdrawals import Withdrawal, seal
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.leaderboards.plan import SLICE as LEADERBOARDS
from gazette.news.plan import SLICE as NEWS
from gazette.open_data.beside import BESIDE, Beside
from gazette.open_data.inventory import inventory
from gazette.open_data.offers import HOME, Offer
from gazette.open_data.plan import SLICE
from gazette.people.plan import SLICE as PEOPLE
from gazette.photos.plan import SLICE as PHOTOS
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, Made, MadePlan, PagePlan, SummaryPlan
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, planned, printed

SLICES = (NEWS, LEADERBOARDS, HONOUR_ROLLS, PEOPLE, UNITS, PHOTOS, SLICE)
PROSE = {"standing", "site-map", "not-found", "open-data"}
"""Pages without a row: their types."""

WITHDRAWN = "Đỗ Thị Không Còn Ở Đây"


def with_much_in_it() -> Archive:
    """The toy archive with reports enough for numbered pages, and a name withdrawn."""
    archive = toy_archive()
    first = archive.reports[0]
    many = tuple(
        replace(
            first,
            slug=f"tin-them-{number:02d}",
            title=f"Tin thêm số {number}",
            date=first.date - timedelta(days=400 - number),
            former_addresses=(),
        )
        for number in range(50)
    )
    paper = next(d for d in archive.decisions if d.honours and d.honours[0].recipients)
    trace = Withdrawal(
        on=date(2024, 3, 4),
        basis="Yêu cầu của chính người ấy",
        seal=seal(WITHDRAWN, "muối"),
        rows=(f"{paper.key}#h1-1", "2099/chua-cong-bo#h1-1"),
        place=Place(file="data/withdrawals.yaml", line=1),
    )
    reports = ordered(*many, *archive.reports)
    return replace(archive, reports=reports, withdrawals=(trace,))


def ordered(*reports: Report) -> tuple[Report, ...]:
    """As an archive has them."""
    return tuple(sorted(reports, key=lambda report: (report.date, report.slug)))


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(with_much_in_it(), SLICES)


@pytest.fixture(scope="module")
def offers(edition: Edition) -> tuple[Offer, ...]:
    return tuple(offer for offer in inventory(edition) if offer.table is None)


@pytest.fixture(scope="module")
def files(edition: Edition) -> dict[str, bytes]:
    plans = planned(edition, SLICE)
    made = {p.route: p.make() for p in plans if isinstance(p, MadePlan)}
    return made | {p.route: p.data for p in plans if isinstance(p, FilePlan)}


@pytest.fixture(scope="module")
def pages(edition: Edition) -> dict[str, PagePlan]:
    plans = planned(edition, *SLICES)
    found = {p.route: p for p in plans if isinstance(p, PagePlan)}
    return {r: p for r, p in found.items() if p.template != "redirect.html"}


def of_kind(edition: Edition, offer: Offer) -> Beside:
    """The one row that declares the file."""
    kind = offer.key.partition(":")[0]
    of = next((each.of for each in edition.lists if each.route == offer.page), None)
    found = [r for r in BESIDE if r.kind == kind and (kind != "list" or r.of == of)]
    assert len(found) == 1, offer.key
    return found[0]


def bang(data: bytes) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(data)["bang"]
    return found


# --- as declared -------------------------------------------------------------------


def test_every_file_is_as_its_kind_of_page_declares(
    edition: Edition, offers: tuple[Offer, ...]
) -> None:
    seen = set()
    for offer in offers:
        row = of_kind(edition, offer)
        seen.add(row.pages)
        assert set(offer.forms) <= set(row.forms), offer.key
        held = [each.table for each in offer.content.sheets()]
        assert set(held) <= set(row.tables), offer.key
        assert offer.stem == f"{offer.page}{held[0].name}", "named after its first"
        if row.csv is None:
            assert set(offer.forms) >= {"csv", "json"}, offer.key
    # The toy archive has no list of documents so long that it is parted.
    assert {row.pages for row in BESIDE if row.of != "decision"} <= seen


def test_every_page_with_rows_leads_to_them(
    edition: Edition, pages: dict[str, PagePlan], files: dict[str, bytes]
) -> None:
    looked = set()
    for route, plan in pages.items():
        page = printed(edition, plan, AnyPiece())
        kind = re.search(r'data-page-type="([^"]+)"', page)
        assert kind is not None
        if kind[1] in PROSE or not plan.listed:
            continue
        looked.add(kind[1])
        offered = re.findall(r'rel="alternate" href="(/[^"]+\.json)"', page)
        assert [name for name in offered if name in files], route
        for name in offered:
            assert name in files, "no dead alternate"
            assert f'href="{name}" download' in page, "and where readers see it"
    assert len(looked) > 15


class AnyPiece(dict[str, str]):
    """Stored HTML that nobody looks at."""

    def __missing__(self, digest: str) -> str:
        return ""


def test_hidden_reports_have_no_file(edition: Edition, files: dict[str, bytes]) -> None:
    assert edition.hidden
    for report in edition.hidden:
        assert not [route for route in files if f"/{report.key}/" in route]


# --- a report ----------------------------------------------------------------------


def test_a_report_is_one_json_file_and_its_endpoints_a_table(
    edition: Edition, files: dict[str, bytes]
) -> None:
    told = plain = 0
    for report in edition.archive.reports:
        home = edition.route("report", report.key)
        held = bang(files[f"{home}tin-bai.json"])
        assert [row["ma"] for row in held["tin-bai"]] == [report.key]
        assert len(held.get("anh", ())) == len(report.photos)
        assert len(held.get("hoi-nghi", ())) == len(report.events)
        assert len(held.get("thay-doi", ())) == len(report.corrections)
        endpoints = [e.printed for event in report.events for e in event.endpoints]
        assert [row["ten"] for row in held.get("diem-cau", ())] == endpoints
        if endpoints:
            told += 1
            text = files[f"{home}diem-cau.csv"].decode("utf-8-sig")
            assert [r["ten"] for r in csv.DictReader(io.StringIO(text))] == endpoints
        else:
            plain += 1
            assert f"{home}diem-cau.csv" not in files
        assert f"{home}tin-bai.csv" not in files, "one row is no table"
    assert told
    assert plain


def test_photos_are_told_with_their_words_and_place(
    edition: Edition, files: dict[str, bytes]
) -> None:
    rows = {
        row["ma"]: row
        for route, data in files.items()
        if re.fullmatch(r"/du-lieu/anh-\d{4}\.json", route)
        for row in bang(data)["anh"]
    }
    wanted = {
        f"{report.key}#{photo.file}": photo
        for report in edition.archive.reports
        for photo in report.pictures
    }
    assert rows.keys() == wanted.keys()
    for key, photo in wanted.items():
        assert rows[key]["hinh_ve"] is photo.illustration
        assert rows[key]["chu_thich"] == (photo.caption or None)
    at = {
        f"{report.key}#{file}": endpoint.printed
        for report in edition.archive.reports
        for event in report.events
        for endpoint in event.endpoints
        for file in endpoint.photos
    }
    assert at
    assert {key: rows[key]["diem_cau"] for key in at} == at


# --- lists -------------------------------------------------------------------------


def test_a_list_holds_what_its_page_shows_in_its_order(
    edition: Edition, pages: dict[str, PagePlan], files: dict[str, bytes]
) -> None:
    numbered = 0
    for route, plan in pages.items():
        if plan.template != "news_list.html":
            continue
        page = printed(edition, plan, AnyPiece())
        shown = re.findall(r'class="card__link" href="([^"]+)"', page)
        if not shown:
            continue
        rows = bang(files[f"{route}tin-bai.json"])["tin-bai"]
        base = edition.site.url.removesuffix(edition.site.base)
        assert [row["trang"] for row in rows] == [base + href for href in shown]
        numbered += "/trang/" in route
    assert numbered >= 2


def keys(archive: Archive) -> dict[str, str]:
    plans = planned(edition_of(archive, SLICES), SLICE)
    return {p.route: p.key for p in plans if isinstance(p, MadePlan)}


def test_a_new_report_moves_no_full_page_behind_the_newest() -> None:
    archive = with_much_in_it()
    newest = edition_of(archive, ()).archive.reports[-1]
    more = replace(newest, slug="moi-nhat", date=newest.date + timedelta(hours=1))
    before = keys(archive)
    after = keys(replace(archive, reports=ordered(*archive.reports, more)))
    behind = {r for r in before if re.match(r"/(tin-tuc|chu-de)/.*trang/\d+/", r)}
    assert behind
    assert all(after[route] == before[route] for route in behind)
    assert before["/tin-tuc/tin-bai.json"] != after["/tin-tuc/tin-bai.json"]
    others = [r for r in before if re.match(r"/tin-tuc/\d{4}/tin-them-01/", r)]
    assert others
    assert all(after[route] == before[route] for route in others)


# --- counts and traces -------------------------------------------------------------


def test_counts_of_a_title_are_those_of_its_page(
    edition: Edition, pages: dict[str, PagePlan], files: dict[str, bytes]
) -> None:
    compared = 0
    for title in edition.archive.titles:
        route = edition.route("title", title.id)
        data = files.get(f"{route}danh-hieu-nam.json")
        if data is None:
            continue
        view: Any = pages[route].view
        shown = {
            (row.year.text, row.illustrative): (row.asked, row.agreed, row.sent_up)
            for row in view.counts
        }
        rows = bang(data)["danh-hieu-nam"]
        assert {(str(row["nam"]), row["minh_hoa"]) for row in rows} == set(shown)
        for row in rows:
            told = shown[str(row["nam"]), row["minh_hoa"]]
            for name, words in zip(
                ("de_nghi", "thong_nhat", "trinh_len"), told, strict=True
            ):
                number = "".join(filter(str.isdigit, words))
                assert number == ("" if row[name] is None else str(row[name]))
                compared += row[name] is not None
            assert row["so_van_ban"] > 0
    assert compared > 3


def test_a_withdrawal_is_told_without_the_name_or_papers_not_public(
    edition: Edition, files: dict[str, bytes]
) -> None:
    data = files["/ca-nhan/rut-ten/rut-ten.json"]
    (row,) = bang(data)["rut-ten"]
    assert row["ngay"] == "2024-03-04"
    assert len(row["dong"]) == 1
    assert "2099" not in data.decode()
    assert files[f"{HOME}rut-ten.csv"].count(b"\r\n") == 2
    assert not [route for route, made in files.items() if WITHDRAWN.encode() in made]


# --- said where readers look -------------------------------------------------------


def test_the_home_of_data_and_the_package_tell_of_every_kind(
    edition: Edition, pages: dict[str, PagePlan]
) -> None:
    page = printed(edition, pages[HOME])
    package = edition_package(edition)
    assert len(package["besidePages"]) == len(BESIDE)
    for row in BESIDE:
        for address in row.addresses:
            written = address.replace("<", "&lt;").replace(">", "&gt;")
            assert f"<code>{written}</code>" in page


def test_declared_addresses_are_those_of_real_files(
    edition: Edition, offers: tuple[Offer, ...]
) -> None:
    for offer in offers:
        row = of_kind(edition, offer)
        page = re.sub(r"trang/\d+/$", "", offer.page)
        patterns = [re.sub(r"<[^>]+>", "[^/]+", a) for a in row.addresses]
        assert any(re.fullmatch(pattern, page) for pattern in patterns), offer.page


def edition_package(edition: Edition) -> dict[str, Any]:
    """The data package; sizes and sums of its files do not matter here."""
    for plan in planned(edition, SLICE):
        if isinstance(plan, SummaryPlan) and plan.route.endswith("package.json"):
            made = {route: Made(size=0, sha256="") for route in plan.of}
            package: dict[str, Any] = json.loads(plan.make(made))
            return package
    raise AssertionError("no package")
