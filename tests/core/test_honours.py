"""Honours through their documents, over the toy archive."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKind, Stage
from gazette.core.honours import Honour, honours
from gazette.core.problems import Place
from tests.toy.archive import toy_archive
from tests.toy.decisions import (
    ASKED_2022,
    DECIDED_2022,
    HOANG,
    NEWS_2023,
    REVOKED_2023,
)
from tests.toy.titles import BASE_FIGHTER, MEDAL, SECTOR_FIGHTER, SECTOR_FLAG

HERE = Place(file="data/x.yaml", line=1)


def found(archive: Archive, title: str, year: int) -> list[Honour]:
    return [h for h in honours(archive) if (h.title, h.year) == (title, year)]


def test_asked_agreed_and_presented_are_one_honour() -> None:
    fighters = found(toy_archive(), BASE_FIGHTER, 2022)
    assert [(h.name, h.unit, h.stage) for h in fighters] == [
        ("Nguyễn Văn Hùng", "vksnd-huyen-mau-an", Stage.PRESENTED),
        ("Nguyễn Văn Hùng", "vksnd-huyen-mau-an", Stage.ASKED),
        ("Trần Thị Đức", "vksnd-huyen-mau-duc", Stage.REVOKED),
        ("Hoàng Thị Ánh", "vksnd-huyen-mau-dung", Stage.PRESENTED),
    ]
    assert [e.stage for e in fighters[0].entries] == [
        Stage.ASKED,
        Stage.AGREED,
        Stage.PRESENTED,
    ]
    assert [h.granted for h in fighters] == [True, False, False, True]


def test_who_speaks_for_an_honour() -> None:
    first, asked, revoked, _ = found(toy_archive(), BASE_FIGHTER, 2022)
    assert first.shown.key.decision == DECIDED_2022
    assert asked.shown.key.decision == ASKED_2022
    assert revoked.shown.key.decision == DECIDED_2022
    assert revoked.shown.amendments[0].decision.key == REVOKED_2023


def test_asked_for_by_one_office_and_told_by_a_paper() -> None:
    (flag,) = found(toy_archive(), SECTOR_FLAG, 2022)
    assert flag.collective
    assert flag.stage is Stage.PRESENTED
    assert flag.shown.key.decision == NEWS_2023


def test_a_decision_speaks_before_news_of_it() -> None:
    archive = toy_archive()
    news = archive.decision[NEWS_2023]
    decided = replace(
        news,
        key=replace(news.key, slug="1-qd"),
        kind=DecisionKind.DECISION,
        presented=None,
    )
    (flag,) = found(
        replace(archive, decisions=(*archive.decisions, decided)), SECTOR_FLAG, 2022
    )
    assert flag.stage is Stage.PRESENTED
    assert flag.shown.key.decision.slug == "1-qd"


def test_open_for_comment_is_not_granted() -> None:
    pending = found(toy_archive(), SECTOR_FIGHTER, 2023)
    assert [h.stage for h in pending] == [Stage.COMMENTED, Stage.COMMENTED]
    assert not any(h.granted for h in pending)


def test_a_revoked_honour_may_be_granted_anew() -> None:
    archive = toy_archive()
    decided = archive.decision[DECIDED_2022]
    anew = replace(
        decided,
        key=replace(DECIDED_2022, year=2024, slug="anew"),
        date=replace(decided.date, year=2024),
        presented=None,
    )
    again = replace(archive, decisions=(*archive.decisions, anew))
    (duc,) = [h for h in found(again, BASE_FIGHTER, 2022) if h.name == "Trần Thị Đức"]
    assert duc.stage is Stage.DECIDED
    assert duc.shown.key.decision.slug == "anew"


def test_a_revocation_that_lists_its_rows_takes_them_back() -> None:
    archive = toy_archive()

    def listing(decision: Decision) -> Decision:
        if decision.key != REVOKED_2023:
            return decision
        fighters = archive.decision[DECIDED_2022].honours[1]
        return replace(decision, changes_to=None, changes=(), honours=(fighters,))

    listed = replace(archive, decisions=tuple(map(listing, archive.decisions)))
    fighters = found(listed, BASE_FIGHTER, 2022)
    assert [h.stage for h in fighters] == [
        Stage.REVOKED,
        Stage.ASKED,
        Stage.REVOKED,
        Stage.REVOKED,
    ]


def test_a_recorded_person_is_one_through_the_years() -> None:
    years = [
        h.year
        for h in honours(toy_archive())
        if h.title == BASE_FIGHTER and h.holder == f"person:{HOANG}"
    ]
    assert years == [2021, 2022, 2023]


def test_what_is_only_counted_is_no_row() -> None:
    assert found(toy_archive(), MEDAL, 2022) == []


def test_every_row_belongs_to_exactly_one_honour() -> None:
    keys = [e.key for h in honours(toy_archive()) for e in h.entries]
    assert len(keys) == len(set(keys))
    assert len(keys) == sum(
        len(g.recipients) for d in toy_archive().decisions for g in d.honours
    )
