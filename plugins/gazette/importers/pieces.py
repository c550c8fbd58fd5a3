"""What a text is made of when it has come, whatever it came in.

Every reader (plain text, HTML, Word) answers with these; what follows knows no format.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from gazette.importers.arrivals import Arrival


class PieceKind(Enum):
    """``MARK`` is the place of a photo whose file did not come with the text."""

    TEXT = "text"
    BLANK = "blank"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    PICTURE = "picture"
    MARK = "mark"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A photo that came: as bytes out of a document, or as a file of its own.

    ``name`` is its own file name, as far as it has one; ``alt`` what its document says
    is seen.
    """

    name: str = ""
    alt: str = ""
    raw: bytes | None = None
    arrival: Arrival | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line or block. ``text`` is Markdown, ``plain`` the same as a reader sees it.

    ``number`` counts lines of a text or paragraphs of a document, from 1. ``hint``
    says that it was set as captions are (centred, in italics), no more.
    """

    kind: PieceKind
    text: str = ""
    plain: str = ""
    number: int = 0
    level: int = 0
    numbered: bool = False
    hint: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSpot:
    """A photo of the text: the file, if it came, and the caption in Markdown.

    ``number`` is the place of the photo, or of the caption, in the source.
    """

    caption: str = ""
    plain: str = ""
    number: int = 0
    picture: Picture | None = None


BLANK = Piece(kind=PieceKind.BLANK)
