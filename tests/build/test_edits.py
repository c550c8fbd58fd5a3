"""A warm build equals a clean build, byte for byte, after any edits.

``BANG_VANG_SEQUENCES`` sets how many random sequences are played: 12 by default, 200
for a proof.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from tests.build.folder import Desk, desk, photo, tree

SEQUENCES = int(os.environ.get("BANG_VANG_SEQUENCES", "12"))
EDITS_A_SEQUENCE = 3

REPORT = "content/news/2023/tong-ket/index.md"
PACT = "content/news/2023/ky-giao-uoc/index.md"
SCORES = "data/scores/2023/cum-1.yaml"


@dataclass(slots=True)
class Bench:
    """A newsroom and the settings in force."""

    desk: Desk
    settings: dict[str, object] = field(default_factory=dict)
    count: int = 0

    def built(self, where: Desk) -> dict[str, str]:
        """The tree after a build that must succeed."""
        made = where.build(settings=self.settings)
        assert made.status == 0, made.said
        return tree(where.output)

    def clean(self, folder: Path) -> dict[str, str]:
        """The tree of a build that knows nothing of earlier ones."""
        fresh = replace(self.desk, output=folder / "trang", store=folder / "kho")
        made = self.built(fresh)
        shutil.rmtree(folder)
        return made

    def append(self, path: Path, text: str) -> None:
        """Put *text* at the end of a file."""
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


def body(bench: Bench, chance: random.Random) -> None:
    name = chance.choice((REPORT, PACT))
    bench.append(bench.desk.root / name, f"\nCâu thêm thứ {bench.count}.\n")


def headline(bench: Bench, chance: random.Random) -> None:
    name = chance.choice((REPORT, PACT))
    bench.desk.change(name, "title: Cụm", f"title: Lần {bench.count} Cụm")


def summary(bench: Bench, chance: random.Random) -> None:
    bench.desk.change(REPORT, "summary: Hai", f"summary: Lần {bench.count} hai")


def tag(bench: Bench, chance: random.Random) -> None:
    bench.desk.change(REPORT, "tags:\n", f"tags:\n  - Thẻ {bench.count}\n")


def report_added(bench: Bench, chance: random.Random) -> None:
    year = chance.choice((2022, 2023, 2024))
    bench.desk.write(
        f"content/news/{year}/them-{bench.count}/index.md",
        f"""\
---
title: Tin thêm số {bench.count}
date: {year}-0{chance.randint(1, 5)}-11 07:00
category: {chance.choice(("Thi đua", "Vinh danh"))}
author: Ban biên tập thử
summary: Tin thêm {bench.count}.
---
Nội dung của tin thêm {bench.count}.
""",
    )


def report_removed(bench: Bench, chance: random.Random) -> None:
    report_added(bench, chance)
    bench.built(bench.desk)
    added = sorted(bench.desk.root.glob(f"content/news/*/them-{bench.count}"))
    shutil.rmtree(added[0])
    bench.append(bench.desk.root / PACT, f"\nBỏ tin {bench.count}.\n")


def status(bench: Bench, chance: random.Random) -> None:
    name = "content/news/2024/ban-nhap/index.md"
    text = (bench.desk.root / name).read_text(encoding="utf-8")
    old, new = ("draft", "published") if "draft" in text else ("published", "draft")
    bench.desk.change(name, f"status: {old}", f"status: {new}")


def picture(bench: Bench, chance: random.Random) -> None:
    colour = f"#{chance.randrange(0x1000000):06x}"
    width = chance.choice((700, 900, 1300))
    photo(bench.desk.root / "content/news/2023/tong-ket/an.jpg", width, 600, colour)


def score(bench: Bench, chance: random.Random) -> None:
    bench.desk.change(SCORES, "một vụ chậm", f"một vụ chậm, lần {bench.count}")


def unit_name(bench: Bench, chance: random.Random) -> None:
    name = "data/units/tinh.yaml"
    bench.desk.change(name, "kind: khu vực\n", "kind: khu vực\n    name_en: Thu\n")
    text = (bench.desk.root / name).read_text(encoding="utf-8")
    english = f"    name_en: Thu {bench.count}\n"
    lines = [line for line in text.splitlines(True) if "name_en" not in line]
    at = lines.index("    kind: khu vực\n")
    bench.desk.write(name, "".join((*lines[: at + 1], english, *lines[at + 1 :])))


def honour(bench: Bench, chance: random.Random) -> None:
    name = "data/decisions/2023/danh-sach.csv"
    bench.desk.change(name, "Kiểm tra viên", f"Kiểm tra viên {bench.count}")


def figure(bench: Bench, chance: random.Random) -> None:
    """One figure of one board, and the sum that is printed under it."""
    text = (bench.desk.root / SCORES).read_text(encoding="utf-8")
    old = "39,5 39\n" if "39,5 39\n" in text else "39,5 38\n"
    new = "39,5 38\n" if "39,5 39\n" in text else "39,5 39\n"
    bench.desk.change(SCORES, old, new)
    sums = ("99,5 99\n", "99,5 98\n")
    bench.desk.change(SCORES, *(sums if "38" in new else reversed(sums)))


def criterion(bench: Bench, chance: random.Random) -> None:
    name = "data/criteria/thu.yaml"
    bench.desk.change(name, "Thực hành", f"Lần {bench.count} thực hành")


def lead(bench: Bench, chance: random.Random) -> None:
    """The other unit leads the cluster."""
    name = "data/clusters/cum.yaml"
    text = (bench.desk.root / name).read_text(encoding="utf-8")
    old, new = ("An", "Đức") if "lead: VKSND khu vực Thử An" in text else ("Đức", "An")
    start = "lead: VKSND khu vực Thử "
    bench.desk.change(name, f"{start}{old}", f"{start}{new}")


def title_name(bench: Bench, chance: random.Random) -> None:
    """A title is called otherwise; documents still print the earlier name."""
    name = "data/titles.yaml"
    lines = (bench.desk.root / name).read_text(encoding="utf-8").splitlines(True)
    kept = [each for each in lines if not each.startswith(("    ali", "      -"))]
    at = next(n for n, line in enumerate(kept) if line.startswith("    name:"))
    kept[at] = f"    name: Lao động tiên tiến {bench.count}\n"
    kept.insert(at + 1, "    aliases:\n      - Lao động tiên tiến\n")
    bench.desk.write(name, "".join(kept))


def renamed(bench: Bench, chance: random.Random) -> None:
    """A unit that every board prints is written otherwise, everywhere."""
    for path in sorted(bench.desk.root.glob("data/**/*.*")):
        text = path.read_text(encoding="utf-8")
        if "Thử Đức" in text:
            new = text.replace("Thử Đức", f"Thử Đức {'ABC'[bench.count % 3]}")
            path.write_text(new, encoding="utf-8", newline="\n")
    for report in sorted(bench.desk.root.glob("content/**/index.md")):
        text = report.read_text(encoding="utf-8")
        new = text.replace("Thử Đức", f"Thử Đức {'ABC'[bench.count % 3]}")
        report.write_text(new, encoding="utf-8", newline="\n")


def merged(bench: Bench, chance: random.Random) -> None:
    """Out of a unit comes another one, so that its family line grows."""
    name = "data/units/tinh.yaml"
    text = (bench.desk.root / name).read_text(encoding="utf-8")
    before = next(
        line.strip().rstrip(":")
        for line in text.splitlines()
        if line.startswith("  ") and "khu-vuc" in line and line.endswith(":")
    )
    bench.append(
        bench.desk.root / name,
        f"""\
  vksnd-khu-vuc-moi-{bench.count}:
    name: VKSND khu vực Thử Mới {bench.count}
    kind: khu vực
    since: 2024-07-0{bench.count}
    predecessors:
      - {before}
""",
    )


def row_removed(bench: Bench, chance: random.Random) -> None:
    """A person less in a list, or the same one again."""
    name = "data/decisions/2023/danh-sach.csv"
    whole = "data/decisions/2023/7-qd-vks.yaml"
    text = (bench.desk.root / name).read_text(encoding="utf-8")
    lines = text.splitlines(True)
    if "count: 3" in (bench.desk.root / whole).read_text(encoding="utf-8"):
        bench.desk.change(whole, "count: 3", "count: 2")
        bench.desk.write(name, "".join(lines[:-1]))
    else:
        bench.desk.change(whole, "count: 2", "count: 3")
        unit = lines[1].split(";")[3]
        bench.desk.write(name, f"{text}3;Đỗ Thử Êm;Kiểm tra viên;{unit};\n")


def decision_added(bench: Bench, chance: random.Random) -> None:
    """One more document, of people who have an honour and of one who has none."""
    listed = bench.desk.root / "data/decisions/2023/danh-sach.csv"
    known = listed.read_text(encoding="utf-8").splitlines()[1].split(";")
    year = chance.choice((2022, 2023))
    bench.desk.write(
        f"data/decisions/{year}/{80 + bench.count}-qd-vks.yaml",
        f"""\
number: {80 + bench.count}/QĐ-VKS
date: {year}-12-2{bench.count}
kind: quyết định
issuer: VKSND tỉnh Thử
illustrative: true
honours:
  - title: Lao động tiên tiến
    year: {year}
    to:
      - {known[1]} | {known[2]} | {known[3]}
      - Phạm Thử Êm | Chuyên viên | VKSND tỉnh Thử
""",
    )


def revoked(bench: Bench, chance: random.Random) -> None:
    """A row of the list is taken back by a later document."""
    listed = bench.desk.root / "data/decisions/2023/danh-sach.csv"
    name = listed.read_text(encoding="utf-8").splitlines()[1].split(";")[1]
    bench.desk.write(
        f"data/decisions/2024/{90 + bench.count}-qd-vks.yaml",
        f"""\
number: {90 + bench.count}/QĐ-VKS
date: 2024-01-1{bench.count}
kind: hủy bỏ
issuer: VKSND tỉnh Thử
illustrative: true
changes_to: 2023/7-qd-vks
changes:
  - was: {name}
    reason: Rà soát lại
""",
    )


def site_name(bench: Bench, chance: random.Random) -> None:
    bench.desk.change("data/site.yaml", "tagline: ", f"tagline: {bench.count} ")


def template(bench: Bench, chance: random.Random) -> None:
    name = chance.choice(("report.html", "base.html", "blocks/crumbs.html"))
    bench.append(bench.desk.theme / "templates" / name, f"{{# lần {bench.count} #}}")
    path = bench.desk.theme / "templates" / "base.html"
    text = path.read_text(encoding="utf-8")
    mark = f'<meta name="generator" content="thu {bench.count}">'
    path.write_text(
        text.replace('<meta charset="utf-8">', f'<meta charset="utf-8">\n{mark}', 1),
        encoding="utf-8",
        newline="\n",
    )


def style(bench: Bench, chance: random.Random) -> None:
    sheet = bench.desk.theme / "static" / "css" / "base.css"
    bench.append(sheet, f"\n.lan-{bench.count} {{ margin: 0; }}\n")


def address(bench: Bench, chance: random.Random) -> None:
    bench.settings["SITEURL"] = f"https://thu{bench.count}.example/nhanh"


def slices(bench: Bench, chance: random.Random) -> None:
    off = chance.choice(("leaderboards", "units", "exports"))
    rows = ("news", "leaderboards", "units", "exports")
    bench.settings["PLUGINS"] = [f"gazette.{row}" for row in rows if row != off]


Edit = Callable[[Bench, random.Random], None]
EDITS: tuple[Edit, ...] = (
    body,
    headline,
    summary,
    tag,
    report_added,
    report_removed,
    status,
    picture,
    score,
    unit_name,
    honour,
    figure,
    criterion,
    lead,
    title_name,
    renamed,
    merged,
    row_removed,
    decision_added,
    revoked,
    site_name,
    template,
    style,
    address,
    slices,
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_kind_of_edit_shows_and_leaves_nothing_stale(
    tmp_path: Path, edit: Edit
) -> None:
    bench = Bench(desk=desk(tmp_path))
    before = bench.built(bench.desk)
    bench.count = 1
    edit(bench, random.Random(edit.__name__))
    after = bench.built(bench.desk)
    assert after != before, "this edit changed no file and proves nothing"
    assert after == bench.clean(tmp_path / "sạch")


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_random_edits_end_where_a_clean_build_ends(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    bench = Bench(desk=desk(tmp_path))
    bench.built(bench.desk)
    for step in range(EDITS_A_SEQUENCE):
        bench.count = step + 1
        edit = chance.choice(EDITS)
        edit(bench, chance)
        warm = bench.built(bench.desk)
        assert warm == bench.clean(tmp_path / "sạch"), f"{edit.__name__}, step {step}"
