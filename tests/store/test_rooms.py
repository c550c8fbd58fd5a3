"""The small readers: rows, days, figures, lists; what each takes and refuses."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from gazette.core.periods import ALWAYS, PartialDate, Period
from gazette.core.problems import Place
from gazette.store.days import VIETNAM, read_day, read_moment, read_partial
from gazette.store.figures import read_amount, read_years, span
from gazette.store.honour_lists import read_list
from gazette.store.leaf import Refused
from gazette.store.models.recipients import read_recipient
from gazette.store.models.scores import read_score
from gazette.store.nodes import Scalar
from gazette.store.personal import is_personal
from gazette.store.rows import fields, period, with_code


def scalar(text: str) -> Scalar:
    place = Place(file="x", line=4, column=7)
    return Scalar(text=text, plain=True, place=place, first_column=7)


def test_each_field_knows_its_column() -> None:
    found = fields(scalar("a  |b | c, d"), most=3, form="")
    assert [(field.text, field.column) for field in found] == [
        ("a", 7),
        ("b", 11),
        ("c, d", 15),
    ]


@pytest.mark.parametrize(
    ("row", "valid"),
    [
        ("a", ALWAYS),
        ("a | từ 2021-01-01", Period(start=date(2021, 1, 1))),
        ("a | Đến 2021-01-01", Period(end=date(2021, 1, 1))),
        (
            "a | đến 2021-02-01 | từ 2021-01-01",
            Period(start=date(2021, 1, 1), end=date(2021, 2, 1)),
        ),
    ],
)
def test_bounds_in_a_row(row: str, valid: Period) -> None:
    whole = scalar(row)
    _, *bounds = fields(whole, most=3, form="")
    assert period(whole, bounds, "") == valid


def test_an_id_stands_behind_its_sign() -> None:
    (field,) = fields(scalar("VKSND tỉnh Mẫu @mau-2025"), most=1, form="")
    text, code = with_code(field)
    assert text.text == "VKSND tỉnh Mẫu"
    assert code is not None
    assert (code.text, code.column) == ("mau-2025", 23)


def test_a_recipients_row_in_full() -> None:
    row = read_recipient(
        scalar(
            "Lê Thị Ánh (2) @anh | Kiểm sát viên, Tổ trưởng | VKSND Mẫu | Truy tặng "
            "| thành tích: phá án, cứu người"
        )
    )
    assert (row.name.text, row.ordinal) == ("Lê Thị Ánh", 2)
    assert [field.text for field in row.rest] == [
        "Kiểm sát viên, Tổ trưởng",
        "VKSND Mẫu",
    ]
    assert row.posthumous
    assert row.citation is not None
    assert row.citation.text == "phá án, cứu người"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2021", PartialDate(year=2021)),
        ("2021-12", PartialDate(year=2021, month=12)),
        ("2021-12-01", PartialDate(year=2021, month=12, day=1)),
    ],
)
def test_what_is_known_of_a_day(text: str, value: PartialDate) -> None:
    assert read_partial(scalar(text)).value == value


def test_a_moment_is_vietnams() -> None:
    assert read_moment(scalar("2021-12-01 08:30")).value == datetime(
        2021, 12, 1, 8, 30, tzinfo=VIETNAM
    )
    assert read_moment(scalar("2021-12-01")).value.hour == 0


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("01/12/2021", "2021-12-01"),
        ("1-12-2021", "2021-12-01"),
        ("1.12.2021", "2021-12-01"),
        ("ngày 05 tháng 7 năm 2023", "2023-07-05"),
        ("6/7/2022 8h30", "2022-07-06 08:30"),
        ("12/2021", "2021-12"),
        ("tháng 12/2021", "2021-12"),
    ],
)
def test_a_date_as_offices_write_it_is_turned_for_copying(
    text: str, proper: str
) -> None:
    with pytest.raises(Refused) as refusal:
        read_day(scalar(text))
    (problem,) = refusal.value.problems
    assert problem.code == "date-day-first"
    assert dict(problem.particulars)["proper"] == proper


def test_points_with_comma_or_dot() -> None:
    assert read_amount(scalar("9,5")).value == Decimal("9.5")
    assert read_amount(scalar("9.5")).value == Decimal("9.5")
    assert str(read_amount(scalar("98,50")).value) == "98.50"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2025", (2025, 2025)),
        ("2023-2024", (2023, 2024)),
        ("2023 – 2024", (2023, 2024)),
        ("2025-", (2025, None)),
    ],
)
def test_spans_of_years(text: str, years: tuple[int, int | None]) -> None:
    assert span(read_years(scalar(text))) == years


def test_a_score_not_given_is_not_zero() -> None:
    row = read_score(scalar("A1"), scalar("10 _ 9,5 | lý do"))
    figures = [figure and figure.value for figure in row.figures]
    assert figures == [Decimal(10), None, Decimal("9.5")]
    assert row.figures[2] is not None
    assert row.figures[2].column == 12


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_list_with_any_delimiter(delimiter: str) -> None:
    rows = [
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú"],
        ["1", "Lê Thị Ánh", '"Phó, Trưởng; phòng"', "VKSND Mẫu", "truy tặng"],
        ["2", "Vũ Thị Hòa", "", "VKSND Mẫu", ""],
        ["", "", "", "", ""],
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    found, problems = read_list(text, "x.csv")
    assert problems == ()
    assert found is not None
    first, second = found.rows
    assert [field.text for field in first.rest] == ["Phó, Trưởng; phòng", "VKSND Mẫu"]
    assert first.posthumous
    assert [field.text for field in second.rest] == ["_", "VKSND Mẫu"]


def test_a_list_of_names_alone() -> None:
    found, problems = read_list("Tập thể\nVKSND Mẫu An\nVKSND Mẫu Ân\n", "x.csv")
    assert problems == ()
    assert found is not None
    assert [row.name.text for row in found.rows] == ["VKSND Mẫu An", "VKSND Mẫu Ân"]


@pytest.mark.parametrize(
    "key", ["Ngày sinh", "ngay_sinh", "birth-date", "SĐT", "CCCD", "Dân tộc", "Địa chỉ"]
)
def test_personal_keys_however_they_are_written(key: str) -> None:
    assert is_personal(key)


@pytest.mark.parametrize("key", ["Ngày", "Đơn vị", "date", "A1", "note"])
def test_keys_that_are_not_personal(key: str) -> None:
    assert not is_personal(key)
