"""House style: each rule sees its slip at its place, and lets the near miss pass."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import pytest

from gazette.core.problems import Problem, Severity
from gazette.store.messages import CATALOGUE, remedy, sentence
from gazette.store.messages.style import ENTRIES
from tests.store.newsroom import NEWSROOM, PAGE, PHOTOS, REPORT, SITE, load

MARK = "‸"
HEAD = "---\ntitle: {title}\n---\n"


def judged(body: str, title: str = "Trang thử") -> list[Problem]:
    text = HEAD.format(title=title) + body + "\n"
    problems = load({PAGE: text}).problems
    return [p for p in problems if p.code.startswith("style-")]


class Slip(NamedTuple):
    code: str
    text: str  # with MARK where the doubt stands
    right: str = ""  # the corrected line that the remedy shows
    near: str = ""


# Tables read best as tables: one case a line.
# ruff: noqa: E501
# fmt: off
SLIPS = (
    Slip("style-space-double", "Hội nghị‸  bế mạc.", "Hội nghị bế mạc."),
    Slip("style-space-double", "- Mục một:‸   hai.", "- Mục một: hai."),
    Slip("style-space-before", "Hội nghị‸ , bế mạc.", "Hội nghị, bế mạc."),
    Slip("style-space-before", "Hội nghị bế mạc‸ .", "Hội nghị bế mạc."),
    Slip("style-space-before", "Năm đơn vị (‸ cả tỉnh) dự.", "Năm đơn vị (cả tỉnh) dự."),
    Slip("style-space-before", "Năm đơn vị (cả tỉnh‸ ) dự.", "Năm đơn vị (cả tỉnh) dự."),
    Slip("style-space-after", "Mẫu An,‸Mẫu Ân dự họp.", "Mẫu An, Mẫu Ân dự họp."),
    Slip("style-space-after", "Hội nghị bế mạc.‸Đại biểu ra về.", "Hội nghị bế mạc. Đại biểu ra về."),
    Slip("style-space-after", "Chủ đề:‸kỷ cương.", "Chủ đề: kỷ cương."),
    Slip("style-space-after", "Năm đơn vị (cả tỉnh)‸dự.", "Năm đơn vị (cả tỉnh) dự."),
    Slip("style-tone", "Hòa giải, thỏa thuận rồi ‸hoà thuận.", "Hòa giải, thỏa thuận rồi hòa thuận."),
    Slip("style-tone", "Xoá, toả sáng, rồi ‸khóa.", "Xoá, toả sáng, rồi khoá."),
    Slip("style-tone", "Tích lũy rồi ‸luỹ tiến.", "Tích lũy rồi lũy tiến."),
    Slip("style-quote", "Chủ đề “kỷ cương” và ‸\"thi đua mỗi ngày.", "Chủ đề “kỷ cương” và “thi đua mỗi ngày."),
    Slip("style-ellipsis", "Cờ, bằng khen‸...", "Cờ, bằng khen…"),
    Slip("style-date", "Họp ngày ‸31/11 tại tỉnh."),
    Slip("style-date", "Họp ‸29/02/2023 tại tỉnh."),
    Slip("style-date", "Họp ‸12/31/2025 tại tỉnh.", near="31/12/2025"),
    Slip("style-date", "Họp ngày ‸31 tháng 4 năm 2025."),
    Slip("style-weekday", "‸Thứ Ba, ngày 29/10/2025, hội nghị họp.", "Thứ Tư, ngày 29/10/2025, hội nghị họp."),
    Slip("style-weekday", "Sáng ‸chủ nhật, ngày 29 tháng 10 năm 2025.", "Sáng Thứ Tư, ngày 29 tháng 10 năm 2025."),
    Slip("style-weekday", "Họp ‸thứ 3 (29/10/2025).", "Họp thứ 4 (29/10/2025)."),
    Slip("style-number", "Trao ‸1,250 bằng khen.", "Trao 1.250 bằng khen."),
    Slip("style-number", "Được ‸98.5 điểm.", "Được 98,5 điểm."),
    Slip("style-residue", "Hội nghị bế mạc‸./.", "Hội nghị bế mạc."),
    Slip("style-residue", "‸(kiemsat.vn) - Chiều qua, hội nghị họp.", "Chiều qua, hội nghị họp."),
    Slip("style-residue", "‸LSO- Chiều qua, hội nghị họp.", "Chiều qua, hội nghị họp."),
    Slip("style-residue", "Hội nghị bế mạc.\n\n‸P.V", "(xóa cả dòng)"),
    Slip("style-residue", "Quang cảnh hội nghị ‸|", "Quang cảnh hội nghị"),
    Slip("style-link-text", "Danh sách xem [‸tại đây](/tin-tuc/)."),
    Slip("style-rank", "Đồng chí A, ‸Kiếm sát viên cao cấp.", "Đồng chí A, Kiểm sát viên cao cấp."),
    Slip("style-abbreviation", "Đoàn ‸QZX dự họp."),
    Slip("style-abbreviation", "Đại biểu ‸VKSDN tỉnh dự họp.", near="VKSND"),
    Slip("style-unit", "Điểm cầu ‸VKSND huyện Mẫu Ấn sáng đèn.", near="VKSND huyện Mẫu An"),
    Slip("style-unit", "Điểm cầu ‸VKSND thị xã Mẫu Đúc sáng đèn.", near="VKSND thị xã Mẫu Đức"),
    Slip("style-title", "Hai người là ‸Chiến sĩ thi đua cở sở của năm.", "Chiến sĩ thi đua cơ sở"),
    Slip("style-title", "Mười người đạt ‸Lao đông tiên tiến.", "Lao động tiên tiến"),
)

PASSES = (
    # Spaces
    "Giờ 10:30, tỉ số 3:2 hay 7 : 1, điểm 122,5; trang `a  b` và [tệp](a,b.pdf) ở https://x.example/a,b nhé.",
    "Tên tệp .md, cổng :8000, và … thế là xong.",
    "TP.HCM, P.V, Th.S, vksndtc.gov.vn, VKSND H. Mẫu Ân.",
    "| Cột  | Hai  |\n|---|---|\n| một  | hai  |",
    "Dòng một  \ndòng hai.",
    "1. Mục một\n2. Mục hai",
    # Tones
    "Hòa giải, thỏa thuận, quý, quỳ, loại, toàn, khuyến, hoàn thành.",
    "Hòa giải với bà Nguyễn Thị Thuý và ông Lê Hoà.",
    "Theo bài “Hoà bình cho mọi nhà”, hai bên hòa giải.",
    # Quotes and dots
    'Chủ đề "kỷ cương" và "thi đua mỗi ngày" của năm.',
    "Cờ, bằng khen… và hết.",
    # Days and figures
    "Ngày 29/02/2024, tỉ lệ 13/32 và 31/40 đơn vị, số 31/11-A.",
    "Thứ Tư, ngày 29/10/2025; thứ 4 (29/10/2025); thứ Ba, ngày 29/10.",
    "Trao 1.250 bằng khen, đạt 98,5 điểm, hệ số 0,125, 12,75 %, phiên bản 2.15.",
    # Words
    "Số 15/QĐ-VKS ngày 15/12/2023 và 01/2024/QĐ-TTg.",
    "Danh sách ở [Quyết định 15/QĐ-VKS](/khen-thuong/). Tại đây, hội nghị họp.",
    "Kiểm sát viên cao cấp, kiểm sát viên, Viện trưởng VKSND tỉnh, Phó Viện trưởng.",
    "Tổ chuyên trách (TCTX) họp; TCTX sẽ báo cáo, như COVID-19 và Chương XIV.",
    "HỘI NGHỊ TỔNG KẾT CÔNG TÁC THI ĐUA CỦA VKSND TỈNH NĂM 2025",
    # Names
    "VKSND huyện Mẫu An, VKSND huyện Mẫu Ân và VKSND tỉnh Mẫu.",
    "Viện kiểm sát nhân dân huyện Mẫu An và VKSND tỉnh Hòa Bình dự.",
    "Đồng chí Viện trưởng VKSND huyện Mẫu An Nguyễn Văn Mẫu phát biểu.",
    "Lao động tiên tiến, Chiến sĩ thi đua cơ sở; lao động tiên tiến; Chiến sỹ thi đua cơ sở.",
    "Cuốn “Chiến sĩ thi đua cở sở” vừa in.",
    # No prose
    "```\nhoà , hòa  VKSDN\n```",
    "Gõ `hoà , hòa  VKSDN` rồi <!-- a  b --> xem.",
    "Thư về toa-soan@vksnd.example hay tệp ANH-ABC.pdf nhé.",
)
# fmt: on


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: f"{s.code} {s.text[:30]}")
def test_a_slip_is_seen_at_its_place_with_the_corrected_line(slip: Slip) -> None:
    before, _, after = slip.text.partition(MARK)
    [problem] = judged(before + after)
    assert problem.code == slip.code
    assert problem.severity is Severity.WARNING
    assert problem.place.line == 4 + before.count("\n")
    assert problem.place.column == len(before.rpartition("\n")[2]) + 1
    assert dict(problem.particulars).get("right", "") == slip.right
    assert problem.near[:1] == ((slip.near,) if slip.near else ())
    assert slip.right in remedy(problem)
    assert "{" not in sentence(problem)


@pytest.mark.parametrize("text", PASSES)
def test_the_near_miss_passes(text: str) -> None:
    assert judged(text) == []


def test_every_rule_has_a_slip_and_is_only_a_doubt() -> None:
    codes = {entry.code for entry in ENTRIES}
    assert codes - {slip.code for slip in SLIPS} == {"style-nfd"}
    assert {CATALOGUE[code].severity for code in codes} == {Severity.WARNING}


def test_marks_typed_apart_are_told_once() -> None:
    text = NEWSROOM[PAGE] + unicodedata.normalize("NFD", "Hội nghị\n\nbế mạc.\n")
    [problem] = [p for p in load({PAGE: text}).problems if p.code == "style-nfd"]
    first = NEWSROOM[PAGE].count("\n") + 1
    assert (problem.place.line, problem.place.column) == (first, 2)
    assert dict(problem.particulars)["lines"] == "2"


def test_titles_summaries_and_captions_are_read_too() -> None:
    [problem] = judged("Trang mẫu.", title="Hội nghị , bế mạc")
    assert (problem.place.line, problem.place.column) == (2, 16)
    gallery = NEWSROOM[PHOTOS].replace("caption: ", "caption: Hội nghị  họp. ", 1)
    assert gallery != NEWSROOM[PHOTOS]
    codes = {p.code for p in load({PHOTOS: gallery}).problems}
    assert "style-space-double" in codes


def test_one_text_has_one_way_across_head_and_body() -> None:
    [problem] = judged("Hòa giải và thỏa thuận.", title="Chung sống hoà thuận")
    assert problem.code == "style-tone"
    assert problem.place.line == 2


def test_photo_lines_are_prose_and_their_files_are_not() -> None:
    text = NEWSROOM[REPORT].replace("![", "![Bục  đỏ, ", 1)
    problems = [p for p in load({REPORT: text}).problems if "style" in p.code]
    assert [p.code for p in problems] == ["style-space-double"]


def test_a_long_line_is_shown_around_its_slip() -> None:
    [problem] = judged("Một câu khá dài. " * 20 + "Rồi , hết. " + "Thêm câu nữa. " * 20)
    right = dict(problem.particulars)["right"]
    assert right.startswith("…")
    assert right.endswith("…")
    assert "Rồi, hết." in right
    assert len(right) < 110


def test_a_house_may_switch_a_rule_off() -> None:
    text = HEAD.format(title="Trang thử") + "Hội nghị , bế  mạc. Đoàn QZX dự.\n"
    off = "style_off:\n  - style-space-before\n  - style-abbreviation\n"
    site = NEWSROOM[SITE].replace("sections:", off + "sections:")
    found = [p.code for p in load({PAGE: text, SITE: site}).problems]
    assert found == ["style-space-double"]


def test_a_doubt_in_a_draft_is_the_drafts() -> None:
    text = "---\ntitle: Trang thử\nstatus: draft\n---\nHội nghị , bế mạc.\n"
    [problem] = load({PAGE: text}).problems
    assert problem.in_draft
