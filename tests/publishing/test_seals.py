from __future__ import annotations

import os
from pathlib import Path

import pytest

from gazette.publishing import seals
from gazette.publishing.seals import Seal, load, save, sealed_file, sealed_folder


def sealed(release: Path) -> Seal:
    """A release of one file, sealed the moment it was written."""
    release.mkdir()
    (release / "a").write_bytes(b"1")
    (release / "list").write_bytes(b"")
    return Seal(
        manifest=sealed_file("list", "", "00", os.lstat(release / "list")),
        files=(sealed_file("a", "ab", "11", os.lstat(release / "a")),),
        folders=(sealed_folder("", os.lstat(release)),),
    )


def test_a_seal_is_found_again_wherever_its_folder_goes(tmp_path: Path) -> None:
    seal = sealed(tmp_path / "one")
    save(tmp_path, tmp_path / "one", seal)
    (tmp_path / "one").rename(tmp_path / "two")
    assert load(tmp_path, tmp_path / "two") == seal
    (tmp_path / "one").mkdir()
    assert load(tmp_path, tmp_path / "one") is None


def test_a_seal_is_younger_than_every_mark_it_holds(tmp_path: Path) -> None:
    # Else a file edited in the same tick of the clock would look untouched.
    for number in range(40):
        release = tmp_path / str(number)
        seal = sealed(release)
        save(tmp_path, release, seal)
        newest = max(seal.files[0].changed, seal.manifest.changed)
        assert seals.seal_of(tmp_path, release).stat().st_mtime_ns > newest


def test_a_seal_waits_for_the_clock_to_pass_its_youngest_mark(tmp_path: Path) -> None:
    release = tmp_path / "release"
    seal = sealed(release)
    (file,) = seal.files
    ahead = file.modified + 8_000_000
    os.utime(release / "a", ns=(ahead, ahead))
    file = sealed_file("a", "ab", "11", os.lstat(release / "a"))
    seal = Seal(manifest=seal.manifest, files=(file,), folders=seal.folders)
    save(tmp_path, release, seal)
    assert load(tmp_path, release) == seal
    assert seals.seal_of(tmp_path, release).stat().st_mtime_ns > ahead


def test_where_the_clock_is_too_coarse_young_marks_are_void(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seals, "_PATIENCE", 0)
    release = tmp_path / "release"
    young = sealed(release)
    hour = 3600 * 10**9
    old = seals.SealedFile("b", "cd", "22", 0, 1, 5, 5)
    early = seals.SealedFile(
        "c", "ef", "33", 0, 1, young.manifest.modified + hour, young.manifest.modified
    )
    seal = Seal(
        manifest=young.manifest,
        files=(old, early),
        folders=(sealed_folder("", _far()),),
    )
    save(tmp_path, release, seal)
    found = load(tmp_path, release)
    assert found is not None
    assert found.files[0] == old
    assert found.files[1].modified == -1
    assert found.folders[0].modified == -1


def _far() -> os.stat_result:
    """Marks of a time to come."""
    return os.stat_result(
        (0o40755, 1, 1, 1, 0, 0, 0, 2**33, 2**33, 2**33),
        {"st_mtime_ns": 2**33 * 10**9, "st_ctime_ns": 2**33 * 10**9},
    )


@pytest.mark.parametrize("mark", ["inode", "size", "modified", "changed"])
def test_every_mark_of_a_file_counts(mark: str, tmp_path: Path) -> None:
    seal = sealed(tmp_path / "one")
    (file,) = seal.files
    now = os.lstat(tmp_path / "one" / "a")
    assert file.matches(now)
    other = {name: getattr(file, name) for name in file.__struct_fields__}
    other[mark] += 1
    assert not seals.SealedFile(**other).matches(now)
