"""What the fictional province shows: boards, equal names, changes, an open list."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from gazette.core.archive import Archive
from gazette.core.board import Standing
from gazette.core.clusters import ClusterKey
from gazette.core.decisions import Decision, DecisionKey, DecisionKind, Stage
from gazette.core.entitlement import Verdict, prerequisite_checks
from gazette.core.honours import honours
from gazette.core.rolls import Rolls
from gazette.core.scores import Column, ScoreStatus
from gazette.core.standings import standing_of

YEARS = (2023, 2024, 2025)


def key(year: int) -> ClusterKey:
    return ClusterKey(organizer="vksnd-tinh-mau", slug="cum-1", year=year)


def standing(archive: Archive, year: int) -> Standing:
    found = standing_of(archive, key(year))
    assert found is not None
    return found


def decision(archive: Archive, year: int, slug: str) -> Decision:
    return archive.decision[DecisionKey(year=year, slug=slug)]


class TestBoards:
    def test_seven_units_for_three_years_in_one_line(self, archive: Archive) -> None:
        for year in YEARS:
            assert len(archive.cluster[key(year)].members) == 7
        assert archive.cluster[key(2025)].continues == key(2024)
        assert archive.cluster[key(2024)].continues == key(2023)

    def test_the_deputy_of_a_year_leads_the_next(self, archive: Archive) -> None:
        for year in YEARS[1:]:
            before, now = archive.cluster[key(year - 1)], archive.cluster[key(year)]
            assert now.lead == before.deputy

    def test_the_criteria_change_between_2023_and_2025(self, archive: Archive) -> None:
        first, last = standing(archive, 2023), standing(archive, 2025)
        assert first.criteria_set.maximum == 100
        assert last.criteria_set.maximum == 120
        assert first.criteria_set.id != last.criteria_set.id

    @pytest.mark.parametrize("year", [2023, 2025])
    def test_every_printed_total_is_the_computed_one(
        self, archive: Archive, year: int
    ) -> None:
        found = standing(archive, year)
        assert found.scores.columns == tuple(Column)
        for row in found.rows:
            assert len(row.totals) == 3
            assert all(total.agrees for total in row.totals), row.sheet.printed

    @pytest.mark.parametrize("year", [2023, 2025])
    def test_every_difference_has_its_reason(self, archive: Archive, year: int) -> None:
        differences = [
            d for row in standing(archive, year).rows for d in row.differences
        ]
        assert differences
        assert all(difference.reason for difference in differences)

    @pytest.mark.parametrize("year", [2023, 2025])
    def test_bonus_and_deduction_have_reason_and_evidence(
        self, archive: Archive, year: int
    ) -> None:
        rows = standing(archive, year).rows
        lines = [a for row in rows for a in (*row.sheet.bonus, *row.sheet.deductions)]
        assert any(row.sheet.bonus for row in rows)
        assert any(row.sheet.deductions for row in rows)
        assert all(line.reason and line.evidence for line in lines)

    def test_there_is_exactly_one_tie(self, archive: Archive) -> None:
        shared = {
            (year, row.rank)
            for year in YEARS
            for row in standing(archive, year).rows
            if row.placing is not None and row.placing.shared
        }
        assert shared == {(2025, 3)}
        assert [row.rank for row in standing(archive, 2025).rows] == [1, 2, 3, 3, 5, 6]

    def test_a_total_may_pass_the_maximum(self, archive: Archive) -> None:
        best = standing(archive, 2025).rows[0]
        assert best.total(Column.VERIFIED) == Decimal("122.5")

    def test_one_unit_is_not_considered_and_says_why(self, archive: Archive) -> None:
        outside = [
            row for year in YEARS for row in standing(archive, year).not_considered
        ]
        (row,) = outside
        assert row.sheet.not_considered is not None
        assert row.sheet.not_considered.reason
        assert row.sheet.not_considered.basis

    def test_2024_has_votes_only(self, archive: Archive) -> None:
        found = standing(archive, 2024)
        votes = [row.sheet.votes for row in found.rows]
        assert votes == [7, 6, 5, 4, 3, 2, 1]
        assert not any(row.sheet.criteria for row in found.rows)
        # Seven ballots, four names on each.
        assert found.scores.ballots == 7
        assert sum(vote or 0 for vote in votes) == 7 * 4

    def test_one_year_is_provisional_and_two_rest_on_a_decision(
        self, archive: Archive
    ) -> None:
        status = {year: standing(archive, year).scores.status for year in YEARS}
        assert status[2024] is ScoreStatus.PROVISIONAL
        assert status[2023] is status[2025] is ScoreStatus.OFFICIAL
        assert all(standing(archive, year).scores.fixed_by for year in (2023, 2025))


class TestHonours:
    def test_a_long_list_stands_in_a_file_of_its_own(self, archive: Archive) -> None:
        paper = decision(archive, 2023, "15-qd-vks-tinh-mau")
        group = next(g for g in paper.honours if g.title == "lao-dong-tien-tien")
        assert len(group.recipients) == 45 == group.count
        assert group.complete

    def test_about_sixty_people(self, archive: Archive) -> None:
        holders = {
            honour.holder
            for honour in honours(archive)
            if not honour.collective and honour.shown.decision.illustrative
        }
        assert 50 <= len(holders) <= 70

    def test_equal_names_are_told_apart(self, archive: Archive) -> None:
        people = {
            (honour.shown.recipient.name, honour.unit, honour.holder)
            for honour in honours(archive)
            if not honour.collective
        }
        hung = [p for p in people if p[0] == "Nguyễn Văn Hùng"]
        anh = [p for p in people if p[0] == "Lê Thị Ánh"]
        assert {unit for _, unit, _ in hung} == {"vksnd-mau-an"}
        assert len(hung) == 2
        assert {unit for _, unit, _ in anh} == {"vksnd-mau-aan", "vksnd-mau-duc"}

    def test_highland_names_sort_by_the_given_name(self, archive: Archive) -> None:
        assert archive.person["y-thuyen-nie"].sort_name == "Thuyên Niê Y"
        assert archive.person["h-lieu-eban"].sort_name == "Liêu Êban H’"

    def test_one_correction_and_one_revocation(self, archive: Archive) -> None:
        kinds = Counter(paper.kind for paper in archive.decisions)
        assert kinds[DecisionKind.CORRECTION] == kinds[DecisionKind.REVOCATION] == 1
        revoked = [h for h in honours(archive) if h.stage is Stage.REVOKED]
        assert [h.name for h in revoked] == ["Phan Đức Toàn"]
        printed = [
            h for h in honours(archive) if h.shown.recipient.name == "Đỗ Thị Hiền"
        ]
        assert {h.title for h in printed} == {
            "chien-si-thi-dua-co-so",
            "lao-dong-tien-tien",
        }
        assert {h.name for h in printed} == {"Đỗ Thị Hiển"}

    def test_one_list_is_open_at_the_pinned_moment(self, archive: Archive) -> None:
        assert archive.site.as_of is not None
        zone = ZoneInfo("Asia/Ho_Chi_Minh")
        now = archive.site.as_of.astimezone(zone)
        assert now == datetime(2026, 11, 20, 8, tzinfo=zone)
        open_now = [paper for paper in archive.decisions if paper.open_at(now)]
        assert [str(paper.key) for paper in open_now] == ["2026/88-tb-vks-tinh-mau"]

    def test_every_mark_is_shown_once_at_least(self, archive: Archive) -> None:
        rows = [
            row
            for paper in archive.decisions
            for group in paper.honours
            for row in group.recipients
        ]
        assert sum(row.posthumous for row in rows) == 1
        assert sum(row.joint for row in rows) == 2
        assert sum(row.hidden for row in rows) == 2  # one withheld, one withdrawn
        assert any(row.outside for row in rows)

    def test_a_withdrawal_is_shown(self, archive: Archive) -> None:
        [withdrawal] = archive.withdrawals
        assert withdrawal.rows == ("2026/02-qd-vks-tinh-mau#h1-4",)
        assert "91/2025/QH15" in withdrawal.basis

    def test_no_prerequisite_is_missing(self, archive: Archive) -> None:
        checks = prerequisite_checks(archive, Rolls(archive))
        missing = [check for check in checks if check.verdict is Verdict.MISSING]
        assert missing == []

    def test_three_are_proposed_after_three_years_running(
        self, archive: Archive
    ) -> None:
        checks = [
            check
            for check in prerequisite_checks(archive, Rolls(archive))
            if check.honour.title == "chien-si-thi-dua-nganh-kiem-sat"
        ]
        assert len(checks) == 3
        assert all(check.verdict is Verdict.MET for check in checks)


def board_of(archive: Archive, text: str) -> Standing:
    organizer, slug, year = text.split("/")
    found = standing_of(
        archive, ClusterKey(organizer=organizer, slug=slug, year=int(year))
    )
    assert found is not None
    return found


def ranks(found: Standing) -> dict[str, int | None]:
    return {row.sheet.printed.split()[-1]: row.rank for row in found.rows}


class TestRules:
    """Each named rule of scoring is at work on some board."""

    def test_a_long_board_in_three_years(self, archive: Archive) -> None:
        for year in (2024, 2025, 2026):
            found = board_of(archive, f"vksnd-tinh-mau/cum-2/{year}")
            assert len(found.scores.units) == 16
        first, second, third = (
            board_of(archive, f"vksnd-tinh-mau/cum-2/{year}")
            for year in (2024, 2025, 2026)
        )
        assert not second.comparable_with(first)
        assert third.comparable_with(second)

    def test_everyone_starts_with_750(self, archive: Archive) -> None:
        found = board_of(archive, "vksnd-tinh-mau/cum-2/2024")
        totals = {
            row.sheet.printed.split()[-1]: row.total(Column.CLUSTER)
            for row in found.rows
        }
        assert totals["Ích"] == totals["Quế"] == 750
        # +20, then 3 × 15 on one day of which 30 count, then 15 more on another.
        assert totals["Giang"] == 750 + 20 + 30 + 15
        # Five days late, of which three count.
        assert totals["Hạ"] == 720

    def test_97_and_10_make_107(self, archive: Archive) -> None:
        best = board_of(archive, "vksnd-tinh-mau/cum-2/2025").rows[0]
        assert best.total(Column.VERIFIED) == 107
        assert best.totals[-1].breakdown.bonus == 10

    def test_criteria_in_order_break_a_tie(self, archive: Archive) -> None:
        found = board_of(archive, "vksnd-tinh-mau/cum-2/2025")
        broken = {
            row.sheet.printed.split()[-1]: row.placing.broken_by
            for row in found.rows
            if row.placing and row.placing.broken_by
        }
        assert broken["Khê"][0] == "A1"
        places = ranks(found)
        assert len({places["Khê"], places["Thủy"], places["Hạ"]}) == 3

    def test_a_vote_breaks_a_tie(self, archive: Archive) -> None:
        found = board_of(archive, "vksnd-tinh-mau/khoi-phong/2023")
        one, two = found.rows[:2]
        assert one.total(Column.CLUSTER) == two.total(Column.CLUSTER)
        assert one.placing is not None
        assert one.placing.broken_by == ("biểu quyết",)

    def test_eight_votes_give_a_flag_and_three_diplomas(self, archive: Archive) -> None:
        found = board_of(archive, "ubnd-tinh-mau/khoi-3/2025")
        awards = [row.nomination.award.name for row in found.rows if row.nomination]
        assert awards == ["Cờ thi đua của UBND tỉnh"] + ["Bằng khen của UBND tỉnh"] * 3

    @pytest.mark.parametrize(
        ("board", "met"),
        [
            ("ubnd-tinh-mau/khoi-3/2024", [True] * 3 + [False] * 5),
            ("vksnd-tinh-mau/khoi-phong/2024", [True, False, False]),
            ("vksnd-tinh-mau/cum-1/2024", [True] * 3 + [False] * 4),
        ],
    )
    def test_shares_of_votes(
        self, archive: Archive, board: str, met: list[bool]
    ) -> None:
        rows = board_of(archive, board).rows
        assert [row.approval is not None and row.approval.met for row in rows] == met

    def test_who_is_left_out_has_no_role_next_year(self, archive: Archive) -> None:
        (outside,) = board_of(archive, "vksnd-tinh-mau/cum-2/2025").not_considered
        after = board_of(archive, "vksnd-tinh-mau/cum-2/2026").cluster
        assert outside.unit not in (after.lead, after.deputy)
