"""The open record of an edition: the inventory of the slice's files and its page.

Knows what is offered. Refuses to make a file that is already there: a plan says what a
file would be made of, and the engine asks for it only where that changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.open_data import package
from gazette.open_data.csv_file import csv_bytes
from gazette.open_data.files import Head, Publisher, Source
from gazette.open_data.inventory import inventory
from gazette.open_data.json_file import json_bytes
from gazette.open_data.offers import CSV, HOME, JSON, XLSX, Offer
from gazette.open_data.page import home_plan
from gazette.open_data.seals import Seals
from gazette.open_data.xlsx_file import xlsx_bytes
from gazette.publishing.edition import Edition
from gazette.publishing.made import code_of, digest_of, made_plan
from gazette.publishing.plans import MadePlan, Plan
from gazette.publishing.slices import Address, Slice
from gazette.publishing.view import fingerprint

WRITERS = {CSV: csv_bytes, JSON: json_bytes, XLSX: xlsx_bytes}
_ROOMS = ("core", "open_data", "publishing/data_links.py")
_LIBRARIES = {CSV: (), JSON: (), XLSX: ("xlsxwriter",)}


def addresses(edition: Edition) -> Iterator[Address]:
    """The page, and every file under the key of the page or table it belongs to."""
    yield Address(kind="data", key="", route=HOME)
    for offer in inventory(edition):
        for form in offer.forms:
            yield Address(kind=f"data-{form}", key=offer.key, route=offer.route(form))


def plan(edition: Edition) -> Iterator[Plan]:
    """All files, the data package that lists them, and the page that explains them."""
    offers = inventory(edition)
    publisher = publisher_of(edition)
    seals = Seals(edition.digests)
    sealed = digest_of(publisher)
    for offer in offers:
        yield from _files(edition, offer, publisher, sealed, seals.of(offer.content))
    yield from package.plans(edition, publisher, offers)
    yield home_plan(edition, offers)


def publisher_of(edition: Edition) -> Publisher:
    """Who publishes, as every file says it."""
    site = edition.site
    return Publisher(
        site=site.name,
        body=site.footer.governing_body,
        licence=site.footer.licence,
        about=edition.absolute(HOME),
        schema=edition.absolute(package.JSON_SCHEMA),
        demonstration=site.illustrative,
    )


def _files(
    edition: Edition, offer: Offer, publisher: Publisher, sealed: str, content: str
) -> Iterator[MadePlan]:
    page = edition.absolute(offer.page)
    head = Head(title=offer.title, page=page)
    source = Source(publisher=publisher, head=head, content=offer.content)
    digest = fingerprint(sealed.encode(), digest_of(head).encode(), content.encode())
    for form in offer.forms:
        yield made_plan(
            offer.route(form),
            WRITERS[form],
            source,
            digest=digest,
            code=code_of(_ROOMS, _LIBRARIES[form]),
        )


SLICE = Slice(name="open_data", addresses=addresses, plan=plan)
