"""The log of corrections: every place where the record says that it was wrong.

Knows reports, score sheets, and documents that correct or revoke earlier ones. Refuses
to guess a correction from a difference: comparing two states of the record is
``changes``'s work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby

from gazette.core.archive import Archive
from gazette.core.corrections import Correction
from gazette.core.decisions import Decision, DecisionKind
from gazette.core.periods import PartialDate


class CorrectedThing(Enum):
    """What was corrected; the value heads the entry in the log."""

    REPORT = "Đính chính bài viết"
    SCORES = "Đính chính bảng điểm"
    HONOUR = "Đính chính khen thưởng"
    REVOKED = "Hủy bỏ khen thưởng"


_THINGS = {
    DecisionKind.CORRECTION: CorrectedThing.HONOUR,
    DecisionKind.REVOCATION: CorrectedThing.REVOKED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedCorrection:
    """One entry of the log. ``kind`` and ``key`` are the address of the record;
    ``number`` counts its entries from 0; ``title`` is an award's id. A document
    that takes back another as a whole says nothing of rows: its text is empty.
    """

    thing: CorrectedThing
    on: PartialDate
    kind: str
    key: str
    name: str
    number: int
    correction: Correction
    title: str | None = None
    illustrative: bool = False


def correction_log(archive: Archive) -> tuple[LoggedCorrection, ...]:
    """Every published correction, the oldest first."""
    entries = [*_of_reports(archive), *_of_scores(archive), *_of_decisions(archive)]
    return tuple(sorted(entries, key=_age))


def newest_first(entries: Iterable[LoggedCorrection]) -> list[LoggedCorrection]:
    """*entries* with the newest day first; those of one document as it prints them."""
    by_paper = [list(some) for _, some in groupby(entries, key=_paper)]
    return [entry for some in reversed(by_paper) for entry in some]


def _paper(entry: LoggedCorrection) -> tuple[str, str, PartialDate]:
    return entry.kind, entry.key, entry.on


def _of_reports(archive: Archive) -> Iterator[LoggedCorrection]:
    for report in archive.reports:
        for number, correction in enumerate(report.corrections):
            yield LoggedCorrection(
                thing=CorrectedThing.REPORT,
                on=_known(correction.on),
                kind="report",
                key=report.key,
                name=report.title,
                number=number,
                correction=correction,
                illustrative=report.illustrative,
            )


def _of_scores(archive: Archive) -> Iterator[LoggedCorrection]:
    for scores in archive.scores:
        cluster = archive.cluster[scores.cluster]
        for number, correction in enumerate(scores.corrections):
            yield LoggedCorrection(
                thing=CorrectedThing.SCORES,
                on=_known(correction.on),
                kind="cluster-year",
                key=str(scores.cluster),
                name=f"{cluster.name} năm {cluster.key.year}",
                number=number,
                correction=correction,
                illustrative=scores.illustrative or cluster.illustrative,
            )


def _of_decisions(archive: Archive) -> Iterator[LoggedCorrection]:
    for decision in archive.decisions:
        thing = _THINGS.get(decision.kind)
        for number, (title, correction) in enumerate(_rows(decision) if thing else ()):
            assert thing is not None
            yield LoggedCorrection(
                thing=thing,
                on=decision.date,
                kind="decision",
                key=str(decision.key),
                name=decision.name,
                number=number,
                correction=correction,
                title=title,
                illustrative=decision.illustrative,
            )


def _rows(decision: Decision) -> list[tuple[str | None, Correction]]:
    """The titles and rows that *decision* changes; one entry where it names none."""
    day = decision.date.period.start or date(decision.date.year, 1, 1)
    rows = [
        (
            change.title,
            Correction(
                on=day, text="", was=change.was, now=change.now, why=change.reason
            ),
        )
        for change in decision.changes
    ]
    return rows or [(None, Correction(on=day, text=""))]


def _known(day: date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def _age(entry: LoggedCorrection) -> tuple[date, str, str, int]:
    return entry.correction.on, entry.kind, entry.key, entry.number
