"""Where a site is published, and whether that place is ours to change.

Knows folders, links and mounts, and refuses every place that might hold somebody
else's work. Only looks; changes nothing.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from gazette.core.problems import Place, Problem, error
from gazette.publishing import manifest
from gazette.publishing.system_words import reason, said_of
from gazette.store.printing import human

_MOUNTS: Final = Path("/proc/self/mountinfo")
_OCTAL: Final = re.compile(rb"\\([0-7]{3})")
_RELEASE: Final = re.compile(r"/release-(\d{1,12})\Z", re.ASCII)
_SHELF: Final = re.compile(r"\..+\.releases")
_REPOSITORIES: Final = (".git", ".hg", ".svn")


class RefusedTarget(Exception):
    """The site cannot be published there. The published site is as it was."""

    exit_status: Final = 2

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem

    def __str__(self) -> str:
        """What was refused and what to do, for the person at the screen."""
        return human((self.problem,), lambda _file, _line: None).rstrip()


class Standing(Enum):
    """What stands at the target."""

    ABSENT = "nothing"
    LINK = "our link to a release"
    EMPTY = "an empty folder"
    OURS = "a folder that holds a release"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The target, the shelf of its releases beside it, and what stands there now.

    ``number`` is that of the release our link names, else None.
    """

    path: Path
    shelf: Path
    standing: Standing
    number: int | None = None

    @property
    def current(self) -> Path | None:
        """The folder of the published release, if there is one to build upon."""
        if self.standing is Standing.OURS:
            return self.path
        if self.number is None:
            return None
        release = self.shelf / f"release-{self.number}"
        return release if _is_folder(release) else None

    def refusal(self, code: str, **particulars: object) -> RefusedTarget:
        """The exception for a fault of this target."""
        return refusal(code, self.path, **particulars)


def refusal(code: str, path: Path, **particulars: object) -> RefusedTarget:
    """The exception for a fault of the target at *path*."""
    return RefusedTarget(error(code, Place(file=path.as_posix()), **particulars))


def link_text(name: str, number: int) -> str:
    """What our link says: relative, so that site and shelf can move together."""
    return f".{name}.releases/release-{number}"


def examine(target: Path, store: Path | None = None) -> Site:
    """What stands at *target*.

    Raises RefusedTarget for a place that is not ours: the root, the home folder or
    one that holds it, a shelf of releases, a mount point or a folder with one inside,
    a file, a link of somebody else's, a folder with anything in it but a release. A
    repository inside a release is somebody's work too. So is the render *store*.
    """
    path = _placed(target)
    _refuse_by_name(path, store)
    shelf = path.with_name(f".{path.name}.releases")
    if os.path.lexists(shelf) and not _is_folder(shelf):
        raise refusal("target-shelf", path, found=shelf.name)
    _refuse_mounts(path, shelf)
    site = _stood(path, shelf)
    for repository in _REPOSITORIES:
        if site.current and os.path.lexists(site.current / repository):
            raise refusal("target-foreign", path, found=repository)
    return site


def refuse_inside(target: Path, folders: Iterable[Path]) -> None:
    """Raise RefusedTarget for a target inside what the site is made from.

    The first build would succeed, and every later one would read the site as reports.
    """
    path = _placed(target)
    for folder in folders:
        if path.is_relative_to(folder.resolve()):
            raise refusal("target-in-newsroom", path, found=folder.name)


def refuse_unwritable(site: Site) -> None:
    """Raise RefusedTarget where a switch would fail in the end, before work begins."""
    parent = site.path.parent
    if not os.access(parent, os.W_OK | os.X_OK):
        raise site.refusal(
            "target-unwritable",
            found=parent.as_posix(),
            reason=said_of(errno.EACCES, ""),
        )


def _placed(target: Path) -> Path:
    """*target* with everything above its last part resolved, but not itself."""
    if target.name in {"", ".."}:
        return target.resolve()
    return target.parent.resolve() / target.name


def _refuse_by_name(path: Path, store: Path | None) -> None:
    if path == path.parent:
        raise refusal("target-root", path)
    home = _home()
    if home is not None and (path == home or path in home.parents):
        raise refusal("target-home", path)
    for above in path.parents:
        if _SHELF.fullmatch(above.name):
            raise refusal("target-inside-releases", path, found=above.name)
    if store is not None and store.resolve().is_relative_to(path):
        raise refusal("target-holds-store", path, found=store.as_posix())


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except (RuntimeError, OSError):
        return None


def _refuse_mounts(path: Path, shelf: Path) -> None:
    """A mount cannot be switched away, and one inside would be pruned with its files.

    The kernel's own table also knows mounts of one file system upon itself, which
    comparing device numbers does not.
    """
    for mount in _mounts():
        if mount.is_relative_to(path) or mount.is_relative_to(shelf):
            raise refusal("target-mount", path, found=mount.as_posix())
    if path.is_mount():
        raise refusal("target-mount", path, found=path.as_posix())


def _mounts() -> tuple[Path, ...]:
    try:
        rows = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return ()
    return tuple(Path(os.fsdecode(_unescaped(row.split()[4]))) for row in rows)


def _unescaped(field: bytes) -> bytes:
    return _OCTAL.sub(lambda found: bytes((int(found[1], 8),)), field)


def _stood(path: Path, shelf: Path) -> Site:
    if path.is_symlink():
        return Site(
            path=path, shelf=shelf, standing=Standing.LINK, number=_our_link(path)
        )
    if not os.path.lexists(path):
        return Site(path=path, shelf=shelf, standing=Standing.ABSENT)
    if not path.is_dir():
        raise refusal("target-file", path)
    return Site(path=path, shelf=shelf, standing=_folder_standing(path))


def _our_link(path: Path) -> int:
    text = os.fspath(path.readlink()).replace("\\", "/")
    match = _RELEASE.search(text)
    if match and text == link_text(path.name, int(match[1])):
        return int(match[1])
    raise refusal("target-link", path, found=text)


def _folder_standing(path: Path) -> Standing:
    if manifest.stands_in(path):
        return Standing.OURS
    try:
        found = min((entry.name for entry in path.iterdir()), default=None)
    except OSError as fault:
        raise refusal(
            "target-unwritable", path, found=path.as_posix(), reason=reason(fault)
        ) from fault
    if found is None:
        return Standing.EMPTY
    raise refusal("target-foreign", path, found=found)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
