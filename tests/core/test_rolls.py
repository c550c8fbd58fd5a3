"""Rolls: precedence, printed order, people apart from collectives, A–Z."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.decisions import Stage
from gazette.core.rolls import Rolls, TitleRoll, by_name
from tests.toy.archive import toy_archive
from tests.toy.decisions import HOANG
from tests.toy.titles import (
    ABOLISHED,
    ADVANCED_WORKER,
    BASE_FIGHTER,
    CERTIFICATE,
    EXCELLENT_COLLECTIVE,
    MEDAL,
    SECTOR_FIGHTER,
    SECTOR_FLAG,
)
from tests.toy.units import AN, DUNG, EM

ROLLS = Rolls(toy_archive())


def roll(title: str, year: int) -> TitleRoll:
    (found,) = (r for r in ROLLS.of_year(year) if r.title.id == title)
    return found


def test_a_year_s_titles_stand_by_precedence() -> None:
    assert ROLLS.years == (2021, 2022, 2023)
    assert [r.title.id for r in ROLLS.of_year(2022)] == [
        SECTOR_FLAG,
        MEDAL,
        EXCELLENT_COLLECTIVE,
        BASE_FIGHTER,
        ADVANCED_WORKER,
        CERTIFICATE,
        ABOLISHED,
    ]


def test_inside_a_title_the_printed_order_stands() -> None:
    workers = roll(ADVANCED_WORKER, 2022)
    assert [h.name for h in workers.people][:4] == [
        "Phạm Êm",
        "Nguyễn Văn Hùng",
        "Nguyễn Văn Hùng",
        "Trần Thị Đức",
    ]
    assert [h.name for h in by_name(workers.people, toy_archive())] == [
        "Hoàng Thị Ánh",
        "Lê Ân",
        "Trần Thị Đức",
        "Phạm Êm",
        "Nguyễn Văn Hùng",
        "Nguyễn Văn Hùng",
        "Đỗ Văn Huy",
        "Người Xin Rút",
        "Y Blăk Mẫu",
    ]


def test_people_and_collectives_stand_apart() -> None:
    certificates = roll(CERTIFICATE, 2022)
    assert [h.name for h in certificates.people] == ["Lê Ân"]
    assert [h.name for h in certificates.collectives] == ["VKSND huyện Mẫu Đức"]


def test_a_revoked_honour_stays_in_the_roll() -> None:
    fighters = roll(BASE_FIGHTER, 2022)
    assert [(h.name, h.stage) for h in fighters.people] == [
        ("Nguyễn Văn Hùng", Stage.PRESENTED),
        ("Trần Thị Đức", Stage.REVOKED),
        ("Hoàng Thị Ánh", Stage.PRESENTED),
    ]


def test_the_asked_for_wait_outside_the_roll() -> None:
    assert [h.shown.recipient.ordinal for h in roll(BASE_FIGHTER, 2022).pending] == [2]
    open_list = roll(SECTOR_FIGHTER, 2023)
    assert open_list.people == ()
    assert [h.name for h in open_list.pending] == ["Hoàng Thị Ánh", "Lê Ân"]


def test_a_title_only_counted_has_its_roll() -> None:
    medals = roll(MEDAL, 2022)
    assert medals.people == ()
    assert medals.tally.granted is not None
    assert medals.tally.granted.number == 40


def test_a_title_s_years() -> None:
    assert [r.year for r in ROLLS.of_title(BASE_FIGHTER)] == [2021, 2022, 2023]
    assert ROLLS.of_title("khong-co") == ()


def test_a_unit_s_own_and_its_people_s() -> None:
    assert [(h.title, h.year) for h in ROLLS.of_unit(AN)] == [
        (EXCELLENT_COLLECTIVE, 2022),
        (SECTOR_FLAG, 2022),
    ]
    assert {h.name for h in ROLLS.of_people_in(EM)} == {"Phạm Êm", "Y Blăk Mẫu"}
    years = [h.year for h in ROLLS.of_people_in(DUNG)]
    assert years == sorted(years)


def test_a_person_through_the_years() -> None:
    held = ROLLS.of_person(HOANG)
    assert [(h.year, h.title) for h in held] == [
        (2021, BASE_FIGHTER),
        (2022, ADVANCED_WORKER),
        (2022, BASE_FIGHTER),
        (2023, ADVANCED_WORKER),
        (2023, BASE_FIGHTER),
        (2023, SECTOR_FIGHTER),
    ]


def test_the_register_goes_by_given_name() -> None:
    headings = [
        (heading.letter, [(p.name, p.ordinal) for p in heading.people])
        for heading in ROLLS.register()
    ]
    assert headings == [
        ("A", [("Hoàng Thị Ánh", None)]),
        ("Â", [("Lê Ân", None)]),
        ("Đ", [("Trần Thị Đức", None)]),
        ("Ê", [("Phạm Êm", None)]),
        ("H", [("Nguyễn Văn Hùng", 1), ("Nguyễn Văn Hùng", 2), ("Đỗ Văn Huy", None)]),
        ("Y", [("Y Blăk Mẫu", None)]),
    ]


def test_a_withheld_name_is_not_in_the_register() -> None:
    names = [p.name for heading in ROLLS.register() for p in heading.people]
    assert "Người Xin Rút" not in names
    assert "Người Xin Rút" in {h.name for h in roll(ADVANCED_WORKER, 2022).people}


def test_who_was_only_asked_for_is_not_in_the_register_unless_wanted() -> None:
    archive = toy_archive()
    asked = tuple(d for d in archive.decisions if d.key.slug == "to-trinh-mau")
    rolls = Rolls(replace(archive, decisions=asked))
    assert rolls.register() == ()
    letters = [heading.letter for heading in rolls.register(pending=True)]
    assert letters == ["A", "Đ", "H"]
