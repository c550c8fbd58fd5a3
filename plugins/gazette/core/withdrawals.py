"""Names withdrawn on request: known by seals, found wherever a text still has them.

A seal is a keyed hash of the name, so that the record which forbids a name does not
print it. Knows how to recognise a name in any dress (capitals, old or new tone marks,
NFD, without marks, in an address). Refuses to give a name back, and to pass for a safe:
names are few, and somebody with the file and a list of guesses can try them.

Source: Law 91/2025/QH15 and Decree 356/2025/ND-CP: who asks is answered within two
working days; what remains is the trace that a name stood here, when it was withdrawn
and on what ground.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType
from unicodedata import normalize

from gazette.core.folding import fold, spelling
from gazette.core.problems import Place

LEAST_SYLLABLES = 2
"""One syllable is a word of every second sentence: it cannot be watched for."""

_SYLLABLE = re.compile(r"[^\W\d_]+")
# What may stand between the syllables of one name: spaces of all kinds, a hyphen of an
# address, an apostrophe of a highland name, a full stop of an abbreviation.
_JOINT = re.compile(r"[\s\u00a0\u200b\u2060+._'’-]{0,3}|%20")
_SIZE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A name that nobody can read here: *exact* with its marks, *bare* without."""

    salt: str
    exact: str
    bare: str
    syllables: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """One name withdrawn. ``rows`` are the withheld rows, ``2025/61-qd#h1-4``.

    ``exceptions`` are files in which the name is another person's; where there are
    any, a page cannot be judged by the name alone, and only rows and files are.
    """

    on: date
    basis: str
    seal: Seal
    rows: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A withdrawn name in a text, from *start* to *end*."""

    withdrawal: Withdrawal
    start: int
    end: int


def seal(name: str, salt: str) -> Seal:
    """The seal of *name*; ValueError for one of a single syllable."""
    syllables = _SYLLABLE.findall(normalize("NFC", name))
    if len(syllables) < LEAST_SYLLABLES:
        raise ValueError(len(syllables))
    return Seal(
        salt=salt,
        exact=_hash(" ".join(map(_exact, syllables)), salt),
        bare=_hash(" ".join(map(_bare, syllables)), salt),
        syllables=len(syllables),
    )


class Watch:
    """All withdrawn names at once. False if there are none."""

    def __init__(self, withdrawals: Iterable[Withdrawal]) -> None:
        self.withdrawals = tuple(withdrawals)
        self._lengths = sorted({w.seal.syllables for w in self.withdrawals})
        self._salts = sorted({w.seal.salt for w in self.withdrawals})
        self._exact = _by_hash(self.withdrawals, exact=True)
        self._bare = _by_hash(self.withdrawals, exact=False)
        told = sorted(
            f"{w.seal.exact} {' '.join(sorted(w.exceptions))}" for w in self.withdrawals
        )
        # Every file's key asks for it: worked out once.
        self._digest = _hash("\n".join(told), "") if told else ""

    def __bool__(self) -> bool:
        return bool(self.withdrawals)

    @property
    def digest(self) -> str:
        """Equal only for the same names withdrawn, with the same exceptions."""
        return self._digest

    def of_pages(self) -> Watch:
        """The names that no page may show, whoever is meant."""
        return Watch(w for w in self.withdrawals if not w.exceptions)

    def sightings(self, text: str) -> Iterator[Sighting]:
        """Every withdrawn name in *text*, which is in NFC."""
        found = [(m.start(), m.end(), m.group()) for m in _SYLLABLE.finditer(text)]
        joined = [
            _JOINT.fullmatch(text, found[n][1], found[n + 1][0]) is not None
            for n in range(len(found) - 1)
        ]
        for first, (start, _, _) in enumerate(found):
            for length in self._lengths:
                last = first + length - 1
                if last >= len(found) or not all(joined[first:last]):
                    break
                words = tuple(word for _, _, word in found[first : last + 1])
                for withdrawal in self._meant(words):
                    end = found[last][1]
                    yield Sighting(withdrawal=withdrawal, start=start, end=end)

    def _meant(self, words: tuple[str, ...]) -> tuple[Withdrawal, ...]:
        """Whose name *words* are: with marks it must be exact, without any it may be
        the name in an address.
        """
        unmarked = all(word.isascii() for word in words)
        known = self._bare if unmarked else self._exact
        form = _bare if unmarked else _exact
        text = " ".join(map(form, words))
        return tuple(
            withdrawal
            for salt in self._salts
            for withdrawal in known.get((salt, _hash(text, salt)), ())
        )


def in_nfc(data: bytes) -> str:
    """*data* as a text to look through, whatever it is; never an error."""
    return normalize("NFC", data.decode("utf-8", errors="replace"))


def _by_hash(
    withdrawals: Iterable[Withdrawal], *, exact: bool
) -> Mapping[tuple[str, str], tuple[Withdrawal, ...]]:
    found: dict[tuple[str, str], tuple[Withdrawal, ...]] = {}
    for each in withdrawals:
        key = (each.seal.salt, each.seal.exact if exact else each.seal.bare)
        found[key] = (*found.get(key, ()), each)
    return MappingProxyType(found)


@lru_cache(maxsize=65536)
def _exact(syllable: str) -> str:
    return spelling(syllable)


@lru_cache(maxsize=65536)
def _bare(syllable: str) -> str:
    return fold(syllable)


def _hash(text: str, salt: str) -> str:
    return blake2b(text.encode(), key=salt.encode(), digest_size=_SIZE).hexdigest()
