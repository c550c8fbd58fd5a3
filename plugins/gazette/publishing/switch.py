"""The one moment at which a new release becomes the site.

Knows three ways, the best that the system offers: renaming a link over the old one;
exchanging two folders in one call; two renames, of which the shelf's names keep the
journal. Refuses to know what is in the release.

What each leaves behind is on the shelf: the old release, to go back to.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gazette.publishing import disk, shelf
from gazette.publishing.target import Site, Standing, examine, link_text

Tell = Callable[[str], None]

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2
_NO_EXCHANGE: Final = {
    errno.ENOSYS,  # an old kernel
    errno.EINVAL,  # a file system that cannot
    errno.ENOTSUP,
    errno.EXDEV,  # a layered file system, for a folder of its lower layer
    errno.EPERM,  # a sandbox that does not know the call
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Abilities:
    """What the system can do. Tests take some away.

    Windows replaces a link to a folder by nothing, so there a site is a folder.
    """

    hard_links: bool = True
    symlinks: bool = os.name == "posix"
    exchange: bool = sys.platform == "linux"


HERE: Final = Abilities()


def switch(
    site: Site,
    staged: Path,
    number: int,
    *,
    abilities: Abilities,
    tell: Tell,
    say: Callable[[str], None],
) -> Site:
    """Make the folder *staged* the site, as release *number*; what stands there then.

    Raises disk.Unwritable, and RefusedTarget where the target is no longer what it was
    when the build began; the old site then stands.
    """
    if site.standing is Standing.LINK or (
        site.standing is Standing.ABSENT and abilities.symlinks
    ):
        _switch_link(site, staged, number, tell)
    else:
        _switch_folder(site, staged, number, abilities, tell)
    disk.settle(site.path.parent, [site.path.parent, site.shelf])
    tell("switched")
    return shelf.recover(site, say)


def _switch_link(site: Site, staged: Path, number: int, tell: Tell) -> None:
    release = shelf.place(site, "release", number)
    if staged != release:
        disk.move(staged, release)
    fresh = shelf.place(site, "link", number)
    disk.make_link(fresh, link_text(site.path.name, number))
    _settle_before(site, tell)
    disk.replace(fresh, site.path)


def _switch_folder(
    site: Site, staged: Path, number: int, abilities: Abilities, tell: Tell
) -> None:
    inode = staged.lstat().st_ino
    ready = site.shelf / f"ready-{number}-{inode}"
    disk.move(staged, ready)
    _settle_before(site, tell)
    if site.standing is Standing.ABSENT:
        disk.move(ready, site.path)
    elif not abilities.exchange or not _exchanged(ready, site.path):
        _rename_twice(site, ready, number, tell)


def _settle_before(site: Site, tell: Tell) -> None:
    """The new names are on the disk, and the target is still what it was."""
    disk.settle(site.shelf, [site.shelf])
    tell("before-switch")
    now = examine(site.path)
    if now != site:
        raise site.refusal("target-changed", found=now.standing.value)


def _rename_twice(site: Site, ready: Path, number: int, tell: Tell) -> None:
    """Old site to the shelf, new site to its place.

    Killed in between, the site is absent until the next build, which finds the
    ready release beside the old one and finishes (shelf.recover).
    """
    outgoing = shelf.place(site, "release", number)
    disk.move(site.path, outgoing)
    tell("between-renames")
    try:
        disk.move(ready, site.path)
    except disk.Unwritable:
        disk.move(outgoing, site.path)
        raise


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    if _RENAMEAT2 is None:
        return False
    if _RENAMEAT2(
        _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE
    ):
        number = ctypes.get_errno()
        if number in _NO_EXCHANGE:
            return False
        raise disk.Unwritable(other, OSError(number, os.strerror(number)))
    return True


def _find_renameat2() -> Callable[[int, bytes, int, bytes, int], int] | None:
    if sys.platform != "linux":
        return None
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return None
    call.argtypes = (
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_char_p,
        ctypes.c_uint,
    )
    call.restype = ctypes.c_int
    found: Callable[[int, bytes, int, bytes, int], int] = call
    return found


_RENAMEAT2: Final = _find_renameat2()
