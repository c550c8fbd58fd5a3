"""Rows of corrections, in one text or in parts."""

from __future__ import annotations

from datetime import date

import pytest

from gazette.core.corrections import Correction
from gazette.core.problems import Place
from gazette.store.leaf import Refused
from gazette.store.models.corrections import correction, read_correction
from gazette.store.nodes import Scalar


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "2025-11-03 | Sửa tên đơn vị.",
            Correction(on=date(2025, 11, 3), text="Sửa tên đơn vị."),
        ),
        (
            "2025-11-03 | 116,5 điểm | 115,5 điểm. | chép nhầm cột",
            Correction(
                on=date(2025, 11, 3),
                text="Đã ghi: 116,5 điểm. Đúng là: 115,5 điểm. Lý do: chép nhầm cột.",
                was="116,5 điểm",
                now="115,5 điểm.",
                why="chép nhầm cột",
            ),
        ),
        (
            "2025-11-03 | _ | thêm Lê Thị Ánh",
            Correction(
                on=date(2025, 11, 3),
                text="Đúng là: thêm Lê Thị Ánh.",
                now="thêm Lê Thị Ánh",
            ),
        ),
    ],
)
def test_a_correction_in_one_text_or_in_parts(row: str, told: Correction) -> None:
    scalar = Scalar(text=row, plain=True, place=Place(file="x", line=1, column=1))
    assert correction(read_correction(scalar)) == told


@pytest.mark.parametrize(
    "row", ["2025-11-03", "2025-11-03 | a | b | c | d", "hôm qua | a"]
)
def test_a_correction_without_its_day_or_with_too_much_is_refused(row: str) -> None:
    scalar = Scalar(text=row, plain=True, place=Place(file="x", line=1, column=1))
    with pytest.raises(Refused):
        read_correction(scalar)
