"""A kept page stands only while all that it was planned from is the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from decimal import Decimal
from pathlib import Path

import pytest

from gazette.core.archive import Archive
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.leaderboards.plan import SLICE
from gazette.publishing.desk_store import DamagedStore
from gazette.publishing.edition import Edition
from gazette.publishing.kept import KeptPage, kept_plan
from gazette.publishing.memo import MemoStore
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import Slice
from gazette.publishing.view import KeptView
from gazette.units.plan import SLICE as UNITS
from tests.toy import boards
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed

BOARD = f"/thi-dua/{boards.CLUSTER_1_2022}/"
SLICES = (SLICE, HONOUR_ROLLS, UNITS)


@pytest.fixture
def memo(tmp_path: Path) -> Iterator[MemoStore]:
    store = MemoStore(tmp_path)
    yield store
    store.close()


def edition(
    memo: MemoStore, archive: Archive | None = None, slices: tuple[Slice, ...] = SLICES
) -> Edition:
    return replace(edition_of(archive or toy_archive(), slices), memo=memo)


def boards_of(found: Edition) -> dict[str, PagePlan]:
    return pages(found, SLICE)


def fresh(plans: dict[str, PagePlan]) -> set[str]:
    """What was planned in this build; the index always is."""
    return {r for r, p in plans.items() if not isinstance(p.page, KeptView)}


def test_unchanged_boards_are_not_planned_again_and_are_the_same(
    memo: MemoStore,
) -> None:
    before = edition(memo)
    first = boards_of(before)
    after = edition(memo)
    second = boards_of(after)
    assert fresh(first) == first.keys()
    assert fresh(second) == {"/thi-dua/"}
    assert after.cards.plans() == before.cards.plans()
    for route, plan in first.items():
        kept = second[route]
        assert kept.digest == plan.digest
        assert replace(kept, page=plan.page) == plan
        assert printed(after, kept) == printed(before, plan)


def test_a_figure_rewrites_its_board_the_next_year_and_its_cluster(
    memo: MemoStore,
) -> None:
    boards_of(edition(memo))
    archive = toy_archive()
    sheets = list(archive.scores)
    at = next(n for n, s in enumerate(sheets) if s.cluster == boards.CLUSTER_1_2022)
    row = sheets[at].units[0]
    score = replace(row.criteria[0], figures=(Decimal(1),) * len(sheets[at].columns))
    row = replace(row, criteria=(score, *row.criteria[1:]))
    sheets[at] = replace(sheets[at], units=(row, *sheets[at].units[1:]))
    planned = fresh(boards_of(edition(memo, replace(archive, scores=tuple(sheets)))))
    series = BOARD.rsplit("/", 2)[0] + "/"
    assert {BOARD, series} <= planned
    assert planned <= {"/thi-dua/", BOARD, series, f"{series}2023/"}


def test_another_name_of_a_unit_is_seen(memo: MemoStore) -> None:
    boards_of(edition(memo))
    archive = toy_archive()
    organizer = archive.cluster[boards.CLUSTER_1_2022].organizer_unit
    units = tuple(
        replace(unit, names=(replace(unit.names[-1], text="Viện mang tên khác"),))
        if unit.id == organizer
        else unit
        for unit in archive.units
    )
    renamed = edition(memo, replace(archive, units=units))
    plan = boards_of(renamed)[BOARD]
    assert "Viện mang tên khác" in printed(renamed, plan)


def test_an_address_that_goes_or_comes_back_is_seen(memo: MemoStore) -> None:
    with_units = edition(memo)
    linked = printed(with_units, boards_of(with_units)[BOARD])
    without = edition(memo, slices=(SLICE, HONOUR_ROLLS))
    plain = boards_of(without)
    assert BOARD in fresh(plain)
    assert 'href="/don-vi/' in linked
    assert 'href="/don-vi/' not in printed(without, plain[BOARD])
    again = edition(memo)
    assert printed(again, boards_of(again)[BOARD]) == linked


def test_what_is_not_asked_for_is_dropped(tmp_path: Path) -> None:
    def built(archive: Archive) -> set[str]:
        store = MemoStore(tmp_path)
        planned = fresh(boards_of(edition(store, archive)))
        store.keep_used()
        store.close()
        return planned

    whole = toy_archive()
    gone = boards.CLUSTER_1_2022
    rest = tuple(s for s in whole.scores if s.cluster != gone)
    built(whole)
    assert BOARD not in built(whole)
    built(replace(whole, scores=rest))
    assert BOARD in built(whole)


def everything(seen: Edition, _given: str) -> PagePlan:
    """A planner that looks for more than it was given."""
    assert not seen.archive.decisions
    assert not seen.hidden
    assert not seen.files
    for _ in seen.book.routes:
        raise AssertionError
    raise AssertionError


everything.__module__ = SLICE.plan.__module__  # whose code it is taken for


def test_a_planner_sees_nothing_but_its_records(memo: MemoStore) -> None:
    found = edition(memo)
    alone = Archive(site=found.archive.site)
    with pytest.raises(TypeError):
        kept_plan(found, everything, "", alone)


def test_a_planner_brings_nothing_along(memo: MemoStore) -> None:
    found = edition(memo)

    def inside(_seen: Edition, _given: str) -> PagePlan:
        raise AssertionError(found)

    with pytest.raises(TypeError, match="inside"):
        kept_plan(found, inside, "", Archive(site=found.archive.site))


def test_every_part_of_a_plan_is_kept() -> None:
    kept = set(KeptPage.__struct_fields__)
    assert kept - {"digest", "indexed"} == {
        part.name for part in fields(PagePlan) if part.name != "page"
    }


def test_a_value_that_was_altered_or_moved_is_damaged(tmp_path: Path) -> None:
    with closing(MemoStore(tmp_path)) as store:
        store.renew("one", b"first")
        store.renew("two", b"other")
        store.renew("three", b"third")
    with closing(sqlite3.connect(tmp_path / "memo.sqlite")) as base, base:
        base.execute("UPDATE kept SET value = ? WHERE value = ?", (b"FIRST", b"first"))
        swap = "UPDATE kept SET value = ?, digest = ? WHERE value = ?"
        digest = base.execute(
            "SELECT digest FROM kept WHERE value = ?", (b"other",)
        ).fetchone()[0]
        base.execute(swap, (b"other", digest, b"third"))
    with closing(MemoStore(tmp_path)) as store:
        assert store.recall("two", bytes).whole() == b"other"
        for key in ("one", "three"):
            with pytest.raises(DamagedStore):
                store.recall(key, bytes).whole()


def test_what_another_process_put_is_never_taken_for_ours(tmp_path: Path) -> None:
    with closing(MemoStore(tmp_path)) as store:
        store.renew("ours", b"12345")
    with closing(MemoStore(tmp_path)) as late:
        with closing(MemoStore(tmp_path)) as other:
            other.renew("theirs", b"54321")
            other.keep_used()
        value = late.recall("ours", bytes)
        for read in (value.whole, lambda: value.part(0, 5)):
            with pytest.raises(DamagedStore):
                read()


def test_a_store_that_stays_open_forgets_as_one_just_opened(tmp_path: Path) -> None:
    with closing(MemoStore(tmp_path)) as store:
        for words in ("first save", "second save", "third save"):
            store.begin_again()
            store.recall("always", lambda: b"kept")
            store.recall(words, words.encode)
            store.keep_used()
        assert store.find("first save") is store.find("second save") is None
        assert store.find("always") is not None
