"""Build a newsroom with photos and the same newsroom without: the difference is theirs.

``python tests/bench/photo_newsroom.py --photos 100`` writes the sample reports of
``corpus.py`` twice, once with five camera-like files of twelve megapixels each
(``camera.py``; ``--originals DIR`` takes a folder of JPEGs instead), and builds both
with whole processes of the one engine, as ``tasks.py build`` does: ``cold`` once, with
nothing there, then ``unchanged`` in turns. Counted are the processor seconds of all
processes (user and system: start, reading, planning, every look at an original, a
rendition and a published file) and peak MiB of all processes together (Linux only;
each page of memory once, so that what processes share is not counted for each). Of
``unchanged`` the medians are printed, of cold the sum. That nothing was encoded is seen
by the store's files: none may have become another.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import camera  # noqa: E402 - stands beside this file
import corpus  # noqa: E402 - as above
import measure  # noqa: E402 - as above
import photos  # noqa: E402 - as above

EACH = 5
PHOTO = """
![Hình vẽ nhiễu giống ảnh chụp, số {number}]({name})
Ảnh minh họa: tệp mẫu số {number} của VKSND tỉnh Mẫu. (Ảnh: Bộ sinh bài mẫu)
"""


def newsroom(site: Path, reports: int, originals: Sequence[Path]) -> None:
    """The reports with *originals* shared out among them."""
    corpus.write(site, "newsroom", reports, photos.SEED)
    for number, original in enumerate(originals):
        report = corpus.sample(number // EACH, photos.SEED)
        place = site / corpus.as_newsroom(report)[0]
        shutil.copyfile(original, place.parent / original.name)
        with place.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(PHOTO.format(number=number + 1, name=original.name))


def build(site: Path) -> photos.Cost:
    """The site once, from whatever is there."""
    code = [sys.executable, "-c", measure.OURS, str(photos.REPOSITORY / "plugins")]
    return photos.run([*code, str(site), str(site / "output"), str(site / ".cache")])


def developed(site: Path) -> dict[Path, tuple[int, int]]:
    """The renditions in the store: a file made again is another file."""
    found = (site / ".cache/photos").rglob("*-*.*")
    return {path: (path.stat().st_ino, path.stat().st_ctime_ns) for path in found}


def compare(bare: Path, pictured: Path, rounds: int) -> None:
    """Both cold, then both unchanged in turns."""
    for name, site in (("without", bare), ("with", pictured)):
        cost = build(site)
        print(
            f"cold      {name:8} cpu {cost.cpu:7.2f}  wall {cost.wall:7.2f}  "
            f"peak {cost.memory:4.0f} MiB"
        )
    before = developed(pictured)
    if not before:
        sys.exit("no rendition was made")
    turns = [(build(bare), build(pictured)) for _ in range(rounds)]
    after = developed(pictured)
    encodes = sum(before.get(path) != mark for path, mark in after.items())
    without = statistics.median(cost.cpu for cost, _ in turns)
    with_ = statistics.median(cost.cpu for _, cost in turns)
    apart = statistics.median(other.cpu - one.cpu for one, other in turns)
    print(
        f"unchanged cpu {without:.2f} without, {with_:.2f} with photos, "
        f"{apart:.2f} apart; {encodes} of {len(after)} renditions encoded"
    )


def main() -> None:
    """Read the words of the command line and measure."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--photos", type=int, default=10)
    words.add_argument("--reports", type=int, default=40)
    words.add_argument("--rounds", type=int, default=5)
    words.add_argument("--originals", type=Path, help="a folder of JPEGs to take")
    told = words.parse_args()
    if told.photos > EACH * told.reports:
        sys.exit(f"{told.reports} reports take {EACH * told.reports} photos at most")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        originals = (
            sorted(told.originals.glob("*.jpg"))[: told.photos]
            if told.originals
            else camera.write(folder / "originals", told.photos, photos.SEED)
        )
        if len(originals) < told.photos:
            sys.exit(f"{told.originals}: only {len(originals)} photos")
        newsroom(folder / "without", told.reports, ())
        newsroom(folder / "with", told.reports, originals)
        compare(folder / "without", folder / "with", told.rounds)


if __name__ == "__main__":
    main()
