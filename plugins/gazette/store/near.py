"""What was probably meant: known words close to one that is not known.

Knows likeness of texts. Refuses to choose: it offers, the officer decides.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from gazette.core.folding import fold, spelling

CUTOFF = 0.72
"""Below this likeness an offer misleads more than it helps."""


def near(word: str, known: Iterable[str], *, limit: int = 3) -> tuple[str, ...]:
    """At most *limit* of *known*, likest first; equal likeness in order of text."""
    bare = fold(word)
    likeness: list[tuple[float, float, str]] = []
    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(bare)
    for candidate in sorted(set(known)):
        ratio = _likeness(matcher, fold(candidate))
        if ratio >= CUTOFF:
            likeness.append((-ratio, -_with_marks(word, candidate), candidate))
    return tuple(candidate for _, _, candidate in sorted(likeness)[:limit])


def _likeness(matcher: difflib.SequenceMatcher[str], candidate: str) -> float:
    """Likeness without diacritics; the cheap upper bounds spare most candidates."""
    matcher.set_seq1(candidate)
    if matcher.real_quick_ratio() < CUTOFF or matcher.quick_ratio() < CUTOFF:
        return 0.0
    return matcher.ratio()


def _with_marks(word: str, candidate: str) -> float:
    exact = difflib.SequenceMatcher(None, spelling(word), spelling(candidate), False)
    return exact.ratio()
