"""Marks before a signature are read as what they mean."""

from __future__ import annotations

import pytest

from gazette.core.signatures import read_signature


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (
            "KT. Viện trưởng, Phó Viện trưởng Trịnh Mẫu Sơn",
            "Phó Viện trưởng Trịnh Mẫu Sơn, ký thay Viện trưởng",
        ),
        (
            "TL. Viện trưởng, Chánh Văn phòng Lê Thị Mẫu",
            "Chánh Văn phòng Lê Thị Mẫu, thừa lệnh Viện trưởng",
        ),
        (
            "TUQ. Viện trưởng, Chánh Văn phòng",
            "Chánh Văn phòng, thừa ủy quyền Viện trưởng",
        ),
        (
            "TM. Hội đồng, Chủ tịch Ngô Thị Mẫu Đơn",
            "Chủ tịch Ngô Thị Mẫu Đơn, thay mặt Hội đồng",
        ),
        ("KT. Viện trưởng", "ký thay Viện trưởng"),
        ("Viện trưởng Ngô Thị Mẫu Đơn", "Viện trưởng Ngô Thị Mẫu Đơn"),
        # No mark: a name that begins like one stays a name.
        ("TLang Mẫu, Viện trưởng", "TLang Mẫu, Viện trưởng"),
    ],
)
def test_a_mark_is_read_as_what_it_means(printed: str, words: str) -> None:
    assert read_signature(printed).words == words
