"""Decisions and lists, and the honours that are their rows.

An honour exists only in a document: proposal, agreed list, list open for public
comment, decision, revocation, correction. Nothing is deleted; later documents
mark earlier rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from gazette.core.periods import PartialDate
from gazette.core.problems import Place


class DecisionKind(Enum):
    """What the document does; the value is printed."""

    PROPOSAL = "đề nghị"
    AGREED = "danh sách thống nhất"
    COMMENT = "lấy ý kiến nhân dân"
    DECISION = "quyết định"
    REVOCATION = "hủy bỏ"
    CORRECTION = "đính chính"
    NEWS = "theo tin đã đăng"


class Stage(Enum):
    """How far an honour has come; never skipped silently."""

    ASKED = "đề nghị"
    AGREED = "hội đồng thống nhất"
    COMMENTED = "lấy ý kiến"
    DECIDED = "đã quyết định"
    PRESENTED = "đã trao"
    REVOKED = "đã hủy bỏ"


class Transcribed(Enum):
    """How much of the list has been typed in."""

    NONE = "chưa"
    PART = "một phần"
    FULL = "đủ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A row as printed. ``unit`` ids join; ``printed_unit`` is what is shown.

    A person has ``collective`` False; ``person`` is a person id where rows of
    different decisions are known to be one. ``ordinal`` tells equal names with
    equal unit apart. ``hidden`` withholds the name everywhere.
    """

    name: str
    collective: bool = False
    post: str | None = None
    unit: str | None = None
    printed_unit: str | None = None
    person: str | None = None
    ordinal: int | None = None
    posthumous: bool = False
    joint: bool = False
    outside: bool = False
    hidden: bool = False
    citation: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A published part of a count: «VKSND tối cao», 20."""

    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourGroup:
    """One title of a decision for one year, with its rows in printed order.

    ``asked``, ``agreed``, ``count``, ``sent_up`` are published figures; they may
    stand without any rows. ``complete`` False says so on the page.
    """

    title: str
    printed_title: str
    year: int | None
    recipients: tuple[Recipient, ...] = ()
    asked: int | None = None
    agreed: int | None = None
    count: int | None = None
    sent_up: int | None = None
    split: tuple[Share, ...] = ()
    complete: bool = True
    citation: str | None = None
    note: str | None = None
    place: Place

    @property
    def number(self) -> int | None:
        """How many: the published count, else the rows of a complete list."""
        if self.count is not None:
            return self.count
        return len(self.recipients) if self.recipients and self.complete else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """When, by whom and in which report the honours were handed over."""

    on: date
    by: str | None = None
    report: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row of a revocation or correction: which row, and what becomes of it.

    ``was`` is the recipient as printed in the changed decision; ``now`` the
    corrected reading (``None`` in a revocation).
    """

    title: str | None
    was: str
    now: str | None = None
    reason: str | None = None
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """The window of a list open for public comment, in Vietnam time."""

    opens: date
    closes: date
    how: str | None = None
    received: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A step that the honours of a document did not go through, and why."""

    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class DecisionKey:
    """``(year, slug)``: the slug holds number and issuer, or the file's name."""

    year: int
    slug: str

    def __str__(self) -> str:
        return f"{self.year}/{self.slug}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One document. ``number`` is ``None`` where none was published.

    ``follows`` are the documents of the step before: only they join a chain.
    """

    key: DecisionKey
    kind: DecisionKind
    number: str | None = None
    name: str
    date: PartialDate
    issuer: str
    printed_issuer: str
    signer: str | None = None
    basis: tuple[str, ...] = ()
    file: str | None = None
    transcribed: Transcribed = Transcribed.FULL
    honours: tuple[HonourGroup, ...] = ()
    follows: tuple[DecisionKey, ...] = ()
    skipped: tuple[Waiver, ...] = ()
    changes_to: DecisionKey | None = None
    changes: tuple[Change, ...] = ()
    comment: Comment | None = None
    presented: Presentation | None = None
    report: str | None = None
    note: str | None = None
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place

    def open_at(self, moment: datetime) -> bool:
        """Whether the public may comment at *moment* (Vietnam time), both days counted.

        Source: notices of public comment name a first and a last day, as 3/7–12/7/2024;
        Decree 152/2025/NĐ-CP, article 44.2.
        """
        window = self.comment
        return window is not None and window.opens <= moment.date() <= window.closes
