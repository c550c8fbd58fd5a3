"""Vietnamese figures: comma for decimals, dot for thousands.

Knows how a figure is written, and which writings mean two things. Refuses to guess:
a doubtful figure becomes an ``Unread`` with the readings it may have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

MOST_DIGITS = 15
"""More digits are no score, count or share, but a slip of the keyboard."""

_FIGURE = re.compile(r"([+-]?)([0-9]+)(?:([.,])([0-9]+))?", re.ASCII)
_DOTTED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?", re.ASCII)
_ENGLISH = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?", re.ASCII)
_SWAP = str.maketrans(",.", ".,")


class Doubt(Enum):
    """Why a text was not read as a figure."""

    EMPTY = "empty"
    NOT_A_FIGURE = "not a figure"
    THOUSANDS = "thousands or decimals"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A text that is no single figure; ``readings`` are the ones it may mean."""

    text: str
    doubt: Doubt
    readings: tuple[Decimal, ...] = ()


def read_decimal(text: str) -> Decimal | Unread:
    """The figure that *text* writes: ``9,5``, ``98,50``, ``10``, ``06``, also ``9.5``.

    Thousands are written without a dot here. ``1.234`` (1234 or 1,234?) and
    ``1.234,5`` come back unread, with their readings.
    """
    written = text.strip().replace("\N{MINUS SIGN}", "-")
    if not written:
        return Unread(text=text, doubt=Doubt.EMPTY)
    if sum(character.isdigit() for character in written) > MOST_DIGITS:
        return Unread(text=text, doubt=Doubt.TOO_LONG)
    readings = _grouped_readings(written)
    if readings:
        return Unread(text=text, doubt=Doubt.THOUSANDS, readings=readings)
    if _FIGURE.fullmatch(written):
        return Decimal(written.replace(",", "."))
    return Unread(text=text, doubt=Doubt.NOT_A_FIGURE)


def write_decimal(
    value: Decimal | int, decimals: int | None = None, *, grouped: bool = True
) -> str:
    """*value* with decimal comma and thousands dots: ``12.500,5``.

    *decimals* pads and rounds half up; without it trailing zeros go. *grouped* False
    leaves the dots out, so that ``read_decimal`` reads the figure back.
    """
    number = Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{number:,f}" if grouped else f"{number:f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    return (text if number else text.removeprefix("-")).translate(_SWAP)


def _grouped_readings(written: str) -> tuple[Decimal, ...]:
    """What a figure with grouped thousands may mean; nothing if there are none.

    One comma before three digits (``1,234``) is no group: a comma is decimal here.
    """
    plain = _FIGURE.fullmatch(written)
    if _DOTTED.fullmatch(written):
        grouped = Decimal(written.replace(".", "").replace(",", "."))
        return (grouped, Decimal(written)) if plain else (grouped,)
    if _ENGLISH.fullmatch(written) and not plain:
        return (Decimal(written.replace(",", "")),)
    return ()
