"""Which letters make a Vietnamese syllable: onset, rhyme, and the tone they may bear.

Knows spelling, not words: ``ngoẵn`` is a syllable whether or not anybody uses it. That
is enough to tell Vietnamese from the same bytes read in a wrong encoding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES = frozenset(("", "\u0301", "\u0323"))
_STOPS = ("c", "ch", "k", "p", "t")
ONSETS = (
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng",
    "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
_RHYMES = """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt
    âc âk âm ân âng âp ât âu ây e ec ek em en eng eo ep et
    ê êch êk êm ên ênh êp êt êu i ia ich ik im in inh ip it iu
    iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăp oăt oc oe oem oen oeo oet oi ok om on ong ooc oong op ot
    ô ôc ôi ôk ôm ôn ông ôôc ôông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui uk um un ung uơ uơn up ut uy uya uych uyên
    uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt uôp
    ư ưa ưc ưi ưk ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ych yn ynh yt yu yêm yên yêng yêt yêu
"""
RHYMES = frozenset(_RHYMES.split())
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> Iterator[str]:
    """Runs of letters in *text*, in NFC."""
    return (found[0] for found in _WORD.finditer(unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether *word* is spelt as one Vietnamese syllable, in one case or as a name."""
    if word not in (word.lower(), word.upper(), word.capitalize()):
        return False
    apart = unicodedata.normalize("NFD", word.lower())
    tones = "".join(sign for sign in apart if sign in _TONES)
    bare = "".join(sign for sign in apart if sign not in _TONES)
    bare = unicodedata.normalize("NFC", bare)
    return len(tones) < 2 and any(_fits(rhyme, tones) for rhyme in _rhymes(bare))


def _rhymes(bare: str) -> Iterator[str]:
    for onset in ONSETS:
        if bare.startswith(onset) and bare[len(onset) :] in RHYMES:
            yield bare[len(onset) :]


def _fits(rhyme: str, tone: str) -> bool:
    """A syllable that ends in a stop bears sắc or nặng; k ends highland names, bare."""
    if not rhyme.endswith(_STOPS):
        return True
    return tone in _STOPPED_TONES and (bool(tone) or rhyme.endswith("k"))
