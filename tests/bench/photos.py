"""Develop photos cold and unchanged, and beside us what sharp and eleventy-img do.

``tests/bench/photo_peers.sh FOLDER`` installs the peers; then
``python tests/bench/photos.py --peers FOLDER`` draws camera-like files of twelve
megapixels (``camera.py``; ``--originals DIR`` takes a folder of JPEGs instead) and has
each tool make the same widths in the same formats at the same nominal qualities, in
turns. Printed are the medians of processor seconds (user and system, children too),
wall seconds and peak MiB (all processes together, Linux only), the bytes, and SSIM of
luma against the original decoded in full and scaled by Lanczos; ratios are ours divided
by the peer's. At the end all photos once more, unchanged: nothing may be encoded. (The
originals are hashed for that; what unchanged photos cost a build, whose store knows
them, is photo_newsroom.py's to say.) Each set of formats stands
for itself, since AVIF takes far more than the others. Seconds of one machine say
little: quote the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
sys.path[:0] = [str(HERE), str(REPOSITORY / "plugins")]

import camera  # noqa: E402 - stands beside this file
from PIL import Image, ImageMath, ImageOps  # noqa: E402 - after the path is set

from gazette.publishing.renditions import FORMATS, USES  # noqa: E402 - as above

SEED = 7
WIDTHS = USES["lead"].widths
# The peers' usual qualities; ours are chosen to look no worse than these.
PEERS_QUALITY = {"avif": 50, "webp": 80, "jpeg": 80}
SETS = (("webp", "jpeg"), ("avif",), ("avif", "webp", "jpeg"))

OURS = """
import json, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from gazette.imaging.measuring import measure
from gazette.imaging.photo_cache import PhotoCache
from gazette.imaging.recipes import Recipe, plan
from gazette.imaging.shelf import Job
if __name__ == "__main__":
    source, store, told = Path(sys.argv[2]), Path(sys.argv[3]), json.loads(sys.argv[4])
    jobs, names = [], {}
    for path in sorted(source.glob("*.jpg")):
        found = measure(path)
        names[path.stem] = found.sha256
        recipes = tuple(
            Recipe(width=w, height=h, format=name, quality=how[0], effort=how[1])
            for w, h in plan(found.width, found.height, told["widths"])
            for name, how in told["ours"].items()
        )
        jobs.append(
            Job(path=path, sha256=found.sha256, recipes=recipes,
                pixels=found.width * found.height)
        )
    cache = PhotoCache(store)
    done = cache.develop_all(jobs)
    assert not done.faults, done.faults
    print(done.made)
    (store / "names.json").write_text(json.dumps(names), encoding="utf-8")
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took: seconds of processor, seconds of wall, peak MiB, its words."""

    cpu: float
    wall: float
    memory: float
    said: str = ""


def run(command: Sequence[str]) -> Cost:
    """Run to the end, which must be a good one."""
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        peak = Peak(process.pid)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = peak.end()
        said.seek(0)
        words = said.read().decode(errors="replace")
        if process.returncode != 0:
            sys.exit(words[-2000:])
    cpu = used.ru_utime + used.ru_stime
    return Cost(cpu=cpu, wall=wall, memory=memory, said=words)


class Peak:
    """The most memory that a process and its children held at once, looked at often."""

    def __init__(self, pid: int) -> None:
        self._most = 0
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, args=(pid,))
        self._watch.start()

    def end(self) -> float:
        self._over.set()
        self._watch.join()
        return self._most / 1024

    def _look(self, pid: int) -> None:
        while not self._over.wait(0.05):
            self._most = max(self._most, sum(map(_resident, _family(pid))))


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        for task in tasks:
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))
    except OSError:
        return


def _resident(pid: int) -> int:
    """KiB of its own and its share of what it shares."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    found = [line.split()[1] for line in text.splitlines() if line.startswith("Pss:")]
    return int(found[0]) if found else 0


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Mean structural similarity of luma over blocks of 8 × 8 pixels, 4 apart."""
    a, b = one.convert("L").convert("F"), other.convert("L").convert("F")
    values = [
        _blocks(a.crop(box), b.crop(box))
        for left in (0, 4)
        for top in (0, 4)
        for box in [(left, top, *_whole(a.size, left, top))]
    ]
    return statistics.fmean(values)


def _whole(size: tuple[int, int], left: int, top: int) -> tuple[int, int]:
    """Right and lower edge that leave whole blocks."""
    return size[0] - (size[0] - left) % 8, size[1] - (size[1] - top) % 8


def _blocks(a: Image.Image, b: Image.Image) -> float:
    def mean(form: object) -> Image.Image:
        return ImageMath.lambda_eval(form, a=a, b=b).reduce(8)

    found = ImageMath.lambda_eval(
        lambda v: (
            (2 * v["ma"] * v["mb"] + 6.5025)
            * (2 * (v["ab"] - v["ma"] * v["mb"]) + 58.5225)
            / (
                (v["ma"] * v["ma"] + v["mb"] * v["mb"] + 6.5025)
                * (v["aa"] - v["ma"] * v["ma"] + v["bb"] - v["mb"] * v["mb"] + 58.5225)
            )
        ),
        ma=a.reduce(8),
        mb=b.reduce(8),
        aa=mean(lambda v: v["a"] * v["a"]),
        bb=mean(lambda v: v["b"] * v["b"]),
        ab=mean(lambda v: v["a"] * v["b"]),
    )
    return float(found.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)))


class Rows:
    """One set of formats on one folder of photos, by any of the tools."""

    def __init__(self, formats: Sequence[str], source: Path, scratch: Path) -> None:
        table = {form.name: form for form in FORMATS}
        self.formats = [table[name] for name in formats]
        self.source = source
        self.folder = scratch / "-".join(formats)

    def command(self, tool: str, round_: int, peers: Path | None) -> list[str]:
        to = self.folder / f"{tool}-{round_}"
        qualities = {form.name: PEERS_QUALITY[form.name] for form in self.formats}
        told: dict[str, object] = {"widths": WIDTHS, "formats": qualities}
        if tool == "ours":
            told["ours"] = {f.name: (f.quality, f.effort) for f in self.formats}
            code = [sys.executable, "-c", OURS, str(REPOSITORY / "plugins")]
            return [*code, str(self.source), str(to), json.dumps(told)]
        node = str((peers or Path()) / "node_modules/.bin/node")
        node = node if Path(node).exists() else "node"
        script = str(HERE / "photo_peers.mjs")
        return [node, script, tool, str(peers), str(self.source), str(to), json.dumps(told)]  # fmt: skip  # noqa: E501

    def made(self, tool: str) -> Iterator[tuple[str, str, int, Path]]:
        """Stem, format, width and file of what *tool* made in its first round."""
        home = self.folder / f"{tool}-0"
        names = {}
        if tool == "ours":
            names = json.loads((home / "names.json").read_text(encoding="utf-8"))
        for photo in sorted(self.source.glob("*.jpg")):
            for form in self.formats:
                for width in WIDTHS:
                    if tool == "ours":
                        sha = names[photo.stem]
                        inside = home / "photos" / sha[:2] / sha
                        (path,) = inside.glob(f"{width}x*-{form.name}-*")
                    else:
                        path = home / f"{photo.stem}-{width}.{form.suffix}"
                    yield photo.stem, form.name, width, path


def judge(rows: Rows, tools: Sequence[str]) -> None:
    """Bytes and likeness of what each tool made, by format, over all widths."""
    likeness: dict[tuple[str, str], list[float]] = defaultdict(list)
    weight: dict[tuple[str, str], int] = defaultdict(int)
    originals: dict[tuple[str, int], Image.Image] = {}
    for photo in sorted(rows.source.glob("*.jpg")):
        whole = ImageOps.exif_transpose(Image.open(photo)).convert("RGB")
        for width in WIDTHS:
            size = (width, round(whole.height * width / whole.width))
            small = whole.resize(size, Image.Resampling.LANCZOS)
            originals[photo.stem, width] = small.convert("L")
    for tool in tools:
        for stem, form, width, path in rows.made(tool):
            seen = Image.open(path)
            reference = originals[stem, width]
            if seen.size != reference.size:
                sys.exit(f"{path}: {seen.size}, not {reference.size}")
            if seen.getexif():
                sys.exit(f"{path} tells of the camera")
            likeness[form, tool].append(ssim(reference, seen))
            weight[form, tool] += path.stat().st_size
    for form in rows.formats:
        for tool in tools:
            mean = statistics.fmean(likeness[form.name, tool])
            size = weight[form.name, tool] / 1024 / (len(originals) // len(WIDTHS))
            print(f"  {form.name:5} {tool:9} SSIM {mean:.4f}  {size:7.1f} KiB a photo")


def compare(rows: Rows, tools: Sequence[str], rounds: int, peers: Path | None) -> None:
    """All tools in turns; medians and ratios."""
    costs: dict[str, list[Cost]] = defaultdict(list)
    for round_ in range(rounds):
        for tool in tools:
            costs[tool].append(run(rows.command(tool, round_, peers)))
    middle = {
        tool: Cost(
            cpu=statistics.median(cost.cpu for cost in found),
            wall=statistics.median(cost.wall for cost in found),
            memory=statistics.median(cost.memory for cost in found),
        )
        for tool, found in costs.items()
    }
    print(" + ".join(form.name for form in rows.formats))
    for tool, cost in middle.items():
        ratio = middle["ours"].cpu / cost.cpu, middle["ours"].wall / cost.wall
        print(
            f"  {tool:9} cpu {cost.cpu:7.2f}  wall {cost.wall:6.2f}  "
            f"peak {cost.memory:4.0f} MiB  ours / it: cpu {ratio[0]:.2f}, "
            f"wall {ratio[1]:.2f}"
        )
    judge(rows, tools)
    again = run(rows.command("ours", 0, peers))
    if again.said.strip() != "0":
        sys.exit(f"unchanged photos were developed again: {again.said}")
    print("  unchanged: 0 encodes")


def main() -> None:
    """Read the words of the command line and measure."""
    words = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    words.add_argument("--photos", type=int, default=8)
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--originals", type=Path, help="a folder of JPEGs to take")
    words.add_argument("--peers", type=Path, help="where photo_peers.sh installed")
    words.add_argument("--formats", action="append", help="e.g. webp,jpeg")
    words.add_argument("--folder", type=Path, help="keep the drawn files here")
    told = words.parse_args()
    sets = [tuple(text.split(",")) for text in told.formats or ()] or SETS
    tools = ["ours", *(("sharp", "eleventy") if told.peers else ())]
    with tempfile.TemporaryDirectory() as scratch:
        folder = told.folder or Path(scratch) / "originals"
        if told.originals is None:
            camera.write(folder, told.photos, SEED)
        for formats in sets:
            rows = Rows(formats, told.originals or folder, Path(scratch))
            compare(rows, tools, told.rounds, told.peers)


if __name__ == "__main__":
    main()
