"""The lines over a list: of which document it is part, of what day, from whom.

Knows how annexes name their document (Decree 30/2020/ND-CP, appendix III). Refuses to
take a day with a blank in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gazette.core.decisions import DecisionKind
from gazette.core.folding import fold

_NUMBER = re.compile(
    r"(?:quyết định|tờ trình|công văn|văn bản|thông báo|báo cáo|danh sách)\s+số\s*:?\s*"
    r"([0-9]+[a-z]?\s*/\s*[A-ZĐ][A-ZĐ0-9Ơ-Ỹ]*(?:\s*[-–/&]\s*[A-ZĐ0-9Ơ-Ỹ]+)*)",
    re.IGNORECASE,
)
_LOOSE_NUMBER = re.compile(
    r"\bsố\s*:\s*([0-9]+\s*/\s*[A-ZĐ][A-ZĐ0-9]*(?:[-–][A-ZĐ0-9]+)*)"
)
_DAY = re.compile(
    r"ngày\s*([0-9]{1,2})\s*(?:[/.-]|tháng)\s*([0-9]{1,2})\s*(?:[/.-]|năm)\s*(20[0-9]{2})",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bcủa\s+([^()\n,;]{1,120})", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:(?:phó )?viện trưởng|chủ tịch|giám đốc"
    r"|hội đồng thi đua[ ,–-]*khen thưởng)\s+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"năm\s+(20[0-9]{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """What the lines say; None where they do not. ``year`` is the honours' year."""

    number: str | None = None
    signed: date | None = None
    issuer: str | None = None
    kind: DecisionKind | None = None
    year: int | None = None


def document_facts(above: str, knows: Callable[[str], bool]) -> DocumentFacts:
    """The facts in *above*; *knows* says whether a text is surely a unit."""
    number = _NUMBER.search(above) or _LOOSE_NUMBER.search(above)
    after = above[number.end() :] if number else above
    signed = _DAY.search(after) or (_DAY.search(above) if not number else None)
    without_day = _DAY.sub(" ", above)
    years = list(dict.fromkeys(_YEAR.findall(without_day)))
    return DocumentFacts(
        number=_tidy(number[1]) if number else None,
        signed=_day(signed) if signed else None,
        issuer=_issuer(after, knows) or _issuer(above, knows),
        kind=_kind(above),
        year=int(years[0]) if len(years) == 1 else None,
    )


def _tidy(number: str) -> str:
    return re.sub(r"\s*([/–-])\s*", lambda m: m[1].replace("–", "-"), number.strip())


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def _issuer(text: str, knows: Callable[[str], bool]) -> str | None:
    for found in _FROM.finditer(text):
        words = _OFFICE.sub("", found[1].strip()).split()
        for end in range(len(words), 0, -1):
            name = " ".join(words[:end]).rstrip(".:")
            if knows(name):
                return name
    heads = (line.strip() for line in text.splitlines()[:6])
    return next((line for line in heads if line and knows(line)), None)


def _kind(above: str) -> DecisionKind | None:
    bare = fold(above)
    if re.search(r"quyet dinh so|theo quyet dinh", bare):
        return DecisionKind.DECISION
    if re.search(r"to trinh|de nghi", bare):
        return DecisionKind.PROPOSAL
    if "thong nhat" in bare:
        return DecisionKind.AGREED
    return DecisionKind.DECISION if "quyet dinh" in bare else None
