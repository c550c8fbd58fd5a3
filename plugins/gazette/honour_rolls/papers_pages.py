"""Lists of documents in numbered pages, the oldest first: of a year, or on one title.

A list's own address shows the newest; the pages behind it are full and stay what they
are, so that one more decision writes two pages anew and not the whole year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.rolls import rolls_of
from gazette.core.tallies import Paper, papers, tally
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A list of documents from the oldest, under its heading."""

    route: str
    kicker: str
    heading: str
    crumbs: tuple[Link, ...]
    flow: tuple[FlowStep, ...]
    rows: tuple[PaperRow, ...]


def papers_plans(edition: Edition) -> Iterator[PagePlan]:
    """The pages of every list that is too long for its year's page."""
    for year in sorted(set(papers_years(edition))):
        if edition.url("year-papers", str(year)) is not None:
            yield from _pages(edition, _of_year(edition, year))
    for (title, year), some in sorted(papers(edition.archive).items()):
        if edition.url("roll", f"{year}/{title}") is not None:
            yield from _pages(edition, _of_title(edition, title, year, some))


def _of_year(edition: Edition, year: int) -> Pile:
    issued = (d for d in edition.archive.decisions if d.date.year == year)
    return Pile(
        route=year_papers_route(year),
        kicker=f"Khen thưởng năm {year}",
        heading=f"Văn bản ban hành năm {year}",
        crumbs=(home(edition), _year(edition, year)),
        flow=(),
        rows=tuple(paper_row(edition, decision) for decision in issued),
    )


def _of_title(edition: Edition, title: str, year: int, some: list[Paper]) -> Pile:
    name = edition.archive.title[title].name
    real = [paper for paper in some if not paper[0].illustrative]
    listed = rolls_of(edition.archive).papers_on(title, year)
    return Pile(
        route=roll_route(title, year),
        kicker=name,
        heading=f"{name} năm {year}: các văn bản",
        crumbs=(home(edition), _year(edition, year)),
        flow=flow_of_tally(tally(real or some)),
        rows=tuple(paper_rows(edition, listed)),
    )


def _year(edition: Edition, year: int) -> Link:
    return edition.link("honours-year", str(year), f"Năm {year}")


def _pages(edition: Edition, pile: Pile) -> Iterator[PagePlan]:
    numbering = Numbering(route=pile.route, pages=full_pages(len(pile.rows)))
    yield _page(edition, pile, numbering, pile.rows[-PAGE:], None)
    for number in range(1, numbering.pages + 1):
        shown = pile.rows[(number - 1) * PAGE : number * PAGE]
        yield _page(edition, pile, numbering, shown, number)


def _page(
    edition: Edition,
    pile: Pile,
    numbering: Numbering,
    rows: tuple[PaperRow, ...],
    number: int | None,
) -> PagePlan:
    route = pile.route if number is None else numbering.numbered(number)
    which = "mới nhất" if number is None else f"trang {number}"
    crumbs = pile.crumbs
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
                title=pile.heading if number is None else f"{pile.heading}, {which}",
                description=f"{pile.heading}, {which}: từ {first} đến {last}.",
                type="honours-papers",
                section=SECTION,
                crumbs=crumbs,
                illustrative=all(row.illustrative for row in rows),
            ),
            kicker=bound(pile.kicker),
            heading=bound(pile.heading),
            note=bound(f"Từ {first} đến {last}."),
            flow=pile.flow if number is None else (),
            papers=tuple(reversed(rows)),
            pager=numbering.newest_pager(edition)
            if number is None
            else numbering.pager(edition, number),
        ),
    )
