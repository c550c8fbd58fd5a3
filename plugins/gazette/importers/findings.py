"""What an import says of what came: taken, left, unsure, or refused, with its place.

Sentences are Vietnamese and for the officer. Refuses to know how they are printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """What became of something that came; the value heads its part of the account."""

    TAKEN = "Đã lấy"
    UNSURE = "Chưa chắc, xin xem lại"
    LEFT = "Để lại, không đưa vào"
    MISSING = "Còn thiếu, check sẽ nhắc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One sentence: ``what`` of ``source`` (a file's name), ``where`` in it.

    ``where`` is as officers say it: ``dòng 12``, ``trang tính Tổng hợp, ô C7``.
    """

    fate: Fate
    what: str
    source: str = ""
    where: str = ""

    @property
    def text(self) -> str:
        """The whole sentence with its place in front."""
        return _sentence(self.what, self.source, self.where)


class RefusedImportError(Exception):
    """Nothing can be imported; its text tells the officer why and what to do."""

    def __init__(self, what: str, *, source: str = "", where: str = "") -> None:
        super().__init__(_sentence(what, source, where))
        self.what = what
        self.source = source
        self.where = where


def taken(what: str, source: str = "", where: str = "") -> Finding:
    """Something is in the draft."""
    return Finding(fate=Fate.TAKEN, what=what, source=source, where=where)


def left(what: str, source: str = "", where: str = "") -> Finding:
    """Something is not in the draft, and why."""
    return Finding(fate=Fate.LEFT, what=what, source=source, where=where)


def unsure(what: str, source: str = "", where: str = "") -> Finding:
    """Something is in the draft that an officer should look at."""
    return Finding(fate=Fate.UNSURE, what=what, source=source, where=where)


def missing(what: str, source: str = "", where: str = "") -> Finding:
    """A gap is marked in the draft."""
    return Finding(fate=Fate.MISSING, what=what, source=source, where=where)


def _sentence(what: str, source: str, where: str) -> str:
    """In one piece, without what a file's name or text could do to a terminal."""
    place = ", ".join(part for part in (source, where) if part)
    whole = f"{place}: {what}" if place else what
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in whole)
