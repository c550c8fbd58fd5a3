"""What is counted for the open record: titles through the years, names withdrawn."""

from __future__ import annotations

from collections import defaultdict

from gazette.core.archive import Archive
from gazette.core.tallies import Paper, papers, tally
from gazette.core.titles import Title
from gazette.core.withdrawals import Withdrawal
from gazette.open_data.parts import TracePart, YearCount


def year_counts(archive: Archive) -> dict[str, tuple[YearCount, ...]]:
    """What is known of each title by id, the earliest year first; fiction apart."""
    found: defaultdict[str, list[YearCount]] = defaultdict(list)
    for (title, year), some in sorted(papers(archive).items()):
        for fiction in (False, True):
            meant = [paper for paper in some if paper[0].illustrative is fiction]
            if meant:
                known = archive.title[title]
                found[title].append(_counted(known, year, meant, fiction=fiction))
    return {title: tuple(counts) for title, counts in found.items()}


def _counted(title: Title, year: int, some: list[Paper], *, fiction: bool) -> YearCount:
    told = tally(some)
    figures = {
        "de_nghi": told.asked,
        "thong_nhat": told.agreed,
        "quyet_dinh": told.granted,
        "trinh_len": told.sent_up,
    }
    numbers = [count.number if count else None for count in figures.values()]
    return YearCount(
        title=title,
        year=year,
        papers=len({paper.key for paper, _ in some}),
        asked=numbers[0],
        agreed=numbers[1],
        granted=numbers[2],
        sent_up=numbers[3],
        at_least=tuple(
            column for column, count in figures.items() if count and count.at_least
        ),
        illustrative=fiction,
    )


def traces_of(archive: Archive) -> tuple[TracePart, ...]:
    """The withdrawals; a document that is not public is not spoken of."""
    public = {str(decision.key): decision for decision in archive.decisions}

    def trace(withdrawal: Withdrawal) -> TracePart:
        rows = tuple(r for r in withdrawal.rows if r.partition("#")[0] in public)
        return TracePart(
            on=withdrawal.on,
            basis=withdrawal.basis,
            rows=rows,
            illustrative=any(public[r.partition("#")[0]].illustrative for r in rows),
        )

    return tuple(map(trace, archive.withdrawals))
