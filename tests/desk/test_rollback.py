"""One release back, as an officer asks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.build.folder import REPOSITORY, Desk, newsroom

PAGE = "gioi-thieu/index.html"


def rollback(output: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (
            *(sys.executable, str(REPOSITORY / "tasks.py"), "rollback"),
            *("--output", str(output)),
        ),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_release_before_comes_back_and_there_is_none_before_the_first(
    tmp_path: Path,
) -> None:
    desk = Desk(
        root=newsroom(tmp_path / "root"),
        output=tmp_path / "site",
        store=tmp_path / "store",
    )
    assert desk.build().status == 0
    first = (desk.output / PAGE).read_bytes()
    refused = rollback(desk.output)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "[release-none]" in refused.stderr

    page = desk.root / "content/pages/gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nThêm.\n", encoding="utf-8")
    assert desk.build().status == 0
    assert (desk.output / PAGE).read_bytes() != first

    done = rollback(desk.output)
    assert done.returncode == 0, done.stderr
    assert "Đã đưa bản trước trở lại" in done.stderr
    assert (desk.output / PAGE).read_bytes() == first
