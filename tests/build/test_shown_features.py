"""The sample newsroom shows each feature of the record: on which page, in which words.

A row is a feature, the page of the built sample that has it, and what a reader sees
there. A feature that is taken out of the sample, or that stops being told, fails here.
"""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

MAU = "thi-dua/vksnd-tinh-mau"
PAPERS = "khen-thuong/quyet-dinh"

SHOWN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # leaderboards
    (
        "three columns with their differences",
        f"{MAU}/cum-1/2025",
        ("Tổng tự chấm Tổng cụm chấm Chênh lệch thẩm định so với tự chấm", "(−0,5)"),
    ),
    (
        "bonus above the nominal maximum: 97 + 10",
        f"{MAU}/cum-2/2025",
        ("VKSND khu vực Mẫu Giang 107,0", "nên tổng có thể cao hơn"),
    ),
    (
        "start from the maximum, plus and minus only",
        f"{MAU}/cum-2/2024",
        ("Điểm khởi đầu của mọi đơn vị 750", "815 750 65 0"),
    ),
    (
        "points per event with daily caps",
        f"{MAU}/cum-2/2025",
        ("tối đa 4 lần một năm, một ngày không quá 1 điểm",),
    ),
    (
        "votes of a block of eight: a flag, then three diplomas",
        "thi-dua/ubnd-tinh-mau/khoi-3/2025",
        (
            "Được đề nghị: Cờ thi đua của UBND tỉnh",
            "Được đề nghị: Bằng khen của UBND tỉnh",
            "Số phiếu trên 8 phiếu phát ra 8",
        ),
    ),
    (
        "a share of all members, the absent in writing",
        f"{MAU}/cum-1/2024",
        ("từ 2/3 tổng số thành viên", "người vắng mặt gửi phiếu bằng văn bản và được"),
    ),
    (
        "a share of those present",
        f"{MAU}/khoi-phong/2024",
        ("90% số thành viên dự họp",),
    ),
    (
        "rounding and the shared rank are said",
        f"{MAU}/cum-1/2025",
        ("Chỉ tổng điểm được làm tròn", "hạng liền sau bỏ trống (1, 2, 2, 4)"),
    ),
    ("a tie", f"{MAU}/cum-1/2025", ("Hạng 3, đồng hạng với VKSND khu vực Mẫu Ô",)),
    (
        "a tie broken by a vote",
        f"{MAU}/khoi-phong/2023",
        ("Bằng điểm với đơn vị khác, xếp theo kết quả biểu quyết",),
    ),
    (
        "not considered, with reason and basis",
        f"{MAU}/cum-1/2025",
        ("Không xét thi đua: có công chức bị kỷ luật trong năm. Căn cứ: Điều 12",),
    ),
    ("official by a decision", f"{MAU}/cum-1/2025", ("Chính thức theo 61/QĐ-VKS",)),
    ("provisional", "thi-dua/ubnd-tinh-mau/khoi-3/2025", ("Tạm tính",)),
    (
        "years under other criteria are not compared",
        f"{MAU}/cum-1",
        ("thứ hạng của hai năm ấy không so sánh được",),
    ),
    ("a corrected figure", f"{MAU}/cum-1/2025", ("Đính chính 20/01/2026 Đã ghi:",)),
    # honours
    (
        "joint authors, outside recipients, a withheld entry",
        f"{PAPERS}/2026/02-qd-vks-tinh-mau",
        (
            "Đặng Quốc An nhóm tác giả",
            "Đào Mẫu Phong ngoài ngành",
            "(tên được rút theo yêu cầu)",
            "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
        ),
    ),
    ("posthumous", f"{PAPERS}/2025/1420-qd-ubnd-tinh-mau", ("truy tặng",)),
    (
        "presented: day, by whom, report",
        f"{PAPERS}/2026/02-qd-vks-tinh-mau",
        ("ngày 09/01/2026, Viện trưởng VKSND tỉnh Mẫu trao", "Tin đã đưa"),
    ),
    (
        "a step not needed says why",
        f"{PAPERS}/2026/02-qd-vks-tinh-mau",
        ("không qua bước này: Khen thưởng chuyên đề",),
    ),
    (
        "KT. signature",
        f"{PAPERS}/2023/15-qd-vks-tinh-mau",
        ("KT. Viện trưởng, Phó Viện trưởng Trịnh Mẫu Sơn",),
    ),
    (
        "TL. signature",
        f"{PAPERS}/2025/70-ttr-vks-tinh-mau",
        ("TL. Viện trưởng, Chánh Văn phòng tổng hợp",),
    ),
    (
        "an incomplete list beside its scan",
        f"{PAPERS}/2023/03-qd-vks-tinh-mau",
        ("Danh sách chưa đủ: nêu tên 2 trong 5. Xem bản chụp văn bản",),
    ),
    (
        "a unit renamed between decision and publication",
        f"{PAPERS}/2023/03-qd-vks-tinh-mau",
        ("Phòng 8 VKSND tỉnh Mẫu Đơn vị nay mang tên Phòng 9 VKSND tỉnh Mẫu",),
    ),
    (
        "asked, agreed and sent up are three figures",
        f"{PAPERS}/2023/hoi-dong-vksnd-tinh-an-giang-2023",
        ("Đề nghị 37", "(văn bản này) 32", "Gửi cấp trên xét 3"),
    ),
    (
        "a list that only counts",
        f"{PAPERS}/2023/hoi-dong-vksnd-tinh-an-giang-2023",
        ("Trang tin này mới có số lượng, chưa có danh sách tên",),
    ),
    (
        "a revoked honour stays, marked",
        f"{PAPERS}/2023/15-qd-vks-tinh-mau",
        ("hủy bỏ theo Quyết định số 21/QĐ-VKS ngày 12/06/2024",),
    ),
    ("two people of one name", "khen-thuong/2023", ("(1)", "(2)")),
    (
        "a person who moved in mid-year",
        "ca-nhan/rah-lan-khiem",
        ("VKSND khu vực Mẫu Ô", "01/01/2022 – 31/03/2025 Kiểm sát viên sơ cấp, VKSND"),
    ),
    ("names withdrawn, untold", "ca-nhan/rut-ten", ("91/2025/QH15",)),
    # units
    ("predecessors", "don-vi/vksnd-lam-dong-2025", ("VKSND tỉnh Đắk Nông",)),
    ("published corrections", "dinh-chinh", ("Đã ghi", "Hủy bỏ")),
)


def read(site: Path, page: str) -> str:
    """What stands in the page's main part, in one line."""
    html = (site / page / "index.html").read_text(encoding="utf-8")
    main = re.sub(r"<svg.*?</svg>", "", html[html.index("<main") :], flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


@pytest.mark.parametrize(("feature", "page", "words"), SHOWN, ids=lambda x: str(x)[:50])
def test_the_sample_shows_it(
    sample: Path, feature: str, page: str, words: tuple[str, ...]
) -> None:
    seen = read(sample, page)
    assert feature
    missing = [text for text in words if " ".join(text.split()) not in seen]
    assert not missing, seen[:2000]


def test_each_page_of_a_feature_has_its_rows_beside_it(sample: Path) -> None:
    """Whatever was read above is there for machines too."""
    for page in {page for _, page, _ in SHOWN}:
        files = sorted((sample / page).glob("*.json"))
        assert files, page
        told = [json.loads(file.read_bytes()) for file in files]
        assert any("bang" in each for each in told), page
