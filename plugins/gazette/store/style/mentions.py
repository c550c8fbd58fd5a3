"""What a text names that only the record can judge: units, titles, short forms.

Written down when the file is read and kept with it, each text once; ``rules.style``
looks them up. Refuses to know the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gazette.store.style.loose import UPPER, any_of
from gazette.store.style.prose import COVER, Prose

UNIT, TITLE, SHORT = "unit", "title", "short"

KNOWN = frozenset(
    """
    AA AAA AI AIDS API ASEAN BBT BCH BCĐ BHXH BLDS BLHS BTV BTVTU BY CA CAND CC CCCD
    CHXHCN CLB CMS CNTT CNXH COVID CP CQĐT CSTĐ CSV CSĐT CTQG GDP GS HCM HIV HKTT
    HTML HĐND HĐTĐ ISO JSON KCN KH KNC KSND KSNDTC KSV KSXX KSĐT KT KTV LHQ LĐTB
    LĐTT MIT MTTQ NCKH NQ NĐ OECD PDF PGS PTTH QH QPAN QPTD QR QĐ RSS SA SARS TAND
    TANDTC TCCB THADS THCS THPT THQCT TNCS TNHH TP TS TT TTG TTLĐXS TTĐT TW TĐKT TƯ
    UBKT UBMTTQ UBND UBTVQH URL USB VBQPPL VHTT VKS VKSND VKSNDCC VKSNDTC VKSQS
    VKSQSTW VKSTC VN VP VPCP VTV WHO XH XHCN XLSX XXPT XXST YTN ĐBQH ĐH ĐTV
    """.split()  # noqa: SIM905 - a list that grows word by word
)
"""Short forms that every reader of the sector's papers knows."""

_SHORT = re.compile(rf"[{UPPER}](?<![\w&/.-].)[{UPPER}]{{1,9}}(?![\w&])(?!-\d)")
_ROMAN = re.compile(r"[IVXLCDM]+")
_UPPER_WORD = re.compile(r"[^\W\d_]+")
_EXPLAINED = re.compile(r"\((?:(?:gọi|viết) tắt là:? ?)?(\w+)|(\w+)(?= \()")
_CAPITAL = rf"[{UPPER}][^\W\d_]*"
_UNIT = re.compile(
    r"[Vv](?<!\w.)(?:[A-Z]{3,4}|iện (?:[Kk]iểm sát nhân dân|KSND))"
    r" (?:(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|khu vực|cấp cao tại)\s)"
    rf"{_CAPITAL}(?:[ -]{_CAPITAL}){{0,4}}"
)
_HEADS = (
    "Chiến sĩ thi đua",
    "Lao động tiên tiến",
    "Lao động xuất sắc",
    "Tập thể lao động",
    "Cờ thi đua",
    "Bằng khen của",
    "Huân chương",
    "Huy chương",
    "Kỷ niệm chương",
    "Anh hùng Lao động",
    "Đơn vị tiên tiến",
    "Đơn vị quyết thắng",
)
_TITLE = re.compile(rf"{any_of(_HEADS)}\b(?:\s+[“\"]?[^\W_]+[”\"]?){{0,8}}")
_SHOUTING = 0.6  # share of capital words that makes a line one in capitals


class Mention(NamedTuple):
    """What is named (``UNIT``, ``TITLE`` or ``SHORT``), where, in which words."""

    what: str
    line: int
    column: int
    text: str


def mentions(prose: Prose) -> tuple[Mention, ...]:
    """Each text that the record must judge, once, at its first place."""
    found: dict[tuple[str, str], Mention] = {}
    for mention in _all(prose):
        found.setdefault((mention.what, mention.text), mention)
    return tuple(found.values())


def _all(prose: Prose) -> Iterator[Mention]:
    explained = {
        word
        for line in prose
        if "(" in line.text
        for groups in _EXPLAINED.findall(line.text)
        for word in groups
        if word
    }
    for line in prose:
        for what, pattern in ((UNIT, _UNIT), (TITLE, _TITLE)):
            for found in pattern.finditer(line.text):
                place = line.place(found.start())
                text = " ".join(found[0].split())
                yield Mention(what, place.line, place.column, text)
        for found in _SHORT.finditer(line.text):
            word = found[0]
            if word in KNOWN or word in explained or _ROMAN.fullmatch(word):
                continue
            if not _in_capitals(line.text):
                place = line.place(found.start())
                yield Mention(SHORT, place.line, place.column, word)


def _in_capitals(text: str) -> bool:
    words = _UPPER_WORD.findall(text.replace(COVER, " "))
    shouted = sum(word.isupper() for word in words)
    return bool(shouted > _SHOUTING * len(words))
