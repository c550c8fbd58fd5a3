"""The honours of one year: titles by precedence, people and collectives apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gazette.core.decisions import Decision
from gazette.core.rolls import TitleRoll, rolls_of
from gazette.honour_rolls.addresses import year_route, years
from gazette.honour_rolls.joined import joined_of
from gazette.honour_rolls.names import SECTION, home, paper_row
from gazette.honour_rolls.registers import WHOLE, at_dawn, registers_of
from gazette.honour_rolls.roll_views import Roll, RollShelf, YearView
from gazette.honour_rolls.rolls import shelves
from gazette.honour_rolls.views import Contents
from gazette.publishing.atoms import Link
from gazette.publishing.card_desk import Place
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.kept import DOCUMENT, Sealed, kept_plan
from gazette.publishing.made import digest_of
from gazette.publishing.plans import PagePlan
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.structured import item_list
from gazette.publishing.view import fingerprint

_ON_CARD = 3
NEWEST_PAPERS = 6
"""Documents on a year's page where all of them have a list of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What a year's page is planned from, beside the registers: its rolls, the
    documents that it shows as issued, and the years beside it.
    """

    year: int
    rolls: tuple[TitleRoll, ...]
    newest: tuple[Decision, ...]
    day: date
    previous: int | None
    following: int | None


def year_plans(edition: Edition) -> Iterator[PagePlan]:
    """A page for each year with an honour or a document."""
    known, records = years(edition), registers_of(edition)
    for previous, year, following in zip(
        (None, *known), known, (*known[1:], None), strict=False
    ):
        sealed = _sealed(edition, year, previous, following)
        yield kept_plan(edition, year_plan, sealed, records, whole=WHOLE)


def _sealed(
    edition: Edition, year: int, previous: int | None, following: int | None
) -> Sealed[Year]:
    """A year under the seals of all documents that honour it or that it shows."""
    seals, rolls = row_seals_of(edition), rolls_of(edition.archive)
    issued = [d for d in edition.archive.decisions if d.date.year == year]
    parted = edition.url("year-papers", str(year)) is not None
    newest = tuple(issued[: -NEWEST_PAPERS - 1 : -1] if parted else issued[::-1])
    honouring = tuple(
        decision
        for title in edition.archive.titles
        for decision, _ in rolls.papers_on(title.id, year)
    )
    day = joined_of(edition).quiet_since((*newest, *honouring))
    return Sealed(
        seal=fingerprint(
            digest_of((year, previous, following, day, len(newest))).encode(),
            *(seals.of_document(d.key).encode() for d in (*newest, *honouring)),
        ),
        made=lambda: Year(
            year=year,
            rolls=rolls.of_year(year),
            newest=newest,
            day=day,
            previous=previous,
            following=following,
        ),
        covered=lambda: {(DOCUMENT, str(d.key)) for d in (*newest, *honouring)},
    )


def _year_link(edition: Edition, year: int | None) -> Link | None:
    if year is None:
        return None
    return edition.link("honours-year", str(year), f"Năm {year}")


def year_plan(edition: Edition, given: Year) -> PagePlan:
    """The page of a year."""
    edition = replace(edition, as_of=at_dawn(given.day))
    year, newest = given.year, given.newest
    route = year_route(year)
    found = shelves(edition, given.rolls, by_year=False)
    more = edition.url("year-papers", str(year))
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
                    count=f"{_counted(roll)}, minh họa"
                    if shelf.illustrative
                    else _counted(roll),
                )
                for shelf in found
                for roll in shelf.rolls
            ),
            shelves=found,
            papers=papers,
            more=None
            if more is None
            else Link(text=bound(f"Mọi văn bản ban hành năm {year}"), href=more),
            previous=_year_link(edition, given.previous),
            following=_year_link(edition, given.following),
        ),
        anchors=tuple(roll.id for shelf in found for roll in shelf.rolls),
    )


def _first_rolls(found: tuple[RollShelf, ...]) -> Iterator[Place]:
    """The first titles of the record, for the card; what is no honour yet says so."""
    for roll in found[0].rolls[:_ON_CARD] if found else ():
        yield Place(rank="", name=roll.title.text, value=_counted(roll))


def _counted(roll: Roll) -> str:
    """The number, and its step where that is not yet a decision."""
    decided = roll.status.kind in ("decided", "presented")
    return roll.count if decided else f"{roll.count} ({roll.status.text.lower()})"
