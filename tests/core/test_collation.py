"""Vietnamese order: against ICU's, and as a total order whatever the text."""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from random import Random
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.collation import ALPHABET, initial, person_key, sort_key

sys.path.insert(0, str(Path(__file__).parent / "vectors"))

from made_names import COUNT, made_names

VECTORS = Path(__file__).parent / "vectors" / "collation.json"
IN_ORDER: list[str] = json.loads(VECTORS.read_text(encoding="utf-8"))["in_order"]


def shuffled(items: list[str]) -> list[str]:
    """The items out of order, the same way each time."""
    return Random(7).sample(items, len(items))


vietnamese = st.text(
    alphabet="aáàảãạăắâấbcdđeêghiklmnoôơpqrstuưvxyAÁĂÂĐÊÔƠƯ 0129-'ðÐŭ\u0301\u0323",
    max_size=12,
)


def lines_of(name: str) -> list[str]:
    """A file that ``make_collation`` wrote, without its head."""
    text = (VECTORS.parent / name).read_text(encoding="utf-8")
    return text.splitlines()[1:]


def mismatches(in_order: list[str]) -> list[tuple[str, str]]:
    """Where our order and ICU's part: what stands at one place in each."""
    ours = sorted(shuffled(in_order), key=sort_key)
    return [(a, b) for a, b in zip(ours, in_order, strict=True) if a != b]


def test_icu_agrees_on_every_syllable_of_the_dictionary() -> None:
    syllables = lines_of("collation-syllables.txt")
    assert len(syllables) > 6500
    assert mismatches(syllables) == []


def test_icu_agrees_on_twenty_thousand_names() -> None:
    names = made_names()
    order = [int(n) for line in lines_of("collation-names.txt") for n in line.split()]
    assert sorted(order) == list(range(COUNT)) == list(range(len(names)))
    assert mismatches([names[number] for number in order]) == []


def test_icu_agrees_on_every_vector() -> None:
    assert len(IN_ORDER) > 200
    assert sorted(shuffled(IN_ORDER), key=sort_key) == IN_ORDER


@pytest.mark.parametrize(
    "in_order",
    [
        "An Ảnh Ánh Ân Ấn Ba Bà Bả Bã Bá Bạ Cuông Cương Cường Cưỡng Cướng",
        "Dạt Dung Dũng Đạt Đung Em Ê Hoà Hòa Oanh Ôn Ơn Uyên Ư Ước Y",
        "an An ang ánh ăn Ăn ân",
        "ma mà mả mã má mạ",
    ],
)
def test_letters_then_tones_then_case(in_order: str) -> None:
    words = in_order.split()
    assert sorted(shuffled(words), key=sort_key) == words


def test_the_whole_text_s_letters_weigh_before_any_tone() -> None:
    """The pair on which CLDR, our rule, differs from the dictionary's."""
    assert sort_key("Án An") < sort_key("An Bình")


def test_in_a_name_the_part_is_compared_whole_before_the_next() -> None:
    assert person_key("Bình An") < person_key("An Án")
    assert person_key("Trần An") < person_key("An Ánh")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("VKSND khu vực 2", "VKSND khu vực 10"),
        ("VKSND khu vực 07", "VKSND khu vực 10"),
        ("An Bình", "Ana"),
        ("Ðạt", "Em"),
        ("Dz", "Ðạt"),
        ("bz", "ƀa"),
        ("ƀa", "ca"),
        ("Z", "Я"),
    ],
)
def test_places_people_look_for(first: str, second: str) -> None:
    assert sort_key(first) < sort_key(second)


def test_code_points_would_be_wrong() -> None:
    names = ["An", "Ánh", "Ăn", "Ân", "Duy", "Đức", "Em", "Ê"]
    assert sorted(names) != names
    assert sorted(sorted(names), key=sort_key) == names


@given(st.lists(vietnamese, max_size=6))
def test_the_order_is_total(texts: list[str]) -> None:
    ordered = sorted(texts, key=sort_key)
    assert [*map(sort_key, sorted(shuffled(texts), key=sort_key))] == [
        *map(sort_key, ordered)
    ]
    for one, other in pairwise(ordered):
        same_text = normalize("NFC", one) == normalize("NFC", other)
        assert (sort_key(one) == sort_key(other)) is same_text


@given(vietnamese, vietnamese)
def test_decomposed_text_stands_where_composed_text_stands(a: str, b: str) -> None:
    assert sort_key(normalize("NFD", a)) == sort_key(normalize("NFC", a))
    assert person_key(normalize("NFD", a)) == person_key(normalize("NFC", a))
    assert (sort_key(a) < sort_key(b)) == (sort_key(normalize("NFD", a)) < sort_key(b))


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_texts_compare(a: str, b: str) -> None:
    assert (sort_key(a) < sort_key(b)) + (sort_key(b) < sort_key(a)) == (
        normalize("NFC", a) != normalize("NFC", b)
    )
    assert initial(a) in {*ALPHABET.upper(), "#"}


def test_a_register_goes_by_given_family_middle() -> None:
    register = [
        "Lê Thị Ánh",
        "Trần Văn Ân",
        "Nguyễn Duy",
        "Đỗ Văn Đức",
        "Trần Thị Đức",
        "Trần Văn Đức",
        "Phạm Em",
    ]
    assert sorted(shuffled(register), key=person_key) == register


def test_a_bracket_tells_apart_and_sorts_last() -> None:
    first, second = "Nguyễn Văn Hùng (1)", "Nguyễn Văn Hùng (2)"
    assert person_key(first) < person_key(second)
    assert person_key(second) < person_key("Phan Văn Hùng")
    assert initial(first) == "H"


@pytest.mark.parametrize(
    ("name", "sort_name", "heading"),
    [
        ("Đỗ Văn Đức", None, "Đ"),
        ("Lê Ân", None, "Â"),
        ("Lê Ánh", None, "A"),
        ("Nguyễn Ðạt", None, "Đ"),
        ("K'Brêu", None, "K"),
        ("Y Blăk Ayŭn", "Y Blăk Ayŭn", "Y"),
        ("Rah Lan Chung", "Chung Rah Lan", "C"),
        ("Ksor ƀlâm", None, "B"),
        ("(1)", None, "#"),
        ("", None, "#"),
        ("Nguyễn 7", None, "#"),
    ],
)
def test_heading(name: str, sort_name: str | None, heading: str) -> None:
    assert initial(name, sort_name) == heading
    assert initial(normalize("NFD", name), sort_name) == heading


def test_a_sort_name_puts_a_person_among_the_others() -> None:
    register = [
        ("Nguyễn Chung", None),
        ("Rah Lan Chung", "Chung Rah Lan"),
        ("Trần Chung", None),
        ("Nguyễn Thu Hà", "Thu Hà, Nguyễn"),
        ("Lê Xuân", None),
        ("Y Blăk Ayŭn", "Y Blăk Ayŭn"),
    ]
    assert sorted(register[3:] + register[:3], key=lambda r: person_key(*r)) == register


def test_a_sort_name_that_repeats_the_rule_changes_nothing() -> None:
    with_rule, written = (
        person_key("Lê Thị Ánh"),
        person_key("Lê Thị Ánh", "Ánh Lê Thị"),
    )
    assert with_rule == written
