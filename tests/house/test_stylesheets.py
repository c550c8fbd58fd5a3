"""Colours live in one file, nothing shouts, and every file is in its layer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

COLOUR_WORDS = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue
cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey
darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen
fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey
lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey
lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen
mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite
navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell
sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan
teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
"""
NAMED_COLOURS = frozenset(COLOUR_WORDS.split())
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(", re.IGNORECASE
)
DECLARATION = re.compile(r"(?<=[{;])\s*([\w-]+)\s*:\s*([^;{}]+)(?=[;}])")
TOKENS = "tokens.css"


def plain(text: str) -> str:
    """The rules without comments, strings and addresses."""
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.DOTALL)
    text = re.sub(r"\"[^\"]*\"|'[^']*'", '""', text)
    return re.sub(r"url\([^)]*\)", "url()", text)


def colours(text: str) -> Iterator[str]:
    """The declarations that hold a colour of their own."""
    for name, value in DECLARATION.findall(plain(text)):
        words = set(re.findall(r"(?<![\w-])[a-z]+(?![\w(-])", value.lower()))
        if COLOUR.search(value) or words & NAMED_COLOURS:
            yield f"{name}: {value.strip()}"


@pytest.fixture(scope="module")
def sheets(repository: Path) -> dict[str, str]:
    folder = repository / "theme" / "static" / "css"
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.css"))
    }
    assert {TOKENS, "main.css", "base.css", "layout.css", "print.css"} <= set(found)
    return found


def test_colours_live_in_the_tokens(sheets: dict[str, str]) -> None:
    elsewhere = {
        name: found
        for name, text in sheets.items()
        if name != TOKENS and (found := list(colours(text)))
    }
    assert elsewhere == {}
    assert list(colours(sheets[TOKENS])), "the test would not see a colour"


@pytest.mark.parametrize(
    ("rule", "count"),
    [
        ("a{color:#fff}", 1),
        ("a{color:red}", 1),
        ("a{border:1px solid rgb(0 0 0 / 50%);}", 1),
        ("a{background:color-mix(in oklab, var(--ink), white)}", 1),
        ("a{color:var(--gold); background:transparent; fill:currentcolor}", 0),
        ("a{grid-area:red-line; animation:tan-in 1s; width:calc(tan(1rad))}", 0),
        (".a[href='#fff']{content:'#fff'; --x:url(#fff)}", 0),
    ],
)
def test_a_colour_is_seen(rule: str, count: int) -> None:
    assert len(list(colours(rule))) == count


def test_nothing_shouts(sheets: dict[str, str]) -> None:
    assert [name for name, text in sheets.items() if "!important" in plain(text)] == []


def test_identifiers_style_nothing(sheets: dict[str, str]) -> None:
    selector = re.compile(r"#[a-z][\w-]*[^;{}]*\{", re.IGNORECASE)
    assert [name for name, text in sheets.items() if selector.search(plain(text))] == []


def test_every_property_used_is_given(sheets: dict[str, str]) -> None:
    everything = "\n".join(plain(text) for text in sheets.values())
    given = set(re.findall(r"(--[\w-]+)\s*:", everything))
    used = set(re.findall(r"var\(\s*(--[\w-]+)", everything))
    assert used, "tokens are used somewhere"
    assert used - given == set()


def test_every_sheet_stands_in_a_layer(sheets: dict[str, str]) -> None:
    listed = re.findall(r'@import url\("([^"]+)"\) layer\(\w+\)', sheets["main.css"])
    assert sorted(listed) == sorted(set(sheets) - {"main.css"})


def test_no_sheet_asks_another_host(sheets: dict[str, str]) -> None:
    foreign = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:https?:)?//""")
    assert [name for name, text in sheets.items() if foreign.search(text)] == []
