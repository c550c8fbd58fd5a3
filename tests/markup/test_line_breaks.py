"""Words that stay on one line, and words that may part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.markup.line_breaks import NBSP, bound

LINE_BREAKS = str.maketrans({NBSP: "_", "\n": " "})


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("Cụm thi đua số 7 tổng kết", "Cụm thi_đua số_7 tổng kết"),
        ("Hội đồng Thi đua - Khen thưởng", "Hội đồng Thi_đua_- Khen_thưởng"),
        ("từ ngày 20 tháng 11 năm 2021", "từ ngày_20_tháng_11_năm_2021"),
        ("ngày 12/3/2021, tại", "ngày_12/3/2021, tại"),
        ("lúc 8 giờ 30 phút ngày 12/3", "lúc_8_giờ_30_phút ngày_12/3"),
        ("trong 5 năm (2016-2020)", "trong 5_năm (2016-2020)"),
        ("Cụm thi đua số 1 năm 2025", "Cụm thi_đua số_1 năm_2025"),
        ("gồm 22 tập thể, 402 Kỷ niệm chương", "gồm 22_tập_thể, 402_Kỷ niệm chương"),
        ("được 97,5 điểm; tệp 1,2 MB", "được 97,5_điểm; tệp 1,2_MB"),
        ("Khoản 2 Điều 24 Luật Thi đua", "Khoản_2 Điều_24 Luật Thi_đua"),
        ("quý III năm 2021", "quý_III năm_2021"),
        ("VKSND tỉnh Đắk Lắk", "VKSND_tỉnh_Đắk Lắk"),
        ("VKSND tối cao", "VKSND_tối_cao"),
        ("VKSND khu vực Mẫu Ý", "VKSND_khu_vực Mẫu_Ý"),
        ("Thành phố Hồ Chí Minh", "Thành_phố_Hồ Chí_Minh"),
        ("Huân chương Lao động hạng Nhất", "Huân_chương Lao_động hạng_Nhất"),
        ("KT. Viện trưởng, Phó Viện trưởng", "KT._Viện_trưởng, Phó Viện_trưởng"),
        ("đồng chí Nguyễn Văn A, Thiếu tá Lê", "đồng chí_Nguyễn Văn_A, Thiếu tá_Lê"),
        ("Viện trưởng - Cụm trưởng", "Viện_trưởng_- Cụm_trưởng"),
        ("một – hai — ba", "một_– hai_— ba"),
        ("Quyết định 61/QĐ-VKS", "Quyết_định 61/QĐ-VKS"),
        ("khen thưởng ; và “Vì sự nghiệp ”", "khen_thưởng_; và “Vì sự nghiệp_”"),
        ("( xem “ Vì sự nghiệp”", "(_xem “_Vì sự nghiệp”"),
        ("hội nghị. (Ảnh: hình vẽ)", "hội nghị. (Ảnh:_hình vẽ)"),
        ("số\n7", "số_7"),
        ("Tin tức · Thi đua", "Tin tức_· Thi_đua"),
    ],
)
def test_what_belongs_together_does_not_break(written: str, held: str) -> None:
    assert bound(written).translate(LINE_BREAKS) == held


@pytest.mark.parametrize(
    "written",
    [
        "Các đơn vị trong cụm đã hoàn thành nhiệm vụ",
        "họp ngày đầu tháng",
        "mọi số  7",  # two spaces are somebody's layout
        "Nguyễn Văn A. Ông là",
        "năm thứ",
        "",
        " ",
    ],
)
def test_other_spaces_stay_as_they_are(written: str) -> None:
    assert bound(written) == written.replace("Văn A", f"Văn{NBSP}A")


WORDS = st.sampled_from(
    [
        *("Cụm", "thi", "đua", "số", "7", "ngày", "20", "tháng", "11", "năm", "2021"),
        *("VKSND", "tỉnh", "Đắk", "tối", "cao", "Điều", "“Vì", "nghiệp”", "–", "-"),
        *("15/QĐ-VKS", "a", "A", "", "\n", "1,2\xa0MB", "(Ảnh:", "”", "“"),
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_binding_changes_spaces_and_nothing_else(written: str) -> None:
    """Quotes, dashes and hyphens stay as written; binding twice is binding once."""
    held = bound(written)
    changed = [(a, b) for a, b in zip(written, held, strict=True) if a != b]
    assert set(changed) <= {(" ", NBSP), ("\n", NBSP)}
    assert bound(held) == held


@given(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=40))
def test_any_text_may_be_bound(written: str) -> None:
    assert bound(written).replace(NBSP, " ") == written.replace(NBSP, " ")
