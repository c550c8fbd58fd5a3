"""Related reports look back only, the nearest subject first."""

from __future__ import annotations

from gazette.core.reports import Event, EventKind, Participant, Report
from gazette.news.related import MOST, people_of, related
from tests.news.newsroom import cluster, event, report, run
from tests.toy.archive import toy_archive


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


def test_no_number_of_tags_outweighs_what_the_record_knows() -> None:
    tags = tuple(f"chủ đề {number}" for number in range(9))
    reports = (
        report(1, units=("mau-an",)),
        *(report(number, tags=tags) for number in range(2, 6)),
        report(6, units=("mau-an",), tags=tags),
    )
    assert slugs(related(reports)["2020/tin-6"])[0] == "tin-1"


def test_a_person_weighs_more_than_a_unit_and_a_name_alone_is_nobody() -> None:
    chair = Participant(name="Nguyễn Văn Mẫu", post="Viện trưởng VKSND tỉnh Mẫu")
    namesake = Participant(name="Nguyễn Văn Mẫu")

    def chaired(number: int, by: Participant, **more: object) -> Report:
        told = Event(kinds=(EventKind.CLOSING,), chair=by)
        return report(number, events=(told,), section=f"mục {number}", **more)

    reports = (
        chaired(1, chair),
        report(2, units=("mau-an",)),
        chaired(3, namesake),
        chaired(4, chair, units=("mau-an",)),
    )
    assert slugs(related(reports)["2020/tin-4"]) == ["tin-1", "tin-2"]


def test_reports_of_the_same_recorded_person_are_related() -> None:
    reports = (report(1, section="a"), report(2, section="b"), report(3, section="c"))
    people = {"2020/tin-1": ("le-thi-anh",), "2020/tin-3": ("le-thi-anh",)}
    found = related(reports, people)
    assert slugs(found["2020/tin-3"]) == ["tin-1"]


def test_the_record_says_whom_a_report_tells_of() -> None:
    archive = toy_archive()
    found = people_of(archive)
    decided = {str(key): decision for key, decision in archive.decision.items()}
    expected = {
        each.key: {
            row.person
            for key in each.decisions
            for group in decided[key].honours
            for row in group.recipients
            if row.person and not row.hidden
        }
        for each in archive.reports
    }
    assert {key: set(ids) for key, ids in found.items()} == {
        key: ids for key, ids in expected.items() if ids
    }


def test_a_unit_named_twice_counts_once() -> None:
    of = cluster(2020)
    twice = event(of, EventKind.PACT, organizer="mau-an", host="mau-an")
    assert slugs(related((report(1, events=(twice,)), report(2)))["2020/tin-2"]) == [
        "tin-1"
    ]
