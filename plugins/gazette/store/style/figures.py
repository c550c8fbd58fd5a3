"""Days that are none, weekdays that were another, figures written the English way."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from gazette.core.problems import Problem, warning
from gazette.store.style.prose import Prose

_DAY = (
    r"(?P<day>\d\d?)(?:(?P<sep>[/.-])(?P<month>\d{1,2})(?:(?P=sep)(?P<year>\d{4}))?"
    r"| tháng (?P<long_month>\d{1,2})(?:(?: năm |[/.-])(?P<long_year>\d{4}))?)(?![\d/])"
)
_DATE = re.compile(_DAY)
_LED = re.compile(r"\bngày $", re.IGNORECASE)
_WEEKDAYS = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật")
_WEEKDAY = re.compile(
    r"\b(?P<weekday>(?P<word>thứ) (?P<name>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
    rf"(?:,| \()? ?(?:ngày )?{_DAY}",
    re.IGNORECASE,
)
_LEAP = 2000
_NO_DAY = tuple("0123456789./-")
_GROUPED = re.compile(r"[1-9](?<![\d.,/].)\d{0,2}(?:,\d{3})+(?![\d,/]|\.\d{3})")
_POINT = re.compile(r"(\d(?<![\d.,/].)\d{0,2})\.(\d{1,2})(?=\s?%| điểm\b)")


def impossible_days(prose: Prose) -> Iterator[Problem]:
    """``31/11``; a month above twelve is taken for the English order."""
    for line in prose:
        for found in _DATE.finditer(line.text):
            before = line.text[: found.start()]
            day, month, year = _parts(found)
            if before[-1:] in _NO_DAY or _exists(day, month, year or _LEAP):
                continue
            if not (year or found["long_month"] or _LED.search(before)):
                continue  # 13/12 may be a share
            near: tuple[str, ...] = ()
            if found["month"] and _exists(month, day, year or _LEAP):
                near = (found[0].replace(*_swapped(found), 1),)
            place = line.place(found.start())
            yield warning("style-date", place, *near, found=found[0])


def weekdays(prose: Prose) -> Iterator[Problem]:
    """``Thứ Ba, ngày 29/10/2025`` was a Wednesday."""
    for line in prose:
        named = "hứ " in line.text or "hủ nhật" in line.text
        for found in _WEEKDAY.finditer(line.text if named else ""):
            day, month, year = _parts(found)
            if not year or not _exists(day, month, year):
                continue
            true = date(year, month, day).weekday()
            if _named(found) == true:
                continue
            right = _written_like(found, true)
            whole = line.corrected(found.start("weekday"), found.end("weekday"), right)
            place = line.place(found.start())
            yield warning("style-weekday", place, found=found["weekday"], right=whole)


def english_figures(prose: Prose) -> Iterator[Problem]:
    """``1,000`` for ``1.000``, and a point for the decimal comma."""
    for line in prose:
        for found in _GROUPED.finditer(line.text):
            written = found[0].replace(",", ".")
            right = line.corrected(found.start(), found.end(), written)
            place = line.place(found.start())
            yield warning("style-number", place, found=found[0], right=right)
        for found in _POINT.finditer(line.text):
            written = f"{found[1]},{found[2]}"
            right = line.corrected(found.start(), found.end(), written)
            place = line.place(found.start())
            yield warning("style-number", place, found=found[0], right=right)


def _parts(found: re.Match[str]) -> tuple[int, int, int]:
    """Day, month and year, 0 where there is no year."""
    month = found["month"] or found["long_month"]
    return int(found["day"]), int(month), int(found["year"] or found["long_year"] or 0)


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and year > 0 and 1 <= day <= monthrange(year, month)[1]


def _swapped(found: re.Match[str]) -> tuple[str, str]:
    sep = found["sep"]
    return (
        f"{found['day']}{sep}{found['month']}",
        f"{found['month']}{sep}{found['day']}",
    )


def _named(found: re.Match[str]) -> int:
    name = found["name"]
    if name is None:
        return 6
    if name.isdecimal():
        return int(name) - 2
    return [word.casefold() for word in _WEEKDAYS].index(name.casefold())


def _written_like(found: re.Match[str], weekday: int) -> str:
    """The weekday in the manner of the one found: a figure, a small or capital word."""
    sunday = weekday == 6
    name = _WEEKDAYS[weekday]
    if found["name"] is None:
        return name if sunday else f"Thứ {name}"
    if sunday:
        return name if found["word"][0].isupper() else name.casefold()
    if found["name"].isdecimal():
        return f"{found['word']} {weekday + 2}"
    small = found["name"][0].islower()
    return f"{found['word']} {name.casefold() if small else name}"
