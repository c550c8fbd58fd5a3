"""The Edition: the public record at one moment, and how its pages address each other.

Everything a slice may ask stands here. Refuses to know page types and the clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote

from gazette.core.archive import Archive
from gazette.core.problems import Problem, error
from gazette.core.reports import LinkUse, Photo, Report, StoredBody
from gazette.imaging.cards import Card
from gazette.publishing import structured
from gazette.publishing.address_book import AddressBook
from gazette.publishing.atoms import (
    Alternate,
    DataLinks,
    Figure,
    Frame,
    Link,
    Meta,
    Moment,
    Passage,
    SiteView,
    Translation,
)
from gazette.publishing.card_desk import CardDesk
from gazette.publishing.data_links import citation_of, data_key, data_links
from gazette.publishing.feed_links import feed_links
from gazette.publishing.formatting import bound, clock, day
from gazette.publishing.links import Target, resolve
from gazette.publishing.made import Digests
from gazette.publishing.memo import Forgetful, Memo
from gazette.publishing.photo_desk import PhotoDesk
from gazette.publishing.plans import WrittenLink
from gazette.publishing.slices import Listed, list_of
from gazette.publishing.view import StoredHtml


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A body ready for a view, with what its links lead to and what is wrong."""

    passages: tuple[Passage, ...]
    links: tuple[WrittenLink, ...] = ()
    anchors: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A newsroom file that a page offers as it is: bytes in all, and their SHA-256."""

    source: Path
    digest: str
    size: int


def _no_piece(digest: str) -> str:
    raise KeyError(digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One state of the site. ``archive.reports`` are the listed ones, oldest first;
    ``hidden`` reports have a page that nothing mentions. ``files`` are the files that
    records offer (attachments, scanned decisions), by path from the newsroom's root;
    ``addresses_of_files`` gives the ``(kind, key)`` of reports and standing pages;
    ``lists`` is what the list pages show.
    ``piece`` gives stored HTML by digest, dear: ask through ``memo``, which remembers
    what was worked out from content; ``digests`` remembers what records' content is.
    """

    archive: Archive
    hidden: tuple[Report, ...] = ()
    as_of: datetime
    site: SiteView
    book: AddressBook
    photos: PhotoDesk
    cards: CardDesk
    files: Mapping[str, KeptFile] = field(default_factory=dict)
    addresses_of_files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    piece: Callable[[str], str] = _no_piece
    lists: Sequence[Listed] = ()
    memo: Memo = field(default_factory=Forgetful)
    digests: Digests = field(default_factory=Digests)

    def url(self, kind: str, key: str = "") -> str | None:
        """The address of a thing, or ``None`` if no slice of this edition has it."""
        return self.book.url(kind, key)

    def route(self, kind: str, key: str = "") -> str:
        """The route of a thing that the asking slice itself registered."""
        route = self.book.route(kind, key)
        if route is None:
            raise KeyError((kind, key))
        return route

    def href(self, route: str) -> str:
        """A route as pages write it, with the base path."""
        return self.site.base + route

    def absolute(self, route: str) -> str:
        """A route as the world writes it, with scheme and host."""
        return self.site.url + route

    def link(self, kind: str, key: str, text: str) -> Link:
        """A link to a thing, plain text where it has no page here."""
        return Link(text=bound(text), href=self.url(kind, key))

    def unit_link(self, unit: str | None, printed: str) -> Link:
        """What was printed, leading to the unit's hub."""
        return Link(text=bound(printed), href=self.url("unit", unit) if unit else None)

    def frame(
        self,
        *,
        route: str,
        title: str,
        description: str,
        type: str,  # noqa: A002 - the page type, as templates have it
        section: str = "",
        crumbs: Iterable[Link] = (),
        illustrative: bool = False,
        hidden: bool = False,
        card: Card | None = None,
        article: bool = False,
        alternates: Iterable[Alternate] = (),
        json_ld: Iterable[dict[str, object]] = (),
        extra_meta: Iterable[Meta] = (),
        data: tuple[str, str] | None = None,
        lang: str = "vi",
        translations: Iterable[Translation] = (),
    ) -> Frame:
        """The frame of a page. ``crumbs`` lead from below home to the page's parent;
        ``data`` is the page's kind and key, for its numbers as files; ``card`` what
        other sites show of it, the site's own card if it has none.

        Fiction and demonstration are never indexed and carry no JSON-LD.
        """
        indexable = not (illustrative or hidden or self.site.illustrative)
        canonical = self.absolute(route)
        trail = (Link(text="Trang nhất", href=self.site.home), *crumbs)
        plain = " ".join(description.split())
        links, files = self.data_of(
            data, title=title, route=route, illustrative=illustrative
        )
        return Frame(
            title=title,
            description=plain if len(plain) <= 300 else plain[:297].rstrip() + "…",
            canonical=canonical,
            section=section,
            type=type,
            robots=None if indexable else "noindex",
            crumbs=() if route == "/" else trail,
            head_meta=(
                *self._open_graph(title, plain, canonical, card, article=article),
                *extra_meta,
            ),
            json_ld=()
            if illustrative
            else tuple(
                map(
                    structured.script,
                    (
                        *json_ld,
                        *structured.web_page(
                            self,
                            page_type=type,
                            title=title,
                            description=plain,
                            route=route,
                            lang=lang,
                        ),
                        *structured.breadcrumbs(self, trail, title, route),
                    ),
                )
            ),
            alternates=(
                *alternates,
                *(feed_links(self, data_key(*data), title) if data else ()),
                *files,
            ),
            illustrative=illustrative,
            report_error=self._report_error(canonical),
            data=links,
            lang=lang,
            translations=tuple(translations),
        )

    def data_of(
        self,
        of: tuple[str, str] | None,
        *,
        title: str,
        route: str,
        illustrative: bool = False,
    ) -> tuple[DataLinks | None, tuple[Alternate, ...]]:
        """The numbers of a page as files, for its foot and for its head; who cites,
        cites what a list leads to.
        """
        if of is None:
            return None, ()
        if of == list_of(route):
            return data_links(self, of, None)
        address = self.absolute(route)
        cited = citation_of(self.site.name, title, address, illustrative=illustrative)
        return data_links(self, of, cited)

    def _open_graph(
        self,
        title: str,
        description: str,
        canonical: str,
        card: Card | None,
        *,
        article: bool,
    ) -> tuple[Meta, ...]:
        picture = self.cards.picture(card) if card else self.cards.of_site
        origin = self.site.url.removesuffix(self.site.base)
        rows = [
            ("og:type", "article" if article else "website"),
            ("og:site_name", self.site.name),
            ("og:locale", "vi_VN"),
            ("og:title", title),
            ("og:description", description[:300]),
            ("og:url", canonical),
            ("og:image", origin + picture.href),
            ("og:image:type", picture.type),
            ("og:image:width", str(picture.width)),
            ("og:image:height", str(picture.height)),
            ("og:image:alt", picture.alt),
            ("twitter:card", "summary_large_image"),
            ("twitter:image", origin + picture.href),
            ("twitter:image:alt", picture.alt),
        ]
        return tuple(Meta(property=name, content=value) for name, value in rows)

    def _report_error(self, canonical: str) -> Link | None:
        email = self.site.footer.email
        if email is None:
            return None
        return Link(
            text="Báo sai sót",
            href=f"mailto:{email}?subject=B%C3%A1o%20sai%20s%C3%B3t%3A%20{canonical}",
        )

    def moment(self, value: datetime) -> Moment:
        """A date with its hour, for ``<time>``."""
        return Moment(iso=value.isoformat(timespec="minutes"), text=clock(value))

    def day(self, value: datetime) -> Moment:
        """A date without its hour, for ``<time>``."""
        return Moment(iso=value.date().isoformat(), text=day(value))

    def figure(
        self, photo: Photo, folder: str, use: str, *, lazy: bool | None = None
    ) -> Figure | None:
        """The planned picture of *photo* for a *use* of the renditions table."""
        return self.photos.figure(photo, folder, use, lazy=lazy)

    def prose(
        self,
        body: StoredBody,
        photos: tuple[Photo, ...],
        folder: str,
        *,
        again: tuple[Photo, ...] = (),
        skip: str | None = None,
    ) -> Prose:
        """A stored body as passages. *again* are the photos that it shows once more,
        in order; *skip* leaves out the one shown as lead, where it stands first.
        """
        targets = [self._target(use, folder) for use in body.links]
        addresses = tuple(t.address or "#" for t in targets)
        said: dict[str, list[Photo]] = {}
        for photo in (*photos, *again):
            said.setdefault(photo.file, []).append(photo)
        passages: list[Passage] = []
        for piece in body.passages:
            if piece.html is not None:
                text = StoredHtml(digest=piece.html, addresses=addresses)
                passages.append(Passage(text=text))
            elif piece.photo is not None and (words := said.get(piece.photo)):
                photo = words.pop(0) if len(words) > 1 else words[0]
                if piece.photo == skip:
                    skip = None
                    continue
                figure = self.figure(photo, folder, "body")
                if figure is not None:
                    passages.append(Passage(figure=figure))
        return Prose(
            passages=tuple(passages),
            links=tuple(
                WrittenLink(href=t.address, place=use.place)
                for use, t in zip(body.links, targets, strict=True)
                if t.internal and t.address
            ),
            anchors=tuple(anchor.id for anchor in body.anchors),
            problems=(
                *_lost_headings(body),
                *(
                    error("link-unresolved", use.place, *t.near, href=use.href)
                    for use, t in zip(body.links, targets, strict=True)
                    if t.address is None
                ),
            ),
        )

    def _target(self, use: LinkUse, folder: str) -> Target:
        return resolve(use.href, folder, self.book, self.addresses_of_files)

    def with_book(self, book: AddressBook, site: SiteView) -> Edition:
        """The same edition once its addresses and menu are known."""
        return replace(self, book=book, site=site)


def _lost_headings(body: StoredBody) -> Iterator[Problem]:
    """Links to a heading of the same text that it does not have."""
    known = {anchor.id for anchor in body.anchors}
    for use in body.links:
        anchor = unquote(use.href.removeprefix("#"))
        if use.href.startswith("#") and anchor not in known:
            near = get_close_matches(anchor, sorted(known), n=1)
            offered = (f"#{found}" for found in near)
            yield error(
                "anchor-dead", use.place, *offered, href=use.href, anchor=anchor
            )
