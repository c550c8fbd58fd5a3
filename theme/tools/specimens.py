"""Which pages of a built site stand for all of it.

One page of each type, the heaviest, found by the `data-page-type` that every page
bears; and, of types whose pages differ much, the pages of the sample named here. A new
page type is looked at without being written down anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What the heaviest page of its type does not show.
OTHERS = {
    "report-one-photo": "tin-tuc/2021/cum-6-tong-ket-2021/index.html",
    "report-endpoints": "tin-tuc/2021/cum-7-tong-ket-2021/index.html",
    "report-conference": "tin-tuc/2025/tinh-mau-tong-ket-thi-dua-2025/index.html",
    "leaderboard-votes": "thi-dua/vksnd-tinh-mau/khoi-phong/2024/index.html",
    "leaderboard-tie": "thi-dua/vksnd-tinh-mau/cum-1/2025/index.html",
    "leaderboard-unpublished": "thi-dua/nganh/cum-7/2021/index.html",
    "decision-proposal": "khen-thuong/quyet-dinh/2025/51-ttr-vks-tinh-mau/index.html",
    "decision-open": "khen-thuong/quyet-dinh/2026/88-tb-vks-tinh-mau/index.html",
    "decision-revocation": "khen-thuong/quyet-dinh/2024/21-qd-vks-tinh-mau/index.html",
    "decision-correction": "khen-thuong/quyet-dinh/2024/06-qd-vks-tinh-mau/index.html",
    "unit-family": "don-vi/vksnd-dak-lak-2025/index.html",
}
_TYPE = re.compile(r'<body [^>]*data-page-type="([^"]+)"')
_PASSING = {"redirect"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """One page to look at: what it is called, and its file below the site."""

    name: str
    file: Path

    def route(self, site: Path) -> str:
        """Its address on a server of the site."""
        return "/" + self.file.relative_to(site).as_posix().removesuffix("index.html")


def typed(site: Path) -> Iterator[tuple[str, Path]]:
    """Every page of *site* with its type, in the order of their files."""
    for file in sorted(site.rglob("*.html")):
        found = _TYPE.search(file.read_text(encoding="utf-8"))
        if found and found[1] not in _PASSING:
            yield found[1], file


def specimens(site: Path) -> tuple[Specimen, ...]:
    """The pages that stand for all of *site*, by name."""
    heaviest: dict[str, Path] = {}
    for kind, file in typed(site):
        best = heaviest.get(kind)
        if best is None or file.stat().st_size > best.stat().st_size:
            heaviest[kind] = file
    for name, route in OTHERS.items():
        if (site / route).is_file() and site / route not in heaviest.values():
            heaviest[name] = site / route
    return tuple(Specimen(name=k, file=f) for k, f in sorted(heaviest.items()))
