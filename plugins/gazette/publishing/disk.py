"""The few ways in which a release touches the disk.

Knows modes, whole writes, hard links, and what it takes to survive a power cut.
Refuses to know what a release is.

What a power cut may not do is publish an empty file behind a switched name. Renames
are journalled by every file system we meet, contents are not, so contents and folders
are on the disk before the name moves. On Linux one ``syncfs`` does that for a hundred
thousand files in about the time of one ``fsync``; elsewhere each new file and each
touched folder is synced by itself. The render store, seals and lock are not synced:
losing one costs time, never a page.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import hashlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from gazette.publishing.system_words import reason

FILE_MODE: Final = 0o644
FOLDER_MODE: Final = 0o755

_CHUNK: Final = 1 << 20
_FRESH: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)

Params = ParamSpec("Params")
Result = TypeVar("Result")


class Unwritable(Exception):
    """The disk refused one of our own writes; the producer's faults are its own."""

    def __init__(self, path: Path, fault: OSError) -> None:
        super().__init__(path, fault)
        self.path = path
        self.reason = reason(fault)


def _ours(
    work: Callable[Concatenate[Path, Params], Result],
) -> Callable[Concatenate[Path, Params], Result]:
    """Tell a fault of our own disk work from one of the producer's."""

    @functools.wraps(work)
    def guarded(path: Path, /, *args: Params.args, **kwargs: Params.kwargs) -> Result:
        try:
            return work(path, *args, **kwargs)
        except OSError as fault:
            raise Unwritable(path, fault) from fault

    return guarded


@_ours
def make_folder(path: Path) -> None:
    """A new folder, its mode the same under every umask."""
    path.mkdir()
    path.chmod(FOLDER_MODE)


@_ours
def make_shelf(path: Path) -> None:
    """The folder and those above it, where they are missing.

    Readers reach the site through it, so its mode too is the same under every umask.
    """
    if not path.is_dir():
        path.mkdir(parents=True)
        path.chmod(FOLDER_MODE)


@_ours
def move(path: Path, to: Path) -> None:
    """Rename *path*; *to* must not be a file that matters."""
    path.rename(to)


@_ours
def make_link(path: Path, text: str) -> None:
    """A symbolic link at *path* that says *text*."""
    path.symlink_to(text, target_is_directory=True)


@_ours
def replace(path: Path, over: Path) -> None:
    """Rename *path* over whatever file or link stands at *over*, in one step."""
    path.replace(over)


@_ours
def remove_file(path: Path) -> None:
    """Remove one name. Other links to the same file keep theirs."""
    path.unlink()


@_ours
def remove_folder(path: Path) -> None:
    """Remove a folder, which must be empty."""
    path.rmdir()


@_ours
def remove_tree(path: Path) -> None:
    """Remove a folder and all in it; links are removed, never followed."""
    shutil.rmtree(path)


def write_new(path: Path, data: bytes) -> str:
    """Write a file that was not there, never through a link; its sha256."""
    return _fill(path, (data,))


def copy_new(path: Path, source: Path) -> str:
    """Copy *source* into a new file of its own; its sha256.

    A *source* that cannot be opened is an OSError: that is the producer's fault.
    """
    with source.open("rb", buffering=0) as reading:
        return _fill(path, iter(lambda: reading.read(_CHUNK), b""))


def linked(path: Path, source: Path) -> bool:
    """Give the file at *source* a second name; False if the file system refuses."""
    try:
        path.hardlink_to(source)
    except OSError:
        return False
    return True


@_ours
def duplicate(path: Path, source: Path, sha256: str) -> None:
    """Copy *source*, its time of modification too, where no link can be made."""
    modified = source.stat().st_mtime_ns
    if copy_new(path, source) != sha256:
        raise OSError(errno.EIO, "changed while it was copied", str(source))
    os.utime(path, ns=(modified, modified))


def sha256_of(path: Path) -> str:
    """The file's sha256 in hex. Raises OSError."""
    with path.open("rb", buffering=0) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@_ours
def settle(path: Path, folders: Iterable[Path]) -> None:
    """Bring to the disk what was written in and under *path*.

    *folders* are those that gained or lost a name; only systems without ``syncfs``
    need to be told.
    """
    if _SYNCFS is None:
        for folder in folders:
            _sync_folder(folder)
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        if _SYNCFS(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(path))
    finally:
        os.close(descriptor)


@_ours
def _fill(path: Path, chunks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    descriptor = os.open(path, _FRESH, FILE_MODE)
    try:
        for chunk in chunks:
            digest.update(chunk)
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        if sys.platform != "win32":
            os.fchmod(descriptor, FILE_MODE)
        if _SYNCFS is None:
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # Windows neither can nor needs to
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _find_syncfs() -> Callable[[int], int] | None:
    if sys.platform != "linux":
        return None
    syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if syncfs is None:
        return None
    syncfs.argtypes, syncfs.restype = (ctypes.c_int,), ctypes.c_int
    found: Callable[[int], int] = syncfs
    return found


_SYNCFS: Final = _find_syncfs()
