"""Counts that a body claims of an award: «tặng … cho 402 cá nhân».

Knows one sentence at a time, and takes only the count that an award is given to: a
body tells of many other numbers. Refuses to know the record; ``rules.prose`` compares.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE = re.compile(r"(?:[^.;!?\n]|[.;!?](?!\s|$))+", re.MULTILINE)
_CLAIM = re.compile(
    r"\b(?:tặng|trao|khen|công nhận|đề nghị|trình|thống nhất)\b.{0,240}?"
    r"\bcho \[?(?P<said>(?P<number>\d{1,4}) (?P<noun>tập thể|cá nhân|người|đơn vị))\b"
    r"(?P<after>[^,.;]*)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:\]\S*)?\s*(?:thuộc|ở|tại|khác|còn lại|đầu tiên|tiêu biểu|này|đó|ấy|trong số"
    r"|trong đó|của (?:VKSND|Phòng|Vụ|Cục|Văn phòng))",
    re.IGNORECASE,
)
"""What makes a count that of a part, which no list need bear out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A count as written, with its sentence: the years and papers it speaks of."""

    said: str
    number: int
    noun: str
    sentence: str
    line: int
    column: int


def award_claims(body: str, first_line: int) -> tuple[Claim, ...]:
    """The counts of a Markdown *body* whose first line is *first_line* of its file."""
    return tuple(_claims(body, first_line))


def _claims(body: str, first_line: int) -> Iterator[Claim]:
    for number, line in enumerate(body.splitlines(), start=first_line):
        for sentence in _SENTENCE.finditer(line):
            found = _CLAIM.search(sentence.group())
            if found is None or _PART.match(found["after"]):
                continue
            yield Claim(
                said=found["said"],
                number=int(found["number"]),
                noun=found["noun"].casefold(),
                sentence=sentence.group().strip(),
                line=number,
                column=sentence.start() + found.start("said") + 1,
            )
