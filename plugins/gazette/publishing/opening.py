"""Opening an edition: its address, its site view, the addresses and the menu.

All of it is arithmetic over the record and the slices; nothing is read or written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from gazette.core.archive import Archive
from gazette.core.reports import Report
from gazette.core.site import Site
from gazette.publishing.address_book import AddressBook, enter
from gazette.publishing.atoms import Assets, Footer, Link, NavItem, SiteView
from gazette.publishing.edition import Edition
from gazette.publishing.slices import Listed, RowsAddress, Slice


def base_path(url: str) -> str:
    """The path of a site's address, without a closing slash: ``""`` or ``/vks``."""
    host_and_path = url.partition("://")[2]
    slash = host_and_path.find("/")
    return "" if slash < 0 else host_and_path[slash:].rstrip("/")


def site_view(site: Site, url: str, base: str, assets: Assets) -> SiteView:
    """What every page may know of *site*; menu and addresses come later."""
    return SiteView(
        name=site.name,
        tagline=site.tagline,
        base=base,
        url=url,
        home=f"{base}/",
        nav=(),
        footer=Footer(
            governing_body=site.governing_body,
            editor=site.editor,
            licence=site.licence,
            address=site.address,
            phone=site.phone,
            email=site.email,
        ),
        assets=assets,
        illustrative=site.illustrative,
        demo_band="Trang trình diễn, không phải trang chính thức"
        if site.illustrative
        else None,
    )


def addresses_of_files(
    archive: Archive, hidden: Sequence[Report]
) -> dict[str, tuple[str, str]]:
    """Content files and the things they are, for links from file to file."""
    files = {
        report.place.file: ("report", report.key)
        for report in (*archive.reports, *hidden)
    }
    files.update({page.place.file: ("standing", page.slug) for page in archive.pages})
    for report in (*archive.reports, *hidden):
        for attachment in report.attachments:
            path = f"{report.folder}/{attachment.file}"
            files[path] = ("attachment", path)
    return files


def with_addresses(edition: Edition, slices: Sequence[Slice]) -> Edition:
    """The edition once every slice has said where its things stand."""
    base = edition.site.base
    routes: dict[tuple[str, str], str] = {}
    rows: dict[str, tuple[RowsAddress, ...]] = {}
    book = AddressBook(base, routes, rows)
    lists: list[Listed] = []
    known = replace(edition.with_book(book, edition.site), lists=lists)
    for part in slices:
        enter(routes, rows, tuple(part.addresses(known)))
        lists.extend(part.lists(known))
    entries = sorted(
        (entry for part in slices for entry in part.menu(edition)),
        key=lambda entry: (entry.order, entry.key),
    )
    site = msgspec.structs.replace(
        edition.site,
        nav=tuple(
            NavItem(key=e.key, href=base + e.route, text=e.text) for e in entries
        ),
        search_href=book.url("search", ""),
        names_href=book.url("names", ""),
        feed_href=book.url("feed", ""),
        corrections_href=book.url("corrections", ""),
        manifest_href=book.url("manifest", ""),
        english_href=book.url("standing", "en"),
        footer=msgspec.structs.replace(
            edition.site.footer,
            links=tuple(
                link
                for link in (
                    *(
                        Link(text=page.title, href=book.url("standing", page.slug))
                        for page in edition.archive.pages
                        if page.lang == edition.site.lang
                    ),
                    Link(text="Số liệu mở", href=book.url("data", "")),
                    Link(text="Sơ đồ trang", href=book.url("site-map", "")),
                )
                if link.href is not None
            ),
        ),
    )
    return known.with_book(book, site)
