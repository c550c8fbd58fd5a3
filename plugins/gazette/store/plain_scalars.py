"""Unquoted values that YAML readers read differently, each refused with its remedy.

YAML 1.1 reads ``no`` as false, ``012`` as ten, ``12:30`` as 750, ``1_000`` as 1000;
YAML 1.2 reads them otherwise, editors follow either. We read every plain value as
text, and refuse those forms so that nobody reads anything else. ``true`` and ``false``,
plain decimal numbers and ISO dates mean the same to all and pass.
"""

from __future__ import annotations

import re

from gazette.core.problems import Place, Problem, error

_WORDS = frozenset({"y", "n", "yes", "no", "on", "off"})
_NOTHING = frozenset({"~", "null"})
_LEADING_ZERO = re.compile(r"[-+]?0\d+(?:[.,]\d*)?")
_CLOCK = re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?")
_MACHINE_NUMBER = re.compile(
    r"[-+]?(?:0[xX][\da-fA-F_]+|0o[0-7]+|0b[01_]+"
    r"|\d+(?:_\d+)+(?:\.[\d_]*)?"
    r"|(?:\d+(?:\.\d*)?|\.\d+)[eE][-+]?\d+|\.\d+|\d+\.)"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_STARTS_ODD = frozenset("-+.~0123456789")
_LONGEST_WORD = 5


def ambiguity(text: str, place: Place) -> Problem | None:
    """The fault of the unquoted value *text*, if readers disagree about it."""
    if len(text) <= _LONGEST_WORD and text.isalpha():
        return _word(text, place)
    if not text or text[0] not in _STARTS_ODD:
        return None
    if text in _NOTHING:
        return error("null-word", place, value=text)
    return _figure(text, place)


def _word(text: str, place: Place) -> Problem | None:
    folded = text.casefold()
    if folded in _WORDS:
        return error("yes-no-word", place, value=text)
    if folded in _NOTHING:
        return error("null-word", place, value=text)
    if folded in ("true", "false") and text != folded:
        return error("true-false-spelling", place, value=text, proper=folded)
    return None


def _figure(text: str, place: Place) -> Problem | None:
    if _LEADING_ZERO.fullmatch(text):
        proper = re.sub(r"^([-+]?)0+(?=\d)", r"\1", text)
        return error("leading-zero", place, value=text, proper=proper)
    if _CLOCK.fullmatch(text):
        return error("clock-time", place, value=text)
    if _MACHINE_NUMBER.fullmatch(text):
        return error("machine-number", place, value=text)
    return None
