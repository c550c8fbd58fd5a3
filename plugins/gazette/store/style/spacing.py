"""Spaces: one between words, none before a sign, one after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.problems import Problem, warning
from gazette.store.style.loose import UPPER
from gazette.store.style.prose import COVER, Prose

_DOUBLE = re.compile(r"[ \u00a0]{2,}(?=\S)")
# A sign that opens something (.md, :8000) is not the end of what stands before it.
_BEFORE = re.compile(rf" (?=[,;:.!?)\]”](?:[\s,;:.!?)”{COVER}]|$))(?!\.\.|: \d)")
_OPENED = re.compile(r"\( +")
_AFTER = re.compile(r"[,;:!?.)](?=[^\W_])")
_CLOSE = {
    ",": re.compile(r"[^\W\d_],[^\W_]"),
    ";": re.compile(r"\w;[^\W_]"),
    "!": re.compile(r"\w![^\W_]"),
    "?": re.compile(r"\w\?[^\W_]"),
    ":": re.compile(r"\w:[^\W\d_]"),
    ")": re.compile(r"[^\W\d_]\)[^\W\d_]"),
    ".": re.compile(rf"[^\W\d_{UPPER}]\.[{UPPER}]"),
}
"""What stands before and behind a sign that wants its space; figures are no words."""


def doubled(prose: Prose) -> Iterator[Problem]:
    """Two spaces and more between words; tables line their cells up with them."""
    for line in prose:
        for found in _DOUBLE.finditer("" if line.table else line.text):
            if found.start():
                right = line.corrected(found.start(), found.end(), " ")
                place = line.place(found.start())
                yield warning("style-space-double", place, right=right)


def before_signs(prose: Prose) -> Iterator[Problem]:
    """A space in front of a sign that ends something, or behind one that opens."""
    for line in prose:
        if line.table:
            continue
        spots = [(found.start(), found.end()) for found in _BEFORE.finditer(line.text)]
        if "( " in line.text:
            opened = _OPENED.finditer(line.text)
            spots += [(found.start() + 1, found.end()) for found in opened]
        for start, end in spots:
            first = len(line.text[:start].rstrip(" "))
            if first:
                right = line.corrected(first, end, "")
                yield warning("style-space-before", line.place(first), right=right)


def after_signs(prose: Prose) -> Iterator[Problem]:
    """A word that stands close behind a comma, a colon or the end of a sentence."""
    for line in prose:
        for found in _AFTER.finditer(line.text):
            end = found.end()
            if end < 2 or not _CLOSE[found[0]].match(line.text, end - 2):
                continue
            letter = line.text[end - 3 : end - 2]
            if found[0] == "." and not (letter.isalpha() and letter.islower()):
                continue  # P.V is no end of a sentence
            right = line.corrected(end, end, " ")
            yield warning("style-space-after", line.place(end), right=right)
