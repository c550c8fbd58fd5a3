"""Lists of documents in numbered pages, the oldest first: of a year, or on one title.

A list's own address shows the newest; the pages behind it are full and stay what they
are, so that one more decision writes two pages anew and not the whole year.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.decisions import Decision, HonourGroup
from gazette.core.tallies import papers, tally
from gazette.honour_rolls.addresses import (
    papers_years,
    roll_route,
    year_papers_route,
)
from gazette.honour_rolls.flow import flow_of_tally
from gazette.honour_rolls.names import SECTION, home, paper_row
from gazette.honour_rolls.roll_views import PapersView
from gazette.honour_rolls.rolls import paper_rows
from gazette.honour_rolls.views import FlowStep, PaperRow
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.numbering import PAGE, Numbering, full_pages
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import Listed, list_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A list of documents from the oldest, under its heading: all of a year, or those
    with a group on one *title*.
    """

    route: str
    kicker: str
    heading: str
    year: int
    papers: tuple[tuple[Decision, HonourGroup | None], ...]

    @property
    def numbering(self) -> Numbering:
        """The pages behind the newest."""
        return Numbering(route=self.route, pages=full_pages(len(self.papers)))

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """The list's own page, which has no number, then the numbered ones."""
        return (None, *range(1, self.numbering.pages + 1))

    def route_of(self, number: int | None) -> str:
        """Where a page stands."""
        return self.route if number is None else self.numbering.numbered(number)

    def title_of(self, number: int | None) -> str:
        """What a page is called."""
        return self.heading if number is None else f"{self.heading}, trang {number}"


def papers_plans(edition: Edition) -> Iterator[PagePlan]:
    """The pages of every list that is too long for its year's page."""
    for pile in _piles(edition):
        rows, flow = _rows(edition, pile), _flow(pile)
        for number in pile.numbers:
            yield _page(edition, pile, rows[_span(number)], flow, number)


def papers_lists(edition: Edition) -> Iterator[Listed]:
    """What those pages show, the newest first."""
    for pile in _piles(edition):
        for number in pile.numbers:
            yield Listed(
                route=pile.route_of(number),
                title=pile.title_of(number),
                of="decision",
                keys=tuple(
                    dict.fromkeys(
                        str(paper.key) for paper, _ in pile.papers[_span(number)][::-1]
                    )
                ),
            )


def _span(number: int | None) -> slice:
    """What a page shows of the list."""
    if number is None:
        return slice(-PAGE, None)
    return slice((number - 1) * PAGE, number * PAGE)


def _piles(edition: Edition) -> Iterator[Pile]:
    """Every list that is too long for its year's page."""
    archive = edition.archive
    for year, count in sorted(Counter(papers_years(edition)).items()):
        if count > PAGE:
            yield Pile(
                route=year_papers_route(year),
                kicker=f"Khen thưởng năm {year}",
                heading=f"Văn bản ban hành năm {year}",
                year=year,
                papers=tuple(
                    (d, None) for d in archive.decisions if d.date.year == year
                ),
            )
    for (title, year), some in sorted(papers(archive).items()):
        if len(some) > PAGE:
            name = archive.title[title].name
            yield Pile(
                route=roll_route(title, year),
                kicker=name,
                heading=f"{name} năm {year}: các văn bản",
                year=year,
                papers=tuple(some),
            )


def _rows(edition: Edition, pile: Pile) -> tuple[PaperRow, ...]:
    on_title = [(paper, group) for paper, group in pile.papers if group is not None]
    if on_title:
        return tuple(paper_rows(edition, on_title))
    return tuple(paper_row(edition, paper) for paper, _ in pile.papers)


def _flow(pile: Pile) -> tuple[FlowStep, ...]:
    """How the title's year went; of what is real, where anything is."""
    some = [(paper, group) for paper, group in pile.papers if group is not None]
    real = [paper for paper in some if not paper[0].illustrative]
    return flow_of_tally(tally(real or some)) if some else ()


def _page(
    edition: Edition,
    pile: Pile,
    rows: tuple[PaperRow, ...],
    flow: tuple[FlowStep, ...],
    number: int | None,
) -> PagePlan:
    route, numbering = pile.route_of(number), pile.numbering
    which = "mới nhất" if number is None else f"trang {number}"
    crumbs: tuple[Link, ...] = (
        home(edition),
        edition.link("honours-year", str(pile.year), f"Năm {pile.year}"),
    )
    if number is not None:
        own = Link(text=bound(pile.heading), href=edition.href(pile.route))
        crumbs = (*crumbs, own)
    first, last = rows[0].date.text, rows[-1].date.text
    return PagePlan(
        route=route,
        template="honours_papers.html",
        page=PapersView(
            frame=edition.frame(
                route=route,
                title=pile.title_of(number),
                description=f"{pile.heading}, {which}: từ {first} đến {last}.",
                type="honours-papers",
                section=SECTION,
                crumbs=crumbs,
                illustrative=all(row.illustrative for row in rows),
                data=list_of(route),
            ),
            kicker=bound(pile.kicker),
            heading=bound(pile.heading),
            note=bound(f"Từ {first} đến {last}."),
            flow=flow if number is None else (),
            papers=tuple(reversed(rows)),
            pager=numbering.newest_pager(edition)
            if number is None
            else numbering.pager(edition, number),
        ),
    )
