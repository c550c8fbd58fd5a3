"""Which file is which photo of the text; what the rest of the files say of themselves.

A file is put to a caption because the text names it, or because the camera wrote the
same caption; because both name one unit, and then that is said. Otherwise it is asked,
and without an answer the photo of the text stays a gap and the file goes to the
gallery. Refuses to say what is seen in a photo.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from gazette.core.captions import bare
from gazette.core.folding import fold, slug
from gazette.core.problems import Place, Problem
from gazette.imaging import signatures
from gazette.imaging.describing import Described, describe
from gazette.imaging.faults import PhotoFault
from gazette.importers.arrivals import Arrival
from gazette.importers.drafts import FileDraft
from gazette.importers.findings import Finding, left, missing, unsure
from gazette.importers.pieces import PhotoSpot, Picture
from gazette.importers.questions import Ask, Question
from gazette.importers.unit_mentions import NamedUnit, UnitFinder, own_part
from gazette.store.gaps import gap
from gazette.store.messages import remedy, sentence

_CAMERA = re.compile(
    r"(?:img|dsc[fn]?|dcim|image|picture|photo|anh|hinh|screenshot|zalo|received|"
    r"fb|z|p|whatsapp)?[\W_\d]*(?:copy|edit|hdr)?[\W_\d]*",
    re.IGNORECASE,
)
_ENDPOINT = re.compile(r"\bđiểm cầu\b", re.IGNORECASE)
_MADE = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")
NONE_OF_THESE = "không có tệp nào"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPhoto:
    """A photo under its new name. ``picture`` is None where no file came for it."""

    file: str
    alt: str = ""
    caption: str = ""
    credit: str | None = None
    picture: Picture | None = None

    def entry(self) -> dict[str, str | None]:
        """Its entry in a sidecar."""
        return {
            "file": self.file,
            "alt": self.alt or None,
            "caption": self.caption or None,
            "credit": self.credit,
        }

    def file_draft(self, folder: str) -> FileDraft:
        """The file to be, in *folder*."""
        assert self.picture is not None, self.file
        path = f"{folder}/{self.file}"
        if self.picture.raw is not None:
            return FileDraft(path=path, raw=self.picture.raw)
        return FileDraft(path=path, copied=self.picture.arrival)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointPhoto:
    """An endpoint that a caption names, and its photo."""

    unit: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """All photos of an import. ``in_text`` are by the count of the text's spots."""

    in_text: dict[int, PlacedPhoto]
    gallery: tuple[PlacedPhoto, ...]
    endpoints: tuple[EndpointPhoto, ...]
    findings: tuple[Finding, ...]

    @property
    def files(self) -> tuple[PlacedPhoto, ...]:
        """Those that a file came for."""
        every = (*self.in_text.values(), *self.gallery)
        return tuple(photo for photo in every if photo.picture is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """A sound photo that came by itself."""

    picture: Picture
    said: Described

    @property
    def name(self) -> str:
        return self.picture.name


@dataclass(slots=True)
class Album:
    """Puts files to captions, once."""

    ask: Ask
    finder: UnitFinder
    findings: list[Finding] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)
    _formats: dict[int, str] = field(default_factory=dict)

    def placed(self, spots: Sequence[PhotoSpot], photos: Sequence[Arrival]) -> Placed:
        """The photos of the text, and the files that are none of them."""
        files = [file for photo in photos if (file := self._file(photo))]
        chosen = self._chosen(spots, files)
        in_text = {
            number: self._in_text(number, spot, chosen.get(number))
            for number, spot in enumerate(spots)
        }
        used = {id(picture) for picture in chosen.values()}
        rest = [file for file in files if id(file.picture) not in used]
        gallery = tuple(
            self._in_gallery(number, file)
            for number, file in enumerate(rest, start=len(spots) + 1)
        )
        every = (*in_text.values(), *gallery)
        return Placed(
            in_text=in_text,
            gallery=gallery,
            endpoints=tuple(self._endpoints(spots, every)),
            findings=tuple(self.findings),
        )

    def _file(self, arrival: Arrival) -> _File | None:
        picture = Picture(name=arrival.file, arrival=arrival)
        said = _described(picture)
        if isinstance(said, PhotoFault):
            self._refused(arrival.name, said)
            return None
        if said.notices.source_type in _MADE:
            self.findings.append(
                unsure("tệp nói ảnh do máy tạo ra, không phải ảnh chụp.", arrival.name)
            )
        return _File(picture=picture, said=said)

    def _refused(self, name: str, fault: PhotoFault) -> None:
        problem = Problem(
            code=fault.code, place=Place(file=name), particulars=fault.particulars
        )
        self.findings.append(left(f"{sentence(problem)} {remedy(problem)}", name))

    def _chosen(
        self, spots: Sequence[PhotoSpot], files: list[_File]
    ) -> dict[int, Picture]:
        """The picture of each spot that one is found for, by the spot's count."""
        chosen: dict[int, Picture] = {}
        free = list(files)
        for number, spot in enumerate(spots):
            own = self._own(spot, files)
            if own is not None:
                chosen[number] = own
                free = [file for file in free if file.picture is not own]
        for number, file in self._alike(spots, free, chosen):
            chosen[number] = file.picture
            free = [other for other in free if other is not file]
        for number, spot in enumerate(spots):
            if number in chosen or not free:
                continue
            picked = self._asked(spot, free)
            if picked is not None:
                chosen[number] = picked.picture
                free.remove(picked)
        return chosen

    def _own(self, spot: PhotoSpot, files: Sequence[_File]) -> Picture | None:
        """The picture that the text holds or names."""
        picture = spot.picture
        if picture is None:
            return None
        if picture.raw is not None:
            said = _described(picture)
            if isinstance(said, PhotoFault):
                self._refused(f"ảnh thứ {spot.number} trong văn bản", said)
                return None
            return picture
        wanted = _same_name(picture.name.replace("\\", "/").rpartition("/")[2])
        return next((f.picture for f in files if _same_name(f.name) == wanted), None)

    def _alike(
        self,
        spots: Sequence[PhotoSpot],
        free: Sequence[_File],
        chosen: dict[int, Picture],
    ) -> Iterator[tuple[int, _File]]:
        """Files whose own caption is that of one spot, or that name its one unit."""
        open_spots = [
            (n, s) for n, s in enumerate(spots) if n not in chosen and s.plain
        ]
        gone: set[int] = set()
        for number, spot in open_spots:
            same = [f for f in free if f.said.caption and _says(f.said.caption, spot)]
            if len(same) == 1:
                gone.add(number)
                yield number, same[0]
        left_spots = [(n, s) for n, s in open_spots if n not in gone]
        for number, spot in left_spots:
            heard = [f for f in free if _heard(spot, f, self.finder)]
            others = [
                n for n, s in left_spots for f in heard[:1] if _heard(s, f, self.finder)
            ]
            if len(heard) == 1 and others == [number]:
                self.findings.append(
                    unsure(
                        f"ghép với chú thích “{_cut(spot.plain)}” vì cùng nhắc một "
                        "đơn vị.",
                        heard[0].name,
                    )
                )
                yield number, heard[0]

    def _asked(self, spot: PhotoSpot, free: Sequence[_File]) -> _File | None:
        names = tuple(file.name for file in free)
        answer = self.ask(
            Question(
                key="photo",
                text=f"Ảnh nào đi với “{spot.plain or 'chỗ ảnh không chú thích'}”?",
                options=(*names, NONE_OF_THESE),
            )
        )
        return next((file for file in free if file.name == answer), None)

    def _in_text(
        self, number: int, spot: PhotoSpot, picture: Picture | None
    ) -> PlacedPhoto:
        file = self._named(spot.plain, picture, number + 1)
        if picture is None:
            what = f"tệp ảnh {file} và điều thấy trong ảnh"
            said = f"“{_cut(spot.plain)}”" if spot.plain else "chỗ ảnh không chú thích"
            self.findings.append(missing(f"tệp ảnh {file} cho {said}."))
            return PlacedPhoto(file=file, alt=gap(what))
        alt = spot.picture.alt if spot.picture else ""
        if bare(alt) == bare(spot.plain):
            alt = ""
        return PlacedPhoto(file=file, alt=alt, caption=spot.plain, picture=picture)

    def _in_gallery(self, number: int, file: _File) -> PlacedPhoto:
        said = file.said
        caption = said.caption or ""
        name = self._named(caption, file.picture, number)
        wanting = ["mô tả ảnh", *([] if caption else ["chú thích"])]
        self.findings.append(
            missing(f"{' và '.join(wanting)} trong photos.yaml, ảnh {name}.", file.name)
        )
        names = dict.fromkeys(n for n in (said.byline, said.credit) if n)
        return PlacedPhoto(
            file=name,
            caption=caption,
            credit="/".join(names) or None,
            picture=file.picture,
        )

    def _named(self, caption: str, picture: Picture | None, number: int) -> str:
        """A new name in ``a-z``, ``0-9`` and hyphens that no other photo has."""
        units = self.finder.found(caption) if caption else ()
        stem = picture.name.rpartition(".")[0] if picture else ""
        if len(units) == 1 and _ENDPOINT.search(caption):
            base = slug(f"điểm cầu {own_part(units[0].printed)}")
        elif stem and not _CAMERA.fullmatch(fold(stem)):
            base = slug(stem)[:60].strip("-")
        else:
            base = f"anh-{number}"
        ending = _ending(picture)
        name, count = f"{base or 'anh'}{ending}", 1
        while name in self._taken:
            count += 1
            name = f"{base or 'anh'}-{count}{ending}"
        self._taken.add(name)
        return name

    def _endpoints(
        self, spots: Sequence[PhotoSpot], every: Sequence[PlacedPhoto]
    ) -> Iterator[EndpointPhoto]:
        captions = [spot.plain for spot in spots]
        captions += [photo.caption for photo in every[len(spots) :]]
        seen: set[str] = set()
        for caption, photo in zip(captions, every, strict=True):
            if not _ENDPOINT.search(caption):
                continue
            units = self.finder.found(caption)
            if len(units) != 1:
                count = "nhiều đơn vị" if units else "không đơn vị nào trong sổ"
                self.findings.append(
                    unsure(f"chú thích điểm cầu nhắc {count}: “{_cut(caption)}”.")
                )
                continue
            if units[0].printed in seen:
                continue
            seen.add(units[0].printed)
            unit = settled(units[0], self.finder, self.ask, self.findings)
            yield EndpointPhoto(unit=unit, file=photo.file)


def settled(
    named: NamedUnit, finder: UnitFinder, ask: Ask, findings: list[Finding]
) -> str:
    """The row's name of a unit: as printed, with its id where an officer chose one,
    a gap where nobody did. Each name is asked once.
    """
    if named.sure:
        return named.printed
    if named.printed not in finder.decided:
        finder.decided[named.printed] = _asked_of(named, ask, findings)
    return finder.decided[named.printed]


def _asked_of(named: NamedUnit, ask: Ask, findings: list[Finding]) -> str:
    answer = ask(
        Question(
            key="unit",
            text=f"“{named.printed}” là đơn vị nào: {named.told}?",
            options=named.options,
        )
    )
    if answer is not None:
        return answer
    findings.append(missing(f"“{named.printed}” có thể là {named.told}."))
    ids = " hay ".join(f"@{unit.id}" for unit in named.units)
    return gap(f"{named.printed} {ids}")


def _described(picture: Picture) -> Described | PhotoFault:
    """What a picture says of itself; only a file of its own can be opened as one."""
    arrival = picture.arrival
    if arrival is not None and arrival.member is None:
        return describe(arrival.path)
    raw = picture.raw if picture.raw is not None else None
    if raw is None:
        assert arrival is not None
        raw = arrival.data()
    with tempfile.TemporaryDirectory(prefix="bang-vang-") as folder:
        path = Path(folder) / f"anh{_ending_of(raw, picture)}"
        path.write_bytes(raw)
        return describe(path)


def _ending(picture: Picture | None) -> str:
    if picture is None:
        return ".jpg"
    if picture.raw is not None:
        return _ending_of(picture.raw, replace(picture, name=""))
    suffix = Path(picture.name).suffix.lower()
    return ".jpg" if suffix in signatures.SUFFIXES["jpeg"] else suffix


def _ending_of(raw: bytes, picture: Picture) -> str:
    """The ending by content for what had no name; a name is left to be judged."""
    if picture.name:
        return Path(picture.name).suffix.lower()
    endings = signatures.SUFFIXES.get(signatures.kind(raw[:512]) or "", (".bin",))
    return endings[0]


def _same_name(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _says(caption: str, spot: PhotoSpot) -> bool:
    from gazette.core.captions import with_credit

    return bare(with_credit(caption)[0]) == bare(with_credit(spot.plain)[0])


def _heard(spot: PhotoSpot, file: _File, finder: UnitFinder) -> bool:
    """Whether the file's name or caption holds the own part of the spot's one unit."""
    units = finder.found(spot.plain)
    if len(units) != 1:
        return False
    own = fold(own_part(units[0].printed))
    stem = slug(file.name.rpartition(".")[0]).replace("-", " ")
    return any(
        f" {own} " in f" {text} " for text in (stem, fold(file.said.caption or ""))
    )


def _cut(text: str) -> str:
    return text if len(text) <= 60 else text[:60].rstrip() + "…"
