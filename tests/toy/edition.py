"""An edition over an archive, for tests of slices: no disk, no photo is opened.

``edition_of`` gives what a slice sees, ``planned`` what it plans, ``printed`` a page's
HTML through the real templates. Every photo of the archive counts as 1600 × 1067.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.problems import Problem
from gazette.core.reports import Photo
from gazette.publishing.address_book import AddressBook
from gazette.publishing.assets import stationery
from gazette.publishing.atoms import Assets
from gazette.publishing.card_desk import CardDesk
from gazette.publishing.edition import Edition, KeptFile
from gazette.publishing.opening import (
    addresses_of_files,
    base_path,
    site_view,
    with_addresses,
)
from gazette.publishing.photo_desk import MeasuredPhoto, PhotoDesk
from gazette.publishing.plans import PagePlan, Plan
from gazette.publishing.public import public_record
from gazette.publishing.rendering import Renderer
from gazette.publishing.slices import Slice
from tests.toy.reports import AS_OF

THEME = Path(__file__).resolve().parents[2] / "theme"
TEMPLATES = THEME / "templates"
SIZE = (1600, 1067)


def edition_of(
    archive: Archive,
    slices: Sequence[Slice],
    *,
    as_of: datetime = AS_OF,
    files: Mapping[str, KeptFile] | None = None,
    url: str | None = None,
) -> Edition:
    """What *slices* see of *archive* at *as_of*, addresses and menu known."""
    record = public_record(archive, as_of)
    url = url or archive.site.url
    base = base_path(url)
    photos = PhotoDesk(_measured(archive), base)
    edition = Edition(
        archive=record.archive,
        hidden=record.hidden,
        as_of=as_of,
        site=site_view(archive.site, url, base, Assets(css=f"{base}/main.css")),
        book=AddressBook(base),
        photos=photos,
        cards=CardDesk(
            archive.site, base, stationery(THEME, archive.site.name), photos
        ),
        files=files or {},
        addresses_of_files=addresses_of_files(record.archive, record.hidden),
    )
    return with_addresses(edition, slices)


def planned(edition: Edition, *slices: Slice) -> tuple[Plan | Problem, ...]:
    """All that *slices* plan."""
    return tuple(found for part in slices for found in part.plan(edition))


def pages(edition: Edition, *slices: Slice) -> dict[str, PagePlan]:
    """The planned pages by route; a route planned twice is a fault of the test."""
    found = [p for p in planned(edition, *slices) if isinstance(p, PagePlan)]
    by_route = {plan.route: plan for plan in found}
    assert len(by_route) == len(found), "two pages at one route"
    return by_route


def printed(
    edition: Edition, plan: PagePlan, pieces: Mapping[str, str] | None = None
) -> str:
    """The page's HTML; *pieces* gives stored HTML by digest."""
    renderer = Renderer(TEMPLATES, edition.site, (pieces or {}).__getitem__)
    return renderer.render(plan).decode()


def _measured(archive: Archive) -> dict[str, MeasuredPhoto]:
    folders: list[tuple[str, tuple[Photo, ...]]] = [
        *((report.folder, report.photos) for report in archive.reports),
        *((page.folder, page.photos) for page in archive.pages),
    ]
    return {
        path: MeasuredPhoto(
            source=Path(path),
            digest=hashlib.sha256(path.encode()).hexdigest(),
            width=SIZE[0],
            height=SIZE[1],
        )
        for folder, photos in folders
        for path in (f"{folder}/{photo.file}" for photo in photos)
    }
