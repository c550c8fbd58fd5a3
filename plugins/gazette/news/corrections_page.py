"""The public log of corrections: reports, boards, honours corrected or revoked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from gazette.core.correction_log import (
    CorrectedThing,
    LoggedCorrection,
    correction_log,
    newest_first,
)
from gazette.core.periods import PartialDate
from gazette.news.addresses import CORRECTIONS
from gazette.news.views import CorrectionsView, LogEntry, LogYear
from gazette.publishing.atoms import Alternate, Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, partial_day
from gazette.publishing.numbering import PAGE, Numbering, full_pages
from gazette.publishing.plans import PagePlan

_TITLE = "Đính chính"


def corrections_plans(edition: Edition) -> Iterator[PagePlan]:
    """The log's own page with the newest entries, and its numbered pages."""
    entries = correction_log(edition.archive)
    numbering = Numbering(route=CORRECTIONS, pages=full_pages(len(entries)))
    yield _page(edition, numbering, _shown(edition, entries[-PAGE:]))
    for number in range(1, numbering.pages + 1):
        shown = entries[(number - 1) * PAGE : number * PAGE]
        yield _page(edition, numbering, _shown(edition, shown), number)


def _shown(
    edition: Edition, entries: Iterable[LoggedCorrection]
) -> tuple[LogEntry, ...]:
    return tuple(_entry(edition, logged) for logged in newest_first(entries))


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
                description="Mọi đính chính của bài viết và bảng điểm, mọi quyết định "
                "đính chính hoặc hủy bỏ khen thưởng, kèm ngày và lý do.",
                type="corrections",
                alternates=_feed(edition),
                data=("corrections", ""),
                crumbs=() if number is None else (home,),
            ),
            heading=_TITLE,
            policy=_policy(edition),
            years=tuple(_years(entries)),
            pager=numbering.newest_pager(edition)
            if number is None
            else numbering.pager(edition, number),
        ),
        modified=max((entry.date.iso for entry in entries), default=None),
    )


def _feed(edition: Edition) -> tuple[Alternate, ...]:
    href = edition.url("corrections-feed")
    if href is None:
        return ()
    return (Alternate(type="application/atom+xml", href=href, title=_TITLE),)


def _policy(edition: Edition) -> Link | None:
    for page in edition.archive.pages:
        if "dinh-chinh" in page.slug or "dinh-chinh" in page.title:
            return edition.link("standing", page.slug, page.title)
    return None


def _years(entries: tuple[LogEntry, ...]) -> Iterator[LogYear]:
    """The entries of a page under their years, the newest first."""
    for year, found in groupby(entries, key=lambda entry: entry.date.iso[:4]):
        yield LogYear(title=bound(f"Năm {year}"), entries=tuple(found))


def _entry(edition: Edition, logged: LoggedCorrection) -> LogEntry:
    told = logged.correction
    in_parts = told.was is not None or told.now is not None
    return LogEntry(
        date=Moment(iso=str(logged.on), text=_day_of(logged.on)),
        kind=logged.thing.value,
        link=edition.link(logged.kind, logged.key, logged.name),
        title=_title(edition, logged.title),
        text=None if in_parts else bound(told.text or _whole(edition, logged)),
        was_label="Hủy bỏ" if logged.thing is CorrectedThing.REVOKED else "Đã ghi",
        was=bound(told.was) if told.was else None,
        now=bound(told.now) if told.now else None,
        why=bound(told.why) if told.why else None,
        illustrative=logged.illustrative,
    )


def _whole(edition: Edition, logged: LoggedCorrection) -> str:
    """What a document says that takes back another as a whole."""
    decision = next(d for d in edition.archive.decisions if str(d.key) == logged.key)
    target = decision.changes_to and edition.archive.decision.get(decision.changes_to)
    named = f": {target.number or target.name}" if target else ""
    return f"Toàn bộ khen thưởng trong văn bản bị hủy bỏ{named}."


def _day_of(known: PartialDate) -> str:
    """Written as the reports' days are, so that the log's dates read alike."""
    return partial_day(known) if known.exact is None else day(known.exact)


def _title(edition: Edition, key: str | None) -> str | None:
    if key is None:
        return None
    title = edition.archive.title.get(key)
    return bound(key if title is None else title.name)
