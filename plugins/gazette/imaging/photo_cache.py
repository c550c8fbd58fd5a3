"""Developed photos kept between builds, by what they were made of.

Knows what is there and what is missing. Refuses to know pages; it can be deleted at
any time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.imaging import shelf
from gazette.imaging.faults import PhotoFault
from gazette.imaging.recipes import Recipe
from gazette.imaging.shelf import Job, encoder_version

_UNWANTED = "unwanted.json"

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Developed:
    """What a round came to: renditions ``made`` and ``kept``, photos that failed."""

    made: int
    kept: int
    faults: tuple[tuple[Job, PhotoFault], ...] = ()


class PhotoCache:
    """Renditions under ``<store>/photos/``, one folder an original."""

    def __init__(self, store: Path, encoder: str | None = None) -> None:
        self.folder = store / "photos"
        self.encoder = encoder or encoder_version()
        self._listings: dict[str, dict[str, Path]] = {}

    def get(self, sha256: str, recipe: Recipe) -> Path | None:
        """The sound file of a rendition, or None if it is to be made (again)."""
        if sha256 not in self._listings:
            self._listings[sha256] = shelf.listing(self.folder, sha256)
        key = shelf.key(recipe, self.encoder)
        path = self._listings[sha256].get(key)
        return path if path is not None and shelf.is_sound(path) else None

    def missing(self, job: Job) -> tuple[Recipe, ...]:
        """The recipes of *job* that no sound file is there for."""
        return tuple(
            recipe
            for recipe in dict.fromkeys(job.recipes)
            if self.get(job.sha256, recipe) is None
        )

    def develop_all(
        self,
        jobs: Sequence[Job],
        workers: int | None = None,
        progress: Progress | None = None,
    ) -> Developed:
        """Make what is missing. *progress* hears photos done and photos to do.

        An interrupt leaves what is made; the next round goes on from there. *workers*
        processes are started only for more than a few photos; None means one for each
        processor. Raises OSError where the store cannot be written.
        """
        merged = _merged(jobs)
        waiting = list(self._unfinished(merged))
        asked = sum(len(job.recipes) for job in merged)
        kept = asked - sum(len(job.recipes) for job in waiting)
        if not waiting:
            return Developed(made=0, kept=kept)
        return replace(self._work_through(waiting, workers, progress), kept=kept)

    def prune(self, wanted: Iterable[Path], *, grace: int = 0) -> int:
        """Remove all files but *wanted*, as ``get`` gave them; how many were removed.

        A file may be unwanted for *grace* rounds before it goes: two branches of one
        newsroom that share a store, or a change taken back, cost nothing. Unfinished
        ones go at once: not to be called while another build develops.
        """
        kept = {os.fspath(path) for path in wanted}
        unwanted = self._unwanted()
        rounds: dict[str, int] = {}
        removed = 0
        for path in sorted(self.folder.rglob("*"), reverse=True):
            name = path.relative_to(self.folder).as_posix()
            if path.is_dir() and not path.is_symlink():
                _remove_if_empty(path)
            elif name == _UNWANTED or os.fspath(path) in kept:
                continue
            elif shelf.is_rendition(path) and unwanted.get(name, 0) < grace:
                rounds[name] = unwanted.get(name, 0) + 1
            else:
                path.unlink(missing_ok=True)
                removed += 1
        self._remember(rounds)
        self._listings.clear()
        return removed

    def _unwanted(self) -> dict[str, int]:
        """For how many rounds nobody has asked for a file; a damaged list forgets."""
        try:
            told = json.loads((self.folder / _UNWANTED).read_text(encoding="utf-8"))
            return {str(name): int(count) for name, count in dict(told).items()}
        except (OSError, ValueError, TypeError):
            return {}

    def _remember(self, rounds: dict[str, int]) -> None:
        place = self.folder / _UNWANTED
        if not rounds:
            place.unlink(missing_ok=True)
            return
        text = json.dumps(rounds, sort_keys=True, indent=0)
        place.write_text(text + "\n", encoding="utf-8", newline="\n")

    def verify(self) -> tuple[Path, ...]:
        """Read every file; remove and name those whose bytes are not what they were."""
        damaged = [
            path
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
            and path.name != _UNWANTED
            and not shelf.is_sound(path, trust=False)
        ]
        for path in damaged:
            path.unlink(missing_ok=True)
        self._listings.clear()
        return tuple(damaged)

    def _work_through(
        self, waiting: Sequence[Job], workers: int | None, progress: Progress | None
    ) -> Developed:
        from gazette.imaging.darkroom import work_through

        faults: list[tuple[Job, PhotoFault]] = []
        made = 0
        outcomes = work_through(waiting, self.folder, self.encoder, workers)
        for count, (job, outcome) in enumerate(outcomes, start=1):
            self._listings.pop(job.sha256, None)
            if isinstance(outcome, PhotoFault):
                faults.append((job, outcome))
            else:
                made += outcome
            if progress:
                progress(count, len(waiting))
        faults.sort(key=lambda fault: (str(fault[0].path), fault[1].code))
        return Developed(made=made, kept=0, faults=tuple(faults))

    def _unfinished(self, jobs: Iterable[Job]) -> Iterator[Job]:
        for job in jobs:
            if recipes := self.missing(job):
                yield replace(job, recipes=recipes)


def _merged(jobs: Iterable[Job]) -> list[Job]:
    """One job for each original: a photo is decoded once."""
    merged: dict[str, Job] = {}
    for job in jobs:
        first = merged.get(job.sha256, job)
        recipes = tuple(dict.fromkeys((*first.recipes, *job.recipes)))
        merged[job.sha256] = replace(first, recipes=recipes)
    return list(merged.values())


def _remove_if_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:  # not empty
        return
