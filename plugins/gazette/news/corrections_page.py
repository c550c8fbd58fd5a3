"""The public log of corrections: of reports, and of honours corrected or revoked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gazette.core.decisions import Change, Decision, DecisionKind
from gazette.news.addresses import CORRECTIONS
from gazette.news.cards import plain_day, report_link
from gazette.news.views import CorrectionsView, LogEntry
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, partial_day
from gazette.publishing.numbering import PAGE, Numbering, full_pages
from gazette.publishing.plans import PagePlan

_POLICY = "dinh-chinh-va-go-bo"
_TITLE = "Đính chính"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """An entry with what orders it."""

    on: date
    address: str
    number: int
    entry: LogEntry


def corrections_plans(edition: Edition) -> Iterator[PagePlan]:
    """The log's own page with the newest entries, and its numbered pages."""
    entries = [dated.entry for dated in _log(edition)]
    numbering = Numbering(route=CORRECTIONS, pages=full_pages(len(entries)))
    newest = tuple(reversed(entries[-PAGE:]))
    yield _page(edition, numbering, newest)
    for number in range(1, numbering.pages + 1):
        shown = entries[(number - 1) * PAGE : number * PAGE]
        yield _page(edition, numbering, tuple(reversed(shown)), number)


def _page(
    edition: Edition,
    numbering: Numbering,
    entries: tuple[LogEntry, ...],
    number: int | None = None,
) -> PagePlan:
    route = CORRECTIONS if number is None else numbering.numbered(number)
    home = edition.link("corrections", "", _TITLE)
    return PagePlan(
        route=route,
        template="corrections.html",
        page=CorrectionsView(
            frame=edition.frame(
                route=route,
                title=_TITLE if number is None else f"{_TITLE}, trang {number}",
                description="Mọi đính chính của bài viết, mọi quyết định đính chính "
                "hoặc hủy bỏ khen thưởng, kèm ngày và lý do.",
                type="corrections",
                crumbs=() if number is None else (home,),
            ),
            heading=_TITLE,
            policy=_policy(edition),
            entries=entries,
            pager=numbering.newest_pager(edition)
            if number is None
            else numbering.pager(edition, number),
        ),
        modified=max((entry.date.iso for entry in entries), default=None),
    )


def _policy(edition: Edition) -> Link | None:
    for page in edition.archive.pages:
        if "dinh-chinh" in page.slug or "dinh-chinh" in page.title:
            return edition.link("standing", page.slug, page.title)
    return None


def _log(edition: Edition) -> list[_Dated]:
    """All entries, the oldest first."""
    entries = [*_of_reports(edition), *_of_decisions(edition)]
    return sorted(entries, key=lambda e: (e.on, e.address, e.number))


def _of_reports(edition: Edition) -> Iterator[_Dated]:
    for report in edition.archive.reports:
        link = report_link(edition, report)
        for number, correction in enumerate(report.corrections):
            yield _Dated(
                on=correction.on,
                address=link.href or "",
                number=number,
                entry=LogEntry(
                    date=plain_day(correction.on),
                    kind="Đính chính bài viết",
                    link=link,
                    text=bound(correction.text),
                    illustrative=report.illustrative,
                ),
            )


def _of_decisions(edition: Edition) -> Iterator[_Dated]:
    for decision in edition.archive.decisions:
        if decision.kind not in (DecisionKind.REVOCATION, DecisionKind.CORRECTION):
            continue
        first_day = decision.date.period.start or date(decision.date.year, 1, 1)
        for number, change in enumerate(decision.changes):
            yield _Dated(
                on=first_day,
                address=str(decision.key),
                number=number,
                entry=_of_change(edition, decision, change),
            )


def _of_change(edition: Edition, decision: Decision, change: Change) -> LogEntry:
    revoked = decision.kind is DecisionKind.REVOCATION
    title = "" if change.title is None else f" ({_title(edition, change.title)})"
    words = f"{change.was}{title}"
    if change.now is not None:
        words += f" – nay đọc là: {change.now}"
    if change.reason is not None:
        words += f". Lý do: {change.reason}"
    return LogEntry(
        date=Moment(iso=str(decision.date), text=_day_of(decision)),
        kind="Hủy bỏ khen thưởng" if revoked else "Đính chính khen thưởng",
        link=edition.link("decision", str(decision.key), decision.name),
        text=bound(words),
        illustrative=decision.illustrative,
    )


def _day_of(decision: Decision) -> str:
    """Written as the reports' days are, so that the log's dates read alike."""
    exact = decision.date.exact
    return partial_day(decision.date) if exact is None else day(exact)


def _title(edition: Edition, key: str) -> str:
    title = edition.archive.title.get(key)
    return key if title is None else title.name
