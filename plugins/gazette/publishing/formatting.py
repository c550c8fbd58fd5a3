"""Vietnamese forms of days, figures and names for print.

Where a line may not break is known to ``markup.line_breaks``; its words are handed on
here to those who make texts for pages and cards.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from gazette.core.periods import PartialDate
from gazette.markup import line_breaks

NBSP = line_breaks.NBSP
bound = line_breaks.bound


def day(value: date) -> str:
    """``01/12/2021``; zero-padded so that columns align."""
    return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"


def long_day(value: date) -> str:
    """``ngày 05 tháng 7 năm 2023``: a zero only before days < 10 and months 1, 2
    (Decree 30/2020/NĐ-CP, annex I).
    """
    month = f"{value.month:02d}" if value.month < 3 else str(value.month)
    return bound(f"ngày {value.day:02d} tháng {month} năm {value.year}")


_WEEKDAYS = (
    "Thứ Hai",
    "Thứ Ba",
    "Thứ Tư",
    "Thứ Năm",
    "Thứ Sáu",
    "Thứ Bảy",
    "Chủ nhật",
)


def weekday(value: date) -> str:
    """``Thứ Tư``; weeks begin on Monday."""
    return _WEEKDAYS[value.weekday()]


def clock(value: datetime) -> str:
    """``08:00, 01/12/2021``, in the value's own zone."""
    return f"{value.hour:02d}:{value.minute:02d}, {day(value)}"


def partial_day(value: PartialDate) -> str:
    """What is known: ``năm 2021``, ``tháng 12 năm 2021`` or the long day."""
    exact = value.exact
    if exact is not None:
        return long_day(exact)
    if value.month is not None:
        return bound(f"tháng {value.month} năm {value.year}")
    return bound(f"năm {value.year}")


def figure(value: Decimal | int, decimals: int | None = None) -> str:
    """``12.500,5``: decimal comma, thousands dots. ``decimals`` pads, and rounds half
    up as totals are; without it trailing zeros go.
    """
    number = Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        text = f"{number:,f}"
    else:
        text = f"{number:,f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def percent(share: Decimal, decimals: int = 1) -> str:
    """``14,2%`` from 0.142."""
    return figure(share * 100, decimals) + "%"


def pictures(total: int, drawn: int) -> str:
    """``22 ảnh``; drawings are told apart: ``20 ảnh, 2 hình minh họa``."""
    parts = [f"{figure(total - drawn)} ảnh"] if total > drawn else []
    parts += [f"{figure(drawn)} hình minh họa"] if drawn else []
    return ", ".join(parts) or "0 ảnh"


def file_size(size: int) -> str:
    """``1,2 MB`` from bytes, in thousands."""
    if size < 1000:
        return f"{size}{NBSP}B"
    if size < 1_000_000:
        return f"{figure(round(Decimal(size) / 1000))}{NBSP}KB"
    return f"{figure(round(Decimal(size) / 1_000_000, 1))}{NBSP}MB"
