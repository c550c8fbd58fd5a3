"""A report out of all that came of one event: texts, pages, documents, photos.

Puts the parts together in one order, asks what only an officer knows, and leaves a
marked gap wherever nobody answers. Knows no format: the readers do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gazette.core.folding import slug as slug_of
from gazette.importers.answers import address
from gazette.importers.arrivals import Arrival, ArrivalKind
from gazette.importers.captions import Paired, Pairing
from gazette.importers.drafts import Draft, FileDraft
from gazette.importers.findings import Finding, RefusedImportError, taken, unsure
from gazette.importers.front import front_of
from gazette.importers.html_text import PageRead, read_page
from gazette.importers.newsroom import Newsroom
from gazette.importers.old_letters import decoded, readable
from gazette.importers.photo_files import Album, PlacedPhoto
from gazette.importers.pieces import PhotoSpot, Piece, PieceKind
from gazette.importers.plain_text import pieces_of
from gazette.importers.press_marks import unmarked
from gazette.importers.questions import Ask
from gazette.importers.report_text import body_text
from gazette.importers.word_text import read_document
from gazette.store.reading import FileKind
from gazette.store.writing import article, document

REPORT_KINDS = (
    ArrivalKind.TEXT,
    ArrivalKind.PAGE,
    ArrivalKind.DOCUMENT,
    ArrivalKind.PHOTO,
)
_LINES = {ArrivalKind.TEXT: "dòng"}


@dataclass(slots=True)
class _Told:
    """The texts of one event as one."""

    pieces: list[Paired] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    summaries: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def report_draft(
    arrivals: Sequence[Arrival], record: Newsroom, ask: Ask, *, slug: str = ""
) -> Draft:
    """One report of *arrivals*. Raises RefusedImportError."""
    photos = [a for a in arrivals if a.kind is ArrivalKind.PHOTO]
    texts = [a for a in arrivals if a.kind is not ArrivalKind.PHOTO]
    told = _Told()
    by_name = {photo.file: photo for photo in photos}
    for arrival in texts:
        try:
            _take(told, arrival, by_name, ask)
        except OSError as fault:
            raise RefusedImportError(
                f"không đọc được ({type(fault).__name__}).", source=arrival.name
            ) from None
    if len(texts) > 1:
        names = ", ".join(a.file for a in texts)
        told.findings.append(
            unsure(f"{len(texts)} văn bản nối thành một bài: {names}.")
        )
    front = front_of(
        record,
        ask,
        titles=told.titles,
        stamps=told.stamps,
        pieces=told.pieces,
        source=texts[0].name if texts else "",
    )
    album = Album(ask=ask, finder=front.finder)
    placed = album.placed(
        [piece for piece in told.pieces if isinstance(piece, PhotoSpot)], photos
    )
    own = slug or address(front.title or "") or _fallback(arrivals)
    if slug and slug_of(slug) != slug:
        raise RefusedImportError(
            f"--slug chỉ gồm a-z, 0-9 và gạch nối: {slug_of(slug) or 'tong-ket-2021'}."
        )
    folder = f"content/news/{front.year:04d}/{own}"
    head = front.head(told.authors, told.summaries, placed.endpoints)
    files = [
        FileDraft(
            path=f"{folder}/index.md",
            text=article(head, body_text(told.pieces, placed.in_text)),
        ),
        *_sidecar(folder, placed.gallery),
        *(photo.file_draft(folder) for photo in placed.files),
    ]
    findings = (
        *told.findings,
        *front.findings,
        *placed.findings,
        *_counted(told.pieces, placed.files),
    )
    return Draft(files=tuple(files), findings=findings)


def _take(
    told: _Told, arrival: Arrival, photos: Mapping[str, Arrival], ask: Ask
) -> None:
    unit = _LINES.get(arrival.kind, "đoạn")
    read = readable(_read(arrival, photos), arrival.name, unit)
    pairing = Pairing(source=arrival.name, unit=unit, ask=ask)
    paired = list(pairing.paired(read.pieces))
    title = read.title or _first_heading(paired, told.findings, arrival)
    found = unmarked(paired, arrival.name, unit)
    told.pieces.extend(found.pieces)
    told.authors.extend(found.authors)
    told.stamps.extend([found.stamp] if found.stamp else [])
    told.titles.extend([title] if title else [])
    told.summaries.extend([read.summary] if read.summary else [])
    told.findings.extend((*read.findings, *pairing.findings, *found.findings))


def _read(arrival: Arrival, photos: Mapping[str, Arrival]) -> PageRead:
    if arrival.kind is ArrivalKind.DOCUMENT:
        return read_document(arrival)
    text = decoded(arrival.data(), arrival.name)
    if arrival.kind is ArrivalKind.PAGE:
        return read_page(text, arrival.name, photos)
    return PageRead(pieces=tuple(pieces_of(text)))


def _first_heading(
    paired: list[Paired], findings: list[Finding], arrival: Arrival
) -> str | None:
    """The heading above everything, if it is the only one of its level."""
    first = paired[0] if paired else None
    if not isinstance(first, Piece) or first.kind is not PieceKind.HEADING:
        return None
    levels = [p.level for p in paired if isinstance(p, Piece) and p.level]
    if levels.count(first.level) > 1 or first.level > min(levels):
        return None
    del paired[0]
    findings.append(unsure(f"tít lấy từ đề mục đầu: “{first.plain}”.", arrival.name))
    return first.plain


def _fallback(arrivals: Sequence[Arrival]) -> str:
    """An address where there is no title yet: the source's own name."""
    return address(arrivals[0].stem) or "bai-nhap"


def _sidecar(folder: str, gallery: Sequence[PlacedPhoto]) -> Iterator[FileDraft]:
    if not gallery:
        return
    entries = [photo.entry() for photo in gallery]
    text = document({"photos": entries}, FileKind.PHOTOS)
    yield FileDraft(path=f"{folder}/photos.yaml", text=text)


def _counted(
    pieces: Sequence[Paired], files: Sequence[PlacedPhoto]
) -> Iterator[Finding]:
    texts = [p for p in pieces if isinstance(p, Piece) and p.kind in _PROSE]
    spots = [p for p in pieces if isinstance(p, PhotoSpot)]
    counts: list[tuple[int, str]] = [
        (len(texts), "đoạn văn"),
        (len(spots), "chỗ ảnh trong bài"),
        (sum(bool(spot.plain) for spot in spots), "chú thích ảnh"),
        (len(files), "tệp ảnh"),
        (_of(pieces, PieceKind.HEADING), "đề mục"),
        (_of(pieces, PieceKind.TABLE), "bảng"),
    ]
    said = ", ".join(f"{count} {noun}" for count, noun in counts if count)
    if said:
        yield taken(f"{said}.")


_PROSE = (PieceKind.TEXT, PieceKind.ITEM, PieceKind.QUOTE)


def _of(pieces: Sequence[Paired], kind: PieceKind) -> int:
    return sum(isinstance(p, Piece) and p.kind is kind for p in pieces)
