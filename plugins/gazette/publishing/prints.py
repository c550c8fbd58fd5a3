"""Planned renditions as bytes: developed together, before the release is staged, and
given the words that travel with them when they go out.

Knows which renditions a build still lacks. A photo that cannot be developed is a
fault like any other and stops the build before anything is staged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from gazette.core.problems import Place, Problem, error
from gazette.imaging.faults import PhotoFault
from gazette.imaging.inscribing import INSCRIBING, inscribed
from gazette.imaging.photo_cache import PhotoCache
from gazette.imaging.recipes import Recipe
from gazette.imaging.shelf import Job
from gazette.publishing.plans import PhotoPlan
from gazette.publishing.progress import Progress, Say
from gazette.publishing.view import fingerprint

# Rounds in which something was developed, not builds: an unchanged site ages nothing.
GRACE = 8


class PhotosFailedError(Exception):
    """Photos that passed measuring and could not be developed."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class Prints:
    """The renditions of one build, kept in *store* between builds."""

    def __init__(self, store: Path, say: Say) -> None:
        self._cache = PhotoCache(store)
        self._progress = Progress("Ảnh", say, step=50)

    def key(self, plan: PhotoPlan) -> str:
        """The fingerprint of a rendition: original, recipe, encoder and words."""
        recipe = recipe_of(plan)
        text = f"{plan.digest} {recipe} {self._cache.encoder} {INSCRIBING} {plan.words}"
        return fingerprint(b"photo", text.encode())

    def develop(self, plans: Iterable[PhotoPlan]) -> None:
        """Make what is missing of *plans*; raises ``PhotosFailedError``."""
        by_original: defaultdict[str, list[PhotoPlan]] = defaultdict(list)
        for plan in plans:
            by_original[plan.digest].append(plan)
        jobs = [
            Job(
                path=some[0].source,
                sha256=digest,
                recipes=tuple(map(recipe_of, some)),
                pixels=some[0].pixels,
            )
            for digest, some in sorted(by_original.items())
        ]
        done = self._cache.develop_all(jobs, progress=self._progress)
        if done.faults:
            raise PhotosFailedError(
                tuple(
                    photo_problem(_place(by_original[job.sha256][0]), fault)
                    for job, fault in done.faults
                )
            )

    def finished(self, plan: PhotoPlan) -> bytes:
        """What is published for *plan*: the developed picture and its words."""
        return inscribed(self._path(plan).read_bytes(), plan.format, plan.words)

    def _path(self, plan: PhotoPlan) -> Path:
        """The developed file of *plan*, made now if it is not there."""
        found = self._cache.get(plan.digest, recipe_of(plan))
        if found is None:
            self.develop([plan])
            found = self._cache.get(plan.digest, recipe_of(plan))
        if found is None:
            raise OSError(f"a developed photo vanished from the store: {plan.route}")
        return found

    def keep_only(self, plans: Iterable[PhotoPlan]) -> None:
        """Drop renditions that no page has shown for some rounds of developing."""
        found = (self._cache.get(plan.digest, recipe_of(plan)) for plan in plans)
        self._cache.prune((path for path in found if path is not None), grace=GRACE)


def _place(plan: PhotoPlan) -> Place:
    return plan.origin or Place(file=plan.source.name)


def photo_problem(place: Place, fault: PhotoFault) -> Problem:
    """What is wrong with the photo at *place*."""
    return replace(error(fault.code, place), particulars=fault.particulars)


def recipe_of(plan: PhotoPlan) -> Recipe:
    """What imaging is asked for."""
    return Recipe(
        width=plan.width,
        height=plan.height,
        format=plan.format,
        quality=plan.quality,
        effort=plan.effort,
        crop=plan.crop,
    )
