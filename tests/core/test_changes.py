"""Two states of the toy archive: each kind of change, and the narrow miss."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.core.archive import Archive
from gazette.core.board_changes import CauseKind
from gazette.core.changes import RecordChanges, changes
from gazette.core.corrections import Correction
from gazette.core.decisions import Decision, DecisionKind, Recipient
from gazette.core.problems import Place
from gazette.core.row_changes import row_changes
from gazette.core.scores import CriterionScore, Scores, ScoreStatus, UnitScores
from gazette.core.standings import standing_of
from gazette.core.turns import Turn
from gazette.core.withdrawals import Withdrawal, seal
from tests.toy.archive import toy_archive

ELSEWHERE = Place(file="data/x.yaml", line=999)


def with_scores(scores: Scores) -> Archive:
    archive = toy_archive()
    others = (s for s in archive.scores if s.cluster != scores.cluster)
    return replace(archive, scores=(scores, *others))


def with_decision(decision: Decision) -> Archive:
    archive = toy_archive()
    others = (d for d in archive.decisions if d.key != decision.key)
    return replace(archive, decisions=(decision, *others))


def official() -> Scores:
    """A board whose ranks rest on criteria."""
    return next(
        replace(scores, status=ScoreStatus.OFFICIAL)
        for scores in toy_archive().scores
        if len(scores.columns) > 1 and any(sheet.criteria for sheet in scores.units)
    )


def lowered(scores: Scores) -> tuple[Scores, UnitScores, CriterionScore]:
    """*scores* with nothing for a criterion of the unit that is first."""
    archive = with_scores(scores)
    board = standing_of(archive, scores.cluster)
    assert board
    unit = board.rows[0].unit
    sheet = next(sheet for sheet in scores.units if sheet.unit == unit)
    row = sheet.criteria[0]
    zero = replace(row, figures=tuple(Decimal(0) for _ in row.figures))
    sheets = tuple(
        replace(s, criteria=(zero, *s.criteria[1:]), printed_totals=())
        if s is sheet
        else s
        for s in scores.units
    )
    return replace(scores, units=sheets), sheet, row


def test_the_same_record_elsewhere_in_its_files_is_no_change() -> None:
    archive = toy_archive()
    moved = replace(
        archive,
        decisions=tuple(
            replace(
                d,
                place=ELSEWHERE,
                honours=tuple(
                    replace(
                        g,
                        place=ELSEWHERE,
                        recipients=tuple(
                            replace(r, place=ELSEWHERE) for r in g.recipients
                        ),
                    )
                    for g in d.honours
                ),
            )
            for d in archive.decisions
        ),
        reports=tuple(replace(r, place=ELSEWHERE) for r in archive.reports),
        units=tuple(replace(u, place=ELSEWHERE) for u in archive.units),
    )
    assert changes(archive, moved) == RecordChanges()
    assert changes(archive, moved).nothing


def test_a_rank_that_falls_names_the_score_and_its_column() -> None:
    before = official()
    after, sheet, row = lowered(before)
    found = changes(with_scores(before), with_scores(after))
    [board] = found.boards
    first = next(u for u in board.units if u.unit == sheet.unit)
    assert first.rank_was == 1
    assert first.rank_now is not None
    assert first.rank_now > 1
    assert {c.label for c in first.causes} == {row.criterion}
    assert {c.column for c in first.causes} == set(before.columns)
    risen = [u for u in board.units if u.unit != sheet.unit]
    assert risen
    assert all(c.kind is CauseKind.OTHERS for u in risen for c in u.causes)
    assert board.silent


def test_a_correction_on_the_board_breaks_the_silence() -> None:
    before = official()
    after, _, _ = lowered(before)
    said = replace(after, corrections=(Correction(on=date(2026, 1, 1), text="Sửa."),))
    [board] = changes(with_scores(before), with_scores(said)).boards
    assert not board.silent
    assert [c.text for c in board.corrections] == ["Sửa."]
    provisional = replace(before, status=ScoreStatus.PROVISIONAL)
    [board] = changes(with_scores(provisional), with_scores(after)).boards
    assert not board.silent


def test_other_criteria_are_a_cause_of_their_own() -> None:
    before = official()
    archive = with_scores(before)
    own = archive.criteria_set[before.criteria_set]
    group = own.groups[0]
    smaller = replace(group.criteria[0], maximum=Decimal(1))
    halved = replace(
        own,
        groups=(
            replace(group, criteria=(smaller, *group.criteria[1:])),
            *own.groups[1:],
        ),
    )
    others = (c for c in archive.criteria_sets if c.id != own.id)
    found = changes(archive, replace(archive, criteria_sets=(halved, *others)))
    [board] = [b for b in found.boards if b.cluster == before.cluster]
    assert board.criteria_changed
    kinds = {c.kind for u in board.units for c in u.causes}
    assert kinds == {CauseKind.CRITERIA}


def person(name: str, unit: str = "u", **more: object) -> Recipient:
    known = {"name": name, "unit": unit, "printed_unit": unit, "place": ELSEWHERE}
    return Recipient(**{**known, **more})  # type: ignore[arg-type]


names = st.lists(
    st.sampled_from(
        ["Lê Thị Ánh", "Lê Thị An", "Đỗ Thị Hiền", "Phan Đức Toàn", "Y Nie"]
    ),
    unique=True,
)


@given(names, st.data())
def test_an_inserted_row_moves_nobody(held: list[str], data: st.DataObject) -> None:
    was = [person(name) for name in held]
    place = data.draw(st.integers(0, len(was)))
    now = [*was[:place], person("Hoàng Văn Mới", "v"), *was[place:]]
    [added] = row_changes("t", 2023, was, now)
    assert (added.turn, added.now) == (Turn.ADDED, now[place])
    [removed] = row_changes("t", 2023, now, was)
    assert (removed.turn, removed.was) == (Turn.REMOVED, now[place])


@given(st.permutations(["A Một", "B Hai", "C Ba"]))
def test_another_order_is_no_change(order: list[str]) -> None:
    was = [person(name) for name in ("A Một", "B Hai", "C Ba")]
    assert row_changes("t", 2023, was, [person(name) for name in order]) == []


@pytest.mark.parametrize(
    ("was", "now", "fields"),
    [
        (person("Đỗ Thị Hiền"), person("Đỗ Thị Hiển"), ("name",)),
        (person("A", post="Kiểm sát viên"), person("A", post="Viện trưởng"), ("post",)),
        (person("A", "u"), person("A", "v"), ("unit", "printed_unit")),
        (person("A", person="a"), person("Bê Xê", person="a"), ("name",)),
    ],
)
def test_a_row_written_otherwise_is_the_same_row(
    was: Recipient, now: Recipient, fields: tuple[str, ...]
) -> None:
    [change] = row_changes("t", 2023, [was], [now])
    assert (change.turn, change.fields) == (Turn.ALTERED, fields)


def test_quite_another_name_is_one_row_less_and_one_more() -> None:
    found = row_changes("t", 2023, [person("Lê Thị Ánh")], [person("Phan Đức Toàn")])
    assert [c.turn for c in found] == [Turn.ADDED, Turn.REMOVED]


def test_a_withheld_name_is_not_named_whichever_side_has_it() -> None:
    bare, hidden = person("Lê Thị Ánh"), person("Lê Thị Ánh", hidden=True)
    assert [c.unnamed for c in row_changes("t", 2023, [bare], [hidden])] == [True]
    assert [c.unnamed for c in row_changes("t", 2023, [hidden], [bare])] == [True]
    gone = row_changes("t", 2023, [bare], [person("(đã ẩn)", "v", hidden=True)])
    assert [c.unnamed for c in gone] == [True, True]


def issued() -> Decision:
    return next(
        d
        for d in toy_archive().decisions
        if d.kind is DecisionKind.DECISION
        and d.honours
        and len(d.honours[0].recipients) > 1
        and not any(x.changes_to == d.key for x in toy_archive().decisions)
    )


def test_a_row_taken_out_of_an_issued_decision_is_a_silent_change() -> None:
    was = issued()
    group = was.honours[0]
    fewer = replace(group, recipients=group.recipients[1:], count=99)
    now = replace(was, honours=(fewer, *was.honours[1:]))
    [change] = changes(with_decision(was), with_decision(now)).decisions
    assert [r.turn for r in change.rows] == [Turn.REMOVED]
    assert [(c.field, c.was, c.now) for c in change.counts] == [
        ("count", group.count, 99)
    ]
    assert change.silent


@pytest.mark.parametrize("asked", [True, False])
def test_a_name_withdrawn_on_request_is_no_silent_change(asked: bool) -> None:
    was = issued()
    group = was.honours[0]
    first = replace(group.recipients[0], name="Tên đã rút", person=None, hidden=True)
    hidden = replace(group, recipients=(first, *group.recipients[1:]))
    now = with_decision(replace(was, honours=(hidden, *was.honours[1:])))
    if asked:
        trace = Withdrawal(
            on=date(2026, 11, 23),
            basis="Luật 91/2025/QH15",
            seal=seal("Lê Thị Ánh", "muối"),
            rows=(f"{was.key}#h1-1",),
            place=was.place,
        )
        now = replace(now, withdrawals=(trace,))
    [change] = changes(with_decision(was), now).decisions
    assert change.silent is not asked
    assert change.withdrawn == asked
    assert all(row.unnamed for row in change.rows)
    assert bool(change.rows) is not asked


def test_a_new_revocation_is_told_and_moves_the_stage() -> None:
    archive = toy_archive()
    revocation = next(d for d in archive.decisions if d.kind is DecisionKind.REVOCATION)
    without = replace(
        archive, decisions=tuple(d for d in archive.decisions if d != revocation)
    )
    found = changes(without, archive)
    assert [(d.turn, d.key) for d in found.decisions] == [(Turn.ADDED, revocation.key)]
    assert found.stages
    assert {stage.now.value for stage in found.stages if stage.now} == {"đã hủy bỏ"}
    back = changes(archive, without)
    assert [d.turn for d in back.decisions] == [Turn.REMOVED]


def test_a_document_that_changed_its_file_name_is_the_same_one() -> None:
    was = next(d for d in toy_archive().decisions if d.number and d == issued())
    now = replace(was, key=replace(was.key, slug="ten-moi"))
    others = tuple(d for d in toy_archive().decisions if d.key != was.key)
    [change] = changes(
        toy_archive(), replace(toy_archive(), decisions=(*others, now))
    ).decisions
    assert (change.turn, change.key_was) == (Turn.ALTERED, was.key)


def test_reports_that_came_went_and_changed() -> None:
    archive = toy_archive()
    published = [r for r in archive.reports if r.status.value == "published"]
    one, two = published[:2]
    told = replace(
        one,
        title="Tít mới",
        corrections=(*one.corrections, Correction(on=date(2030, 1, 1), text="Sửa.")),
    )
    silent = replace(two, title="Tít khác", modified=two.modified)
    rest = tuple(r for r in archive.reports if r.key not in (one.key, two.key))
    found = changes(archive, replace(archive, reports=(told, silent, *rest))).reports
    by_key = {r.key: r for r in found}
    assert set(by_key) == {one.key, two.key}
    assert not by_key[one.key].silent
    assert by_key[two.key].silent
    gone = changes(archive, replace(archive, reports=rest)).reports
    assert [r.turn for r in gone] == [Turn.REMOVED, Turn.REMOVED]
    came = changes(replace(archive, reports=rest), archive).reports
    assert [r.turn for r in came] == [Turn.ADDED, Turn.ADDED]


def test_other_records_are_told_by_name() -> None:
    archive = toy_archive()
    unit = archive.units[0]
    renamed = replace(unit, basis="Nghị quyết mới")
    found = changes(archive, replace(archive, units=(renamed, *archive.units[1:])))
    assert [(o.room, o.key, o.turn) for o in found.others] == [
        ("units", unit.id, Turn.ALTERED)
    ]
