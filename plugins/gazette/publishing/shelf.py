"""The shelf ``.NAME.releases/`` beside a site: which folder on it plays which role.

The names are the journal. No list of releases is kept that could contradict them:

``release-N``      a whole release; the highest below the published one is the previous
``staging-N``      being built
``ready-N-INODE``  whole, about to be exchanged with the site's own folder; the inode
                   is its own, so afterwards another inode shows that it happened
``spare-N``        a release that nobody may go back to, kept to be made the next one
``trash-N``        being removed
``kept-N``         somebody else's files that turned up in our way; never touched again
``link-N``         a link on its way to the site's name
``seal-INODE``     see seals.py; ``lock``: see lock.py

Knows these roles and how a killed build is tidied away. Refuses to know contents.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gazette.publishing import disk, manifest
from gazette.publishing.target import Site, examine

LOCK: Final = "lock"

_NAME: Final = re.compile(
    r"(release|staging|ready|spare|trash|kept|link)-(\d{1,12})(?:-(\d+))?", re.ASCII
)
_SEAL: Final = re.compile(r"seal-(\d+)(?:\.new)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One folder or link on the shelf."""

    path: Path
    role: str
    number: int
    inode: int | None = None


def slots(site: Site) -> tuple[Slot, ...]:
    """What lies on the shelf under a name of ours, newest number first."""
    found = []
    for path in site.shelf.iterdir():
        if match := _NAME.fullmatch(path.name):
            role, number, inode = match.groups()
            found.append(
                Slot(
                    path=path,
                    role=role,
                    number=int(number),
                    inode=int(inode) if inode else None,
                )
            )
    return tuple(sorted(found, key=lambda slot: (-slot.number, slot.path.name)))


def next_number(site: Site) -> int:
    """A number that was never used on this shelf."""
    used = [slot.number for slot in slots(site)]
    return max([*used, site.number or 0]) + 1


def place(site: Site, role: str, number: int) -> Path:
    """The path of *role* number *number*."""
    return site.shelf / f"{role}-{number}"


def previous(site: Site) -> Slot | None:
    """The release to go back to: the newest that is older than the published one.

    Where the site is a folder of its own, every release on the shelf is older.
    """
    return next((slot for slot in slots(site) if _is_older(site, slot)), None)


def spare(site: Site) -> Slot | None:
    """The release that may be made into the next one."""
    return next((slot for slot in slots(site) if slot.role == "spare"), None)


def recover(site: Site, say: Callable[[str], None]) -> Site:
    """Finish or forget a switch that was cut short; what stands there now."""
    for slot in slots(site):
        if slot.role == "ready":
            _conclude(site, slot, say)
    site = examine(site.path)
    for slot in slots(site):
        if slot.role == "release" and slot.path != site.current:
            shelve(site, slot.path, slot.number, say)
    return site


def tidy(site: Site, say: Callable[[str], None]) -> None:
    """Keep the published release, the one before and one spare; remove the rest.

    What cannot be removed is said and left for the next build: the site is not worse
    for it.
    """
    site = examine(site.path)  # of all moments, now it must be true which one it is
    doomed, heir = _sorted_out(site)
    try:
        for slot in doomed:
            _remove(site, slot)
        if heir is not None and heir.role != "spare":
            disk.move(heir.path, place(site, "spare", heir.number))
        _forget_seals(site)
    except disk.Unwritable as fault:
        say(f"Chưa dọn được {fault.path.as_posix()}: {fault.reason}.")


def forget_past(site: Site, say: Callable[[str], None]) -> bool:
    """Remove every release but the published one; whether all of them are gone."""
    site = examine(site.path)
    past = [s for s in slots(site) if s.role != "kept" and s.path != site.current]
    try:
        for slot in past:
            _remove(site, slot)
        _forget_seals(site)
    except disk.Unwritable as fault:
        say(f"Chưa dọn được {fault.path.as_posix()}: {fault.reason}.")
        return False
    if past:
        say("Có tên mới được rút: đã bỏ các bản phát hành cũ, không quay lại được nữa.")
    return True


def forsake(site: Site, number: int) -> None:
    """Release *number*, if it is not the site, is not one to go back to."""
    release = place(site, "release", number)
    if release != site.current and release.is_dir():
        disk.move(release, place(site, "spare", number))


def _sorted_out(site: Site) -> tuple[list[Slot], Slot | None]:
    """What is to be removed, and the newest release that is idle."""
    back = previous(site)
    doomed: list[Slot] = []
    idle: list[Slot] = []
    for slot in slots(site):
        if slot.role in {"staging", "ready", "trash", "link"}:
            doomed.append(slot)
        elif slot.role != "kept" and slot != back and slot.path != site.current:
            idle.append(slot)
    return doomed + idle[1:], next(iter(idle), None)


def _is_older(site: Site, slot: Slot) -> bool:
    return slot.role == "release" and (site.number is None or slot.number < site.number)


def _conclude(site: Site, slot: Slot, say: Callable[[str], None]) -> None:
    """Settle a folder that was about to be switched."""
    outgoing = place(site, "release", slot.number)
    if slot.path.lstat().st_ino != slot.inode:  # exchanged: this is the old site
        shelve(site, slot.path, slot.number, say)
    elif not os.path.lexists(site.path) and outgoing.is_dir():
        # Killed between two renames: the old site is on the shelf, and the new one,
        # which was whole before the first rename, is not yet in its place.
        disk.move(slot.path, site.path)
        say("Đã hoàn tất lần chuyển bản phát hành bị ngắt giữa chừng.")


def shelve(site: Site, outgoing: Path, number: int, say: Callable[[str], None]) -> None:
    """Put what stood at the site's name on the shelf: a release to go back to.

    An empty folder is removed. Anything else slipped in at the last moment and is
    somebody's: it is kept.
    """
    if manifest.stands_in(outgoing):
        if outgoing != (release := place(site, "release", number)):
            disk.move(outgoing, release)
        return
    try:
        outgoing.rmdir()
    except OSError:
        kept = place(site, "kept", number)
        disk.move(outgoing, kept)
        say(f"Thư mục đích vừa có tệp lạ; các tệp ấy được giữ ở {kept.as_posix()}.")


def _remove(site: Site, slot: Slot) -> None:
    """Remove a tree, renamed first: half a release must not look like one."""
    if slot.role == "link":
        disk.remove_file(slot.path)
        return
    trash = place(site, "trash", slot.number)
    if slot.path != trash:
        disk.move(slot.path, trash)
    disk.remove_tree(trash)


def _forget_seals(site: Site) -> None:
    known = {slot.path.lstat().st_ino for slot in slots(site)}
    if site.current is not None:
        known.add(site.current.lstat().st_ino)
    for path in site.shelf.iterdir():
        match = _SEAL.fullmatch(path.name)
        if match and (path.suffix == ".new" or int(match[1]) not in known):
            disk.remove_file(path)
