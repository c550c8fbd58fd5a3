"""Sample reports by the thousand, to measure builds with: nobody and nothing real.

``python tests/bench/corpus.py FOLDER --reports 1000 --seed 7`` writes a newsroom that
``tasks.py build --root FOLDER`` builds; ``--form pelican`` and ``--form hugo`` write
the same texts, letter for letter, as those generators read them. Every place is in the
invented Tỉnh Mẫu, every report says «Số liệu minh họa», names are drawn from lists. A
report depends on the seed and its number alone, so a thousand reports are the first
thousand of ten thousand. A body has about 5 KB: three headings, a list, a table, a link
and some emphasis, and no photo, because photos are measured apart from texts. The
standard library suffices.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

NEWEST = datetime(2026, 10, 30, 17, 0)  # noqa: DTZ001 - printed as local time
APART = timedelta(minutes=613)  # ten thousand reports reach back less than 12 years

SECTIONS = {
    "tin-hoat-dong": "Tin hoạt động",
    "hoi-nghi": "Hội nghị",
    "thi-dua": "Thi đua",
    "nghiep-vu": "Nghiệp vụ",
    "guong-tot": "Gương tốt",
}
TAGS = (
    "Án dân sự", "Án hình sự", "Bồi dưỡng", "Chuyển đổi số", "Công đoàn", "Giao ban",
    "Giao ước thi đua", "Hồ sơ số", "Kháng nghị", "Khiếu nại", "Khen thưởng",
    "Kiến nghị", "Kiểm sát viên giỏi", "Phòng họp", "Quy chế", "Sáng kiến", "Sơ kết",
    "Tập huấn", "Thi hành án", "Thống kê", "Tổng kết", "Tranh tụng", "Tuổi trẻ",
    "Văn nghệ", "Xét xử trực tuyến",
)  # fmt: skip
PLACES = (
    "An", "Bình", "Châu", "Đông", "Giang", "Hà", "Khê", "Lâm", "Minh", "Nam", "Phong",
    "Quang", "Sơn", "Tây", "Thanh", "Trung", "Vân", "Xuân",
)  # fmt: skip
UNITS = tuple(f"VKSND khu vực Mẫu {place}" for place in PLACES)
FAMILY = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô",
    "Dương",
)  # fmt: skip
MIDDLE = (
    "Văn", "Thị", "Minh", "Thu", "Quang", "Ngọc", "Thanh", "Đức", "Hữu", "Kim",
)  # fmt: skip
GIVEN = (
    "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Mai", "Nam",
    "Oanh", "Phúc", "Quân", "Tâm", "Vy",
)  # fmt: skip
POSTS = (
    "Viện trưởng", "Phó Viện trưởng", "Kiểm sát viên", "Kiểm tra viên",
    "Chánh Văn phòng",
)  # fmt: skip
EVENTS = (
    "họp giao ban tháng {month}", "sơ kết đợt thi đua tháng {month}",
    "tập huấn ghi hồ sơ số", "ký giao ước thi đua năm {year}", "tổng kết năm {year}",
    "chấm chéo sổ sách trong cụm", "mở phiên tòa rút kinh nghiệm",
    "bình xét sáng kiến năm {year}",
)  # fmt: skip
SENTENCES = (
    "Sáng {day}, {unit} {event} dưới sự chủ trì của {person}, {post}.",
    ("Theo bảng số liệu minh họa, đơn vị đã giải quyết {many} trên {more} việc được"
     " giao trong kỳ, bằng {share}% và hơn cùng kỳ {few} việc."),
    ("Đồng chí {person} nói ngắn về ba việc còn chậm: nhập số liệu, gửi báo cáo và"
     " **trả lời kiến nghị** trước hạn."),
    ("Tổ giúp việc đã đọc lại {many} hồ sơ, tìm thấy {few} chỗ ghi thiếu ngày tháng"
     " và nhờ nơi lập hồ sơ bổ sung ngay trong tuần."),
    ("Bên lề cuộc họp, {person} kể cách phòng mình chia việc: mỗi sáng mười lăm phút"
     " cùng xem bảng việc, ai vướng thì nói, ai rảnh thì nhận thêm."),
    ("Cả cụm thống nhất lấy kết quả của {unit} làm mốc so sánh cho kỳ sau, vì số liệu"
     " ở đó đủ cột nhất."),
    ("Một ý kiến đáng chú ý cho rằng *điểm thưởng* chỉ nên cộng khi có văn bản kèm"
     " theo, để người chấm sau khỏi phải hỏi lại."),
    ("Cách tính được giải thích ở [trang hướng dẫn"
     " mẫu](https://huong-dan.example/{many}) và áp dụng cho mọi đơn vị từ ngày"
     " {day}."),
    ("{person}, {post}, đề nghị rút bớt biểu mẫu giấy: trong {more} tờ đã in quý"
     " trước chỉ có {few} tờ được mở ra đọc."),
    ("Kết thúc phần trao đổi, các đơn vị ghi {few} việc phải làm vào sổ chung, mỗi"
     " việc có một người nhận và một ngày xong."),
    ("Tập thể {unit} được nêu tên vì nộp báo cáo đúng hạn cả {few} kỳ liền, không kỳ"
     " nào phải đính chính."),
)  # fmt: skip
HEADINGS = ("Việc đã làm", "Việc còn vướng", "Việc của kỳ tới", "Ý kiến trong buổi họp")
ITEMS = (
    "Đưa {many} hồ sơ vào kho số trước ngày {day}.",
    "Giao {person} theo dõi bảng việc và nhắc mỗi thứ Hai.",
    "Trả lời hết {few} kiến nghị còn lại; việc khó thì **hẹn rõ ngày**.",
    "Đổi lịch trực với {unit} trong tuần nghỉ lễ.",
    "Rà lại {more} dòng của sổ thi đua, sửa cách viết tên cho thống nhất.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A report; ``section`` is a slug of SECTIONS, ``body`` is plain Markdown."""

    slug: str
    title: str
    date: datetime
    section: str
    tags: tuple[str, ...]
    author: str
    units: tuple[str, ...]
    summary: str
    body: str


def sample(number: int, seed: int) -> Sample:
    """The report of that number; equal arguments, equal report."""
    chance = random.Random(f"{seed} {number}")
    date = NEWEST - number * APART - timedelta(minutes=chance.randrange(60))
    units = tuple(chance.sample(UNITS, 2))

    def told(form: str) -> str:
        return form.format(
            day=f"{chance.randrange(1, 29)}/{date.month}/{date.year}",
            month=date.month,
            year=date.year,
            unit=chance.choice(units),
            event=_event(chance, date),
            person=_person(chance),
            post=chance.choice(POSTS),
            many=chance.randrange(60, 400),
            more=chance.randrange(400, 900),
            few=chance.randrange(2, 30),
            share=f"{chance.uniform(60, 99):.1f}".replace(".", ","),
        )

    return Sample(
        slug=f"mau-{number:06d}",
        title=f"{units[0]} {_event(chance, date)} (bài mẫu {number})",
        date=date,
        section=chance.choice(tuple(SECTIONS)),
        tags=tuple(chance.sample(TAGS, chance.randrange(2, 5))),
        author=_person(chance),
        units=units,
        summary=told("Số liệu minh họa. " + SENTENCES[0]),
        body=_body(chance, told),
    )


def _event(chance: random.Random, date: datetime) -> str:
    return chance.choice(EVENTS).format(month=date.month, year=date.year)


def _person(chance: random.Random) -> str:
    return " ".join(chance.choice(names) for names in (FAMILY, MIDDLE, GIVEN))


def _body(chance: random.Random, told: Callable[[str], str]) -> str:
    def paragraph() -> str:
        few = range(chance.randrange(2, 4))
        return " ".join(told(chance.choice(SENTENCES)) for _ in few)

    parts = [told(SENTENCES[0]), paragraph()]
    table = ["| TT | Đơn vị | Được giao | Đã xong |", "|---:|---|---:|---:|"]
    table += [
        told(f"| {row} | {{unit}} | {{more}} | {{many}} |") for row in range(1, 6)
    ]
    pieces = (
        "\n".join(f"- {told(item)}" for item in chance.sample(ITEMS, 4)),
        "\n".join(table),
        paragraph(),
    )
    for heading, piece in zip(chance.sample(HEADINGS, 3), pieces, strict=True):
        parts += [f"## {heading}", paragraph(), paragraph(), piece]
    goal = chance.randrange(3600, 6000)
    while sum(len(part.encode()) for part in parts) < goal:
        parts.append(paragraph())
    return "\n\n".join(parts) + "\n"


# --- the same texts as each generator reads them -------------------------------


def as_newsroom(report: Sample) -> tuple[str, str]:
    """Where the report's file stands in a newsroom, and what is in it."""
    rows = [
        f"title: {report.title}",
        f"date: {report.date:%Y-%m-%d %H:%M}",
        f"category: {SECTIONS[report.section]}",
        "tags:",
        *(f"  - {tag}" for tag in report.tags),
        f"author: {report.author}",
        "source:",
        "  name: Bộ sinh bài mẫu",
        f"summary: {report.summary}",
        "units:",
        *(f"  - {unit}" for unit in report.units),
    ]
    head = "\n".join(rows)
    path = f"content/news/{report.date.year}/{report.slug}/index.md"
    return path, f"---\n{head}\n---\n{report.body}"


def as_pelican(report: Sample) -> tuple[str, str]:
    """The report as Pelican's Markdown reader takes it."""
    rows = (
        f"Title: {report.title}",
        f"Date: {report.date:%Y-%m-%d %H:%M}",
        f"Category: {SECTIONS[report.section]}",
        f"Tags: {', '.join(report.tags)}",
        f"Slug: {report.slug}",
        f"Author: {report.author}",
        f"Summary: {report.summary}",
    )
    path = f"content/tin/{report.date.year}/{report.slug}.md"
    return path, "\n".join(rows) + f"\n\n{report.body}"


def as_hugo(report: Sample) -> tuple[str, str]:
    """The report with JSON front matter, the quickest that Hugo reads."""
    head = {
        "title": report.title,
        "date": f"{report.date:%Y-%m-%dT%H:%M:00}+07:00",
        "categories": [SECTIONS[report.section]],
        "tags": report.tags,
        "slug": report.slug,
        "author": report.author,
        "description": report.summary,
    }
    path = f"content/tin/{report.date.year}/{report.slug}.md"
    return path, f"{json.dumps(head, ensure_ascii=False)}\n\n{report.body}"


def newsroom_data() -> Iterator[tuple[str, str]]:
    """The record that the reports name: a site and the units of Tỉnh Mẫu."""
    sections = "".join(f"  - {name} | {slug}\n" for slug, name in SECTIONS.items())
    yield (
        "data/site.yaml",
        (
            "name: Trang mẫu đo tốc độ\n"
            "tagline: Số liệu minh họa, sinh tự động\n"
            "url: https://mau.example\n"
            "governing_body: Không thuộc cơ quan nào\n"
            "editor: Bộ sinh bài mẫu\n"
            "licence: CC0\n"
            # The peers draw no share cards; what ours cost is measured by itself.
            "share_cards_from: 2100-01-01\n"
            f"sections:\n{sections}"
        ),
    )
    units = ["units:", "  vksnd-tinh-mau:", "    name: VKSND tỉnh Mẫu"]
    units += ["    kind: cấp tỉnh", "    illustrative: true"]
    for name in UNITS:
        units += [
            f"  {_slug(name)}:",
            f"    name: {name}",
            "    kind: khu vực",
            "    parent: vksnd-tinh-mau",
            "    illustrative: true",
        ]
    yield "data/units/tinh-mau.yaml", "\n".join(units) + "\n"


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "-".join("".join(c for c in plain if c.isascii()).split())


FORMS = {"newsroom": as_newsroom, "pelican": as_pelican, "hugo": as_hugo}


def write(folder: Path, form: str, reports: int, seed: int) -> None:
    """Write *reports* sample reports below *folder* in the form of that name."""
    for number in range(reports):
        put(folder, *FORMS[form](sample(number, seed)))
    if form == "newsroom":
        for path, text in newsroom_data():
            put(folder, path, text)


def put(folder: Path, path: str, text: str) -> None:
    """Write one file below *folder*."""
    place = folder / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8", newline="\n")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--form", choices=sorted(FORMS), default="newsroom")
    chosen = parser.parse_args()
    if chosen.folder.exists() and any(chosen.folder.iterdir()):
        sys.exit(f"not empty: {chosen.folder}")
    write(chosen.folder, chosen.form, chosen.reports, chosen.seed)


if __name__ == "__main__":
    main()
