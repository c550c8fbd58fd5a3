"""The photo desk: planned pictures by arithmetic, and the renditions they need.

Knows measured sizes; refuses to open a photo. What was asked for is remembered,
so that exactly the renditions that pages show are made.

A published name depends on the picture and on the folder it stands in, not on what is
said of it: a caption set right keeps its photo's address, for readers who have the page
open and for sites that link to it. The same picture in two reports has two names, and
so has one that a single report shows under two captions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from gazette.core.captions import credited, of_a_drawing, says_it_is_drawn
from gazette.core.folding import slug
from gazette.core.problems import Place, Problem, warning
from gazette.core.reports import Photo
from gazette.imaging.cropping import Box, Focus, crop
from gazette.imaging.packets import DRAWN, Words
from gazette.imaging.recipes import plan
from gazette.publishing.atoms import Figure, Source
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PhotoPlan
from gazette.publishing.renditions import FALLBACK, FORMATS, USES, Format

# Per cent of a photo's surface; the style sheet hides what is more than its place.
_NEARLY = 98


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredPhoto:
    """An original: where it lies, its SHA-256, its upright size in pixels, and the
    notices that it bears.
    """

    source: Path
    digest: str
    width: int
    height: int
    rights: str | None = None
    source_type: str | None = None


class PhotoDesk:
    """Turns a photo and a use into a ``Figure``. *measured* is keyed by the photo's
    POSIX path from the newsroom root; *licence* is what the site grants.
    """

    def __init__(
        self, measured: Mapping[str, MeasuredPhoto], base: str, licence: str = ""
    ) -> None:
        self._measured = measured
        self._base = base
        self._licence = licence
        self._names: dict[tuple[str, Words], str] = {}
        self._named: set[str] = set()
        self._asked: dict[str, PhotoPlan] = {}
        self._small: dict[str, tuple[int, int, Place]] = {}

    def original(self, photo: Photo, folder: str) -> MeasuredPhoto | None:
        """The measured file of *photo* in *folder*, if it is there."""
        return self._measured.get(f"{folder}/{photo.file}")

    def figure(
        self, photo: Photo, folder: str, use: str, *, lazy: bool | None = None
    ) -> Figure | None:
        """The figure of *photo* in *folder*; ``None`` if the file is not there.

        ``lazy`` overrides the use's own habit (a first card stands above the fold).
        """
        original = self.original(photo, folder)
        if original is None:
            return None
        row = USES[use]
        path = f"{folder}/{photo.file}"
        print_ = _Print(original, path, *self._named_words(photo, path, original))
        box = _part(original, row.ratio, photo.focus)
        sets: list[Source] = []
        fallback: list[PhotoPlan] = []
        for form in FORMATS:
            plans = [
                self._ask(print_, form, size, box)
                for size in _sizes(original, box, row.widths)
            ]
            if form.fallback:
                fallback = plans
            else:
                sets.append(Source(type=form.media_type, srcset=self._srcset(plans)))
        best = fallback[-1]
        known, *_ = self._small.get(path, (0,))
        if best.width < row.shown and known < row.shown:
            self._small[path] = (row.shown, best.width, photo.place)
        opened = best
        if row.opens is not None:
            (size,) = _sizes(original, None, (row.opens,))
            opened = self._ask(print_, FALLBACK, size, None)
        return Figure(
            src=self._base + _plain(fallback, part=row.ratio is not None).route,
            width=best.width,
            height=best.height,
            sources=tuple(sets),
            srcset=self._srcset(fallback),
            sizes=row.sizes,
            alt=photo.alt,
            caption=bound(photo.caption),
            credit=photo.credit,
            href=self._base + opened.route,
            lazy=row.lazy if lazy is None else lazy,
            illustration=photo.illustration and not says_it_is_drawn(photo.caption),
            rights=original.rights or "",
        )

    def plans(self) -> tuple[PhotoPlan, ...]:
        """Every rendition that was asked for, by address."""
        return tuple(asked for _, asked in sorted(self._asked.items()))

    def problems(self) -> Iterator[Problem]:
        """A warning for each photo that is smaller than the largest place it fills;
        of a place that shows a part of it, the part is what counts.
        """
        for path, (shown, width, place) in sorted(self._small.items()):
            yield warning(
                "photo-small",
                place,
                photo=path.rpartition("/")[2],
                width=width,
                shown=shown,
            )

    def _srcset(self, plans: list[PhotoPlan]) -> str:
        return ", ".join(f"{self._base}{p.route} {p.width}w" for p in plans)

    def _words(self, photo: Photo, original: MeasuredPhoto) -> Words:
        """What travels with the picture. A notice of the original's own stays."""
        return Words(
            caption=of_a_drawing(photo.caption)
            if photo.illustration
            else photo.caption,
            alt=photo.alt,
            credit=credited(photo.credit or ""),
            rights=original.rights or self._licence,
            terms=self._licence if original.rights else "",
            source_type=original.source_type or (DRAWN if photo.illustration else ""),
        )

    def _name(self, path: str, digest: str, words: Words) -> str:
        """The published name without size: the plain one for the first words asked for,
        which slices ask for in the record's order.
        """
        known = self._names.get((path, words))
        if known is not None:
            return known
        folder, _, file = path.rpartition("/")
        stem = slug(file.rpartition(".")[0])[:60] or "anh"
        name = (
            f"{stem}-{hashlib.sha256(f'{digest} {folder}'.encode()).hexdigest()[:12]}"
        )
        if name in self._named:
            name += f"-{hashlib.sha256(repr(words).encode()).hexdigest()[:6]}"
        self._named.add(name)
        return self._names.setdefault((path, words), name)

    def _named_words(
        self, photo: Photo, path: str, original: MeasuredPhoto
    ) -> tuple[str, Words]:
        words = self._words(photo, original)
        return self._name(path, original.digest, words), words

    def _ask(
        self, print_: _Print, form: Format, size: tuple[int, int], box: Box | None
    ) -> PhotoPlan:
        width, height = size
        shape = "" if box is None else f"x{height}-{box.left or box.top}"
        original = print_.original
        route = f"/anh/{print_.name}-{width}{shape}.{form.suffix}"
        asked = PhotoPlan(
            route=route,
            source=original.source,
            digest=original.digest,
            width=width,
            height=height,
            format=form.name,
            quality=form.quality,
            effort=form.effort,
            pixels=original.width * original.height,
            crop=box,
            words=print_.words,
            origin=Place(file=print_.path),
        )
        return self._asked.setdefault(route, asked)


class _Print(NamedTuple):
    """An original with the name and the words that it is published under."""

    original: MeasuredPhoto
    path: str
    name: str
    words: Words


def _part(
    original: MeasuredPhoto, ratio: tuple[int, int] | None, focus: Focus | None
) -> Box | None:
    """The part that stands in a place of that shape; None where hardly anything would
    be cut off, so that the whole photo's files serve there too.
    """
    if ratio is None:
        return None
    width, height = original.width, original.height
    box = crop(width, height, ratio, focus)
    nearly = box.width * box.height * 100 >= width * height * _NEARLY
    return None if nearly else box


def _sizes(
    original: MeasuredPhoto, box: Box | None, widths: tuple[int, ...]
) -> tuple[tuple[int, int], ...]:
    if box is None:
        return plan(original.width, original.height, widths)
    return plan(box.width, box.height, widths)


def _plain(plans: list[PhotoPlan], *, part: bool) -> PhotoPlan:
    """The file for readers that know no other (feeds, old browsers): of the middle
    width, a small part of a photo being looked at in rows.
    """
    return plans[(len(plans) - part) // 2]
