"""What every test may ask for, and the rule that nothing is left out in silence.

With ``CI=true`` a skipped test is a failed test. Elsewhere the summary says, in both
languages, what was left out and how to get it.
"""

from __future__ import annotations

import difflib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).resolve().parent / "golden"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}

# A shared machine may be slow at any moment; a deadline would fail at random.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
# In CI the same examples every time: a red run can be repeated.
settings.register_profile("ci", settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if IN_CI else "house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh-golden",
        action="store_true",
        help="write what the tests see into tests/golden instead of comparing",
    )


@pytest.hookimpl(tryfirst=True)  # before -m chooses
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    for item in items:
        if "golden" in getattr(item, "fixturenames", ()):
            item.add_marker("golden")
    if config.args == config.getini("testpaths") and not session.testsfailed:
        _refuse_lost_files({item.path for item in items})


def _refuse_lost_files(collected: set[Path]) -> None:
    """A file of tests that pytest passes over would be left out in silence."""
    here = Path(__file__).resolve().parent
    lost = sorted(
        path.relative_to(here).as_posix()
        for path in here.rglob("test_*.py")
        if path not in collected
    )
    if lost:
        raise pytest.UsageError(f"no test is collected from {', '.join(lost)}")


# --- nothing is left out in silence ------------------------------------------


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    where = report.longrepr
    text = where[2] if isinstance(where, tuple) else getattr(report, "wasxfail", "")
    return str(text).removeprefix("Skipped: ")


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    ran_and_failed = hasattr(report, "wasxfail") and "NOTRUN" not in _reason(report)
    if IN_CI and report.outcome == "skipped" and not ran_and_failed:
        reason = _reason(report)
        report.outcome = "failed"
        report.longrepr = f"CI=true: nothing may be left out, but this was: {reason}"
        vars(report).pop("wasxfail", None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Iterator[None]:
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    report = yield
    _refuse_skip(report)
    return report


def pytest_terminal_summary(terminalreporter: Any) -> None:
    left_out: dict[str, int] = {}
    for report in terminalreporter.stats.get("skipped", ()):
        reason = _reason(report)
        left_out[reason] = left_out.get(reason, 0) + 1
    if not left_out:
        return
    total = sum(left_out.values())
    terminalreporter.section(
        f"ĐÃ BỎ QUA {total} PHÉP THỬ / {total} TESTS LEFT OUT", red=True, bold=True
    )
    for reason, count in sorted(left_out.items()):
        terminalreporter.line(f"{count:>4} × {reason}", red=True)


# --- what tests may ask for --------------------------------------------------


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of this repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it is published; whoever asks first builds it for all workers.

    It is only read. What an earlier build of this checkout left in its store is used.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent  # a worker's own folder stands in that of the run
    folder = shared / "the-sample"
    try:
        folder.mkdir()
    except FileExistsError:
        return _built_by_another(folder)
    try:
        _build_sample(folder)
    finally:
        (folder / "done").touch()
    return (folder / "site").resolve()


def _build_sample(folder: Path) -> None:
    from tests.build.folder import Desk

    left = REPOSITORY / ".cache"
    if left.is_dir():  # a copy: two builds may not share a store
        shutil.copytree(left, folder / "store")
    desk = Desk(root=REPOSITORY, output=folder / "site", store=folder / "store")
    built = desk.build(as_of="2026-11-20T08:00")
    assert built.status == 0, built.said


def _built_by_another(folder: Path) -> Path:
    given_up = time.monotonic() + 600
    while not (folder / "done").exists():
        assert time.monotonic() < given_up, "the worker that builds the sample is lost"
        time.sleep(0.1)
    assert (folder / "site").exists(), "the sample did not build: see the other worker"
    return (folder / "site").resolve()


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """An installed Chromium; without one the test is left out, loudly."""
    from theme.tools import browsing

    found = browsing.chromium()
    if found is None:
        pytest.skip(browsing.MISSING)
    return found


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """That Chromium, driven; pages speak to this machine only."""
    from playwright.sync_api import expect

    from theme.tools import browsing

    expect.set_options(timeout=60_000)  # a wait ends when it holds; this is a hang
    with browsing.opened(chromium_path) as started:
        yield started


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)``: *text* is what tests/golden/*name* holds."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--refresh-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        change = difflib.unified_diff(
            expected.splitlines(), text.splitlines(), name, "seen", lineterm=""
        )
        assert expected == text, "\n".join(
            (f"{name} differs; when meant: python3 tasks.py golden", *change)
        )

    return compare
