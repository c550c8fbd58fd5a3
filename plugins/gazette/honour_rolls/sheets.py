"""The pages of a long document: its rows in printed order, so many a page.

A document does not grow, so its pages stay what they are; a later one that revokes a
row writes that row's page anew and no other.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.decisions import Decision

ROWS = 400
"""Rows on a page: the heaviest is then some 20 KB on the wire."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Rows *first* to *last* of a group, counted from 1; both 0 where it has none."""

    group: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a document, counted from 1."""

    number: int
    spans: tuple[Span, ...]

    def route(self, document: str) -> str:
        """The page's route below the *document*'s."""
        return document if self.number == 1 else f"{document}trang/{self.number}/"

    @property
    def rows(self) -> int:
        """How many rows stand on it."""
        return sum(span.last - span.first + 1 for span in self.spans if span.first)


def sheets_of(decision: Decision, size: int = ROWS) -> tuple[Sheet, ...]:
    """The pages of *decision*, at least one."""
    pages: list[list[Span]] = [[]]
    room = size
    for number, group in enumerate(decision.honours, start=1):
        count, first = len(group.recipients), 1
        if not count:
            pages[-1].append(Span(group=number, first=0, last=0))
        while first <= count:
            if room == 0:
                pages.append([])
                room = size
            last = min(count, first + room - 1)
            pages[-1].append(Span(group=number, first=first, last=last))
            room -= last - first + 1
            first = last + 1
    return tuple(
        Sheet(number=number, spans=tuple(spans))
        for number, spans in enumerate(pages, start=1)
    )
