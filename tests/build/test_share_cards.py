"""What other sites show where a page is passed on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from pathlib import Path

from tests.build.folder import Desk, desk, tree
from tests.imaging.conftest import opened

PACT = "tin-tuc/2023/ky-giao-uoc/index.html"
META = re.compile(r'<meta property="((?:og|twitter):[^"]+)" content="([^"]*)">')


def metas(bench: Desk, page: str) -> Mapping[str, str]:
    """The share tags of a page."""
    html = (bench.output / page).read_text(encoding="utf-8")
    return {name: unescape(value) for name, value in META.findall(html)}


def cards(bench: Desk) -> dict[str, str]:
    """Every published card with its hash."""
    found = tree(bench.output)
    return {path: found[path] for path in found if path.startswith("anh/the/")}


def test_every_page_names_a_card_that_is_there(tmp_path: Path) -> None:
    bench = desk(tmp_path)
    assert bench.build().status == 0
    used = set()
    for path in sorted(bench.output.rglob("*.html")):
        page = path.relative_to(bench.output).as_posix()
        said = metas(bench, page)
        if "og:title" not in said:  # a page that only leads on to another
            continue
        file = said["og:image"].removeprefix("https://thu.example/")
        image = opened((bench.output / file).read_bytes())
        assert said["og:image"] == said["twitter:image"]
        assert said["og:image:type"] == f"image/{(image.format or '').lower()}"
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert image.size == (1200, 630)
        assert said["og:image:alt"]
        assert said["twitter:card"] == "summary_large_image"
        used.add(file)
    assert used == set(cards(bench))


def test_the_words_of_a_card_are_its_alt(tmp_path: Path) -> None:
    bench = desk(tmp_path)
    assert bench.build().status == 0
    report = metas(bench, PACT)["og:image:alt"]
    assert "Cụm thi đua số 1" in report
    board = metas(bench, "thi-dua/vksnd-tinh-thu/cum-1/2023/index.html")
    assert "1. VKSND khu vực Thử" in board["og:image:alt"]
    assert "Số liệu minh họa" in board["og:image:alt"]


def test_a_headline_draws_its_own_card_again_and_no_other(tmp_path: Path) -> None:
    bench = desk(tmp_path)
    assert bench.build().status == 0
    before = cards(bench)
    path = bench.root / "content/news/2023/ky-giao-uoc/index.md"
    text = path.read_text(encoding="utf-8")
    title = re.search(r"^title: (.*)$", text, re.MULTILINE)
    assert title is not None
    text = text.replace(title[0], f"{title[0]} lần đầu", 1)
    path.write_text(text, encoding="utf-8", newline="\n")
    made = bench.build()
    assert made.status == 0
    assert "Thẻ chia sẻ: 1/1." in made.said
    after = cards(bench)
    assert len(before.keys() - after.keys()) == len(after.keys() - before.keys()) == 1
    fresh = replace(bench, output=tmp_path / "moi", store=tmp_path / "kho-moi")
    assert fresh.build().status == 0
    assert cards(fresh) == after


def test_a_lost_site_takes_its_cards_from_the_store(tmp_path: Path) -> None:
    bench = desk(tmp_path)
    assert bench.build().status == 0
    again = replace(bench, output=tmp_path / "moi")
    made = again.build()
    assert made.status == 0
    assert "Thẻ chia sẻ" not in made.said
    assert cards(again) == cards(bench)


def test_records_from_before_the_day_have_the_sites_card(tmp_path: Path) -> None:
    bench = desk(tmp_path)
    site = bench.root / "data/site.yaml"
    with site.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("share_cards_from: 2024-01-01\n")
    assert bench.build().status == 0
    own = metas(bench, "index.html")["og:image"]
    assert metas(bench, PACT)["og:image"] == own
    unit = "don-vi/vksnd-khu-vuc-an/index.html"
    assert metas(bench, unit)["og:image"] != own
