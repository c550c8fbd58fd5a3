"""Decisions that were built without a fault, known again without building them.

A decision is a function of its own file, of the lists beside it that it names, and of
the registers in which it looks things up: units, titles, people. So it is kept under
the digests of all of these; what else a document is asked (other documents, the files
beside) is asked of the decision once it is there, in every build. One about which there
is anything to say is not kept: it is built again, and says it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Protocol

from gazette.core.decisions import Decision
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.models.decisions import DecisionFile
from gazette.store.reading import FileKind

_REGISTERS = (FileKind.UNITS, FileKind.TITLES, FileKind.PEOPLE)


class SoundDecisions(Protocol):
    """Keeps decisions by key, from build to build."""

    def recall(self, key: str) -> Decision | None:
        """The decision kept under *key*."""

    def keep(self, key: str, decision: Decision) -> None:
        """Keep *decision*, which was found without a fault."""


class NoneKept:
    """Keeps nothing: for those who read once."""

    def recall(self, _key: str) -> Decision | None:
        return None

    def keep(self, _key: str, _decision: Decision) -> None:
        return


class Keys:
    """The keys of one newsroom's decisions."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        registers = [
            gathering.read(path)
            for kind in _REGISTERS
            for path in gathering.paths(kind)
        ]
        told = [(read.file, read.digest) for read in registers if read is not None]
        known = all(digest for _, digest in told)
        self._registers = _hash(part for each in told for part in each) if known else ""

    def of(self, file: str, form: DecisionFile) -> str | None:
        """The key of the decision in *file*; ``None`` where a digest is not known."""
        lists = [h.list_file.text for h in form.honours if h.list_file is not None]
        paths = (file, *(f"{folder(file)}/{name}" for name in lists))
        reads = [self._gathering.read(path) for path in paths]
        digests = [read.digest if read is not None else "" for read in reads]
        if not self._registers or not all(digests):
            return None
        return _hash((self._registers, *paths, *digests))


def _hash(parts: Iterator[str] | tuple[str, ...]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()
