"""What the preview itself cannot do is told in the browser, not lost in a thread."""

from __future__ import annotations

import threading
from collections.abc import Collection
from pathlib import Path
from typing import cast

import pytest

from gazette.desk.preview.server import Preview
from gazette.desk.preview.session import Save, Session
from gazette.desk.preview.watch import serve_while_written
from gazette.publishing import bridge
from gazette.publishing.target import RefusedTarget
from tests.build.folder import newsroom


class Broken:
    """A session that reads well and cannot plan."""

    edition = None
    problems = ()

    def __init__(self) -> None:
        self.hurried = threading.Event()
        self.looks: list[str | None] = []

    def look(self, route: str | None, _saved: Collection[str] | None) -> Save:
        self.looks.append(route)
        return Save(problems=(), seconds=0.0)

    def finish(self) -> Save:
        raise LookupError("a planner's slip")

    def key(self, _path: str) -> str:
        return "as it was"

    def close(self) -> None:
        """Holds nothing."""


def test_a_planning_that_breaks_is_told_above_the_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    session = Broken()
    server = Preview(cast("Session", session), lambda _file, _line: None, port=0)
    with server:
        before = server.state("index.html")
        server.save()
        turn = 0
        while server.state("index.html") == before:
            turn = server.wait("index.html", turn)
        page = server.dressed(b"<html><head></head><body></body></html>", "a.html")
    assert "Chương trình gặp lỗi của chính nó" in page.decode()
    assert "a planner's slip" in capsys.readouterr().err
    assert session.looks == [None]


def test_a_preview_keeps_nothing_in_somebody_elses_folder(tmp_path: Path) -> None:
    store = tmp_path / "cua-toi"
    store.mkdir()
    (store / "luan-van.doc").touch()
    order = bridge.Order(
        root=newsroom(tmp_path / "root"), output=tmp_path / "site", store=store
    )
    with pytest.raises(RefusedTarget, match=r"luan-van\.doc"):
        serve_while_written(order, 0)
    assert [path.name for path in store.iterdir()] == ["luan-van.doc"]
