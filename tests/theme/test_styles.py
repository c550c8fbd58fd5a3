"""Style sheets: the house's rules about them, and that none of it is dead."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEME = Path(__file__).resolve().parents[2] / "theme"
CSS = THEME / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))
RULES = [path for path in SHEETS if path.name not in ("tokens.css", "main.css")]

# Names that scripts or templates put together from a view's value.
MADE = re.compile(
    r"(status|notice|roll|flow__step|bump__line|bars__part|honour-figure__number"
    r"|report-row|log|desk__item)--[\w-]+"
)


def plain(path: Path) -> str:
    """A sheet without its comments."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def selectors(path: Path) -> str:
    """Everything that stands before a brace."""
    return "\n".join(re.findall(r"([^{};]+)\{", plain(path)))


def styled() -> set[str]:
    return {
        name
        for path in RULES
        for name in re.findall(r"\.([a-z][\w-]*)", selectors(path))
    }


def written() -> str:
    """Templates and scripts, where class names are written."""
    files = [*(THEME / "templates").rglob("*.html"), *THEME.rglob("static/js/*.js")]
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(files))


def test_main_imports_every_sheet_once_and_in_a_declared_layer() -> None:
    text = plain(CSS / "main.css")
    layers = re.search(r"@layer ([\w, ]+);", text)
    assert layers
    names = re.findall(r'@import url\("([^"]+)"\) layer\((\w+)\);', text)
    assert sorted(file for file, _ in names) == sorted(
        path.relative_to(CSS).as_posix() for path in SHEETS if path.name != "main.css"
    )
    assert {layer for _, layer in names} == set(layers[1].split(", "))
    assert all(layer == "blocks" for file, layer in names if file.startswith("blocks/"))


RULE = re.compile(r"\s*([^{};]+?)\s*(\{|;|\})", re.DOTALL)
DECLARATION = re.compile(r"-?[\w-]+\s*:\s*\S.*", re.DOTALL)


def faults(text: str) -> list[str]:
    """What a browser would pass over in silence: it reports no fault of style."""
    found, depth, at, filled = [], 0, 0, True
    while text[at:].strip():
        if step := re.match(r"\s*\}", text[at:]):
            found += [] if filled else [f"empty rule before {text[at:][:30]!r}"]
            depth, at, filled = depth - 1, at + step.end(), True
        elif (step := RULE.match(text, at)) and step[2] != "}":
            words, at = step[1], step.end()
            if step[2] == "{":
                found += [words] if words.endswith((",", ">", "+")) else []
                depth, filled = depth + 1, False
            else:
                sound = words.startswith("@") or (
                    depth and DECLARATION.fullmatch(words)
                )
                found += [] if sound else [words]
                filled = True
        else:
            return [*found, text[at : at + 60]]
    return found if depth == 0 else [*found, "a brace is left open"]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_a_sheet_is_well_formed(path: Path) -> None:
    assert not faults(plain(path))


@pytest.mark.parametrize(
    "text", [".a,\n.b,}", ".a { color red; }", ".a { }", ".a { color: red;", ".a b; "]
)
def test_a_broken_sheet_would_be_seen(text: str) -> None:
    assert faults(text)


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_colours_and_properties_are_made_in_tokens_alone(path: Path) -> None:
    text = plain(path)
    assert not re.findall(r"(?<![\w-])#[0-9a-fA-F]{3,8}\b", text)
    assert not re.findall(r"\b(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\(", text)
    assert not re.findall(r"^\s*--[\w-]+\s*:", text, re.MULTILINE)


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.name)
def test_classes_only_and_nothing_forced(path: Path) -> None:
    assert "!important" not in plain(path)
    assert not re.findall(r"#[\w-]+", selectors(path))


def test_every_property_that_is_asked_for_is_made() -> None:
    made = set(re.findall(r"(--[\w-]+):", plain(CSS / "tokens.css")))
    asked = {
        name for path in SHEETS for name in re.findall(r"var\((--[\w-]+)", plain(path))
    }
    assert asked <= made
    assert not sorted(made - asked)


def test_no_style_is_dead() -> None:
    text = written()
    dead = [
        name
        for name in sorted(styled())
        if not MADE.fullmatch(name)
        and not re.search(rf"(?<![\w-]){name}(?![\w-])", text)
    ]
    assert not dead


def test_templates_style_nothing_themselves() -> None:
    text = written()
    assert not re.findall(r"<[^>]+\sstyle=", text)
    assert not re.findall(r"<[^>]+\son[a-z]+=", text)
    pages = (path.read_text("utf-8") for path in THEME.glob("templates/**/*.html"))
    assert not any("<style" in page for page in pages)


def test_nothing_moves_for_those_who_asked_for_rest() -> None:
    for path in RULES:
        text = plain(path)
        asked = text.split("@media (prefers-reduced-motion: no-preference)")[0]
        assert not re.findall(r"\b(?:animation|transition|scroll-behavior)\b", asked)
