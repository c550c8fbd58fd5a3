"""The photo desk: planned pictures by arithmetic, and the renditions they need.

Knows measured sizes; refuses to open a photo. What was asked for is remembered,
so that exactly the renditions that pages show are made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette.core.folding import slug
from gazette.core.problems import Place
from gazette.core.reports import Photo
from gazette.imaging.recipes import plan
from gazette.publishing.atoms import Figure, Source
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PhotoPlan
from gazette.publishing.renditions import FORMATS, USES, Format


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredPhoto:
    """An original: where it lies, its SHA-256 and its upright size in pixels."""

    source: Path
    digest: str
    width: int
    height: int


class PhotoDesk:
    """Turns a photo and a use into a ``Figure``. *measured* is keyed by the photo's
    POSIX path from the newsroom root.
    """

    def __init__(self, measured: Mapping[str, MeasuredPhoto], base: str) -> None:
        self._measured = measured
        self._base = base
        self._asked: dict[str, PhotoPlan] = {}

    def figure(
        self, photo: Photo, folder: str, use: str, *, lazy: bool | None = None
    ) -> Figure | None:
        """The figure of *photo* in *folder*; ``None`` if the file is not there.

        ``lazy`` overrides the use's own habit (a first card stands above the fold).
        """
        original = self._measured.get(f"{folder}/{photo.file}")
        if original is None:
            return None
        row = USES[use]
        sets: list[Source] = []
        fallback: list[PhotoPlan] = []
        for form in FORMATS:
            plans = [
                self._ask(original, f"{folder}/{photo.file}", form, size)
                for size in plan(original.width, original.height, row.widths)
            ]
            if form.fallback:
                fallback = plans
            else:
                sets.append(Source(type=form.media_type, srcset=self._srcset(plans)))
        best = fallback[-1]
        return Figure(
            src=self._base + _middle(fallback).route,
            width=best.width,
            height=best.height,
            sources=tuple(sets),
            srcset=self._srcset(fallback),
            sizes=row.sizes,
            alt=photo.alt,
            caption=bound(photo.caption),
            credit=photo.credit,
            href=self._base + best.route,
            lazy=row.lazy if lazy is None else lazy,
            illustration=photo.illustration and not _says_so(photo.caption),
        )

    def plans(self) -> tuple[PhotoPlan, ...]:
        """Every rendition that was asked for, by address."""
        return tuple(asked for _, asked in sorted(self._asked.items()))

    def _srcset(self, plans: list[PhotoPlan]) -> str:
        return ", ".join(f"{self._base}{p.route} {p.width}w" for p in plans)

    def _ask(
        self, original: MeasuredPhoto, path: str, form: Format, size: tuple[int, int]
    ) -> PhotoPlan:
        name = slug(path.rpartition("/")[2].rpartition(".")[0])[:60] or "anh"
        width, height = size
        route = f"/anh/{name}-{original.digest[:12]}-{width}.{form.suffix}"
        asked = PhotoPlan(
            route=route,
            source=original.source,
            digest=original.digest,
            width=width,
            height=height,
            format=form.name,
            quality=form.quality,
            origin=Place(file=path),
        )
        return self._asked.setdefault(route, asked)


def _says_so(caption: str) -> bool:
    """Whether the caption itself begins by saying that this is a drawing."""
    return caption.casefold().startswith(("ảnh minh họa", "ảnh minh hoạ"))


def _middle(plans: list[PhotoPlan]) -> PhotoPlan:
    return plans[len(plans) // 2]
