"""What pages tell search engines (schema.org, JSON-LD): small builders, pure.

Every word comes from the record; a field without a true value is left out. Fiction is
told to no machine: ``Edition.frame`` drops all of it from illustrative pages, and lists
leave illustrative members out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from gazette.core.captions import credited, of_a_drawing
from gazette.core.units import Unit
from gazette.publishing.atoms import DataLinks, DataScript, Figure, Link
from gazette.publishing.formatting import NBSP
from gazette.publishing.integrity import integrity

if TYPE_CHECKING:
    from gazette.publishing.edition import Edition

Item = dict[str, object]

COLLECTIONS = frozenset(
    {
        "cluster",
        "comment-lists",
        "corrections",
        "honours",
        "honour-roll",
        "leaderboards",
        "names",
        "news-list",
        "news-year",
        "open-data",
        "photos",
        "photos-events",
        "photos-unit",
        "photos-units",
        "photos-year",
        "section",
        "tag",
        "title",
        "units",
        "honours-papers",
    }
)
"""Page types that are lists of other pages."""

_OWN = frozenset({"front", "home", "report"})
_encode = msgspec.json.Encoder(order="sorted").encode


def script(item: Item) -> DataScript:
    """*item* for ``<script type="application/ld+json">``: no letter can end it."""
    text = _encode({"@context": "https://schema.org", **item}).decode()
    for letter in "<>&":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return DataScript(text=text, digest=integrity(text.encode()))


def publisher(edition: Edition) -> Item:
    """The publication as an organisation."""
    footer = edition.site.footer
    item: Item = {
        "@type": "NewsMediaOrganization",
        "name": edition.site.name,
        "url": edition.absolute("/"),
    }
    if edition.site.assets.touch_icon is not None:
        item["logo"] = whole(edition, edition.site.assets.touch_icon)
    if footer.email is not None:
        item["contactPoint"] = {
            "@type": "ContactPoint",
            "contactType": "newsroom",
            "email": footer.email,
        }
    if footer.address is not None:
        item["address"] = footer.address
    corrections = edition.book.route("corrections", "")
    if corrections is not None:
        item["correctionsPolicy"] = edition.absolute(corrections)
    return item


def whole(edition: Edition, href: str) -> str:
    """An address as pages write it, with scheme and host."""
    origin = edition.site.url.removesuffix(edition.site.base)
    return origin + href if href.startswith("/") else href


def breadcrumbs(
    edition: Edition, trail: Iterable[Link], title: str, route: str
) -> tuple[Item, ...]:
    """The way to a page; the front page has none."""
    if route == "/":
        return ()
    steps = [*((step.text, step.href) for step in trail), (title, edition.href(route))]
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": _plain(text),
            "item": whole(edition, href),
        }
        for position, (text, href) in enumerate(
            ((text, href) for text, href in steps if href is not None), start=1
        )
    ]
    return ({"@type": "BreadcrumbList", "itemListElement": items},)


def web_page(
    edition: Edition,
    *,
    page_type: str,
    title: str,
    description: str,
    route: str,
    lang: str = "vi",
) -> tuple[Item, ...]:
    """The page itself; reports and the front page are told of by their own items."""
    if page_type in _OWN or route == "/":
        return ()
    kind = "CollectionPage" if page_type in COLLECTIONS else "WebPage"
    return (
        {
            "@type": kind,
            "name": title,
            "description": description,
            "url": edition.absolute(route),
            "inLanguage": lang,
            "isPartOf": {
                "@type": "WebSite",
                "name": edition.site.name,
                "url": edition.absolute("/"),
            },
        },
    )


def item_list(edition: Edition, name: str, links: Iterable[Link]) -> tuple[Item, ...]:
    """What a page lists, in its order; an empty list says nothing."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": _plain(link.text),
            **({"url": whole(edition, link.href)} if link.href else {}),
        }
        for position, link in enumerate(links, start=1)
    ]
    if not items:
        return ()
    return (
        {
            "@type": "ItemList",
            "name": _plain(name),
            "numberOfItems": len(items),
            "itemListElement": items,
        },
    )


def image(edition: Edition, figure: Figure) -> Item:
    """A photo with whose it is. The site's licence is named for its own photos only:
    a notice of the original's own stands alone.
    """
    footer = edition.site.footer
    item: Item = {
        "@type": "ImageObject",
        "url": whole(edition, figure.href),
        "contentUrl": whole(edition, figure.href),
        "width": figure.width,
        "height": figure.height,
        "description": figure.alt,
    }
    if figure.caption:
        caption = _plain(figure.caption)
        item["caption"] = of_a_drawing(caption) if figure.illustration else caption
    if figure.credit:
        item["creditText"] = credited(figure.credit)
    item["copyrightNotice"] = figure.rights or footer.licence
    page = licence_page(edition)
    if not figure.rights and page is not None:
        # What is allowed, and whom to ask for more, stands in one place.
        item["license"] = item["acquireLicensePage"] = page
    return item


def licence_page(edition: Edition) -> str | None:
    """Where the licence is explained."""
    route = edition.book.route("data", "")
    return None if route is None else edition.absolute(f"{route}#giay-phep")


def dataset(
    edition: Edition,
    *,
    name: str,
    description: str,
    route: str,
    data: DataLinks | None,
    years: str,
    published: str | None = None,
    modified: str | None = None,
) -> tuple[Item, ...]:
    """Numbers with their files; without files it is no data set."""
    if data is None:
        return ()
    item: Item = {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": edition.absolute(route),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        "publisher": publisher(edition),
        "creator": publisher(edition),
        "temporalCoverage": years,
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": whole(edition, file.href or ""),
                "encodingFormat": media,
            }
            for file, media in zip(data.files, data.media, strict=True)
        ],
    }
    page = licence_page(edition)
    if page is not None:
        item["license"] = page
        catalogue = edition.absolute(edition.book.route("data", "") or "/")
        if catalogue != item["url"]:
            item["isPartOf"] = catalogue
    if published is not None:
        item["datePublished"] = published
    if modified is not None:
        item["dateModified"] = modified
    return (item,)


def organization(edition: Edition, unit: Unit) -> Item:
    """A unit in short: its name, its span, its page."""
    item: Item = {"@type": "GovernmentOrganization", "name": unit.name}
    route = edition.book.route("unit", unit.id)
    if route is not None:
        item["@id"] = f"{edition.absolute(route)}#don-vi"
        item["url"] = edition.absolute(route)
    item.update(_span(unit.valid.start, unit.valid.end))
    return item


def _span(start: date | None, end: date | None) -> Item:
    found: Item = {}
    if start:
        found["foundingDate"] = start.isoformat()
    if end:
        found["dissolutionDate"] = end.isoformat()
    return found


def _plain(text: str) -> str:
    return text.replace(NBSP, " ")
