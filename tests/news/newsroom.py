"""Small newsrooms for the tests of the news."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from gazette.core.archive import Archive
from gazette.core.clusters import Cluster, ClusterKey, ClusterKind
from gazette.core.problems import Place
from gazette.core.reports import Event, EventKind, Photo, Report
from gazette.news.plan import SLICE
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages
from tests.toy.reports import HANOI

HERE = Place(file="content/news/x/index.md", line=1)
FIRST = datetime(2020, 1, 6, 8, 0, tzinfo=HANOI)


def photo(file: str = "anh.jpg", **fields: object) -> Photo:
    given: dict[str, object] = {"alt": "Phòng họp", "caption": "Hội nghị.", **fields}
    return Photo(file=file, place=HERE, **given)  # type: ignore[arg-type]


def report(number: int, **fields: object) -> Report:
    """Report *number* of a run, one a day from ``FIRST`` on."""
    given: dict[str, object] = {
        "slug": f"tin-{number}",
        "title": f"Tin {number}",
        "date": FIRST + timedelta(days=number),
        "section": "thi-dua",
        "folder": f"content/news/2020/tin-{number}",
        "place": HERE,
        **fields,
    }
    return Report(**given)  # type: ignore[arg-type]


def run(count: int) -> tuple[Report, ...]:
    return tuple(report(number) for number in range(count))


def newsroom(*reports: Report, **fields: object) -> Archive:
    """The toy archive with *reports* for its own; other clusters have no scores."""
    if "clusters" in fields:
        fields.setdefault("scores", ())
    return replace(toy_archive(), reports=reports, **fields)  # type: ignore[arg-type]


def edition(*reports: Report, **fields: object) -> Edition:
    return edition_of(newsroom(*reports, **fields), [SLICE])


def printed_pages(*reports: Report, **fields: object) -> dict[str, PagePlan]:
    return pages(edition(*reports, **fields), SLICE)


def cluster(year: int, continues: ClusterKey | None = None, number: int = 7) -> Cluster:
    return Cluster(
        key=ClusterKey(organizer="nganh", slug=f"cum-{number}", year=year),
        name=f"Cụm thi đua số {number}",
        kind=ClusterKind.CLUSTER,
        organizer_unit="vks-mau-toi-cao",
        continues=continues,
        place=HERE,
    )


def event(of: Cluster, *kinds: EventKind, **fields: object) -> Event:
    return Event(kinds=kinds, cluster=of.key, **fields)  # type: ignore[arg-type]
