"""Related reports look back only, the nearest subject first."""

from __future__ import annotations

from gazette.core.reports import EventKind
from gazette.news.related import MOST, related
from tests.news.newsroom import cluster, event, report, run


def slugs(found: tuple[object, ...]) -> list[str]:
    return [each.slug for each in found]  # type: ignore[attr-defined]


def test_nothing_newer_is_related() -> None:
    reports = run(30)
    found = related(reports)
    for at, each in enumerate(reports):
        assert all(older in reports[:at] for older in found[each.key])
        assert len(found[each.key]) <= MOST


def test_a_later_report_leaves_what_older_ones_show() -> None:
    few, more = related(run(30)), related(run(31))
    assert all(more[key] == few[key] for key in few)


def test_cluster_weighs_more_than_unit_than_tag_than_section() -> None:
    of = cluster(2020)
    reports = (
        report(1, events=(event(of, EventKind.PACT),), section="khen-thuong"),
        report(2, units=("mau-an",), section="khen-thuong"),
        report(3, tags=("cờ thi đua",), section="khen-thuong"),
        report(4),
        report(
            5,
            events=(event(of, EventKind.CLOSING),),
            units=("mau-an",),
            tags=("cờ thi đua",),
        ),
    )
    found = related(reports)["2020/tin-5"]
    assert slugs(found) == ["tin-1", "tin-2", "tin-3", "tin-4"]


def test_a_unit_named_twice_counts_once() -> None:
    of = cluster(2020)
    twice = event(of, EventKind.PACT, organizer="mau-an", host="mau-an")
    assert slugs(related((report(1, events=(twice,)), report(2)))["2020/tin-2"]) == [
        "tin-1"
    ]
