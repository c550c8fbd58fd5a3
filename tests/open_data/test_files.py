"""What is offered is what the archive holds, in every form, and reads back the same."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from gazette.core.archive import Archive
from gazette.core.entries import entries
from gazette.core.standings import standing_of
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.leaderboards.plan import SLICE as LEADERBOARDS
from gazette.news.plan import SLICE as NEWS
from gazette.open_data import catalogue
from gazette.open_data.csv_file import guarded, unguarded
from gazette.open_data.plan import SLICE
from gazette.open_data.tables import Table, Type
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, Made, MadePlan, SummaryPlan
from gazette.publishing.public import WITHHELD
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, planned, printed

SLICES = (NEWS, LEADERBOARDS, HONOUR_ROLLS, UNITS, SLICE)
Files = dict[str, bytes]


def made(edition: Edition) -> Files:
    """Every file of the slice, written."""
    plans = planned(edition, SLICE)
    files = {p.route: p.make() for p in plans if isinstance(p, MadePlan)}
    files |= {p.route: p.data for p in plans if isinstance(p, FilePlan)}
    facts = {
        route: Made(size=len(data), sha256=hashlib.sha256(data).hexdigest())
        for route, data in files.items()
    }
    for plan in plans:
        if isinstance(plan, SummaryPlan):
            files[plan.route] = plan.make({route: facts[route] for route in plan.of})
    return files


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(toy_archive(), SLICES)


@pytest.fixture(scope="module")
def files(edition: Edition) -> Files:
    return made(edition)


def table_of(route: str) -> Table:
    """The table whose rows a file under /du-lieu/ holds."""
    stem = route.removeprefix("/du-lieu/").rpartition(".")[0]
    named = [t for t in catalogue.TABLES if stem == t.name or stem[:-5] == t.name]
    return max(named, key=lambda t: len(t.name))


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def all_rows(files: Files, name: str) -> list[dict[str, str]]:
    """The rows of a table, all years together."""
    return [
        row
        for route in sorted(files)
        if route.startswith("/du-lieu/") and route.endswith(".csv")
        if table_of(route).name == name
        for row in csv_rows(files[route])
    ]


# --- the same numbers as the archive ---------------------------------------------


def test_every_honour_of_the_public_record_is_there_once(
    edition: Edition, files: Files
) -> None:
    rows = all_rows(files, "khen-thuong")
    known = {str(entry.key): entry for entry in entries(edition.archive)}
    assert len(known) > 20
    assert sorted(row["ma"] for row in rows) == sorted(known)
    for row in rows:
        entry = known[row["ma"]]
        assert row["nam"] == str(entry.year)
        assert unguarded(row["ten"]) == entry.name
        assert row["tinh_trang"] == entry.stage.value
        assert row["danh_hieu_ma"] == entry.group.title
        assert row["minh_hoa"] == str(entry.decision.illustrative).lower()


def test_counts_without_names_are_there_too(edition: Edition, files: Files) -> None:
    rows = {row["ma"]: row for row in all_rows(files, "nhom-khen-thuong")}
    groups = [
        (f"{d.key}#h{number}", group)
        for d in edition.archive.decisions
        for number, group in enumerate(d.honours, start=1)
    ]
    assert rows.keys() == {key for key, _ in groups}
    for key, group in groups:
        told = "" if group.asked is None else str(group.asked)
        assert rows[key]["de_nghi"] == told
        assert int(rows[key]["so_dong"]) == len(group.recipients)


def test_ranks_and_totals_are_the_boards(edition: Edition, files: Files) -> None:
    rows = {(r["cum"], r["don_vi_ma"]): r for r in all_rows(files, "bang-diem")}
    seen = 0
    for scores in edition.archive.scores:
        board = standing_of(edition.archive, scores.cluster)
        assert board is not None
        for row in board.rows:
            told = rows[str(scores.cluster), row.unit]
            assert told["hang"] == str(row.rank)
            for column, name in zip(
                scores.columns, ("tong_tu_cham", "tong_cum_cham"), strict=False
            ):
                total = row.total(column)
                if total is not None:
                    field = {
                        "tự chấm": "tong_tu_cham",
                        "cụm chấm": "tong_cum_cham",
                        "thẩm định": "tong_tham_dinh",
                    }[column.value]
                    assert Decimal(told[field]) == total, name
            seen += 1
    assert seen > 3


def test_the_steps_add_up_to_the_totals(files: Files) -> None:
    sums: dict[tuple[str, str, str], Decimal] = {}
    for row in all_rows(files, "diem"):
        key = (row["cum"], row["don_vi_ma"], row["cot"])
        sums[key] = sums.get(key, Decimal(0)) + Decimal(row["diem"])
    fields = {
        "tự chấm": "tong_tu_cham",
        "cụm chấm": "tong_cum_cham",
        "thẩm định": "tong_tham_dinh",
    }
    compared = 0
    for row in all_rows(files, "bang-diem"):
        for column, field in fields.items():
            if row[field]:
                assert sums[row["cum"], row["don_vi_ma"], column] == Decimal(row[field])
                compared += 1
    assert compared > 5


def test_units_keep_predecessors_and_successors(edition: Edition, files: Files) -> None:
    rows = {row["ma"]: row for row in all_rows(files, "don-vi")}
    assert rows.keys() == {unit.id for unit in edition.archive.units}
    heirs = [unit for unit in edition.archive.units if unit.predecessors]
    assert heirs
    for unit in heirs:
        assert rows[unit.id]["tien_than"].split(" | ") == list(unit.predecessors)
        for before in unit.predecessors:
            assert unit.id in rows[before]["ke_tuc"].split(" | ")


def test_changes_are_told_with_their_day_and_reason(files: Files) -> None:
    rows = all_rows(files, "thay-doi")
    kinds = {row["loai"] for row in rows}
    assert {"hủy bỏ", "đính chính"} & kinds
    assert [row["ngay"] for row in rows] == sorted(row["ngay"] for row in rows)


# --- every form says the same ------------------------------------------------------


def test_json_holds_what_csv_holds(files: Files) -> None:
    compared = 0
    for route, data in files.items():
        if route.endswith(".csv"):
            (name, rows), *_ = tables_with(files, route)
            table = next(t for t in catalogue.TABLES if t.name == name)
            assert [as_csv(row, table) for row in rows] == csv_rows(data), route
            compared += len(rows)
    assert compared > 100


def tables_with(files: Files, route: str) -> list[tuple[str, list[Any]]]:
    """The tables of the JSON file that goes with a CSV file, the same one first."""
    twin = files.get(route.removesuffix("csv") + "json")
    if twin is not None:
        return list(json.loads(twin, parse_float=Decimal)["bang"].items())
    page, _, name = route.removesuffix(".csv").rpartition("/")
    bang = json.loads(files[f"{page}/tin-bai.json"], parse_float=Decimal)["bang"]
    return [(name, bang[name])]


def as_csv(row: dict[str, Any], table: Table) -> dict[str, str]:
    assert list(row) == [column.name for column in table.columns]
    texts = {}
    for column in table.columns:
        value = row[column.name]
        if value is None:
            text = ""
        elif isinstance(value, bool):
            text = str(value).lower()
        elif isinstance(value, list):
            text = guarded(" | ".join(value))
        elif column.type is Type.TEXT:
            text = guarded(value)
        else:
            text = str(value)
        texts[column.name] = text
    return texts


def test_a_workbook_holds_what_csv_holds_by_two_readers(files: Files) -> None:
    compared = 0
    for route, data in files.items():
        if not route.endswith(".xlsx"):
            continue
        rows = csv_rows(files[route.removesuffix("xlsx") + "csv"])
        book = openpyxl.load_workbook(io.BytesIO(data))
        table = next(t for t in catalogue.TABLES if t.name == book.sheetnames[0])
        page = book[table.name]
        assert [cell.value for cell in page[1]] == [c.title for c in table.columns]
        found = [
            [as_text(cell.value) for cell in line] for line in page.iter_rows(min_row=2)
        ]
        wanted = [
            [unguarded(row[c.name]) if row[c.name] else "" for c in table.columns]
            for row in rows
        ]
        assert [same(line) for line in found] == [same(line) for line in wanted]
        assert not any(c.data_type == "f" for line in page.iter_rows() for c in line)
        other = CalamineWorkbook.from_filelike(io.BytesIO(data))
        assert other.sheet_names == book.sheetnames
        assert other.sheet_names[-1] == "ghi-chu"
        read = other.get_sheet_by_name(table.name).to_python()
        assert len(read) == len(rows) + 1
        assert read[0] == [c.title for c in table.columns]
        compared += len(rows)
    assert compared > 30


def as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(value)


def same(line: list[str]) -> list[str]:
    """Figures without the noughts that a number format hides."""
    return [str(float(v)) if v.replace(".", "", 1).isdigit() else v for v in line]


def test_every_json_file_keeps_the_published_schema(files: Files) -> None:
    schema = json.loads(files["/du-lieu/luoc-do/tep-json.json"])
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker()
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    checked = 0
    for route, data in files.items():
        if (
            route.endswith(".json")
            and "luoc-do" not in route
            and "package" not in route
        ):
            parsed = json.loads(data)
            validator.validate(parsed)
            assert parsed["$schema"] == schema["$id"]
            checked += 1
            spoiled = {**parsed, "bang": {"bang-la": []}}
            assert not validator.is_valid(spoiled)
    assert checked > 20


# --- CSV as Excel and machines need it --------------------------------------------


def test_csv_is_rfc_4180_with_a_mark_for_excel(files: Files) -> None:
    data = files["/du-lieu/don-vi.csv"]
    assert data.startswith(b"\xef\xbb\xbfma,ten,")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+84", "-", "- Như trên", "@a", "'tay", "\tx", "''=1", "\r", "a'b", ""],
)
def test_a_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


def test_a_hostile_name_is_guarded_in_csv_and_whole_elsewhere() -> None:
    hostile = '=HYPERLINK("http://x.example","Xem, ngay")'
    archive = named(toy_archive(), hostile)
    found = made(edition_of(archive, SLICES))
    rows = [r for r in all_rows(found, "khen-thuong") if "HYPERLINK" in r["ten"]]
    assert rows
    assert {row["ten"] for row in rows} == {f"'{hostile}"}
    year = rows[0]["nam"]
    assert hostile in json.dumps(
        json.loads(found[f"/du-lieu/khen-thuong-{year}.json"]), ensure_ascii=False
    ).replace('\\"', '"')
    book = openpyxl.load_workbook(
        io.BytesIO(found[f"/du-lieu/khen-thuong-{year}.xlsx"])
    )
    cells = [c for line in book["khen-thuong"].iter_rows() for c in line]
    assert [c.data_type for c in cells if c.value == hostile] == ["s", "s"]


def named(archive: Archive, name: str) -> Archive:
    """*archive* with the first shown person of the first list named otherwise."""
    for number, decision in enumerate(archive.decisions):
        group = decision.honours[0] if decision.honours else None
        if (
            group is None
            or not group.recipients
            or group.recipients[0].hidden
            or group.recipients[0].collective
            or decision.date.period.start is None
            or decision.date.period.start > date(2023, 1, 1)
        ):
            continue
        first = replace(group.recipients[0], name=name)
        group = replace(group, recipients=(first, *group.recipients[1:]))
        decision = replace(decision, honours=(group, *decision.honours[1:]))
        before, after = archive.decisions[:number], archive.decisions[number + 1 :]
        return replace(archive, decisions=(*before, decision, *after))
    raise AssertionError("the toy archive has no person")


# --- nothing that must not be there -----------------------------------------------


def test_what_is_withheld_or_not_yet_public_is_in_no_file(
    edition: Edition, files: Files
) -> None:
    secret = {
        row.name
        for decision in toy_archive().decisions
        for group in decision.honours
        for row in group.recipients
        if row.hidden
    }
    later = {
        str(d.key)
        for d in toy_archive().decisions
        if d.key not in edition.archive.decision
    }
    unpublished = {
        r.title for r in toy_archive().reports if r.key not in edition.archive.report
    }
    assert secret
    assert unpublished
    shown = b"".join(
        data for route, data in sorted(files.items()) if not route.endswith(".xlsx")
    ).decode()
    assert WITHHELD in shown
    for text in (*secret, *later, *unpublished):
        assert text not in shown
    for route, data in files.items():
        if route.endswith(".xlsx"):
            for page in CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names:
                sheet = CalamineWorkbook.from_filelike(io.BytesIO(data))
                text = repr(sheet.get_sheet_by_name(page).to_python())
                assert not any(word in text for word in (*secret, *unpublished))


def test_fiction_is_marked_in_every_row_and_file(files: Files) -> None:
    for route, data in files.items():
        if route.endswith(".json") and "/bang-diem" in route and "luoc" not in route:
            parsed = json.loads(data)
            assert parsed["minh_hoa"] is True
            assert "minh họa" in parsed["trich_dan"]
            for rows in parsed["bang"].values():
                assert all(isinstance(row["minh_hoa"], bool) for row in rows)


# --- the package -------------------------------------------------------------------


def test_the_package_lists_every_table_with_true_checksums(files: Files) -> None:
    package = json.loads(files["/du-lieu/datapackage.json"])
    listed = set()
    for resource in package["resources"]:
        for form in (resource, *resource["otherForms"]):
            data = files[f"/du-lieu/{form['path']}"]
            assert form["bytes"] == len(data)
            assert form["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
            listed.add(f"/du-lieu/{form['path']}")
        schema = json.loads(files[f"/du-lieu/{resource['schema']}"])
        head = files[f"/du-lieu/{resource['path']}"].decode("utf-8-sig").split("\r\n")
        assert head[0].split(",") == [field["name"] for field in schema["fields"]]
    tables = {
        route
        for route in files
        if route.startswith("/du-lieu/") and route.endswith((".csv", ".xlsx"))
    }
    assert tables <= listed
    assert package["licenses"][0]["title"] == toy_archive().site.licence
    assert package["schemaChanges"]
    assert package["citation"]
    sums = files["/du-lieu/SHA256SUMS"].decode().splitlines()
    assert len(sums) == len(listed)
    assert len(files["/du-lieu/tep.txt"].splitlines()) == len(listed) + 1


def test_the_package_version_moves_with_the_content_only(edition: Edition) -> None:
    def version(archive: Archive) -> str:
        found = made(edition_of(archive, SLICES))
        return str(json.loads(found["/du-lieu/datapackage.json"])["version"])

    before = version(toy_archive())
    assert before == version(toy_archive())
    assert before.startswith(catalogue.VERSION)
    assert before != version(named(toy_archive(), "Nguyễn Văn Khác"))


# --- only what changed -------------------------------------------------------------


def keys(archive: Archive) -> dict[str, str]:
    plans = planned(edition_of(archive, SLICES), SLICE)
    return {p.route: p.key for p in plans if isinstance(p, MadePlan)}


def test_a_change_of_one_row_moves_its_own_files_only() -> None:
    archive = toy_archive()
    before, after = keys(archive), keys(named(archive, "Nguyễn Văn Khác"))
    moved = {route for route in before if before[route] != after[route]}
    assert moved
    tables = {table_of(r).name for r in moved if r.startswith("/du-lieu/")}
    assert tables <= {"khen-thuong", "nhom-khen-thuong", "van-ban", "thay-doi"}
    years = {r[-8:-4] for r in moved if r.startswith("/du-lieu/khen-thuong-")}
    all_years = {r[-8:-4] for r in before if r.startswith("/du-lieu/khen-thuong-")}
    assert years < all_years


def test_equal_input_gives_equal_bytes(files: Files) -> None:
    assert made(edition_of(toy_archive(), SLICES)) == files


def test_every_file_that_moves_has_a_key_that_moves() -> None:
    archive = toy_archive()
    other = named(archive, "Nguyễn Văn Khác")
    old, new = (made(edition_of(a, SLICES)) for a in (archive, other))
    before, after = keys(archive), keys(other)
    changed = {r for r in before if old[r] != new.get(r)}
    assert changed
    assert all(before[route] != after.get(route) for route in changed)


# --- addresses and pages -----------------------------------------------------------


def test_every_address_has_its_file(edition: Edition, files: Files) -> None:
    offered = {
        route for (kind, _), route in edition.book.routes.items() if "data-" in kind
    }
    assert offered
    assert offered <= set(files)
    cluster = str(edition.archive.scores[0].cluster)
    assert edition.url("data-xlsx", f"cluster-year:{cluster}") == (
        f"/thi-dua/{cluster}/bang-diem.xlsx"
    )


def test_pages_lead_to_their_numbers_and_say_how_to_cite_them(edition: Edition) -> None:
    cluster = edition.archive.scores[0].cluster
    pages = {p.route: p for p in planned(edition, *SLICES) if hasattr(p, "template")}
    page = printed(edition, pages[f"/thi-dua/{cluster}/"])  # type: ignore[arg-type]
    assert f'href="/thi-dua/{cluster}/bang-diem.csv"' in page
    assert f'rel="alternate" href="/thi-dua/{cluster}/bang-diem.json"' in page
    assert "Cách trích dẫn" in page
    assert f"{edition.site.url}/thi-dua/{cluster}/</cite>" in page


def test_without_the_slice_there_is_no_file_and_no_link() -> None:
    edition = edition_of(toy_archive(), SLICES[:-1])
    assert edition.url("data") is None
    for plan in planned(edition, *SLICES[:-1]):
        if hasattr(plan, "page"):
            shown = printed(edition, plan) if "thi-dua/" in plan.route else ""
            assert "Tải số liệu" not in shown
            assert "/du-lieu/" not in shown


def test_the_home_of_data_leads_to_every_table(edition: Edition, files: Files) -> None:
    pages = {p.route: p for p in planned(edition, SLICE) if hasattr(p, "template")}
    page = printed(edition, pages["/du-lieu/"])  # type: ignore[arg-type]
    for route in files:
        if route.startswith("/du-lieu/") and "/luoc-do/" not in route:
            assert f'href="{route}"' in page, route


def test_schemas_lie_where_the_package_says(files: Files) -> None:
    for table in catalogue.TABLES:
        schema = json.loads(files[f"/du-lieu/luoc-do/{table.name}.json"])
        assert schema["primaryKey"] == list(table.key)
        assert Path(f"{table.name}.json").suffix == ".json"


@pytest.mark.parametrize("table", catalogue.TABLES, ids=lambda table: table.name)
def test_no_two_rows_share_a_key(files: Files, table: Table) -> None:
    rows = all_rows(files, table.name)
    found = [tuple(row[name] for name in table.key) for row in rows]
    assert len(found) == len(set(found))
    for row in rows:
        for column in table.columns:
            assert row[column.name] or not column.required
            if column.choices and row[column.name]:
                assert row[column.name] in column.choices
