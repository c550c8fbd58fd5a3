"""What an edition wants written, and what a publication did.

Knows paths inside the site and fingerprints. Refuses to know bytes, folders of this
machine and what a page is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazette.publishing.manifest import MANIFEST

# A control character, a backslash or half a surrogate pair; or a part that is empty,
# "." or "..", which also catches a leading, a doubled and a closing slash.
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\\\ud800-\udfff]|(?:^|/)\.{0,2}(?:/|$)")
_HEX = re.compile(r"[0-9a-f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file the edition wants.

    ``path`` is POSIX, relative and NFC. ``key`` is a hex fingerprint: equal keys mean
    equal bytes, for ever. ``keep`` sends the bytes to the render store; photos and
    copies have a cache of their own. One that tells of the others comes ``last``.
    ``sha256`` is that of the bytes where it is known before they are made.
    Raises ValueError for an unfit path or key.
    """

    path: str
    key: str
    keep: bool = True
    last: bool = False
    sha256: str | None = None

    def __post_init__(self) -> None:
        if not fits(self.path):
            raise ValueError(f"not a path inside a site: {self.path!r}")
        if not _HEX.fullmatch(self.key):
            raise ValueError(f"not a hex fingerprint: {self.key!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a publication did, in files.

    ``written`` files are new on the disk; ``rendered`` were asked of the producer,
    ``restored`` came from the render store, ``linked`` were carried over from the
    release before. ``changed_paths`` are those whose public bytes are other than
    before: new, gone, different or healed. Nothing to do means ``switched`` False.
    """

    written: int
    rendered: int
    restored: int
    linked: int
    removed: int
    switched: bool
    changed_paths: tuple[str, ...]


class SourceChangedError(Exception):
    """What was to be copied to ``path`` is no longer what was planned."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def fits(path: str) -> bool:
    """Whether *path* names a file inside a site, the same one on every system."""
    return _UNFIT.search(path) is None and unicodedata.is_normalized("NFC", path)


def checked(outputs: Sequence[Output]) -> tuple[Output, ...]:
    """The outputs by path.

    Raises ValueError where two want one file, also on a disk that takes ``A`` for
    ``a``; where one wants a file and another a folder of that name; and where one
    wants the manifest's place.
    """
    wanted = tuple(sorted(outputs, key=lambda output: output.path))
    seen: dict[str, str] = {}
    for output in wanted:
        folded = output.path.casefold()
        if folded in seen:
            twins = f"{seen[folded]!r}, {output.path!r}"
            raise ValueError(f"two outputs want one file: {twins}")
        seen[folded] = output.path
    folders = folders_of(seen.values())
    for folder in (*folders, MANIFEST):
        if folder.casefold() in seen:
            raise ValueError(f"both a file and something else: {folder!r}")
    if MANIFEST in folders:
        raise ValueError(f"a folder where the manifest file belongs: {MANIFEST!r}")
    return wanted


def folders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Every folder the paths stand in, parents first; the root is not named."""
    found: set[str] = set()
    for path in paths:
        cut = path.rfind("/")
        while cut > 0 and (folder := path[:cut]) not in found:
            found.add(folder)
            cut = path.rfind("/", 0, cut)
    return tuple(sorted(found))
