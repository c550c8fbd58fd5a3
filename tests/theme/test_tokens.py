"""Colours: each pair that a reader must tell apart is measured, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
TEXT, MARK, MUCH = 4.5, 3.0, 7.0

TEXT_PAIRS = (
    ("ink", "paper"),
    ("ink", "paper-deep"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-deep"),
    ("ink-soft", "shade"),
    ("crimson", "paper"),
    ("crimson", "paper-deep"),
    ("crimson-deep", "paper"),
    ("crimson-deep", "paper-deep"),
    ("on-crimson", "crimson"),
    ("on-crimson", "crimson-deep"),
    ("gold", "paper"),
    ("gold", "paper-deep"),
)
MARK_PAIRS = (
    ("gold-mark", "paper"),
    ("rule-field", "paper"),
    ("rule-field", "paper-deep"),
    ("crimson", "paper"),
    ("crimson", "shade"),
)


DARK = "@media screen and (prefers-color-scheme: dark)"
CHOSEN_DARK = ':root[data-scheme="dark"]'
MORE = "@media screen and (prefers-contrast: more)"
CHOSEN_MORE = ':root[data-contrast="more"]'


def block(start: str) -> str:
    """What stands in the braces of the rule that follows *start*."""
    text = (CSS / "tokens.css").read_text(encoding="utf-8")
    rule = text[text.index(start) + len(start) :].split("}")[0]
    return rule[rule.rindex("{") + 1 :]


def colours(start: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block(start)))


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme; dark and print override light, and more contrast
    overrides both by the ends of each.
    """
    light, dark, paper = colours("\n:root"), colours(DARK), colours("@media print")
    most = re.findall(r"--([\w-]+): var\(--([\w-]+)\);", block(MORE))
    return {
        "light": light,
        "dark": light | dark,
        "print": light | paper,
        "light, more": light | {role: light[end] for role, end in most},
        "dark, more": light | dark | {role: dark[end] for role, end in most},
    }


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_agrees_with_the_standard() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(scheme: str, pair: tuple[str, str]) -> None:
    found = schemes()[scheme]
    assert contrast(found[pair[0]], found[pair[1]]) >= TEXT


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize("pair", MARK_PAIRS, ids="-on-".join)
def test_marks_can_be_seen(scheme: str, pair: tuple[str, str]) -> None:
    found = schemes()[scheme]
    assert contrast(found[pair[0]], found[pair[1]]) >= MARK


def test_both_schemes_name_the_same_colours() -> None:
    assert colours("\n:root").keys() == colours(DARK).keys()


def test_a_chosen_scheme_is_the_systems_own() -> None:
    assert block(CHOSEN_DARK).split() == block(DARK).split()
    assert block(CHOSEN_MORE).split() == block(MORE).split()


def test_another_scheme_is_the_same_page_in_other_colours() -> None:
    """What axe is asked of the dark scheme (test_axe) rests on it."""
    asking = ("prefers-color-scheme", "data-scheme")
    sheets = {path: path.read_text(encoding="utf-8") for path in CSS.rglob("*.css")}
    found = {path.name for path, text in sheets.items() for at in asking if at in text}
    assert found == {"tokens.css"}
    for start in (DARK, CHOSEN_DARK):
        set_here = set(re.findall(r"([\w-]+):", block(start)))
        assert set_here == {"color-scheme", *(f"--{name}" for name in colours(start))}


@pytest.mark.parametrize("scheme", ["light, more", "dark, more"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_more_contrast_is_more(scheme: str, pair: tuple[str, str]) -> None:
    found = schemes()[scheme]
    assert contrast(found[pair[0]], found[pair[1]]) >= MUCH


def test_every_colour_is_used() -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in CSS.rglob("*.css"))
    unused = [name for name in schemes()["light"] if f"var(--{name})" not in sheets]
    assert not unused
