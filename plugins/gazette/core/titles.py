"""The catalogue of titles (danh hiệu) and commendations (hình thức khen thưởng).

Awards are rows, never fields. The two kinds are kept apart because the law does
(Law 06/2022/QH15) and because mixing them spoils the national register.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from gazette.core.periods import ALWAYS, Period
from gazette.core.problems import Place


class TitleKind(Enum):
    """The law's two kinds; the value is printed."""

    TITLE = "danh hiệu thi đua"
    COMMENDATION = "hình thức khen thưởng"


class Level(Enum):
    """Who stands behind the award, from the highest."""

    STATE = "cấp Nhà nước"
    SECTOR = "cấp ngành"
    BASE = "cấp cơ sở"
    OUTSIDE = "ngoài ngành"


class Receiver(Enum):
    """Who may receive it."""

    PERSON = "cá nhân"
    UNIT = "tập thể"
    BOTH = "cá nhân và tập thể"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prerequisite:
    """Another title that must be held: ``years`` years running up to the award's.

    ``years`` 0 means in the same year; 3 means in the same and the two before. With
    ``times`` it is counted by occasions instead: two means the last two times that the
    other title could be had (Chiến sĩ thi đua toàn quốc: «02 lần liên tục», Law
    06/2022/QH15 on emulation titles).
    """

    title: str
    years: int = 0
    times: int = 0

    @property
    def words(self) -> str:
        """``cùng năm``, ``3 năm liền`` or ``2 lần liên tục``."""
        if self.times:
            return f"{self.times} lần liên tục"
        return f"{self.years} năm liền" if self.years > 1 else "cùng năm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """At most ``share`` of the rows of ``base`` (title id) in the same year.

    ``at_least_one``: a result below one counts as one (Circular 02/2024, art. 18.2).
    """

    share: Decimal
    base: str
    at_least_one: bool = False
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleVersion:
    """What was in force when: who decides, under which text, with which limits.

    ``comment`` is the article that lays the proposals before the public first.
    """

    valid: Period = ALWAYS
    decided_by: str | None = None
    basis: str | None = None
    conditions: str | None = None
    comment: str | None = None
    prerequisites: tuple[Prerequisite, ...] = ()
    quota: Quota | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """One award. ``precedence``: 1 is the highest; printed order of the rolls."""

    id: str
    name: str
    kind: TitleKind
    level: Level
    receiver: Receiver
    precedence: int
    meaning: str | None = None
    aliases: tuple[str, ...] = ()
    once_per_person: bool = False
    versions: tuple[TitleVersion, ...] = ()
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    place: Place

    def cycle(self, year: int) -> int:
        """Years from one award to the next: as many as its prerequisites run."""
        version = self.version_in(year)
        needed = version.prerequisites if version else ()
        return max((prerequisite.years for prerequisite in needed), default=1) or 1

    def version_in(self, year: int) -> TitleVersion | None:
        """The version in force at the end of *year*, which judges its honours.

        Source: honours of a year are reviewed at its end, under the text then in force
        (Law 06/2022/QH15 from 1/1/2024, Circular 02/2024/TT-VKSTC from 1/10/2024).
        """
        last_day = date(year, 12, 31)
        for version in self.versions:
            if version.valid.holds(last_day):
                return version
        return None
