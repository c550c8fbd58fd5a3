"""Counts that bodies claim, and the many numbers that are none."""

from __future__ import annotations

import pytest

from gazette.store.claims import award_claims


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            "Quyết định 152/QĐ-VKSTC tặng Huân chương cho 402 cá nhân.",
            "402 cá nhân",
        ),
        ("Ngày 28/6/2022, Viện trưởng trao cờ cho 22 tập thể.", "22 tập thể"),
        ("Quyết định 38/QĐ-VKSTC tặng cho [366 người](../x/index.md).", "366 người"),
        ("Công nhận Tập thể lao động tiên tiến cho 5 đơn vị, khen cả năm.", "5 đơn vị"),
    ],
)
def test_a_count_that_an_award_is_given_to(body: str, said: str) -> None:
    [claim] = award_claims(f"Mở đầu.\n\n{body}", 20)
    assert claim.said == said
    assert claim.line == 22
    assert body[claim.column - 1 :].startswith(said)


@pytest.mark.parametrize(
    "body",
    [
        "Trong 402 người có 20 người ở VKSND tối cao.",
        "Hội đồng chọn 32 người thuộc thẩm quyền của Viện trưởng VKSND tỉnh.",
        "Bảy tập thể lao động xuất sắc trên 20 tập thể tiên tiến là 35%.",
        "Viện trưởng trao Giấy khen cho 2 cá nhân của VKSND khu vực Mẫu An.",
        "Trao cờ cho 3 đơn vị tiêu biểu.",
        "Trao cờ. Sau đó giới thiệu quy định mới cho 120 người.",
        "Tặng quà. Hội nghị dành cho 40 người.",
        "Số tiền trao là 5.000 đồng, chia cho 12 đơn vị thuộc cụm.",
    ],
)
def test_other_numbers_are_no_claims(body: str) -> None:
    assert award_claims(body, 1) == ()
