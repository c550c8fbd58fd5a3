"""A record read with kept decisions is the record read anew, and no fault is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.core.decisions import Decision
from gazette.publishing.kept_decisions import KeptDecisions
from gazette.publishing.memo import MemoStore
from tests.store.cases import records
from tests.store.cases.records import Case
from tests.store.newsroom import DECISION, LIST, MEDAL, NEWSROOM, TITLES, load


class Shelf:
    """Keeps decisions as they are, and counts."""

    def __init__(self) -> None:
        self.held: dict[str, Decision] = {}
        self.found = 0

    def recall(self, key: str) -> Decision | None:
        self.found += key in self.held
        return self.held.get(key)

    def keep(self, key: str, decision: Decision) -> None:
        self.held[key] = decision


@pytest.fixture(scope="module")
def full() -> dict[str, Decision]:
    """The decisions of the newsroom without a fault."""
    shelf = Shelf()
    load(kept=shelf)
    return shelf.held


def shelf_of(held: dict[str, Decision]) -> Shelf:
    shelf = Shelf()
    shelf.held.update(held)
    return shelf


def test_every_sound_decision_is_kept_and_found_again(
    full: dict[str, Decision],
) -> None:
    shelf = shelf_of(full)
    again = load(kept=shelf)
    assert again == load()
    assert again.archive is not None
    assert shelf.found == len(full) == len(again.archive.decisions)


@pytest.mark.parametrize(
    "case", records.CASES, ids=lambda case: f"{case.code}-{case.new or case.old!r}"[:70]
)
def test_every_fault_is_found_beside_kept_decisions(
    full: dict[str, Decision], case: Case
) -> None:
    """Also those between documents: a medal twice, a name twice, a year too few."""
    changed = {case.file: NEWSROOM[case.file].replace(case.old, case.new, 1)}
    shelf = shelf_of(full)
    anew = load(changed)
    assert load(changed, kept=shelf) == anew
    assert load(changed, kept=shelf) == anew, "a fault is told once more"


def test_a_decision_with_a_fault_is_not_kept(full: dict[str, Decision]) -> None:
    shelf = Shelf()
    wrong = NEWSROOM[DECISION].replace("count: 3", "count: 2", 1)
    assert {p.code for p in load({DECISION: wrong}, kept=shelf).problems}
    assert len(shelf.held) == len(full) - 1


@pytest.mark.parametrize(
    ("file", "old", "new", "known"),
    [
        (LIST, "Nguyễn", "Nguyen", -1),
        (MEDAL, "number: ", "number: 1", -1),
        (TITLES, "name: ", "name: X", None),
    ],
)
def test_a_decision_is_built_again_where_its_own_files_or_registers_changed(
    full: dict[str, Decision], file: str, old: str, new: str, known: int | None
) -> None:
    shelf = shelf_of(full)
    load({file: NEWSROOM[file].replace(old, new, 1)}, kept=shelf)
    assert shelf.found == (0 if known is None else len(full) + known)


def test_the_memo_gives_back_what_was_kept(tmp_path: Path) -> None:
    first, second = MemoStore(tmp_path), MemoStore(tmp_path)
    assert load(kept=KeptDecisions(first, "code")) == load()
    first.keep_used()
    first.close()
    second.close()
    memo = MemoStore(tmp_path)
    assert load(kept=KeptDecisions(memo, "code")) == load()
    assert load(kept=KeptDecisions(memo, "other code")) == load()
    memo.close()
