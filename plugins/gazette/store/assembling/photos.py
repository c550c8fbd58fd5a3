"""All photos of one report: of its text, its sidecar and its endpoints, each once.

What the text says of a photo goes before the sidecar. Refuses to know pixels: here a
photo is a file name that lies beside the report, or does not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from gazette.core.folding import fold
from gazette.core.problems import Place, error, warning
from gazette.core.reports import Event, Photo
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
        self._photos: dict[str, Photo] = {}
        self._sidecar_read = True
        self.lead: str | None = None
        self.gallery: tuple[str, ...] = ()

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Every photo once."""
        return tuple(self._photos.values())

    def take_text(self, photos: Iterable[Photo]) -> None:
        """The photos that stand in the text; the first one leads."""
        for photo in photos:
            self._add(photo)
        self.lead = next(iter(self._photos), None)

    def take_sidecar(self) -> None:
        """The gallery beside the text."""
        path = f"{folder(self._file)}/photos.yaml"
        read = self._gathering.read(path)
        draft = read.draft if read else None
        self._sidecar_read = read is None or draft is not None
        if not isinstance(draft, PhotosFile):
            return
        seen: set[str] = set()
        for form in draft.photos:
            name = form.file.text
            spot = place(path, form.file)
            if name in seen:
                self._gathering.add(error("photo-twice", spot, photo=name))
            elif name in self._photos:
                self._gathering.add(warning("photo-in-text", spot, photo=name))
            else:
                self._add(_photo(form, spot))
                self._said(form, spot)
            seen.add(name)
        self.gallery = tuple(dict.fromkeys(form.file.text for form in draft.photos))

    def take_endpoints(self, events: Iterable[Event]) -> None:
        """Photos of endpoints; one that is nowhere else is captioned by its unit."""
        for event in events:
            for endpoint in event.endpoints:
                name = endpoint.photo
                if name is None or name in self._photos:
                    continue
                photo = Photo(
                    file=name,
                    alt="",
                    caption=f"Điểm cầu tại {endpoint.printed}.",
                    place=endpoint.place,
                )
                if self._add(photo) and self._sidecar_read:
                    self._gathering.add(
                        warning("endpoint-photo-alt", endpoint.place, photo=name)
                    )

    def _add(self, photo: Photo) -> bool:
        """Keep *photo*; whether its file is there."""
        if self._all_drawn and not photo.illustration:
            photo = replace(photo, illustration=True)
        self._photos.setdefault(photo.file, photo)
        self._check_drawn(photo)
        if unicodedata.normalize("NFC", photo.file) in self._beside:
            return True
        self._gathering.add(
            error(
                "photo-missing",
                photo.place,
                *near(photo.file, self._beside),
                photo=photo.file,
            )
        )
        return False

    def _check_drawn(self, photo: Photo) -> None:
        """A drawing says so in its alt text."""
        if not photo.illustration or not photo.alt:
            return
        if not any(word in fold(photo.alt) for word in _DRAWN):
            self._gathering.add(
                warning("photo-drawing-alt", photo.place, photo=photo.file)
            )

    def _said(self, form: PhotoForm, spot: Place) -> None:
        name = form.file.text
        if form.alt is None:
            self._gathering.add(warning("gallery-alt-missing", spot, photo=name))
        if form.caption is None:
            self._gathering.add(warning("gallery-caption-missing", spot, photo=name))


def _photo(form: PhotoForm, spot: Place) -> Photo:
    return Photo(
        file=form.file.text,
        alt=text(form.alt) or "",
        caption=text(form.caption) or "",
        credit=text(form.credit),
        focus=form.focus,
        illustration=form.illustration,
        place=spot,
    )
