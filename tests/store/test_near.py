from __future__ import annotations

from gazette.store.near import near

UNITS = (
    "VKSND tỉnh Đắk Lắk",
    "VKSND tỉnh Đắk Nông",
    "VKSND tỉnh Gia Lai",
    "VKSND khu vực Mẫu An",
    "VKSND khu vực Mẫu Ân",
)


def test_a_spelling_without_marks_finds_the_name() -> None:
    assert near("VKSND tinh Dak Lak", UNITS)[0] == "VKSND tỉnh Đắk Lắk"


def test_marks_decide_between_names_that_fold_alike() -> None:
    assert near("VKSND khu vực Mẫu Ậ", UNITS)[0] == "VKSND khu vực Mẫu Ân"


def test_a_slip_of_the_finger_is_found() -> None:
    assert near("titel", ("title", "date", "tags")) == ("title",)


def test_nothing_like_it_offers_nothing() -> None:
    assert near("Bộ Tư pháp", UNITS) == ()


def test_the_order_of_the_known_does_not_matter() -> None:
    assert near("VKSND tỉnh Đăk", UNITS) == near("VKSND tỉnh Đăk", UNITS[::-1])
