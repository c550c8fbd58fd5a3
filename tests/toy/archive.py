"""The toy archive: small, designed, fictional; every hard case of the house once.

See README.md beside this file for which record is there for which case.
"""

from __future__ import annotations

from functools import cache

from gazette.core.archive import Archive
from gazette.core.problems import Place
from gazette.core.site import Redirect, Section, Site
from tests.toy.boards import CLUSTERS, CRITERIA_SETS, SCORES
from tests.toy.decisions import DECISIONS, PEOPLE
from tests.toy.reports import AS_OF, PAGES, REPORTS
from tests.toy.titles import TITLES
from tests.toy.units import UNITS

SITE = Site(
    name="Bảng Vàng mẫu",
    tagline="Trang trình diễn",
    url="https://mau.example",
    governing_body="VKSND tỉnh Mẫu",
    editor="Ban biên tập trang mẫu",
    licence="CC BY 4.0",
    email="toasoan@mau.example",
    sections=(
        Section(slug="thi-dua", name="Thi đua"),
        Section(slug="khen-thuong", name="Khen thưởng"),
    ),
    illustrative=True,
    as_of=AS_OF,
    place=Place(file="data/site.yaml", line=1),
)


@cache
def toy_archive() -> Archive:
    """Everything, drafts and the embargoed report included. Immutable, so shared."""
    return Archive(
        site=SITE,
        units=UNITS,
        clusters=CLUSTERS,
        criteria_sets=CRITERIA_SETS,
        scores=SCORES,
        titles=TITLES,
        decisions=DECISIONS,
        people=PEOPLE,
        reports=REPORTS,
        pages=PAGES,
        redirects=(
            Redirect(
                old="/tin/cu/",
                new="/tin-tuc/2022/cum-1-tong-ket-2022/",
                place=Place(file="data/redirects.yaml", line=2),
            ),
        ),
    )
