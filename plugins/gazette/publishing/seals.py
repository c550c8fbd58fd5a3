"""How a release is known to be untouched without reading it.

Knows the marks a file system leaves on files and folders: inode, size, times. A seal
is a convenience: one that is missing, damaged or out of date costs a hashing of the
files, never a wrong site. Refuses to know what to do about a difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from time import sleep
from typing import Final, Literal

import msgspec

_NEVER: Final = -1
_PATIENCE: Final = 25


class SealedFile(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A file's manifest entry and its marks; times in nanoseconds.

    The time of change (ctime) is kept because it cannot be set back: an editor that
    restores the time of modification is still noticed.
    """

    path: str
    key: str
    sha256: str
    size: int
    inode: int
    modified: int
    changed: int

    def matches(self, now: os.stat_result) -> bool:
        return (
            self.modified == now.st_mtime_ns
            and self.changed == now.st_ctime_ns
            and self.inode == now.st_ino
            and self.size == now.st_size
        )


class SealedFolder(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A folder's marks. Its time of modification tells that a name came or went."""

    path: str
    inode: int
    modified: int
    changed: int

    def matches(self, now: os.stat_result) -> bool:
        # The release's own folder is renamed from role to role, which moves its
        # time of change and nothing else.
        return (
            self.modified == now.st_mtime_ns
            and self.inode == now.st_ino
            and (not self.path or self.changed == now.st_ctime_ns)
        )


class Seal(msgspec.Struct, frozen=True):
    """A whole release as it was when it was last known to be sound.

    Files and folders are sorted by path; the first folder is the root, ``""``.
    """

    manifest: SealedFile
    files: tuple[SealedFile, ...]
    folders: tuple[SealedFolder, ...]
    version: Literal[1] = 1


_DECODER: Final = msgspec.msgpack.Decoder(Seal)


def sealed_file(path: str, key: str, sha256: str, now: os.stat_result) -> SealedFile:
    """The seal of a file whose hash is known and whose marks are *now*."""
    return SealedFile(
        path, key, sha256, now.st_size, now.st_ino, now.st_mtime_ns, now.st_ctime_ns
    )


def sealed_folder(path: str, now: os.stat_result) -> SealedFolder:
    """The seal of a folder whose marks are *now*."""
    return SealedFolder(path, now.st_ino, now.st_mtime_ns, now.st_ctime_ns)


def seal_of(shelf: Path, release: Path) -> Path:
    """Where the seal of the release at *release* lies.

    Named by the folder's inode, which stays with the content through every rename
    and exchange, so no second record has to be switched along with the site.
    """
    return shelf / f"seal-{release.lstat().st_ino}"


def load(shelf: Path, release: Path) -> Seal | None:
    """The seal of *release*, or None where there is no readable one."""
    try:
        return _DECODER.decode(seal_of(shelf, release).read_bytes())
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def save(shelf: Path, release: Path, seal: Seal) -> None:
    """Keep *seal*. Raises OSError.

    A file edited in the very tick of the clock in which its marks were taken would
    look untouched, so the seal waits until the file system's own clock has moved
    past the newest mark (a few milliseconds). On a disk with a coarse clock (FAT: two
    seconds) that would be long: there the young marks are voided and the files
    hashed once more by the next build.
    """
    place = seal_of(shelf, release)
    draft = place.with_name(place.name + ".new")
    draft.write_bytes(msgspec.msgpack.encode(seal))
    newest = max(_times(seal))
    for _ in range(_PATIENCE):
        if draft.stat().st_mtime_ns > newest:
            break
        sleep(0.001)
        os.utime(draft)
    else:
        draft.write_bytes(
            msgspec.msgpack.encode(_voided(seal, draft.stat().st_mtime_ns))
        )
    draft.replace(place)


def _times(seal: Seal) -> Iterable[int]:
    yield from (seal.manifest.modified, seal.manifest.changed)
    for file in seal.files:
        yield from (file.modified, file.changed)
    for folder in seal.folders:
        yield from (folder.modified, folder.changed)


def _voided(seal: Seal, since: int) -> Seal:
    return Seal(
        manifest=_void_file(seal.manifest, since),
        files=tuple(_void_file(file, since) for file in seal.files),
        folders=tuple(_void_folder(folder, since) for folder in seal.folders),
    )


def _void_file(file: SealedFile, since: int) -> SealedFile:
    if max(file.modified, file.changed) < since:
        return file
    return msgspec.structs.replace(file, modified=_NEVER)


def _void_folder(folder: SealedFolder, since: int) -> SealedFolder:
    if max(folder.modified, folder.changed) < since:
        return folder
    return msgspec.structs.replace(folder, modified=_NEVER)
