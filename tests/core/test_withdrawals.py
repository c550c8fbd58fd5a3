"""Sealed names: found in every dress, and never said."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.folding import fold, slug, spelling
from gazette.core.problems import Place
from gazette.core.withdrawals import Watch, Withdrawal, in_nfc, seal

SALT = "0123456789abcdef" * 2
OTHER_SALT = "fedcba9876543210" * 2


def withdrawn(
    name: str, *, salt: str = SALT, exceptions: tuple[str, ...] = ()
) -> Watch:
    return Watch(
        [
            Withdrawal(
                on=date(2026, 11, 2),
                basis="Luật 91/2025/QH15",
                seal=seal(name, SALT),
                exceptions=exceptions,
                place=Place(file="data/withdrawals.yaml"),
            )
        ]
    )


def seen(watch: Watch, text: str) -> list[str]:
    return [text[each.start : each.end] for each in watch.sightings(text)]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Lê Thị Ánh", "bà Lê Thị Ánh, Viện trưởng", ["Lê Thị Ánh"]),
        ("Lê Thị Ánh", "LÊ THỊ ÁNH", ["LÊ THỊ ÁNH"]),
        ("Lê Thị Ánh", "Lê\u00a0Thị\u00a0Ánh", ["Lê\u00a0Thị\u00a0Ánh"]),
        ("Lê Thị Ánh", "bà Lê Thị\nÁnh nhận", ["Lê Thị\nÁnh"]),
        ("Lê Thị Ánh", "/ca-nhan/le-thi-anh-mau-an/", ["le-thi-anh"]),
        ("Lê Thị Ánh", "le_thi_anh.jpg", ["le_thi_anh"]),
        ("Lê Thị Ánh", "?q=le%20thi%20anh", ["le%20thi%20anh"]),
        ("Lê Thị Ánh", "Lê Thị Ánh và Lê Thị Ánh", ["Lê Thị Ánh"] * 2),
        ("Vũ Thị Hòa", "Vũ Thị Hoà", ["Vũ Thị Hoà"]),
        ("H’Liêu Êban", "H'Liêu Êban", ["H'Liêu Êban"]),
        ("Đỗ Văn Đức", "do-van-duc", ["do-van-duc"]),
        ("Lê Thị Ánh", "Lê Thị Anh, Lê Thị Ảnh", []),
        ("Lê Thị Ánh", "Lê Thị. Ánh mắt", ["Lê Thị. Ánh"]),
        ("Lê Thị Ánh", "Lê Thị, Ánh", []),
        ("Lê Thị Ánh", "Lê Thị Ánhh", []),
        ("Lê Thị Ánh", "Lê Thị 1 Ánh", []),
    ],
)
def test_a_name_in_every_dress(name: str, text: str, expected: list[str]) -> None:
    assert seen(withdrawn(name), text) == expected


def test_one_syllable_is_no_name() -> None:
    with pytest.raises(ValueError, match="1"):
        seal("Ánh", SALT)


def test_a_seal_says_nothing_without_its_salt() -> None:
    one, other = seal("Lê Thị Ánh", SALT), seal("Lê Thị Ánh", OTHER_SALT)
    assert {one.exact, one.bare}.isdisjoint({other.exact, other.bare})
    assert seal("LÊ THỊ ÁNH", SALT) == one
    assert seal("Lê Thị Anh", SALT).exact != one.exact
    assert seal("Lê Thị Anh", SALT).bare == one.bare


def test_where_a_namesake_is_excepted_pages_are_not_judged_by_name() -> None:
    watch = withdrawn("Lê Thị Ánh", exceptions=("content/pages/x.md",))
    assert watch
    assert not watch.of_pages()
    assert watch.digest != withdrawn("Lê Thị Ánh").digest
    assert not Watch(())
    assert Watch(()).digest == ""


SYLLABLES = "Lê Thị Ánh Nguyễn Văn Đức Hòa Thúy Y Êban Niê Ẩn Ước Quý Trần"
syllable = st.sampled_from(SYLLABLES.split(" "))
name = st.lists(syllable, min_size=2, max_size=5).map(" ".join)
prose = st.text(alphabet="abđ ,.-1\n“”", max_size=12)


@given(name, prose, prose)
def test_whatever_stands_around_it_a_name_is_found(
    one: str, before: str, after: str
) -> None:
    watch = withdrawn(one)
    for dress in (one, one.upper(), normalize("NFD", one), slug(one), fold(one)):
        text = in_nfc(f"{before}, {dress}, {after}".encode())
        assert seen(watch, text), dress


@given(name, name)
def test_another_name_is_not_it(one: str, other: str) -> None:
    found = seen(withdrawn(one), other)
    words, others = spelling(one).split(), spelling(other).split()
    inside = any(others[n : n + len(words)] == words for n in range(len(others))) or (
        other.isascii() and fold(one) in fold(other)
    )
    assert bool(found) == inside
