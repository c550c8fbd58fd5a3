"""Plans: what an edition will consist of, file by file, before a byte is made.

A route is an address from the site's root without the base path: ``/tin-tuc/``
(a folder's page) or ``/tin-tuc/nguon.xml`` (a file).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gazette.core.problems import Place
from gazette.imaging.cards import Card
from gazette.imaging.cropping import Box
from gazette.imaging.packets import NO_WORDS, Words
from gazette.publishing.view import KeptView, View, view_digest


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLink:
    """An address written by an officer, kept so that a dead one is told its place.

    ``href`` is the resolved address with the base path.
    """

    href: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """A page (or feed): a template and the view it will see.

    ``anchors`` are the ids that links may point to. ``listed`` pages go into the
    sitemap with ``modified`` (ISO 8601, true or absent). ``origin`` is the
    record's place, named when two plans collide. ``page`` may be kept from an earlier
    build: ask for its ``digest`` first, and for the ``view`` only to print it.
    """

    route: str
    template: str
    page: View | KeptView
    anchors: tuple[str, ...] = ()
    links: tuple[WrittenLink, ...] = ()
    listed: bool = True
    modified: str | None = None
    images: tuple[str, ...] = ()
    origin: Place | None = None

    @property
    def digest(self) -> str:
        """The `view_digest` of what the template will see."""
        page = self.page
        return page.digest if isinstance(page, KeptView) else view_digest(page)

    @property
    def view(self) -> View:
        """What the template will see, planned again if it was only kept."""
        return self.page.again() if isinstance(self.page, KeptView) else self.page


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A file whose bytes are already known: JSON, CSV, robots.txt."""

    route: str
    data: bytes
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPlan:
    """A file copied as it is: attachments, fonts. ``digest`` is its SHA-256."""

    route: str
    source: Path
    digest: str
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoPlan:
    """A rendition of a photo: made by imaging from the original, kept by content.

    ``digest`` is the original's SHA-256. ``words`` travel inside the published file;
    they are no part of what is kept, so that other words need no encoder. ``crop`` is
    the part of the original that is shown, ``pixels`` are all that it has.
    """

    route: str
    source: Path
    digest: str
    width: int
    height: int
    format: str
    quality: int
    effort: int
    pixels: int
    crop: Box | None = None
    words: Words = NO_WORDS
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePlan:
    """A file made only when it is not there: a large table, a spreadsheet.

    ``key`` is a fingerprint of all that ``make`` reads, its code included
    (`gazette.publishing.made.made_plan` cannot forget a part of it).
    """

    route: str
    key: str
    make: Callable[[], bytes]
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of a planned file: its size in bytes and its SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPlan:
    """A file that tells of other files, made after them: sizes and checksums.

    ``of`` are their routes; ``key`` covers all else that ``make`` reads.
    """

    route: str
    of: tuple[str, ...]
    key: str
    make: Callable[[Mapping[str, Made]], bytes]
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BundlePlan:
    """Published files and a few texts as one ZIP, made after the files.

    ``of`` are pairs of a name inside and a route; ``texts`` gives names and bytes,
    and ``key`` covers all that it reads. ``dated`` is the time that entries bear.
    """

    route: str
    of: tuple[tuple[str, str], ...]
    key: str
    texts: Callable[[], tuple[tuple[str, bytes], ...]]
    dated: datetime
    origin: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlan:
    """A share card, drawn when its own words or photo change. ``digest`` is theirs."""

    route: str
    card: Card
    digest: str
    origin: Place | None = None


Plan = (
    PagePlan
    | FilePlan
    | CopyPlan
    | PhotoPlan
    | CardPlan
    | MadePlan
    | SummaryPlan
    | BundlePlan
)


def path_of(route: str) -> str:
    """The output file of a route: ``/tin-tuc/`` is ``tin-tuc/index.html``."""
    path = route.removeprefix("/")
    return path + "index.html" if path == "" or path.endswith("/") else path
