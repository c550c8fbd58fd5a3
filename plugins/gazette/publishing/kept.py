"""Pages planned once, and planned again only when what they were planned from changed.

A planner is handed an edition that holds nothing but the records it was given: a small
archive, the site's view, an address book that notes every question. The plan is kept
under a fingerprint of those records, of the view and of the code, with the questions
and the answers they had; it stands while both are the same. So a part that was not
hashed, or an address that was not asked for, cannot have been read. Refuses photos and
the clock: a page that shows either is planned in every build.

What is large is `Sealed`: a fingerprint of it that is cheaper than the thing (rows of
honours are known by their documents' digests), and the way to put it together, which
only a page that is planned anew takes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, Generic, NoReturn, TypeVar

import msgspec

from gazette.core.archive import Archive
from gazette.core.problems import Place
from gazette.imaging.cards import Card, Faces, Palette, Stationery
from gazette.publishing.address_book import AddressBook, RowPages, Thing
from gazette.publishing.atoms import PageView
from gazette.publishing.card_desk import CardDesk
from gazette.publishing.edition import Edition
from gazette.publishing.made import code_of, digest_of
from gazette.publishing.photo_desk import PhotoDesk
from gazette.publishing.plans import CardPlan, PagePlan, WrittenLink
from gazette.publishing.slices import RowsAddress
from gazette.publishing.view import KeptView, View, fingerprint, view_digest

Given = TypeVar("Given")

# What every planner stands on, beside the rooms of its own slice.
_ROOMS: Final = ("core", "publishing", "imaging/cards.py", "imaging/cropping.py")
_LIBRARIES: Final = ("msgspec",)
_NEVER: Final = datetime.min  # noqa: DTZ901 - no moment: a kept page has no clock
_NOWHERE: Final = Path()
_PLAIN: Final = Stationery(
    name="",
    palette=Palette(paper="", ink="", ink_soft="", rule="", crimson="", gold=""),
    faces=Faces(head=_NOWHERE, label=_NOWHERE, strong=_NOWHERE),
)

DOCUMENT: Final = "rows"
"""The kind under which the pages of a document's rows are noted, all at once."""


def _nothing() -> Collection[Thing]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed(Generic[Given]):
    """What a planner is given, put together by ``made`` only where it must be planned.

    Equal ``seal`` must mean equal in all that can be reached from it. ``covered`` are
    things whose addresses the seal knows too, so that they need not be noted.
    """

    seal: str
    made: Callable[[], Given]
    covered: Callable[[], Collection[Thing]] = _nothing


class KeptPage(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A `PagePlan` but for its view, of which only the digest is kept."""

    route: str
    template: str
    digest: str
    indexed: bool
    anchors: tuple[str, ...]
    links: tuple[WrittenLink, ...]
    listed: bool
    modified: str | None
    images: tuple[str, ...]
    origin: Place | None


class _KeptCard(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A `CardPlan`; its card holds no photo."""

    route: str
    card: Card
    digest: str
    origin: Place | None


class _Kept(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One plan, with the addresses that it asked for and what they were."""

    asked: tuple[tuple[str, str, str | None], ...]
    page: KeptPage
    cards: tuple[_KeptCard, ...]


_decode = msgspec.msgpack.Decoder(_Kept).decode
_encode = msgspec.msgpack.Encoder().encode


def kept_plan(
    edition: Edition,
    make: Callable[[Edition, Given], PagePlan],
    given: Given | Sealed[Given],
    records: Archive,
    *,
    whole: tuple[str, ...] = (),
) -> PagePlan:
    """What *make* plans of *given* and of *records*, the only archive that it sees.

    *make* is a function of a module, so that it brings nothing along; *given* is a
    frozen record or a plain value, or one that is sealed. Where pages ask for nearly
    all addresses of a kind, name it in *whole*: then they stand or fall together.
    """
    if getattr(make, "__closure__", None) is not None or "." in make.__qualname__:
        raise TypeError(f"{make.__qualname__} may bring along what is not hashed")

    def plan() -> tuple[PagePlan, _Kept]:
        return _planned(edition, make, given, records, whole)

    key = _key(edition, make, given, records, whole)
    fresh: list[PagePlan] = []

    def first() -> bytes:
        page, kept = plan()
        fresh.append(page)
        return _encode(kept)

    value = edition.memo.recall(key, first)
    if fresh:
        return fresh[0]
    kept = _decode(value.whole())
    answer = _Answers(edition)
    if any(answer.of(kind, of) != route for kind, of, route in kept.asked):
        page, kept = plan()
        edition.memo.renew(key, _encode(kept))
        return page
    edition.cards.adopt(
        CardPlan(route=c.route, card=c.card, digest=c.digest, origin=c.origin)
        for c in kept.cards
    )
    return _page_of(kept.page, lambda: plan()[0].view)


def _key(
    edition: Edition,
    make: Callable[[Edition, Given], PagePlan],
    given: Given | Sealed[Given],
    records: Archive,
    whole: tuple[str, ...],
) -> str:
    digest = edition.digests.of
    return fingerprint(
        _code(make.__module__).encode(),
        make.__qualname__.encode(),
        digest(edition.site),
        (given.seal if isinstance(given, Sealed) else digest_of(given)).encode(),
        edition.digests.once(records, lambda: _records(edition, records)),
        *(_addresses(edition, kind) for kind in whole),
    )


def _records(edition: Edition, records: Archive) -> bytes:
    digest = edition.digests.of
    parts = [digest(records.site)]
    for name in _SEQUENCES:
        some = getattr(records, name)
        parts.append(str(len(some)).encode())
        parts.extend(map(digest, some))
    return fingerprint(*parts).encode()


def _addresses(edition: Edition, kind: str) -> bytes:
    """A fingerprint of all addresses of *kind*."""

    def told() -> bytes:
        routes = edition.book.routes.items()
        return digest_of(sorted((k, r) for (of, k), r in routes if of == kind)).encode()

    return edition.digests.once(edition.book.routes, told, kind)


_SEQUENCES: Final = tuple(
    part.name for part in fields(Archive) if part.init and part.name != "site"
)


@cache
def _code(module: str) -> str:
    """A fingerprint of the code that a planner in *module* stands on."""
    slice_ = module.removeprefix("gazette.").partition(".")[0]
    code = code_of((*_ROOMS, slice_), _LIBRARIES)
    return f"{code} python {sys.version_info[:2]}"


def _planned(
    edition: Edition,
    make: Callable[[Edition, Given], PagePlan],
    given: Given | Sealed[Given],
    records: Archive,
    whole: tuple[str, ...],
) -> tuple[PagePlan, _Kept]:
    """The plan, made from nothing but the records, with what it asked for."""
    covered: Collection[Thing] = ()
    if isinstance(given, Sealed):
        covered, given = frozenset(given.covered()), given.made()
    asked = _Asked(edition, covered, whole)
    photos = PhotoDesk({}, edition.site.base)
    cards = CardDesk(records.site, edition.site.base, _PLAIN, photos)
    page = make(
        Edition(
            archive=records,
            as_of=_NEVER,
            site=edition.site,
            book=AddressBook(edition.site.base, asked, asked.rows),
            photos=photos,
            cards=cards,
        ),
        given,
    )
    edition.cards.adopt(cards.plans())
    kept = _Kept(
        asked=tuple((*thing, route) for thing, route in asked.answers.items()),
        page=_kept_page(page),
        cards=tuple(
            _KeptCard(route=c.route, card=c.card, digest=c.digest, origin=c.origin)
            for c in cards.plans()
            if edition.site.base + c.route != cards.of_site.href
        ),
    )
    return page, kept


def _kept_page(plan: PagePlan) -> KeptPage:
    view = plan.view
    return KeptPage(
        route=plan.route,
        template=plan.template,
        digest=view_digest(view),
        indexed=isinstance(view, PageView) and view.frame.robots is None,
        anchors=plan.anchors,
        links=plan.links,
        listed=plan.listed,
        modified=plan.modified,
        images=plan.images,
        origin=plan.origin,
    )


def _page_of(kept: KeptPage, again: Callable[[], View]) -> PagePlan:
    return PagePlan(
        route=kept.route,
        template=kept.template,
        page=KeptView(digest=kept.digest, indexed=kept.indexed, again=again),
        anchors=kept.anchors,
        links=kept.links,
        listed=kept.listed,
        modified=kept.modified,
        images=kept.images,
        origin=kept.origin,
    )


class _Answers:
    """What an edition answers to the questions of a kept page."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def of(self, kind: str, key: str) -> str | None:
        """The address of a thing; for a document's rows a fingerprint of all."""
        book = self._edition.book
        if kind != DOCUMENT:
            return book.routes.get((kind, key))
        pages = book.rows.get(key)
        return digest_of(pages) if pages else None


class _Asked(Mapping[Thing, str]):
    """The addresses of an edition, each noted when it is asked for."""

    def __init__(
        self, edition: Edition, covered: Collection[Thing], whole: tuple[str, ...]
    ) -> None:
        self._routes = edition.book.routes
        self._answers = _Answers(edition)
        self._covered = covered
        self._whole = whole
        self.answers: dict[Thing, str | None] = {}
        self.rows = _AskedRows(self, edition.book.rows)

    def note(self, thing: Thing) -> None:
        """Note the question, unless its answer is known to be hashed."""
        if thing not in self._covered and thing[0] not in self._whole:
            self.answers[thing] = self._answers.of(*thing)

    def __getitem__(self, thing: Thing) -> str:
        self.note(thing)
        return self._routes[thing]

    def __iter__(self) -> Iterator[Thing]:
        _refuse()

    def __len__(self) -> int:
        return _refuse()


class _AskedRows(Mapping[str, tuple[RowsAddress, ...]]):
    """The pages of documents' rows; whoever asks for a row asks for its document."""

    def __init__(self, asked: _Asked, rows: RowPages) -> None:
        self._asked = asked
        self._rows = rows

    def __getitem__(self, document: str) -> tuple[RowsAddress, ...]:
        self._asked.note((DOCUMENT, document))
        return self._rows[document]

    def __iter__(self) -> Iterator[str]:
        _refuse()

    def __len__(self) -> int:
        return _refuse()


def _refuse() -> NoReturn:
    raise TypeError("a kept page may ask for addresses, not for all of them")
