"""The environment: made from the lock, by hash, once; made again when it must be.

Nothing is fetched: the lock of these tests holds one little wheel of our own.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

BRIDGE = """
import dataclasses, typing, toy_package

@dataclasses.dataclass
class Order:
    root: typing.Any; output: typing.Any; store: typing.Any
    site_url: typing.Any; as_of: typing.Any

def build(order):
    print(toy_package.VERSION)
    return 0
"""


def toy_wheel(folder: Path, version: str) -> str:
    """A wheel in *folder*; returns its line for a lock."""
    info = f"toy_package-{version}.dist-info"
    files = {
        "toy_package.py": f"VERSION = {version!r}\n",
        f"{info}/METADATA": (
            f"Metadata-Version: 2.1\nName: toy-package\nVersion: {version}\n"
        ),
        f"{info}/WHEEL": (
            "Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\n"
            "Tag: py3-none-any\n"
        ),
    }
    record = "".join(f"{name},,\n" for name in (*files, f"{info}/RECORD"))
    path = folder / f"toy_package-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(name, text)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"toy-package=={version} --hash=sha256:{digest}\n"


class House:
    """A little repository with its own lock, run as on a fresh machine."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.folder = folder / "nhà có dấu cách"
        self.wheels = folder / "wheels"  # pip takes no spaces in this one
        self.wheels.mkdir()
        rooms = self.folder / "plugins" / "gazette" / "publishing"
        rooms.mkdir(parents=True)
        (rooms / "bridge.py").write_text(BRIDGE, encoding="utf-8")
        shutil.copy(repository / "tasks.py", self.folder)
        self.lock(toy_wheel(self.wheels, "1.0"))

    def lock(self, line: str) -> None:
        for name in ("requirements.lock", "requirements-dev.lock"):
            (self.folder / name).write_text(line, encoding="utf-8", newline="\n")

    def run(
        self, *words: str, python: str = sys.executable
    ) -> subprocess.CompletedProcess[str]:
        foreign = ("VIRTUAL_ENV", "PYTHONPATH", "BANG_VANG_STEPPED_INSIDE")
        settings = {k: v for k, v in os.environ.items() if k not in foreign}
        settings |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels)}
        return subprocess.run(
            [python, str(self.folder / "tasks.py"), *words],
            env={**settings, "PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    @property
    def python(self) -> Path:
        inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.folder / ".venv" / inside


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> House:
    """A house whose environment has been made by its first start."""
    house = House(tmp_path_factory.mktemp("house"), repository)
    first = house.run("build")
    assert first.stdout == "1.0\n", first.stderr
    assert "Đang chuẩn bị môi trường" in first.stderr
    return house


def test_second_start_makes_nothing(
    made: House, record_property: Callable[[str, object], None]
) -> None:
    stamp = (made.folder / ".venv" / "bang-vang.json").stat().st_mtime_ns
    before = time.perf_counter()
    second = made.run("build")
    seconds = time.perf_counter() - before
    record_property("second_start_seconds", round(seconds, 2))
    assert (second.returncode, second.stdout, second.stderr) == (0, "1.0\n", "")
    assert (made.folder / ".venv" / "bang-vang.json").stat().st_mtime_ns == stamp
    # About 0.1 s; a bound that only a reinstall or a slow door would pass.
    assert seconds < 5


def test_inside_the_environment_it_stays_inside(made: House) -> None:
    ended = made.run("build", python=str(made.python))
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "1.0\n", "")


def test_a_new_lock_is_installed(made: House) -> None:
    old = (made.folder / "requirements.lock").read_text(encoding="utf-8")
    made.lock(toy_wheel(made.wheels, "2.0"))
    assert made.run("build").stdout == "2.0\n"
    made.lock(old)
    # From inside, too, where the running Python cannot be swept away.
    assert made.run("build", python=str(made.python)).stdout == "1.0\n"


def test_a_moved_or_foreign_environment_is_made_again(made: House) -> None:
    stamp = made.folder / ".venv" / "bang-vang.json"
    for key, value in (("folder", "/elsewhere"), ("python", "3.10")):
        told = json.loads(stamp.read_text(encoding="utf-8"))
        stamp.write_text(json.dumps({**told, key: value}), encoding="utf-8")
        (made.folder / ".venv" / "leftover").touch()
        assert made.run("build").stdout == "1.0\n"
        assert not (made.folder / ".venv" / "leftover").exists()


def test_an_environment_half_made_is_made_again(made: House) -> None:
    (made.folder / ".venv" / "bang-vang.json").write_text("{", encoding="utf-8")
    made.python.unlink()
    assert made.run("build").stdout == "1.0\n"


def test_wrong_bytes_are_refused(tmp_path: Path, repository: Path) -> None:
    house = House(tmp_path, repository)
    line = (house.folder / "requirements.lock").read_text(encoding="utf-8")
    house.lock(line[:-10] + "0" * 9 + "\n")
    ended = house.run("build")
    log = house.folder / ".cache" / "last-failure.log"
    assert ended.returncode == 3
    assert "Không cài được các gói" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "HASHES" in log.read_text(encoding="utf-8")
    assert not (house.folder / ".venv" / "bang-vang.json").exists()


def test_a_line_without_a_hash_is_refused(tmp_path: Path, repository: Path) -> None:
    house = House(tmp_path, repository)
    house.lock("toy-package==1.0\n")
    assert house.run("build").returncode == 3
    log = house.folder / ".cache" / "last-failure.log"
    assert "Hashes are required" in log.read_text(encoding="utf-8")


def test_a_python_without_venv_is_told_what_to_do(
    tmp_path: Path, repository: Path
) -> None:
    house = House(tmp_path, repository)
    blind = (
        "import sys, importlib.util as u; real = u.find_spec\n"
        "u.find_spec = lambda name: None if name == 'ensurepip' else real(name)\n"
        f"sys.path.insert(0, {str(house.folder)!r}); import tasks\n"
        "sys.exit(tasks.main(['build']))"
    )
    words = [sys.executable, "-c", blind]
    ended = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 2
    assert "sudo apt install python3-venv" in ended.stderr
    assert not (house.folder / ".venv").exists()
