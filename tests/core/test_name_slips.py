"""What stands in a name that is not of it, and names that only look so."""

from __future__ import annotations

import pytest

from gazette.core.name_slips import Slip, bare_name, in_parts, slip_of


@pytest.mark.parametrize(
    ("name", "slip"),
    [
        ("Đặng Quốc An, Kiểm sát viên", Slip.PARTS),
        ("Đặng Quốc An - Viện trưởng", Slip.PARTS),
        ("Đặng Quốc An Viện trưởng", Slip.PARTS),
        ("VKSND khu vực Mẫu Hạ", Slip.UNIT),
        ("Phòng 3", Slip.UNIT),
        ("Văn phòng tổng hợp", Slip.UNIT),
        ("Đồng chí Mạc Duy", Slip.ADDRESS),
        ("Ông Đặng Quốc An", Slip.ADDRESS),
        ("Bà Đặng Thị An", Slip.ADDRESS),
        ("ĐẶNG QUỐC AN", Slip.CAPITALS),
        ("Y BLĂK", None),
        ("Ông Ích Khiêm", None),
        ("Đặng Quốc An", None),
        ("Y-Blăk Ê-ban", None),
        ("Phòng Văn Ba", None),
        ("Vụ Thị Đoàn", None),
        ("Viện Trường Sơn", None),
    ],
)
def test_a_name_is_a_name(name: str, slip: Slip | None) -> None:
    assert slip_of(name) is slip


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Đặng An, Viện trưởng, VKSND Mẫu", ("Đặng An", "Viện trưởng", "VKSND Mẫu")),
        ("Đặng An, VKSND Mẫu", ("Đặng An", "_", "VKSND Mẫu")),
        ("Đặng An Viện trưởng", ("Đặng An", "Viện trưởng")),
        (
            "Đặng An; Vụ trưởng - Vụ 1, tối cao",
            ("Đặng An", "Vụ trưởng", "Vụ 1, tối cao"),
        ),
    ],
)
def test_a_row_in_one_breath_is_cut(typed: str, parts: tuple[str, ...]) -> None:
    assert in_parts(typed) == parts


def test_the_bare_name_is_offered() -> None:
    assert bare_name("Đồng chí MẠC DUY") == "Mạc Duy"
    assert bare_name("ĐẶNG QUỐC AN") == "Đặng Quốc An"
    assert bare_name("Đặng Quốc An") == "Đặng Quốc An"
