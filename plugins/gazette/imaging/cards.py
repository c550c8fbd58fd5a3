"""A share card as words: what other sites show where a page of ours is passed on.

Knows what stands on a card. Refuses to know how it is drawn, and what the words are
about: slices say them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from gazette.imaging.cropping import Focus

WIDTH, HEIGHT = 1200, 630


class Tone(Enum):
    """What a mark says by its form. ``DECIDED`` alone is gold."""

    DECIDED = "decided"
    OPEN = "open"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A short word of state: «Đã quyết định», «Đề nghị», «Tạm tính»."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A row of a board: place, who, how many points."""

    rank: str
    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPhoto:
    """The photo on a card; ``digest`` is the original's SHA-256."""

    source: Path
    digest: str
    focus: Focus | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card. ``kicker`` stands over the title; ``figure`` and ``figure_label`` are a
    great number and what it counts; ``foot`` are the lines below; ``notice`` is what
    must not be overlooked («Số liệu minh họa»). ``cover`` is the site's own card. Texts
    are bound: a line may break at plain spaces only.
    """

    title: str
    kicker: str = ""
    mark: Mark | None = None
    figure: str = ""
    figure_label: str = ""
    places: tuple[Place, ...] = ()
    foot: tuple[str, ...] = ()
    notice: str = ""
    photo: CardPhoto | None = None
    cover: bool = False

    @property
    def format(self) -> str:
        """``jpeg`` for what holds a photo, ``png`` for type alone."""
        return "jpeg" if self.photo else "png"

    @property
    def spoken(self) -> str:
        """All of it in a sentence or two, for who cannot see it."""
        places = "; ".join(f"{p.rank}. {p.name} {p.value}".strip() for p in self.places)
        figure = f"{self.figure} {self.figure_label}".strip()
        mark = self.mark.text if self.mark else ""
        parts = (self.kicker, self.title, mark, figure, places, *self.foot, self.notice)
        text = ". ".join(part.rstrip(".") for part in parts if part)
        return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split()) + "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as ``#rrggbb``, by the theme's names for them."""

    paper: str
    ink: str
    ink_soft: str
    rule: str
    crimson: str
    gold: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces:
    """Font files: headlines, labels, strong labels."""

    head: Path
    label: Path
    strong: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Stationery:
    """What all cards of a site share: its name, colours and type."""

    name: str
    palette: Palette
    faces: Faces
