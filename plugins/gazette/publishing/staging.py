"""A release in the making: a folder that becomes the whole site, aside.

Starts empty, or from a spare release that differs from the wanted one in a few files:
one new report in a national paper's archive then costs neither a hundred thousand
links nor as many removals. Either way the tree is the same. Never writes through a
link, for other releases share the files.

Knows how to fill the folder. Refuses to know where bytes come from and how the
folder is switched in.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from gazette.publishing import disk, seals
from gazette.publishing.inspection import intact_folders
from gazette.publishing.manifest import MANIFEST, Entry, encode
from gazette.publishing.outputs import SourceChangedError, fits, folders_of
from gazette.publishing.seals import Seal, SealedFile, SealedFolder

ROOT = ""


class Staging:
    """The folder being filled. Raises disk.Unwritable where the disk refuses.

    ``paths`` are all that the release will hold, sorted; ``carried`` are the files
    of the published ``release`` that go into it as they are.
    """

    def __init__(
        self,
        path: Path,
        *,
        paths: tuple[str, ...],
        release: Path | None,
        carried: Mapping[str, SealedFile],
        hard_links: bool,
        begun: Callable[[], None],
    ) -> None:
        """Nothing is made yet; *begun* is called once, after the first staged file."""
        self.path = path
        self._paths = paths
        self._wanted_folders = folders_of(paths)
        self._release = release
        self._carried = carried
        self._hard_links = hard_links
        self._begun: Callable[[], None] | None = begun
        self._entries: dict[str, Entry] = {}
        self._left: dict[str, SealedFile] = {}
        self._folders: dict[str, SealedFolder] = {}
        self._touched: set[str] = set()

    def start(self) -> None:
        """An empty folder, with all it carries over."""
        disk.make_folder(self.path)
        self._touched.add(ROOT)
        self._make_folders()
        self._carry_all()

    def start_from(self, spare: Path, shelf: Path) -> bool:
        """The *spare* release, with what must differ taken out or carried over.

        False, and nothing done, where the spare is not known to be as it was left.
        """
        seal = seals.load(shelf, spare)
        if seal is None or not intact_folders(spare, seal):
            return False
        leaving = self._leaving(spare, seal)
        if not all(map(fits, leaving)):
            self._left.clear()
            return False
        # From here on the seal would describe something else.
        disk.remove_file(seals.seal_of(shelf, spare))
        disk.move(spare, self.path)
        self._folders = {folder.path: folder for folder in seal.folders}
        for path in (*leaving, MANIFEST):
            self._remove(path)
        self._remove_folders()
        self._make_folders()
        self._carry_all()
        return True

    def carry(self, file: SealedFile, key: str) -> None:
        """Take *file* of the published release over, under *key*."""
        if file.path not in self._left:
            self._link(file)
        self._entries[file.path] = Entry(file.path, key, file.sha256, file.size)

    def write(self, path: str, key: str, data: bytes) -> None:
        """A new file."""
        digest = disk.write_new(self.path / path, data)
        self._entries[path] = Entry(path, key, digest, len(data))
        self._has_changed(path)

    def copy(
        self, path: str, key: str, source: Path, sha256: str | None = None
    ) -> None:
        """A new file with the bytes of *source*; OSError if it cannot be opened, and
        SourceChangedError if they are not those that *sha256* stands for.
        """
        place = self.path / path
        digest = disk.copy_new(place, source)
        if sha256 is not None and digest != sha256:
            raise SourceChangedError(path)
        self._entries[path] = Entry(path, key, digest, place.stat().st_size)
        self._has_changed(path)

    def finish(self) -> None:
        """Write the manifest, last, and bring everything to the disk."""
        listed = encode(self._entries[path] for path in self._paths)
        digest = disk.write_new(self.path / MANIFEST, listed)
        self._entries[MANIFEST] = Entry(MANIFEST, "", digest, len(listed))
        self._has_changed(MANIFEST)
        disk.settle(self.path, [self.path / folder for folder in self._touched])

    def entry(self, path: str) -> Entry:
        """What is staged at *path*."""
        return self._entries[path]

    def file(self, path: str) -> Path:
        """Where the staged file of *path* lies, to be read and never written."""
        return self.path / path

    def seal(self, release: Path) -> Seal:
        """The seal of what was staged, now that it lies at *release*.

        To be taken after other releases were removed, which moves the time of change
        of the files they shared.
        """
        prefix = f"{release}{os.sep}"
        return Seal(
            manifest=self._sealed_file(prefix, MANIFEST),
            files=tuple(
                self._left.get(path) or self._sealed_file(prefix, path)
                for path in self._paths
            ),
            folders=tuple(
                self._sealed_folder(prefix, path)
                for path in (ROOT, *self._wanted_folders)
            ),
        )

    def _sealed_file(self, prefix: str, path: str) -> SealedFile:
        entry = self._entries[path]
        return seals.sealed_file(path, entry.key, entry.sha256, os.lstat(prefix + path))

    def _sealed_folder(self, prefix: str, path: str) -> SealedFolder:
        known = self._folders.get(path)
        if known is None or path in self._touched:
            return seals.sealed_folder(path, os.lstat(prefix + path))
        return known

    def _leaving(self, spare: Path, seal: Seal) -> list[str]:
        """The spare's files that do not stay; those that do are noted."""
        leaving = []
        for file in seal.files:
            wanted = self._carried.get(file.path)
            if wanted is None or not self._stays(spare, file, wanted):
                leaving.append(file.path)
        return leaving

    def _stays(self, spare: Path, file: SealedFile, wanted: SealedFile) -> bool:
        if file.sha256 != wanted.sha256:
            return False
        if file.inode == wanted.inode:  # one file: the published name was inspected
            self._left[file.path] = wanted
            return True
        try:
            if not file.matches(os.lstat(spare / file.path)):
                return False
        except OSError:
            return False
        self._left[file.path] = file
        return True

    def _carry_all(self) -> None:
        for file in self._carried.values():
            self.carry(file, file.key)

    def _link(self, file: SealedFile) -> None:
        if self._release is None:
            raise ValueError(f"nothing to carry {file.path!r} over from")
        source, place = self._release / file.path, self.path / file.path
        if not self._hard_links or not disk.linked(place, source):
            disk.duplicate(place, source, file.sha256)
        self._has_changed(file.path)

    def _remove(self, path: str) -> None:
        disk.remove_file(self.path / path)
        self._has_changed(path)

    def _make_folders(self) -> None:
        for folder in self._wanted_folders:
            if folder not in self._folders:
                disk.make_folder(self.path / folder)
                self._touched.update((folder, _above(folder)))

    def _remove_folders(self) -> None:
        wanted = {ROOT, *self._wanted_folders}
        for folder in sorted(self._folders.keys() - wanted, reverse=True):
            disk.remove_folder(self.path / folder)
            del self._folders[folder]
            self._touched.discard(folder)
            self._touched.add(_above(folder))

    def _has_changed(self, path: str) -> None:
        self._touched.add(_above(path))
        if self._begun is not None:
            begun, self._begun = self._begun, None
            begun()


def _above(path: str) -> str:
    return path.rpartition("/")[0]
