"""View atoms: the small views that every page type shares.

Values are ready to print: texts formatted, addresses with the base path, numbers
placed. Templates compute nothing.
"""

from __future__ import annotations

import msgspec

from gazette.publishing.renditions import USES
from gazette.publishing.view import Html, StoredHtml, View


class Link(View, kw_only=True):
    """A text that leads somewhere; without ``href`` it is printed plain."""

    text: str
    href: str | None = None


class NavItem(View, kw_only=True):
    """An entry of the main menu; ``key`` equals ``page.section`` where current."""

    key: str
    href: str
    text: str


class Moment(View, kw_only=True):
    """A time for ``<time datetime>``: machine form and Vietnamese text."""

    iso: str
    text: str


class Meta(View, kw_only=True):
    """A ``<meta property content>`` of the head."""

    property: str
    content: str


class Alternate(View, kw_only=True):
    """The same record in another form: feed, JSON, CSV."""

    href: str
    type: str
    title: str


class Translation(View, kw_only=True):
    """The same page in a language, its own included; ``href`` is whole."""

    lang: str
    href: str


class DataLinks(View, kw_only=True):
    """The page's numbers as files, each with its media type, and how to cite it, where
    it is more than a list; ``about`` explains them.
    """

    files: tuple[Link, ...]
    media: tuple[str, ...]
    citation: str | None
    about: str | None = None


class Source(View, kw_only=True):
    """A ``<source>`` of a picture."""

    type: str
    srcset: str


class Figure(View, kw_only=True):
    """A photo ready for ``<figure><picture>``; ``href`` opens the largest file.

    ``width`` and ``height`` are the fallback image's pixels; ``credit`` has no
    brackets. ``illustration`` asks for the tag that says so, where the caption does not
    say it. ``caption`` may be empty; ``rights`` is the original's own notice, if any.
    """

    src: str
    width: int
    height: int
    sources: tuple[Source, ...] = ()
    srcset: str = ""
    sizes: str
    alt: str
    caption: str = ""
    credit: str | None = None
    href: str
    lazy: bool = True
    illustration: bool = False
    rights: str = ""

    def used_as(self, use: str) -> Figure:
        """The same files in a place of another width: *use* has the same widths and
        the same shape.
        """
        return msgspec.structs.replace(self, sizes=USES[use].sizes)


class Passage(View, kw_only=True):
    """A piece of a body: words or a photo, exactly one of them."""

    text: StoredHtml | None = None
    figure: Figure | None = None


class LinkGroup(View, kw_only=True):
    """Links under a heading."""

    title: str
    links: tuple[Link, ...]


class Term(View, kw_only=True):
    """A row of a definition list; several values stand as several ``<dd>``."""

    name: str
    values: tuple[Link, ...]


class Footer(View, kw_only=True):
    """Who publishes: printed at the foot of every page."""

    governing_body: str
    editor: str
    licence: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    links: tuple[Link, ...] = ()


class AppIcon(View, kw_only=True):
    """A square icon for home screens; ``size`` in pixels."""

    href: str
    size: int


class Script(View, kw_only=True):
    """A script file and its content as pages name it, ``sha256-…``: a browser runs
    the file whole or not at all.
    """

    href: str
    digest: str


class DataScript(Html, kw_only=True):
    """Linked data inside a page, and its ``sha256-…`` for the page's policy."""

    digest: str


class Assets(View, kw_only=True):
    """Addresses of the theme's files under their content-hash names.

    ``scripts`` are for every page, ``search`` for the search page alone;
    ``first_script`` runs before anything is drawn.
    """

    css: str
    fonts: tuple[str, ...] = ()
    first_script: Script | None = None
    scripts: tuple[Script, ...] = ()
    search: Script | None = None
    favicon: str | None = None
    touch_icon: str | None = None
    shortcut_icon: str | None = None
    icons: tuple[AppIcon, ...] = ()


class SiteView(View, kw_only=True):
    """What every page may know of the site. Nothing here changes from day to day,
    or every page would be made anew: no dates, no totals, no newest item.
    """

    name: str
    tagline: str
    lang: str = "vi"
    base: str
    url: str
    home: str
    nav: tuple[NavItem, ...]
    footer: Footer
    assets: Assets
    illustrative: bool
    demo_band: str | None = None
    search_href: str | None = None
    names_href: str | None = None
    feed_href: str | None = None
    corrections_href: str | None = None
    manifest_href: str | None = None
    english_href: str | None = None


class Frame(View, kw_only=True):
    """The head of a page and what surrounds its content.

    ``section`` is the key of the current menu entry or empty; ``type`` the page
    type printed as ``data-page-type``; ``robots`` a directive or ``None``.
    ``illustrative`` puts the band «Số liệu minh họa» on the page.
    """

    title: str
    description: str
    canonical: str
    section: str = ""
    type: str
    robots: str | None = None
    crumbs: tuple[Link, ...] = ()
    head_meta: tuple[Meta, ...] = ()
    json_ld: tuple[DataScript, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    illustrative: bool = False
    report_error: Link | None = None
    data: DataLinks | None = None
    lang: str = "vi"
    translations: tuple[Translation, ...] = ()


class PageView(View, kw_only=True):
    """The base of every page's view: a frame, whose parts read as the page's own."""

    frame: Frame

    @property
    def title(self) -> str:
        return self.frame.title

    @property
    def description(self) -> str:
        return self.frame.description

    @property
    def canonical(self) -> str:
        return self.frame.canonical

    @property
    def section(self) -> str:
        return self.frame.section

    @property
    def type(self) -> str:
        return self.frame.type

    @property
    def robots(self) -> str | None:
        return self.frame.robots

    @property
    def crumbs(self) -> tuple[Link, ...]:
        return self.frame.crumbs

    @property
    def head_meta(self) -> tuple[Meta, ...]:
        return self.frame.head_meta

    @property
    def json_ld(self) -> tuple[DataScript, ...]:
        return self.frame.json_ld

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        return self.frame.alternates

    @property
    def illustrative(self) -> bool:
        return self.frame.illustrative

    @property
    def report_error(self) -> Link | None:
        return self.frame.report_error

    @property
    def data(self) -> DataLinks | None:
        return self.frame.data

    @property
    def lang(self) -> str:
        return self.frame.lang

    @property
    def translations(self) -> tuple[Translation, ...]:
        return self.frame.translations
