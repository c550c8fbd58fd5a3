"""Words under photos: the credit in the last bracket, and drawings that say so."""

from __future__ import annotations

import pytest

from gazette.core.captions import credited, of_a_drawing, with_credit


@pytest.mark.parametrize(
    ("written", "caption", "credit", "whom"),
    [
        ("Lễ ký. (Ảnh: Mẫu An)", "Lễ ký.", "Ảnh: Mẫu An", "Mẫu An"),
        ("Lễ ký. (Hình vẽ: trang mẫu).", "Lễ ký.", "Hình vẽ: trang mẫu", "trang mẫu"),
        (
            "Lễ ký (Hình vẽ minh họa: trang mẫu)",
            "Lễ ký",
            "Hình vẽ minh họa: trang mẫu",
            "trang mẫu",
        ),
        ("Lễ ký. (Nguồn ảnh : Báo A)", "Lễ ký.", "Nguồn ảnh : Báo A", "Báo A"),
    ],
)
def test_the_last_bracket_names_whose_picture_it_is(
    written: str, caption: str, credit: str, whom: str
) -> None:
    assert with_credit(written) == (caption, credit)
    assert credited(credit) == whom


@pytest.mark.parametrize("written", ["Lễ ký (buổi chiều)", "Hình vẽ: không có ngoặc"])
def test_another_bracket_is_part_of_the_caption(written: str) -> None:
    assert with_credit(written) == (written, None)


def test_a_name_without_a_label_is_the_credit() -> None:
    assert credited("Ảnh hưởng Studio") == "Ảnh hưởng Studio"


def test_a_drawing_says_so_once() -> None:
    assert of_a_drawing("Lễ ký.") == "Ảnh minh họa: Lễ ký."
    assert of_a_drawing("Ảnh minh hoạ: lễ ký.") == "Ảnh minh hoạ: lễ ký."
