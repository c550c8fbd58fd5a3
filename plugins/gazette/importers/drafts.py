"""What an import would write: files by their path in the newsroom, and an account.

Refuses to write (``landing`` does) and to know what the files say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazette.importers.arrivals import Arrival
from gazette.importers.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FileDraft:
    """A file to be: ``path`` POSIX from the root; a ``text``, or an arrival's bytes."""

    path: str
    text: str | None = None
    copied: Arrival | None = None
    raw: bytes | None = None

    def data(self) -> bytes:
        """Its bytes. Raises OSError where an arrival has gone."""
        if self.text is not None:
            return self.text.encode("utf-8")
        if self.raw is not None:
            return self.raw
        assert self.copied is not None, self.path
        return self.copied.data()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """All files of one import, or a part of it, and what is said of them."""

    files: tuple[FileDraft, ...] = ()
    findings: tuple[Finding, ...] = ()


def joined(drafts: Iterable[Draft]) -> Draft:
    """Several parts as one."""
    parts = tuple(drafts)
    return Draft(
        files=tuple(file for part in parts for file in part.files),
        findings=tuple(finding for part in parts for finding in part.findings),
    )
