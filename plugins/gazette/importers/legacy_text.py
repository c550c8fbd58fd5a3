"""Text typed for TCVN3 (ABC) or VNI fonts: known for what it is, and made Unicode.

Knows letters that came through as Latin-1 or Windows-1258 in documents and sheets;
bytes are for ``core.legacy_text``. Refuses to guess from few words, and to mend text
whose letters are lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from enum import Enum

from gazette.importers.legacy_tables import AS_WINDOWS_1258, TCVN3, VNI
from gazette.importers.syllables import is_syllable


class LegacyEncoding(Enum):
    """An encoding of before Unicode; the value is what officers call it."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI Windows"


LEAST_WORDS = 3
"""Fewer words with marks prove nothing: ``Café`` is one."""
_CONVINCING, _MARGIN = 0.75, 0.4

_RUN = re.compile(r"\S+")
_EDGES = "\"'()[]{}.,;:!?/\\-–—…“”‘’*|<>+=%&#@0123456789"
_TO_LATIN = str.maketrans(AS_WINDOWS_1258)
_TO_TCVN = str.maketrans(TCVN3)
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))
_LETTERS_LOST = re.compile(r"\ufffd")
_QUESTION = re.compile(r"(?<=[^\W\d_])\?(?=[a-zà-ỹ])|(?<=\s)\?(?=[a-zà-ỹ]{2})")
# UTF-8 read as Windows-1252 or Latin-1: the lead of a Vietnamese letter, then its rest.
_REST = (
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013"
    "\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
_READ_WRONGLY = re.compile(f"á[º»]{_REST}|[ÃÄÅÆ]{_REST}|â€{_REST}")


def detect(text: str) -> LegacyEncoding | None:
    """The encoding that makes *text* Vietnamese where it is none as it stands.

    ``None`` for Unicode, for other languages, and for fewer than ``LEAST_WORDS`` words
    with marks.
    """
    marked = [word for word in _words(text) if not word.isascii()]
    if len(marked) < LEAST_WORDS:
        return None
    as_is = _share(marked, _composed)
    shares = {
        encoding: _share(marked, convert) for encoding, convert in _CONVERTERS.items()
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] < _CONVINCING or shares[best] - as_is < _MARGIN:
        return None
    return best


def to_unicode(text: str, encoding: LegacyEncoding) -> str:
    """*text*, wholly in *encoding*, as Unicode in NFC.

    Words in capitals come out in capitals, marks and all: their font drew them so.
    """
    return _CONVERTERS[encoding](text)


def mended(text: str, encoding: LegacyEncoding) -> str:
    """A piece of a document known to be in *encoding*: converted unless it is not.

    Documents mix: a heading typed later is Unicode already and stays as it is.
    """
    marked = [word for word in _words(text) if not word.isascii()]
    if not marked:
        return _composed(text)
    converted = _share(marked, _CONVERTERS[encoding])
    as_is = _share(marked, _composed)
    # Letters beyond Latin-1 are Unicode already, unless they read badly.
    beyond = any("\u00ff" < letter < "\u2000" or letter > "\u20ff" for letter in text)
    if converted < as_is or (beyond and converted == as_is):
        return _composed(text)
    return to_unicode(text, encoding)


def misread(text: str) -> int | None:
    """Where *text* holds letters that a wrong reading spoilt, from 0; None if nowhere.

    UTF-8 taken for Windows-1252 (``Ä‘Æ¡n vá»‹``), the sign for what was lost, and
    question marks inside words (``Nguy?n V?n``).
    """
    if lost := _LETTERS_LOST.search(text):
        return lost.start()
    if found := _READ_WRONGLY.search(text):
        return found.start()
    asked = list(_QUESTION.finditer(text))
    return asked[0].start() if len(asked) > 1 else None


def share_of_syllables(text: str) -> float:
    """How many of the words with marks in *text* are Vietnamese as they stand."""
    marked = [word for word in _words(text) if not word.isascii()]
    return _share(marked, _composed) if marked else 1.0


def with_capitals(name: str) -> str:
    """A person's *name* whose first letters lost their capitals' font: ``Lê ánh``."""
    return re.sub(r"(?<!\S)[^\W\d_a-z]", lambda found: found[0].upper(), name)


def _words(text: str) -> list[str]:
    runs = (found[0].strip(_EDGES) for found in _RUN.finditer(text))
    return [run for run in runs if run]


def _share(words: list[str], convert: Callable[[str], str]) -> float:
    good = sum(_reads_well(convert(word)) for word in words)
    return good / len(words)


def _reads_well(word: str) -> bool:
    parts = [part for part in re.split(r"[^\w\u0300-\u036f]+", word) if part]
    return bool(parts) and all(is_syllable(part) or part.isascii() for part in parts)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _from_tcvn3(text: str) -> str:
    plain = text.translate(_TO_LATIN)
    return _in_capitals(plain, plain.translate(_TO_TCVN))


def _from_vni(text: str) -> str:
    plain = text.translate(_TO_LATIN)
    return _VNI_SIGN.sub(lambda found: VNI[found[0]], _paired(plain))


def _paired(text: str) -> str:
    """A capital with the small sign of its mark (``Aù``), as some typed it."""
    return re.sub(
        r"([AEOUYÔÖ])([ùøûõïáàåãäéèúüëâê])",
        lambda found: found[1] + found[2].upper(),
        text,
    )


def _in_capitals(plain: str, converted: str) -> str:
    """Words whose plain letters are all capitals are capitals throughout.

    A word of fewer than two plain letters (``Lª``, ``ë``) follows its text.
    """
    whole = _capitals(plain) > 1
    out, at = [], 0
    for run in _RUN.finditer(plain):
        word = converted[run.start() : run.end()]
        out.append(converted[at : run.start()])
        count = _capitals(run[0])
        out.append(word.upper() if count > 1 or (count >= 0 and whole) else word)
        at = run.end()
    return "".join([*out, converted[at:]])


def _capitals(text: str) -> int:
    """How many plain letters, all of them capitals; -1 if one of them is small."""
    plain = [sign for sign in text if sign.isascii() and sign.isalpha()]
    return len(plain) if all(map(str.isupper, plain)) else -1


_CONVERTERS: Mapping[LegacyEncoding, Callable[[str], str]] = {
    LegacyEncoding.TCVN3: _from_tcvn3,
    LegacyEncoding.VNI: _from_vni,
}
