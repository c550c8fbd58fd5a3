"""All of a draft or nothing of it, and never over anything that stands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.importers.arrivals import Arrival, ArrivalKind
from gazette.importers.drafts import FileDraft
from gazette.importers.findings import RefusedImportError
from gazette.importers.landing import land
from gazette.store.landing import ASIDE

REPORT = "content/news/2023/moi/index.md"
DATA = "data/decisions/2023/1.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "news" / "2023").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    return tmp_path


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(root.rglob("*"))
    }


def drafts() -> list[FileDraft]:
    return [
        FileDraft(path=DATA, text="số: 1\n"),
        FileDraft(path=REPORT, text="bài\n"),
        FileDraft(path="content/news/2023/moi/anh.jpg", raw=b"\xff\xd8"),
    ]


def test_all_files_land_and_nothing_else_is_left(root: Path) -> None:
    land(root, drafts())
    assert (root / REPORT).read_bytes() == "bài\n".encode()
    assert (root / "content/news/2023/moi/anh.jpg").read_bytes() == b"\xff\xd8"
    assert not list(root.glob(f"{ASIDE}*"))


def gone() -> list[FileDraft]:
    away = Arrival(
        name="mất.jpg", kind=ArrivalKind.PHOTO, path=Path("/khong/co.jpg"), size=9
    )
    return [*drafts(), FileDraft(path="content/news/2023/moi/2.jpg", copied=away)]


def doubled() -> list[FileDraft]:
    return [*drafts(), FileDraft(path=REPORT.upper(), text="")]


def climbing() -> list[FileDraft]:
    return [*drafts(), FileDraft(path="content/../../x", text="")]


@pytest.mark.parametrize("wrong", [gone, doubled, climbing])
def test_a_failure_leaves_nothing_behind(
    root: Path, wrong: Callable[[], list[FileDraft]]
) -> None:
    before = tree(root)
    with pytest.raises((RefusedImportError, OSError)):
        land(root, wrong())
    assert tree(root) == before


@pytest.mark.parametrize("standing", [DATA, REPORT, "content/news/2023/moi/x.txt"])
def test_nothing_that_stands_is_written_over(root: Path, standing: str) -> None:
    path = root / standing
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("của người khác", encoding="utf-8", newline="\n")
    before = tree(root)
    with pytest.raises(RefusedImportError, match="không ghi đè"):
        land(root, drafts())
    assert tree(root) == before
