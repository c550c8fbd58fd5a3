"""The newsroom's folder as it lies on disk: which files, of which kind, how big.

Knows names and stat records. Refuses to know what stands in a file. Dotfiles and
editors' leftovers are no part of a newsroom (Pelican 4.12 would publish them: its
default IGNORE_FILES matches nothing).
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from fnmatch import translate
from pathlib import Path

from gazette.core.problems import Place, Problem, error
from gazette.publishing.system_words import reason

ROOMS = ("content", "data")

_LEFTOVERS = (".*", "*~", "#*#", "*.swp", "*.swo", "*.tmp", "~$*", "Thumbs.db")
_LEFTOVER = re.compile("|".join(map(translate, _LEFTOVERS)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A hint that a file is unchanged: nanoseconds, bytes and inode."""

    modified: int
    changed: int
    size: int
    inode: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A regular file; ``path`` is POSIX from the newsroom's root."""

    path: str
    source: Path
    signature: Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All files by path; ``listings`` gives the names in each folder, sorted."""

    files: tuple[FoundFile, ...]
    listings: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """The newsroom as it once was: ``paths`` are all its files, and ``elsewhere``
    tells where the content lies of those that have changed or gone since.
    """

    paths: frozenset[str]
    elsewhere: dict[str, Path]


def survey(rooms: dict[str, Path]) -> Survey:
    """The files of each room; *rooms* maps ``content`` and ``data`` to folders."""
    files: list[FoundFile] = []
    listings: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for room, folder in rooms.items():
        if not folder.is_dir():
            problems.append(error("folder-missing", Place(file=room)))
            continue
        for found in _walk(folder, room, listings):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                files.append(found)
    files.sort(key=lambda found: found.path)
    return Survey(files=tuple(files), listings=listings, problems=tuple(problems))


def saved_over(found: Survey, saved: Iterable[str]) -> Survey | None:
    """*found* after the files at *saved* were written anew, without a walk; None where
    that is not all that happened: a file has come or gone, or is of another kind.
    """
    places = {os.fspath(file.source): at for at, file in enumerate(found.files)}
    files = list(found.files)
    for path in saved:
        at = places.get(path)
        try:
            stood = os.lstat(path)
        except OSError:
            return None
        if at is None or not stat.S_ISREG(stood.st_mode):
            return None
        files[at] = replace(files[at], signature=_signature(stood))
    return replace(found, files=tuple(files))


def turned_back(found: Survey, earlier: Earlier) -> Survey:
    """*found* as it was then: a file that has not changed is the same file."""
    files = [
        file
        for file in found.files
        if file.path in earlier.paths and file.path not in earlier.elsewhere
    ]
    files += [
        FoundFile(path=path, source=source, signature=_signature(source.stat()))
        for path, source in earlier.elsewhere.items()
    ]
    listings: dict[str, list[str]] = {folder: [] for folder in found.listings}
    for file in files:
        folder, _, name = file.path.rpartition("/")
        listings.setdefault(folder, []).append(name)
    return Survey(
        files=tuple(sorted(files, key=lambda file: file.path)),
        listings={folder: tuple(sorted(names)) for folder, names in listings.items()},
        problems=found.problems,
    )


def _walk(
    folder: Path, path: str, listings: dict[str, tuple[str, ...]]
) -> Iterator[FoundFile | Problem]:
    """What is below *folder*. What an editor moves away meanwhile is not there."""
    names: list[str] = []
    found = _entries(folder, path)
    if isinstance(found, Problem):
        yield found
        return
    for entry in found:
        if is_leftover(entry.name):
            continue
        # A Mac hands names over letter by mark; texts are read composed.
        name = unicodedata.normalize("NFC", entry.name)
        inside = f"{path}/{name}"
        if not _speakable(entry.name):
            yield error("file-name-unreadable", Place(file=ascii(inside)))
        elif entry.is_symlink():
            yield error("file-is-link", Place(file=inside))
        elif entry.is_dir():
            yield from _walk(folder / entry.name, inside, listings)
        elif entry.is_file():
            if name in names:
                yield error("file-name-twin", Place(file=inside))
                continue
            with suppress(OSError):
                signature = _signature(entry.stat(follow_symlinks=False))
                names.append(name)
                source = folder / entry.name
                yield FoundFile(path=inside, source=source, signature=signature)
        elif os.path.lexists(folder / entry.name):
            yield error("file-is-special", Place(file=inside))
    listings[path] = tuple(sorted(names))


def _entries(folder: Path, path: str) -> list[os.DirEntry[str]] | Problem:
    """What stands in *folder*, by name; nothing if it has gone."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except OSError as fault:
        return error("file-unreadable", Place(file=path), reason=reason(fault))


def is_leftover(name: str) -> bool:
    """Whether a file of that name is an editor's or a desktop's, and no newsroom's."""
    return _LEFTOVER.match(name) is not None


def _speakable(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return name.isprintable() and "\\" not in name


def _signature(found: os.stat_result) -> Signature:
    assert stat.S_ISREG(found.st_mode)
    return Signature(
        modified=found.st_mtime_ns,
        changed=found.st_ctime_ns,
        size=found.st_size,
        inode=found.st_ino,
    )
