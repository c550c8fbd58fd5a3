"""A cluster's course: joined by ``continues`` alone, one step back, one forward."""

from __future__ import annotations

from gazette.core.reports import EventKind
from gazette.news.courses import neighbours
from tests.news.newsroom import cluster, event, newsroom, printed_pages, report

C2020 = cluster(2020)
C2021 = cluster(2021, continues=C2020.key)
C2023 = cluster(2023)  # nothing says that it goes on from 2021
CLUSTERS = (C2020, C2021, C2023)

PACT = report(1, events=(event(C2020, EventKind.PACT),))
LATE = report(9, events=(event(C2020, EventKind.CLOSING),))
NEXT = report(5, events=(event(C2021, EventKind.PACT),))
APART = report(7, events=(event(C2023, EventKind.PACT),))


def chain(*reports: object) -> dict[str, tuple[str | None, str | None]]:
    found = neighbours(newsroom(*reports, clusters=CLUSTERS))  # type: ignore[arg-type]
    return {
        key: tuple(
            stop.report.slug if stop else None
            for stop in (entries[0].previous, entries[0].following)
        )
        for key, entries in found.items()
    }  # type: ignore[return-value]


def test_years_join_by_continues_and_the_cluster_year_orders() -> None:
    assert chain(PACT, NEXT, APART, LATE) == {
        "2020/tin-1": (None, "tin-9"),
        "2020/tin-9": ("tin-1", "tin-5"),
        "2020/tin-5": ("tin-9", None),
        "2020/tin-7": (None, None),
    }


def test_a_new_report_rewrites_exactly_one_older_page() -> None:
    old = printed_pages(PACT, LATE, clusters=CLUSTERS)
    new = printed_pages(PACT, LATE, NEXT, clusters=CLUSTERS)
    changed = [
        route
        for route, plan in old.items()
        if plan.template == "report.html" and plan.page != new[route].page
    ]
    assert changed == ["/tin-tuc/2020/tin-9/"]


def test_a_ring_of_years_ends() -> None:
    first = cluster(2020, continues=C2021.key)
    ring = (first, C2021)
    reports = (PACT, NEXT)
    found = neighbours(newsroom(*reports, clusters=ring))
    assert set(found) == {"2020/tin-1", "2020/tin-5"}


def test_a_digest_stands_in_every_cluster_that_it_tells_of() -> None:
    both = report(
        11, events=(event(C2021, EventKind.MIDYEAR), event(C2023, EventKind.MIDYEAR))
    )
    found = neighbours(newsroom(NEXT, APART, both, clusters=CLUSTERS))
    previous = [e.previous.report.slug for e in found["2020/tin-11"] if e.previous]
    assert previous == ["tin-5", "tin-7"]


def test_several_events_of_one_cluster_are_one_step() -> None:
    twice = report(
        3, events=(event(C2020, EventKind.MIDYEAR), event(C2020, EventKind.REVIEW))
    )
    assert chain(PACT, twice)["2020/tin-3"] == ("tin-1", None)
