"""From the newsroom's folder to a checked archive, reading only what changed.

An unchanged report is neither parsed nor converted, an unchanged photo not opened:
their cards come from the desk store.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import msgspec

from gazette.core.archive import Archive
from gazette.core.problems import Place, Problem, error, warning
from gazette.core.reports import (
    Anchor,
    LinkUse,
    PassageRef,
    Photo,
    StoredBody,
)
from gazette.core.withdrawals import Watch
from gazette.imaging.measuring import Measured, measure
from gazette.markup.body import Body, Prose
from gazette.markup.conversion import convert
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.edition import KeptFile
from gazette.publishing.newsroom import FoundFile, Survey
from gazette.publishing.photo_desk import MeasuredPhoto
from gazette.publishing.progress import Progress, Say
from gazette.publishing.sweep import sweep_files
from gazette.publishing.system_words import reason
from gazette.store.assembling.sound_decisions import NoneKept, SoundDecisions
from gazette.store.assembling.withdrawals import watch_of
from gazette.store.assembly import BodyRead, ReportMemory, assemble
from gazette.store.claims import Claim, award_claims
from gazette.store.honour_lists import LaterList
from gazette.store.reading import DRAFT_TYPES, FileKind, FileRead, kind_of, read_file
from gazette.store.style.mentions import Mention

PHOTO_SUFFIXES = (
    ".jpg",
    ".jpeg",
    ".png",
    ".webp",
    ".avif",
    ".heic",
    ".heif",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".svg",
)

# Fewer files than this are read in the blink of an eye: not worth a line.
_LONG = 1000


class TextCard(msgspec.Struct, frozen=True, kw_only=True):
    """A read file as kept: the draft still encoded (``null`` for none), the body by
    reference. JSON, since MessagePack forgets the zone of a time.
    """

    draft: msgspec.Raw
    body: BodyRead | None
    problems: tuple[Problem, ...]
    mentions: tuple[Mention, ...] = ()


class PhotoCard(msgspec.Struct, frozen=True, kw_only=True):
    """A measured photo, or why it is none; a lesser problem stands beside a size."""

    width: int = 0
    height: int = 0
    rights: str | None = None
    source_type: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The archive (``None`` where a problem stops), photos by path, all problems.

    ``watch`` knows the names withdrawn. ``files`` are all files by path; ``parsed``
    and ``opened`` count the texts and photos that no card was there for.
    """

    archive: Archive | None
    problems: tuple[Problem, ...]
    photos: dict[str, MeasuredPhoto]
    files: dict[str, KeptFile]
    parsed: int
    opened: int
    watch: Watch


@dataclass(frozen=True, slots=True)
class Memory:
    """For a program that reads again and again: texts as read, by path and content,
    and the reports built of them.
    """

    texts: dict[tuple[str, str], tuple[FileRead, BodyRead | None]] = field(
        default_factory=dict
    )
    reports: ReportMemory = field(default_factory=ReportMemory)


def read_newsroom(
    found: Survey,
    desk: DeskStore,
    say: Say,
    memory: Memory | None = None,
    kept: SoundDecisions = NoneKept(),  # noqa: B008 - it keeps nothing
) -> Reading:
    """Everything in *found*, read through *desk*; *say* hears how far it has come.

    What is in *memory* is not even decoded, and what is read is added to it; decisions
    in *kept* are not built again.
    """
    reader = _Reader(desk, memory)
    new: set[str] = set()
    if memory is None or not memory.texts:  # else what is new can only be little
        new = {file.path for file in found.files if reader.is_new(file)}
    progress = Progress("Đọc", say, step=_LONG)
    done = 0
    for file in found.files:
        reader.take(file)
        if file.path in new and len(new) >= _LONG:
            done += 1
            progress(done, len(new))
    watch = watch_of(reader.reads)
    swept = tuple(sweep_files(watch, reader.files, desk))
    loaded = assemble(
        reader.reads,
        reader.bodies,
        found.listings,
        None if memory is None else memory.reports,
        kept,
    )
    desk.forget_others(
        {path: file.digest for path, file in reader.files.items()}, reader.pieces()
    )
    if memory is None:
        desk.put_cards_away()
    return Reading(
        archive=loaded.archive,
        problems=(*found.problems, *reader.problems, *swept, *loaded.problems),
        photos=reader.photos,
        files=reader.files,
        parsed=reader.parsed,
        opened=reader.opened,
        watch=watch,
    )


class _Reader:
    def __init__(self, desk: DeskStore, memory: Memory | None = None) -> None:
        self._desk = desk
        self._memory = memory
        self.reads: list[FileRead] = []
        self.bodies: dict[str, BodyRead] = {}
        self.photos: dict[str, MeasuredPhoto] = {}
        self.files: dict[str, KeptFile] = {}
        self.problems: list[Problem] = []
        self.parsed = 0
        self.opened = 0

    def is_new(self, file: FoundFile) -> bool:
        """Whether *file* must be opened: it looks changed, or has no card."""
        digest = self._desk.seen(file)
        if digest is None:
            return True
        kept = kind_of(file.path) is not None or _is_photo(file)
        return kept and self._desk.card(file.path, digest) is None

    def pieces(self) -> Iterator[str]:
        """The pieces that the bodies read are made of."""
        for read in self.bodies.values():
            yield from (p.html for p in read.body.passages if p.html is not None)

    def take(self, file: FoundFile) -> None:
        kind = kind_of(file.path)
        try:
            digest = self._desk.seen(file)
            if digest is None:
                digest = self._hashed(file)
                self._desk.note(file, digest)
            if kind is not None:
                digest = self._take_text(file, kind, digest)
            elif _is_photo(file):
                self._take_photo(file, digest)
            self.files[file.path] = KeptFile(
                source=file.source, digest=digest, size=file.signature.size
            )
        except OSError as fault:
            place = Place(file=file.path)
            self.problems.append(error("file-unreadable", place, reason=reason(fault)))

    def _hashed(self, file: FoundFile) -> str:
        with file.source.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()

    def _take_text(self, file: FoundFile, kind: FileKind, digest: str) -> str:
        """The digest of what was taken: it may have been saved since it was hashed."""
        known = self._known(file.path, digest)
        if known is None:
            digest, known = self._text(file, kind, digest)
        read, body = known
        if self._memory is not None:
            self._memory.texts[file.path, digest] = read, body
        if body is not None:
            self.bodies[file.path] = body
        self.reads.append(read)
        return digest

    def _known(self, path: str, digest: str) -> tuple[FileRead, BodyRead | None] | None:
        """The text as it was read before, if its words are still kept."""
        known = self._memory.texts.get((path, digest)) if self._memory else None
        if known is not None and known[1] is not None:
            pieces = (p.html for p in known[1].body.passages if p.html is not None)
            return known if self._desk.has_pieces(pieces) else None
        return known

    def _text(
        self, file: FoundFile, kind: FileKind, digest: str
    ) -> tuple[str, tuple[FileRead, BodyRead | None]]:
        data = self._desk.card(file.path, digest)
        card = None if data is None else _TEXT.decode(data)
        if card is not None and card.body is not None:
            pieces = (p.html for p in card.body.body.passages if p.html is not None)
            card = card if self._desk.has_pieces(pieces) else None
        if card is None:
            # A card stands for these very bytes, whatever was hashed a moment ago.
            content = file.source.read_bytes()
            digest = hashlib.sha256(content).hexdigest()
            card = self._read_text(file, kind, content)
            self._desk.put_card(file.path, digest, _ENCODER.encode(card))
        read = FileRead(
            file=file.path,
            kind=kind,
            draft=_draft(kind, card.draft),
            body=None,
            body_line=0,
            problems=card.problems,
            mentions=card.mentions,
            digest=digest,
        )
        return digest, (read, card.body)

    def _read_text(self, file: FoundFile, kind: FileKind, content: bytes) -> TextCard:
        self.parsed += 1
        read = read_file(kind, content, file.path)
        body = None
        problems = read.problems
        if read.body is not None:
            converted = convert(read.body, file=file.path, first_line=read.body_line)
            claims = award_claims(read.body, read.body_line)
            body = self._stored(file.path, converted, claims)
            problems = (*problems, *converted.problems)
        draft = msgspec.Raw(_ENCODER.encode(read.draft))
        return TextCard(
            draft=draft, body=body, problems=problems, mentions=read.mentions
        )

    def _stored(self, file: str, body: Body, claims: tuple[Claim, ...]) -> BodyRead:
        passages = []
        photos: list[Photo] = []
        for piece in body.passages:
            if isinstance(piece, Prose):
                passages.append(PassageRef(html=self._desk.put_piece(piece.html)))
                continue
            passages.append(PassageRef(photo=piece.src))
            place = Place(file=file, line=piece.line, column=piece.column)
            photos.append(
                Photo(
                    file=piece.src,
                    alt=piece.alt,
                    caption=piece.caption,
                    credit=piece.credit,
                    focus=piece.focus,
                    place=place,
                )
            )
        return BodyRead(
            file=file,
            body=StoredBody(
                passages=tuple(passages),
                links=tuple(
                    LinkUse(
                        href=link.href,
                        place=Place(file=file, line=link.line, column=link.column),
                    )
                    for link in body.links
                ),
                anchors=tuple(
                    Anchor(id=h.id, text=h.text, level=h.level) for h in body.headings
                ),
                words=len(body.text.split()),
            ),
            photos=tuple(photos),
            claims=claims,
        )

    def _take_photo(self, file: FoundFile, digest: str) -> None:
        data = self._desk.card(file.path, digest)
        if data is None:
            card, measured = self._measured(file)
            if measured == digest:  # else it was saved since it was hashed
                self._desk.put_card(file.path, digest, _ENCODER.encode(card))
        else:
            card = _PHOTO.decode(data)
        if card.problem is not None:
            self.problems.append(card.problem)
            if card.problem.stops:
                return
        self.photos[file.path] = MeasuredPhoto(
            source=file.source,
            digest=digest,
            width=card.width,
            height=card.height,
            rights=card.rights,
            source_type=card.source_type,
        )

    def _measured(self, file: FoundFile) -> tuple[PhotoCard, str]:
        """The card of a photo, and the digest of the bytes that were measured."""
        self.opened += 1
        found = measure(file.source)
        if isinstance(found, Measured):
            card = PhotoCard(
                width=found.width,
                height=found.height,
                rights=found.rights,
                source_type=found.source_type,
                problem=_moving(file, found.frames),
            )
            return card, found.sha256
        problem = error(found.code, Place(file=file.path))
        card = PhotoCard(problem=replace(problem, particulars=found.particulars))
        return card, self._hashed(file)


def _is_photo(file: FoundFile) -> bool:
    return file.path.lower().endswith(PHOTO_SUFFIXES)


def _moving(file: FoundFile, frames: int) -> Problem | None:
    if frames == 1:
        return None
    return warning("photo-moving", Place(file=file.path), frames=frames)


def _draft(kind: FileKind, card: msgspec.Raw) -> object:
    """The draft of a card; long lists are decoded when their decision is built."""
    decode = _DRAFTS[kind].decode
    if kind is FileKind.HONOUR_LIST and bytes(card) != b"null":
        return LaterList(lambda: decode(card))
    return decode(card)


_ENCODER = msgspec.json.Encoder()
_DRAFTS = {
    kind: msgspec.json.Decoder(type_ | None) for kind, type_ in DRAFT_TYPES.items()
}
_TEXT = msgspec.json.Decoder(TextCard)
_PHOTO = msgspec.json.Decoder(PhotoCard)
