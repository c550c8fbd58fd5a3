"""Which names A–Z can place by itself."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.name_patterns import follows_pattern, is_syllable, same_letters

SYLLABLES = Path(__file__).parent / "vectors" / "collation-syllables.txt"


def test_every_vietnamese_syllable_of_the_dictionary_is_one() -> None:
    """What is left are initials and loan words, 31 of 6,631."""
    words = SYLLABLES.read_text(encoding="utf-8").splitlines()[1:]
    others = [word for word in words if not is_syllable(word)]
    assert len(others) == 31
    assert {"ABC", "email", "web", "Telex", "palăng"} <= set(others)
    assert all(word.isascii() or word in {"palăng", "HĐND"} for word in others)


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn Hùng", "Lê Ánh", "Quách Thị Ảnh", "Đỗ Uy", "Tôn Nữ Quý", "Lã Yến"],
)
def test_names_that_follow(name: str) -> None:
    assert follows_pattern(name)
    assert follows_pattern(normalize("NFD", name).upper())


@pytest.mark.parametrize(
    "name",
    [
        *("Y Blăk Ayŭn", "Rah Lan Chung", "H’Liêu Êban", "H' Liêu", "K'Brêu", "K Sả"),
        *("Ksor Thập", "Kpă Sơn", "Siu Hùng", "Y Thuyên Niê", "A Minh", "Lê Čăm"),
        "Lê Van Smith",
    ],
)
def test_names_that_do_not(name: str) -> None:
    assert not follows_pattern(name)


@pytest.mark.parametrize(
    ("name", "sort_name", "same"),
    [
        ("Rah Lan Khiêm", "Khiêm Rah Lan", True),
        ("H’Liêu Êban", "Liêu Êban H’", True),
        ("Nguyễn Thu Hà", "Thu Hà, Nguyễn", True),
        ("Rah Lan Khiêm", "Khiên Rah Lan", False),
        ("Rah Lan Khiêm", "Khiêm Rah", False),
        ("Lê Ánh", "Anh Lê", False),
    ],
)
def test_a_sort_name_only_moves_the_parts(
    name: str, sort_name: str, same: bool
) -> None:
    assert same_letters(name, sort_name) is same
    assert same_letters(normalize("NFD", name), sort_name) is same


@given(st.text(max_size=30))
def test_any_text_is_answered(text: str) -> None:
    assert follows_pattern(text) in (True, False)


@given(
    st.lists(
        st.sampled_from(["Lê", "Thị", "Ánh", "Ksor", "Y", "H’", "Êban"]), max_size=5
    )
)
def test_any_order_of_parts_is_a_sort_name(parts: list[str]) -> None:
    assert same_letters(" ".join(parts), " ".join(reversed(parts)))
