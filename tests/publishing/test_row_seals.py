"""Pages kept under their rows' seals are the pages planned anew, after any edits.

``BANG_VANG_SEQUENCES`` sets how many random sequences are played, as for whole builds.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gazette.core.archive import Archive
from gazette.core.decisions import (
    Change,
    Comment,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Recipient,
)
from gazette.core.people import Person
from gazette.core.periods import PartialDate, Period
from gazette.core.problems import Place
from gazette.core.units import UnitName
from gazette.honour_rolls.plan import SLICE as HONOUR_ROLLS
from gazette.open_data.plan import SLICE as OPEN_DATA
from gazette.people.plan import SLICE as PEOPLE
from gazette.publishing.edition import Edition
from gazette.publishing.memo import MemoStore
from gazette.publishing.plans import MadePlan, PagePlan
from gazette.publishing.view import KeptView
from gazette.search.plan import SLICE as SEARCH
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, planned
from tests.toy.reports import AS_OF

SEQUENCES = int(os.environ.get("BANG_VANG_SEQUENCES", "12"))
STEPS = 4
SLICES = (HONOUR_ROLLS, PEOPLE, UNITS, OPEN_DATA, SEARCH)


def _named(decision: Decision) -> list[tuple[int, int]]:
    """The places of people's rows: group and row."""
    return [
        (at, which)
        for at, group in enumerate(decision.honours)
        for which, row in enumerate(group.recipients)
        if not row.collective
    ]


@dataclass(slots=True)
class Bench:
    """A record and the moment of its edition."""

    archive: Archive
    as_of: datetime
    chance: random.Random
    count: int = 0

    def decision(self) -> Decision:
        return self.chance.choice([d for d in self.archive.decisions if d.honours])

    def put(self, old: Decision, new: Decision) -> None:
        decisions = (new if d is old else d for d in self.archive.decisions)
        self.archive = replace(self.archive, decisions=tuple(decisions))

    def rows(self) -> list[Recipient]:
        return [
            row
            for decision in self.archive.decisions
            for group in decision.honours
            for row in group.recipients
            if not row.collective
        ]

    def change_row(self, change: Callable[[Recipient], Recipient]) -> None:
        """One row of one document otherwise."""
        old = self.chance.choice([d for d in self.archive.decisions if _named(d)])
        groups = list(old.honours)
        at, which = self.chance.choice(_named(old))
        rows = list(groups[at].recipients)
        rows[which] = change(rows[which])
        groups[at] = replace(groups[at], recipients=tuple(rows))
        self.put(old, replace(old, honours=tuple(groups)))


def paper(bench: Bench, kind: DecisionKind, **more: object) -> None:
    model = bench.decision()
    key = DecisionKey(year=2023, slug=f"them-{bench.count}")
    decision = replace(
        model,
        key=key,
        kind=kind,
        name=f"Văn bản thêm {bench.count}",
        number=None,
        date=PartialDate(year=2023, month=12, day=bench.chance.randint(1, 28)),
        honours=(),
        follows=(),
        changes_to=None,
        changes=(),
        comment=None,
        presented=None,
        file=None,
    )
    whole = (*bench.archive.decisions, replace(decision, **more))  # type: ignore[arg-type]
    bench.archive = replace(bench.archive, decisions=whole)


def added(bench: Bench) -> None:
    """A document with a few people, known ones or new."""
    rows = bench.chance.sample(bench.rows(), 2)
    rows.append(replace(rows[0], name=f"Lê Thị {'ABC'[bench.count % 3]}", person=None))
    title = bench.chance.choice(bench.archive.titles)
    group = HonourGroup(
        title=title.id,
        printed_title=title.name,
        year=bench.chance.choice((2021, 2022, 2023)),
        recipients=tuple(replace(row, hidden=False) for row in rows),
        place=Place(file="f"),
    )
    kinds = (DecisionKind.DECISION, DecisionKind.PROPOSAL)
    paper(bench, bench.chance.choice(kinds), honours=(group,))


def removed(bench: Bench) -> None:
    gone = bench.decision()
    rest = tuple(
        replace(
            d,
            follows=tuple(key for key in d.follows if key != gone.key),
            changes_to=None if d.changes_to == gone.key else d.changes_to,
        )
        for d in bench.archive.decisions
        if d is not gone
    )
    bench.archive = replace(bench.archive, decisions=rest)


def renamed_row(bench: Bench) -> None:
    bench.change_row(lambda row: replace(row, name=f"{row.name} {bench.count}"))


def moved_row(bench: Bench) -> None:
    unit = bench.chance.choice(bench.archive.units).id
    bench.change_row(lambda row: replace(row, unit=unit))


def post_of_row(bench: Bench) -> None:
    bench.change_row(lambda row: replace(row, post=f"Chức vụ {bench.count}"))


def withheld(bench: Bench) -> None:
    bench.change_row(lambda row: replace(row, hidden=not row.hidden))


def revoked(bench: Bench) -> None:
    target = bench.decision()
    paper(bench, DecisionKind.REVOCATION, changes_to=target.key)


def corrected(bench: Bench) -> None:
    target = bench.decision()
    rows = [row for group in target.honours for row in group.recipients]
    changes = tuple(
        Change(title=None, was=row.name, now="Tên Đã Sửa", place=Place(file="f"))
        for row in rows[:1]
    )
    paper(bench, DecisionKind.CORRECTION, changes_to=target.key, changes=changes)


def followed(bench: Bench) -> None:
    later = bench.decision()
    before = bench.decision()
    if before.date.period.start != later.date.period.start:
        bench.put(later, replace(later, follows=(before.key,)))


def window(bench: Bench) -> None:
    old = bench.decision()
    opens = bench.as_of.date() + timedelta(days=bench.chance.randint(-9, 3))
    bench.put(old, replace(old, comment=Comment(opens=opens, closes=opens)))


def illustrative(bench: Bench) -> None:
    old = bench.decision()
    bench.put(old, replace(old, illustrative=not old.illustrative))


def person(bench: Bench) -> None:
    people = list(bench.archive.people)
    at = bench.chance.randrange(len(people))
    people[at] = replace(people[at], name=f"{people[at].name} {bench.count}")
    bench.archive = replace(bench.archive, people=tuple(people))


def joined(bench: Bench) -> None:
    """A record more, and a row that it owns."""
    known = Person(id=f"nguoi-{bench.count}", name="Tên Mới", place=Place(file="f"))
    bench.archive = replace(bench.archive, people=(*bench.archive.people, known))
    bench.change_row(lambda row: replace(row, person=known.id))


def title(bench: Bench) -> None:
    titles = list(bench.archive.titles)
    at = bench.chance.randrange(len(titles))
    titles[at] = replace(titles[at], name=f"{titles[at].name} {bench.count}")
    bench.archive = replace(bench.archive, titles=tuple(titles))


def unit(bench: Bench) -> None:
    """A unit is called otherwise from some day on, past or to come."""
    units = list(bench.archive.units)
    at = bench.chance.randrange(len(units))
    start = bench.as_of.date() + timedelta(days=bench.chance.randint(-9, 9))
    before = Period(end=start - timedelta(days=1))
    names = (
        UnitName(text=units[at].name, valid=before),
        UnitName(text=f"{units[at].name} {bench.count}", valid=Period(start=start)),
    )
    units[at] = replace(units[at], names=names)
    bench.archive = replace(bench.archive, units=tuple(units))


def later(bench: Bench) -> None:
    bench.as_of += timedelta(days=bench.chance.randint(1, 400))


def earlier(bench: Bench) -> None:
    bench.as_of -= timedelta(days=bench.chance.randint(1, 200))


EDITS = (
    added,
    removed,
    renamed_row,
    moved_row,
    post_of_row,
    withheld,
    revoked,
    corrected,
    followed,
    window,
    illustrative,
    person,
    joined,
    title,
    unit,
    later,
    earlier,
)


def told(edition: Edition) -> dict[str, object]:
    """What every page and file is planned to be."""
    found: dict[str, object] = {}
    for plan in planned(edition, *SLICES):
        if isinstance(plan, PagePlan):
            found[plan.route] = (
                *(plan.digest, plan.template, plan.anchors, plan.links),
                *(plan.listed, plan.modified, plan.images),
            )
        elif isinstance(plan, MadePlan):
            found[plan.route] = plan.key
    return {**found, "cards": edition.cards.plans()}


def edition(bench: Bench, memo: MemoStore | None = None) -> Edition:
    found = edition_of(bench.archive, SLICES, as_of=bench.as_of)
    return found if memo is None else replace(found, memo=memo)


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_kept_pages_are_pages_planned_anew(tmp_path: Path, seed: int) -> None:
    bench = Bench(archive=toy_archive(), as_of=AS_OF, chance=random.Random(seed))
    memo = MemoStore(tmp_path)
    told(edition(bench, memo))
    for bench.count in range(1, STEPS + 1):
        edit = bench.chance.choice(EDITS)
        edit(bench)
        warm, clean = told(edition(bench, memo)), told(edition(bench))
        assert warm.keys() == clean.keys(), f"{edit.__name__}, step {bench.count}"
        changed = [route for route in clean if warm[route] != clean[route]]
        assert changed == [], f"{edit.__name__}, step {bench.count}"
    memo.close()


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_every_edit_is_seen(tmp_path: Path, edit: Callable[[Bench], None]) -> None:
    bench = Bench(archive=toy_archive(), as_of=AS_OF, chance=random.Random(5), count=1)
    memo = MemoStore(tmp_path)
    before = told(edition(bench, memo))
    edit(bench)
    after = told(edition(bench, memo))
    assert after == told(edition(bench))
    assert after != before or edit in (window, unit, later, earlier, person)
    memo.close()


def planned_anew(edition: Edition) -> set[str]:
    return {
        plan.route
        for plan in planned(edition, HONOUR_ROLLS, PEOPLE, UNITS)
        if isinstance(plan, PagePlan) and not isinstance(plan.page, KeptView)
    }


def test_one_decision_more_plans_few_pages_anew(tmp_path: Path) -> None:
    bench = Bench(archive=toy_archive(), as_of=AS_OF, chance=random.Random(1), count=1)
    memo = MemoStore(tmp_path)
    planned_anew(edition(bench, memo))
    always = planned_anew(edition(bench, memo))
    added(bench)
    found = edition(bench, memo)
    anew = planned_anew(found) - always
    decisions = {r for r in anew if r.startswith("/khen-thuong/quyet-dinh/")}
    assert f"/khen-thuong/quyet-dinh/2023/them-{bench.count}/" in decisions
    hubs = {route for route in anew if route.startswith("/don-vi/")}
    assert hubs
    every = {d.key for d in found.archive.decisions}
    assert len(decisions) < len(every)
    memo.close()
