"""The front door: verbs, usage, exit statuses, and what an old Python is told."""

from __future__ import annotations

import ast
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import tasks

# Stands in for the package: behaves as the first word of AS_OF says.
TOY_BRIDGE = """
import dataclasses, os, pathlib, signal, sys, time, types

@dataclasses.dataclass
class Order:
    root: pathlib.Path
    output: pathlib.Path
    store: pathlib.Path
    site_url: object
    as_of: object

def build(order):
    print(order.root, order.output, order.store, order.site_url, order.as_of, sep="|")
    deed = order.as_of or "0"
    if deed == "crash":
        raise ZeroDivisionError("toy fault")
    if deed == "wait":
        pathlib.Path(order.store, "waiting").touch()
        time.sleep(60)
    if deed == "chatter":
        for _ in range(100_000):
            print("and so on")
    return int(deed) if deed.isdigit() else 0

class Review(types.SimpleNamespace):
    pass

def check(order, review):
    print(f"json={review.json} strict={review.strict} since={review.since}")
    return 1 if review.strict else 0
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def house(tmp_path: Path, repository: Path) -> Path:
    """A repository of the same shape whose environment is the one we run in."""
    house = tmp_path / "nhà có dấu cách"
    rooms = house / "plugins" / "gazette" / "publishing"
    rooms.mkdir(parents=True)
    for name in ("tasks.py", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(repository / name, house)
    (rooms / "bridge.py").write_text(TOY_BRIDGE, encoding="utf-8")
    for name in ("serving.py", "media_types.py"):
        shutil.copy(repository / "plugins" / "gazette" / "publishing" / name, rooms)
    (house / ".cache").mkdir()
    return house


# Takes the making of an environment, which has its own tests, out of the way.
STRAIGHT_IN = """
import sys
sys.path.insert(0, sys.argv[1])
import tasks
tasks.ready_python = lambda needs: None
tasks._inside = lambda: True
sys.exit(tasks.main(sys.argv[2:]))
"""


def command(house: Path, *words: str) -> list[str]:
    return [sys.executable, "-c", STRAIGHT_IN, str(house), *words]


@pytest.fixture
def run(house: Path) -> Run:
    def run(*words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(house, *words),
            cwd=house.parent,
            env={**os.environ, **settings},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


def test_no_verb_lists_all_verbs(run: Run) -> None:
    ended = run()
    assert ended.returncode == 0
    for name in ("site", "build", "check", "serve", "test", "golden", "lock", "fonts"):
        assert f"\n  {name} " in ended.stdout
    assert run("--help").stdout == ended.stdout


def test_every_verb_has_a_sentence_and_every_option_its_own(run: Run) -> None:
    for name in tasks.VERBS:
        ended = run(name, "--help")
        assert ended.returncode == 0
        assert tasks.VERBS[name].__doc__ in ended.stdout
        for line in ended.stdout.splitlines()[1:]:
            assert len(line.split()) > 2


@pytest.mark.parametrize(
    "words",
    [
        ["a.docx", "b.zip", "--root", "x"],
        ["--root=x", "--path", "a.docx", "--path=b.zip"],
        ["a.docx", "--root", "x", "--path", "b.zip"],
    ],
)
def test_a_verb_may_take_as_many_words_as_there_are(words: list[str]) -> None:
    options = tasks.read_options("import", words)
    assert options == {"path": ("a.docx", "b.zip"), "root": "x"}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["biuld"], "Không có lệnh “biuld”. Có phải là build?"),
        (["build", "--otput", "x"], "không có lựa chọn --otput. Có phải là --output?"),
        (["build", "output"], "không có lựa chọn output"),
        (["build", "--site_url", "x"], "Có phải là --site-url?"),
        (["build", "--output"], "Sau --output phải có giá trị"),
        (["build", "--output="], "Sau --output phải có giá trị"),
        (["build", "--root", "--output", "x"], "Sau --root phải có giá trị"),
        (["build", "--root", "nowhere"], "Không có thư mục tòa soạn nowhere"),
        (["verify"], "“verify” còn thiếu khóa của cụm và năm"),
        (["verify", "a/b/2025"], "“verify” còn thiếu tên đơn vị"),
        (["verify", "a/b/2025", "Mẫu An", "thừa"], "không có lựa chọn thừa"),
        (["import", "bai.docx", "--path"], "Sau --path phải có giá trị"),
        (["serve", "--port", "tám"], "--port phải là số"),
        (["serve", "--port", "70000"], "--port phải là số"),
        (["serve", "--output", "nowhere"], "Chưa có trang nào ở nowhere"),
    ],
)
def test_wrong_usage_is_2_and_told(run: Run, words: list[str], sentence: str) -> None:
    ended = run(*words)
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def test_defaults_lie_in_the_repository(run: Run, house: Path) -> None:
    ended = run("build")
    places = (house, house / "output", house / ".cache", None, None)
    assert ended.stdout.strip() == "|".join(map(str, places))


def test_options_reach_the_package(run: Run, house: Path) -> None:
    newsroom = house.parent / "tòa soạn"
    newsroom.mkdir()
    words = ["--root", "tòa soạn", "--output=ra", "--store", "kho"]
    ended = run("build", *words, "--site-url", "https://a.example/tin", "--as-of=0")
    here = house.parent
    assert ended.stdout.strip() == "|".join(
        (
            str(newsroom),
            str(here / "ra"),
            str(here / "kho"),
            "https://a.example/tin",
            "0",
        )
    )


@pytest.mark.parametrize("status", [0, 1, 2])
def test_the_package_decides_the_status(run: Run, status: int) -> None:
    assert run("build", "--as-of", str(status)).returncode == status


def test_check_takes_its_flags(run: Run) -> None:
    plain = run("check")
    assert plain.returncode == 0
    assert plain.stdout == "json=False strict=False since=None\n"
    asked = run("check", "--json", "--strict", "--since", "HEAD~1")
    assert asked.returncode == 1
    assert asked.stdout == "json=True strict=True since=HEAD~1\n"


@pytest.mark.parametrize("word", ["--json=false", "--strict=", "--strict=no"])
def test_a_flag_takes_no_value(run: Run, word: str) -> None:
    """``--write=no`` wrote, for what stood behind the sign was not looked at."""
    refused = run("check", word)
    assert refused.returncode == 2
    assert f"{word.partition('=')[0]} không nhận giá trị" in refused.stderr
    assert refused.stdout == ""


def test_our_own_fault_is_3_with_a_log_and_no_traceback(run: Run, house: Path) -> None:
    ended = run("build", "--as-of", "crash", "--store", "kho")
    log = house.parent / "kho" / "last-failure.log"
    assert ended.returncode == 3
    assert "Xin lỗi" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert str(Path("kho", "last-failure.log")) in ended.stderr
    assert "ZeroDivisionError: toy fault" in log.read_text(encoding="utf-8")


def test_a_store_that_cannot_hold_the_log_hides_nothing(run: Run, house: Path) -> None:
    (house.parent / "kho").write_text("a file, not a folder", encoding="utf-8")
    ended = run("build", "--as-of", "crash", "--store", "kho", TMPDIR=str(house))
    assert ended.returncode == 3
    log = Path(ended.stderr.strip().rpartition(": ")[2])
    assert "toy fault" in log.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="Windows sends Ctrl-C another way")
def test_ctrl_c_is_130_and_quiet(house: Path) -> None:
    words = command(house, "build", "--as-of", "wait")
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe, encoding="utf-8") as child:
        while not (house / ".cache" / "waiting").exists():
            assert child.poll() is None
            time.sleep(0.05)
        child.send_signal(signal.SIGINT)
        _, told = child.communicate(timeout=120)
    assert child.returncode == 130
    assert told == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipe")
def test_a_reader_that_goes_away_gets_no_traceback(house: Path) -> None:
    words = command(house, "build", "--as-of", "chatter")
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdout=pipe, stderr=pipe, encoding="utf-8") as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr is not None
        told = child.stderr.read()
    assert child.returncode == 141
    assert told == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
def test_a_child_killed_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    suicide = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert tasks._child([sys.executable, "-c", suicide]) == 128 + signal.SIGKILL
    assert "bị dừng bởi tín hiệu SIGKILL" in capsys.readouterr().err


def test_words_for_pytest_pass_whole() -> None:
    read = tasks.read_options("test", ["--", "-k", "tên có dấu cách", "tests/core"])
    assert read == {"args": "-k 'tên có dấu cách' tests/core"}
    assert tasks.read_options("test", ["-x"]) == {"args": "-x"}
    assert tasks.read_options("test", []) == {"args": ""}


def test_no_tests_chosen_is_wrong_usage() -> None:
    assert tasks.test("-q -k no_such_test_anywhere tests/workshop") == tasks.REFUSED


def test_an_old_python_can_read_the_file_as_far_as_the_sentence(
    repository: Path,
) -> None:
    text = (repository / "tasks.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 7))
    first = [type(node).__name__ for node in ast.parse(text).body[:3]]
    assert first == ["Expr", "Import", "If"]


def test_an_old_python_is_told_what_to_do(house: Path) -> None:
    pretend = (
        "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0)\n"
        "runpy.run_path('tasks.py', run_name='__main__')"
    )
    words = [sys.executable, "-c", pretend]
    ended = subprocess.run(words, cwd=house, capture_output=True, check=False)
    assert ended.returncode == 2
    told = ended.stderr.decode("utf-8")
    assert "cần Python 3.11 trở lên; máy đang chạy Python 3.9." in told
    assert "Traceback" not in told


def invoke(house: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "invoke", *words],
        cwd=house,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_same_verbs_are_invoke_tasks(house: Path) -> None:
    listed = invoke(house, "--list")
    assert listed.returncode == 0
    text = " ".join(listed.stdout.split())  # Invoke breaks long lines
    for name, function in tasks.VERBS.items():
        assert f"{name} {function.__doc__}" in text


def test_invoke_does_what_the_front_door_does(house: Path) -> None:
    ended = invoke(house, "build", "--site-url", "https://a.example")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "|https://a.example|" in ended.stdout
    assert "json=True strict=False" in invoke(house, "check", "--json").stdout


@pytest.mark.parametrize("deed", ["1", "2", "crash"])
def test_invoke_knows_good_and_bad_only(house: Path, deed: str) -> None:
    ended = invoke(house, "build", "--as-of", deed)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr


def test_words_without_a_name_stand_in_their_order() -> None:
    wanted = {"cluster_year": "a/b/2025", "unit": "Mẫu An"}
    for words in (
        ["a/b/2025", "Mẫu An"],
        ["--unit", "Mẫu An", "a/b/2025"],
        ["a/b/2025", "--unit=Mẫu An"],
    ):
        assert tasks.read_options("verify", words) == wanted
    with_root = ["a/b/2025", "--root", "tòa soạn", "Mẫu An"]
    assert tasks.read_options("verify", with_root) == {**wanted, "root": "tòa soạn"}
