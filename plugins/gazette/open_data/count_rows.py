"""Rows of what was counted, and of names withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.open_data.parts import TracePart, YearCount
from gazette.open_data.tables import Row


def year_count_rows(counts: Iterable[YearCount]) -> Iterator[Row]:
    """A row for each title and year; fiction in rows of its own."""
    for count in counts:
        yield (
            count.title.id,
            count.title.name,
            count.year,
            count.asked,
            count.agreed,
            count.granted,
            count.sent_up,
            count.at_least,
            count.papers,
            count.illustrative,
        )


def withdrawal_rows(traces: Iterable[TracePart]) -> Iterator[Row]:
    """A row for each withdrawal, in the order of the record."""
    for number, trace in enumerate(traces, start=1):
        yield number, trace.on, trace.basis, trace.rows, trace.illustrative
