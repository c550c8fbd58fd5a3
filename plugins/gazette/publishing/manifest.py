"""The list of files that every release carries, and by which it is known as ours.

Knows path, key, hash and size, and no times: the same site has the same manifest
wherever and whenever it was built. Refuses to know how a release came to be.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal

import msgspec

MANIFEST: Final = ".bang-vang.json"
VERSION: Final = 1

_OPENING: Final = b'{"format":"bang-vang-release",'


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file: POSIX path, key, sha256 in hex, size in bytes.

    A Struct and not a dataclass: written as a bare row, read 200,000 at a time.
    """

    path: str
    key: str
    sha256: str
    size: int


class _Manifest(msgspec.Struct, frozen=True):
    format: Literal["bang-vang-release"]
    version: Literal[1]
    files: tuple[Entry, ...]


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = msgspec.json.Decoder(_Manifest)


def encode(entries: Iterable[Entry]) -> bytes:
    """The manifest of *entries*, which come sorted by path; one line a file."""
    lines = b",\n".join(map(_ENCODER.encode, entries))
    return b'%b"version":%d,"files":[\n%b\n]}\n' % (_OPENING, VERSION, lines)


def read(folder: Path) -> tuple[Entry, ...] | None:
    """The entries of the release in *folder*; None if absent, damaged or newer."""
    try:
        return _DECODER.decode((folder / MANIFEST).read_bytes()).files
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def stands_in(folder: Path) -> bool:
    """Whether *folder* bears a manifest of ours, of whatever version, even a torn one.

    Only the opening is read: a site whose manifest somebody cut short is still ours
    to heal.
    """
    manifest = folder / MANIFEST
    try:
        if manifest.is_symlink():
            return False
        with manifest.open("rb") as stream:
            return stream.read(len(_OPENING)) == _OPENING
    except OSError:
        return False
