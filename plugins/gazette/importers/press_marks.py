"""The marks that newsrooms put around a text: dateline, time stamp, end mark, byline.

None of them is part of what a reader reads, and each says something of its own. What a
time stamp means is for an officer: it may be the day of printing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from gazette.importers.captions import Paired
from gazette.importers.findings import Finding, taken, unsure
from gazette.importers.letters import LOWER, UPPER
from gazette.importers.pieces import Piece, PieceKind

_END = re.compile(r"\s*\.\s*/\s*\.?\s*$")
_DATELINE = re.compile(
    r"\((?:[A-Za-z0-9-]+\.(?:vn|com|org|net)(?:\.vn)?|[A-ZĐ]{2,6})\)\s*[-–—:]?\s*"
    rf"|(?!VKS|UBND|TAND|TANDTC|HĐND|KSND)[A-ZĐ]{{2,6}}O?\s?[-–—]\s+(?=[{UPPER}])"
    rf"|(?!VKS|UBND|TAND|HĐND|KSND)[A-ZĐ]{{2,6}}[-–—](?=[{UPPER}][{LOWER}])"
)
_STAMP = re.compile(
    r"(?:cập nhật(?: lúc)?|ngày đăng|đăng lúc|thời gian|ngày)?\s*:?\s*"
    r"(?:\d{1,2}[:h]\d{2}(?:\s*(?:am|pm))?\s*[-,]?\s*)?"
    r"(?:thứ \w+|chủ nhật)?\s*[-,]?\s*(?:ngày\s*)?"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"
    r"\s*[-,|]?\s*(?:\d{1,2}[:h]\d{2}(?:\s*(?:am|pm))?)?\s*(?:\(gmt\s*[+-]?\s*\d+\))?",
    re.IGNORECASE,
)
_NAME_WORD = rf"[{UPPER}](?:[{LOWER}]+|\.(?=\s))"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,4}}")
_DESK = re.compile(
    r"(?:P\.?\s?V\.?|BVPL|BBT|TTXVN|NHÓM P\.?V\.?|BAN BIÊN TẬP|Ban biên tập|"
    rf"[{UPPER}]+(?:\s+[{UPPER}]+){{1,4}})"
)
_LONGEST = 120  # letters of a line that is a mark
_BEFORE_NAME = re.compile(
    r"(?:tác giả|bài và ảnh|tin và ảnh|bài, ảnh|tin, ảnh|bài|tin|theo)\s*:\s*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[-–—,/&]|\bvà\b)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The text without its marks. ``stamp`` is the time stamp as printed."""

    pieces: tuple[Paired, ...]
    authors: tuple[str, ...] = ()
    stamp: str | None = None
    findings: tuple[Finding, ...] = ()


def unmarked(pieces: Sequence[Paired], source: str, unit: str) -> Marked:
    """*pieces* without dateline, time stamp, end mark and byline."""
    rest = list(pieces)
    findings: list[Finding] = []
    stamp = _stamp(rest)
    if stamp is not None:
        findings.append(
            unsure(
                f"“{stamp}” có thể là ngày đăng hoặc ngày in, nên chỉ dùng để gợi ý.",
                source,
            )
        )
    authors = _byline(rest, source, unit, findings)
    _dateline(rest, source, unit, findings)
    if _end_mark(rest):
        findings.append(taken("bỏ dấu hết bài “./.”.", source))
    return Marked(
        pieces=tuple(rest), authors=authors, stamp=stamp, findings=tuple(findings)
    )


def _stamp(rest: list[Paired]) -> str | None:
    """The time stamp among the first lines, which is taken out."""
    for place, piece in enumerate(rest[:4]):
        if not _is_text(piece) or len(piece.plain) > _LONGEST:
            continue
        if _STAMP.fullmatch(piece.plain):
            del rest[place]
            return piece.plain
    return None


def _byline(
    rest: list[Paired], source: str, unit: str, findings: list[Finding]
) -> tuple[str, ...]:
    """The names on the last line above the notes, which is taken out."""
    place = len(rest) - 1
    while place > 0 and _is_note(rest[place]):
        place -= 1
    last = rest[place] if place > 0 else None
    if last is None or not _is_text(last) or len(last.plain) > _LONGEST:
        return ()
    line = _BEFORE_NAME.sub("", last.plain)
    names = tuple(part for part in _BETWEEN.split(line) if part)
    if not names or len(names) > 4 or not all(map(_is_name, names)):
        return ()
    del rest[place]
    where = f"{unit} {last.number}"
    above = rest[max(0, place - 3) : place]
    ended = any(_is_text(p) and _END.search(p.plain) for p in above)
    say = taken if ended else unsure
    findings.append(say(f"“{last.plain}” ở dòng cuối là bút danh.", source, where))
    return names


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text) or _DESK.fullmatch(text))


def _dateline(
    rest: list[Paired], source: str, unit: str, findings: list[Finding]
) -> None:
    for place, piece in enumerate(rest):
        if not _is_text(piece):
            continue
        found = _DATELINE.match(piece.plain)
        if found and piece.text.startswith(found[0].strip()):
            rest[place] = replace(
                piece,
                plain=piece.plain[found.end() :],
                text=piece.text[len(found[0].rstrip()) :].lstrip(),
            )
            findings.append(
                taken(
                    f"bỏ ký hiệu đầu tin “{found[0].strip()}”.",
                    source,
                    f"{unit} {piece.number}",
                )
            )
        return


def _end_mark(rest: list[Paired]) -> bool:
    """Whether the text ended with ``./.``, which becomes a full stop."""
    for place in range(len(rest) - 1, -1, -1):
        piece = rest[place]
        if not _is_text(piece):
            continue
        if not _END.search(piece.plain) or "/" not in piece.plain[-6:]:
            return False
        rest[place] = replace(
            piece,
            plain=_END.sub("", piece.plain) + ".",
            text=_END.sub("", piece.text) + ".",
        )
        return True
    return False


def _is_note(piece: Paired) -> bool:
    return isinstance(piece, Piece) and piece.kind is PieceKind.NOTE


def _is_text(piece: Paired | None) -> TypeGuard[Piece]:
    return isinstance(piece, Piece) and piece.kind in (
        PieceKind.TEXT,
        PieceKind.ITEM,
        PieceKind.QUOTE,
    )
