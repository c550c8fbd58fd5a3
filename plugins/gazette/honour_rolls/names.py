"""What every page of the slice prints: the way home, days, documents."""

from __future__ import annotations

from gazette.core.decisions import Decision, HonourGroup
from gazette.core.periods import PartialDate
from gazette.honour_rolls.views import PaperRow
from gazette.honour_rolls.words import figures_of, status_of
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, partial_day

SECTION = "honours"


def home(edition: Edition) -> Link:
    """The room's own page, for the way up."""
    return edition.link("honours", "", "Khen thưởng")


def dated(on: PartialDate) -> Moment:
    """A day as far as it is known."""
    return Moment(iso=str(on), text=partial_day(on))


def paper_row(
    edition: Edition,
    decision: Decision,
    *,
    only: HonourGroup | None = None,
    anchor: str = "",
) -> PaperRow:
    """A document in a list, leading to its page; *only* one group, at *anchor*."""
    href = edition.url("decision", str(decision.key))
    if anchor:
        href = edition.url("group", f"{decision.key}#{anchor}")
    return PaperRow(
        link=Link(text=bound(decision.name), href=href),
        date=dated(decision.date),
        issuer=edition.unit_link(decision.issuer, decision.printed_issuer),
        status=status_of(decision, edition.as_of.date()),
        figures=tuple(
            figures_of(decision, group, edition.archive.title[group.title].receiver)
            for group in (decision.honours if only is None else (only,))
        ),
        illustrative=decision.illustrative,
    )
