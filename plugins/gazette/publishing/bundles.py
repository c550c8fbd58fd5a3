"""Bundles: several published files and a few texts as one ZIP.

Knows how to write the same bytes every time, piece by piece, without ever holding a
photo in memory. Nothing is compressed: photos are, and a packer's version would show.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from gazette.publishing.plans import BundlePlan

_PIECE = 1 << 16
_UNIX = 3
_MODE = 0o100644
# A ZIP's own clock begins here.
_FIRST_YEAR = 1980


def write_bundle(
    plan: BundlePlan, place: Path, published: Callable[[str], Path]
) -> None:
    """Write the ZIP of *plan* to *place*; *published* gives a route's file."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as bundle:
        for name, data in plan.texts():
            bundle.writestr(_entry(plan, name), data)
        for name, route in plan.of:
            source = published(route)
            entry = _entry(plan, name)
            entry.file_size = source.stat().st_size
            with source.open("rb") as whole, bundle.open(entry, "w") as part:
                shutil.copyfileobj(whole, part, _PIECE)


def _entry(plan: BundlePlan, name: str) -> zipfile.ZipInfo:
    moment = plan.dated.timetuple()[:6]
    early = moment[0] < _FIRST_YEAR
    entry = zipfile.ZipInfo(name, (_FIRST_YEAR, 1, 1, 0, 0, 0) if early else moment)
    entry.create_system = _UNIX
    entry.external_attr = _MODE << 16
    return entry
