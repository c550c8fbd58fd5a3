"""Open data in a real build: sums that hold, files made only when something changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from tests.build.folder import Desk


def sums_hold(site: Path) -> int:
    """How many lines of SHA256SUMS are true; a wrong one fails."""
    data = site / "du-lieu"
    lines = (data / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((data / name).read_bytes()).hexdigest() == digest
    package = json.loads((data / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        found = (data / resource["path"]).read_bytes()
        assert resource["bytes"] == len(found)
        assert resource["hash"] == f"sha256:{hashlib.sha256(found).hexdigest()}"
    return len(lines)


def test_the_published_sums_hold_and_a_second_build_makes_nothing(
    newsdesk: Desk,
) -> None:
    built = newsdesk.build()
    assert built.status == 0, built.said
    assert sums_hold(newsdesk.output) > 10
    times = {
        path: path.stat().st_mtime_ns
        for path in sorted((newsdesk.output / "du-lieu").iterdir())
    }
    again = newsdesk.build()
    assert again.status == 0
    assert times == {path: path.stat().st_mtime_ns for path in times}


def test_a_corrected_name_reaches_its_files_and_the_sums(newsdesk: Desk) -> None:
    assert newsdesk.build().status == 0
    before = json.loads((newsdesk.output / "du-lieu/datapackage.json").read_bytes())
    decision = next(newsdesk.root.glob("data/decisions/2023/*.yaml"))
    text = decision.read_text(encoding="utf-8")
    decision.write_text(text + "\nnote: Ghi chú mới\n", encoding="utf-8", newline="\n")
    built = newsdesk.build()
    assert built.status == 0, built.said
    sums_hold(newsdesk.output)
    after = json.loads((newsdesk.output / "du-lieu/datapackage.json").read_bytes())
    assert before["version"] != after["version"]
    old = {each["path"]: each["hash"] for each in before["resources"]}
    moved = [e["path"] for e in after["resources"] if old[e["path"]] != e["hash"]]
    assert moved == ["van-ban-2023.csv"]
