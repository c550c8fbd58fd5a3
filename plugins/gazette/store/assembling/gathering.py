"""All drafts of a newsroom side by side, and the faults found while joining them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from gazette.core.problems import Problem
from gazette.store.reading import FileKind, FileRead

Draft = TypeVar("Draft")


@dataclass(slots=True)
class Gathering:
    """The files by kind, the folders' listings, and ``faults`` as they are found."""

    files: Sequence[FileRead]
    listings: Mapping[str, tuple[str, ...]]
    faults: list[Problem] = field(default_factory=list)
    _doubted: set[FileKind] = field(default_factory=set)
    _by_kind: dict[FileKind, list[FileRead]] = field(init=False)
    _paths: dict[str, FileRead] = field(init=False)

    def __post_init__(self) -> None:
        self._by_kind = {kind: [] for kind in FileKind}
        self._paths = {}
        for read in sorted(self.files, key=lambda read: read.file):
            self._by_kind[read.kind].append(read)
            self._paths[read.file] = read

    def of(self, kind: FileKind, form: type[Draft]) -> Iterator[tuple[str, Draft]]:
        """Path and draft of every file of *kind* that could be read, by path."""
        for read in self._by_kind[kind]:
            if isinstance(read.draft, form):
                yield read.file, read.draft

    def whole(self, *kinds: FileKind) -> bool:
        """Whether every record of *kinds* could be read and built.

        Where one could not, what it is called is not known, and a reference that
        leads nowhere may well lead to it: nothing is said of such references then.
        """
        return self._doubted.isdisjoint(kinds) and all(
            read.draft is not None for kind in kinds for read in self._by_kind[kind]
        )

    def doubt(self, kind: FileKind) -> None:
        """Some record of *kind* could not be built."""
        self._doubted.add(kind)

    def paths(self, kind: FileKind) -> Iterator[str]:
        """The paths of all files of *kind*, readable or not."""
        return (read.file for read in self._by_kind[kind])

    def read(self, path: str) -> FileRead | None:
        """The file at *path*."""
        return self._paths.get(path)

    def beside(self, file: str) -> tuple[str, ...]:
        """The names of the files in *file*'s folder, in NFC."""
        names = self.listings.get(folder(file), ())
        return tuple(unicodedata.normalize("NFC", name) for name in names)

    def add(self, *problems: Problem | None) -> None:
        """Keep *problems*; None is none."""
        self.faults.extend(problem for problem in problems if problem is not None)


def stem(path: str) -> str:
    """The name of the file at *path* without its ending."""
    return path.rpartition("/")[2].rpartition(".")[0]


def folder(path: str) -> str:
    """The folder of the file at *path*."""
    return path.rpartition("/")[0]


def folder_name(path: str) -> str:
    """The bare name of the folder of the file at *path*."""
    return folder(path).rpartition("/")[2]


def folder_year(path: str) -> int:
    """The year that a path of scores or decisions lies under."""
    return int(folder_name(path))
