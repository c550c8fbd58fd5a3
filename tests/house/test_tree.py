"""What is committed: portable, clean, and silent about where it was made."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

# Written so that this file does not name what it looks for.
TELLTALES = {
    "a package registry": re.compile(
        r"py[p]i\.org|python[h]osted\.|registry\.np[m]js|index-ur[l]\s+\S+:|"
        r"find-link[s]\s+\S*[:/]"
    ),
    "a path of one machine": re.compile(
        r"(?<![\w.~-])/(?:wor[k]|roo[t]|op[t]/(?:pypi|wheels))/"
        r"|/hom[e]/\w+/|/User[s]/\w+/|[A-Z]:\\User[s]\\"
    ),
    "a merge left open": re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE),
}
BINARY = {
    ".avif", ".docx", ".gif", ".ico", ".jpeg", ".jpg", ".otf", ".pdf", ".png", ".ttf",
    ".webp", ".woff", ".woff2", ".xlsx",
}  # fmt: skip
LEFTOVERS = re.compile(
    r"~$|\.sw[op]$|\.orig$|\.rej$|\.bak$|\.pyc$|(?:^|/)(?:\.DS_Store|Thumbs\.db)$"
)
# Names that Windows cannot hold.
IMPOSSIBLE = re.compile(
    r'[<>:"\\|?*]|[ .]$|(?:^|/)(?:con|prn|aux|nul)(?:\.|$)', re.IGNORECASE
)
LARGEST = 2_000_000


@pytest.fixture(scope="module")
def names(tracked: tuple[Path, ...], repository: Path) -> tuple[str, ...]:
    return tuple(path.relative_to(repository).as_posix() for path in tracked)


@pytest.fixture(scope="module")
def texts(tracked: tuple[Path, ...], repository: Path) -> dict[str, bytes]:
    return {
        path.relative_to(repository).as_posix(): path.read_bytes()
        for path in tracked
        if path.suffix.lower() not in BINARY
    }


@pytest.mark.parametrize("what", TELLTALES)
def test_no_file_tells(texts: dict[str, bytes], what: str) -> None:
    found = [
        f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for name, data in texts.items()
        for text in [data.decode("utf-8", errors="replace")]
        for match in TELLTALES[what].finditer(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a package registry", "--index-url" + " https://x.example/simple"),
        ("a package registry", "https://py" + "pi.org/simple"),
        ("a path of one machine", 'open("/wo' + 'rk/x")'),
        ("a path of one machine", "C:\\Us" + "ers\\lan"),
        ("a merge left open", "<" * 7 + " HEAD"),
    ],
)
def test_a_telltale_is_seen(what: str, line: str) -> None:
    assert TELLTALES[what].search(line)


def test_text_is_utf8_with_plain_newlines(texts: dict[str, bytes]) -> None:
    # Inputs of tests may be as bad as officers' files are, and so may their lists.
    for name, data in texts.items():
        if data and not name.startswith("tests/") and not name.endswith(".csv"):
            data.decode("utf-8")
            assert not data.startswith(b"\xef\xbb\xbf"), f"{name} begins with a BOM"
            assert b"\r" not in data, f"{name} has carriage returns"
            assert data.endswith(b"\n"), f"{name} ends without a newline"


def test_vietnamese_is_composed(texts: dict[str, bytes]) -> None:
    loose = [
        name
        for name, data in texts.items()
        if name.startswith(("content/", "data/", "theme/", "docs/", "plugins/"))
        and not unicodedata.is_normalized("NFC", data.decode("utf-8"))
    ]
    assert loose == []


def test_names_fit_every_system(names: tuple[str, ...]) -> None:
    assert [name for name in names if not unicodedata.is_normalized("NFC", name)] == []
    assert [name for name in names if IMPOSSIBLE.search(name)] == []
    folded = Counter(name.casefold() for name in names)
    assert [name for name, count in folded.items() if count > 1] == []
    assert max(len(name) for name in names) < 200


def test_no_leftovers(names: tuple[str, ...]) -> None:
    assert [name for name in names if LEFTOVERS.search(name)] == []


def test_nothing_is_too_heavy(tracked: tuple[Path, ...]) -> None:
    heavy = [path for path in tracked if path.stat().st_size > LARGEST]
    assert heavy == []


def test_what_is_made_here_is_not_committed(repository: Path) -> None:
    lines = (repository / ".gitignore").read_text(encoding="utf-8").splitlines()
    # `output/` would not do: the published site is a link, which is no folder to git.
    assert {"/output", "/.venv", "/.cache", ".*.releases/"} <= set(lines)
