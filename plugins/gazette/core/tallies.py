"""Counts of honours: asked, agreed, granted, sent up.

Knows published figures and, where there are none, rows. Refuses to count a thing twice:
of one office's papers on one title and year, the most binding kind that gives a figure
speaks. An incomplete list counts as "at least".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKind, HonourGroup
from gazette.core.entries import year_of

BINDING = (
    DecisionKind.DECISION,
    DecisionKind.NEWS,
    DecisionKind.COMMENT,
    DecisionKind.AGREED,
    DecisionKind.PROPOSAL,
)
"""Kinds of papers that count honours, the most binding first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of honours; ``at_least`` where some may not be known."""

    number: int
    at_least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What is known of numbers; ``None`` is not published, never zero.

    ``sent_up`` went on to a higher office and is not among ``granted``.
    """

    asked: Count | None = None
    agreed: Count | None = None
    granted: Count | None = None
    sent_up: Count | None = None

    @property
    def final(self) -> Count | None:
        """Granted, or agreed as long as nothing is decided."""
        return self.granted or self.agreed


Paper = tuple[Decision, HonourGroup]
_Read = Callable[[HonourGroup], Count | None]


def papers(archive: Archive) -> dict[tuple[str, int], list[Paper]]:
    """The groups of all documents by title and year, in the documents' order."""
    by_title: dict[tuple[str, int], list[Paper]] = {}
    for decision in archive.decisions:
        for group in decision.honours:
            what = (group.title, year_of(group, decision))
            by_title.setdefault(what, []).append((decision, group))
    return by_title


def by_issuer(on_one_title: Iterable[Paper]) -> dict[str, list[Paper]]:
    """The papers of each office, by its unit id.

    Source: each procuracy proposes and decides its own list (Circular
    02/2024/TT-VKSTC), so one office's papers repeat each other and two offices' do not.
    """
    of_office: dict[str, list[Paper]] = {}
    for decision, group in on_one_title:
        of_office.setdefault(decision.issuer, []).append((decision, group))
    return dict(sorted(of_office.items()))


def tally(on_one_title: Iterable[Paper]) -> Tally:
    """The counts that papers on one title and year give, summed over the offices.

    Source: asked, agreed and decided are three figures in what An Giang published for
    2023: 37 asked, 32 granted, 3 sent up (vks.angiang.gov.vn).
    """
    offices = list(by_issuer(on_one_title).values())
    granting = BINDING[:2]
    return Tally(
        asked=_over(
            offices,
            (_published(lambda group: group.asked), BINDING),
            (_listed, (DecisionKind.PROPOSAL,)),
        ),
        agreed=_over(
            offices,
            (_published(lambda group: group.agreed), BINDING),
            (_listed, (DecisionKind.AGREED,)),
        ),
        granted=_over(offices, (_listed, granting)),
        sent_up=_over(offices, (_published(lambda group: group.sent_up), BINDING)),
    )


def _over(
    offices: Sequence[Sequence[Paper]],
    *sources: tuple[_Read, tuple[DecisionKind, ...]],
) -> Count | None:
    """The sum over the offices of the first figure each one's papers give."""
    return _sum([_speaking(office, sources) for office in offices])


def _speaking(
    office: Sequence[Paper],
    sources: Iterable[tuple[_Read, tuple[DecisionKind, ...]]],
) -> Count | None:
    for read, kinds in sources:
        for kind in kinds:
            groups = [group for decision, group in office if decision.kind is kind]
            counts = [read(group) for group in groups]
            if any(counts):
                partly = any(count is None for count in counts)
                return _sum(counts, at_least=partly)
    return None


def _sum(counts: Iterable[Count | None], *, at_least: bool = False) -> Count | None:
    known = [count for count in counts if count is not None]
    if not known:
        return None
    return Count(
        number=sum(count.number for count in known),
        at_least=at_least or any(count.at_least for count in known),
    )


def _published(figure: Callable[[HonourGroup], int | None]) -> _Read:
    def read(group: HonourGroup) -> Count | None:
        number = figure(group)
        return None if number is None else Count(number=number)

    return read


def _listed(group: HonourGroup) -> Count | None:
    """The published number of a list, else its rows, which may not be all."""
    if group.number is not None:
        return Count(number=group.number)
    rows = len(group.recipients)
    return Count(number=rows, at_least=True) if rows else None
