from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from gazette.publishing import target as targets
from gazette.publishing.manifest import MANIFEST, encode
from gazette.publishing.target import RefusedTarget, Standing, examine


def refused(path: Path, store: Path | None = None) -> str:
    with pytest.raises(RefusedTarget) as caught:
        examine(path, store)
    assert caught.value.exit_status == 2
    assert caught.value.problem.stops
    return caught.value.problem.code


def test_what_is_ours_is_taken(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert examine(site).standing is Standing.ABSENT
    site.mkdir()
    assert examine(site).standing is Standing.EMPTY
    (site / MANIFEST).write_bytes(encode(()))
    (site / "hand-made.txt").write_text("x", encoding="utf-8")
    assert examine(site).standing is Standing.OURS
    assert examine(site).current == site


def test_our_link_is_known_by_what_it_says(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.symlink_to(".site.releases/release-12")
    assert examine(site).standing is Standing.LINK
    assert examine(site).number == 12
    assert examine(site).current is None  # dangling: to be built anew
    (tmp_path / ".site.releases" / "release-12").mkdir(parents=True)
    assert examine(site).current == tmp_path / ".site.releases" / "release-12"


@pytest.mark.parametrize(
    "text",
    [
        "elsewhere",
        ".site.releases",
        ".site.releases/release-x",
        ".site.releases/release-07",
        ".site.releases/../.site.releases/release-1",
        ".other.releases/release-1",
    ],
)
@pytest.mark.parametrize("dangling", [True, False])
def test_a_link_of_somebody_else_is_refused(
    text: str, dangling: bool, tmp_path: Path
) -> None:
    if not dangling:
        (tmp_path / text).mkdir(parents=True)
    (tmp_path / "site").symlink_to(text)
    assert refused(tmp_path / "site") == "target-link"


def test_an_absolute_link_to_our_release_is_not_ours(tmp_path: Path) -> None:
    release = tmp_path / ".site.releases" / "release-1"
    release.mkdir(parents=True)
    (tmp_path / "site").symlink_to(release)
    assert refused(tmp_path / "site") == "target-link"


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / ".hidden").touch()
    assert refused(tmp_path / "site") == "target-foreign"


@pytest.mark.parametrize("repository", [".git", ".hg", ".svn"])
def test_a_repository_is_not_switched_away(repository: str, tmp_path: Path) -> None:
    (tmp_path / "site" / repository).mkdir(parents=True)
    (tmp_path / "site" / MANIFEST).write_bytes(encode(()))
    assert refused(tmp_path / "site") == "target-foreign"


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file") == "target-file"
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "target-file"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(os.path.relpath(tmp_path / "socket"))
        assert refused(tmp_path / "socket") == "target-file"


def test_the_root_is_refused() -> None:
    assert refused(Path("/")) == "target-root"
    assert refused(Path("/..")) == "target-root"


def test_the_home_folder_and_what_holds_it_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "people" / "officer"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    assert refused(home) == "target-home"
    assert refused(home.parent) == "target-home"
    assert refused(home / "x" / "..") == "target-home"
    assert examine(home / "site").standing is Standing.ABSENT


def test_a_shelf_is_no_place_for_a_site(tmp_path: Path) -> None:
    inside = tmp_path / ".site.releases" / "release-3"
    inside.mkdir(parents=True)
    assert refused(inside) == "target-inside-releases"
    assert refused(inside / "deeper" / "still") == "target-inside-releases"


def test_the_link_itself_leads_into_the_shelf_and_is_taken(tmp_path: Path) -> None:
    (tmp_path / ".site.releases" / "release-1").mkdir(parents=True)
    (tmp_path / "site").symlink_to(".site.releases/release-1")
    assert examine(tmp_path / "site").standing is Standing.LINK
    assert refused(tmp_path / "site" / "below") == "target-inside-releases"


@pytest.mark.parametrize("mount", ["/proc", "/dev"])
def test_a_mount_point_is_refused(mount: str) -> None:
    assert refused(Path(mount)) == "target-mount"


def test_a_folder_mounted_from_the_same_disk_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Such a mount has its parent's device number; only the kernel's table tells.
    site = tmp_path / "trang web"
    (site / "anh").mkdir(parents=True)
    escaped = str(site).replace(" ", "\\040")
    table = tmp_path / "mountinfo"
    monkeypatch.setattr(targets, "_MOUNTS", table)
    table.write_text(f"36 25 8:1 /srv {escaped} rw - ext4 /dev/sda1 rw\n", "utf-8")
    assert refused(site) == "target-mount"
    table.write_text(f"36 25 8:1 /srv {escaped}/anh rw - ext4 /dev/a rw\n", "utf-8")
    assert refused(site) == "target-mount"
    table.write_text(f"36 25 8:1 /srv {escaped}2 rw - ext4 /dev/a rw\n", "utf-8")
    assert examine(site.with_name("other")).standing is Standing.ABSENT


def test_a_shelf_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".site.releases").symlink_to(tmp_path)
    assert refused(tmp_path / "site") == "target-shelf"


def test_a_store_inside_the_site_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "site", tmp_path / "site" / ".cache") == (
        "target-holds-store"
    )
    assert examine(tmp_path / "site", tmp_path / "store").standing is Standing.ABSENT


def test_a_path_is_resolved_above_its_last_part(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "alias").symlink_to("real")
    assert examine(tmp_path / "alias" / "site").path == tmp_path / "real" / "site"
    assert examine(tmp_path / "real" / "x" / ".." / "site").path == (
        tmp_path / "real" / "site"
    )
