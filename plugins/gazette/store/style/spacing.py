"""Spaces: one between words, none before a sign, one after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.problems import Problem, warning
from gazette.store.style.loose import UPPER
from gazette.store.style.prose import COVER, Prose

_DOUBLE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
# A sign that opens something (.md, :8000) is not the end of what stands before it.
_BEFORE = re.compile(rf"(?<=\S) +(?=[,;:.!?)\]”](?:[\s,;:.!?)”{COVER}]|$))|(?<=\() +")
_DOTS = re.compile(r" +(?=\.{2,})")
_AFTER = re.compile(
    r"(?<=[^\W\d_])[,;!?](?=[^\W_])|(?<=\d)[;!?](?=[^\W_])|(?<=\w):(?=[^\W\d_])"
    rf"|(?<=[^\W\d_{UPPER}][^\W\d_{UPPER}])\.(?=[{UPPER}])"
    r"|(?<=[^\W\d_])\)(?=[^\W\d_])"
)


def doubled(prose: Prose) -> Iterator[Problem]:
    """Two spaces and more between words; tables line their cells up with them."""
    for line in prose:
        for found in _DOUBLE.finditer("" if line.table else line.text):
            right = line.corrected(found.start(), found.end(), " ")
            yield warning("style-space-double", line.place(found.start()), right=right)


def before_signs(prose: Prose) -> Iterator[Problem]:
    """A space in front of a sign that ends something, or behind one that opens."""
    for line in prose:
        for found in _BEFORE.finditer(line.text):
            if line.table or _DOTS.match(line.text, found.start()):
                continue
            right = line.corrected(found.start(), found.end(), "")
            yield warning("style-space-before", line.place(found.start()), right=right)


def after_signs(prose: Prose) -> Iterator[Problem]:
    """A word that stands close behind a comma, a colon or the end of a sentence."""
    for line in prose:
        for found in _AFTER.finditer(line.text):
            end = found.end()
            right = line.corrected(end, end, " ")
            yield warning("style-space-after", line.place(end), right=right)
