"""``verify`` prints what the page says, line by line, and finds names as typed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from gazette.core.archive import Archive
from gazette.desk.verify import verification, verified
from gazette.leaderboards.plan import SLICE
from tests.build.folder import Desk, desk
from tests.toy import boards
from tests.toy.archive import toy_archive
from tests.toy.edition import edition_of, pages, printed
from tests.toy.units import AN

BLANKS = re.compile(r"\s+")


def plain(text: str) -> str:
    return BLANKS.sub(" ", text.replace("\N{NO-BREAK SPACE}", " ")).strip()


def told_by_page(archive: Archive, key: object) -> dict[str, list[str]]:
    """Each unit's detail on the page: its rows and sentences as plain lines."""
    edition = edition_of(archive, [SLICE])
    plan = pages(edition, SLICE)[f"/thi-dua/{key}/"]
    told = {}
    for group in html.fromstring(printed(edition, plan)).xpath("//tbody[@id]"):
        lines = []
        for row in group.xpath(".//table//tr"):
            notes = row.xpath(".//*[@class='score__reason']")
            reasons = [plain(note.text_content()) for note in notes]
            for note in notes:
                note.drop_tree()
            lines.append(plain(" ".join(cell.text_content() for cell in row)))
            lines.extend(reasons)
        outcome = group.xpath(".//p[@class='score__outcome']")
        lines += [plain(sentence.text_content()) for sentence in outcome]
        told[str(group.get("id")).removeprefix("don-vi-")] = lines
    return told


@pytest.mark.parametrize("scores", toy_archive().scores, ids=lambda s: str(s.cluster))
def test_the_page_says_what_the_command_prints(scores: boards.Scores) -> None:
    archive = toy_archive()
    told = told_by_page(archive, scores.cluster)
    for sheet in scores.units:
        found = verification(archive, str(scores.cluster), sheet.unit)
        spoken = [plain(line) for line in found.text.splitlines()]
        page = told[sheet.unit]
        assert page or sheet.not_considered
        start = spoken.index(page[0]) if page else 0
        assert spoken[start : start + len(page)] == page


def test_the_way_of_computing_is_the_pages_too() -> None:
    archive = toy_archive()
    edition = edition_of(archive, [SLICE])
    key = boards.CLUSTER_1_2023
    page = pages(edition, SLICE)[f"/thi-dua/{key}/"].page
    text = verification(archive, str(key), AN).text
    method = [plain(sentence) for sentence in page.method]  # type: ignore[attr-defined]
    spoken = [plain(line.removeprefix("- ")) for line in text.splitlines()]
    assert spoken[-len(method) :] == method


def test_a_changed_figure_changes_both() -> None:
    archive = toy_archive()
    first = archive.scores_of[boards.CLUSTER_1_2022]
    others = [scores for scores in archive.scores if scores is not first]
    units = tuple(
        replace(
            u, criteria=tuple(replace(c, figures=(None, None)) for c in u.criteria[:1])
        )
        if u.unit == AN
        else u
        for u in first.units
    )
    changed = replace(archive, scores=(replace(first, units=units), *others))
    key = str(first.cluster)
    before, after = verification(archive, key, AN), verification(changed, key, AN)
    assert before.text != after.text
    assert told_by_page(archive, key)[AN] != told_by_page(changed, key)[AN]


@pytest.mark.parametrize(
    "typed", [AN, "VKSND huyện Mẫu An", "vksnd huyện mẫu an", "Mẫu An", "huyen mau an"]
)
def test_a_unit_is_found_as_an_officer_types_it(typed: str) -> None:
    found = verification(toy_archive(), str(boards.CLUSTER_2_2023), "mau em")
    assert found.text
    by_id = verification(toy_archive(), str(boards.CLUSTER_1_2022), AN)
    found = verification(toy_archive(), str(boards.CLUSTER_1_2022), typed)
    if typed == "huyen mau an":  # two units, Mẫu An and Mẫu Ân: no guess
        assert "Mẫu Ân" in found.refusal
    else:
        assert found == by_id


def test_what_is_not_there_is_refused_with_near_misses() -> None:
    archive = toy_archive()
    key = str(boards.CLUSTER_1_2022)
    assert key in verification(archive, key.replace("cum-1", "cum-11"), AN).refusal
    assert "Mẫu Êm" in verification(archive, key, "Mẫu Ếm").refusal


@pytest.fixture
def newsdesk(tmp_path: Path) -> Desk:
    return desk(tmp_path)


def test_it_reads_the_newsroom_from_its_files(newsdesk: Desk) -> None:
    found = verified(
        newsdesk.root, newsdesk.store, "vksnd-tinh-thu/cum-1/2023", "Thử Đức", print
    )
    assert "A2 Kiểm sát hoạt động tư pháp (tối đa 40)" in found.text
    assert "Hạng 2." in found.text
    newsdesk.change("data/scores/2023/cum-1.yaml", "    A1: 58", "    A1: 61")
    spoilt = verified(
        newsdesk.root, newsdesk.store, "vksnd-tinh-thu/cum-1/2023", "Thử Đức", print
    )
    assert spoilt.text == ""
    assert "score-out-of-range" in {problem.code for problem in spoilt.problems}
