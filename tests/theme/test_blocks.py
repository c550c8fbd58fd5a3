"""Blocks: each has examples, and each example prints sound, plain markup."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import html5lib
import jinja2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from pattern_sheet import (
    EXAMPLES,
    THEME,
    Example,
    environment,
    examples,
    rendered,
)

BLOCKS = THEME / "templates" / "blocks"
SCRIPTS = THEME / "static" / "js"
ALL = list(examples())
# Lines of a card that two blocks share; seen in every example of either.
PARTS = {("report_card", "headline"), ("report_card", "kicker")}


def name(example: Example) -> str:
    return f"{example.macro}: {example.about}"


def test_every_example_is_of_a_block() -> None:
    blocks = {path.stem for path in BLOCKS.glob("*.html")}
    assert {path.stem for path in EXAMPLES.glob("*.yaml")} <= blocks


def offered() -> set[tuple[str, str]]:
    """Block and macro, of all that a page or another block asks for."""
    asked = re.compile(r'{%-? from "blocks/(\w+)\.html" import ([\w, ]+?) -?%}')
    return {
        (block, macro.strip())
        for path in BLOCKS.parent.rglob("*.html")
        for block, macros in asked.findall(path.read_text(encoding="utf-8"))
        for macro in macros.split(",")
    }


def test_every_block_that_is_asked_for_has_an_example() -> None:
    shown = {(example.block, example.macro) for example in ALL}
    assert not sorted(offered() - shown - PARTS)
    assert {path.stem for path in BLOCKS.glob("*.html")} == {one for one, _ in shown}


def test_every_sheet_of_a_block_is_seen() -> None:
    """By an example; or it dresses one page type, or what a script makes."""
    markup = "".join(rendered(example) for example in ALL)
    pages = "".join(
        path.read_text(encoding="utf-8")
        for path in (*BLOCKS.parent.rglob("*.html"), *SCRIPTS.glob("*.js"))
        if path.parent != BLOCKS
    )
    unseen = []
    for path in sorted((THEME / "static" / "css" / "blocks").glob("*.css")):
        plain = re.sub(r"(?s)/\*.*?\*/", "", path.read_text(encoding="utf-8"))
        classes = set(re.findall(r"\.([a-z][\w-]*)", plain))
        if not any(re.search(rf'["\s.]{c}["\s`]', markup + pages) for c in classes):
            unseen.append(path.name)
    assert not unseen


@pytest.mark.parametrize(
    "path", sorted(BLOCKS.glob("*.html")), ids=lambda path: path.stem
)
def test_a_block_says_what_it_takes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{#-")
    assert "{% macro" in text


@pytest.mark.parametrize("example", ALL, ids=name)
def test_an_example_is_sound_html(example: Example) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(rendered(example))


@pytest.mark.parametrize("example", ALL, ids=name)
def test_no_id_is_printed_twice(example: Example) -> None:
    ids = re.findall(r'\sid="([^"]*)"', rendered(example))
    assert len(ids) == len(set(ids))


def one(macro: str, about: str) -> str:
    return next(
        rendered(example)
        for example in ALL
        if example.macro == macro and example.about == about
    )


def test_gold_is_for_what_was_decided() -> None:
    assert "status__tick" in one("status", "presented")
    assert "status--asked" in one("status", "asked")
    assert "đề nghị" in one("status", "asked")


def test_a_link_without_an_address_is_plain_text() -> None:
    assert one("link", "leads nowhere") == "VKSND tỉnh Gia Lai"


def test_text_is_escaped() -> None:
    template = environment().from_string(
        '{% from "blocks/link.html" import link %}{{ link(thing) }}'
    )
    shown = template.render(thing={"href": None, "text": "<b>Ủy & Ban</b>"})
    assert shown == "&lt;b&gt;Ủy &amp; Ban&lt;/b&gt;"


def test_a_missing_field_is_an_error_not_a_gap() -> None:
    template = environment().from_string(
        '{% from "blocks/status.html" import status %}{{ status(thing) }}'
    )
    with pytest.raises(jinja2.UndefinedError):
        template.render(thing={"kind": "asked"})


def test_an_unknown_figure_is_never_nought() -> None:
    board = one(
        "score_table", "a board with a tie, details and a unit that is not considered"
    )
    row = board.split('id="mau-dong"')[1].split("</tbody>")[0]
    assert "–" in row
    assert ">0<" not in row
    assert "Không xét thi đua" in row


def test_an_endpoint_without_a_photo_is_named_all_the_same() -> None:
    shown = one("gallery", "five endpoints, two of them without a photo")
    assert shown.count("gallery__item") == 5
    assert shown.count("<img") == 4  # one of the three has two
    assert "đơn vị không gửi" in shown
