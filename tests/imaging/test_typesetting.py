"""Lines of type on cards: bound words stay whole, long ones fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.imaging.typesetting import face, fitted, in_one_line
from gazette.publishing.formatting import bound

FACE = Path("theme/static/fonts/bang-vang-serif-600.woff2").resolve()
TITLE = bound("Cụm thi đua số 7 tổng kết công tác thi đua, khen thưởng năm 2021")
LONG = bound(
    "Viện kiểm sát nhân dân tối cao lấy ý kiến nhân dân đối với các tập thể, cá nhân"
    " được đề nghị tặng thưởng Huân chương Lao động hạng Nhất, hạng Nhì, hạng Ba" * 2
)
SIZES = (88, 64, 48, 32)


@pytest.mark.parametrize("width", [360, 500, 640, 800, 1072])
@pytest.mark.parametrize("text", [TITLE, LONG, "VKSND", "A" * 60])
def test_every_line_fits_its_place(text: str, width: int) -> None:
    setting = fitted(text, FACE, SIZES, width, 300)
    assert setting.height <= 300
    for line in setting.lines:
        assert setting.font.getlength(line) <= width + 2, line


@pytest.mark.parametrize("width", range(320, 1080, 60))
def test_a_number_never_stands_alone(width: int) -> None:
    lines = fitted(TITLE, FACE, SIZES, width, 420).lines
    assert " ".join(lines) == TITLE
    assert not [line for line in lines if line.startswith(("7", "2021", "đua"))]


def test_lines_are_of_even_length() -> None:
    setting = fitted(TITLE, FACE, (58,), 584, 600)
    lengths = [setting.font.getlength(line) for line in setting.lines]
    # "năm 2021" holds together and may stand last by itself.
    assert min(lengths) > 0.45 * max(lengths)


def test_the_largest_size_that_fits_is_taken() -> None:
    assert fitted("VKSND", FACE, SIZES, 1072, 300).font.size == 88
    assert fitted(LONG, FACE, SIZES, 1072, 300).font.size == 32


def test_what_never_fits_is_cut_and_says_so() -> None:
    setting = fitted(LONG * 4, FACE, SIZES, 600, 120)
    assert setting.lines[-1].endswith("…")
    assert in_one_line(LONG, FACE, 24, 300).endswith("…")
    assert in_one_line("ngắn", FACE, 24, 300) == "ngắn"


def test_the_theme_has_every_vietnamese_letter_and_no_box_is_drawn() -> None:
    missing = face(FACE, 40).getmask("\uffff").getbbox()
    for letter in "ẤẦẨẪẬấầẩẫậỄễỘộỮữƯưĐđỴỵ":
        assert face(FACE, 40).getmask(letter).getbbox() != missing, letter
