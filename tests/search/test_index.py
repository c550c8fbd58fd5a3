"""The index as a browser reads it: what is found, and which files an edit writes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from gazette.core.archive import Archive
from gazette.core.reports import PassageRef, Report, StoredBody
from gazette.core.rolls import rolls_of
from gazette.honour_rolls.plan import SLICE as HONOURS
from gazette.leaderboards.plan import SLICE as BOARDS
from gazette.news.plan import SLICE as NEWS
from gazette.people.plan import SLICE as PEOPLE
from gazette.publishing.edition import Edition
from gazette.publishing.memo import Held, Value
from gazette.publishing.plans import FilePlan, MadePlan
from gazette.search import holders
from gazette.search import index as search_index
from gazette.search.blocks import base36
from gazette.search.holders import FEW, Holder
from gazette.search.index import FOLDER, index_of
from gazette.search.plan import SLICE
from gazette.search.words import question, shard_of, tokens
from gazette.units.plan import SLICE as UNITS
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of

TOY = toy_archive()
BODY = StoredBody(passages=(PassageRef(html="digest"),))
ARCHIVE = replace(TOY, reports=tuple(replace(r, body=BODY) for r in TOY.reports))
ALL = (NEWS, BOARDS, HONOURS, PEOPLE, UNITS, SLICE)


class Remembering:
    """A memo in memory that counts what was made."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.made: list[str] = []

    def recall(self, key: str, make: Callable[[], bytes]) -> Value:
        if key not in self.kept:
            self.made.append(key)
            self.kept[key] = make()
        return Held(self.kept[key])


def edition(archive: Archive = ARCHIVE, memo: Remembering | None = None) -> Edition:
    opened = edition_of(archive, ALL)
    piece = "<p>Cơn lốc <em>blockchain</em> đã qua.</p>".__str__
    return replace(opened, memo=memo or Remembering(), piece=lambda _digest: piece())


def files(opened: Edition) -> dict[str, bytes]:
    made = {}
    for plan in index_of(opened).plans:
        made[plan.route] = plan.data if isinstance(plan, FilePlan) else plan.make()
    return made


class Reader:
    """Reads the files as search.js does."""

    def __init__(self, opened: Edition) -> None:
        self.shards = index_of(opened).shards
        self.files = files(opened)

    def shard(self, key: str) -> dict[str, dict[str, object]]:
        number = shard_of(key, self.shards)
        name = base36(number)
        found: dict[str, dict[str, object]] = json.loads(
            self.files.get(f"{FOLDER}{name}.json", b"{}")
        )
        return found

    def places(self, key: str) -> set[tuple[str, int]]:
        things = self.shard(key).get("t", {}).get(key, {})
        assert isinstance(things, dict)
        return {
            (block, int(place.rstrip("!"), 36))
            for block, found in things.items()
            for place in found.split(".")
        }

    def titles(self, text: str) -> set[str]:
        found = set.intersection(*(self.places(key) for key in question(text)))
        return {self.told(block, position)[0] for block, position in found}

    def told(self, block: str, position: int) -> list[str]:
        slip = json.loads(self.files[f"{FOLDER}{block}/{position // 8}.json"])
        told: list[str] = slip[position % 8]
        return told

    def people(self, key: str) -> list[str]:
        rows = self.shard(key).get("n", {}).get(key, [])
        return [row[0] for row in rows if row]  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(edition())


def test_every_report_is_found_by_its_title(reader: Reader) -> None:
    opened = edition()
    assert opened.archive.reports
    for report in opened.archive.reports:
        assert report.title in reader.titles(report.title)


def test_units_by_any_name_they_bore(reader: Reader) -> None:
    for unit in ARCHIVE.units:
        for name in (*(n.text for n in unit.names), *unit.aliases):
            assert unit.name in reader.titles(name) or " " not in name


def test_decisions_by_number(reader: Reader) -> None:
    for decision in edition().archive.decisions:
        if decision.number:
            found = reader.titles(decision.number.lower())
            assert any(title.startswith(decision.number) for title in found)


def test_people_whole_and_by_their_last_two_syllables(reader: Reader) -> None:
    headings = rolls_of(edition().archive).register()
    names = {entry.name for heading in headings for entry in heading.people}
    assert names
    for name in names:
        whole, words = " ".join(tokens(name)), tokens(name)
        assert any(found.startswith(name) for found in reader.people(whole))
        last = reader.people(" ".join(words[-2:]))
        assert any(found.startswith(name) for found in last)
        if len(words) > 2:
            # A family and a middle name alone would give half the country.
            assert name not in reader.people(" ".join(words[:2]))


def test_many_of_one_name_are_cut_and_say_so() -> None:
    some = tuple(
        Holder(
            name=f"Nguyễn {middle} Thị Ánh",
            shown="",
            href=f"/{middle}",
            about="",
            illustrative=False,
        )
        for middle in map(base36, range(100, 100 + FEW + 5))
    )
    rows = holders.pieces_of(some, 1)[0]["thi anh"]
    assert isinstance(rows, list)
    assert (len(rows), rows[-1]) == (FEW + 1, 0)


def test_a_word_of_the_body_alone_when_it_tells(reader: Reader) -> None:
    reports = {r.title for r in edition().archive.reports if r.body.passages}
    assert reports
    assert reports <= reader.titles("blockchain")
    assert reports <= reader.titles("con loc")


def test_drafts_embargoed_and_hidden_reports_are_nowhere() -> None:
    opened = edition()
    public = {report.title for report in opened.archive.reports}
    secret = {r.title for r in ARCHIVE.reports} - public
    assert secret
    told = b"".join(files(opened).values()).decode()
    assert not [title for title in secret if title in told]


def test_a_block_is_worked_out_once() -> None:
    memo = Remembering()
    first = files(edition(memo=memo))
    made = len(memo.made)
    assert made
    assert files(edition(memo=memo)) == first
    assert len(memo.made) == made


def test_an_edit_makes_its_own_block_and_writes_what_it_changes() -> None:
    memo = Remembering()
    before_keys = keys(edition(memo=memo))
    before = files(edition(memo=memo))
    memo.made.clear()
    changed = with_title(ARCHIVE, "Lời mới về con voi")
    after_keys = keys(edition(changed, memo))
    after = files(edition(changed, memo))
    assert len(memo.made) == 1
    written = {
        route for route in after_keys if after_keys[route] != before_keys.get(route)
    }
    differing = {route for route in after if after[route] != before.get(route)}
    assert differing
    assert differing <= written
    assert len(written) < len(after)


def keys(opened: Edition) -> dict[str, str]:
    return {
        plan.route: plan.key if isinstance(plan, MadePlan) else plan.data.decode()
        for plan in index_of(opened).plans
    }


def with_title(archive: Archive, title: str) -> Archive:
    last = edition().archive.reports[-1]

    def edited(report: Report) -> Report:
        return replace(report, title=title) if report.key == last.key else report

    return replace(archive, reports=tuple(map(edited, archive.reports)))


def test_what_is_everywhere_keeps_its_strong_places(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search_index, "COMMON", 2)
    common = Reader(edition())
    shard = common.shard("con loc")
    assert "con loc" in shard["c"]
    assert shard["t"].get("con loc", {}) == {}


def different(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    return {route for route in after if after[route] != before.get(route)}


def test_what_has_no_page_is_not_offered() -> None:
    alone = edition_of(ARCHIVE, (NEWS, SLICE))
    opened = replace(alone, piece=lambda _digest: "")
    slips = [p.route for p in index_of(opened).plans if isinstance(p, FilePlan)]
    kinds = {route.removeprefix(FOLDER)[0] for route in slips}
    assert kinds <= {"r", "p", "s"}
