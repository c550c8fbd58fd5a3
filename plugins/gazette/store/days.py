"""Days as the record writes them: ISO, year first; another form is offered back.

Source: Decree 30/2020/ND-CP and the press write the day first (6/7/2022, ngày 05 tháng
7 năm 2023); in data that order is read differently by every program, so it is refused
with the form to copy.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Annotated, TypeAlias

from gazette.core.periods import PartialDate
from gazette.core.problems import Place, Problem, error
from gazette.store.leaf import Leaf, Refused, spot_of
from gazette.store.nodes import Scalar
from gazette.store.placed import Day, Known, Moment

VIETNAM = timezone(timedelta(hours=7))
"""Asia/Ho_Chi_Minh; the same all year and in every year of the record."""

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}))?", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})"
    r"(?P<hour>\s+\d{1,2}[:hg]\d{2})?",
    re.ASCII | re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:(?:\s+|T)(?P<hour>\d{1,2})[:hg](?P<minute>\d{2})?(?::\d{2})?)?",
    re.ASCII,
)
_MONTH_FIRST = re.compile(r"(?:tháng\s+)?(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)

DAY_SCHEMA = {
    "type": "string",
    "format": "date",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
}
MOMENT_SCHEMA = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$",
}
PARTIAL_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 1900, "maximum": 2100},
        {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    ]
}


def day(text: str, place: Place) -> date:
    """The day that *text* writes as ``2021-12-01``."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise Refused(_other_form(text, place, example="2021-12-01"))
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise Refused(error("date-impossible", place, value=text)) from None


def partial(text: str, place: Place) -> PartialDate:
    """``2021``, ``2021-12`` or ``2021-12-01``."""
    match = _PARTIAL.fullmatch(text)
    if match is None:
        raise Refused(_other_form(text, place, example="2021, 2021-12, 2021-12-01"))
    year, month, exact = (int(part) if part else None for part in match.groups())
    try:
        return PartialDate(year=year or 0, month=month, day=exact)
    except ValueError:
        raise Refused(error("date-impossible", place, value=text)) from None


def read_day(scalar: Scalar) -> Day:
    """A day."""
    return Day(value=day(scalar.text, scalar.place), **spot_of(scalar.place))


def read_partial(scalar: Scalar) -> Known:
    """A day as far as it is known."""
    return Known(value=partial(scalar.text, scalar.place), **spot_of(scalar.place))


def read_moment(scalar: Scalar) -> Moment:
    """``2021-12-01 08:00`` in Viet Nam; without an hour the day's first moment."""
    match = _MOMENT.fullmatch(scalar.text)
    if match is None:
        raise Refused(_other_form(scalar.text, scalar.place, "2021-12-01 08:00"))
    on = day(match[1], scalar.place)
    hour, minute = int(match[2] or 0), int(match[3] or 0)
    if hour > 23 or minute > 59:
        raise Refused(error("date-impossible", scalar.place, value=scalar.text))
    moment = datetime(on.year, on.month, on.day, hour, minute, tzinfo=VIETNAM)
    return Moment(value=moment, **spot_of(scalar.place))


def _other_form(text: str, place: Place, example: str) -> Problem:
    proper = _turned(text)
    if proper and _exists(proper):
        return error("date-day-first", place, value=text, proper=proper)
    if proper:
        return error("date-impossible", place, value=text)
    nearly = _straightened(text)
    if nearly and _exists(nearly):
        example = nearly
    return error("date-form", place, value=text, example=example)


def _turned(text: str) -> str | None:
    """A date written day first, in our form."""
    if match := _DAY_FIRST.fullmatch(text.strip()):
        date_, month, year = (int(match[number]) for number in (1, 2, 3))
        hour = (match["hour"] or "").strip().replace("h", ":").replace("g", ":")
        turned = f"{year:04d}-{month:02d}-{date_:02d}"
        return f"{turned} {hour:0>5}" if hour else turned
    if match := _MONTH_FIRST.fullmatch(text.strip()):
        return f"{int(match[2]):04d}-{int(match[1]):02d}"
    return None


def _straightened(text: str) -> str | None:
    """A date with its year first that lacks only our dashes, zeros or colon."""
    match = _YEAR_FIRST.fullmatch(text.strip())
    if match is None:
        return None
    year, month, date_ = (int(match[number]) for number in (1, 2, 3))
    turned = f"{year:04d}-{month:02d}-{date_:02d}"
    if match["hour"] is None:
        return turned
    return f"{turned} {int(match['hour']):02d}:{int(match['minute'] or 0):02d}"


def _exists(proper: str) -> bool:
    """Whether the calendar has the day and hour that ``_turned`` wrote."""
    try:
        datetime.fromisoformat(proper if len(proper) > 7 else f"{proper}-01")
    except ValueError:
        return False
    return True


DayField: TypeAlias = Annotated[Day, Leaf(read_day, DAY_SCHEMA)]
MomentField: TypeAlias = Annotated[Moment, Leaf(read_moment, MOMENT_SCHEMA)]
KnownField: TypeAlias = Annotated[Known, Leaf(read_partial, PARTIAL_SCHEMA)]
