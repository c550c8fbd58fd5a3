"""``data/titles.yaml``: the catalogue of titles and commendations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.core.titles import Level, Receiver, TitleKind
from gazette.store.choices import choice
from gazette.store.days import DayField
from gazette.store.figures import Count, Flag
from gazette.store.leaf import Leaf, Refused
from gazette.store.models.form import HERE, Form, Keyed, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, place_of
from gazette.store.texts import ID_PATTERN, Line, read_id

_RUNNING = re.compile(r"([1-9]) năm liền")
_TIMES = re.compile(r"0?([1-9]) lần liên tục")
_PERCENT = re.compile(r"([0-9]{1,2}(?:[.,][0-9]{1,2})?|100)\s*%", re.ASCII)
_SAME_YEAR = spelling("cùng năm")
_AT_LEAST_ONE = spelling("ít nhất 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrerequisiteRow:
    """Another title: of the same year (0), *years* years or *times* running."""

    title: Words
    years: int
    times: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaRow:
    """At most *share* of the rows of *base*."""

    share: Decimal
    base: Words
    article: Words
    at_least_one: bool


def read_prerequisite(scalar: Scalar) -> PrerequisiteRow:
    """``mã | cùng năm``, ``mã | 3 năm liền`` or ``mã | 2 lần liên tục``."""
    form = "mã danh hiệu | cùng năm (hoặc 3 năm liền, 2 lần liên tục)"
    title, when = fields(scalar, least=2, most=2, form=form)
    years, times = _RUNNING.fullmatch(when.text), _TIMES.fullmatch(when.text)
    if not (years or times) and spelling(when.text) != _SAME_YEAR:
        place = place_of(scalar, when)
        raise Refused(error("row-mark", place, mark=when.text, known=form))
    return PrerequisiteRow(
        title=title,
        years=int(years[1]) if years else 0,
        times=int(times[1]) if times else 0,
    )


def read_quota(scalar: Scalar) -> QuotaRow:
    """``15% | lao-dong-tien-tien | Điều 9 … | ít nhất 1``."""
    form = "tỷ lệ% | mã danh hiệu làm gốc | điều luật | ít nhất 1"
    share, base, article, *rest = fields(scalar, least=3, most=4, form=form)
    percent = _PERCENT.fullmatch(share.text)
    if percent is None:
        place = place_of(scalar, share)
        raise Refused(error("share-form", place, value=share.text))
    for mark in rest:
        if spelling(mark.text) != _AT_LEAST_ONE:
            place = place_of(scalar, mark)
            raise Refused(error("row-mark", place, mark=mark.text, known=form))
    return QuotaRow(
        share=Decimal(percent[1].replace(",", ".")) / 100,
        base=base,
        article=article,
        at_least_one=bool(rest),
    )


_ROW = {"type": "string", "pattern": r"\|"}


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionForm(Form):
    """What was in force when."""

    since: Annotated[DayField | None, Field(description="Có hiệu lực từ ngày")] = None
    until: Annotated[DayField | None, Field(description="Hết hiệu lực sau ngày")] = None
    decided_by: Annotated[Line | None, Field(description="Ai quyết định")] = None
    basis: Annotated[Line | None, Field(description="Căn cứ pháp lý")] = None
    conditions: Annotated[
        Line | None, Field(description="Điều kiện chính, một câu")
    ] = None
    comment: Annotated[
        Line | None,
        Field(description="Phải lấy ý kiến nhân dân trước: theo điều nào"),
    ] = None
    prerequisites: Annotated[
        tuple[Annotated[PrerequisiteRow, Leaf(read_prerequisite, _ROW)], ...],
        Field(
            description=(
                "Danh hiệu phải có trước: mã | cùng năm, mã | 3 năm liền hoặc"
                " mã | 2 lần liên tục"
            )
        ),
    ] = ()
    quota: Annotated[
        Annotated[QuotaRow, Leaf(read_quota, _ROW)] | None,
        Field(
            description="Tỷ lệ tối đa: 15% | mã danh hiệu gốc | điều luật | ít nhất 1"
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleForm(Sourced):
    """One award."""

    at: Annotated[Words, Field(alias=HERE), Leaf(read_id)]
    name: Annotated[Line, Field(description="Tên theo luật")]
    aliases: Annotated[
        tuple[Line, ...], Field(description="Cách viết khác: Chiến sỹ, CSTĐCS…")
    ] = ()
    kind: Annotated[
        TitleKind,
        choice(TitleKind),
        Field(description="danh hiệu thi đua hay hình thức khen thưởng"),
    ]
    level: Annotated[Level, choice(Level), Field(description="Cấp khen")]
    receiver: Annotated[
        Receiver, choice(Receiver), Field(alias="for", description="Tặng cho ai")
    ]
    precedence: Annotated[
        Count, Field(description="Thứ bậc: số nhỏ là cao; mỗi danh hiệu một số")
    ]
    meaning: Annotated[Line | None, Field(description="Ý nghĩa, một câu")] = None
    once_per_person: Annotated[
        Flag, Field(description="true: mỗi người chỉ được tặng một lần")
    ] = False
    versions: Annotated[
        tuple[VersionForm, ...],
        Field(description="Quy định theo thời gian, cũ trước mới sau"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TitlesFile(Sourced):
    """The whole catalogue."""

    titles: Annotated[
        tuple[TitleForm, ...],
        Keyed(ID_PATTERN),
        Field(description="Danh mục; khóa là mã danh hiệu"),
    ]
