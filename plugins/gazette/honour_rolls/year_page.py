"""The honours of one year: titles by precedence, people and collectives apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.core.rolls import rolls_of
from gazette.honour_rolls.addresses import year_route, years
from gazette.honour_rolls.names import SECTION, home, paper_row
from gazette.honour_rolls.roll_views import Roll, RollShelf, YearView
from gazette.honour_rolls.rolls import shelves
from gazette.honour_rolls.views import Contents
from gazette.publishing.atoms import Link
from gazette.publishing.card_desk import Place
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import item_list

_ON_CARD = 3
NEWEST_PAPERS = 6
"""Documents on a year's page where all of them have a list of their own."""


def year_plans(edition: Edition) -> Iterator[PagePlan]:
    """A page for each year with an honour or a document."""
    known = years(edition)
    for place, year in enumerate(known):
        yield _page(
            edition,
            year,
            _year_link(edition, known[place - 1]) if place else None,
            _year_link(edition, known[place + 1]) if place + 1 < len(known) else None,
        )


def _year_link(edition: Edition, year: int) -> Link:
    return edition.link("honours-year", str(year), f"Năm {year}")


def _page(
    edition: Edition, year: int, previous: Link | None, following: Link | None
) -> PagePlan:
    route = year_route(year)
    found = shelves(edition, rolls_of(edition.archive).of_year(year), by_year=False)
    issued = [d for d in edition.archive.decisions if d.date.year == year]
    more = edition.url("year-papers", str(year))
    newest = issued[::-1] if more is None else issued[: -NEWEST_PAPERS - 1 : -1]
    papers = tuple(paper_row(edition, decision) for decision in newest)
    heading = f"Khen thưởng năm {year}"
    illustrative = all(row.illustrative for row in papers) and all(
        shelf.illustrative for shelf in found
    )
    return PagePlan(
        route=route,
        template="honours_year.html",
        page=YearView(
            frame=edition.frame(
                route=route,
                title=heading,
                description=(
                    f"Danh hiệu thi đua, hình thức khen thưởng của năm {year} và các"
                    f" văn bản ban hành trong năm {year}."
                ),
                type="honour-roll",
                section=SECTION,
                crumbs=(home(edition),),
                illustrative=illustrative,
                card=edition.cards.card(
                    title=heading,
                    on=date(year, 12, 31),
                    illustrative=illustrative,
                    kicker="Bảng vinh danh",
                    places=_first_rolls(found),
                ),
                data=("honours-year", str(year)),
                json_ld=item_list(
                    edition,
                    heading,
                    (
                        Link(
                            text=f"{roll.title.text}: {roll.count}",
                            href=f"{edition.href(route)}#{roll.id}",
                        )
                        for shelf in found
                        if not shelf.illustrative
                        for roll in shelf.rolls
                    ),
                ),
            ),
            heading=bound(heading),
            contents=tuple(
                Contents(
                    link=Link(text=roll.title.text, href=f"#{roll.id}"),
                    count=f"{roll.count}, minh họa"
                    if shelf.illustrative
                    else roll.count,
                )
                for shelf in found
                for roll in shelf.rolls
            ),
            shelves=found,
            papers=papers,
            more=None
            if more is None
            else Link(text=bound(f"Mọi văn bản ban hành năm {year}"), href=more),
            previous=previous,
            following=following,
        ),
        anchors=tuple(roll.id for shelf in found for roll in shelf.rolls),
    )


def _first_rolls(found: tuple[RollShelf, ...]) -> Iterator[Place]:
    """The first titles of the record, for the card; what is no honour yet says so."""
    for roll in found[0].rolls[:_ON_CARD] if found else ():
        yield Place(rank="", name=roll.title.text, value=_on_card(roll))


def _on_card(roll: Roll) -> str:
    decided = roll.status.kind in ("decided", "presented")
    return roll.count if decided else f"{roll.count} ({roll.status.text.lower()})"
