"""Time whole builds of sample reports, and beside them the generators we follow.

``python tests/bench/measure.py --reports 1000 --peer pelican --peer hugo`` writes the
samples of ``corpus.py`` into a folder of its own and builds them by whole processes:
``cold`` (nothing there), ``null`` (nothing changed), ``edit`` (a sentence more in one
body), ``store`` (the output gone, the store kept, as in CI). The peer Pelican is the
installed package with its content cache on when warm; Hugo is found on PATH or given by
``--hugo``. Their theme is the smallest that is still a news site (paged home, section
and tag lists, reports, a feed, a sitemap), so they print less on a page than we do.
Turns go round among the generators, the figures are medians of processor seconds (user
and system, children too), wall seconds and peak MiB, and ratios are ours divided by the
peer's (below 1: we are quicker). A build that fails, or an edit that is not in the
output, ends the measuring. Seconds of one machine say little: quote the ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import corpus  # noqa: E402 - stands beside this file
import peer_sites  # noqa: E402 - stands beside this file

REPOSITORY = HERE.parents[1]
SEED = 7
SCENARIOS = ("cold", "null", "edit", "store")

OURS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from gazette.publishing import bridge
root, output, store = map(Path, sys.argv[2:])
order = bridge.Order(root=root, output=output, store=store, as_of="2026-11-20T08:00")
sys.exit(bridge.build(order))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one process took: seconds of processor, seconds of wall, peak MiB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """A site of the sample reports and the command that builds it.

    ``made`` is what a build leaves in the site, ``kept`` what it keeps for the next; a
    peer that has no store of rendered pages has no scenario ``store``.
    """

    name: str
    site: Path
    command: Sequence[str]
    report: Path
    page: Path
    made: Sequence[str]
    kept: Sequence[str]
    scenarios: Sequence[str] = SCENARIOS
    warm: dict[str, str] = field(default_factory=dict)

    def timed(self, scenario: str, sentence: str) -> Cost:
        """Build once in that scenario."""
        if scenario == "cold":
            remove(self.site / folder for folder in (*self.made, *self.kept))
        elif scenario == "store":
            remove(self.site / folder for folder in self.made)
        elif scenario == "edit":
            with self.report.open("a", encoding="utf-8", newline="\n") as stream:
                stream.write(f"\n{sentence}\n")
        # What others left to be written is not this build's work.
        if hasattr(os, "sync"):
            os.sync()
        cost = run(self.command, self.site, {} if scenario == "cold" else self.warm)
        page = self.page.read_text(encoding="utf-8")
        if scenario == "edit" and sentence not in page:
            sys.exit(f"{self.name}: the edit is not in {self.page}")
        return cost


def remove(places: Iterable[Path]) -> None:
    """Whatever stands there; a published site may be a link."""
    for place in places:
        if place.is_symlink():
            place.unlink()
        elif place.exists():
            shutil.rmtree(place)


def run(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run to the end, which must be a good one."""
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            sys.exit(said.read().decode(errors="replace")[-2000:])
    kibibytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    cpu = used.ru_utime + used.ru_stime
    return Cost(cpu=cpu, wall=wall, memory=kibibytes / 1024)


def ours(folder: Path, reports: int) -> Generator:
    """The newsroom of this repository's engine."""
    site = folder / "ours"
    corpus.write(site, "newsroom", reports, SEED)
    edited = corpus.sample(reports // 2, SEED)
    return Generator(
        name="ours",
        site=site,
        command=(
            *(sys.executable, "-c", OURS, str(REPOSITORY / "plugins")),
            *(str(site), str(site / "output"), str(site / ".cache")),
        ),
        report=site / corpus.as_newsroom(edited)[0],
        page=site / f"output/tin-tuc/{edited.date.year}/{edited.slug}/index.html",
        made=("output", ".output.releases"),
        kept=(".cache",),
    )


def peer(name: str, folder: Path, reports: int, hugo: str) -> Generator:
    """The same texts for *name*."""
    site = folder / name
    corpus.write(site, name, reports, SEED)
    edited = corpus.sample(reports // 2, SEED)
    for path, text in peer_sites.FILES[name].items():
        corpus.put(site, path, text)
    pelican = (sys.executable, "-m", "pelican", "-q", "-s", "pelicanconf.py")
    return Generator(
        name=name,
        site=site,
        command=pelican if name == "pelican" else (hugo, "--quiet", "-d", "output"),
        report=site / corpus.FORMS[name](edited)[0],
        page=site / f"output/tin/{edited.date.year}/{edited.slug}/index.html",
        made=("output",),
        kept=("cache", "resources"),
        scenarios=SCENARIOS[:3],
        warm={"WARM": "1"} if name == "pelican" else {},
    )


Costs = dict[tuple[str, str], list[Cost]]


def measured(generators: Sequence[Generator], rounds: int) -> Costs:
    """All scenarios of all generators, in turns."""
    costs: Costs = defaultdict(list)
    for turn in range(rounds):
        for scenario in SCENARIOS:
            for generator in generators:
                if scenario not in generator.scenarios:
                    continue
                if scenario == "null" and generator.warm:  # its cache is filled warm
                    generator.timed("null", "")
                sentence = f"Câu thêm vào lượt {turn} để đo."
                cost = generator.timed(scenario, sentence)
                costs[generator.name, scenario].append(cost)
                print(generator.name, scenario, cost, file=sys.stderr)
    return costs


def table(costs: Costs) -> Iterator[str]:
    """The figures as lines of text."""
    yield f"{'':8} {'':8} {'cpu s':>8} {'wall s':>8} {'MiB':>6}  ours : it (cpu, wall)"
    for (name, scenario), some in sorted(
        costs.items(), key=lambda item: (SCENARIOS.index(item[0][1]), item[0][0])
    ):
        ratios = ""
        if name != "ours":
            ratios = "  ".join(
                f"{median(costs['ours', scenario], what) / median(some, what):6.3f}"
                for what in ("cpu", "wall")
            )
        yield (
            f"{scenario:8} {name:8} {median(some, 'cpu'):8.2f}"
            f" {median(some, 'wall'):8.2f} {median(some, 'memory'):6.0f}  {ratios}"
        ).rstrip()


def median(costs: Sequence[Cost], what: str) -> float:
    """The middle one of that figure."""
    return statistics.median(getattr(cost, what) for cost in costs)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer", action="append", choices=["pelican", "hugo"])
    parser.add_argument("--hugo", default="hugo", help="Hugo's program")
    parser.add_argument("--folder", type=Path, help="empty folder to work in")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as spare:
        folder = (chosen.folder or Path(spare)).absolute()
        generators = [ours(folder, chosen.reports)]
        generators += [
            peer(name, folder, chosen.reports, chosen.hugo)
            for name in chosen.peer or ()
        ]
        print("\n".join(table(measured(generators, chosen.rounds))))


if __name__ == "__main__":
    main()
