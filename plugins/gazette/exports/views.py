"""Views of feeds and the sitemap. All addresses are absolute, all times zoned."""

from __future__ import annotations

from gazette.publishing.atoms import Passage
from gazette.publishing.view import View


class FeedEntry(View, kw_only=True):
    """One report in a feed: whole in the news' own feeds, for readers of feeds may
    never come to the page; in those of clusters and units with its summary alone.

    ``origin`` is scheme and host, put before the addresses of its pictures.
    """

    id: str
    href: str
    title: str
    published: str
    updated: str
    authors: tuple[str, ...]
    section: str
    section_slug: str
    summary: str | None
    origin: str
    passages: tuple[Passage, ...]
    illustrative: bool


class FeedView(View, kw_only=True):
    """An Atom feed (RFC 4287): the newest reports of a section or of all."""

    id: str
    title: str
    subtitle: str
    self_href: str
    home: str
    updated: str
    author: str
    rights: str
    entries: tuple[FeedEntry, ...]


class NewsItem(View, kw_only=True):
    """A report young enough for the news sitemap."""

    publication: str
    published: str
    title: str


class SitemapEntry(View, kw_only=True):
    """An address with its true date of change, or none where none is known, and the
    photos that the page shows.
    """

    href: str
    modified: str | None = None
    images: tuple[str, ...] = ()
    news: NewsItem | None = None


class SitemapView(View, kw_only=True):
    """A sitemap as sitemaps.org defines it, with Google's words for photos and news."""

    entries: tuple[SitemapEntry, ...]


class SitemapIndexView(View, kw_only=True):
    """The list of sitemaps, of a site that is too large for one."""

    entries: tuple[SitemapEntry, ...]


class RedirectView(View, kw_only=True):
    """A moved address: where it went, as pages and as the world write it."""

    href: str
    canonical: str
