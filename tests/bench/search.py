"""Bytes that a question of the search costs: how much of the index a browser reads.

``python tests/bench/search.py --reports 10000 --holders 100000`` writes the sample
reports of ``corpus.py``, reads them as a build does, adds people drawn from lists (each
with two honours: 100,000 stand for 200,000 honours) and makes the whole index in
memory. Then it asks a set of questions as ``search.js`` does and prints, for each, the
files and the bytes after gzip -6, for the first eight results; also the size of the
index, and what one edited report makes anew.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zlib import crc32
from zoneinfo import ZoneInfo

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1]), str(HERE.parents[1] / "plugins")]

import corpus  # noqa: E402 - stands beside this file

from gazette.core.archive import Archive  # noqa: E402 - after the path is set
from gazette.news.plan import SLICE as NEWS  # noqa: E402 - as above
from gazette.publishing.desk_store import DeskStore  # noqa: E402 - as above
from gazette.publishing.edition import Edition  # noqa: E402 - as above
from gazette.publishing.memo import MemoStore  # noqa: E402 - as above
from gazette.publishing.newsroom import ROOMS, survey  # noqa: E402 - as above
from gazette.publishing.plans import FilePlan, MadePlan  # noqa: E402 - as above
from gazette.publishing.reading import read_newsroom  # noqa: E402 - as above
from gazette.search import holders, index  # noqa: E402 - as above
from gazette.search.blocks import base36  # noqa: E402 - as above
from gazette.search.plan import SLICE  # noqa: E402 - as above
from gazette.search.words import question, shard_of, tokens  # noqa: E402 - as above
from tests.toy.edition import edition_of  # noqa: E402 - as above

SEED = 7
SHOWN = 8
QUESTIONS = (
    "nguyen van cuong", "Nguyễn Thị Mai", "kháng nghị", "sáng kiến hồ sơ số",
    "vksnd khu vực mẫu an", "tổng kết công tác năm 2025", "152/QĐ-VKSTC",
    "xét xử trực tuyến", "blockchain", "thi đua",
)  # fmt: skip
MIDDLES = ("Văn", "Thị", "Minh", "Thu", "Quang", "Ngọc", "Thanh", "Đức", "Hữu", "Kim")
NAMES = (
    "An Anh Ánh Bình Chi Cường Dũng Dung Đạt Đức Giang Hà Hải Hạnh Hiền Hoa Hòa Hùng"
    " Hương Khánh Lan Linh Long Mai Minh Nam Nga Ngân Nhung Oanh Phúc Phương Quân Sơn"
    " Tâm Thảo Thủy Trang Trung Tuấn Tùng Vân Việt Vy Xuân Yến"
)
GIVEN = NAMES.split()


def people(count: int) -> dict[str, tuple[holders.Holder, ...]]:
    """Invented holders by block, as the slice has them."""
    chance = random.Random(SEED)
    found: dict[str, list[holders.Holder]] = defaultdict(list)
    families = random.Random(SEED).choices(corpus.FAMILY, k=count)
    for number, family in enumerate(families):
        middle = " ".join(chance.sample(MIDDLES, chance.choice((1, 1, 2))))
        name = f"{family} {middle} {chance.choice(GIVEN)}"
        last = " ".join(tokens(name)[-2:])
        found[f"n{crc32(last.encode()) % holders.BLOCKS}"].append(
            holders.Holder(
                name=name,
                shown=name,
                href=f"/ca-nhan/#nguoi-{number}",
                about=f"{chance.choice(corpus.UNITS)} · Lao động tiên tiến 2025 · "
                "2 lần được khen thưởng",
                illustrative=True,
            )
        )
    return {block: tuple(some) for block, some in sorted(found.items())}


class Reader:
    """Asks as the browser does, and counts what it reads."""

    def __init__(self, shards: int, files: dict[str, bytes]) -> None:
        self._shards = shards
        self._files = files
        self.read: dict[str, int] = {}

    def file(self, name: str) -> dict[str, dict[str, dict[str, str]]]:
        data = self._files.get(f"{index.FOLDER}{name}.json", b"{}")
        self.read.setdefault(name, len(gzip.compress(data, 6, mtime=0)))
        told: dict[str, dict[str, dict[str, str]]] = json.loads(data)
        return told

    def ask(self, words: str) -> int:
        """The number of things found; ``read`` is what it cost."""
        self.read.clear()
        spoken = tokens(words)
        if len(spoken) > 1:
            for key in (" ".join(spoken), " ".join(spoken[-2:])):
                self.file(base36(shard_of(key, self._shards)))
        places: list[set[str]] = []
        for key in question(words):
            shard = self.file(base36(shard_of(key, self._shards)))
            found = shard.get("t", {}).get(key, {})
            if found and key not in shard.get("c", ()):
                places.append(
                    {f"{b}:{p}" for b, some in found.items() for p in some.split(".")}
                )
        met = set.intersection(*places) if places else set()
        for place in sorted(met, reverse=True)[:SHOWN]:
            block, position = place.rstrip("!").split(":")
            self.file(f"{block}/{base36(int(position, 36) // index.SLIP)}")
        return len(met)


def opened(archive: Archive, desk: DeskStore, memo: MemoStore) -> Edition:
    """The edition of the corpus, with what the index reads through."""
    moment = datetime(2026, 11, 1, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    edition = edition_of(archive, (NEWS, SLICE), as_of=moment)
    return replace(edition, piece=desk.piece, memo=memo)


def main() -> None:
    """Read the words of the command line and measure."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--reports", type=int, default=10_000)
    words.add_argument("--holders", type=int, default=100_000)
    told = words.parse_args()
    everyone = people(told.holders)
    holders.holders = lambda _edition: everyone
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "newsroom"
        corpus.write(root, "newsroom", told.reports, SEED)
        found = survey({room: root / room for room in ROOMS})
        store = Path(scratch) / "store"
        with (
            closing(DeskStore(store, "bench")) as desk,
            closing(MemoStore(store)) as memo,
        ):
            archive = read_newsroom(found, desk, lambda _line: None).archive
            assert archive is not None
            began = time.process_time()
            made = index.index_of(opened(archive, desk, memo))
            files = {p.route: p.data for p in made.plans if isinstance(p, FilePlan)}
            shards = {p.route: p.make() for p in made.plans if isinstance(p, MadePlan)}
            cold = time.process_time() - began
            keys = {p.route: p.key for p in made.plans if isinstance(p, MadePlan)}
            report = archive.reports[-5]
            edited = replace(report, title=f"{report.title} voi con")
            changed = replace(
                archive,
                reports=tuple(edited if r is report else r for r in archive.reports),
            )
            began = time.process_time()
            again = index.index_of(opened(changed, desk, memo))
            new = [
                plan.make()
                for plan in again.plans
                if isinstance(plan, MadePlan) and keys.get(plan.route) != plan.key
            ]
            warm = time.process_time() - began
    everything = {**files, **shards}
    packed = sum(len(gzip.compress(data, 6, mtime=0)) for data in everything.values())
    print(
        f"{told.reports} reports, {told.holders} people: {len(shards)} shards, "
        f"{len(files)} slips, {packed / 1e6:.1f} MB packed, cold cpu {cold:.1f} s; "
        f"one title edited: {len(new)} shards, cpu {warm:.1f} s"
    )
    reader = Reader(made.shards, everything)
    costs = []
    for asked in QUESTIONS:
        number = reader.ask(asked)
        costs.append(sum(reader.read.values()))
        print(
            f"  {asked:28} {number:5} found  {len(reader.read):3} files  "
            f"{costs[-1] / 1000:6.1f} KB"
        )
    mean, worst = sum(costs) / len(costs) / 1000, max(costs) / 1000
    print(f"  mean {mean:.1f} KB, worst {worst:.1f} KB")


if __name__ == "__main__":
    main()
