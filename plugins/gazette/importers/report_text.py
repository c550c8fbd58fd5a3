"""The body of a report in Markdown, out of its pieces.

Knows our dialect: headings begin at the second level, a photo line is an image with
its caption on the line under it, notes stand behind the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gazette.importers.captions import Paired
from gazette.importers.markdown_text import opened, photo_line, table
from gazette.importers.photo_files import PlacedPhoto
from gazette.importers.pieces import PhotoSpot, Piece, PieceKind

_FIRST_LEVEL = 2


def body_text(pieces: Sequence[Paired], photos: Mapping[int, PlacedPhoto]) -> str:
    """*pieces* as Markdown; *photos* are those of its spots, by their count from 0."""
    levels = [p.level for p in pieces if _is(p, PieceKind.HEADING)]  # type: ignore[union-attr]
    shift = _FIRST_LEVEL - min(levels, default=_FIRST_LEVEL)
    blocks: list[str] = []
    spots = 0
    before: PieceKind | None = None
    for piece in _ordered(pieces):
        if isinstance(piece, PhotoSpot):
            placed = photos[spots]
            blocks.append(photo_line(placed.file, placed.alt, piece.caption))
            spots, before = spots + 1, None
            continue
        block = _block(piece, shift)
        if piece.kind is PieceKind.ITEM and before is PieceKind.ITEM:
            blocks[-1] += f"\n{block}"
        else:
            blocks.append(block)
        before = piece.kind
    return "\n\n".join(blocks)


def _ordered(pieces: Sequence[Paired]) -> Iterator[Paired]:
    """Notes behind everything else."""
    yield from (p for p in pieces if not _is(p, PieceKind.NOTE))
    notes = [p for p in pieces if _is(p, PieceKind.NOTE)]
    for number, note in enumerate(notes, start=1):
        assert isinstance(note, Piece)
        yield Piece(
            kind=PieceKind.NOTE, text=f"\\[{number}\\] {note.text}", plain=note.plain
        )


def _block(piece: Piece, shift: int) -> str:
    if piece.kind is PieceKind.HEADING:
        level = min(max(piece.level + shift, _FIRST_LEVEL), 6)
        return f"{'#' * level} {piece.text}"
    if piece.kind is PieceKind.ITEM:
        return f"{'1.' if piece.numbered else '-'} {opened(piece.text)}"
    if piece.kind is PieceKind.QUOTE:
        return f"> {opened(piece.text)}"
    if piece.kind is PieceKind.TABLE:
        return table(piece.rows)
    return opened(piece.text)


def _is(piece: Paired, kind: PieceKind) -> bool:
    return isinstance(piece, Piece) and piece.kind is kind
