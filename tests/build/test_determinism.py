"""Same inputs, same bytes: whatever the machine, its settings and its folders."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.build.folder import AS_OF, Desk, command, desk, tree

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LANGUAGE": "vi", "UMASK": "077"},
)


def test_the_surroundings_leave_no_trace(tmp_path: Path) -> None:
    """Other hash seed, time zone, locale, folder, directory order: equal bytes."""
    trees = []
    for number, surroundings in enumerate(SURROUNDINGS):
        place = desk(tmp_path / f"nơi {number}")
        _stir(place.root, reverse=bool(number % 2))
        built = command(
            "build",
            "--root",
            str(place.root),
            "--output",
            str(place.output),
            "--store",
            str(place.store),
            "--as-of",
            AS_OF,
            environment=surroundings,
        )
        assert built.status == 0, built.said
        trees.append(tree(place.output))
    assert len(trees[0]) > 20
    assert trees[1] == trees[0]
    assert trees[2] == trees[0]


def _stir(root: Path, *, reverse: bool) -> None:
    """Write every file anew in another order, so that directories list it so."""
    files = sorted((p for p in root.rglob("*") if p.is_file()), reverse=reverse)
    contents = {path: path.read_bytes() for path in files}
    shutil.rmtree(root)
    for path, content in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_a_second_build_writes_and_renders_nothing(newsdesk: Desk) -> None:
    newsdesk.build()
    before = _stats(newsdesk.output)
    again = newsdesk.build()
    assert again.status == 0
    assert "Không có gì thay đổi" in again.said
    assert _stats(newsdesk.output) == before


def test_a_build_from_the_store_alone_is_the_same(newsdesk: Desk) -> None:
    newsdesk.build()
    first = tree(newsdesk.output)
    shutil.rmtree(newsdesk.output.resolve().parent)
    newsdesk.output.unlink(missing_ok=True)
    restored = newsdesk.build()
    assert restored.status == 0, restored.said
    assert tree(newsdesk.output) == first
    files = len(first)
    assert f"Đã xuất bản {files - 1} tệp: {files - 1} làm mới, 0 giữ" in restored.said


def test_one_word_changes_exactly_the_files_that_show_it(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    newsdesk.change("content/news/2023/tong-ket/index.md", "buổi sáng", "buổi chiều")
    newsdesk.build()
    after = tree(newsdesk.output)
    changed = {path for path in after if after[path] != before.get(path)}
    assert after.keys() == before.keys()
    assert _shown(changed) == {
        ".bang-vang.json",
        "tin-tuc/2023/tong-ket/index.html",
        "tin-tuc/nguon.xml",
        "tin-tuc/nguon-thi-dua.xml",
    }


def test_a_headline_changes_the_pages_that_print_it_and_no_other(
    newsdesk: Desk,
) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    headline = "Cụm thi đua số 1 tổng kết năm 2023"
    newsdesk.change("content/news/2023/tong-ket/index.md", headline, "Tổng kết mới")
    newsdesk.build()
    after = tree(newsdesk.output)
    changed = {path for path in after if after[path] != before.get(path)}
    showing = {
        path
        for path in after
        if path.endswith((".html", ".xml", ".json", ".csv"))
        and "Tổng kết mới" in (newsdesk.output / path).read_text(encoding="utf-8")
    }
    cards = {path for path in changed if path.startswith("anh/the/")}
    assert len(cards) == len([path for path in before if path not in after]) == 1
    assert _shown(changed - cards) == _shown(showing) | {".bang-vang.json"}


@pytest.mark.skipif(os.name == "nt", reason="modes are Unix's")
def test_files_are_readable_by_a_web_server(newsdesk: Desk) -> None:
    old = os.umask(0o077)
    try:
        newsdesk.build()
    finally:
        os.umask(old)
    modes = {p.stat().st_mode & 0o777 for p in newsdesk.output.resolve().rglob("*")}
    assert modes == {0o644, 0o755}


def _shown(paths: set[str]) -> set[str]:
    """What readers read; search index and data files follow the whole record."""
    return {path for path in paths if not path.startswith(("du-lieu/", "tim-kiem/"))}


def _stats(output: Path) -> dict[str, tuple[int, int, int]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.stat().st_ino, path.stat().st_size)
        for path in sorted(output.resolve().rglob("*"))
        if path.is_file()
    }
