"""What the kept pages of honours stand on alike: units, titles, people, withdrawals."""

from __future__ import annotations

from datetime import date, datetime, time

from gazette.core.archive import Archive
from gazette.publishing.edition import Edition

WHOLE = ("unit", "title")
"""Kinds whose addresses such a page asks for by the dozen."""

_last: list[tuple[Archive, Archive]] = []


def registers_of(edition: Edition) -> Archive:
    """The archive of *edition* without any document; all pages share one."""
    archive = edition.archive
    if not _last or _last[0][0] is not archive:
        registers = Archive(
            site=archive.site,
            units=archive.units,
            titles=archive.titles,
            people=archive.people,
            withdrawals=archive.withdrawals,
        )
        _last[:] = [(archive, registers)]
    return _last[0][1]


def at_dawn(day: date) -> datetime:
    """A moment of *day* for a page that asks for days alone."""
    return datetime.combine(day, time())
