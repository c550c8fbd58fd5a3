"""The newsroom as a Git revision has it, beside the folder as it lies on disk.

Knows git's plumbing. Refuses to touch the index, the branches or the folder: only what
has changed since is fetched, into a folder of the caller's; all else is read in place.
"""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazette.publishing.newsroom import Earlier

_FILES = (b"100644", b"100755")


class UnknownRevision(Exception):
    """Git does not know that revision here; says why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """A revision of the newsroom, and under which names its renamed files go now."""

    earlier: Earlier
    renamed: dict[str, str]


def then(rooms: dict[str, Path], revision: str, fetched: Path) -> Then:
    """The newsroom at *revision*; changed files are fetched into *fetched*.

    Raises ``UnknownRevision`` where there is no repository or no such commit, and
    where Git cannot give what it has of it.
    """
    try:
        return _then(rooms, revision, fetched)
    except subprocess.CalledProcessError as fault:
        raise UnknownRevision(
            f"Git không đọc được bản `{revision}`.{_said(fault)}"
        ) from fault


def _said(fault: subprocess.CalledProcessError) -> str:
    """Git's own words, which name what is missing or forbidden."""
    told = (fault.stderr or b"").decode("utf-8", errors="replace").strip()
    return f"\nLời của Git: {told}" if told else ""


def _then(rooms: dict[str, Path], revision: str, fetched: Path) -> Then:
    paths: set[str] = set()
    elsewhere: dict[str, Path] = {}
    renamed: dict[str, str] = {}
    for room, folder in rooms.items():
        commit = _commit(folder, revision)
        objects = dict(_tree(folder, commit))
        changed, moved = _changes(folder, commit)
        paths |= {f"{room}/{name}" for name in map(_composed, objects)}
        wanted = [name for name in objects if name in changed]
        for number, (name, data) in enumerate(_contents(folder, objects, wanted)):
            copy = fetched / f"{room}-{number}{Path(name).suffix}"
            copy.write_bytes(data)
            elsewhere[f"{room}/{_composed(name)}"] = copy
        for old, new in moved.items():
            renamed[f"{room}/{_composed(old)}"] = f"{room}/{_composed(new)}"
    return Then(
        earlier=Earlier(paths=frozenset(paths), elsewhere=elsewhere), renamed=renamed
    )


def _commit(folder: Path, revision: str) -> str:
    # The dash keeps a revision from being taken for an option.
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options")
    try:
        answer = _git(folder, *words, revision + "^{commit}")
    except FileNotFoundError:
        raise UnknownRevision("Máy này chưa cài Git.") from None
    except subprocess.CalledProcessError:
        raise UnknownRevision(_why_unknown(folder, revision)) from None
    return answer.decode("ascii").strip()


def _why_unknown(folder: Path, revision: str) -> str:
    try:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository")
    except subprocess.CalledProcessError as fault:
        return f"{folder} không nằm trong một kho Git mà máy đọc được.{_said(fault)}"
    if shallow.strip() == b"true":
        return (
            f"Kho Git ở đây được lấy về nông nên không có bản `{revision}`. Lấy đủ: "
            "git fetch --unshallow (trong CI: fetch-depth: 0)."
        )
    return f"Kho Git ở đây không có bản `{revision}`."


def _tree(folder: Path, commit: str) -> Iterator[tuple[str, str]]:
    """Name and object of each regular file under *folder*."""
    for entry in _parts(_git(folder, "ls-tree", "-r", "-z", commit)):
        about, _, name = entry.partition(b"\t")
        mode, _, identity = about.split(b" ")
        if mode in _FILES:
            yield _text(name), identity.decode("ascii")


def _changes(folder: Path, commit: str) -> tuple[set[str], dict[str, str]]:
    """The names of files that are different or gone now, and renames old to new."""
    words = ("diff", "-z", "--name-status", "--find-renames", "--relative", commit)
    parts = iter(_parts(_git(folder, *words, "--", ".")))
    changed: set[str] = set()
    moved: dict[str, str] = {}
    for status in parts:
        name = _text(next(parts))
        changed.add(name)
        if status[:1] == b"R":
            moved[name] = _text(next(parts))
    return changed, moved


def _contents(
    folder: Path, objects: dict[str, str], names: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """The files as a checkout would write them (line ends, large files by LFS)."""
    for name in names:
        place = _git(folder, "rev-parse", "--show-prefix").decode().strip() + name
        words = ("cat-file", "--filters", f"--path={place}", objects[name])
        yield name, _git(folder, *words)


def _git(folder: Path, *words: str) -> bytes:
    done = subprocess.run(
        ("git", "-C", str(folder), *words),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    return done.stdout


def _parts(output: bytes) -> list[bytes]:
    return output.split(b"\0")[:-1]


def _text(name: bytes) -> str:
    return name.decode("utf-8", errors="surrogateescape")


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
