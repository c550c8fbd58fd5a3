"""Which line is the caption of which photo.

Knows how captions are set and how they begin. A caption is exactly one line, and only
what stands under a marker or is set as a caption is one for certain; whatever is taken
on its looks is said to be. Refuses to take a paragraph away from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gazette.core.captions import LONGEST_CAPTION, with_credit
from gazette.importers.findings import Finding, unsure
from gazette.importers.letters import UPPER
from gazette.importers.pieces import PhotoSpot, Piece, PieceKind
from gazette.importers.questions import Ask, Question

_OPENS = re.compile(
    r"(?:toàn cảnh|quang cảnh|hình ảnh|khung cảnh|điểm cầu|ảnh\s*:|ảnh minh h[oọ]|"
    r"các đại biểu|các đồng chí|đồng chí|đ/c|đại biểu|lãnh đạo)\b",
    re.IGNORECASE,
)
_SURE_OPENS = re.compile(
    r"(?:toàn cảnh|quang cảnh|hình ảnh|khung cảnh|điểm cầu|ảnh\s*:)", re.IGNORECASE
)
_BRACKET = re.compile(r"\((?:ảnh|nguồn)\b[^()]*\)\s*\.?$", re.IGNORECASE)
_SENTENCE_END = re.compile(rf"[.!?](?=\s+[{UPPER}])")
_SHORT = 220

IS_CAPTION, IS_TEXT = "chú thích ảnh", "đoạn văn của bài"

Paired = Piece | PhotoSpot


@dataclass(slots=True)
class Pairing:
    """Goes through the pieces of ``source``; ``findings`` say what was doubtful."""

    source: str
    unit: str
    ask: Ask
    findings: list[Finding] = field(default_factory=list)

    def paired(self, pieces: Sequence[Piece]) -> Iterator[Paired]:
        """The pieces with photos and captions joined, without blank ones."""
        at = 0
        while at < len(pieces):
            piece = pieces[at]
            if piece.kind in (PieceKind.PICTURE, PieceKind.MARK):
                spot, at = self._spot(pieces, at)
                yield spot
                continue
            at += 1
            if piece.kind is PieceKind.BLANK:
                continue
            if piece.kind is PieceKind.CAPTION or self._stands_alone(piece):
                yield _under(piece, None)
            else:
                yield piece

    def _spot(self, pieces: Sequence[Piece], at: int) -> tuple[PhotoSpot, int]:
        """The photo at *at*, and where to go on."""
        first = pieces[at]
        at += 1
        picture = first.picture
        # A toolbar's word beside the image that it belonged to is that image.
        while at < len(pieces) and pieces[at].kind in _PHOTOS:
            other = pieces[at]
            if first.kind is other.kind:
                break
            picture, at = picture or other.picture, at + 1
            first = other if first.kind is PieceKind.MARK else first
            break
        bare = PhotoSpot(picture=picture, number=first.number)
        blank = at < len(pieces) and pieces[at].kind is PieceKind.BLANK
        under = next(
            (
                n
                for n in range(at, len(pieces))
                if pieces[n].kind is not PieceKind.BLANK
            ),
            None,
        )
        if under is None or not self._is_caption(pieces, under, blank, picture is None):
            return bare, at
        return _under(pieces[under], picture), under + 1

    def _is_caption(
        self, pieces: Sequence[Piece], under: int, blank: bool, marked: bool
    ) -> bool:
        piece = pieces[under]
        if piece.kind is PieceKind.CAPTION:
            return True
        if piece.kind is not PieceKind.TEXT or not _fits(piece.plain):
            return False
        if marked and not blank:
            return True
        likely = piece.hint or _looks(piece.plain)
        return self._decided(piece, likely=likely)

    def _stands_alone(self, piece: Piece) -> bool:
        """A caption whose photo left no trace at all."""
        if piece.kind is not PieceKind.TEXT or not _fits(piece.plain):
            return False
        plain = piece.plain
        if _BRACKET.search(plain) and len(plain) <= LONGEST_CAPTION:
            return self._decided(piece, likely=True)
        is_one = not _SENTENCE_END.search(with_credit(plain)[0])
        if _SURE_OPENS.match(plain) and is_one and len(plain) <= _SHORT:
            return self._decided(piece, likely=True)
        return False

    def _decided(self, piece: Piece, *, likely: bool) -> bool:
        """Ask; where nobody answers, go by the looks and say so."""
        said = self.ask(
            Question(
                key="caption",
                text=f"{self.source}, {self.unit} {piece.number}: “{piece.plain}” là",
                options=(IS_CAPTION, IS_TEXT),
                offered=None,
            )
        )
        if said is not None:
            return said == IS_CAPTION
        taken = "chú thích ảnh" if likely else "đoạn văn, không phải chú thích"
        if likely or len(piece.plain) <= _SHORT:
            self.findings.append(
                unsure(
                    f"“{_cut(piece.plain)}” được coi là {taken}.",
                    self.source,
                    f"{self.unit} {piece.number}",
                )
            )
        return likely


_PHOTOS = (PieceKind.PICTURE, PieceKind.MARK)


def _under(caption: Piece, picture: object) -> PhotoSpot:
    from gazette.importers.pieces import Picture

    assert picture is None or isinstance(picture, Picture)
    return PhotoSpot(
        caption=caption.text,
        plain=caption.plain,
        number=caption.number,
        picture=picture,
    )


def _looks(plain: str) -> bool:
    return bool(_OPENS.match(plain) or _BRACKET.search(plain)) and len(plain) <= _SHORT


def _fits(plain: str) -> bool:
    """Whether it is short enough; three sentences are a paragraph."""
    return (
        len(plain) <= LONGEST_CAPTION
        and len(_SENTENCE_END.findall(with_credit(plain)[0])) < 2
    )


def _cut(text: str) -> str:
    return text if len(text) <= 70 else text[:70].rstrip() + "…"
