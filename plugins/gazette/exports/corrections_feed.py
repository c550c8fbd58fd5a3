"""The feed of corrections: whoever follows the record learns what was wrong in it."""

from __future__ import annotations

import itertools
from datetime import date, datetime, time

from gazette.core.correction_log import (
    LoggedCorrection,
    correction_log,
    newest_first,
)
from gazette.exports.views import FeedEntry, FeedView
from gazette.publishing.edition import Edition
from gazette.publishing.plans import PagePlan

ROUTE = "/dinh-chinh/nguon.xml"
KIND = "corrections-feed"
_LENGTH = 50


def corrections_feed(edition: Edition) -> PagePlan | None:
    """The newest corrections; none where nothing was ever corrected."""
    newest = newest_first(correction_log(edition.archive))
    entries = tuple(
        _entry(edition, logged) for logged in itertools.islice(newest, _LENGTH)
    )
    if not entries:
        return None
    site = edition.site
    self_href = edition.absolute(ROUTE)
    return PagePlan(
        route=ROUTE,
        template="feed.xml",
        page=FeedView(
            id=self_href,
            title=f"{site.name}: Đính chính",
            subtitle="Điều đã ghi, điều đúng và lý do, mới nhất trước",
            self_href=self_href,
            home=edition.absolute(edition.route("corrections")),
            updated=max(entry.updated for entry in entries),
            author=site.footer.governing_body,
            rights=site.footer.licence,
            entries=entries,
        ),
    )


def _entry(edition: Edition, logged: LoggedCorrection) -> FeedEntry:
    log = edition.absolute(edition.route("corrections"))
    href = edition.book.route(logged.kind, logged.key)
    when = _midnight(logged.correction.on, edition.as_of)
    return FeedEntry(
        id=f"{log}#{logged.kind}/{logged.key}/{logged.number}",
        href=log if href is None else edition.absolute(href),
        title=f"{logged.thing.value}: {logged.name}",
        published=when,
        updated=when,
        authors=(edition.site.footer.governing_body,),
        section="Đính chính",
        section_slug="dinh-chinh",
        summary=_words(logged),
        origin=edition.site.url.removesuffix(edition.site.base),
        passages=(),
        illustrative=logged.illustrative,
    )


def _words(logged: LoggedCorrection) -> str:
    told = logged.correction
    if told.text:
        return told.text
    parts = (("Đã ghi", told.was), ("Đúng là", told.now), ("Lý do", told.why))
    words = "; ".join(f"{label}: {text}" for label, text in parts if text)
    return words or "Toàn bộ khen thưởng trong văn bản bị hủy bỏ"


def _midnight(day: date, zoned: datetime) -> str:
    return datetime.combine(day, time(), zoned.tzinfo).isoformat()
