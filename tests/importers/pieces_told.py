"""How tests say what came out of a text: one short line a piece."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importers.captions import Paired, Pairing
from gazette.importers.pieces import PhotoSpot, PieceKind
from gazette.importers.plain_text import pieces_of
from gazette.importers.questions import Ask, nobody


def told(pieces: Sequence[Paired]) -> list[str]:
    """``¶`` before paragraphs, ``▣`` before photos, the kind's name before others."""
    return [_one(piece) for piece in pieces]


def _one(piece: Paired) -> str:
    if isinstance(piece, PhotoSpot):
        return f"▣ {piece.plain}".rstrip()
    if piece.kind is PieceKind.TEXT:
        return f"¶ {piece.plain}"
    if piece.kind is PieceKind.TABLE:
        return "table " + " / ".join(",".join(row) for row in piece.rows)
    return f"{piece.kind.value} {piece.plain}"


def of_text(text: str, ask: Ask = nobody) -> tuple[list[str], list[str]]:
    """The pieces of a plain *text*, and the doubts."""
    pairing = Pairing(source="t.txt", unit="dòng", ask=ask)
    pieces = list(pairing.paired(list(pieces_of(text))))
    return told(pieces), [finding.text for finding in pairing.findings]
