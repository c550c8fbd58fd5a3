"""Names: found whatever their form and case, never outside the folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from gazette.imaging.faults import PhotoFault
from gazette.imaging.names import Match, find, inside, name_fault

NFC = "Đắk Lắk.jpg"
NFD = unicodedata.normalize("NFD", NFC)


@pytest.mark.parametrize(
    ("listing", "name", "match"),
    [
        (["a.jpg", "b.jpg"], "a.jpg", Match(name="a.jpg")),
        ([NFD], NFC, Match(name=NFD)),
        ([NFC], NFD, Match(name=NFC)),
        ([NFC, NFD], NFD, Match(name=NFD)),
        (["A.JPG"], "a.jpg", Match(name="A.JPG", same_case=False)),
        ([NFD.upper()], NFC, Match(name=NFD.upper(), same_case=False)),
        (["A.jpg", "a.JPG"], "a.jpg", Match(name=None, near=("A.jpg", "a.JPG"))),
        (
            ["dak-lak.jpg", "x.png"],
            "Đắk-Lắk.jpg",
            Match(name=None, near=("dak-lak.jpg",)),
        ),
        (["dak-lak.jpeg"], "dak-lak.jpg", Match(name=None, near=("dak-lak.jpeg",))),
        (["gia-lai.jpg"], "hop-bao.png", Match(name=None)),
        ([], "a.jpg", Match(name=None)),
    ],
)
def test_find(listing: list[str], name: str, match: Match) -> None:
    assert find(listing, name) == match
    assert find(reversed(listing), name) == match


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.jpg", None),
        ("Đắk Lắk (1).jpg", None),
        ("..jpg", None),
        ("..", "photo-name-refused"),
        ("", "photo-name-refused"),
        (" a.jpg", "photo-name-refused"),
        ("a.jpg.", "photo-name-refused"),
        ("a/b.jpg", "photo-name-refused"),
        ("NUL.jpg", "photo-name-refused"),
        ("a\x07.jpg", "photo-name-character"),
        ("a\u202egpj.exe", "photo-name-character"),
        ("a\\b.jpg", "photo-name-character"),
        ("a:b.jpg", "photo-name-character"),
        ("ắ" * 85 + ".jpg", "photo-name-long"),
        ("a" * 251 + ".jpg", None),
        ("\ud800.jpg", None),
    ],
)
def test_name_fault(name: str, code: str | None) -> None:
    fault = name_fault(name)
    assert (fault.code if fault else None) == code


def test_inside(tmp_path: Path) -> None:
    folder = tmp_path / "bài"
    (folder / "anh").mkdir(parents=True)
    (tmp_path / "secret.jpg").write_bytes(b"x")
    (folder / "in.jpg").symlink_to(folder / "anh" / "a.jpg")
    (folder / "out.jpg").symlink_to(tmp_path / "secret.jpg")
    (folder / "up").symlink_to(tmp_path)
    (folder / "ring").symlink_to(folder / "ring")
    root = folder.resolve()
    assert inside(folder, "a.jpg") == root / "a.jpg"
    assert inside(folder, "in.jpg") == root / "anh" / "a.jpg"
    for name, code in (
        ("../secret.jpg", "photo-name-refused"),
        ("anh/../../secret.jpg", "photo-name-refused"),
        ("/etc/passwd", "photo-name-refused"),
        ("out.jpg", "photo-outside"),
        ("up/secret.jpg", "photo-outside"),
        ("a\0.jpg", "photo-name-character"),
    ):
        found = inside(folder, name)
        assert isinstance(found, PhotoFault)
        assert found.code == code
    assert isinstance(inside(folder, "ring/a.jpg"), (PhotoFault, Path))
