from __future__ import annotations

import json
from pathlib import Path

import pytest

from gazette.publishing.manifest import MANIFEST, Entry, encode, read, stands_in

ENTRIES = (Entry("a.html", "00ff", "11" * 32, 3), Entry("tin/ụ.html", "ab", "22", 0))


def test_a_manifest_is_read_back(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(encode(ENTRIES))
    assert read(tmp_path) == ENTRIES
    assert stands_in(tmp_path)


def test_a_manifest_is_plain_json_with_a_version() -> None:
    told = json.loads(encode(ENTRIES))
    assert told["format"] == "bang-vang-release"
    assert told["version"] == 1
    assert told["files"][0] == ["a.html", "00ff", "11" * 32, 3]


def test_an_empty_site_has_a_manifest(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(encode(()))
    assert read(tmp_path) == ()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"version":1', b'"version":2'),
        lambda data: data.replace(b'"a.html"', b"7"),
        lambda data: data.replace("ụ".encode(), b"\xff\xfe"),
    ],
)
def test_a_damaged_or_newer_manifest_is_ours_but_unread(damage, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(damage(encode(ENTRIES)))
    assert read(tmp_path) is None
    assert stands_in(tmp_path)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format":"other","version":1}'])
def test_another_file_of_that_name_is_not_ours(data: bytes, tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(data)
    assert not stands_in(tmp_path)


def test_a_link_to_a_manifest_makes_no_folder_ours(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(encode(ENTRIES))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MANIFEST).symlink_to(tmp_path / "elsewhere")
    assert not stands_in(tmp_path / "site")
