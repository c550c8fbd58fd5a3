"""Renditions as files: a name that tells what a file holds, so that damage shows.

One rename puts both the file and its record in place. Refuses to know when to make one.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import PIL

from gazette.imaging.faults import PhotoFault
from gazette.imaging.recipes import LADDER, SUFFIX, Recipe
from gazette.imaging.signatures import SUFFIXES

# Raise it when developing.py gives other bytes for the same recipe than before.
DEVELOPING = 3

# Every file bears this moment; one touched by anybody else is read and compared.
_STAMP = 946_684_800  # 2000-01-01
# libjpeg halves a picture while it decodes until the ladder's top just fits.
_DRAFTED = 4 * LADDER[0] * LADDER[0]
_COMPILED = re.compile(r"\.(?:so|pyd|dylib|dll)\b")
_NAME = re.compile(r"(?P<key>.+)\.(?P<sha>[0-9a-f]{32})\.(?P<size>[0-9]+)\.[a-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A photo and the renditions wanted of it. ``sha256`` is the original's.

    ``pixels`` is what the original has, as far as somebody measured.
    """

    path: Path
    sha256: str
    recipes: tuple[Recipe, ...]
    pixels: int = 0

    @property
    def load(self) -> int:
        """About how many pixels lie in memory while it is developed."""
        if self.path.suffix.lower() in SUFFIXES["jpeg"]:
            return min(self.pixels, _DRAFTED)
        return self.pixels


def encoder_version() -> str:
    """What, besides recipe and original, a rendition's bytes depend on.

    Pillow's version alone does not tell which encoders it was built with; its
    package's own list of compiled files does, and nothing has to be loaded for it.
    """
    return f"pillow {PIL.__version__} {_build()} developing {DEVELOPING}"


def _build() -> str:
    # Workers, who are told the answer, need none of it.
    from importlib import metadata

    try:
        files = metadata.distribution("pillow").files or []
    except metadata.PackageNotFoundError:
        files = []
    told = sorted(
        f"{file} {file.hash}" for file in files if _COMPILED.search(file.name)
    )
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]


def key(recipe: Recipe, encoder: str) -> str:
    """A readable name for all that the bytes depend on besides the original."""
    more = hashlib.sha256(encoder.encode()).hexdigest()[:12]
    size = f"{recipe.width}x{recipe.height}"
    if box := recipe.crop:
        size += f"-of{box.left}.{box.top}.{box.width}x{box.height}"
    return f"{size}-{recipe.format}-q{recipe.quality}-e{recipe.effort}-{more}"


def listing(folder: Path, sha256: str) -> dict[str, Path]:
    """The files of one original by their keys, sound or not."""
    return {
        found["key"]: path
        for path in _files(_home(folder, sha256))
        if (found := _NAME.fullmatch(path.name))
    }


def make(
    job: Job,
    folder: Path,
    encoder: str,
    turn: AbstractContextManager[object] | None = None,
) -> int | PhotoFault:
    """Develop *job* into *folder*; how many files, or what is wrong with the photo.

    *turn* is held over what not all workers should do at once. Raises
    OSError where *folder* cannot be written.
    """
    from gazette.imaging.developing import develop

    held = turn or nullcontext()
    made = develop(job.path, job.recipes, sha256=job.sha256, turn=held)
    if isinstance(made, PhotoFault):
        return made
    home = _home(folder, job.sha256)
    home.mkdir(parents=True, exist_ok=True)
    for recipe, data in zip(job.recipes, made, strict=True):
        _put(home, key(recipe, encoder), SUFFIX[recipe.format], data)
    return len(made)


def is_rendition(path: Path) -> bool:
    """Whether *path* has the name of a finished one."""
    return _NAME.fullmatch(path.name) is not None


def is_sound(path: Path, *, trust: bool = True) -> bool:
    """Whether the bytes are those the name tells of.

    With *trust* a file of the right size that nobody touched is not read.
    """
    found = _NAME.fullmatch(path.name)
    try:
        stat = path.stat()
        if found is None or stat.st_size != int(found["size"]):
            return False
        if trust and stat.st_mtime == _STAMP:
            return True
        if hashlib.sha256(path.read_bytes()).hexdigest()[:32] != found["sha"]:
            return False
        os.utime(path, (_STAMP, _STAMP))
    except OSError:
        return False
    return True


def _put(home: Path, name: str, suffix: str, data: bytes) -> None:
    """Write aside, then rename: there is never half a file under a good name."""
    for old in _files(home):
        if old.name.startswith(f"{name}."):
            old.unlink(missing_ok=True)
    sha256 = hashlib.sha256(data).hexdigest()[:32]
    descriptor, aside = tempfile.mkstemp(prefix=".making-", dir=home)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
    # mkstemp's files are the owner's alone; these are hard-linked into a public site.
    Path(aside).chmod(0o644)
    os.utime(aside, (_STAMP, _STAMP))
    Path(aside).replace(home / f"{name}.{sha256}.{len(data)}.{suffix}")


def _home(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []
