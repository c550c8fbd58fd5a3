"""All photos of one report: of its text, its sidecar and its endpoints, each once.

A photo may be named in several places, each with words of its own: they stay where
they were written. One that is missing is told of where it is named first, and once.
Refuses to know pixels: here a photo is a file name that lies beside the report, or does
not.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gazette.core.captions import (
    LONGEST_CAPTION,
    is_file_name,
    says_the_same,
    with_credit,
)
from gazette.core.folding import fold
from gazette.core.problems import Place, Problem, error, warning
from gazette.core.reports import Event, Photo, StoredBody
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.models.photos import PhotoForm, PhotosFile
from gazette.store.near import near
from gazette.store.placed import place
from gazette.store.texts import text

_DRAWN = ("tranh", "hinh ve", "ve minh hoa", "minh hoa", "do hoa", "so do", "bieu do")


class PhotoSet:
    """Collects photos in order of appearance."""

    def __init__(self, gathering: Gathering, file: str, *, all_drawn: bool) -> None:
        self._gathering = gathering
        self._file = file
        self._all_drawn = all_drawn
        self._beside = gathering.beside(file)
        self._folded: defaultdict[str, list[str]] = defaultdict(list)
        for name in self._beside:
            self._folded[name.casefold()].append(name)
        self._photos: dict[str, Photo] = {}
        self._again: list[Photo] = []
        self._missing: set[str] = set()
        self._sidecar_read = True
        self.lead: str | None = None
        self.gallery: tuple[Photo, ...] = ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Every photo once."""
        return tuple(self._photos.values())

    @property
    def again(self) -> tuple[Photo, ...]:
        """What stands in the text a second time and more, in order."""
        return tuple(self._again)

    def found(self, name: str) -> str:
        """The file that *name* means: marks composed or apart, letters great or small
        make no other photo, unless two files differ in nothing else.
        """
        composed = unicodedata.normalize("NFC", name)
        alike = self._folded.get(composed.casefold(), [])
        return alike[0] if len(alike) == 1 else composed

    def named(self, body: StoredBody) -> StoredBody:
        """*body* with its photos under the names of their files."""
        passages = tuple(
            piece
            if piece.photo is None or piece.photo == self.found(piece.photo)
            else replace(piece, photo=self.found(piece.photo))
            for piece in body.passages
        )
        return body if passages == body.passages else replace(body, passages=passages)

    def take_text(self, photos: Iterable[Photo]) -> None:
        """The photos that stand in the text; the first one leads."""
        for photo in photos:
            known = self.found(photo.file) in self._photos
            kept, _ = self._add(photo)
            if known:
                self._again.append(kept)
        self.lead = next(iter(self._photos), None)

    def take_sidecar(self, events: Iterable[Event]) -> None:
        """The gallery beside the text. What the text shows too has words here for the
        tile of its endpoint, and for nothing else.
        """
        path = f"{folder(self._file)}/photos.yaml"
        read = self._gathering.read(path)
        draft = read.draft if read else None
        self._sidecar_read = read is None or draft is not None
        if not isinstance(draft, PhotosFile):
            return
        tiles = {name for event in events for e in event.endpoints for name in e.photos}
        gallery: dict[str, Photo] = {}
        in_text = set(self._photos)
        for form in draft.photos:
            spot = place(path, form.file)
            photo, _ = self._add(_photo(form, spot))
            if photo.file in gallery:
                self._gathering.add(error("photo-twice", spot, photo=photo.file))
            elif photo.file in in_text and photo.file not in tiles:
                self._gathering.add(warning("photo-in-text", spot, photo=photo.file))
            else:
                self._gathering.add(*_unfinished(form, photo, path))
            gallery.setdefault(photo.file, photo)
            if photo.illustration:
                self._draw(photo.file)
        self.gallery = tuple(gallery.values())

    def take_endpoints(self, events: Iterable[Event]) -> None:
        """Photos of endpoints; one that is nowhere else is captioned by its unit."""
        for event in events:
            for endpoint in event.endpoints:
                for name in endpoint.photos:
                    if name in self._photos:
                        continue
                    photo = Photo(
                        file=name,
                        alt="",
                        caption=f"Điểm cầu tại {endpoint.printed}.",
                        place=endpoint.place,
                    )
                    _, there = self._add(photo)
                    if there and self._sidecar_read:
                        self._gathering.add(
                            warning("endpoint-photo-alt", endpoint.place, photo=name)
                        )

    def _add(self, photo: Photo) -> tuple[Photo, bool]:
        """Keep *photo* as its file is named; and whether the file is there."""
        file = self.found(photo.file)
        drawn = self._all_drawn or photo.illustration
        photo = replace(photo, file=file, illustration=drawn)
        self._photos.setdefault(file, photo)
        self._check_drawn(photo)
        if file in self._beside:
            return photo, True
        if file not in self._missing:
            self._missing.add(file)
            nearest = near(file, self._beside)
            fault = error("photo-missing", photo.place, *nearest, photo=file)
            self._gathering.add(fault)
        return photo, False

    def _draw(self, file: str) -> None:
        """A drawing is one wherever it stands."""
        self._photos[file] = replace(self._photos[file], illustration=True)
        self._again = [
            replace(photo, illustration=True) if photo.file == file else photo
            for photo in self._again
        ]

    def _check_drawn(self, photo: Photo) -> None:
        """A drawing says so in its alt text."""
        if not photo.illustration or not photo.alt:
            return
        if not any(word in fold(photo.alt) for word in _DRAWN):
            self._gathering.add(
                warning("photo-drawing-alt", photo.place, photo=photo.file)
            )


def _unfinished(form: PhotoForm, photo: Photo, path: str) -> Iterator[Problem]:
    """Warnings about the words of one photo of the sidecar."""
    name = photo.file
    if form.alt is None:
        yield warning("gallery-alt-missing", photo.place, photo=name)
    if form.caption is None:
        yield warning("gallery-caption-missing", photo.place, photo=name)
        return
    under = place(path, form.caption)
    if len(photo.caption) > LONGEST_CAPTION:
        yield warning(
            "gallery-caption-long",
            under,
            length=len(photo.caption),
            limit=LONGEST_CAPTION,
        )
    elif says_the_same(photo.caption, photo.alt):
        yield warning("photo-caption-is-alt", under, photo=name)
    elif is_file_name(photo.caption, name):
        yield warning("photo-caption-is-file-name", under, photo=name)


def _photo(form: PhotoForm, spot: Place) -> Photo:
    caption, credit = with_credit(text(form.caption) or "")
    return Photo(
        file=form.file.text,
        alt=text(form.alt) or "",
        caption=caption,
        credit=text(form.credit) or credit,
        focus=form.focus,
        illustration=form.illustration,
        place=spot,
    )
