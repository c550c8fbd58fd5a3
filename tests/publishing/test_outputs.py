from __future__ import annotations

import pytest

from gazette.publishing.outputs import Output, checked, folders_of


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "a//b",
        "a/",
        "..",
        "a/../b",
        "./a",
        "a/.",
        "a\\b",
        "a\nb",
        "a\x7fb",
        "a\x85b",
        "cụm".encode().decode("utf-8").replace("ụ", "u\u0323"),
        "a\ud800b",
    ],
)
def test_an_unfit_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        Output(path=path, key="00")


@pytest.mark.parametrize(
    "path", ["index.html", "tin-tuc/2021/x/index.html", "..a/b..", ".well-known/x", "ụ"]
)
def test_a_fit_path_is_taken(path: str) -> None:
    assert Output(path=path, key="00").path == path


@pytest.mark.parametrize("key", ["", "XY", "AB", "0x1", "ab\n"])
def test_a_key_is_hex(key: str) -> None:
    with pytest.raises(ValueError, match="fingerprint"):
        Output(path="a", key=key)


def test_outputs_come_sorted_by_path() -> None:
    given = [Output(path=path, key="00") for path in ("b", "a/c", "a.html")]
    assert [output.path for output in checked(given)] == ["a.html", "a/c", "b"]


@pytest.mark.parametrize(
    "paths",
    [
        ("a", "a"),
        ("A/x", "a/x"),
        ("a", "a/b"),
        ("a/b/c", "a"),
        ("A", "a/b"),
        (".bang-vang.json",),
        (".bang-vang.json/x",),
    ],
)
def test_outputs_that_contradict_each_other_are_refused(paths: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="file"):
        checked([Output(path=path, key="00") for path in paths])


def test_folders_come_parents_first() -> None:
    paths = ("x", "b/c/d/e", "b/c/f", "a/g")
    assert folders_of(paths) == ("a", "b", "b/c", "b/c/d")
