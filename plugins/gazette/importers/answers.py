"""Answers of officers as the record writes them: days, times, years, addresses."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from gazette.core.folding import slug
from gazette.core.periods import PartialDate

_MOMENT = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|"
    r"(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4}))"
    r"(?:[\sT,]+(?P<h>\d{1,2})[:h](?P<n>\d{2}))?"
)
_PARTIAL = re.compile(
    r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})|(\d{4})-(\d{1,2})(?:-(\d{1,2}))?"
)


def moment(written: str) -> datetime | None:
    """``2021-12-01 08:00`` or ``01/12/2021 8h00``; midnight where no hour is said."""
    found = _MOMENT.fullmatch(written.strip())
    if found is None:
        return None
    day = [
        int(found[a] or found[b]) for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2"))
    ]
    try:
        return datetime.combine(
            date(*day), time(int(found["h"] or 0), int(found["n"] or 0))
        )
    except ValueError:
        return None


def partial(written: str) -> PartialDate | None:
    """A year, a month or a day, in either order of writing."""
    found = _PARTIAL.fullmatch(written.strip())
    if found is None:
        return None
    day, month, year = (
        (found[1], found[2], found[3]) if found[3] else (found[6], found[5], found[4])
    )
    try:
        return PartialDate(
            year=int(year),
            month=int(month) if month else None,
            day=int(day) if day else None,
        )
    except ValueError:
        return None


def moment_fault(written: str) -> str | None:
    """Why *written* is no day to publish on."""
    if moment(written):
        return None
    return "Viết ngày giờ như 2021-12-01 08:00 hoặc 01/12/2021 08:00."


def partial_fault(written: str) -> str | None:
    """Why *written* is no day, month or year."""
    return None if partial(written) else "Viết 2021, 12/2021 hoặc 01/12/2021."


def title_fault(written: str) -> str | None:
    """Why *written* is no headline."""
    return None if slug(written) else "Tít phải có chữ."


def address(written: str, most: int = 80) -> str:
    """*written* as a part of an address, cut between words."""
    whole = slug(written)
    if len(whole) <= most:
        return whole
    return whole[: most + 1].rpartition("-")[0] or whole[:most]
