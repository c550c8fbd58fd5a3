"""The front page: the newest reports by rhythm of size, then bands of the record.

Every band is left out where nothing fills it. What fills them is record, not news, so
all of it links to where it stands.
"""

from __future__ import annotations

from datetime import date

from gazette.core.reports import Report
from gazette.news import structured
from gazette.news.addresses import FRONT
from gazette.news.cards import card, changed, feeds, first_photo
from gazette.news.front_boards import boards
from gazette.news.front_record import honour_figures, open_lists
from gazette.news.front_reports import (
    cluster_chain,
    endpoint_strip,
    section_bands,
)
from gazette.news.front_views import FrontView, Heading
from gazette.news.report_parts import decision_of
from gazette.news.views import ReportCard
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import long_day, weekday
from gazette.publishing.plans import PagePlan
from gazette.publishing.slices import Listed, list_of
from gazette.publishing.structured import publisher

_MOST = 11
_LEAD_AMONG = 6  # the newest, of which the best placed leads


def front_list(edition: Edition) -> Listed:
    """The newest reports that the page shows."""
    return Listed(
        route=FRONT,
        title=edition.site.name,
        of="report",
        keys=tuple(report.key for report in _newest(edition)),
    )


def front_plan(edition: Edition) -> PagePlan:
    """The page at ``/``."""
    newest = _newest(edition)
    lead, seconds, lines = _rhythm(edition, newest)
    return PagePlan(
        route=FRONT,
        template="front.html",
        page=FrontView(
            frame=edition.frame(
                route=FRONT,
                title=edition.site.name,
                description=edition.site.tagline,
                type="home",
                alternates=feeds(edition),
                data=list_of(FRONT),
                json_ld=(structured.website(edition), publisher(edition)),
            ),
            edition_date=_edition_date(newest),
            lead=lead,
            seconds=seconds,
            lines=lines,
            more=edition.link("news", "", "Tất cả tin"),
            open_lists=open_lists(edition),
            boards=boards(edition),
            boards_heading=_heading(
                edition, "Bảng xếp hạng", "leaderboards", "Tất cả cụm, khối"
            ),
            honours=honour_figures(edition),
            honours_heading=_heading(
                edition, "Vinh danh", "honours", "Tất cả khen thưởng"
            ),
            chain=cluster_chain(edition),
            strip=endpoint_strip(edition),
            sections=section_bands(edition, newest),
        ),
        modified=max((changed(report).isoformat() for report in newest), default=None),
    )


def _newest(edition: Edition) -> tuple[Report, ...]:
    return edition.archive.reports[: -_MOST - 1 : -1]


def _heading(edition: Edition, text: str, kind: str, more: str) -> Heading:
    link = edition.link(kind, "", more)
    return Heading(text=text, more=None if link.href is None else link)


def _edition_date(newest: tuple[Report, ...]) -> str | None:
    """The day on which a report was last published or changed: the page does not
    change on a day without one.
    """
    last = max((changed(report).isoformat()[:10] for report in newest), default=None)
    if last is None:
        return None
    day = date.fromisoformat(last)
    return f"Cập nhật {weekday(day).lower()}, {long_day(day)}"


def _rhythm(
    edition: Edition, newest: tuple[Report, ...]
) -> tuple[ReportCard | None, tuple[ReportCard, ...], tuple[ReportCard, ...]]:
    """Lead, seconds with photos, lines: 1 + lines up to 3 reports, 1 + 2 + lines up to
    7, then 1 + 4 + lines.
    """
    if not newest:
        return None, (), ()
    lead = min(newest[:_LEAD_AMONG], key=lambda told: _merit(edition, told))
    rest = [report for report in newest if report is not lead]
    wanted = 0 if len(newest) <= 3 else 2 if len(newest) <= 7 else 4
    by_photo = sorted(rest, key=lambda r: first_photo(r) is None)
    large = {report.key for report in by_photo[:wanted]}
    return (
        card(edition, lead, "cover", lazy=False),
        tuple(card(edition, r, "card") for r in rest if r.key in large),
        tuple(card(edition, r, "line") for r in rest if r.key not in large),
    )


def _merit(edition: Edition, report: Report) -> tuple[bool, bool, bool]:
    """What is real leads before fiction, what is not over before a call for comment
    that is, what has a photo before what has none.
    """
    return report.illustrative, _over(edition, report), first_photo(report) is None


def _over(edition: Edition, report: Report) -> bool:
    """Whether the report calls for comment on lists that are all closed."""
    known = (decision_of(edition, key) for key in report.decisions)
    lists = [each for each in known if each is not None and each.comment is not None]
    return bool(lists) and not any(each.open_at(edition.as_of) for each in lists)
