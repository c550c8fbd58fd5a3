"""The outside judge of metadata, as agencies use it to write and to read them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest


def write(path: Path, *tags: str) -> None:
    """Write tags (``-IPTC:Credit=…``) into a file, texts given in UTF-8."""
    _run("-q", "-overwrite_original", "-codedcharacterset=utf8", *tags, str(path))


def read(path: Path) -> dict[str, object]:
    """All tags of a file by group and name, and what is wrong with it."""
    found = _run("-j", "-G1", "-a", "-validate", "-warning", "-all", str(path))
    tags = json.loads(found)[0]
    return {name: value for name, value in tags.items() if isinstance(name, str)}


def _run(*words: str) -> str:
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("exiftool chưa cài: apt install libimage-exiftool-perl")
    done = subprocess.run(
        [program, *words], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
