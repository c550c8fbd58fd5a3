"""Reports (tin, bài) as cards: all that is known of one but its body's words.

A body is kept apart under its hash, so that an archive of 200,000 reports is
held in memory without their text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from gazette.core.clusters import ClusterKey
from gazette.core.corrections import Correction
from gazette.core.periods import PartialDate
from gazette.core.problems import Place


class ReportStatus(Enum):
    """Only a published report whose date has come is in an edition."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class EventKind(Enum):
    """Steps of the emulation year and other occasions; the value is printed."""

    LAUNCH = "phát động"
    PACT = "ký giao ước"
    MIDYEAR = "sơ kết"
    REVIEW = "bình xét"
    COUNCIL = "hội đồng"
    CLOSING = "tổng kết"
    DEPLOY = "triển khai"
    CEREMONY = "trao thưởng"


class Mode(Enum):
    """How the conference was held."""

    IN_PERSON = "trực tiếp"
    ONLINE = "trực tuyến"
    HYBRID = "kết hợp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """One photo of a report: the file beside it and what is said of it.

    ``caption`` says who, where, when; ``alt`` what is seen; ``focus`` is the point
    (x, y in 0..1) that crops keep. ``illustration`` marks a drawing.
    """

    file: str
    alt: str
    caption: str
    credit: str | None = None
    focus: tuple[float, float] | None = None
    illustration: bool = False
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """A điểm cầu. ``unit`` is ``None`` for a place that is no unit.

    ``photos`` are file names; ``waiver`` the published reason why there is none.
    """

    printed: str
    unit: str | None = None
    photos: tuple[str, ...] = ()
    waiver: str | None = None
    main: bool = False
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person named with a post, as printed."""

    name: str
    post: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The conference a report tells of. ``total`` counts endpoints, named or not."""

    kinds: tuple[EventKind, ...]
    name: str | None = None
    held_on: PartialDate | None = None
    mode: Mode | None = None
    venue: str | None = None
    cluster: ClusterKey | None = None
    organizer: str | None = None
    printed_organizer: str | None = None
    host: str | None = None
    printed_host: str | None = None
    chair: Participant | None = None
    endpoints: tuple[Endpoint, ...] = ()
    total: int | None = None
    units: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSource:
    """Where the facts come from: paper, author, how they were used, address."""

    name: str
    author: str | None = None
    how: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file beside the report, offered for download."""

    file: str
    label: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRef:
    """One piece of a body: stored HTML by digest, or a photo by file name."""

    html: str | None = None
    photo: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkUse:
    """A link written by an officer, in order of its slot."""

    href: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A heading inside a body that a link may point to."""

    id: str
    text: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBody:
    """A body by reference. ``links`` fill the slots of its HTML pieces; each
    HTML piece numbers its slots through the whole body. ``words`` counts them.
    """

    passages: tuple[PassageRef, ...] = ()
    links: tuple[LinkUse, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    words: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. ``slug`` with ``date``'s year is its address; ``folder`` (from
    the content root, POSIX) holds its photos. ``photos`` are all photos of the
    text, the sidecar and the endpoints, each file once, in order of appearance;
    ``again`` are those that stand in the text once more, in order, each with the words
    it has there. ``lead`` is the first photo of the text; ``gallery`` the sidecar's
    photos with the words they have there. ``former_addresses`` are keys that the report
    had, whose addresses lead on.
    """

    slug: str
    title: str
    date: datetime
    modified: datetime | None = None
    section: str
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    source: ReportSource | None = None
    summary: str | None = None
    status: ReportStatus = ReportStatus.PUBLISHED
    events: tuple[Event, ...] = ()
    body: StoredBody = StoredBody()
    photos: tuple[Photo, ...] = ()
    again: tuple[Photo, ...] = ()
    lead: str | None = None
    gallery: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[str, ...] = ()
    former_addresses: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    illustrative: bool = False
    folder: str
    place: Place

    @property
    def key(self) -> str:
        """``2021/slug``, unique in an edition."""
        return f"{self.date.year}/{self.slug}"

    @property
    def pictures(self) -> tuple[Photo, ...]:
        """The photos, each once, with the words they have away from the text: the
        sidecar's before the text's own.
        """
        said = {photo.file: photo for photo in self.gallery}
        return tuple(said.get(photo.file, photo) for photo in self.photos)

    @property
    def named_units(self) -> tuple[str, ...]:
        """Every unit that it names, in front matter or as host, organiser, endpoint."""
        found = dict.fromkeys(self.units)
        for event in self.events:
            found.update((u, None) for u in (event.organizer, event.host) if u)
            found.update((each.unit, None) for each in event.endpoints if each.unit)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPage:
    """A page of its own: about, contact, accessibility, corrections policy.

    ``slug`` is its address from the root: ``gioi-thieu``, ``en/contact``.
    ``translation`` is the slug of the page that says the same in another language.
    """

    slug: str
    title: str
    summary: str | None = None
    modified: date | None = None
    lang: str = "vi"
    translation: str | None = None
    status: ReportStatus = ReportStatus.PUBLISHED
    body: StoredBody = StoredBody()
    photos: tuple[Photo, ...] = ()
    again: tuple[Photo, ...] = ()
    in_menu: bool = False
    order: int = 0
    folder: str
    place: Place
