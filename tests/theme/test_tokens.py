"""Colours: each pair that a reader must tell apart is measured, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).resolve().parents[2] / "theme" / "static" / "css"
TEXT, MARK = 4.5, 3.0

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


def schemes() -> dict[str, dict[str, str]]:
    """The colours of each scheme; dark and print override light."""
    text = (CSS / "tokens.css").read_text(encoding="utf-8")
    light_part, rest = text.split("@media (prefers-color-scheme: dark)")
    dark_part, print_part = rest.split("@media print")
    light, dark, paper = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", part))
        for part in (light_part, dark_part, print_part)
    )
    return {"light": light, "dark": light | dark, "print": light | paper}


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


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(scheme: str, pair: tuple[str, str]) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= TEXT


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize("pair", MARK_PAIRS, ids="-on-".join)
def test_marks_can_be_seen(scheme: str, pair: tuple[str, str]) -> None:
    colours = schemes()[scheme]
    assert contrast(colours[pair[0]], colours[pair[1]]) >= MARK


def test_both_schemes_name_the_same_colours() -> None:
    text = (CSS / "tokens.css").read_text(encoding="utf-8")
    light, dark = text.split("@media (prefers-color-scheme: dark)")
    names = [
        set(re.findall(r"--([\w-]+): #[0-9a-f]", part))
        for part in (light, dark.split("@media print")[0])
    ]
    assert names[0] == names[1]


def test_every_colour_is_used() -> None:
    sheets = "".join(path.read_text(encoding="utf-8") for path in CSS.rglob("*.css"))
    unused = [name for name in schemes()["light"] if f"var(--{name})" not in sheets]
    assert not unused
