"""What photos bring to an edition: the inventory of the slice's pages and files.

Figures and renditions are publishing's: a report keeps its pictures where this slice
is off. What it loses is the archive, the albums and the bundles.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.photos.addresses import ARCHIVE, addresses
from gazette.photos.albums import album_plans
from gazette.photos.event_lists import event_list_plans
from gazette.photos.lists import lists
from gazette.photos.photo_lists import SECTION, photo_list_plans
from gazette.publishing.edition import Edition
from gazette.publishing.plans import Plan
from gazette.publishing.slices import MenuEntry, Slice


def plan(edition: Edition) -> Iterator[Plan]:
    """All pages and files about photos."""
    yield from photo_list_plans(edition)
    yield from event_list_plans(edition)
    yield from album_plans(edition)


def menu(edition: Edition) -> Iterator[MenuEntry]:
    """«Ảnh», last of the rooms, where there is a photo."""
    if any(report.photos for report in edition.archive.reports):
        yield MenuEntry(order=50, key=SECTION, route=ARCHIVE, text="Ảnh")


SLICE = Slice(name="photos", addresses=addresses, lists=lists, plan=plan, menu=menu)
