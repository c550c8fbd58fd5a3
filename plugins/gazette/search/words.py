"""Words as they are searched: folded syllables, and the keys they stand under.

Vietnamese words are made of syllables, and a syllable alone says little (29 of them
fold to ``do``); so texts stand under pairs of neighbours, and only what is short and
telling under single ones. Knows the short forms of the sector's long phrases. The
browser's twin is ``theme/static/js/search.js``; the vectors beside the tests bind both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from gazette.core.folding import search_form

SHORT_FORMS: tuple[tuple[str, str], ...] = (
    ("viện kiểm sát nhân dân", "vksnd"),
    ("viện kiểm sát nhân dân tối cao", "vkstc"),
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("chiến sĩ thi đua", "cstđ"),
    ("lao động tiên tiến", "lđtt"),
    ("kiểm sát viên", "ksv"),
    ("thành phố", "tp"),
)
"""A long phrase and how it is shortened in print and in haste."""

_TOKEN = re.compile(r"[^\W_]+")
_INITIAL = "b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x"
_FINAL = "c|ch|m|n|ng|nh|p|t"
_SYLLABLE = re.compile(rf"(?:{_INITIAL})?[aeiouy]{{1,3}}(?:{_FINAL})?")
LONGEST = 40
"""Letters of a token; what is longer is no word (a hash, an address)."""


def tokens(text: str) -> list[str]:
    """The folded words of *text*: ``15/QĐ-VKS`` is ``15 qd vks``."""
    return [t for t in _TOKEN.findall(search_form(text)) if len(t) <= LONGEST]


def _folded(phrase: str) -> str:
    return " ".join(tokens(phrase))


FOLDED_FORMS: tuple[tuple[str, str], ...] = tuple(
    sorted(
        ((_folded(long), _folded(short)) for long, short in SHORT_FORMS),
        key=lambda form: (-len(form[0]), form),
    )
)
"""``SHORT_FORMS`` as tokens, the longest phrase first."""

_LONG = {short: long for long, short in FOLDED_FORMS}
_SHORT = dict(FOLDED_FORMS)
_PHRASES = re.compile(r"\b(?:" + "|".join(long for long, _ in FOLDED_FORMS) + r")\b")


def written_out(words: Sequence[str]) -> list[str]:
    """*words* with every short form in full: ``vksnd`` is five words."""
    return " ".join(_LONG.get(word, word) for word in words).split()


def shortened(words: Sequence[str]) -> list[str]:
    """*words* with every long phrase as its short form, as a question is asked."""
    text = " ".join(written_out(words))
    return _PHRASES.sub(lambda found: _SHORT[found[0]], text).split()


def keys_of(text: str, *, singles: bool) -> set[str]:
    """All keys under which *text* is found: pairs of neighbours, in full and in short.

    ``singles`` adds each word alone, as titles and names have it; bodies have alone
    only short forms and what is no Vietnamese syllable.
    """
    words = tokens(text)
    full, short = written_out(words), shortened(words)
    keys = set(_pairs(full))
    if short != full:
        keys.update(_pairs(short))
        in_full = f" {' '.join(full)} "
        keys.update(form for long, form in FOLDED_FORMS if f" {long} " in in_full)
    keys.update(full if singles else filter(_telling, full))
    return keys


def question(text: str) -> tuple[str, ...]:
    """The keys that a reader's words ask for: pairs, or the only word."""
    words = shortened(tokens(text))
    return tuple(dict.fromkeys(_pairs(words))) if len(words) > 1 else tuple(words)


def shard_of(key: str, shards: int) -> int:
    """The file that holds *key*; *shards* is a power of two."""
    return crc32(key.encode()) % shards


def _pairs(words: Iterable[str]) -> Iterator[str]:
    return (f"{one} {other}" for one, other in pairwise(words))


def _telling(word: str) -> bool:
    """Whether a word of a body is worth a key of its own."""
    if word.isdecimal():
        return len(word) > 4
    return len(word) > 2 and _SYLLABLE.fullmatch(word) is None
