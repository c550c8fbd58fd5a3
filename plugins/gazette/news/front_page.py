"""The front page: the newest reports by rhythm of size, then bands of the record.

Every band is left out where nothing fills it. What fills them is record, not news, so
all of it links to where it stands.
"""

from __future__ import annotations

from gazette.core.reports import Report
from gazette.news import structured
from gazette.news.addresses import FRONT
from gazette.news.cards import card
from gazette.news.views import FrontView, ReportCard
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import long_day, weekday
from gazette.publishing.plans import PagePlan


def front_plan(edition: Edition) -> PagePlan:
    """The page at ``/``."""
    newest = edition.archive.reports[:-12:-1]
    lead, seconds, lines = _rhythm(edition, newest)
    shown = (*(() if lead is None else (lead,)), *seconds, *lines)
    return PagePlan(
        route=FRONT,
        template="front.html",
        page=FrontView(
            frame=edition.frame(
                route=FRONT,
                title=edition.site.name,
                description=edition.site.tagline,
                type="home",
                image=None if lead is None else lead.photo,
                json_ld=(structured.website(edition), structured.publisher(edition)),
            ),
            edition_date=_edition_date(newest),
            lead=lead,
            seconds=seconds,
            lines=lines,
            more=edition.link("news", "", "Tất cả tin"),
        ),
        modified=max((item.date.iso for item in shown), default=None),
    )


def _edition_date(newest: tuple[Report, ...]) -> str | None:
    """The date of the newest report: the page does not change on a day without one."""
    if not newest:
        return None
    day = newest[0].date.date()
    return f"{weekday(day)}, {long_day(day)}"


def _rhythm(
    edition: Edition, newest: tuple[Report, ...]
) -> tuple[ReportCard | None, tuple[ReportCard, ...], tuple[ReportCard, ...]]:
    """Lead, seconds with photos, lines: 1 + lines up to 3 reports, 1 + 2 + lines up to
    7, then 1 + 4 + lines.
    """
    if not newest:
        return None, (), ()
    seconds = 0 if len(newest) <= 3 else 2 if len(newest) <= 7 else 4
    return (
        card(edition, newest[0], "lead", lazy=False),
        tuple(card(edition, report, "card") for report in newest[1 : 1 + seconds]),
        tuple(card(edition, report, "line") for report in newest[1 + seconds :]),
    )
