"""Whether a published release is still what was published.

Knows the release's own record and compares the disk with it: files edited, deleted or
dropped in by hand are found. Refuses to know what the next edition wants.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from gazette.publishing import disk, manifest, seals
from gazette.publishing.manifest import MANIFEST, Entry
from gazette.publishing.outputs import fits, folders_of
from gazette.publishing.seals import SealedFile, SealedFolder, sealed_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A release as it stands.

    ``recorded`` are the entries it was published with; ``sound`` those whose bytes
    are still there. ``strays`` do not belong to it. ``whole`` means that nothing at
    all is amiss; ``remembered`` that the seal could say so without reading a file.
    ``manifest`` is sound only when ``whole``.
    """

    recorded: dict[str, SealedFile] = field(default_factory=dict)
    sound: dict[str, SealedFile] = field(default_factory=dict)
    folders: tuple[SealedFolder, ...] = ()
    strays: tuple[str, ...] = ()
    manifest: SealedFile | None = None
    whole: bool = False
    remembered: bool = False


def inspect(release: Path | None, shelf: Path) -> Inspection:
    """Compare the release with its seal, or, without one, with its manifest."""
    if release is None:
        return Inspection()
    seal = seals.load(shelf, release) or _unsealed(release)
    if seal is None:
        return Inspection()
    look = _Look(release, seal)
    sound = look.files()
    folders = look.folders()
    manifest_file = look.file(seal.manifest)
    return Inspection(
        recorded={file.path: file for file in seal.files},
        sound=sound,
        folders=folders,
        strays=tuple(sorted(look.strays)),
        manifest=manifest_file,
        whole=manifest_file is not None
        and len(sound) == len(seal.files)
        and len(folders) == len(seal.folders)
        and not look.strays,
        remembered=not look.read_something,
    )


def intact_folders(release: Path, seal: seals.Seal) -> bool:
    """Whether no name in the release came, went or changed hands since the seal."""
    return all(
        (now := _marks(_under(release, folder.path))) is not None
        and folder.matches(now)
        for folder in seal.folders
    )


class _Look:
    """One walk over a release, by its record: no folder is listed unless it changed."""

    def __init__(self, release: Path, seal: seals.Seal) -> None:
        self.release = release
        self.seal = seal
        self.read_something = False
        self.strays: list[str] = []
        self._expected: dict[str, set[str]] = {}

    def files(self) -> dict[str, SealedFile]:
        prefix = f"{self.release}{os.sep}"
        sound = {}
        for sealed in self.seal.files:
            try:
                now = os.lstat(prefix + sealed.path)
            except OSError:
                continue
            if sealed.matches(now):
                sound[sealed.path] = sealed
            elif healthy := self._read(sealed, now):
                sound[sealed.path] = healthy
        return sound

    def file(self, sealed: SealedFile) -> SealedFile | None:
        now = _marks(_under(self.release, sealed.path))
        if now is None or sealed.matches(now):
            return now and sealed
        return self._read(sealed, now)

    def folders(self) -> tuple[SealedFolder, ...]:
        return tuple(
            fresh
            for sealed in self.seal.folders
            if (fresh := self._folder(sealed)) is not None
        )

    def _read(self, sealed: SealedFile, now: os.stat_result) -> SealedFile | None:
        """The file's new seal, if its bytes and mode are what they should be."""
        self.read_something = True
        if (
            not stat.S_ISREG(now.st_mode)
            or not _has_mode(now, disk.FILE_MODE)
            or now.st_size != sealed.size
        ):
            return None
        try:
            found = disk.sha256_of(self.release / sealed.path)
        except OSError:
            return None
        if found != sealed.sha256:
            return None
        return sealed_file(sealed.path, sealed.key, sealed.sha256, now)

    def _folder(self, sealed: SealedFolder) -> SealedFolder | None:
        path = _under(self.release, sealed.path)
        now = _marks(path)
        if now is None or sealed.matches(now):
            return now and sealed
        self.read_something = True
        if not stat.S_ISDIR(now.st_mode):
            return None
        expected = self._names().get(sealed.path, set())
        with os.scandir(path) as found:
            names = sorted(entry.name for entry in found)
        for name in names:
            if name not in expected:
                self.strays.append(f"{sealed.path}/{name}".lstrip("/"))
        if not _has_mode(now, disk.FOLDER_MODE):
            return None
        return seals.sealed_folder(sealed.path, now)

    def _names(self) -> dict[str, set[str]]:
        """What each folder should hold; asked for only when one has changed."""
        if not self._expected:
            for path in _all_paths(self.seal):
                folder, _, name = path.rpartition("/")
                self._expected.setdefault(folder, set()).add(name)
        return self._expected


def _all_paths(seal: seals.Seal) -> Iterable[str]:
    yield seal.manifest.path
    yield from (file.path for file in seal.files)
    yield from (folder.path for folder in seal.folders if folder.path)


def _unsealed(release: Path) -> seals.Seal | None:
    """A seal without marks, made from the manifest: everything will be read."""
    entries = manifest.read(release)
    if entries is None or not all(fits(entry.path) for entry in entries):
        return None
    listed = manifest.encode(entries)
    paths = ("", *folders_of(entry.path for entry in entries))
    return seals.Seal(
        manifest=_unmarked(
            Entry(MANIFEST, "", hashlib.sha256(listed).hexdigest(), len(listed))
        ),
        files=tuple(map(_unmarked, entries)),
        folders=tuple(SealedFolder(path, 0, -1, -1) for path in paths),
    )


def _unmarked(entry: Entry) -> SealedFile:
    return SealedFile(entry.path, entry.key, entry.sha256, entry.size, 0, -1, -1)


def _under(release: Path, path: str) -> str:
    return f"{release}{os.sep}{path}" if path else str(release)


def _has_mode(now: os.stat_result, mode: int) -> bool:
    # Windows keeps no such modes and shows others.
    return os.name != "posix" or stat.S_IMODE(now.st_mode) == mode


def _marks(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except OSError:
        return None
