"""A check leaves in the store what the newsroom holds now, and nothing of its past."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gazette.publishing import bridge, press
from gazette.publishing.commission import Order
from gazette.publishing.newsroom import Earlier, survey
from tests.build.folder import AS_OF, newsroom

LIST = "data/decisions/2023/danh-sach.csv"
REPORT = "content/news/2023/tong-ket/index.md"
NAME = "Người Đã Rút Tên"


@pytest.fixture
def order(tmp_path: Path) -> Order:
    root = newsroom(tmp_path / "root")
    made = bridge.commissioned(
        bridge.Order(
            root=root, output=tmp_path / "site", store=tmp_path / "store", as_of=AS_OF
        )
    )
    assert isinstance(made, Order)
    return made


def earlier(order: Order, folder: Path) -> Earlier:
    """The newsroom when *NAME* still stood in a report and in a list."""
    found = survey(order.rooms)
    elsewhere = {}
    for file in (REPORT, LIST):
        text = (order.rooms["data"].parent / file).read_text(encoding="utf-8")
        copy = folder / Path(file).name
        old = text.replace("Lê Thử Ánh", NAME) + (
            f"\n{NAME} phát biểu.\n" if file == REPORT else ""
        )
        copy.write_text(old, encoding="utf-8")
        elsewhere[file] = copy
    paths = frozenset(file.path for file in found.files)
    return Earlier(paths=paths, elsewhere=elsewhere)


def traces(store: Path) -> list[str]:
    return [
        path.name
        for path in store.rglob("*")
        if path.is_file() and NAME.encode() in path.read_bytes()
    ]


def test_a_check_against_the_past_keeps_none_of_it(
    order: Order, tmp_path: Path
) -> None:
    now = press.run(order, publishing=False)
    assert now.parsed
    past = replace(order, earlier=earlier(order, tmp_path))
    assert press.run(past, publishing=False).parsed == 2
    assert traces(order.store) == []
    assert press.run(order, publishing=False).parsed == 0


def test_a_check_forgets_what_it_no_longer_uses(order: Order) -> None:
    path = order.rooms["data"].parent / LIST
    clean = path.read_text(encoding="utf-8")
    path.write_text(clean.replace("Lê Thử Ánh", NAME), encoding="utf-8")
    assert not press.run(order, publishing=False).stopped
    assert traces(order.store)
    path.write_text(clean, encoding="utf-8")
    press.run(order, publishing=False)
    assert traces(order.store) == []
