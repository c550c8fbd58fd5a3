"""What the sample says of real units, decisions and clusters, against its sources."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from gazette.core.archive import Archive
from gazette.core.clusters import Cluster, ClusterKey
from gazette.core.decisions import Decision, DecisionKey, DecisionKind, HonourGroup
from gazette.core.quotas import quota_checks
from gazette.core.reports import Report
from gazette.core.succession import Succession
from gazette.core.units import UnitKind

MERGER = date(2025, 7, 1)
FLAG, MEDAL = "co-thi-dua-chinh-phu", "ky-niem-chuong-vi-su-nghiep-kiem-sat"


def decision(archive: Archive, year: int, slug: str) -> Decision:
    return archive.decision[DecisionKey(year=year, slug=slug)]


def only_group(decision: Decision) -> HonourGroup:
    (group,) = decision.honours
    return group


def cluster(archive: Archive, slug: str, year: int) -> Cluster:
    return archive.cluster[ClusterKey(organizer="nganh", slug=slug, year=year)]


class TestUnits:
    def test_63_provinces_before_and_34_after(self, archive: Archive) -> None:
        real = [
            unit
            for unit in archive.units
            if unit.kind is UnitKind.PROVINCE and not unit.illustrative
        ]
        before = date(2025, 6, 30)
        assert len([u for u in real if u.valid.holds(before)]) == 63
        assert len([u for u in real if u.valid.holds(MERGER)]) == 34

    def test_23_are_new_and_none_keeps_its_id(self, archive: Archive) -> None:
        new = [u for u in archive.units if u.valid.start == MERGER]
        provinces = [u for u in new if u.kind is UnitKind.PROVINCE]
        assert len(provinces) == 23
        assert all(u.id.endswith("-2025") for u in provinces)

    def test_dak_nong_leads_to_lam_dong(self, archive: Archive) -> None:
        line = Succession(archive.units)
        (heir,) = line.successors("vksnd-dak-nong")
        assert heir.id == "vksnd-lam-dong-2025"

    def test_each_of_the_52_has_one_heir_and_the_23_have_sources(
        self, archive: Archive
    ) -> None:
        ended = {
            u.id
            for u in archive.units
            if u.kind is UnitKind.PROVINCE and u.valid.end == MERGER - timedelta(days=1)
        }
        new = [u for u in archive.units if u.id.endswith("-2025")]
        named = [unit for heir in new for unit in heir.predecessors]
        assert len(named) == len(set(named)) == 52
        assert set(named) == {u for u in ended if not archive.unit[u].illustrative}
        assert all(any("60-NQ_TW" in source for source in u.sources) for u in new)

    def test_lam_dong_is_made_of_three(self, archive: Archive) -> None:
        assert set(archive.unit["vksnd-lam-dong-2025"].predecessors) == {
            "vksnd-lam-dong",
            "vksnd-dak-nong",
            "vksnd-binh-thuan",
        }

    def test_the_high_procuracies_end_and_are_taken_over(
        self, archive: Archive
    ) -> None:
        line = Succession(archive.units)
        high = [u for u in archive.units if u.kind is UnitKind.HIGH]
        assert len(high) == 3
        for unit in high:
            assert unit.valid.end == date(2025, 6, 30)
            assert len(line.successors(unit.id)) == 1

    def test_a_department_is_known_by_number_and_by_name(
        self, archive: Archive
    ) -> None:
        department = archive.unit["vu-16"]
        assert department.name == "Vụ Thi đua - Khen thưởng, VKSND tối cao"
        assert "Vụ 16" in department.aliases


class TestClusters:
    @pytest.mark.parametrize(
        ("slug", "year", "lead", "deputy"),
        [
            ("cum-6", 2021, "vksnd-nghe-an", "vksnd-quang-tri"),
            ("cum-7", 2020, "vksnd-lam-dong", "vksnd-dak-nong"),
            ("cum-7", 2021, "vksnd-dak-nong", None),
            ("cum-7", 2022, "vksnd-dak-lak", "vksnd-gia-lai"),
            ("cum-7", 2023, "vksnd-gia-lai", "vksnd-kon-tum"),
            ("cum-8", 2023, "vksnd-quang-ngai", "vksnd-ninh-thuan"),
            ("cum-13", 2024, "vksnd-tra-vinh", "vksnd-soc-trang"),
        ],
    )
    def test_leads_and_deputies(
        self, archive: Archive, slug: str, year: int, lead: str, deputy: str | None
    ) -> None:
        record = cluster(archive, slug, year)
        assert (record.lead, record.deputy) == (lead, deputy)

    def test_cluster_7_is_one_line_of_four_years(self, archive: Archive) -> None:
        years = [2023]
        record = cluster(archive, "cum-7", 2023)
        while record.continues is not None:
            record = archive.cluster[record.continues]
            years.append(record.key.year)
        assert years == [2023, 2022, 2021, 2020]

    def test_no_real_cluster_has_a_board(self, archive: Archive) -> None:
        assert all(scores.illustrative for scores in archive.scores)

    def test_members_are_complete_only_where_all_are_named(
        self, archive: Archive
    ) -> None:
        for record in archive.clusters:
            if record.complete:
                assert len(record.members) == record.member_count


class TestFlags:
    def test_22_were_proposed_in_2022(self, archive: Archive) -> None:
        paper = decision(archive, 2022, "to-trinh-co-thi-dua-chinh-phu-2022")
        group = only_group(paper)
        assert paper.kind is DecisionKind.PROPOSAL
        assert paper.number is None
        assert group.title == FLAG
        assert len(group.recipients) == 22 == group.asked
        assert all(row.unit and row.collective for row in group.recipients)
        assert group.recipients[0].name.startswith("Vụ Thực hành quyền công tố")
        assert group.recipients[-1].name == "VKSND tỉnh Hậu Giang"

    def test_8_of_22_are_known_in_2023(self, archive: Archive) -> None:
        paper = decision(archive, 2023, "co-thi-dua-chinh-phu-2023")
        group = only_group(paper)
        assert paper.kind is DecisionKind.NEWS
        assert paper.presented is not None
        assert paper.presented.on == date(2023, 12, 25)
        assert (len(group.recipients), group.count) == (8, 22)
        assert not group.complete
        assert sum(share.count for share in group.split) == 22


class TestMedals:
    @pytest.mark.parametrize(
        ("year", "slug", "number", "day", "count"),
        [
            (2022, "152-qd-vkstc", "152/QĐ-VKSTC", date(2022, 7, 6), 402),
            (2023, "38-qd-vkstc", "38/QĐ-VKSTC", date(2023, 7, 24), 366),
        ],
    )
    def test_counted_not_named(
        self, archive: Archive, year: int, slug: str, number: str, day: date, count: int
    ) -> None:
        paper = decision(archive, year, slug)
        group = only_group(paper)
        assert (paper.number, paper.date.exact) == (number, day)
        assert group.title == MEDAL
        assert group.count == count == sum(share.count for share in group.split)
        assert group.recipients == ()


class TestAnGiang:
    def test_asked_granted_sent_up(self, archive: Archive) -> None:
        paper = decision(archive, 2023, "hoi-dong-vksnd-tinh-an-giang-2023")
        groups = {group.title: group for group in paper.honours}
        fighters = groups["chien-si-thi-dua-co-so"]
        assert (fighters.asked, fighters.agreed, fighters.sent_up) == (37, 32, 3)
        assert groups["lao-dong-tien-tien"].count == 226
        assert not any(group.recipients for group in paper.honours)

    def test_published_figures_keep_the_quota_of_their_year(
        self, archive: Archive
    ) -> None:
        assert all(check.within for check in quota_checks(archive))


class TestComment:
    @pytest.mark.parametrize(
        ("year", "slug", "opens", "closes"),
        [
            (2024, "224-v16", date(2024, 7, 3), date(2024, 7, 12)),
            (2025, "750-vp", date(2025, 9, 10), date(2025, 9, 23)),
        ],
    )
    def test_real_lists_are_closed_and_name_nobody(
        self, archive: Archive, year: int, slug: str, opens: date, closes: date
    ) -> None:
        paper = decision(archive, year, slug)
        assert paper.comment is not None
        assert (paper.comment.opens, paper.comment.closes) == (opens, closes)
        assert not any(group.recipients for group in paper.honours)
        now = datetime(2026, 11, 20, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
        assert not paper.open_at(now)


class TestConference:
    @pytest.fixture
    def report(self, archive: Archive) -> Report:
        return archive.report["2021/cum-7-tong-ket-2021"]

    def test_the_record(self, report: Report) -> None:
        (event,) = report.events
        assert event.chair is not None
        assert event.chair.name == "Nguyễn Văn Cường"
        assert str(event.held_on) == "2021"
        # Five units took part; at how many điểm cầu is not told.
        assert (event.total, event.units) == (None, 5)
        assert [point.printed for point in event.endpoints] == [
            "VKSND tỉnh Đắk Nông",
            "VKSND tỉnh Đắk Lắk",
            "VKSND tỉnh Gia Lai",
        ]
        assert all(point.photos for point in event.endpoints)

    def test_captions_are_exact_and_pictures_are_called_drawings(
        self, report: Report
    ) -> None:
        assert [photo.caption for photo in report.photos] == [
            (
                "Đồng chí Nguyễn Văn Cường, Viện trưởng VKSND tỉnh Đắk Nông - "
                "Cụm trưởng Cụm thi đua số 7, chủ trì phát biểu tại Hội nghị."
            ),
            "Điểm cầu Hội nghị trực tuyến tại VKSND tỉnh Đắk Lắk.",
            "Điểm cầu Hội nghị trực tuyến tại VKSND tỉnh Gia Lai.",
        ]
        assert all(photo.illustration for photo in report.photos)
        assert all(photo.alt.startswith("Hình vẽ") for photo in report.photos)
        assert all("Hình vẽ" in (photo.credit or "") for photo in report.photos)
