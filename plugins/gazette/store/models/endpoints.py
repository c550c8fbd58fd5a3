"""Rows of endpoints (điểm cầu): a unit, its photos or why there are none, its marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.store.leaf import Refused
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, place_of

FORM = "đơn vị | tệp ảnh… (hoặc: không ảnh, lý do) | điểm cầu chính | ngoài ngành"
MOST_FIELDS = 12

_WAIVER = re.compile(r"không(?: có)? ảnh\s*[,:]\s*(\S.*)", re.IGNORECASE)
_NO_PHOTO = spelling("không ảnh")
_MAIN = spelling("điểm cầu chính")
_OUTSIDE = spelling("ngoài ngành")
_IMAGE = re.compile(r"\S.*\.[A-Za-z0-9]{2,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointRow:
    """An endpoint as written; ``outside`` is a place that is no recorded unit."""

    unit: Words
    photos: tuple[Words, ...] = ()
    waiver: Words | None = None
    main: bool = False
    outside: bool = False


def read_endpoint(scalar: Scalar) -> EndpointRow:
    """``VKSND tỉnh Đắk Lắk | dak-lak.jpg`` and its other forms."""
    unit, *rest = fields(scalar, most=MOST_FIELDS, form=FORM)
    row = EndpointRow(unit=unit)
    for field in rest:
        place = place_of(scalar, field)
        if spelling(field.text) == _NO_PHOTO:
            raise Refused(error("endpoint-waiver-bare", place))
        known = _with(row, field)
        if known is None:
            raise Refused(error("row-mark", place, mark=field.text, known=FORM))
        row = known
    return row


def _with(row: EndpointRow, field: Words) -> EndpointRow | None:
    folded = spelling(field.text)
    if folded == _MAIN:
        return replace(row, main=True)
    if folded == _OUTSIDE:
        return replace(row, outside=True)
    if row.waiver:
        return None
    if not row.photos and (waiver := _WAIVER.fullmatch(field.text)):
        column = field.column + waiver.start(1) if field.column else 0
        reason = Words(text=waiver[1], line=field.line, column=column)
        return replace(row, waiver=reason)
    if not _IMAGE.fullmatch(field.text):
        return None
    return replace(row, photos=(*row.photos, field))
