"""Time whole builds of a large record: honours by the hundred thousand, all invented.

``python tests/bench/honours.py`` writes a newsroom of 200,000 honours over 15 years in
400 units and 40 clusters (``--honours``, ``--years``, ``--units``, ``--clusters``), all
in the invented Tỉnh Mẫu, and builds it by whole processes: ``clean`` (nothing there),
``null`` (nothing changed), ``decision`` (one decision of three rows more: the goal is
2 processor seconds), ``score`` (one figure of one board otherwise). Names are drawn
from lists by the seed; lists stand in CSV beside their decisions, as offices send them.
Figures are processor seconds (user and system), wall seconds and peak MiB; ``--turns``
gives medians. ``--profile FILE`` keeps cProfile's statistics of one added decision, in
processor seconds. Seconds of one machine say little: the share of the clean build is
printed beside.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from measure import OURS, Cost, remove, run  # noqa: E402 - stands beside this file

REPOSITORY = HERE.parents[1]
LAST_YEAR = 2025
SCENARIOS = ("null", "decision", "score")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Quang", "Thu", "Hữu", "Kim")
GIVEN = (
    "An", "Ánh", "Ân", "Bình", "Cường", "Dung", "Dũng", "Đạt", "Êm", "Giang", "Hà",
    "Hằng", "Hiền", "Hiển", "Hoa", "Hòa", "Hùng", "Hương", "Khiêm", "Lan", "Linh",
    "Loan", "Long", "Mai", "Nam", "Nga", "Oanh", "Ơn", "Phúc", "Quân", "Sơn", "Tâm",
    "Thảo", "Thủy", "Toàn", "Trang", "Tuấn", "Uyên", "Vân", "Yến",
)  # fmt: skip
POSTS = ("Kiểm sát viên", "Kiểm tra viên", "Chuyên viên", "Viện trưởng")

PROFILED = """
import cProfile, sys, time
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from gazette.publishing import bridge
root, output, store = map(Path, sys.argv[2:5])
order = bridge.Order(root=root, output=output, store=store, as_of="2026-11-20T08:00")
profile = cProfile.Profile(time.process_time)
profile.runcall(bridge.build, order)
profile.dump_stats(sys.argv[5])
"""


def write(path: Path, text: str) -> None:
    """A file of the newsroom."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def unit_name(number: int) -> str:
    """The printed name of a unit; number 0 is the province's own."""
    return f"VKSND khu vực Mẫu {number}" if number else "VKSND tỉnh Mẫu"


def newsroom(root: Path, honours: int, years: int, units: int, clusters: int) -> None:
    """Write everything below *root*."""
    draw = random.Random(7)
    (root / "content").mkdir(parents=True)
    site = (
        "name: Bảng Vàng thử tải\ntagline: Số liệu minh họa\nurl: https://tai.example\n"
        "governing_body: Không có\neditor: Không có\nlicence: CC BY 4.0\n"
        "illustrative: true\nsections:\n  - Thi đua | thi-dua\n"
    )
    write(root / "data/site.yaml", site)
    rows = ["illustrative: true", "units:"]
    for number in range(units):
        rows += [f"  mau-{number}:", f"    name: {unit_name(number)}"]
        rows.append("    kind: khu vực" if number else "    kind: cấp tỉnh")
        rows += ["    parent: mau-0"] if number else []
    write(root / "data/units/mau.yaml", "\n".join([*rows, ""]))
    titles = (
        "titles:\n  lao-dong-tien-tien:\n    name: Lao động tiên tiến\n"
        "    kind: danh hiệu thi đua\n    level: cấp cơ sở\n    for: cá nhân\n"
        "    precedence: 60\n  giay-khen:\n    name: Giấy khen\n"
        "    kind: hình thức khen thưởng\n    level: cấp cơ sở\n    for: cá nhân\n"
        "    precedence: 70\n"
    )
    write(root / "data/titles.yaml", titles)
    criteria = "".join(f"      A{n}: Tiêu chí {n} | 10\n" for n in range(1, 11))
    write(
        root / "data/criteria/mau.yaml",
        "id: mau\nname: Bộ tiêu chí mẫu\nyears: 2000-\nscoring: tổng có trần\n"
        f"groups:\n  A:\n    name: Chung\n    criteria:\n{criteria}",
    )
    write_boards(root, draw, years, units, clusters)
    write_decisions(root, draw, honours, years, units)


def write_boards(
    root: Path, draw: random.Random, years: int, units: int, clusters: int
) -> None:
    """The clusters of every year, each with a board of its members."""
    size = max(2, min(10, (units - 1) // clusters))
    for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
        listed = ["illustrative: true", "clusters:"]
        for number in range(1, clusters + 1):
            first = 1 + (number - 1) * size
            members = [unit_name(first + place) for place in range(size)]
            key = f"mau-0/cum-{number}/{year}"
            listed += [
                f"  {key}:",
                f"    name: Cụm thi đua số {number}",
                "    kind: cụm",
                f"    number: {number}",
                "    organizer: VKSND tỉnh Mẫu",
                "    members:",
                *(f"      - {name}" for name in members),
            ]
            if year > LAST_YEAR - years + 1:
                listed.append(f"    continues: mau-0/cum-{number}/{year - 1}")
            sheet = [f"cluster: {key}", "criteria: mau", "status: tạm tính"]
            sheet += ["columns: thẩm định", "illustrative: true", "units:"]
            for name in members:
                sheet.append(f"  {name}:")
                sheet += [
                    f"    A{n}: {draw.choice(('10', '9,5', '9', '8,5'))}"
                    for n in range(1, 11)
                ]
            folder = root / "data/scores" / str(year)
            write(folder / f"cum-{number}.yaml", "\n".join([*sheet, ""]))
        write(root / f"data/clusters/{year}.yaml", "\n".join([*listed, ""]))


def write_decisions(
    root: Path, draw: random.Random, honours: int, years: int, units: int
) -> None:
    """About a hundred rows a decision, in two lists."""
    per_decision = 100
    wanted = max(1, honours // years // per_decision)
    for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
        for number in range(1, wanted + 1):
            slug = f"{number}-qd-mau"
            folder = root / "data/decisions" / str(year)
            write(folder / f"{slug}.yaml", decision(year, number, slug))
            for part, rows in (("a", per_decision - 20), ("b", 20)):
                write(folder / f"{slug}-{part}.csv", people(draw, rows, units))


def decision(year: int, number: int, slug: str) -> str:
    """A decision with its two lists beside it."""
    return (
        f"number: {number}/QĐ-MAU\nname: Quyết định {number} năm {year}\n"
        f"date: {year}-12-{1 + number % 28:02d}\nkind: quyết định\n"
        "issuer: VKSND tỉnh Mẫu\nillustrative: true\nhonours:\n"
        f"  - title: Lao động tiên tiến\n    year: {year}\n    list: {slug}-a.csv\n"
        f"  - title: Giấy khen\n    year: {year}\n    list: {slug}-b.csv\n"
    )


def people(draw: random.Random, count: int, units: int) -> str:
    """A list of so many people; no two of one name in one unit."""
    seen: set[tuple[str, str]] = set()
    rows = ["STT,Họ và tên,Chức vụ,Đơn vị,Ghi chú"]
    while len(rows) <= count:
        parts = (draw.choice(FAMILIES), draw.choice(MIDDLES), draw.choice(GIVEN))
        who = " ".join(parts), unit_name(draw.randrange(units))
        if who not in seen:
            seen.add(who)
            rows.append(f"{len(rows)},{who[0]},{draw.choice(POSTS)},{who[1]},")
    return "\n".join([*rows, ""])


def touch(root: Path, scenario: str, turn: int) -> None:
    """The change that a scenario is about."""
    folder = root / "data/decisions" / str(LAST_YEAR)
    if scenario == "decision":
        write(
            folder / f"{9000 + turn}-qd-mau.yaml",
            f"number: {9000 + turn}/QĐ-MAU\ndate: {LAST_YEAR}-12-30\n"
            "kind: quyết định\nissuer: VKSND tỉnh Mẫu\nillustrative: true\nhonours:\n"
            f"  - title: Giấy khen\n    year: {LAST_YEAR}\n    to:\n"
            f"      - Trần {'ABCDEFGHIK'[turn % 10]} | Chuyên viên | VKSND tỉnh Mẫu\n"
            "      - Lê Văn Ánh | Chuyên viên | VKSND khu vực Mẫu 1\n"
            "      - Đỗ Thị Êm | Chuyên viên | VKSND khu vực Mẫu 2\n",
        )
    elif scenario == "score":
        sheet = root / "data/scores" / str(LAST_YEAR) / "cum-1.yaml"
        lines = sheet.read_text(encoding="utf-8").splitlines()
        at = next(n for n, line in enumerate(lines) if line.startswith("    A1:"))
        lines[at] = f"    A1: {(turn % 9) + 1}"
        write(sheet, "\n".join([*lines, ""]))


def main() -> None:
    """Write the record, build it, print what it took."""
    asked = arguments()
    work = Path(asked.work) if asked.work else Path(tempfile.mkdtemp())
    root, output, store = work / "newsroom", work / "site", work / "store"
    if not root.exists():
        newsroom(root, asked.honours, asked.years, asked.units, asked.clusters)
    plugins = str(REPOSITORY / "plugins")
    places = [plugins, str(root), str(output), str(store)]
    command = [sys.executable, "-c", OURS, *places]
    if not (asked.warm and output.exists()):
        remove((output, store, output.with_name(f".{output.name}.releases")))
        clean = run(command, REPOSITORY, {})
        print(line("clean", clean, clean), flush=True)
    else:
        clean = Cost(cpu=0, wall=0, memory=0)
    for scenario in SCENARIOS:
        costs = []
        for turn in range(asked.turns):
            touch(root, scenario, turn + asked.first)
            costs.append(run(command, REPOSITORY, {}))
        print(line(scenario, median(costs), clean), flush=True)
    if asked.profile:
        touch(root, "decision", 99)
        words = [sys.executable, "-c", PROFILED, *places, asked.profile]
        subprocess.run(words, check=True, capture_output=True)
    if not asked.work:
        shutil.rmtree(work)


def median(costs: list[Cost]) -> Cost:
    """The middle of each figure."""
    return Cost(
        cpu=statistics.median(cost.cpu for cost in costs),
        wall=statistics.median(cost.wall for cost in costs),
        memory=statistics.median(cost.memory for cost in costs),
    )


def line(name: str, cost: Cost, clean: Cost) -> str:
    """One row of the table."""
    share = f"{cost.cpu / clean.cpu:6.3f} of clean" if clean.cpu else ""
    return (
        f"{name:<9}{cost.cpu:8.2f} cpu s{cost.wall:9.2f} wall s"
        f"{cost.memory:9.0f} MiB  {share}"
    )


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--honours", type=int, default=200_000)
    parser.add_argument("--years", type=int, default=15)
    parser.add_argument("--units", type=int, default=401)
    parser.add_argument("--clusters", type=int, default=40)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--first", type=int, default=0, help="number of the first turn")
    parser.add_argument("--work", help="a folder to keep and use again")
    parser.add_argument(
        "--warm", action="store_true", help="no clean build if there is one"
    )
    parser.add_argument("--profile", help="a file for cProfile's statistics")
    return parser.parse_args()


if __name__ == "__main__":
    main()
