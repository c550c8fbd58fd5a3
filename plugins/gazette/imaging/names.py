"""File names as officers write them and as disks keep them.

Knows that macOS decomposes letters, Windows forgets case, and a name can climb out of
its folder. Refuses to open anything.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from gazette.core.folding import fold
from gazette.imaging.faults import PhotoFault, photo_fault

MAX_NAME_BYTES = 255

# Controls and bidirectional overrides, and what Windows cannot have in a name.
_FORBIDDEN = re.compile(
    '[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*\\\\]'
)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """``name`` as it stands in the folder, or None with what was probably meant.

    ``same_case`` is False where a server that minds case would not find the file.
    """

    name: str | None
    same_case: bool = True
    near: tuple[str, ...] = ()


def find(listing: Iterable[str], name: str) -> Match:
    """*name* among the names of a folder, whatever its Unicode form and case."""
    names = sorted(set(listing))
    if name in names:
        return Match(name=name)
    wanted = unicodedata.normalize("NFC", name)
    composed = [n for n in names if unicodedata.normalize("NFC", n) == wanted]
    if composed:
        return Match(name=composed[0])
    alike = [n for n in names if _caseless(n) == _caseless(name)]
    if len(alike) == 1:
        return Match(name=alike[0], same_case=False)
    return Match(name=None, near=tuple(alike) or _near(names, name))


def name_fault(name: str) -> PhotoFault | None:
    """Why *name*, one step of a path, cannot be a file's on every system, if so."""
    if found := _FORBIDDEN.search(name):
        return photo_fault("photo-name-character", character=f"U+{ord(found[0]):04X}")
    if len(name.encode("utf-8", "surrogatepass")) > MAX_NAME_BYTES:
        return photo_fault("photo-name-long", limit=MAX_NAME_BYTES)
    if name in ("", ".", "..") or "/" in name or _DEVICE.fullmatch(name):
        return photo_fault("photo-name-refused", name=name)
    if name != name.strip() or name.endswith("."):
        return photo_fault("photo-name-refused", name=name)
    return None


def inside(folder: Path, name: str) -> Path | PhotoFault:
    """The path of *name*, steps parted by ``/``, which may not lead out of *folder*.

    Symbolic links are followed before it is judged. The file need not exist.
    """
    for step in name.split("/"):
        if fault := name_fault(step):
            return fault
    try:
        root = folder.resolve()
        target = Path(os.path.realpath(root / name))
    except (OSError, ValueError, RuntimeError) as reason:  # a ring of links, NUL
        return photo_fault("photo-unreadable", reason=type(reason).__name__)
    if not target.is_relative_to(root):
        return photo_fault("photo-outside", name=name)
    return target


def _caseless(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _near(names: Iterable[str], name: str) -> tuple[str, ...]:
    """Up to three names much like *name*, diacritics and case aside."""
    folded: dict[str, list[str]] = {}
    for candidate in names:
        folded.setdefault(fold(candidate), []).append(candidate)
    close = get_close_matches(fold(name), folded, n=3, cutoff=0.6)
    return tuple(n for key in close for n in folded[key])[:3]
